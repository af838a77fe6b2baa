"""Each kind of sentence that the site makes of codes, and when it is true.

Held over the real entries and over made-up ones with arbitrary codes (`support/made_up.py`). A condition is worked out
from the records alone; what was said is known by the keys of its words, whatever their wording. What is marked * stands
in `synthesis/test_conclusions.py`, what has no folder stands here.

| kind of sentence | is true when | held by |
|---|---|---|
| same place, different places | both sources state theirs; what is inferred is named nowhere | `places` |
| related for the same place | both state a place, and these are or lie in it | `places` |
| so many regencies or cities | stated places, each a regency or city, none twice | `cities`* |
| level and effect beside a case | always both; a direction is the theme's | `pages/test_directions` |
| the full text is silent | the full text was read | `silences`*, `pages/test_silence` |
| contrast inside one study | two cases with results that may explain; no yardstick claimed | `contrasts_inside`* |
| merged cells of a pair | results; general claims stand apart and are none | `merged_cells` |
| so many studies agree | studies, not cases; one alone never agrees | `agreements`* |
| same, different | both tell; no silence, prose or open list counts as a lack | `verdicts` |
| same, different (own study) | as before; a free term is only set beside | `scripts/test_own_words` |
| uses a theory | under the name that its source gives it, if it has one | `theories`, `pages/test_prior` |
| a list of theories or methods | never whole where its source leaves it open | `open_lists`, `synthesis/test_gaps` |
| success against failure | levels of results; never of what is the outcome itself | `outcomes`* |
| general claim, advice, citation | by its evidence, wherever it stands | `claims`*, `rules/test_grounds_given` |
| what a draft says of a study | nothing that is only inferred | `inferred`, `scripts/test_own_words` |
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from support.made_files import texts
from support.made_up import WORKS, graphs
from support.plainly import around, says, stated

from rumpun.address import LANGUAGES
from rumpun.citation.citations import Citations, format_works
from rumpun.comparison.columns import Profiles, verdict
from rumpun.comparison.pair_phrases import PairPhrases
from rumpun.comparison.pair_summary import summary
from rumpun.comparison.pair_themes import pair_themes
from rumpun.comparison.rows import table
from rumpun.context import Context, Settings, contexts
from rumpun.exports import comparison_data
from rumpun.model.coded_values import CLAIMS
from rumpun.model.graph import Graph
from rumpun.model.records import FACETS
from rumpun.render.page_builder import PageBuilder
from rumpun.synthesis.pairs import Pair

pytestmark = pytest.mark.slow

SETTINGS = Settings("https://rumpun.example/")


def pairs_of(context: Context) -> list[tuple[PairPhrases, dict[str, list[str]]]]:
    """Every two studies, and every two cases of one, with what their summary says, paragraph by paragraph.

    Worked out once for all conditions.
    """
    return context.derived(_pairs)


def _pairs(context: Context) -> list[tuple[PairPhrases, dict[str, list[str]]]]:
    found = []
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
        found.append((phrases, {each.name: [part.striptags() for part in each.sentences] for each in told}))
    return found


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
        settings = [study.setting.place for study in (first, second) if study.setting]
        assert all(names[place] not in text for place in settings if place not in known)
    for id_, study in graph.base.studies.items():
        for other in context.index.related(id_, most=100):
            shared = around(graph, study) & around(graph, graph.study(other.study_id))
            assert all(set(reason.terms) <= shared for reason in other.reasons if reason.kind == "place")


def merged_cells(context: Context) -> None:
    for p, _ in pairs_of(context):
        if p.pair.inside:
            groups = dict(table(p.builder, p.profiles, p.columns, merge=True))
            parts = [part for row in groups.get("themes", ()) for cell in row.cells for part in cell.parts]
            assert not any(part.general and part.evidence in CLAIMS for part in parts)
            parts = [part for row in groups.get("claims", ()) for cell in row.cells for part in cell.parts]
            assert all(part.general and part.evidence in CLAIMS for part in parts)
            assert not any(row.verdict or row.direction or row.shared for row in groups.get("claims", ()))


def verdicts(context: Context) -> None:
    for p, _ in pairs_of(context):
        for row in p.profiles.rows():
            cells = [column.cell(row) for column in p.columns]
            assert all(cell.status == "coded" or not cell.keys for cell in cells)
            keys = [set(cell.keys) for cell in cells]
            if not all(keys):
                assert verdict(cells) is None
            elif keys[0] & keys[1]:
                same = keys[0] == keys[1] and not any(cell.open for cell in cells)
                assert verdict(cells) == ("same" if same else "partly")
            else:
                whole = not any(cell.open or cell.partial for cell in cells)
                assert verdict(cells) == ("different" if whole else "unsure")


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


def inferred(context: Context) -> None:
    files = texts(comparison_data.files((context,)))
    for id_, study in context.graph.base.studies.items():
        content = files[f"data/comparison/{context.language}/studies/{id_}.json"]
        cell = json.loads(content)["cells"].get("place", {"status": "not_coded"})
        assert cell.get("keys", []) == ([stated(study)] if stated(study) else [])
        assert cell["status"] == "coded" or not cell.get("parts")


CONDITIONS: tuple[Callable[[Context], None], ...] = (
    places, merged_cells, verdicts, theories, open_lists, inferred,
)  # fmt: skip


@pytest.fixture(scope="module")
def citations(cache: Path) -> Citations:
    """Of all works of made-up bases."""
    return format_works(list(WORKS), cache)


@settings(
    deadline=None, max_examples=50, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(graph=graphs())
def test_sentences_on_made_up_studies_are_true(graph: Graph, citations: Citations) -> None:
    for context in contexts(graph, citations, SETTINGS):
        for condition in CONDITIONS:
            condition(context)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_on_the_real_studies_are_true(real_contexts: tuple[Context, ...], language: str) -> None:
    for condition in CONDITIONS:
        condition(real_contexts[LANGUAGES.index(language)])
