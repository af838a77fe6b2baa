"""Where the sources are at hand: every quoted ground is printed in its source, and no sentence of ours follows one.

Sources are never part of the repository. Who holds them puts each as `<study>.txt` into a folder `sources/`, or into
the one that `RUMPUN_SOURCES` names; without them there is nothing to compare, and the tests are skipped.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.full_build import ROOT

from rumpun.doubts.source_wording import SHARE, nearest, sentences, words_of
from rumpun.model.graph import Graph
from rumpun.model.references import texts
from rumpun.model.study import Ground, Study

FOLDER = Path(os.environ.get("RUMPUN_SOURCES") or ROOT / "sources")


def sources() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.txt")) if FOLDER.is_dir() else []


AT_HAND: list[Any] = [*sources()] or [
    pytest.param("", marks=pytest.mark.skip(reason=f"no sources at hand in {FOLDER.name}/ (RUMPUN_SOURCES)"))
]


@cache
def source_of(study_id: str) -> tuple[str, ...]:
    return words_of((FOLDER / f"{study_id}.txt").read_text(encoding="utf-8", errors="replace"))


def written(graph: Graph, study_id: str) -> Iterator[tuple[str, str]]:
    """(place, text) of everything that we wrote of a study in prose; part names and titles are the source's."""
    study = graph.study(study_id)
    bare = study.model_copy(update={"source_parts": [], "translated_title": None})
    for path, text in texts(bare):
        yield ".".join(str(step) for step in path), text
    for language in ("id", "en"):
        yield f"{language}.md", graph.base.summaries[study_id, language].text


def grounds(study: Study) -> Iterator[tuple[str, Ground]]:
    for case in study.cases:
        if case.ground:
            yield case.id, case.ground
    for finding in study.findings:
        for ground in (finding.grounds.level, finding.grounds.effect):
            if ground:
                yield finding.id, ground


@pytest.mark.parametrize("study_id", AT_HAND)
def test_every_quotation_is_printed_in_the_source(study_id: str, real_graph: Graph) -> None:
    source = " ".join(source_of(study_id))
    missing = [
        (id_, ground.quote)
        for id_, ground in grounds(real_graph.study(study_id))
        if ground.quote and " ".join(words_of(ground.quote)) not in source
    ]
    assert missing == []


@pytest.mark.parametrize("study_id", AT_HAND)
def test_no_sentence_of_an_entry_follows_its_source(study_id: str, real_graph: Graph) -> None:
    near = [
        (place, " ".join(sentence))
        for place, text in written(real_graph, study_id)
        for sentence in sentences(text)
        if nearest(sentence, source_of(study_id)) >= SHARE
    ]
    assert near == []


@pytest.mark.parametrize("study_id", AT_HAND)
def test_no_definition_of_the_vocabulary_follows_a_source(study_id: str, real_graph: Graph) -> None:
    near = [
        (kind, id_, " ".join(sentence))
        for kind, terms in real_graph.base.terms.items()
        for id_, term in terms.items()
        for _, text in texts(term)
        for sentence in sentences(text)
        if nearest(sentence, source_of(study_id)) >= SHARE
    ]
    assert near == []
