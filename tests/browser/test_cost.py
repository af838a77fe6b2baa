"""What a page costs a phone: no host but the site's own, and bytes within the budget, compressed as hosts compress."""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from page_types import PAGE_TYPES, Visit
from playwright.sync_api import Page, Response, expect

from rumpun.address import address
from rumpun.words.words import words

KILOBYTE = 1000
FIRST_PAGE = 100 * KILOBYTE
LATER_PAGE = 30 * KILOBYTE
FIRST_SEARCH = 80 * KILOBYTE
"""With 1,000 studies it must stay below 100."""
ENTRY = 36 * KILOBYTE
"""The page of a study: the one tried is the longest entry, and every code stands there with what it rests on."""
TABLE = 33 * KILOBYTE
"""The prior-research table: every result of every study stands there in full, beside the builder and its formats."""
LATER = (
    "study", "theory", "theme", "comparison", "works", "studies", "matrix", "glossary", "side", "pair", "outcomes",
    "gaps", "evidence-map", "network", "own", "robustness",
)  # fmt: skip


class Meter:
    """Counts what a browser with a working cache fetches: every address once, compressed with gzip -9."""

    def __init__(self, page: Page, folder: Path) -> None:
        """`folder` has what is served; a browser may have dropped an answer by the time it is asked for it."""
        self.page = page
        self.folder = folder
        self.answers: list[str] = []
        self.seen: set[str] = set()
        page.on("response", self.note)

    def note(self, answer: Response) -> None:
        self.answers.append(answer.url)

    def load(self, path: str) -> dict[str, int]:
        """Address -> bytes of what this page adds."""
        self.answers.clear()
        self.page.goto(path, wait_until="networkidle")
        return self.added()

    def added(self) -> dict[str, int]:
        """The same of what was fetched since."""
        cost: dict[str, int] = {}
        for url in self.answers:
            name = urlsplit(url).path
            if name not in self.seen and not url.startswith("data:"):
                file = self.folder / (name + "index.html" if name.endswith("/") else name).lstrip("/")
                cost[name] = len(gzip.compress(file.read_bytes(), 9, mtime=0))
        self.seen.update(cost)
        return cost


def test_bytes_of_a_first_and_a_later_page(
    visit: Visit, site_folder: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page = visit("about:blank", 390, 844)
    meter = Meter(page, site_folder)
    first = meter.load(address(language))
    lines = [f"first page ({language}): {sum(first.values()):,} bytes in {len(first)} answers"]
    lines += [f"  {size:>7,} {name}" for name, size in sorted(first.items(), key=lambda item: -item[1])]
    later = {kind: sum(meter.load(address(language, *PAGE_TYPES[kind])).values()) for kind in LATER}
    lines += [f"later page ({language}): {size:>7,} {kind}" for kind, size in later.items()]
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(lines) + "\n")
    assert f"/{address(language)}" in first
    assert sum(first.values()) <= FIRST_PAGE
    most = {"study": ENTRY, "matrix": TABLE}
    assert {kind: size for kind, size in later.items() if size > most.get(kind, LATER_PAGE)} == {}


def test_bytes_of_a_first_search(
    visit: Visit, site_folder: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """All that opening the search and a question of three words add to a page that is there."""
    t = words(language)
    page = visit("about:blank", 390, 844)
    meter = Meter(page, site_folder)
    meter.load(address(language))
    meter.answers.clear()
    page.keyboard.press("/")
    asked = "kepercayaan anggota kelompok" if language == "id" else "trust among group members"
    page.get_by_role("dialog").get_by_role("searchbox").fill(asked)
    expect(
        page.get_by_role("dialog").get_by_role("list", name=t.search_js_results).get_by_role("link").first
    ).to_be_visible()
    page.wait_for_load_state("networkidle")
    cost = meter.added()
    opened = sum(size for name, size in cost.items() if not re.search(r"/search/(?:id|en)-", name))
    with capsys.disabled():
        sys.stdout.write(f"\nfirst search ({language}): {sum(cost.values()):,} bytes, {opened:,} of them to open it\n")
    assert any("/words/" in name for name in cost)
    assert sum(cost.values()) <= FIRST_SEARCH


def test_the_watch_over_every_visit_sees_what_it_should(visit: Visit, faults: list[str]) -> None:
    """Every page type is visited in these tests, and `visit` fails on what is provoked here once, on purpose."""
    page = visit("data/v1/index.json")  # no page: its policy would not even let the request out
    page.evaluate("fetch('http://127.0.0.2:9/pixel.png').catch(() => null)")
    page.goto("tentang/")
    page.evaluate("""async () => {
        await fetch('http://127.0.0.3:9/pixel.png').catch(() => null);
        await fetch('/no-such-file.js');
        console.error('a complaint');
        document.body.setAttribute('style', 'color: red');
        setTimeout(() => { throw new Error('a slip'); });
    }""")
    wanted = (
        "foreign request: http://127.0.0.2:9/", "failed: http://127.0.0.2:9/", "404: ", "a complaint", "a slip",
        "connect-src", "style-src",
    )  # fmt: skip
    for _ in range(100):
        if all(any(kind in fault for fault in faults) for kind in wanted):
            break
        page.wait_for_timeout(100)
    missed = [kind for kind in wanted if not any(kind in fault for fault in faults)]
    faults.clear()
    assert missed == []


def test_icon_is_ours_and_there(visit: Visit, language: str) -> None:
    page = visit(address(language, "studies", "kube-mentari"))
    icons = page.locator("link[rel='icon']").evaluate_all("links => links.map((link) => link.href)")
    assert icons
    for icon in icons:
        answer = page.request.get(icon)
        assert answer.ok
        assert answer.headers["content-type"].startswith("image/")
