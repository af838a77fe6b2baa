"""Does each study agree with itself: its cases, locators, and what it says is not reported?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..catalogue import said
from ..model.coded_values import UNSTATED
from ..model.graph import Graph
from ..model.identifiers import reversed_range
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
        yield from document.found("consistent", partial(_by_itself, study, document))
        yield from _open_lists(study, document)
        yield from _not_reported(graph, study, document)
    yield from _same_work(graph)


def _by_itself(study: Study, document: Document) -> Iterator[Problem]:
    """What its own file tells alone."""
    yield from _cases(study, document)
    yield from _differences(study, document)
    yield from _voices(study, document)
    yield from _locators(study, document)
    yield from _themes(study, document)
    yield from _notes(study, document)


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
        if finding.cites is None and finding.evidence == "cited":
            message, hint = said("study.cited_without_cites"), said("study.cited_without_cites_hint")
            yield Problem(document.place(("findings", index, "evidence")), message, hint)
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
        path = ("findings", index, "differs")
        if finding.differs and len(set(finding.differs)) < 2:
            yield Problem(document.place(path), said("study.differs_few"), said("study.differs_few_hint"))
        if finding.differs and finding.case is not None:
            yield Problem(document.place(path), said("study.differs_of_case"), said("study.differs_of_case_hint"))


def _voices(study: Study, document: Document) -> Iterator[Problem]:
    known = [finding.id for finding in study.findings]
    count = study.informants.count if study.informants else None
    for index, finding in enumerate(study.findings):
        if finding.voices and count and finding.voices > count:
            message = said("study.voices_over", voices=finding.voices, count=count)
            yield Problem(document.place(("findings", index, "voices")), message, said("study.voices_over_hint"))
        for number, other in enumerate(finding.same_informant):
            path = ("findings", index, "same_informant", number)
            if other == finding.id:
                yield Problem(document.place(path), said("study.same_as_itself"), said("entry.delete_one"))
            elif other not in known:
                message = said("study.no_finding", finding=other)
                yield Problem(document.place(path), message, did_you_mean(other, known))


def _open_lists(study: Study, document: Document) -> Iterator[Problem]:
    for index, name in enumerate(study.open_lists):
        path = ("open_lists", index)
        if name in study.open_lists[:index]:
            yield _repeated(document.place(path), name)
        elif not PROPERTIES[name].value(study):
            message = said("study.list_open_not_given", name=name)
            yield Problem(document.place(path), message, said("study.list_open_not_given_hint"))


def _locators(study: Study, document: Document) -> Iterator[Problem]:
    known = [part.id for part in study.source_parts]
    for path, locator in _listed(document.data, "where"):
        part = str(locator).partition(":")[0]
        if part not in known:
            message = said("study.no_source_part", part=part)
            yield Problem(document.place(path), message, did_you_mean(part, known))
        elif backwards := reversed_range(str(locator)):
            first, last = backwards.split("-")
            hint = said("study.locator_backwards_hint", range=f"{part}:{last}-{first}")
            yield Problem(document.place(path), said("study.locator_backwards", range=backwards), hint)


def _listed(data: object, name: str, at: DataPath = ()) -> Iterator[tuple[DataPath, object]]:
    """Path and value of each item of all lists of that name."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        if isinstance(data, list) and at and at[-1] == name:
            yield (*at, key), value
        elif isinstance(value, (dict, list)):
            yield from _listed(value, name, (*at, key))


def _not_reported(graph: Graph, study: Study, document: Document) -> Iterator[Problem]:
    known = study.reference in graph.base.works
    for index, name in enumerate(study.not_reported):
        path = ("not_reported", index)
        if name not in PROPERTIES:
            message = said("study.property_unknown", name=name)
            yield Problem(document.place(path), message, did_you_mean(name, PROPERTIES))
        elif name in study.not_reported[:index]:
            yield _repeated(document.place(path), name)
        elif known and PROPERTIES[name].value(study):
            message = said("study.property_given", name=name)
            yield Problem(document.place(path), message, said("entry.delete_one"))


def _themes(study: Study, document: Document) -> Iterator[Problem]:
    found = {finding.theme for finding in study.findings}
    for index, theme in enumerate(study.themes_not_reported):
        path = ("themes_not_reported", index)
        if theme in found:
            message = said("study.theme_given", theme=theme)
            yield Problem(document.place(path), message, said("entry.delete_one"))
        elif theme in study.themes_not_reported[:index]:
            yield _repeated(document.place(path), theme)


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
    first: dict[str, Document] = {}
    for id_, study in graph.base.studies.items():
        document, path = graph.base.documents["studies", id_], ("reference",)
        if not study.reference:
            continue
        if study.reference in first:
            message = said("study.work_taken", work=study.reference)
            hint = said("study.work_taken_hint", place=first[study.reference].place(path))
            yield Problem(document.place(path), message, hint)
        first.setdefault(study.reference, document)
