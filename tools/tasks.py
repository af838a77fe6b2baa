"""Walks ten tasks of readers on a phone of 360 × 740 pixels, and counts what each asks of them: `make tasks`.

A tap is a finger on a link, a button or a field; letters are typed; screens are how far a page has to be pushed until
what is tapped or read is in view. A task that does not reach its end is a dead end, and its last step is told.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error, Locator, Page, sync_playwright

from rumpun.address import address
from rumpun.words.words import Words, words

from .browser import ARGUMENTS, HOW_TO, find_browser
from .screenshots import served

SITE = Path(__file__).resolve().parent.parent / "site"
WIDTH, HEIGHT = 360, 740
_PATIENCE = 5_000
# Pushes the page as little as it takes to bring the element into view below the header; answers by how many pixels.
_BRING = """(element) => {
  const top = element.getBoundingClientRect().top, bottom = element.getBoundingClientRect().bottom;
  const above = 56, below = innerHeight - 56, before = scrollY;
  if (top < above) scrollBy(0, top - above);
  else if (bottom > below) scrollBy(0, Math.min(bottom - below, top - above));
  return Math.abs(scrollY - before);
}"""


@dataclass
class Walk:
    """One reader on the way through one task."""

    page: Page
    t: Words
    origin: str
    patience: float
    """Milliseconds until something that is not there counts as a dead end."""
    taps: int = 0
    letters: int = 0
    pixels: float = 0
    step: str = ""
    ends: list[str] = field(default_factory=list)

    @property
    def screens(self) -> float:
        """How far pages were pushed, in screens."""
        return self.pixels / HEIGHT

    def start(self, *steps: str) -> None:
        """Begin at a page; to be there costs nothing."""
        self.page.goto(self.origin + address(self.t.language, *(steps or ("home",))), wait_until="load")

    def read(self, what: Locator) -> None:
        """Bring it into view."""
        self.step = f"read {what}"
        what.first.wait_for(timeout=self.patience)
        self.pixels += what.first.evaluate(_BRING)

    def tap(self, what: Locator) -> None:
        """Bring it into view and put a finger on it; then what comes has come."""
        self.step = f"tap {what}"
        self.read(what)
        self.taps += 1
        what.first.click(timeout=self.patience)
        self.page.wait_for_load_state("load")

    def write(self, what: Locator, text: str) -> None:
        """Tap a field and type."""
        self.tap(what)
        self.letters += len(text)
        self.page.keyboard.type(text)
        self.page.wait_for_load_state("load")

    def link(self, name: str) -> Locator:
        """The first link of this name in what the page says."""
        return self.page.get_by_role("main").get_by_role("link", name=name, exact=True)

    def menu(self, name: str) -> None:
        """Open the menu and take an entry."""
        self.tap(self.page.locator(".rp-menu summary"))
        self.tap(self.page.locator(".rp-menu").get_by_role("link", name=name, exact=True))

    def seek(self, text: str, result: str) -> None:
        """Search from wherever one is, and take the result of this name."""
        self.tap(self.page.locator("[data-rp-search]"))
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("searchbox").wait_for(timeout=self.patience)
        self.letters += len(text)
        self.page.keyboard.type(text)
        self.tap(dialog.get_by_role("link", name=result, exact=True))


Task = Callable[[Walk], None]


def why_one_failed(walk: Walk) -> None:
    """Which group failed, and why."""
    walk.start()
    walk.tap(walk.link(walk.t.why_low_title))
    walk.read(walk.page.locator("article details[open] li"))


def table_for_a_thesis(walk: Walk) -> None:
    """A table of three earlier studies and one's own, as a Word file."""
    walk.start()
    for study in ("kube-mentari", "kube-sejahtera-2", "kamaliyah"):
        walk.tap(walk.page.locator(f"article [data-rp-pick='{study}'] button"))
    walk.tap(walk.page.locator(".rp-tray").get_by_role("link", name=walk.t.tray_own))
    walk.write(walk.page.get_by_label(walk.t.own_title), "Kohesi kelompok usaha bersama di Kota Bogor")
    for taken in ("Kohesi kelompok", "Kelompok Usaha Bersama (KUBE)"):
        walk.read(walk.page.get_by_role("listitem").filter(has_text=f"{taken} ({walk.t.own_js_titled})"))
    for offered in ("Dinamika kelompok", "Kualitatif"):
        walk.tap(walk.page.get_by_role("button", name=offered))
    with walk.page.expect_download(timeout=walk.patience):
        walk.tap(walk.page.get_by_role("button", name=walk.t.own_word))


