"""Does a comment explain every contradiction between studies, and is every comment about one that exists?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from ..address import LANGUAGES
from ..catalogue import Said, said
from ..model.coded_values import Direction
from ..model.graph import Graph
from ..model.vocabulary import ContradictionNote, Theme
from ..parsing.problems import Place, Problem
from ..parsing.yaml_file import Document
from ..synthesis.agreement import CLEAR, Reading, Synthesis, syntheses, synthesis
from ..synthesis.contradictions import against_itself, among, by_study, clear_directions, opposed, uncommented
from ..words.words import Words, words

MOST_NAMED = 12
"""A problem names no more studies than this; the rest come with the next check."""


def check(graph: Graph) -> Iterator[Problem]:
    """Report contradictions between studies that nobody has commented on, and comments without a contradiction.

    Codes that await review contradict nothing yet; a comment that names such a study is not judged.
    """
    whole = frozenset(_whole(graph))
    known = whole, whole & graph.reviewed.base.studies.keys()
    known = graph.again("judged", known, lambda: known)  # one that is quickly found to be the same
    for id_, theme in graph.base.terms["themes"].items():
        if not isinstance(theme, Theme) or ("themes", id_) in graph.base.damaged:
            continue
        read = theme, _without_damaged(graph, id_), graph.base.documents["themes", id_], *known
        yield from graph.again(("contradictions", id_), read, partial(_of_theme, *read))


def _of_theme(
    theme: Theme, result: Synthesis, document: Document, whole: frozenset[str], judged: frozenset[str]
) -> list[Problem]:
    wrong = [
        problem
        for index, note in enumerate(theme.contradictions)
        for problem in _note(judged, note, index, result, document)
    ]
    # A comment that is at fault itself may be the one that is missing.
    if not wrong and all(whole.issuperset(note.studies) for note in theme.contradictions):
        return [*_open(theme, result, document)]
    return wrong


def _without_damaged(graph: Graph, theme: str) -> Synthesis:
    """What the studies say together, without those that lost faulty parts: mended, they may say something else."""
    if not any(kind == "studies" for kind, _ in graph.base.damaged):
        return syntheses(graph)[theme]
    found = graph.reviewed.findings_by_theme.get(theme, ())
    return synthesis(item for item in found if ("studies", item.study_id) not in graph.base.damaged)


def _open(theme: Theme, result: Synthesis, document: Document) -> Iterator[Problem]:
    """One problem for all studies of a theme that no comment names."""
    open_ = uncommented(result, theme.contradictions)
    if not open_:
        return
    ids = sorted(_with_opponents(sorted(open_), clear_directions(result)))
    message = said("contradiction.no_comment", sides=_sides(ids, by_study(result)))
    lines = f"{{studies: [{', '.join(ids)}], status: unexplained, comment: {{id: , en: }}}}"
    hint = "contradiction.add_to_comments_hint" if theme.contradictions else "contradiction.add_comment_hint"
    yield Problem(document.place(("contradictions",)), message, said(hint, lines=lines))


def _with_opponents(open_: list[str], directions: Mapping[str, frozenset[Direction]]) -> list[str]:
    """The first of the open studies, and for each at least one that it contradicts."""
    ids: list[str] = []
    for id_ in open_:
        if len(ids) < MOST_NAMED and id_ not in ids:
            ids.append(id_)
        if id_ in ids and id_ not in opposed(among(directions, ids)):
            others = (other for other in [*open_, *sorted(directions)] if other not in ids)
            ids.append(next(other for other in others if opposed(among(directions, (id_, other)))))
    return ids


def _sides(ids: Iterable[str], readings: Mapping[str, Sequence[Reading]]) -> Said:
    """`"a" (high, helps), "b" (low, helps)`: a direction is worked out from both, and stands in no entry."""
    return Said(*(_listed(ids, readings, words(language)) for language in LANGUAGES))


def _listed(ids: Iterable[str], readings: Mapping[str, Sequence[Reading]], t: Words) -> str:
    told = []
    for id_ in ids:
        clear = (reading for reading in readings[id_] if reading.direction in CLEAR)
        findings = (item.finding for reading in clear for item in reading.findings)
        codes = dict.fromkeys(t.level_and_effect(each.level, each.effect) for each in findings)
        told.append(f'"{id_}" ({"; ".join(codes)})')
    return ", ".join(told)


def _note(
    judged: frozenset[str], note: ContradictionNote, index: int, result: Synthesis, document: Document
) -> Iterator[Problem]:
    """What is wrong with one comment."""
    path = ("contradictions", index, "studies")
    for at, id_ in enumerate(note.studies):
        if id_ in note.studies[:at]:
            message = said("entry.written_twice", name=id_)
            yield Problem(document.place((*path, at)), message, said("entry.delete_one"))
    # Ids that nobody knows have a problem of their own; studies at fault themselves are not judged yet.
    if not judged.issuperset(note.studies):
        return
    if len(set(note.studies)) < 2:
        yield from _alone(note, result, document.place(path))
        return
    contradicting = opposed(among(clear_directions(result), note.studies))
    for at, id_ in enumerate(note.studies):
        if id_ not in contradicting and id_ not in note.studies[:at]:
            message = said("contradiction.no_opponent", name=id_)
            hint = said("contradiction.no_opponent_hint")
            yield Problem(document.place((*path, at)), message, hint)


def _whole(graph: Graph) -> Iterator[str]:
    """The studies that nothing is missing from; one with a misspelt theme may well speak of another."""
    themes = graph.base.terms["themes"].keys()
    for id_, study in graph.base.studies.items():
        if ("studies", id_) not in graph.base.damaged and themes >= {finding.theme for finding in study.findings}:
            yield id_


def _alone(note: ContradictionNote, result: Synthesis, place: Place) -> Iterator[Problem]:
    """A comment on fewer than two studies is about one that contradicts itself, or about nothing."""
    if note.studies and against_itself(by_study(result).get(note.studies[0], ())):
        return
    message = said("contradiction.too_few")
    hint = said("contradiction.too_few_hint")
    yield Problem(place, message, hint)
