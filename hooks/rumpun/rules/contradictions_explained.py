"""Does a comment explain every contradiction between studies, and is every comment about one that exists?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.graph import Graph
from ..model.records import ContradictionNote, Theme
from ..parsing.problems import Place, Problem, Said
from ..parsing.yaml_file import Document
from ..synthesis.agreement import DIRECTIONS, Direction, Synthesis, synthesis
from ..synthesis.contradictions import against_itself, among, by_study, clear_directions, opposed, uncommented

_SAID: dict[Direction, Said] = {
    "promotes": Said("mendukung", "promotes"),
    "harms": Said("merugikan", "harms"),
    "none": Said("tidak berpengaruh", "no effect"),
}
_WRITE = Said(
    "tulis dalam kedua bahasa apa yang diketahui tentang perbedaan itu; bila sebabnya jelas dari kode studi, pakai"
    ' "status: explained"',
    "write in both languages what is known of the difference; if the coding makes the cause plain, use"
    ' "status: explained"',
)
MOST_NAMED = 12
"""A problem names no more studies than this; the rest come with the next check."""


def check(graph: Graph) -> Iterator[Problem]:
    """Report contradictions between studies that nobody has commented on, and comments without a contradiction."""
    for id_, theme in graph.base.terms["themes"].items():
        if not isinstance(theme, Theme) or ("themes", id_) in graph.base.damaged:
            continue
        document = graph.base.documents["themes", id_]
        # A study that lost faulty parts may say something else once it is mended.
        result = synthesis(
            item
            for item in graph.findings_by_theme.get(id_, ())
            if ("studies", item.study_id) not in graph.base.damaged
        )
        wrong = [
            problem
            for index, note in enumerate(theme.contradictions)
            for problem in _note(graph, note, index, result, document)
        ]
        yield from wrong
        # A comment that is at fault itself may be the one that is missing.
        if not wrong and all(_known(graph, note) for note in theme.contradictions):
            yield from _open(theme, result, document)


def _open(theme: Theme, result: Synthesis, document: Document) -> Iterator[Problem]:
    """One problem for all studies of a theme that no comment names."""
    open_ = uncommented(result, theme.contradictions)
    if not open_:
        return
    directions = clear_directions(result)
    ids = _with_opponents(sorted(open_), directions)
    named = {id_: directions[id_] for id_ in sorted(ids)}
    message = Said(
        f"studi-studi ini bertentangan tentang tema ini, tetapi belum ada komentarnya: {_sides(named, 'id')}",
        f"these studies contradict each other on this theme, but there is no comment: {_sides(named, 'en')}",
    )
    lines = f"{{studies: [{', '.join(named)}], status: unexplained, comment: {{id: , en: }}}}"
    hint = _hint_more(lines) if theme.contradictions else _hint_first(lines)
    yield Problem(document.place(("contradictions",)), message, hint)


def _hint_first(lines: str) -> Said:
    return Said(
        f"tambahkan di berkas ini: contradictions: [{lines}] lalu {_WRITE.id}",
        f"add to this file: contradictions: [{lines}] and {_WRITE.en}",
    )


def _hint_more(lines: str) -> Said:
    return Said(
        f'tambahkan id yang belum ada pada komentar yang cocok, atau butir baru di bawah "contradictions": - {lines} '
        f"lalu {_WRITE.id}",
        f'add the ids that are missing to a comment that fits, or a new item under "contradictions": - {lines} '
        f"and {_WRITE.en}",
    )


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


def _sides(directions: Mapping[str, frozenset[Direction]], language: str) -> str:
    """`"a" (promotes), "b" (harms)`."""
    told = []
    for id_, ways in directions.items():
        said = ", ".join(getattr(_SAID[way], language) for way in DIRECTIONS if way in ways)
        told.append(f'"{id_}" ({said})')
    return ", ".join(told)


def _note(
    graph: Graph, note: ContradictionNote, index: int, result: Synthesis, document: Document
) -> Iterator[Problem]:
    """What is wrong with one comment."""
    path = ("contradictions", index, "studies")
    for at, id_ in enumerate(note.studies):
        if id_ in note.studies[:at]:
            message = Said(f'"{id_}" ditulis dua kali', f'"{id_}" is written twice')
            yield Problem(document.place((*path, at)), message, Said("hapus salah satunya", "delete one of the two"))
    # Ids that nobody knows have a problem of their own; studies at fault themselves are not judged yet.
    if not _known(graph, note):
        return
    if len(set(note.studies)) < 2:
        yield from _alone(note, result, document.place(path))
        return
    contradicting = opposed(among(clear_directions(result), note.studies))
    for at, id_ in enumerate(note.studies):
        if id_ not in contradicting and id_ not in note.studies[:at]:
            message = Said(
                f'tentang tema ini, studi "{id_}" tidak bertentangan dengan studi lain dalam komentar ini',
                f'on this theme, the study "{id_}" contradicts no other study of this comment',
            )
            hint = Said(
                'hapus id itu dari "studies"; bila tidak ada lagi yang bertentangan, hapus seluruh komentarnya',
                'take the id out of "studies"; if nothing contradicts any more, delete the whole comment',
            )
            yield Problem(document.place((*path, at)), message, hint)


def _known(graph: Graph, note: ContradictionNote) -> bool:
    """Whether the studies are there and whole; one with a misspelt theme may well speak of this one."""
    studies, themes = graph.base.studies, graph.base.terms["themes"]
    return all(
        id_ in studies
        and ("studies", id_) not in graph.base.damaged
        and all(finding.theme in themes for finding in studies[id_].findings)
        for id_ in note.studies
    )


def _alone(note: ContradictionNote, result: Synthesis, place: Place) -> Iterator[Problem]:
    """A comment on fewer than two studies is about one that contradicts itself, or about nothing."""
    if note.studies and against_itself(by_study(result).get(note.studies[0], ())):
        return
    message = Said(
        "komentar tentang pertentangan menyebut kurang dari dua studi",
        "a comment on a contradiction names fewer than two studies",
    )
    hint = Said(
        "sebut semua studi yang bertentangan; satu studi saja cukup hanya bila hasilnya bertentangan dengan dirinya",
        "name all studies that contradict each other; one is enough only if its own results contradict each other",
    )
    yield Problem(place, message, hint)