def trust_cited(walk: Walk) -> None:
    """What is known about trust, cited rightly."""
    walk.start()
    walk.seek("kepercayaan", "Kepercayaan")
    walk.read(walk.page.locator("article .rp-finding"))
    walk.tap(walk.page.locator("article .rp-finding .rp-c summary"))
    walk.read(walk.page.locator("article .rp-finding").get_by_text(walk.t.cite_js_copied, exact=True))


def contradiction(walk: Walk) -> None:
    """A contradiction, and what may explain it."""
    walk.start()
    walk.seek("kohesi", "Kohesi kelompok")
    walk.read(walk.page.locator("#_pertentangan"))


def success_and_failure(walk: Walk) -> None:
    """How groups that did well differ from groups that did poorly."""
    walk.start()
    walk.tap(walk.link(walk.t.home_differ))
    walk.read(walk.page.locator("article h2 ~ * li"))


def method_in_a_case(walk: Walk) -> None:
    """Triangulation as a real study did it."""
    walk.start()
    walk.seek("triangulasi", "Triangulasi")
    walk.read(walk.page.locator("#_studi ~ * li").filter(has_text="KUBE Sejahtera 2"))


def list_shared(walk: Walk) -> None:
    """A reading list of two pages, as a link."""
    walk.start()
    walk.seek("kohesi", "Kohesi kelompok")
    walk.tap(walk.link(walk.t.reading_add))
    walk.tap(walk.page.get_by_role("button", name="KUBE Mentari"))
    walk.tap(walk.page.get_by_role("button", name=walk.t.reading_js_copy_link))


def typo_mended(walk: Walk) -> None:
    """A slip in an entry, proposed to be mended, without an account."""
    walk.start("studies", "kube-mentari")
    walk.tap(walk.link(walk.t.contribute_correct))
    walk.read(walk.page.get_by_role("heading", level=1))


def gap(walk: Walk) -> None:
    """A gap for one's own topic."""
    walk.start()
    walk.tap(walk.link(walk.t.door_gaps))
    walk.read(walk.page.locator("article table, article .rp-gaps"))


def other_language(walk: Walk) -> None:
    """The English page of what one reads."""
    walk.start("themes", "kohesi")
    walk.tap(walk.page.locator("a.rp-language"))
    walk.read(walk.page.locator("h1"))


TASKS: tuple[Task, ...] = (
    why_one_failed, table_for_a_thesis, trust_cited, contradiction, success_and_failure, method_in_a_case, list_shared,
    typo_mended, gap, other_language,
)  # fmt: skip


def walked(page: Page, origin: str, task: Task, patience: float = _PATIENCE) -> Walk:
    """The task, walked to its end on the Indonesian site; a dead end is noted in `ends`."""
    walk = Walk(page, words("id"), origin, patience)
    try:
        task(walk)
    except Error as error:
        walk.ends.append(f"{walk.step}: {error.message.splitlines()[0]}")
    return walk


def main(arguments: Sequence[str] | None = None) -> int:
    """Walk all tasks on the site in the folder that is given (default `site`), print the table; 1 with a dead end."""
    given = sys.argv[1:] if arguments is None else arguments
    found = find_browser()
    if not found:
        sys.exit(HOW_TO)
    ended = 0
    with served(Path(given[0]) if given else SITE) as origin, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        for task in TASKS:
            context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, locale="id-ID")
            walk = walked(context.new_page(), origin, task)
            context.close()
            ended += bool(walk.ends)
            asked = f"{walk.taps:4} taps {walk.letters:4} letters {walk.screens:6.1f} screens"
            print(f"{asked}  {(task.__doc__ or '').strip()}", *walk.ends, sep="\n     ")
        browser.close()
    return 1 if ended else 0


if __name__ == "__main__":
    sys.exit(main())
