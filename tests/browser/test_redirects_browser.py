"""A reader who follows an old link, or comes back with an old choice, arrives where the thing is now."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from accessibility import violations
from page_types import Visit
from playwright.sync_api import Page, expect
from support.full_build import copy_content, copy_engine, mkdocs_build, share_citations
from waiting import until

from rumpun.words.words import words

# Folder of entries -> what is renamed there, as whole words, and where the former id is noted.
RENAMED = {"kube-cempaka-tulip": "kube-bogor", "cempaka": "kelompok-cempaka", "modal-sosial": "modal-sosial-kelompok"}
NOTED = {
    "studies/kube-bogor/study.yml": [
        ("reference:", "former_ids: [kube-cempaka-tulip]\nreference:"),
        ("  - id: kelompok-cempaka\n", "  - id: kelompok-cempaka\n    former_ids: [cempaka]\n"),
        ("  - id: dinamika-cempaka\n", "  - id: dinamika-kube-cempaka\n    former_ids: [dinamika-cempaka]\n"),
    ],
    "studies/kube-bogor/second-coding.yml": [("  - id: dinamika-cempaka\n", "  - id: dinamika-kube-cempaka\n")],
    "vocab/theories/modal-sosial-kelompok.yml": [("name:", "former_ids: [modal-sosial]\nname:")],
}
WITHDRAWN = """withdrawn:
  - kind: studies
    id: kube-lama
    successor: kube-mentari
    reason: {id: Sumbernya ternyata *sama* dengan KUBE Mentari., en: Its source turned out to be the *same* one.}
