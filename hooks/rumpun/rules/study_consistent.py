"""Does each study agree with itself: its cases, locators, and what it says is not reported?"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.graph import Graph
from ..model.records import Study
from ..parsing.problems import Place, Problem, Said, did_you_mean
from ..parsing.yaml_file import DataPath, Document
from ..synthesis.properties import PROPERTIES, value_of


def check(graph: Graph) -> Iterator[Problem]:
    """Report what a study names but does not have, and what it both gives and calls not reported."""
    for id_, study in graph.base.studies.items():
        if ("studies", id_) in graph.base.damaged:
            continue
        document = graph.base.documents["studies", id_]
        yield from _cases(study, document)
        yield from _locators(study, document)
        yield from _not_reported(graph, study, document)
        yield from _themes(study, document)
        yield from _notes(study, document)
    yield from _same_work(graph)


def _cases(study: Study, document: Document) -> Iterator[Problem]:
    known = [case.id for case in study.cases]
    for index, finding in enumerate(study.findings):
        if finding.case is not None and finding.case not in known:
            message = Said(f'kasus "{finding.case}" tidak ada di studi ini', f'this study has no case "{finding.case}"')
            yield Problem(document.place(("findings", index, "case")), message, did_you_mean(finding.case, known))
        if finding.cites is not None and finding.evidence != "cited":
            message = Said('"cites" hanya untuk "evidence: cited"', '"cites" goes with "evidence: cited" only')
            hint = Said('hapus "cites", atau ganti "evidence"', 'delete "cites", or change "evidence"')
            yield Problem(document.place(("findings", index, "cites")), message, hint)


def _locators(study: Study, document: Document) -> Iterator[Problem]:
    known = [part.id for part in study.source_parts]
    for path, place in document.places.items():
        if len(path) > 1 and path[-2] == "where" and isinstance(path[-1], int):
            part = str(_at(document.data, path)).partition(":")[0]
            if part not in known:
                message = Said(f'bagian sumber "{part}" tidak ada', f'there is no source part "{part}"')
                yield Problem(place, message, did_you_mean(part, known))


def _at(data: object, path: DataPath) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _not_reported(graph: Graph, study: Study, document: Document) -> Iterator[Problem]:
    work = graph.base.works.get(study.reference)
    for index, name in enumerate(study.not_reported):
        place = document.place(("not_reported", index))
        if name not in PROPERTIES:
            message = Said(f'properti "{name}" tidak dikenal', f'the property "{name}" is unknown')
            yield Problem(place, message, did_you_mean(name, PROPERTIES))
        elif name in study.not_reported[:index]:
            yield _repeated(place, name)
        elif work is not None and value_of(name, study, work, graph):
            message = Said(
                f'"{name}" berisi nilai, tetapi juga tercatat tidak dilaporkan',
                f'"{name}" has a value, but is also called not reported',
            )
            yield Problem(place, message, Said("hapus salah satunya", "delete one of the two"))


def _themes(study: Study, document: Document) -> Iterator[Problem]:
    found = {finding.theme for finding in study.findings}
    for index, theme in enumerate(study.themes_not_reported):
        place = document.place(("themes_not_reported", index))
        if theme in found:
            message = Said(
                f'tema "{theme}" mempunyai temuan, tetapi juga tercatat tidak dilaporkan',
                f'the theme "{theme}" has a finding, but is also called not reported',
            )
            yield Problem(place, message, Said("hapus salah satunya", "delete one of the two"))
        elif theme in study.themes_not_reported[:index]:
            yield _repeated(place, theme)


def _repeated(place: Place, name: str) -> Problem:
    message = Said(f'"{name}" ditulis dua kali', f'"{name}" is written twice')
    return Problem(place, message, Said("hapus salah satunya", "delete one of the two"))


def _notes(study: Study, document: Document) -> Iterator[Problem]:
    known = [*PROPERTIES, "findings", "cases", *(part.id for part in study.source_parts)]
    for index, note in enumerate(study.source_notes):
        if note.about not in known:
            message = Said(
                f'"{note.about}" bukan properti atau bagian sumber', f'"{note.about}" is no property or source part'
            )
            yield Problem(document.place(("source_notes", index, "about")), message, did_you_mean(note.about, known))


def _same_work(graph: Graph) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for id_, study in graph.base.studies.items():
        place = graph.base.documents["studies", id_].place(("reference",))
        if not study.reference:
            continue
        if study.reference in first:
            message = Said(
                f'karya "{study.reference}" sudah menjadi studi lain',
                f'the work "{study.reference}" is another study already',
            )
            yield Problem(place, message, Said(f"lihat {first[study.reference]}", f"see {first[study.reference]}"))
        first.setdefault(study.reference, place)
