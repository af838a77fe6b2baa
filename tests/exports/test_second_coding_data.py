"""What the form for a second coder loads tells nothing of how the study was coded, in no language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.made_files import texts
from support.records import a_case, a_context, a_finding, a_graph, a_study

from rumpun.address import LANGUAGES
from rumpun.exports import second_coding_data
from rumpun.model.coded_values import EFFECTS, OUTCOMES
from rumpun.model.study import Study

CODES = {"level", "effect", "evidence", "outcome", "grounds", "ground", "outcome_text", "is_outcome", "voices"}


def study(outcome: str, level: str, effect: str, evidence: str, order: int = 1, **fields: Any) -> Study:
    told = [
        a_finding("kohesi", "satu", (level, effect), evidence=evidence, id=f"{evidence}-{level}", where=["a:2"]),
        a_finding("norma", None, ("high", "helps"), id="norma", where=["a:1"]),
    ]
    return a_study(told[::order], [a_case("satu", outcome)], **fields)


def handed_out(cache: Path | None, made: Study) -> dict[str, str]:
    graph = a_graph(baru=made.model_copy(update={"findings": made.findings}))
    both = tuple(a_context(graph, cache, language) for language in LANGUAGES)
    return texts(second_coding_data.files(both))


def keys(data: Any) -> set[str]:
    if isinstance(data, dict):
        return set(data).union(*map(keys, data.values()))
    return set().union(*map(keys, data)) if isinstance(data, list) else set()


def test_no_code_is_in_it(cache: Path) -> None:
    found = handed_out(cache, study("low", "low", "hinders", "result"))
    assert sorted(found) == [f"data/contribute/{language}/second/baru.json" for language in ("en", "id")]
    for text in found.values():
        assert not CODES & keys(json.loads(text))
        assert [each["theme"] for each in json.loads(text)["findings"]] == ["norma", "kohesi"]


@settings(max_examples=10, deadline=None)
@given(
    st.sampled_from(OUTCOMES), st.sampled_from(["high", "mixed", "low", "unstated"]), st.sampled_from(EFFECTS),
    st.sampled_from([1, -1]),
)  # fmt: skip
def test_whatever_the_codes_are_the_form_reads_the_same(outcome: str, level: str, effect: str, order: int) -> None:
    """But for the neutral names, which come of ids: an id that tells a code is not told."""
    first, other = study("high", "high", "helps", "result"), study(outcome, level, effect, "result", order)
    same = [each.model_copy(update={"id": f"temuan-{each.theme}"}) for each in first.findings]
    again = [each.model_copy(update={"id": f"temuan-{each.theme}"}) for each in other.findings]
    contexts = [
        a_context(a_graph(baru=made.model_copy(update={"findings": found})), None, "id")
        for made, found in ((first, same), (other, again))
    ]
    one, two = (second_coding_data.to_code(context, context.graph.study("baru")) for context in contexts)
    assert one == two


@pytest.mark.real
def test_only_studies_that_were_coded_once_have_one(real_contexts: Any) -> None:
    base = real_contexts[0].graph.base
    once = base.studies.keys() - base.second_codings.keys()
    found = {Path(name).stem for name, _ in second_coding_data.files(real_contexts)}
    assert found == set(once)
