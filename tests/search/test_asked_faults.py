"""A question of readers that leads to no page is told of with its place, and so is a file of another form."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.records import a_graph, a_term

from rumpun.adapters.word_files import problems_of_questions
from rumpun.model.graph import Graph
from rumpun.search import leads
from rumpun.search.asked_faults import form_problems, page_problems

GRAPH = a_graph(terms={"themes": {"kohesi": a_term("themes", "kohesi")}})
SAID = "  id: kompak; lengket\n  en: tight\n"


def write(root: Path, text: str) -> list[str]:
    (root / "themes.yml").write_text(text, encoding="utf-8")
    return ["themes.yml"]


def test_a_page_that_is_not_there_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    paths = write(tmp_path, f"# what readers ask\nthemes/kohesi:\n{SAID}themes/kohessi:\n{SAID}works/nobody:\n{SAID}")
    first, second = page_problems(tmp_path, paths, GRAPH)
    assert (str(first.place), first.hint.en) == ("themes.yml:5:1", 'did you mean "themes/kohesi"?')
    assert second.place.line == 8 and "works/nobody" in second.message.id and "pindahkan" in second.hint.id
    assert first.rule == "words-faulty"


@pytest.mark.parametrize("page", ["home", "about", "comparison/own", "contribute/guide-coding", "works/style/apa"])
def test_what_is_no_record_may_be_asked_for(tmp_path: Path, page: str) -> None:
    assert not [*page_problems(tmp_path, write(tmp_path, f"{page}:\n{SAID}"), GRAPH)]


@pytest.mark.parametrize(
    ("text", "line"),
    [("themes/kohesi:\n  id: kompak\n", 1), (f"themes/kohesi:\n{SAID}themes/kohesi:\n{SAID}", 4), ("- kompak\n", 1)],
)
def test_a_file_of_another_form_is_told_of(tmp_path: Path, text: str, line: int) -> None:
    problems = form_problems(tmp_path, write(tmp_path, text))
    assert [problem.place.line for problem in problems] == [line]


def test_where_the_engine_lies_elsewhere_nothing_is_asked(
    tmp_path: Path, root: Path, real_graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not problems_of_questions(root, real_graph) and not problems_of_questions(tmp_path, GRAPH)
    write(tmp_path, f"themes/gone:\n{SAID}")
    monkeypatch.setattr(leads, "FOLDER", tmp_path.resolve())
    assert [problem.place.path for problem in problems_of_questions(tmp_path, GRAPH)] == ["themes.yml"]
