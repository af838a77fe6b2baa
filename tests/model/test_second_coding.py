"""A second coding is read beside its study, and belongs to it."""

from __future__ import annotations

from typing import get_args

from support.knowledge_base import KnowledgeBase
from support.second_coding import PATH, STUDY_ID, TEXT, code_twice

from rumpun.model import coded_values
from rumpun.model.second_coding import CODES, FindingCodes
from rumpun.model.study import Case, Finding
from rumpun.parsing.problems import Place
from rumpun.permanence.provenance import study_sources
from rumpun.site import read


def test_the_codes_are_those_of_the_entry() -> None:
    assert set(CODES["findings"]) <= set(Finding.model_fields) and set(CODES["cases"]) <= set(Case.model_fields)
    assert FindingCodes.model_fields["level"].annotation == Finding.model_fields["level"].annotation
    assert "unstated" in get_args(coded_values.Level)


def test_a_study_can_have_one_and_need_not(tiny: KnowledgeBase) -> None:
    assert read(tiny.root)[0].base.second_codings == {}
    code_twice(tiny)
    graph, problems = read(tiny.root)
    assert problems == ()
    assert [item.id for item in graph.base.second_codings[STUDY_ID].cases] == ["melati", "kenanga"]
    assert PATH in study_sources(graph, STUDY_ID)
    assert not any("second-coding" in path for path in study_sources(graph, "arisan-anggrek"))


def test_what_it_mentions_must_be_there(tiny: KnowledgeBase) -> None:
    code_twice(tiny, TEXT.replace("Lihat [[arisan-anggrek]]", "Lihat [[arisan-anggrak]]"))
    [problem] = tiny.problems()
    assert problem.place.path == PATH and "arisan-anggrak" in problem.message.en


def test_a_code_that_was_not_filled_in_is_told_with_the_choices(tiny: KnowledgeBase) -> None:
    code_twice(tiny, TEXT.replace("    effect: hinders\n", "    effect:\n"))
    [problem] = tiny.problems()
    assert (problem.message.en, problem.hint.en) == (
        "this text is empty",
        "known here: helps, hinders, mixed, none, unstated",
    )


def test_without_its_study_it_is_no_study(tiny: KnowledgeBase) -> None:
    tiny.write("studies/lain/second-coding.yml", TEXT)
    assert {problem.place for problem in tiny.problems()} == {
        Place(f"studies/lain/{name}") for name in ("study.yml", "id.md", "en.md")
    }
