"""What a case shows of a theme: five answers that never look the same."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.model.graph import Graph
from rumpun.site import read
from rumpun.synthesis.evidence import Evidence, evidence

ARTICLE, THESIS = "koperasi-melati", "arisan-anggrek"


@pytest.mark.parametrize(
    ("theme", "study", "case", "kind", "status"),
    [
        ("kohesi", ARTICLE, "melati", "results", "coded"),
        ("komunikasi", ARTICLE, "melati", "results", "coded"),
        # The study claims it of groups in general, or retells it; it has no result on this case.
        ("komunikasi", ARTICLE, "kenanga", "claims", "coded"),
        ("dinamika", ARTICLE, "kenanga", "claims", "coded"),
        ("konflik", ARTICLE, "melati", "not_reported", "not_reported"),
        ("konflik", THESIS, "anggrek", "not_coded", "not_coded"),
        ("tidak-ada", THESIS, "anggrek", "not_coded", "not_coded"),
    ],
)
def test_each_answer(tiny_graph: Graph, theme: str, study: str, case: str, kind: str, status: str) -> None:
    shown = evidence(tiny_graph).of_case(study, case, theme)
    assert (shown.kind, shown.status) == (kind, status)
    assert bool(shown.best) == bool(shown.findings) == (status == "coded")
    assert shown.silent == (None if status == "coded" else status)


def test_a_theme_found_for_the_other_case_only_is_not_reported(tiny: KnowledgeBase) -> None:
    tiny.change(
        "studies/koperasi-melati/study.yml",
        "    theme: komunikasi\n    level: high",
        "    theme: kohesi\n    level: high",
    )
    graph, _ = read(tiny.root)
    assert evidence(graph).of_case(ARTICLE, "kenanga", "komunikasi").kind == "not_reported"


def test_a_result_in_general_is_no_result_on_a_case_but_no_silence_either(tiny: KnowledgeBase) -> None:
    path = "studies/koperasi-melati/study.yml"
    tiny.change(path, "    effect: helps\n    evidence: background", "    effect: helps\n    evidence: result")
    graph, _ = read(tiny.root)
    known = evidence(graph)
    silent_of_it = known.of_case(ARTICLE, "kenanga", "komunikasi")
    assert (silent_of_it.kind, silent_of_it.results) == ("general", ())
    assert [item.finding.id for item in silent_of_it.where_general] == ["komunikasi-umum"]
    # The other case has a result of its own, which the general one only repeats.
    own = known.of_case(ARTICLE, "melati", "komunikasi")
    assert [item.finding.id for item in own.best] == ["komunikasi-melati"]
    assert own.where_general == ()
    whole = known.of_study(ARTICLE, "komunikasi")
    assert [item.finding.id for item in whole.results] == ["komunikasi-melati"]
    assert [item.finding.id for item in whole.general] == ["komunikasi-umum"]


def test_it_is_worked_out_once(tiny_graph: Graph) -> None:
    assert evidence(tiny_graph) is evidence(tiny_graph)


def test_of_a_study_that_nobody_asks_about_nothing_is_worked_out(real_graph: Graph) -> None:
    known = Evidence(real_graph)
    study = next(iter(real_graph.base.studies))
    assert known.themes(study)
    assert list(known._known) == [study]
    assert known.of_study("tidak-ada", "kohesi") is known.of_case("tidak-ada", "x", "kohesi")
