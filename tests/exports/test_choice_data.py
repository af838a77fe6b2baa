"""What is chosen from in long lists: whole, small, and what the tables say; nothing of it where one page has room."""

from __future__ import annotations

import json

import pytest
from support.made_files import texts

from rumpun.citation.citations import Citations
from rumpun.comparison.choosing import CASES, CHOSEN_BY, cases_by, shown_of
from rumpun.context import Context, Settings, contexts
from rumpun.exports import choice_data
from rumpun.model.graph import Graph
from rumpun.site import read
from rumpun.synthesis.dimensions import DIMENSIONS, axis_of
from rumpun.synthesis.evidence import evidence
from tools.made_up import KnowledgeBase

pytestmark = pytest.mark.slow

STUDIES = 30
BYTES = 12_000
"""Of what one study shows, uncompressed."""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Context, ...]:
    """Some made-up studies: more cases than a page has room for."""
    root = tmp_path_factory.mktemp("many")
    KnowledgeBase(STUDIES).write(root)
    graph, problems = read(root)
    assert (problems, len(graph.cases) > CASES) == ((), True)
    return contexts(graph, Citations({}, {}), Settings("https://rumpun.example/"))


@pytest.fixture(scope="module")
def files(both: tuple[Context, ...]) -> dict[str, str]:
    """Name -> text."""
    return {name.removeprefix("data/comparison/"): text for name, text in texts(choice_data.files(both)).items()}


def test_nothing_is_made_where_all_cases_stand_on_one_page(tiny_graph: Graph) -> None:
    few = contexts(tiny_graph, Citations({}, {}), Settings("https://rumpun.example/"))
    assert [*choice_data.files(few)] == []


def test_each_term_has_the_cases_that_the_gap_matrix_gives_it(both: tuple[Context, ...], files: dict[str, str]) -> None:
    graph = both[0].graph
    for dimension in DIMENSIONS.keys() & set(CHOSEN_BY):
        axis = axis_of(graph, dimension, "id")
        found = json.loads(files[f"choices/{dimension}.json"])
        assert {term: set(numbers) for term, numbers in found.items()} == axis.cases
    assert sum(map(len, cases_by(graph, "outcome").values())) == len(graph.cases)


@pytest.mark.parametrize("language", ["id", "en"])
def test_all_that_can_be_chosen_has_cases(files: dict[str, str], language: str) -> None:
    dimensions = json.loads(files[f"{language}/choices.json"])
    assert [each["id"] for each in dimensions] == list(CHOSEN_BY)
    for each in dimensions:
        cases = json.loads(files[f"choices/{each['id']}.json"])
        assert {term for term, _, _ in each["terms"]} <= cases.keys()
        assert each["name"]


@pytest.mark.real
def test_a_study_shows_the_findings_that_are_evidence(real_contexts: tuple[Context, ...]) -> None:
    context = real_contexts[0]
    seen = evidence(context.graph)
    letters: set[str] = set()
    for id_, study in context.graph.base.studies.items():
        shown = shown_of(context, study)
        assert len(json.dumps(shown)) < BYTES
        for case, told in zip(study.cases, shown["cases"], strict=True):
            for theme in seen.themes(id_):
                of = seen.of_case(id_, case.id, theme)
                said = told["cells"].get(theme, [])
                letters |= {each[5] for each in said}
                assert (told["silent"].get(theme), bool(said)) == (of.silent, bool(of.best))
                general = [each[0] for each in said if "g" in each[5]]
                own = [each[0] for each in said if not set(each[5]) & {"g", "o"}]
                assert own == [item.finding.id for item in (*of.results, *of.claims)]
                assert general == ([] if of.results else [item.finding.id for item in of.general])
    assert letters >= {"", "c", "g"}
