"""What follows from the records is concluded only where it is true, whatever contributors code.

Each condition is held over the real entries and over made-up ones; `comparison/test_sentences.py` has the list of all.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from support.made_up import graphs
from support.plainly import around, explaining, says, way

from rumpun.address import LANGUAGES
from rumpun.catalogue import catalogue
from rumpun.model.coded_values import is_result
from rumpun.model.graph import FindingOf, Graph
from rumpun.model.vocabulary import PlaceTerm
from rumpun.synthesis.agreement import syntheses
from rumpun.synthesis.outcomes import outcome_themes
from rumpun.synthesis.properties import PROPERTIES
from rumpun.synthesis.theme_evidence import results_by_direction, theme_evidence, uncounted
from rumpun.words.words import Words, words


def cities(graph: Graph, _: Words) -> None:
    for theme in graph.base.terms["themes"]:
        rated = theme_evidence(graph, theme).assessment
        for reason in (each for part in rated.components for each in part.reasons) if rated else ():
            if reason.key == "places":
                counted = [id_ for _, id_ in reason.named]
                saying = {
                    id_ for id_, told in explaining(graph, theme).items() if {"unclear"} != set(map(way, told.values()))
                }
                told = set[str]().union(*(around(graph, graph.study(id_)) for id_ in saying))
                assert len(set(counted)) == len(counted) == reason.n
                assert set(counted) <= told
                assert all(
                    isinstance(term := graph.term("places", id_), PlaceTerm) and term.level in ("regency", "city")
                    for id_ in counted
                )
                assert not any(one in graph.above("places", other) for one in counted for other in counted)


def silences(graph: Graph, _: Words) -> None:
    read = {"full-text": "not_reported", "abstract": "not_in_abstract", "catalogue-record": "not_in_record"}
    for theme in graph.base.terms["themes"]:
        for status, cases in theme_evidence(graph, theme).silent:
            assert all(status in ("not_coded", read[item.study.basis]) for item in cases)
    for study in graph.base.studies.values():
        unsaid = {item.status(study) for item in PROPERTIES.values()} & set(read.values())
        assert unsaid <= {read[study.basis]}


def contrasts_inside(graph: Graph, _: Words) -> None:
    for theme in graph.base.terms["themes"]:
        found, own = theme_evidence(graph, theme), explaining(graph, theme)
        several = {id_: {case for case in told if case} for id_, told in own.items() if len(graph.study(id_).cases) > 1}
        differ = {each.study_id for each in found.contrasts if each.kind == "differs"}
        stated = {
            item.study_id
            for item in graph.reviewed.findings_by_theme.get(theme, ())
            if item.finding.differs and is_result(item.finding.evidence) and not item.finding.is_outcome
        }
        assert differ == {id_ for id_ in stated if len(several.get(id_, ())) < 2}
        contrasted = [each for each in found.contrasts if each.kind != "differs"]
        assert {each.study_id for each in contrasted} == {id_ for id_, told in several.items() if len(told) > 1}
        alone = {id_ for id_, told in several.items() if len(told) == 1}
        assert {each.study_id for each in found.one_sided} == alone - differ
        for each in contrasted:
            assert {side.case.id for side in each.sides} == several[each.study_id]
            levels, effects = ({getattr(side, kind) for side in each.sides} for kind in ("level", "effect"))
            ways = {way(own[each.study_id][side.case.id]) for side in each.sides}
            fared = {side.case.outcome for side in each.sides} - {"unstated"}
            apart, alike = {"high", "low"} <= levels, len(levels) == len(effects) == 1 and "unstated" not in levels
            assert {
                "mirror": apart and ways in ({"promotes"}, {"harms"}),
                "opposed": len(ways & {"promotes", "harms", "none"}) > 1,
                "level": apart and "unstated" in effects,
                "alike": alike, "alike_apart": alike and len(fared) > 1, "other": not alike,
            }[each.sentence], each  # fmt: skip


def said_of(graph: Graph, theme: str, wanted: str) -> str:
    """The direction; with `_lack` where all that gives it is that there was little of the theme."""
    heard = [items for told in explaining(graph, theme).values() for items in told.values() if way(items) == wanted]
    levels = {item.finding.level for items in heard for item in items if way([item]) == wanted}
    return f"{wanted}_lack" if levels == {"low"} and wanted in ("promotes", "harms") else wanted


def agreements(graph: Graph, t: Words) -> None:
    for theme, result in syntheses(graph).items():
        ways = {id_: [way(items) for items in told.values()] for id_, told in explaining(graph, theme).items()}
        clear = {id_: [each for each in told if each != "unclear"] for id_, told in ways.items()}
        clear = {id_: told for id_, told in clear.items() if told}
        said = {each for told in clear.values() for each in told}
        sentence = t.agreement(result)
        if len(said) == 1:
            what = t[f"said_{said_of(graph, theme, next(iter(said)))}"]
            if len(clear) > 1:
                general = any("" in explaining(graph, theme)[id_] for id_ in clear)
                told_of = says(t, "agree_agree_general" if general else "agree_agree", sentence)
                assert told_of and int(told_of["studies"]) == len(clear)
                assert general or len(clear) <= int(told_of["n"]) <= sum(map(len, clear.values()))
            else:
                [(id_, told)] = clear.items()
                general = "" in explaining(graph, theme)[id_]
                key = "agree_general" if general else "agree_contrast" if len(told) > 1 else "agree_single"
                assert (told_of := says(t, key, sentence)) and int(told_of.get("n", len(told))) == len(told)
            assert told_of["what"] == what
        elif said:
            contrary = len(said & {"promotes", "harms", "none"}) > 1
            told_of = says(t, "agree_disagree" if contrary else "agree_partly", sentence)
            assert told_of, sentence
            for each in said:
                studies = sum(each in told for told in clear.values())
                part = t.part_said.format(
                    n="{n}", cases="{cases}", what=t[f"said_{each}"], m=studies, studies=t.unit("studies", studies)
                )
                assert re.search(
                    re.escape(part).replace(r"\{n\}", r"\d+").replace(r"\{cases\}", r"\w+"), told_of["parts"]
                )
        elif ways:
            results = [item for told in explaining(graph, theme).values() for items in told.values() for item in items]
            _undirected(t, sentence, results)
        else:
            assert sentence == t.agree_nothing


def _undirected(t: Words, sentence: str, items: list[FindingOf]) -> None:
    """What is stated is said, and of level and effect nothing is said to be missing that is stated."""
    levels, effects = ({getattr(item.finding, kind) for item in items} - {"unstated"} for kind in ("level", "effect"))
    key = "both" if levels and effects else "level" if levels else "effect" if effects else "mentioned"
    differs = any(item.finding.differs for item in items)
    assert sentence.endswith(t.agree_differs) == differs
    told = says(t, f"agree_unclear_{key}", sentence.removesuffix(t.agree_differs).strip())
    assert told is not None, sentence
    for name, kind, values in (("levels", "level", levels), ("effects", "effect", effects)):
        assert all(t.value(kind, value) in told[name] for value in values)


def outcomes(graph: Graph, _: Words) -> None:
    for row in outcome_themes(graph):
        for side, shown in (("high", row.high), ("low", row.low)):
            for each in shown:
                assert each.item.case.outcome == side
                assert all(item.finding.case == each.item.case.id for item in each.results)
                assert all(is_result(item.finding.evidence) and not item.finding.is_outcome for item in each.results)
        levels = [
            {item.finding.level for each in side for item in each.results} - {"unstated"}
            for side in (row.high, row.low)
        ]
        assert (row.kind == "contrast") == (bool(levels[0] and levels[1]) and not levels[0] & levels[1])


def claims(graph: Graph, t: Words) -> None:
    for findings in graph.findings_by_theme.values():
        shown = [*(items for _, items in results_by_direction(findings)), *(items for _, items in uncounted(findings))]
        # Each stands under one heading, and none is lost.
        assert sorted(id(item) for items in shown for item in items) == sorted(map(id, findings))
        for key, items in uncounted(findings):
            kinds = {item.finding.evidence for item in items}
            itself = [item.finding.is_outcome and is_result(item.finding.evidence) for item in items]
            assert all(itself) if key == "outcome" else kinds == {key}
    # A claim stands wherever its source puts it: in an abstract, too.
    part = t["part.introduction"].lower()
    keys = [key for key in catalogue() if key.startswith(("claims_", "legend_claim", "matrix_scope", "evidence."))]
    assert [key for key in keys if part in t[key].lower()] == []


CONDITIONS: tuple[Callable[[Graph, Words], None], ...] = (
    cities, silences, contrasts_inside, agreements, outcomes, claims,
)  # fmt: skip


@pytest.mark.slow
@settings(deadline=None, max_examples=150, derandomize=True, database=None)
@given(graph=graphs())
def test_conclusions_from_made_up_studies_are_true(graph: Graph) -> None:
    for language in LANGUAGES:
        for condition in CONDITIONS:
            condition(graph, words(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda each: each.__name__)
def test_conclusions_from_the_real_studies_are_true(
    real_graph: Graph, condition: Callable[[Graph, Words], None], language: str
) -> None:
    condition(real_graph, words(language))
