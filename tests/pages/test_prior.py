"""The prior-research table as it stands without scripts, and what it hands to them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.catalogue import catalogue
from rumpun.citation.styles import STYLES
from rumpun.pages import prior
from rumpun.site import Site
from rumpun.words.words import words

pytestmark = pytest.mark.slow

MELATI = "studies/koperasi-melati/study.yml"
INFORMANTS = "  count: 9\n  who: {id: Pengurus dan anggota, en: Officers and members}\n"
SCRIPTS = Path(__file__).resolve().parents[2] / "hooks/rumpun/assets/prior"
PAGES = {"id": "perbandingan/penelitian-terdahulu/", "en": "en/comparison/prior-research/"}


def body(site: Site, language: str = "id") -> str:
    """The content of the page."""
    (page,) = [page for page in site.pages if page.url == PAGES[language]]
    assert page.scripts[0] == "prior/page.js"
    return str(page.body)


def row(text: str, study: str) -> list[str]:
    """The cells of a study, without markup."""
    found = re.search(rf'<tr data-id="{study}".*?</tr>', text, re.DOTALL)
    assert found
    cells = re.findall(r"<t[hd].*?</t[hd]>", found[0], re.DOTALL)
    return [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in cells]


def data(text: str, name: str) -> object:
    """What the page hands to the script under a name."""
    found = re.search(rf'<div id="rp-prior"[^>]* data-{name}="([^"]*)"', text)
    assert found
    return json.loads(html.unescape(found[1]))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_study_is_a_row_by_author_and_silence_is_said(tiny_site: Site, language: str) -> None:
    text, t = body(tiny_site, language), words(language)
    assert re.findall(r'<tr data-id="([^"]+)"', text) == ["koperasi-melati", "arisan-anggrek"]
    melati, anggrek = row(text, "koperasi-melati"), row(text, "arisan-anggrek")
    assert len(melati) == len(anggrek) == 7
    assert melati[4].startswith("9: ")
    told = {"id": "Anggota Kenanga jarang bertemu.", "en": "The members of Kenanga seldom met."}
    assert told[language] in melati[6]
    assert t.value("outcome", "low") not in melati[6]  # in sentences; codes are a column of the reader's own table
    assert anggrek[4] == t.value("status", "not_coded")
    assert anggrek[5] == t.value("status", "not_in_abstract")
    assert melati[0].endswith(t.caveat_read.format(basis=t.value("basis", "full-text")))
    assert anggrek[0].endswith(t.caveat_read.format(basis=t.value("basis", "abstract")))
    assert f"{t.value('facet', 'approach')}: {t.value('status', 'not_coded')}" in anggrek[3]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_script_gets_its_words_and_waits_hidden(tiny_site: Site, language: str) -> None:
    text, t = body(tiny_site, language), words(language)
    assert re.search(r'<div id="rp-prior"[^>]* hidden></div>', text)
    assert data(text, "words") == t.starting("prior_js_")
    assert data(text, "columns") == t.starting("prior_column_")
    assert data(text, "styles") == [[style.id, style.slug, style.named(language)] for style in STYLES]
    values = data(text, "values")
    assert isinstance(values, dict)
    assert values["status"]["not_coded"] == t.value("status", "not_coded")
    assert set(values) == {"status", "outcome", "level", "effect"}


@pytest.mark.parametrize(
    ("informants", "said"),
    [
        ("  count: 12\n", "12"),
        ("  who: {id: Pengurus., en: Officers.}\n", "Pengurus."),
        ("  count: 12\n  who: {id: Pengurus., en: Officers.}\n", "12: Pengurus."),
    ],
)
def test_informants_are_told_as_far_as_coded(tiny: KnowledgeBase, informants: str, said: str) -> None:
    tiny.change(MELATI, INFORMANTS, informants)
    assert row(body(site_of(tiny)), "koperasi-melati")[4] == said


def test_no_result_is_left_out_and_no_claim_is_taken_for_one(tiny: KnowledgeBase) -> None:
    more = "".join(
        f"  - id: lain-{n}\n    theme: konflik\n    case: melati\n    level: unstated\n    effect: unstated\n"
        f"    evidence: {'pattern' if n else 'result'}\n"
        f"    statement: {{id: Hasil nomor {n}., en: Result number {n}.}}\n"
        "    where: [hasil:3]\n"
        for n in range(8)
    )
    tiny.change(MELATI, "recommendations:\n", more + "recommendations:\n")
    tiny.change(MELATI, "themes_not_reported: [konflik]\n", "")
    text = body(site_of(tiny))
    result = row(text, "koperasi-melati")[6]
    assert [f"Hasil nomor {n}." in result for n in range(8)] == [True] * 8
    assert "Komunikasi dianggap perlu" not in result
    assert "Arisan dikatakan mengikat" not in result
    assert text.count("<details>") >= 1
    assert words("id").prior_more_results.format(n=4) in result  # ten results of Melati, six in sight


def test_what_is_told_of_several_groups_is_told_in_general(tiny: KnowledgeBase) -> None:
    general = (
        "  - id: umum\n    theme: konflik\n    level: unstated\n    effect: unstated\n    evidence: result\n"
        "    statement: {id: Kedua kelompok pernah berselisih., en: Both groups once quarrelled.}\n"
        "    where: [hasil:3]\n"
    )
    t = words("id")
    assert t.in_general not in row(body(site_of(tiny)), "koperasi-melati")[6]
    tiny.change(MELATI, "recommendations:\n", general + "recommendations:\n")
    tiny.change(MELATI, "themes_not_reported: [konflik]\n", "")
    result = row(body(site_of(tiny, anew=True)), "koperasi-melati")[6]
    assert f"{t.in_general} Kedua kelompok pernah berselisih." in result


def test_a_place_stands_with_what_the_source_says_of_it(tiny_site: Site) -> None:
    place = row(body(tiny_site), "koperasi-melati")[5]
    name, _, detail = place.partition(" ")
    assert name and detail, place


def test_a_theory_goes_by_the_name_that_its_source_gives_it(tiny: KnowledgeBase) -> None:
    tiny.change(MELATI, "    role: main\n", "    role: main\n    source_term: teori keakraban\n")
    theory = row(body(site_of(tiny)), "koperasi-melati")[2]
    assert theory.startswith("Teori keakraban (di Rumpun: ")


def test_long_tables_are_cut_into_pages(tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prior, "STUDIES", 1)
    site = site_of(tiny, anew=True)
    urls = [page.url for page in site.pages if page.kind == "matrix" and page.language == "id"]
    assert urls == [PAGES["id"], f"{PAGES['id']}halaman/2/"]
    assert body(site).count("<tr data-id=") == 1


def test_columns_of_the_script_and_their_names_belong_together() -> None:
    table = (SCRIPTS / "columns.js").read_text(encoding="utf-8")
    listed = table.partition("const COLUMNS = ")[2].partition("]);")[0]
    named = {re.sub(r"[A-Z]", lambda letter: f"_{letter[0].lower()}", name) for name in re.findall(r'"(\w+)"', listed)}
    assert named == {key.removeprefix("prior_column_") for key in catalogue() if key.startswith("prior_column_")}


def test_every_word_that_the_scripts_say_is_there_and_asked_for() -> None:
    """Python's own test of unused words stops at the scripts' door."""
    paths = sorted(SCRIPTS.glob("*.js"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    asked = set(re.findall(r"\bwords\.([a-z_]+)\b", text))
    there = {key.removeprefix("prior_js_") for key in catalogue() if key.startswith("prior_js_")}
    counted = {"rows", "rows_one", "columns_n", "columns_n_one"}
    joined = {key for key in there if key.startswith(("take_", "note_", "facet_", "paper_"))} | counted
    assert there <= asked | joined
