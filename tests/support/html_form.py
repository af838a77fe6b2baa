"""What is wrong with the form of a page, as far as it can be told without a parser that mends what it reads.

It knows less than the Nu Html Checker (`make html`), and finds what our templates can get wrong: an element that is not
closed, or not where it was opened, one that may not stand where it does (HTML Standard, content models), an attribute
given twice, `autocomplete` on what nobody types into, and a name that refers to no id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?")
_RAW = re.compile(r"(<(script|style|textarea|title)\b[^>]*>).*?(</\2>)", re.DOTALL)
_VOID = frozenset("area base br col hr img input link meta source track wbr".split())
_NO_PHRASE = frozenset(
    "address article aside blockquote details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr "
    "main nav ol p pre section table ul".split()
)
"""What ends a paragraph, and may not stand in anything that runs within a line."""
_PHRASES = frozenset(
    "abbr b button cite code del dfn em i kbd label mark p q s small span strong sub summary sup u".split()
)
_HEADED = frozenset(("summary",))
"""May hold a heading though it is like a phrase."""
_CHILDREN = {
    "ul": frozenset(("li", "template", "script")), "ol": frozenset(("li", "template", "script")),
    "dl": frozenset(("dt", "dd", "div", "template", "script")),
    "table": frozenset("caption colgroup thead tbody tfoot tr".split()),
    "thead": frozenset(("tr",)), "tbody": frozenset(("tr",)), "tfoot": frozenset(("tr",)),
    "tr": frozenset(("td", "th")),
    "select": frozenset(("option", "optgroup", "hr")), "datalist": frozenset(("option",)),
}  # fmt: skip
_WITHIN = {
    child: frozenset(p for p, own in _CHILDREN.items() if child in own)
    for child in ("li", "dt", "dd", "tr", "td", "th")
}
_ACTED_ON = frozenset("a button details input label select textarea".split())
_REFERRING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")
_TYPED = frozenset(("", "text", "search", "url", "email", "tel", "number", "password", "date", "month", "hidden"))


def faults_of_form(page: str) -> list[str]:
    """What is wrong, a line each, with the tag where it shows."""
    return [*_faults(_RAW.sub(r"\1\3", page))]


def _faults(page: str) -> Iterator[str]:
    stack: list[str] = []
    ids: set[str] = set()
    referred: list[tuple[str, str]] = []
    for found in _TAG.finditer(page):
        closing, name, rest = found[1], (found[2] or "").lower(), found[3] or ""
        if not name:
            continue
        if closing:
            if not stack or stack[-1] != name:
                yield f"</{name}> closes <{stack[-1] if stack else ''}>"
                return
            stack.pop()
            continue
        attributes = [*_attributes(rest)]
        values = dict(attributes)
        if len(values) < len(attributes):
            yield f"an attribute twice: {found[0]}"
        yield from (f"{fault}: {found[0]}" for fault in _misplaced(name, stack))
        yield from (f"{fault}: {found[0]}" for fault in _misused(name, values))
        if "id" in values:
            if values["id"] in ids or not values["id"] or re.search(r"\s", values["id"]):
                yield f"no id of its own: {found[0]}"
            ids.add(values["id"])
        referred += [(each, found[0]) for way in _REFERRING for each in values.get(way, "").split()]
        if name not in _VOID and not rest.endswith("/"):
            stack.append(name)
    yield from (f"<{name}> stays open" for name in stack)
    yield from (f"no id {id_!r}: {tag}" for id_, tag in referred if id_ not in ids)


def _attributes(rest: str) -> Iterator[tuple[str, str]]:
    for name, *values in _ATTRIBUTE.findall(rest):
        yield name.lower(), unescape(next(filter(None, values), ""))


def _misplaced(name: str, stack: list[str]) -> Iterator[str]:
    if "svg" in stack:
        return
    parent = stack[-1] if stack else ""
    if name in _NO_PHRASE and parent in _PHRASES and not (parent in _HEADED and re.fullmatch("h[1-6]", name)):
        yield f"not within <{parent}>"
    if parent in _CHILDREN and name not in _CHILDREN[parent]:
        yield f"no child of <{parent}>"
    if name in _WITHIN and parent not in _WITHIN[name] and not (name in ("dt", "dd") and parent == "div"):
        yield f"not a child of <{parent}>"
    if name == "a" and "a" in stack:
        yield "a link within a link"
    if name in _ACTED_ON - {"label"} and "button" in stack:
        yield "within a button"


def _misused(name: str, values: dict[str, str]) -> Iterator[str]:
    if name == "img" and "alt" not in values:
        yield "no alt"
    if name == "input" and "autocomplete" in values and values.get("type", "") not in _TYPED:
        yield "nobody types into it"
    if name == "a" and "href" in values and re.search(r"\s", values["href"]):
        yield "no address"
