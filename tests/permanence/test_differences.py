"""What has changed since an edition: found in the records, and said in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import a_finding, a_graph, a_study, a_work

from rumpun.catalogue import Said
from rumpun.citation.citations import format_works
from rumpun.context import Settings, contexts
from rumpun.model.found import Found
from rumpun.model.graph import Graph
from rumpun.model.kinds import KINDS
from rumpun.model.person import Person
from rumpun.pages.changes import pages
from rumpun.permanence.editions import differences as module
from rumpun.permanence.editions.differences import differences
from rumpun.permanence.editions.shelf import Edition
from rumpun.permanence.editions.snapshot import Snapshot, snapshot
from rumpun.permanence.history import Change, History
from rumpun.render.page import Page
from rumpun.site import read

pytestmark = pytest.mark.slow  # cites every work for each test

STUDY = "studies/koperasi-melati/study.yml"
DATE = "2026-09-01"


def now(tiny: KnowledgeBase) -> Snapshot:
    graph, problems = read(tiny.root)
    assert problems == ()
    return snapshot(graph)


def shelved(records: Snapshot) -> Edition:
    return Edition(DATE, "2026-08-30.abcdefa", "abcdefa", "https://a.example/", 1, 1, records, Path("nowhere"))


def since(tiny: KnowledgeBase, before: Snapshot) -> dict[str, Page]:
    """The page that tells what has changed, by language."""
    graph, problems = read(tiny.root)
    assert problems == ()
    settings = Settings(
        "https://rumpun.example/",
        cache=tiny.citations,
        history=History(Change("2026-11-01", "fedcba9")),
        editions=(shelved(before),),
    )
    works = format_works(list(graph.base.works.values()), tiny.citations)
    return {
        page.language: page
        for context in contexts(graph, works, settings) for page in pages(context) if page.kind == "since"
    }  # fmt: skip


def told(page: Page) -> str:
    body = page.body.split("rp-cite", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


# --- snapshot ----------------------------------------------------------------------------------------------------


def test_a_snapshot_is_json_and_holds_every_record(tiny_graph: Graph) -> None:
    records = snapshot(tiny_graph)
    assert json.loads(json.dumps(records)) == records
    assert set(records) == set(KINDS)
    assert {kind: set(records[kind]) for kind in KINDS} == {kind: set(tiny_graph.records(kind)) for kind in KINDS}
    finding = records["studies"]["koperasi-melati"]["findings"]["kohesi-kenanga"]
    assert {name: finding[name] for name in ("theme", "case", "level", "effect", "evidence")} == {
        "theme": "kohesi", "case": "kenanga", "level": "low", "effect": "hinders", "evidence": "result",
    }  # fmt: skip


def test_what_is_not_kept_itself_has_a_fingerprint(tiny: KnowledgeBase) -> None:
    before = now(tiny)
    tiny.change(STUDY, "id: Kabar disampaikan setiap pekan.", "id: Kabar disampaikan setiap hari.")
    after = now(tiny)
    assert [(each.what, each.part, each.part_id) for each in differences(before, after)] == [
        ("revised", "findings", "komunikasi-melati")
    ]


def test_nothing_has_changed(tiny: KnowledgeBase) -> None:
    assert differences(now(tiny), now(tiny)) == ()


# --- in words ----------------------------------------------------------------------------------------------------

LEVEL = (
    "    case: kenanga\n    level: low\n    effect: hinders",
    "    case: kenanga\n    level: mixed\n    effect: mixed",
)
FINDING = """  - id: komunikasi-kenanga
    theme: komunikasi
    case: kenanga
    level: low
    effect: unstated
    evidence: result
    grounds: {level: {quote: Kabar tidak sampai, where: [hasil:4]}}
    statement: {id: Kabar tidak sampai., en: News did not arrive.}
    where: [hasil:4]
"""
GONE = """  - id: komunikasi-melati
    theme: komunikasi
    case: melati
    level: high
    effect: helps
    evidence: result
    grounds:
      level: {quote: Kabar disampaikan setiap pekan, where: [hasil:3]}
      effect: {quote: Kabar disampaikan setiap pekan, where: [hasil:3]}
    statement: {id: Kabar disampaikan setiap pekan., en: News was passed on every week.}
    where: [hasil:3]
