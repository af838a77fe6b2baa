"""Each kind of sentence that the site makes of codes, and when it is true.

Held over the real entries and over made-up ones with arbitrary codes (`support/made_up.py`). A condition is worked out
here from the records alone; what was said is known by the keys of its words, whatever their wording.

| kind of sentence | is true when | held by |
|---|---|---|
| same place, different places | both sources state theirs; what is inferred is named nowhere | `places` |
| related for the same place | both state a place, and these are or lie in it | `places` |
| so many regencies or cities (confidence) | stated places, each a regency or city, none twice | `cities` |
| level and effect beside a case | always both; a direction is the theme's | `pages/test_directions.py` |
| read in full, and silent | the full text was read | `silences`, `pages/test_silence.py` |
| contrast inside one study | two cases with results that explain; no yardstick is claimed | `contrasts_inside` |
| merged cells of a pair | results on both; general claims stand apart and are no result | `merged_cells` |
| agreement: so many studies | studies, not cases; one study alone never agrees | `agreements` |
| same, different (comparison) | both tell; no silence, prose or open list counts as a lack | `verdicts` |
| same, different (own study) | as before; a free term is only set beside | `scripts/test_drafts.py`, `scripts/test_own_words.py` |
| uses a theory | under the name that its source gives it, where it has one | `theories`, `pages/test_prior.py` |
| a list of theories or methods | never whole where its source leaves it open | `open_lists`, `synthesis/test_gaps.py` |
| a theory that only supports | is told from the main one | `pages/test_prior.py`, `pictures/test_pictures.py` |
| success against failure | levels of results; never of what is the outcome itself | `outcomes` |
| a general claim, advice, a citation | by its evidence, whatever part of the source it stands in | `claims`, `rules/test_grounds_given.py` |
| what a draft says of a study | nothing that is only inferred | `inferred`, `scripts/test_own_words.py` |
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from support.made_up import WORKS, graphs

from rumpun.address import LANGUAGES
from rumpun.catalogue import catalogue
from rumpun.citation.citations import Citations, format_works
from rumpun.comparison.columns import Profiles, verdict
from rumpun.comparison.outcome_summary import outcome_summary
from rumpun.comparison.pair_phrases import PairPhrases
from rumpun.comparison.pair_summary import summary
from rumpun.comparison.pair_themes import pair_themes
from rumpun.comparison.rows import table
from rumpun.context import Context, Settings, contexts
from rumpun.exports import comparison_data
from rumpun.model.coded_values import CLAIMS, direction, is_result
from rumpun.model.graph import FindingOf, Graph
from rumpun.model.records import FACETS
from rumpun.model.study import Study
from rumpun.model.vocabulary import PlaceTerm
from rumpun.render.page_builder import PageBuilder
from rumpun.synthesis.agreement import syntheses
from rumpun.synthesis.outcomes import outcome_themes
from rumpun.synthesis.pairs import Pair
from rumpun.synthesis.theme_evidence import theme_evidence, uncounted
from rumpun.words.words import Words

SETTINGS = Settings("https://rumpun.example/")


def says(t: Words, key: str, sentence: str) -> dict[str, str] | None:
    """What fills the placeholders of a word in this sentence; None where it is another one."""
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(t[key]), count=0)
    found = re.fullmatch(pattern, sentence)
    return found.groupdict() if found else None


def pairs_of(context: Context) -> Iterator[tuple[PairPhrases, dict[str, list[str]]]]:
    """Every two studies, and every two cases of one, with what their summary says, paragraph by paragraph."""
    studies = context.graph.base.studies
    ids = [*combinations(studies, 2)]
    for id_, study in studies.items():
        ids += combinations([f"{id_}.{case.id}" for case in study.cases], 2)
    profiles = Profiles(context)
    for first, second in ids:
        inside = "." in first
        shared = {use.theory for use in profiles.column(first).study.theories}
        shared &= {use.theory for use in profiles.column(second).study.theories}
        pair = Pair(first, second, "x", () if inside else tuple(sorted(shared)))
        phrases = PairPhrases(PageBuilder(context, "pair", "comparison", "pairs", "x"), profiles, pair)
        told = summary(phrases, pair_themes(profiles, *phrases.columns))
        yield phrases, {each.name: [part.striptags() for part in each.sentences] for each in told}


def stated(study: Study) -> str | None:
    """The place that the source of a study states."""
    return study.setting.place if study.setting and not study.setting.inferred else None


def around(graph: Graph, study: Study) -> set[str]:
    """That place and all that it lies in."""
    place = stated(study)
    return {place, *graph.above("places", place)} if place else set()


def explaining(graph: Graph, theme: str) -> dict[str, dict[str, list[FindingOf]]]:
    """Study -> case, or empty for groups in general -> its results, as they count: plainly, from the records."""
    found: dict[str, dict[str, list[FindingOf]]] = {}
    for item in graph.findings_by_theme.get(theme, ()):
        if is_result(item.finding.evidence) and not item.finding.is_outcome:
            found.setdefault(item.study_id, {}).setdefault(item.finding.case or "", []).append(item)
    return {id_: {case: items for case, items in told.items() if case or len(told) == 1} for id_, told in found.items()}


def way(items: list[FindingOf]) -> str:
    """Which way the results on one case point together."""
    clear = {direction(item.finding.level, item.finding.effect) for item in items} - {"unclear"}
    return "unclear" if not clear else clear.pop() if len(clear) == 1 else "mixed"


# --- the conditions ----------------------------------------------------------------------------------------------


def places(context: Context) -> None:
    graph, t = context.graph, context.words
    names = {id_: getattr(term.name, context.language) for id_, term in graph.base.terms["places"].items()}
    for p, told in pairs_of(context):
        first, second = (column.study for column in p.columns)
        known = [stated(first), stated(second)]
        expected = {
            "pair_place_study" if p.pair.inside else "pair_place_same" if known[0] == known[1] else "pair_places"
        }
        keys = ("pair_place_study", "pair_place_same", "pair_places")
        said = {key for key in keys for sentence in told["who"] if says(t, key, sentence)}
        assert said == (expected if all(known) else set())
        # What a source does not state stands in no sentence.
        text = " ".join(each for part in told.values() for each in part)
        for study in (first, second):
            name = names[study.setting.place] if study.setting else ""
            assert stated(study) or not name or names[study.setting.place] not in text or study.setting.place in known  # type: ignore[union-attr]
    for id_, study in graph.base.studies.items():
        for other in context.index.related(id_, most=100):
            shared = around(graph, study) & around(graph, graph.study(other.study_id))
            assert all(set(reason.terms) <= shared for reason in other.reasons if reason.kind == "place")


def cities(context: Context) -> None:
    graph = context.graph
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


def silences(context: Context) -> None:
    graph, profiles = context.graph, Profiles(context)
    read = {"full-text": "not_reported", "abstract": "not_in_abstract", "catalogue-record": "not_in_record"}
    for theme in graph.base.terms["themes"]:
        for status, cases in theme_evidence(graph, theme).silent:
            assert all(status in ("not_coded", read[item.study.basis]) for item in cases)
    for column in map(profiles.column, profiles.ids()):
        unsaid = {cell.status for cell in column.cells.values()} & set(read.values())
        assert unsaid <= {read[column.study.basis]}


def contrasts_inside(context: Context) -> None:
    graph = context.graph
    for theme in graph.base.terms["themes"]:
        found, own = theme_evidence(graph, theme), explaining(graph, theme)
        several = {id_: {case for case in told if case} for id_, told in own.items() if len(graph.study(id_).cases) > 1}
        assert {each.study_id for each in found.contrasts} == {id_ for id_, told in several.items() if len(told) > 1}
        assert {each.study_id for each in found.one_sided} == {id_ for id_, told in several.items() if len(told) == 1}
        for each in found.contrasts:
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


def merged_cells(context: Context) -> None:
    in_general = context.words.in_general
    for p, _ in pairs_of(context):
        if p.pair.inside:
            groups = dict(table(p.builder, p.profiles, p.columns, merge=True))
            parts = [part for row in groups.get("themes", ()) for cell in row.cells for part in cell.parts]
            assert not any(part.about == in_general and part.evidence in CLAIMS for part in parts)
            parts = [part for row in groups.get("claims", ()) for cell in row.cells for part in cell.parts]
            assert all(part.about == in_general and part.evidence in CLAIMS for part in parts)
            assert not any(row.verdict or row.direction or row.shared for row in groups.get("claims", ()))


def agreements(context: Context) -> None:
    graph, t = context.graph, context.words
    for theme, result in syntheses(graph).items():
        ways = {id_: [way(items) for items in told.values()] for id_, told in explaining(graph, theme).items()}
        clear = {id_: [each for each in told if each != "unclear"] for id_, told in ways.items()}
        clear = {id_: told for id_, told in clear.items() if told}
        said = {each for told in clear.values() for each in told}
        sentence = t.agreement(result)
        if len(said) == 1:
            what = t[f"said_{next(iter(said))}"]
            if len(clear) > 1:
                assert (told_of := says(t, "agree_agree", sentence)) and int(told_of["studies"]) == len(clear)
                assert len(clear) <= int(told_of["n"]) <= sum(map(len, clear.values()))
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
        else:
            assert sentence == t["agree_unclear" if ways else "agree_nothing"]


def verdicts(context: Context) -> None:
    for p, _ in pairs_of(context):
        for row in p.profiles.rows():
            cells = [column.cell(row) for column in p.columns]
            assert all(cell.status == "coded" or not cell.keys for cell in cells)
            keys = [set(cell.keys) for cell in cells]
            lacking = any(
                other - own and not cell.open for cell, own, other in zip(cells, keys, keys[::-1], strict=True)
            )
            same = keys[0] == keys[1] and not any(cell.open for cell in cells)
            assert verdict(cells) == (("different" if lacking else "same" if same else None) if all(keys) else None)


def theories(context: Context) -> None:
    t = context.words
    for p, told in pairs_of(context):
        names = {
            id_: getattr(term.name, context.language) for id_, term in context.graph.base.terms["theories"].items()
        }
        said = " ".join(told.get("common", ()))
        shared = " ".join(each for each in told.get("common", ()) if says(t, "pair_theory_shared", each))
        for column in p.columns:
            for use in column.study.theories:
                assert names[use.theory] in said
                assert not use.source_term or use.source_term in said
                assert (names[use.theory] in shared) == (use.theory in p.pair.theories)


def open_lists(context: Context) -> None:
    t = context.words
    for p, told in pairs_of(context):
        same = " ".join(each for each in told.get("common", ()) if says(t, "pair_method_same", each))
        for column in p.columns:
            left = [row for row in ("theory", *FACETS) if column.cell(row).open]
            labels = [t.label(row).lower() for row in left]
            if p.pair.inside:
                assert " ".join(told.get("common", ())).count(t.open_list) == len(left)
            assert not any(f"{label} (" in same.lower() for label in labels)


def outcomes(context: Context) -> None:
    rows = outcome_themes(context.graph)
    for row in rows:
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
    said = outcome_summary(PageBuilder(context, "outcomes", "comparison", "pairs", "outcomes"), rows)
    fared = {case.outcome for _, case in context.graph.cases}
    assert ([str(each) for each in said[0].sentences] == [context.words.outcomes_too_few]) == (
        not {"high", "low"} <= fared
    )


def claims(context: Context) -> None:
    t = context.words
    for findings in context.graph.findings_by_theme.values():
        for key, items in uncounted(findings):
            kinds = {item.finding.evidence for item in items}
            itself = [item.finding.is_outcome and is_result(item.finding.evidence) for item in items]
            assert all(itself) if key == "outcome" else kinds == {key}
            assert not t[f"claims_{key}"] == ""
    # A claim stands wherever its source puts it: in an abstract, too.
    part = t["part.introduction"].lower()
    keys = [key for key in catalogue() if key.startswith(("claims_", "legend_claim", "matrix_scope", "evidence."))]
    assert [key for key in keys if part in t[key].lower()] == []


def inferred(context: Context) -> None:
    files = dict(comparison_data.files((context,)))
    for id_, study in context.graph.base.studies.items():
        content = files[f"data/comparison/{context.language}/studies/{id_}.json"]
        cell = json.loads(content)["cells"].get("place", {"status": "not_coded"})
        assert cell.get("keys", []) == ([stated(study)] if stated(study) else [])
        assert cell["status"] == "coded" or not cell.get("parts")


CONDITIONS: tuple[Callable[[Context], None], ...] = (
    places, cities, silences, contrasts_inside, merged_cells, agreements, verdicts, theories, open_lists, outcomes,
    claims, inferred,
)  # fmt: skip


@pytest.fixture(scope="module")
def citations(cache: Path) -> Citations:
    """Of all works of made-up bases."""
    return format_works(list(WORKS), cache)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@settings(
    deadline=None, max_examples=40, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(graph=graphs())
def test_sentences_on_made_up_studies_are_true(graph: Graph, citations: Citations, language: str) -> None:
    context = contexts(graph, citations, SETTINGS)[LANGUAGES.index(language)]
    for condition in CONDITIONS:
        condition(context)


@pytest.mark.slow
@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda each: each.__name__)
def test_sentences_on_the_real_studies_are_true(
    real_contexts: tuple[Context, ...], condition: Callable[[Context], None]
) -> None:
    for context in real_contexts:
        condition(context)
