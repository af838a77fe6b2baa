"""Where the sources are at hand: every quoted ground is printed in its source, and no sentence of ours follows one.

Sources are never part of the repository. Who holds them puts each as `<study>.txt` into a folder `sources/`, or into
the one that `RUMPUN_SOURCES` names; without them there is nothing to compare, and the tests are skipped.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from support.full_build import ROOT

from rumpun.model.graph import Graph
from rumpun.model.references import texts
from rumpun.model.study import Ground, Study

FOLDER = Path(os.environ.get("RUMPUN_SOURCES") or ROOT / "sources")
FEWEST, SHARE = 8, 0.65
"""A sentence of so many words may share this part of them with a passage of the source, in its order, and no more."""
_WORD = re.compile(r"[\w-]+")
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\n+")
_WIDER = 1.6
"""How many times as long as our sentence the passage is that it is held against."""


def sources() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.txt")) if FOLDER.is_dir() else []


AT_HAND: list[Any] = [*sources()] or [
    pytest.param("", marks=pytest.mark.skip(reason=f"no sources at hand in {FOLDER.name}/ (RUMPUN_SOURCES)"))
]


@cache
def words_of(study_id: str) -> tuple[str, ...]:
    return tuple(words((FOLDER / f"{study_id}.txt").read_text(encoding="utf-8", errors="replace")))


def words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def in_order(ours: list[str], theirs: tuple[str, ...]) -> int:
    """How many words of ours stand in the passage in the same order: the longest common subsequence."""
    before = [0] * (len(theirs) + 1)
    for word in ours:
        now = [0]
        for at, other in enumerate(theirs):
            now.append(before[at] + 1 if word == other else max(before[at + 1], now[-1]))
        before = now
    return before[-1]


def nearest(ours: list[str], theirs: tuple[str, ...]) -> float:
    """The greatest share of our words that one passage of the source has in their order."""
    width, known, best = int(len(ours) * _WIDER), set(ours), 0.0
    for start in range(0, max(1, len(theirs) - width + 1), max(1, len(ours) // 4)):
        passage = theirs[start : start + width]
        if sum(word in known for word in passage) > best * len(ours):
            best = max(best, in_order(ours, passage) / len(ours))
    return best


def sentences(text: str) -> Iterator[list[str]]:
    """The sentences of a text; what is quoted, and the names of works in italics, are theirs by right."""
    plain = re.sub(r"“[^”]*”|\*[^*]*\*|\[@[^\]]*\]", " ", text)
    for sentence in _SENTENCE.split(plain):
        found = words(sentence)
        if len(found) >= FEWEST:
            yield found


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
    source = " ".join(words_of(study_id))
    missing = [
        (id_, ground.quote)
        for id_, ground in grounds(real_graph.study(study_id))
        if ground.quote and " ".join(words(ground.quote)) not in source
    ]
    assert missing == []


@pytest.mark.parametrize("study_id", AT_HAND)
def test_no_sentence_of_an_entry_follows_its_source(study_id: str, real_graph: Graph) -> None:
    near = [
        (place, " ".join(sentence))
        for place, text in written(real_graph, study_id)
        for sentence in sentences(text)
        if nearest(sentence, words_of(study_id)) >= SHARE
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
        if nearest(sentence, words_of(study_id)) >= SHARE
    ]
    assert near == []


def test_order_is_what_counts() -> None:
    theirs = tuple(words("kelompok yang berhasil cenderung mampu mengelola usaha bersama dengan cukup baik sekali"))
    follows = words("kelompok yang berhasil biasanya mampu mengelola usaha bersama dengan baik")
    turned = words("usaha bersama dikelola baik bila anggotanya mampu: begitulah kelompok yang dikatakan berhasil")
    assert nearest(follows, theirs) >= SHARE > nearest(turned, theirs)


def test_what_is_quoted_is_not_held_against_us() -> None:
    assert list(sentences("Ia menyebut “satu dua tiga empat lima enam tujuh delapan”.")) == []
