"""A page as a reader goes through it, one line for each block, so that a change of it is read in a diff."""

from __future__ import annotations

from html.parser import HTMLParser

BLOCKS = {
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "li",
    "dt",
    "dd",
    "tr",
    "caption",
    "summary",
    "legend",
    "option",
    "button",
    "label",
}
CELLS = {"th", "td"}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
ELSEWHERE = {
    "rp-cite",
    "rp-stamp",
    "rp-defs",
    "rp-actions",
    "rp-get",
    "rp-embed",
    "rp-sr",
    "rp-permalink",
    "rp-c",
}
"""Classes of what stands on most pages alike, and has tests of its own."""


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[list[str]] = []
        self.open: list[str] = []
        self.away = 0
        """How many elements are open inside one that is left out."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag in VOID:
            if tag == "img" and not self.away:
                self.write(f"[{said.get('alt', '')}]")
            return
        self.open.append(tag)
        if (
            self.away
            or tag in {"script", "style", "template", "svg", "dialog"}
            or ELSEWHERE & {*said.get("class", "").split()}
        ):
            self.away += 1
        elif tag in BLOCKS:
            anchor = f" #{said['id']}" if "id" in said else ""
            self.lines.append(
                [f"{'  ' * (self.open.count('ul') + self.open.count('ol') - (tag == 'li'))}{tag}{anchor}:"]
            )
        elif tag in CELLS:
            self.write("|")
        elif "id" in said:
            self.lines.append([f"{tag} #{said['id']}:"])
        elif tag == "a" and "href" in said:
            self.write(f"<{said['href']}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and tag in self.open:
            while self.open.pop() != tag:
                self.away = max(0, self.away - 1)
            self.away = max(0, self.away - 1)

    def handle_data(self, data: str) -> None:
        if not self.away:
            self.write(" ".join(data.split()))

    def write(self, text: str) -> None:
        if text:
            self.lines[-1].append(text) if self.lines else self.lines.append([text])


def outline(html: str) -> str:
    """Headings, paragraphs, items and rows of the page, each with its anchor; links as `<address> words`."""
    reader = _Outline()
    reader.feed(html)
    return "\n".join(" ".join(line) for line in reader.lines if line) + "\n"
