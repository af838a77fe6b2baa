"""Does each study agree with itself: its cases, locators, and what it says is not reported?"""

from __future__ import annotations

from collections.abc import Iterator

from ..catalogue import said
from ..model.coded_values import UNSTATED
from ..model.graph import Graph
from ..model.study import Study
from ..parsing.problems import Place, Problem, did_you_mean
from ..parsing.yaml_file import DataPath, Document
from ..synthesis.properties import PROPERTIES


def check(graph: Graph) -> Iterator[Problem]:
    """Report what a study names but does not have, and what it both gives and calls not reported."""
    for id_, study in graph.base.studies.items():
        if ("studies", id_) in graph.base.damaged:
            continue
        document = graph.base.documents["studies", id_]
        yield from _cases(study, document)
        yield from _differences(study, document)
        yield from _voices(study, document)
        yield from _open_lists(study, document)
        yield from _locators(study, document)
        yield from _not_reported(graph, study, document)
        yield from _themes(study, document)
        yield from _notes(study, document)
    yield from _same_work(graph)


def _cases(study: Study, document: Document) -> Iterator[Problem]:
    known = [case.id for case in study.cases]
    for index, finding in enumerate(study.findings):
        if finding.case is not None and finding.case not in known:
            message = said("study.no_case", case=finding.case)
            yield Problem(document.place(("findings", index, "case")), message, did_you_mean(finding.case, known))
        if finding.cites is not None and finding.evidence != "cited":
            message = said("study.cites_without_cited")
            hint = said("study.cites_without_cited_hint")
            yield Problem(document.place(("findings", index, "cites")), message, hint)
        if finding.evidence == "pattern" and finding.effect != UNSTATED:
            message, hint = said("study.pattern_with_effect"), said("study.pattern_with_effect_hint")
            yield Problem(document.place(("findings", index, "effect")), message, hint)


def _differences(study: Study, document: Document) -> Iterator[Problem]:
    known = [case.id for case in study.cases]
    for index, finding in enumerate(study.findings):
        for number, case in enumerate(finding.differs):
            if case not in known:
                message = said("study.no_case", case=case)
                yield Problem(
                    document.place(("findings", index, "differs", number)), message, did_you_mean(case, known)
                )
        place = document.place(("findings", index, "differs"))
        if finding.differs and len(set(finding.differs)) < 2:
            yield Problem(place, said("study.differs_few"), said("study.differs_few_hint"))
        if finding.differs and finding.case is not None:
            yield Problem(place, said("study.differs_of_case"), said("study.differs_of_case_hint"))


def _voices(study: Study, document: Document) -> Iterator[Problem]:
    known = [finding.id for finding in study.findings]
    count = study.informants.count if study.informants else None
    for index, finding in enumerate(study.findings):
        if finding.voices and count and finding.voices > count:
            message = said("study.voices_over", voices=finding.voices, count=count)
            yield Problem(document.place(("findings", index, "voices")), message, said("study.voices_over_hint"))
        for number, other in enumerate(finding.same_informant):
            place = document.place(("findings", index, "same_informant", number))
            if other == finding.id:
                yield Problem(place, said("study.same_as_itself"), said("entry.delete_one"))
            elif other not in known:
                yield Problem(place, said("study.no_finding", finding=other), did_you_mean(other, known))


def _open_lists(study: Study, document: Document) -> Iterator[Problem]:
    for index, name in enumerate(study.open_lists):
        place = document.place(("open_lists", index))
        if name in study.open_lists[:index]:
            yield _repeated(place, name)
        elif not PROPERTIES[name].value(study):
            message = said("study.list_open_not_given", name=name)
            yield Problem(place, message, said("study.list_open_not_given_hint"))


def _locators(study: Study, document: Document) -> Iterator[Problem]:
    known = [part.id for part in study.source_parts]
    for path, place in document.places.items():
        if len(path) > 1 and path[-2] == "where" and isinstance(path[-1], int):
            part = str(_at(document.data, path)).partition(":")[0]
            if part not in known:
                message = said("study.no_source_part", part=part)
                yield Problem(place, message, did_you_mean(part, known))


def _at(data: object, path: DataPath) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _not_reported(graph: Graph, study: Study, document: Document) -> Iterator[Problem]:
    known = study.reference in graph.base.works
    for index, name in enumerate(study.not_reported):
        place = document.place(("not_reported", index))
        if name not in PROPERTIES:
            message = said("study.property_unknown", name=name)
            yield Problem(place, message, did_you_mean(name, PROPERTIES))
        elif name in study.not_reported[:index]:
            yield _repeated(place, name)
        elif known and PROPERTIES[name].value(study):
            message = said("study.property_given", name=name)
            yield Problem(place, message, said("entry.delete_one"))


def _themes(study: Study, document: Document) -> Iterator[Problem]:
    found = {finding.theme for finding in study.findings}
    for index, theme in enumerate(study.themes_not_reported):
        place = document.place(("themes_not_reported", index))
        if theme in found:
            message = said("study.theme_given", theme=theme)
            yield Problem(place, message, said("entry.delete_one"))
        elif theme in study.themes_not_reported[:index]:
            yield _repeated(place, theme)


def _repeated(place: Place, name: str) -> Problem:
    message = said("entry.written_twice", name=name)
    return Problem(place, message, said("entry.delete_one"))


def _notes(study: Study, document: Document) -> Iterator[Problem]:
    known = [*PROPERTIES, "findings", "cases", *(part.id for part in study.source_parts)]
    for index, note in enumerate(study.source_notes):
        if note.about not in known:
            message = said("study.note_about_nothing", name=note.about)
            yield Problem(document.place(("source_notes", index, "about")), message, did_you_mean(note.about, known))


def _same_work(graph: Graph) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for id_, study in graph.base.studies.items():
        place = graph.base.documents["studies", id_].place(("reference",))
        if not study.reference:
            continue
        if study.reference in first:
            message = said("study.work_taken", work=study.reference)
            yield Problem(place, message, said("study.work_taken_hint", place=first[study.reference]))
        first.setdefault(study.reference, place)