"""
WITHDRAWN = "withdrawn:\n  - id: komunikasi-melati\n    reason: {id: Salah baca., en: Misread.}\nkeywords:"
CASES: dict[str, tuple[list[tuple[str, str, str]], str, str]] = {
    "level and effect": (
        [(STUDY, *LEVEL)],
        "Temuan tentang kohesi (Kenanga) : tingkat dari “rendah” menjadi “campuran”; "
        "pengaruh dari “menghambat” menjadi “campuran”.",
        "The finding on cohesion (Kenanga) : level from “low” to “mixed”; effect from “hinders” to “mixed”.",
    ),
    "theme": (
        [(STUDY, "theme: dinamika\n", "theme: komunikasi\n")],
        "Temuan tentang komunikasi (secara umum) : tema dari “dinamika” menjadi “komunikasi”.",
        "The finding on communication (in general) : theme from “dynamics” to “communication”.",
    ),
    "evidence": (
        [(STUDY, "evidence: background", "evidence: result")],
        "Temuan tentang komunikasi (secara umum) : bukti dari “pernyataan umum, bukan hasil” menjadi “hasil studi”.",
        "The finding on communication (in general) : "
        "evidence from “a general claim, not a result” to “the study’s own result”.",
    ),
    "wording": (
        [(STUDY, "Kabar disampaikan setiap pekan.", "Kabar disampaikan setiap hari.")],
        "Temuan tentang komunikasi (Melati) : rumusan atau letaknya dalam sumber diperbarui.",
        "The finding on communication (Melati) : its wording or its place in the source was revised.",
    ),
    "a new finding": (
        [(STUDY, "findings:\n", f"findings:\n{FINDING}")],
        "Temuan baru tentang komunikasi (Kenanga) : rendah, pengaruhnya tidak disebutkan.",
        "A new finding on communication (Kenanga) : low, effect not stated.",
    ),
    "a finding that is gone": (
        [(STUDY, GONE, "")],
        "Temuan tentang komunikasi (Melati) dihapus.",
        "The finding on communication (Melati) was removed.",
    ),
    "a finding that was withdrawn": (
        [
            (STUDY, GONE, ""),
            (STUDY, "keywords:", WITHDRAWN),
        ],
        "Temuan tentang komunikasi (Melati) ditarik: Salah baca.",
        "The finding on communication (Melati) was withdrawn: Misread.",
    ),
    "the outcome of a case": (
        [(STUDY, "    outcome: low", "    outcome: mixed")],
        "Kasus Kenanga : hasilnya berubah dari “kurang berhasil” menjadi “campuran”.",
        "The case Kenanga : outcome changed from “did poorly” to “mixed”.",
    ),
    "the name of a case": (
        [(STUDY, "name: Kenanga", "name: Kenanga Dua")],
        "Kasus Kenanga Dua dahulu bernama Kenanga.",
        "The case Kenanga Dua was formerly called Kenanga.",
    ),
    "the name of a study": (
        [(STUDY, "short_title: {id: Koperasi Melati dan Kenanga,", "short_title: {id: Dua koperasi,")],
        "Namanya dahulu “Koperasi Melati dan Kenanga”.",
        "Facts, notes or its reference list were revised.",
    ),
    "a theory": (
        [(STUDY, "dinamika-kelompok\n    role: main\n    constructs: [kohesi]", "modal-sosial\n    role: main")],
        "Teori yang dihapus: Dinamika kelompok.",
        "Theories removed: Group dynamics.",
    ),
    "a method": (
        [(STUDY, "  - {method: kualitatif, where: [abstrak:2]}\n", "")],
        "Metode yang dihapus: Kualitatif.",
        "Methods removed: Qualitative.",
    ),
    "the part that a theory plays": (
        [(STUDY, "dinamika-kelompok\n    role: main\n", "dinamika-kelompok\n    role: supporting\n")],
        "Fakta, catatan, atau daftar pustakanya diperbarui.",
        "Facts, notes or its reference list were revised.",
    ),
    "where a method is named": (
        [(STUDY, "{method: kualitatif, where: [abstrak:2]}", "{method: kualitatif, where: [abstrak:1]}")],
        "Fakta, catatan, atau daftar pustakanya diperbarui.",
        "Facts, notes or its reference list were revised.",
    ),
    "the summary": (
        [("studies/koperasi-melati/id.md", "", "")],
        "Ringkasannya diperbarui.",
        "Its summary was revised.",
    ),
    "a fact": (
        [(STUDY, "  count: 9", "  count: 8")],
        "Fakta, catatan, atau daftar pustakanya diperbarui.",
        "Facts, notes or its reference list were revised.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_said_in_both_languages(tiny: KnowledgeBase, case: str) -> None:
    changes, indonesian, english = CASES[case]
    before = now(tiny)
    for path, old, new in changes:
        if old:
            tiny.change(path, old, new)
        else:
            text = (tiny.root / path).read_text(encoding="utf-8")
            tiny.write(path, text + "\nSatu kalimat lagi.\n")
    said = since(tiny, before)
    assert indonesian in told(said["id"])
    assert english in told(said["en"])


def test_each_sentence_leads_to_what_it_speaks_of(tiny: KnowledgeBase) -> None:
    before = now(tiny)
    tiny.change(STUDY, *LEVEL)
    page = since(tiny, before)["en"]
    assert '<a href="../../studies/koperasi-melati/#kohesi-kenanga">' in page.body
    assert '<a href="../../../edisi/2026-09-01/en/">' in page.body
    assert (page.url, page.twin) == ("en/changes/2026-09-01/", "perubahan/2026-09-01/")


def test_nothing_is_said_to_have_changed_when_nothing_has(tiny: KnowledgeBase) -> None:
    said = since(tiny, now(tiny))
    assert "Tidak ada studi, istilah, atau pustaka yang berubah" in told(said["id"])
    assert "No study, term or work has changed" in told(said["en"])


def changed(tiny: KnowledgeBase, change: Callable[[Snapshot], object]) -> dict[str, Page]:
    """What is told when the edition held something else than there is now."""
    before = deepcopy(now(tiny))
    change(before)
    return since(tiny, before)


def test_new_and_former_studies(tiny: KnowledgeBase) -> None:
    def before(records: Snapshot) -> None:
        records["studies"]["hilang"] = {
            **records["studies"].pop("arisan-anggrek"),
            "name": ["Yang hilang", "The lost one"],
        }

    found = changed(tiny, before)
    assert "Anggrek Studi baru dengan 1 kasus dan 2 temuan." in told(found["id"])
    assert "Anggrek A new study, with 1 case and 2 findings." in told(found["en"])
    assert "The lost one This study is no longer there." in told(found["en"])


def test_terms_and_works(tiny: KnowledgeBase) -> None:
    def before(records: Snapshot) -> None:
        records["themes"]["lama"] = {"name": ["Tema lama", "Old theme"], "rest": "0"}
        records["themes"]["kohesi"] = {**records["themes"]["kohesi"], "name": ["Kekompakan", "Cohesion"]}
        records["glossary"].pop("uep")
        records["works"]["cartwright1968"] = {**records["works"]["cartwright1968"], "rest": "0"}

    said = told(changed(tiny, before)["id"])
    assert "Tema Berganti nama Kohesi (dahulu “Kekompakan”) Tidak ada lagi Tema lama" in said
    assert "Glosarium Baru UEP" in said
    assert "Pustaka Diperbarui Cartwright & Zander, 1968" in said.replace("&amp;", "&")


def test_a_name_in_the_other_language_is_a_revision_here(tiny: KnowledgeBase) -> None:
    def before(records: Snapshot) -> None:
        records["themes"]["kohesi"] = {**records["themes"]["kohesi"], "name": ["Kohesi", "Togetherness"]}

    found = changed(tiny, before)
    assert "Tema Diperbarui Kohesi" in told(found["id"])
    assert "Themes Renamed Cohesion (formerly “Togetherness”)" in told(found["en"])


def test_a_renamed_thing_is_the_same_thing(tiny: KnowledgeBase) -> None:
    """Neither the study nor what names it counts as new, when it names its former id."""
    before = now(tiny)
    (tiny.root / "studies" / "arisan-anggrek").rename(tiny.root / "studies" / "arisan")
    tiny.change("studies/arisan/study.yml", "basis: abstract\n", "basis: abstract\nformer_ids: [arisan-anggrek]\n")
    tiny.change("studies/arisan/study.yml", "  - id: anggrek\n", "  - id: bunga\n    former_ids: [anggrek]\n")
    text = (tiny.root / "studies/arisan/study.yml").read_text(encoding="utf-8").replace("case: anggrek", "case: bunga")
    text = text.replace("  - id: kohesi\n", "  - id: erat\n    former_ids: [kohesi]\n")
    tiny.write("studies/arisan/study.yml", text)
    for path in [*tiny.root.glob("vocab/*/*.yml"), *tiny.root.glob("docs/*/*.md"), *tiny.root.glob("studies/*/*")]:
        mentioned = path.read_text(encoding="utf-8")
        if path.parent.name != "arisan":
            path.write_text(mentioned.replace("arisan-anggrek", "arisan"), encoding="utf-8")
    found = [each for each in differences(before, now(tiny)) if each.kind == "studies" and each.id == "arisan"]
    assert [(each.what, each.part) for each in found] == [("moved", "")]
    assert "Its address is new; the former one still leads to this page." in told(since(tiny, before)["en"])


@pytest.mark.parametrize(("kept", "merged"), [("a", "b"), ("b", "a")])
def test_of_two_that_became_one_each_is_compared_with_itself(kept: str, merged: str) -> None:
    terms = {id_: {"name": [id_, id_], "rest": id_} for id_ in ("a", "b")}
    one = {kept: {**terms[kept], "former": [merged]}}
    assert [(each.what, each.id) for each in differences({"themes": terms}, {"themes": one})] == [("gone", merged)]
    new = {"c": {**terms["a"], "former": ["a", "b"]}}
    found = [(each.what, each.id) for each in differences({"themes": terms}, {"themes": new})]
    assert [what for what, _ in found].count("gone") == 1
    assert ("moved", "c") in found


def test_what_an_edition_did_not_note_yet_has_not_changed(tiny: KnowledgeBase) -> None:
    before = deepcopy(now(tiny))
    for study in before["studies"].values():
        for used in ("theories_used", "methods_used"):
            study.pop(used, None)
    assert differences(before, now(tiny)) == ()


def test_what_was_renamed_and_then_withdrawn_is_told_with_the_reason(tiny: KnowledgeBase) -> None:
    before = now(tiny)
    tiny.change(STUDY, GONE, "")
    gone = WITHDRAWN.replace("  - id: komunikasi-melati", "  - id: kabar\n    former_ids: [komunikasi-melati]")
    tiny.change(STUDY, "keywords:", gone)
    assert "Temuan tentang komunikasi (Melati) ditarik: Salah baca." in told(since(tiny, before)["id"])


def test_a_value_that_is_no_longer_used_is_said_as_it_was(tiny: KnowledgeBase) -> None:
    def before(records: Snapshot) -> None:
        finding = records["studies"]["koperasi-melati"]["findings"]["kohesi-kenanga"]
        finding |= {"level": "very-low", "theme": "tema-hilang"}

    said = told(changed(tiny, before)["en"])
    assert "theme from “tema-hilang” to “cohesion”; level from “very-low” to “low”." in said


def test_what_an_edition_calls_things_is_text(tiny: KnowledgeBase) -> None:
    evil = "<script>alert(1)</script>{names}"

    def before(records: Snapshot) -> None:
        records["themes"]["kohesi"] = {**records["themes"]["kohesi"], "name": [evil, evil]}
        records["studies"]["koperasi-melati"] = {**records["studies"]["koperasi-melati"], "name": [evil, evil]}
        records["studies"]["koperasi-melati"]["cases"]["kenanga"]["name"] = evil
        records["studies"][evil] = {"name": [evil, evil]}

    for page in changed(tiny, before).values():
        assert "<script>alert" not in page.body
        assert page.body.count("&lt;script&gt;alert(1)&lt;/script&gt;{names}") == 4


# --- what is kept ------------------------------------------------------------------------------------------------


def test_a_fingerprint_stays_what_it_was_in_editions_that_were_frozen_long_ago() -> None:
    study = a_study(
        [a_finding(case="satu", where=["results:3"]), a_finding(told=("low", "unstated"), voices=2)],
        {"satu": "high"}, theories=["modal", "dinamika"], methods=["wawancara"], place="bogor",
    )  # fmt: skip
    person, body = Person("Siregar", "Rosi"), Person(literal="Badan Pusat Statistik")
    found = Found(Said("katalog", "catalogue"), (("authors", (person, body)), ("year", "2017")))
    work = a_work(authors=(person,), isbn=("1-2",), year="2016", found=found, authors_truncated=True)
    kept = snapshot(a_graph(study, works=[work]))
    own = kept["studies"]["studi-0"]
    assert own["rest"] == "a2d6a36a3b"
    assert own["theories_used"] == {"modal": "5b0363e9ff", "dinamika": "c5a4c97582"}
    assert own["methods_used"] == {"wawancara": "be4b33785d"}
    assert [each["rest"] for each in own["findings"].values()] == ["ec6ea3ac97", "68d415ad12"]
    assert own["cases"]["satu"]["rest"] == "44f806ecc8"
    assert kept["works"]["karya"]["rest"] == "417b0aedaf"
    assert kept["places"]["bogor"]["rest"] == "e8ee1df003"


def test_both_languages_are_told_of_one_comparison_that_holds_no_more_than_is_told(
    tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Graph] = []

    def counted(graph: Graph) -> Snapshot:
        asked.append(graph)
        return snapshot(graph)

    monkeypatch.setattr(module, "snapshot", counted)
    before = now(tiny)
    before["studies"].pop("arisan-anggrek")
    found = since(tiny, before)
    assert "A new study, with 1 case and 2 findings." in told(found["en"])
    assert "Studi baru dengan 1 kasus dan 2 temuan." in told(found["id"])
    assert len(asked) == 1
    ((_, (new, *_)),) = module.since(asked[0], [shelved(before)])
    assert (new.what, new.id) == ("added", "arisan-anggrek")
    assert {name: len(value) for name, value in (new.after or {}).items()} == {"name": 2, "cases": 1, "findings": 2}
    assert all(isinstance(id_, str) for id_ in (new.after or {})["findings"])
