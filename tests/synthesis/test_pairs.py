"""Ready-made pairs: which there are, that their addresses stay, and that their number stays in bounds."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from support.records import a_base, a_graph, a_study

from rumpun.address import SUBSECTIONS, address
from rumpun.model.graph import Graph
from rumpun.model.linking import link_up
from rumpun.model.load import load
from rumpun.site import Site
from rumpun.synthesis.pairs import CLOSEST, FEW, MOST_INSIDE, OUTCOMES, Pair, Pairs, pairs_of
from rumpun.synthesis.related import RelatedIndex, index_of
from tools.made_up import KnowledgeBase


class Base:
    """Studies as (theories, {case: outcome}); those nearest by number are the most related."""

    def __init__(self, studies: dict[str, tuple[tuple[str, ...], dict[str, str]]]) -> None:
        self.theories: dict[str, list[str]] = {}
        for id_, (theories, _) in studies.items():
            for theory in theories:
                self.theories.setdefault(theory, []).append(id_)
        self.order = list(studies)
        made = {id_: a_study(cases=cases, theories=theories) for id_, (theories, cases) in studies.items()}
        self.graph = link_up(a_base(made))

    def related(self, study_id: str, most: int, among: set[str]) -> list[Any]:
        at = self.order.index(study_id)
        assert study_id not in among
        others = sorted(among, key=lambda id_: (abs(self.order.index(id_) - at), id_))
        return [SimpleNamespace(study_id=other) for other in others[:most]]

    def pairs(self) -> tuple[Pair, ...]:
        return pairs_of(self.graph, cast("RelatedIndex", self))


def with_theory(*ids: str) -> Base:
    return Base({id_: (("teori",), {"satu": "high"}) for id_ in ids})


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Two studies that share a theory, one of them with two cases, and one that shares nothing."""
    return a_graph(
        kube=a_study(cases={"tulip": "low", "cempaka": "high"}, theories=["dinamika", "norma"]),
        mentari=a_study(theories=["dinamika"]),
        alumni=a_study(theories=["solidaritas"]),
    )


def test_cases_of_a_study_and_studies_of_a_theory_are_paired(graph: Graph) -> None:
    inside, across = pairs_of(graph, index_of(graph))
    assert (inside.slug, inside.inside, inside.studies) == ("kube-cempaka-vs-tulip", True, ("kube",))
    assert (across.slug, across.first, across.second) == ("kube-vs-mentari", "kube", "mentari")
    assert (across.inside, across.theories) == (False, ("dinamika",))


def test_a_pair_is_there_for_the_study_of_its_cases_and_for_both_studies(graph: Graph) -> None:
    by_study = Pairs(graph, index_of(graph)).by_study
    assert {id_: len(pairs) for id_, pairs in by_study.items()} == {"kube": 2, "mentari": 1}


def test_only_studies_that_share_a_theory_are_paired() -> None:
    base = Base({"a": (("x",), {}), "b": (("y", "x"), {}), "c": (("y",), {}), "d": ((), {})})
    assert [(pair.first, pair.second, pair.theories) for pair in base.pairs()] == [
        ("a", "b", ("x",)),
        ("b", "c", ("y",)),
    ]


def test_neither_the_order_of_studies_nor_that_of_cases_changes_an_address() -> None:
    cases = {"tulip": "low", "cempaka": "high"}
    one = Base({"kube": (("x",), cases), "arisan": (("x",), {})}).pairs()
    other = Base({"arisan": (("x",), {}), "kube": (("x",), dict(reversed(cases.items())))}).pairs()
    assert {pair.slug for pair in one} == {pair.slug for pair in other} == {"kube-cempaka-vs-tulip", "arisan-vs-kube"}


@pytest.mark.parametrize("count", [2, FEW + 1])
def test_all_pairs_while_partners_are_few(count: int) -> None:
    ids = [f"s{n}" for n in range(count)]
    assert {(pair.first, pair.second) for pair in with_theory(*ids).pairs()} == set(combinations(ids, 2))


