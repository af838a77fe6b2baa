"""What loads is there in sorted order, whatever else is broken, and no file is passed over in silence."""

from __future__ import annotations

from pathlib import Path

from support.knowledge_base import KnowledgeBase

from rumpun.model.load import load
from rumpun.site import read


def test_everything_is_read(tiny: KnowledgeBase) -> None:
    base, problems = load(tiny.root)
    assert problems == []
    assert list(base.studies) == ["arisan-anggrek", "koperasi-melati"]
    assert {kind: list(terms) for kind, terms in base.terms.items()} == {
        "theories": ["dinamika-kelompok", "modal-sosial"],
        "methods": ["kualitatif", "wawancara"],
        "themes": ["dinamika", "kohesi", "komunikasi", "konflik"],
        "group-types": ["kelompok-arisan", "kelompok-usaha", "koperasi"],
        "places": ["kota-contoh", "negeri-contoh"],
        "glossary": ["arisan", "uep"],
    }
    assert list(base.works) == ["contoh2020", "contoh-tt", "cartwright1968"]
    assert set(base.summaries) == {(study, language) for study in base.studies for language in ("id", "en")}
    assert set(base.docs) == {(name, language) for name in ("home", "about", "contribute") for language in ("id", "en")}


def test_hidden_files_of_editors_and_systems_do_not_count(tiny: KnowledgeBase) -> None:
    for path in ("studies/.DS_Store", "studies/koperasi-melati/.study.yml.swp", "vocab/themes/.gitkeep", "bib/.x.bib"):
        tiny.write(path, "x")
    assert tiny.problems() == []


def test_a_broken_file_does_not_hide_the_sound_ones(tiny: KnowledgeBase) -> None:
    tiny.write("studies/arisan-anggrek/study.yml", "a: [")
    tiny.write("vocab/themes/konflik.yml", "- x")
    base, problems = load(tiny.root)
    assert list(base.studies) == ["koperasi-melati"]
    assert "konflik" not in base.terms["themes"]
    assert "konflik" in base.known["themes"]
    assert len(problems) == 2


def test_a_reference_to_a_broken_file_is_no_fault_of_its_own(tiny: KnowledgeBase) -> None:
    broken = ["vocab/themes/kohesi.yml", "vocab/theories/dinamika-kelompok.yml", "vocab/methods/wawancara.yml"]
    broken += ["vocab/group-types/koperasi.yml", "vocab/places/kota-contoh.yml", "vocab/glossary/uep.yml"]
    for path in broken:
        tiny.write(path, "name: [\n")
    assert {problem.place.path for problem in tiny.problems()} == set(broken)
    assert len(tiny.problems()) == len(broken)


def test_several_bibliographies_are_one(tiny: KnowledgeBase) -> None:
    tiny.write("bib/tambahan.bib", "@misc{baru,\n  title = {Baru},\n  langid = {indonesian},\n}\n")
    base, problems = load(tiny.root)
    assert problems == []
    assert set(base.works) == {"contoh2020", "contoh-tt", "cartwright1968", "baru"}


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tiny: KnowledgeBase) -> None:
    before, _ = read(tiny.root)
    for path in tiny.root.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    after, problems = read(tiny.root)
    assert problems == ()
    assert after.base.studies == before.base.studies
    assert after.base.works == before.base.works
    assert after.base.summaries == before.base.summaries


def test_an_empty_folder_lacks_its_bibliography_and_does_not_crash(tmp_path: Path) -> None:
    base, problems = load(tmp_path)
    assert base.studies == {}
    assert "bib/references.bib" in {problem.place.path for problem in problems}


def test_the_order_of_the_file_system_does_not_matter(tiny: KnowledgeBase) -> None:
    before, _ = load(tiny.root)
    for folder in ("studies", "vocab/themes"):
        path = tiny.root / folder
        for child in sorted(path.iterdir(), reverse=True):
            child.rename(tiny.root / "moved")
            (tiny.root / "moved").rename(child)
    after, _ = load(tiny.root)
    assert list(after.studies) == list(before.studies)
    assert list(after.terms["themes"]) == list(before.terms["themes"])


def test_files_that_mkdocs_publishes_as_they_are_may_lie_beside_the_documents(tiny: KnowledgeBase) -> None:
    tiny.write("docs/CNAME", "rumpun.example\n")
    tiny.write("docs/assets/foto.jpg", b"x")
    assert tiny.problems() == []
