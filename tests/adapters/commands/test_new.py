"""The command `new`: a study to begin with, which the checks can read, and nothing written over."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.cli import main
from rumpun.model.study import Study
from rumpun.parsing.text_file import INVISIBLE
from rumpun.parsing.yaml_file import yaml_of
from rumpun.schema.entry_form import formatted, written
from rumpun.schema.new_study import PARTS, Answers, new_study

pytestmark = pytest.mark.slow

ANSWERS = {
    "id": "arisan-dahlia", "reference": "cartwright1968", "basis": "abstract", "title-id": "Dahlia: arisan",
    "title-en": "Dahlia", "cases": "KUBE Dahlia; KUBE Mawar", "group-type": "kelompok-arisan", "theme": "konflik",
    "statement-id": "Konflik disebut tanpa penilaian.", "statement-en": "Conflict is mentioned and not judged.",
}  # fmt: skip
FOLDER = "studies/arisan-dahlia"


def run(base: KnowledgeBase, **changed: str) -> int:
    given = ANSWERS | {name.replace("_", "-"): answer for name, answer in changed.items()}
    options = [part for name, answer in given.items() if answer for part in (f"--{name}", answer)]
    return main(["new", "--root", str(base.root), *options])


@pytest.mark.parametrize("basis", PARTS)
def test_it_writes_a_study_that_the_checks_find_nothing_wrong_with(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], basis: str
) -> None:
    assert run(tiny, basis=basis) == 0
    assert sorted(path.name for path in (tiny.root / FOLDER).iterdir()) == ["en.md", "id.md", "study.yml"]
    assert "python -m rumpun check" in capsys.readouterr().out
    assert tiny.problems() == []


def test_it_claims_nothing_that_was_not_answered(tiny: KnowledgeBase) -> None:
    run(tiny)
    document, _ = yaml_of("study.yml", (tiny.root / FOLDER / "study.yml").read_text(encoding="utf-8"))
    assert document is not None
    study = Study.model_validate(document.data)
    assert [case.id for case in study.cases] == ["dahlia", "mawar"]
    assert {case.outcome for case in study.cases} == {"unstated"}
    (finding,) = study.findings
    assert (finding.level, finding.effect, finding.evidence, finding.case) == (
        "unstated",
        "unstated",
        "background",
        None,
    )
    assert study.short_title.id == "Dahlia: arisan" and study.not_reported == [] == study.theories


def test_it_stands_in_the_one_form(tiny: KnowledgeBase) -> None:
    run(tiny)
    text = (tiny.root / FOLDER / "study.yml").read_text(encoding="utf-8")
    assert formatted("study.yml", text, "studies") == (text, [])


def test_a_title_in_english_may_be_the_same(tiny: KnowledgeBase) -> None:
    assert run(tiny, title_en="") == 0
    assert '  en: "Dahlia: arisan"\n' in (tiny.root / FOLDER / "study.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"id": "Arisan"}, "huruf kecil"), ({"id": "koperasi-melati"}, "koperasi-melati"), ({"id": "../x"}, "../x"),
        ({"id": "no"}, "“no”"), ({"reference": "contoh2020"}, "koperasi-melati"),
        ({"reference": "cartwrigt1968"}, "cartwright1968"), ({"basis": "abstrak"}, "abstract"),
        ({"group_type": "kelompok-arisn"}, "kelompok-arisan"), ({"theme": "konflk"}, "konflik"),
        ({"cases": " ; "}, "kosong"), ({"theme": ""}, "--theme"),
    ],
)  # fmt: skip
def test_an_answer_that_does_not_fit_is_told_with_what_might_be_meant(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], wrong: dict[str, str], told: str
) -> None:
    before = {*tiny.root.rglob("*")}
    assert run(tiny, **wrong) == 2
    assert told in capsys.readouterr().err
    assert {path for path in {*tiny.root.rglob("*")} - before if ".cache" not in path.parts} == set()


def test_nothing_is_written_over(tiny: KnowledgeBase) -> None:
    (tiny.root / FOLDER).mkdir()
    assert run(tiny) == 2
    assert list((tiny.root / FOLDER).iterdir()) == []
    (tiny.root / FOLDER).rmdir()
    assert run(tiny) == 0
    (tiny.root / FOLDER / "study.yml").write_text("mine", encoding="utf-8")
    assert run(tiny) == 2
    assert (tiny.root / FOLDER / "study.yml").read_text(encoding="utf-8") == "mine"


class Terminal(io.StringIO):
    """Answers that somebody types."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_it_asks_for_what_is_missing_until_the_answer_fits(
    tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = Terminal("\nkelompok-arisn\n")
    monkeypatch.setattr(sys, "stdin", typed)
    assert run(tiny, group_type="", title_en="") == 2, "the answers end too soon"
    typed = Terminal("\nkelompok-arisn\n\nkelompok-arisan\n")
    monkeypatch.setattr(sys, "stdin", typed)
    assert run(tiny, group_type="", title_en="") == 0
    said = capsys.readouterr().out
    assert "title-en [Dahlia: arisan]: " in said and "Jenis kelompok itu.\nThe kind of group.\n" in said
    assert 'maksud Anda "kelompok-arisan"?' in said and "the answer must not be empty" in said
    assert tiny.problems() == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.tuples(*[st.text(min_size=1).filter(lambda text: not INVISIBLE.search(text))] * 5))
def test_whatever_is_answered_is_read_back_as_it_was(texts: tuple[str, ...]) -> None:
    data = new_study(Answers("a", "abstract", (texts[0], texts[1]), (texts[2],), "b", "c", (texts[3], texts[4])))
    document, problems = yaml_of("study.yml", written(data, "studies"))
    assert problems == [] and document is not None and document.data == data


def test_groups_of_one_name_get_ids_of_their_own() -> None:
    names = ("KUBE Melati 1", "KUBE Melati 2", "Mélati", "91", "?")
    data = new_study(Answers("a", "abstract", ("x", "y"), names, "b", "c", ("d", "e")))
    ids = [case["id"] for case in data["cases"]]
    assert len(set(ids)) == len(names) and Path(ids[0]).name == ids[0]
