"""Every fault of a contributor's file is told once, at its place, in both languages, with a hint."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support.full_build import CONTENT, copy_engine, mkdocs_build
from support.knowledge_base import TINY, KnowledgeBase
from support.slips import (
    BIB,
    CHECK_LINE,
    CONFLICT,
    CREATE,
    FILL,
    ID_HINT,
    MISSING,
    OTHER,
    PAIRS,
    SLIPS,
    STRAY,
    STUDY,
    SUMMARY,
    Words,
)

from rumpun.catalogue import Said
from rumpun.context import Settings
from rumpun.parsing.problems import Place, Problem, report
from rumpun.site import build


@pytest.mark.parametrize("name", SLIPS)
@pytest.mark.slow
def test_a_slip_is_told_once_and_at_its_place(tiny: KnowledgeBase, name: str) -> None:
    path, old, new, message, hint = SLIPS[name]
    place = tiny.change(path, old, new)
    assert tiny.problems() == [Problem(place, Said(*message), Said(*hint))]


def test_the_tiny_knowledge_base_has_no_fault(tiny: KnowledgeBase) -> None:
    assert tiny.problems() == []


def test_every_term_on_a_circle_is_named(tiny: KnowledgeBase) -> None:
    place = tiny.change("vocab/themes/dinamika.yml", "name:", "broader: ¤kohesi\nname:")
    assert [(problem.place, problem.message.en) for problem in tiny.problems()] == [
        (place, '"dinamika" lies within itself'),
        (Place("vocab/themes/kohesi.yml", 3, 10), '"kohesi" lies within itself'),
    ]


# What is done to whole files: path of the problem, message, hint
DOCUMENTS_ONLY = (
    "di sini hanya ada docs/{id,en}/{home,about,contribute}.md",
    "only docs/{id,en}/{home,about,contribute}.md live here",
)


def _rename(base: KnowledgeBase, old: str, new: str) -> None:
    (base.root / old).rename(base.root / new)
    # The comment that names the study would rightly be told too.
    theme = "vocab/themes/kohesi.yml"
    base.write(theme, (base.root / theme).read_text(encoding="utf-8").partition("contradictions:")[0])


def _latin(base: KnowledgeBase, path: str) -> None:
    base.write(path, (base.root / path).read_text(encoding="utf-8").replace("Dua", "Dué").encode("latin-1"))


OF_A_STUDY = "studies/<id>/study.yml, studies/<id>/id.md, studies/<id>/en.md, studies/<id>/second-coding.yml"
FILES: dict[str, tuple[Callable[[KnowledgeBase], object], Place, Words, Words]] = {
    "no language file": (
        lambda base: base.remove("studies/arisan-anggrek/en.md"),
        Place("studies/arisan-anggrek/en.md"),
        MISSING,
        CREATE,
    ),
    "no study file": (lambda base: base.remove(OTHER), Place(OTHER), MISSING, CREATE),
    "no twin of a document": (lambda base: base.remove("docs/en/about.md"), Place("docs/en/about.md"), MISSING, CREATE),
    "no bibliography": (lambda base: base.remove(BIB), Place(BIB), MISSING, CREATE),
    "empty bibliography": (
        lambda base: base.write(BIB, ""),
        Place(BIB),
        ("berkas ini kosong", "this file is empty"),
        FILL,
    ),
    "document without a page": (
        lambda base: base.write("docs/id/lain.md", "# Lain"),
        Place("docs/id/lain.md"),
        STRAY,
        DOCUMENTS_ONLY,
    ),
    "document without a language": (
        lambda base: base.write("docs/README.md", "# Baca"),
        Place("docs/README.md"),
        STRAY,
        DOCUMENTS_ONLY,
    ),
    "empty file": (
        lambda base: base.write(CONFLICT, ""),
        Place(CONFLICT),
        ("berkas ini kosong", "this file is empty"),
        FILL,
    ),
    "only white space": (
        lambda base: base.write("studies/arisan-anggrek/en.md", "\n \n"),
        Place("studies/arisan-anggrek/en.md"),
        ("berkas ini kosong", "this file is empty"),
        FILL,
    ),
    "only comments": (
        lambda base: base.write(CONFLICT, "# nanti\n"),
        Place(CONFLICT),
        ("berkas ini tidak berisi apa pun selain komentar", "this file holds nothing but comments"),
        FILL,
    ),
    "a list instead of a record": (
        lambda base: base.write(CONFLICT, "- name\n"),
        Place(CONFLICT),
        PAIRS,
        ("misalnya {id: …, en: …}", "for example {id: …, en: …}"),
    ),
    "not UTF-8": (
        lambda base: _latin(base, SUMMARY),
        Place(SUMMARY, 1, 3),
        ("berkas ini bukan teks UTF-8", "this file is not UTF-8 text"),
        ('simpan ulang dengan pengodean "UTF-8"', 'save it again with the encoding "UTF-8"'),
    ),
    "bibliography not UTF-8": (
        lambda base: base.write(BIB, b"\xff" + (base.root / BIB).read_bytes()),
        Place(BIB),
        ("berkas ini bukan teks UTF-8", "this file is not UTF-8 text"),
        ('simpan ulang dengan pengodean "UTF-8"', 'save it again with the encoding "UTF-8"'),
    ),
    "quotation mark not closed": (
        lambda base: base.write(CONFLICT, 'name: {id: "Konflik, en: Conflict}\n'),
        Place(CONFLICT, 1, 12),
        ("tanda kutip tidak ditutup", "a quotation mark is not closed"),
        CHECK_LINE,
    ),
    "study folder that is no id": (
        lambda base: _rename(base, "studies/arisan-anggrek", "studies/Arisan Anggrek"),
        Place("studies/Arisan Anggrek/study.yml"),
        ('nama "Arisan Anggrek" tidak dapat menjadi id', 'the name "Arisan Anggrek" cannot be an id'),
        ID_HINT,
    ),
    "term that is no id": (
        lambda base: base.write("vocab/themes/Konflik_2.yml", (base.root / CONFLICT).read_bytes()),
        Place("vocab/themes/Konflik_2.yml"),
        ('nama "Konflik_2" tidak dapat menjadi id', 'the name "Konflik_2" cannot be an id'),
        ID_HINT,
    ),
    "term that YAML takes for no": (
        lambda base: base.write("vocab/themes/no.yml", (base.root / CONFLICT).read_bytes()),
        Place("vocab/themes/no.yml"),
        ('nama "no" tidak dapat menjadi id', 'the name "no" cannot be an id'),
        ID_HINT,
    ),
    "stray file of a study": (
        lambda base: base.write("studies/arisan-anggrek/catatan.txt", "x"),
        Place("studies/arisan-anggrek/catatan.txt"),
        STRAY,
        (
            f"di sini hanya ada {OF_A_STUDY}",
            f"only {OF_A_STUDY} live here",
        ),
    ),
    "stray file among the studies": (
        lambda base: base.write("studies/catatan.txt", "x"),
        Place("studies/catatan.txt"),
        STRAY,
        (
            f"di sini hanya ada {OF_A_STUDY}",
            f"only {OF_A_STUDY} live here",
        ),
    ),
    "unknown kind of vocabulary": (
        lambda base: base.write("vocab/tema/konflik.yml", (base.root / CONFLICT).read_bytes()),
        Place("vocab/tema/konflik.yml"),
        STRAY,
        (
            "di sini hanya ada vocab/{theories, methods, themes, group-types, places, glossary}/*.yml",
            "only vocab/{theories, methods, themes, group-types, places, glossary}/*.yml live here",
        ),
    ),
    "wrong ending": (
        lambda base: base.write("vocab/themes/baru.yaml", (base.root / CONFLICT).read_bytes()),
        Place("vocab/themes/baru.yaml"),
        STRAY,
        (
            "di sini hanya ada vocab/{theories, methods, themes, group-types, places, glossary}/*.yml",
            "only vocab/{theories, methods, themes, group-types, places, glossary}/*.yml live here",
        ),
    ),
    "stray file of the bibliography": (
        lambda base: base.write("bib/catatan.txt", "x"),
        Place("bib/catatan.txt"),
        STRAY,
        ("di sini hanya ada *.bib", "only *.bib live here"),
    ),
    "bib key of another file": (
        lambda base: base.write("bib/tambahan.bib", "\n@misc{contoh-tt,\n  title = {A},\n  langid = {id},\n}\n"),
        Place("bib/tambahan.bib", 2, 1),
        ('kunci pustaka "contoh-tt" sudah dipakai', 'the bib key "contoh-tt" is already taken'),
        ("yang pertama: bib/references.bib:17:1", "the first one: bib/references.bib:17:1"),
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_faulty_file_is_told_once_and_at_its_place(tiny: KnowledgeBase, name: str) -> None:
    spoil, place, message, hint = FILES[name]
    spoil(tiny)
    assert tiny.problems() == [Problem(place, Said(*message), Said(*hint))]


@pytest.mark.parametrize("name", ["unknown key", "unknown bib key", "tab"])
def test_with_a_fault_there_is_no_page(tiny: KnowledgeBase, name: str) -> None:
    tiny.change(*SLIPS[name][:3])
    site = build(tiny.root, Settings("https://rumpun.example/"))
    assert site.problems and site.pages == ()


def test_all_faults_of_one_file_come_at_once(tiny: KnowledgeBase) -> None:
    """Faults of the schema do not hide names that nobody knows."""
    places = [
        tiny.change(STUDY, "place: kota-contoh", "place: ¤kota-cntoh"),
        tiny.change(STUDY, "count: 9", "count: ¤sembilan"),
        tiny.change(STUDY, "level: low", "level: ¤lowest"),
        tiny.change(STUDY, "    theme: komunikasi\n    level: high", "    theme: ¤komunkasi\n    level: high"),
        tiny.change(STUDY, "cites: [contoh-tt, cartwright1968]", "cites: [contoh-tt, ¤cartwright1986]"),
    ]
    assert [problem.place for problem in tiny.problems()] == places


def test_all_faults_of_all_files_come_at_once_and_sorted(tiny: KnowledgeBase) -> None:
    places = _many_faults(tiny)
    problems = tiny.problems()
    assert [problem.place for problem in problems] == places == sorted(places)
    assert len({problem.place.path for problem in problems}) == 6


def _many_faults(base: KnowledgeBase) -> list[Place]:
    """Faults of six files, broken YAML among them; their places."""
    base.remove("studies/arisan-anggrek/en.md")
    places = [
        base.change(STUDY, "    theme: kohesi\n    case: kenanga", "    theme: ¤kohsi\n    case: kenanga"),
        base.change(STUDY, "not_reported: [issn,", "not_reported: [issn, ¤objective,"),
        base.change("vocab/themes/komunikasi.yml", "broader: dinamika", "broader: ¤dinamik"),
        base.change(BIB, "  edition = {3},", "  ¤editon = {3},"),
        base.change(BIB, "@thesis{contoh-tt,", "@thesis{contoh-tt,\n  ¤locaton = {Bogor},"),
        base.change(OTHER, "basis: abstract", "basis: ¤abstrac"),
        base.change("vocab/places/kota-contoh.yml", "level: city", "level: city¤: kota"),
        Place("studies/arisan-anggrek/en.md"),
    ]
    # The second change of the bibliography pushed the first one down by a line.
    places[3] = places[3]._replace(line=places[3].line + 1)
    return sorted(places)


def test_the_report_names_every_problem_once_in_both_languages(tiny: KnowledgeBase) -> None:
    places = _many_faults(tiny)
    told = report([*tiny.problems(), *tiny.problems()])
    for place in places:
        assert told.count(f"{place}: ") == 1
    assert told.count("\n    [en] ") == told.count("\n    saran: ") == told.count("\n    hint: ") == len(places)


def _snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_real_build_stops_and_leaves_the_last_site_alone(tmp_path: Path) -> None:
    copy_engine(tmp_path)
    for name in CONTENT:
        shutil.copytree(TINY / name, tmp_path / name)
    base = KnowledgeBase(tmp_path)
    places = _many_faults(base)
    for name in ("index.html", "en/index.html", "search/id.json"):
        base.write(f"site/{name}", "yang lama")
    before = _snapshot(tmp_path / "site")
    done = mkdocs_build(tmp_path)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert report(base.problems()) in said
    assert f"{len(places)} masalah" in said
    assert "Traceback" not in said and not re.search(r'File ".*\.py", line', said)
    assert _snapshot(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("old", "new", "home"),
    [
        ("reference: contoh2020", "reference: zzz9", "bib/references.bib"),
        ("place: kota-contoh", "place: zzz9", "vocab/places/"),
    ],
)
def test_what_is_not_there_yet_has_a_place_to_be_added(tiny: KnowledgeBase, old: str, new: str, home: str) -> None:
    tiny.change("studies/koperasi-melati/study.yml", old, new)
    (found,) = [problem for problem in tiny.problems() if "zzz9" in problem.message.en]
    assert f"atau tambahkan di {home}" in found.hint.id
    assert f"or add it in {home}" in found.hint.en
