"""What readers find on pages of a tiny knowledge base, as last reviewed; `pytest --update-golden` rewrites it."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from support.knowledge_base import copy_of, site_of
from support.outline import outline

from rumpun.render.page import Page
from rumpun.site import Site

pytestmark = pytest.mark.slow

CASES = Path(__file__).parents[1] / "golden"
# case -> the pages that are kept, without language
KEPT = {
    "two-studies": (
        "studi/koperasi-melati/",
        "en/studies/koperasi-melati/",
        "temuan/kohesi/",
        "en/findings/kohesi/",
        "perbandingan/",
        "en/comparison/",
        "kontribusi/langkah-demi-langkah/",
        "en/contribute/step-by-step/",
    )
}


def test_every_case_is_tested() -> None:
    assert {path.name for path in CASES.iterdir() if path.is_dir()} == set(KEPT)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> dict[str, Site]:
    return {
        case: site_of(copy_of(tmp_path_factory.mktemp("golden") / case, cache, CASES / case / "input")) for case in KEPT
    }


def shown(page: Page) -> str:
    """Its title and what it says, block by block, with anchors and links; the head of a page has its own tests."""
    return f"{page.title}\n{page.description}\n\n{outline(page.body)}"


@pytest.mark.parametrize(("case", "url"), [(case, url) for case, urls in KEPT.items() for url in urls])
def test_the_page_is_as_reviewed(case: str, url: str, sites: dict[str, Site], pytestconfig: pytest.Config) -> None:
    page = next(page for page in sites[case].pages if page.url == url)
    file = CASES / case / "expected" / f"{url.strip('/').replace('/', '-')}.txt"
    if pytestconfig.getoption("--update-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown(page), encoding="utf-8", newline="\n")
    expected = file.read_text(encoding="utf-8")
    changed = difflib.unified_diff(
        expected.splitlines(), shown(page).splitlines(), "reviewed", "built", n=1, lineterm=""
    )
    assert shown(page) == expected, "\n".join(["if this is meant: pytest --update-golden", *changed])