"""


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    """The real site after a study, one of its cases, a finding and a theory were renamed; it lies in a subfolder."""
    folder = copy_engine(tmp_path_factory.mktemp("moved") / "base")
    copy_content(folder)
    share_citations(folder, cache)
    (folder / "studies" / "kube-cempaka-tulip").rename(folder / "studies" / "kube-bogor")
    (folder / "vocab/theories/modal-sosial.yml").rename(folder / "vocab/theories/modal-sosial-kelompok.yml")
    for path in (each for name in ("studies", "vocab") for each in (folder / name).rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        for old, new in RENAMED.items():
            text = re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)
        path.write_text(text, encoding="utf-8")
    for name, changes in NOTED.items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "published" / "withdrawn.yml").write_text(WITHDRAWN, encoding="utf-8")
    done = mkdocs_build(folder, RUMPUN_SITE_URL="https://a.example/rumpun/")
    assert done.returncode == 0, done.stdout + done.stderr
    served = folder / "served" / "rumpun"
    served.parent.mkdir()
    (folder / "site").rename(served)
    return served


@pytest.fixture(scope="module")
def origin(moved_site: Path, serve: Callable[[Path], str]) -> str:
    """Where that site is served."""
    return f"{serve(moved_site.parent)}{moved_site.name}/"


def arrives(page: Page, origin: str, target: str) -> None:
    page.wait_for_url(f"{origin}{target}")
    page.wait_for_load_state("load")


def legible(page: Page) -> None:
    """For everybody, in light and in dark, also on a phone."""
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("old", "new"), [("studi", "studi"), ("en/studies", "en/studies")])
def test_an_old_link_keeps_what_follows_it(look: Visit, origin: str, old: str, new: str) -> None:
    page = look(f"{old}/kube-cempaka-tulip/?asal=surel#dinamika-cempaka")
    arrives(page, origin, f"{new}/kube-bogor/?asal=surel#dinamika-cempaka")
    finding = page.locator("#dinamika-kube-cempaka")
    expect(finding).to_be_in_viewport()
    assert finding.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_an_old_link_works_without_scripts(look: Visit, origin: str) -> None:
    page = look("en/studies/kube-cempaka-tulip/", scripts=False)
    arrives(page, origin, "en/studies/kube-bogor/")
    page = look("teori/modal-sosial/", scripts=False)
    arrives(page, origin, "teori/modal-sosial-kelompok/")


@pytest.mark.parametrize("anchor", ["kasus_cempaka", "kasus_kelompok-cempaka"])
def test_the_old_anchor_of_a_case_works_on_the_page_itself(look: Visit, anchor: str) -> None:
    page = look(f"studi/kube-bogor/#{anchor}")
    expect(page.locator("#kasus_kelompok-cempaka")).to_be_in_viewport()


def test_the_page_that_leads_on_can_be_read_and_used_itself(look: Visit, faults: list[str]) -> None:
    """What a reader sees whose browser neither runs the script nor goes on by itself."""
    page = look("tentang/")
    page.route("**/redirect.js", lambda route: route.abort())
    page.goto("en/studies/kube-cempaka-tulip/")
    expect(page.get_by_role("heading", name=words("en").moved_title)).to_be_visible()
    legible(page)
    page.get_by_role("link", name="KUBE Cempaka").click()
    page.wait_for_url("**/rumpun/en/studies/kube-bogor/")
    faults[:] = [fault for fault in faults if "redirect.js" not in fault and "ERR_FAILED" not in fault]


@pytest.mark.parametrize("old", ["kube-cempaka-tulip-vs-kube-mentari", "kube-cempaka-tulip-cempaka-vs-tulip"])
def test_the_page_of_a_pair_is_found_under_its_old_names(look: Visit, old: str) -> None:
    page = look(f"en/comparison/pairs/{old}/")
    page.wait_for_url("**/rumpun/en/comparison/pairs/kube-bogor-*/")


def test_a_withdrawn_study_says_why(look: Visit) -> None:
    page = look("studi/kube-lama/")
    expect(page.get_by_role("heading", name=words("id").withdrawn_title)).to_be_visible()
    expect(page.locator("main")).to_contain_text("Sumbernya ternyata sama dengan KUBE Mentari.")
    legible(page)
    page.get_by_role("link", name="KUBE Mentari").click()
    page.wait_for_url("**/rumpun/studi/kube-mentari/")


def test_what_leads_on_is_neither_in_the_sitemap_nor_in_the_search(moved_site: Path) -> None:
    sitemap = (moved_site / "sitemap.xml").read_text(encoding="utf-8")
    indexed = "".join(path.read_text(encoding="utf-8") for path in sorted(moved_site.glob("search/*/pages/*")))
    for found in (sitemap, indexed):
        assert "studi/kube-bogor/" in found
        for old in ("studi/kube-cempaka-tulip/", "teori/modal-sosial/", "studi/kube-lama/"):
            assert old not in found


# --- what readers have kept --------------------------------------------------------------------------------------

SELECTION = [
    {"id": "kube-cempaka-tulip.cempaka", "name": "Cempaka"},
    {"id": "kube-cempaka-tulip", "name": "KUBE Cempaka dan KUBE Tulip"},
    {"id": "kube-mentari", "name": "KUBE Mentari"},
]
PRESENT = ["kube-bogor.kelompok-cempaka", "kube-bogor", "kube-mentari"]


def keep(page: Page, key: str, value: object) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(value)])


def kept_ids(page: Page) -> list[str]:
    found: list[str] = page.evaluate("JSON.parse(localStorage.getItem('rumpun.selection') ?? '[]').map(({ id }) => id)")
    return found


TOOLS = ["perbandingan/berdampingan/", "perbandingan/penelitian-terdahulu/", "perbandingan/penelitian-saya/"]


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_takes_old_ids_in_its_address_and_puts_the_present_ones_there(look: Visit, tool: str) -> None:
    page = look(f"{tool}?s={','.join(each['id'] for each in SELECTION)}")
    page.wait_for_url(f"**/{tool}?s={','.join(PRESENT)}")
    assert kept_ids(page) == []
    assert not page.locator(".rp [role=alert]").filter(has_text="kube-cempaka-tulip").count()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_kept_selection_is_called_by_its_present_ids(look: Visit, tool: str) -> None:
    page = look(tool, kept={"rumpun.selection": json.dumps(SELECTION)})
    until(page, "!localStorage.getItem('rumpun.selection').includes('kube-cempaka-tulip')")
    assert kept_ids(page) == PRESENT


def test_an_old_and_a_present_id_of_one_study_are_one_column(look: Visit) -> None:
    page = look("perbandingan/berdampingan/?s=kube-cempaka-tulip,kube-mentari,kube-bogor")
    page.wait_for_url("**/perbandingan/berdampingan/?s=kube-bogor,kube-mentari")
    expect(page.locator(".rp-side__table thead th")).to_have_count(3)


def test_a_row_of_a_renamed_theme_and_a_strange_one_do_no_harm(look: Visit) -> None:
    page = look("perbandingan/berdampingan/?s=kube-bogor,kube-mentari&h=t.constructor,t.kohesi")
    page.wait_for_url("**/perbandingan/berdampingan/?s=kube-bogor,kube-mentari&h=t.kohesi")


def test_the_page_of_a_renamed_study_knows_that_it_was_put_aside(look: Visit) -> None:
    page = look("studi/kube-bogor/", kept={"rumpun.selection": json.dumps(SELECTION[1:])})
    expect(page.locator("[data-rp-pick='kube-bogor']")).to_have_class(re.compile("rp-pick--chosen"))
    assert kept_ids(page) == PRESENT[1:]


OWN = {
    "version": 1,
    "title": "Kohesi",
    "theories": [{"id": "modal-sosial", "text": "Nama lama"}, {"id": "tidak-ada", "text": "Teori sendiri"}],
}


def test_an_own_study_with_the_former_id_of_a_term_knows_the_term(look: Visit) -> None:
    page = look("tentang/")
    keep(page, "rumpun.own-study", OWN)
    page.goto("perbandingan/penelitian-saya/")
    chosen = page.locator(".rp-own__choice-chosen").filter(has_text="Modal sosial")
    expect(chosen).to_be_visible()
    expect(chosen).to_contain_text("Teori sendiri")


def test_an_exported_own_study_with_a_former_id_is_read(look: Visit, tmp_path: Path) -> None:
    file = tmp_path / "studi.json"
    file.write_text(json.dumps({"format": "rumpun.own-study", "study": OWN}), encoding="utf-8")
    page = look("perbandingan/penelitian-saya/")
    page.wait_for_load_state("networkidle")
    page.locator("[data-own=file]").set_input_files(file)
    expect(page.locator(".rp-own__choice-chosen").filter(has_text="Modal sosial")).to_be_visible()