@pytest.mark.parametrize("count", [FEW + 2, 60])
def test_beyond_that_the_closest_only(count: int) -> None:
    pairs = with_theory(*(f"s{n:02}" for n in range(count))).pairs()
    assert len(pairs) <= CLOSEST * count
    had = Counter(id_ for pair in pairs for id_ in pair.studies)
    assert min(had.values()) >= CLOSEST
    assert all(abs(int(pair.first[1:]) - int(pair.second[1:])) <= CLOSEST for pair in pairs)


def test_a_study_with_many_cases_has_its_contrasts_first() -> None:
    cases = {f"k{n:02}": "high" if n else "low" for n in range(12)}
    pairs = Base({"studi": ((), cases)}).pairs()
    assert len(pairs) == MOST_INSIDE
    assert [pair.first for pair in pairs[:11]] == ["studi.k00"] * 11


@pytest.mark.parametrize(
    "studies",
    [
        {"a-vs-b": (("x",), {}), "c": (("x", "y"), {}), "a": (("y", "z"), {}), "b-vs-c": (("z",), {})},
        {"s": (("x",), {"c": "high", "d": "low"}), "s-c": (("x",), {}), "d": (("x",), {})},
        {"s": ((), {"t-c": "high", "d": "low"}), "s-t": ((), {"c": "high", "d": "low"})},
        {"s": ((), {"x-vs-y": "high", "z": "low", "x": "high", "y-vs-z": "low"})},
        {"success": (("x",), {}), "failure": (("x",), {}), "berhasil": (("x",), {}), "kurang-berhasil": (("x",), {})},
    ],
)
def test_ids_that_run_together_never_share_an_address(studies: dict[str, Any]) -> None:
    slugs = [pair.slug for pair in Base(studies).pairs()]
    assert len(set(slugs)) == len(slugs)
    assert not set(slugs) & set(SUBSECTIONS[OUTCOMES].values())
    assert not set(slugs) & SUBSECTIONS.keys()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_pair_is_reached_from_the_list_and_from_its_studies(
    real_graph: Graph, real_site: Site, language: str
) -> None:
    pages = {page.url: page for page in real_site.pages if page.language == language}
    hub = pages[address(language, "comparison", "pairs")]
    pairs = Pairs(real_graph.reviewed, index_of(real_graph.reviewed))
    slugs = {page.url.split("/")[-2] for page in pages.values() if page.kind == "pair"}
    assert slugs == {pair.slug for pair in pairs.all} != set()
    for slug in [*slugs, address(language, "comparison", "pairs", OUTCOMES).split("/")[-2]]:
        assert f'href="./{slug}/"' in hub.body
    for study_id, own in pairs.by_study.items():
        study = pages[address(language, "studies", study_id)]
        assert all(f"/{pair.slug}/" in study.body for pair in own), study_id


def test_both_languages_have_the_same_pairs(real_site: Site) -> None:
    slugs = {
        language: {
            page.url.split("/")[-2] for page in real_site.pages if page.kind == "pair" and page.language == language
        }
        for language in ("id", "en")
    }
    assert slugs["id"] == slugs["en"]
    assert SUBSECTIONS[OUTCOMES] == {"id": "berhasil-vs-kurang-berhasil", "en": "success-vs-failure"}


@pytest.mark.slow
def test_many_studies_have_pairs_in_proportion(tmp_path: Path) -> None:
    count = 100
    KnowledgeBase(count).write(tmp_path)
    graph = link_up(load(tmp_path)[0])
    index = index_of(graph)
    across = [pair for pair in pairs_of(graph, index) if not pair.inside]
    partners = {id_: {other for use in study.theories for other in index.theories[use.theory]} - {id_}
                for id_, study in graph.base.studies.items()}  # fmt: skip
    assert any(len(others) > FEW for others in partners.values())
    assert len(across) < sum(map(len, partners.values())) / 2
    had = Counter(id_ for pair in across for id_ in pair.studies)
    for id_, others in partners.items():
        if len(others) <= FEW:
            assert had[id_] >= len(others)
        else:
            assert had[id_] >= CLOSEST
    assert len(across) <= FEW * count
