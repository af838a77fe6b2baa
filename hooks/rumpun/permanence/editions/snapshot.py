"""The records of the knowledge base in short, as an edition keeps them, so that later ones can be compared with them.

The form is our own and only grows: editions that were frozen long ago must stay readable.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from ...address import LANGUAGES
from ...model.graph import Graph
from ...model.records import Record, Withdrawn
from ...model.study import Case, Finding, Study
from ...model.vocabulary import Term
from ...model.works import Work

Snapshot = dict[str, dict[str, dict[str, Any]]]
"""Kind of record -> id -> what is kept of the record; JSON."""
Data = Mapping[str, Any]
"""All that a record says, as data of JSON."""


def snapshot(graph: Graph) -> Snapshot:
    """What is kept of every record: names, coded values, and a fingerprint of the rest."""
    base = graph.base
    studies = {id_: _study(study, _summary(graph, id_)) for id_, study in base.studies.items()}
    terms = {kind: {id_: _term(term) for id_, term in found.items()} for kind, found in base.terms.items()}
    return {"studies": studies, **terms, "works": {key: _work(work) for key, work in base.works.items()}}


def _study(study: Study, summary: str) -> dict[str, Any]:
    kept = {"short_title", "former_ids", "cases", "findings", "withdrawn", "withdrawn_cases", "theories", "methods"}
    told = _data_of(study)  # with all that is in it, which is told faster at once than one by one
    return _without_empty(
        name=_both(study.short_title),
        former=study.former_ids,
        theories=[use.theory for use in study.theories],
        methods=list(dict.fromkeys(use.method for use in study.methods)),
        theories_used=_prints("theory", told.get("theories", ())),
        methods_used=_prints("method", told.get("methods", ())),
        cases={case.id: _case(case, data) for case, data in zip(study.cases, told["cases"], strict=True)},
        findings={each.id: _finding(each, data) for each, data in zip(study.findings, told["findings"], strict=True)},
        withdrawn=_reasons(study.withdrawn),
        withdrawn_cases=_reasons(study.withdrawn_cases),
        summary=summary,
        rest=_print_of(told, kept),
    )


def _case(case: Case, told: Data) -> dict[str, Any]:
    kept = {"id", "former_ids", "name", "outcome"}
    return _without_empty(name=case.name, former=case.former_ids, outcome=case.outcome, rest=_print_of(told, kept))


def _finding(finding: Finding, told: Data) -> dict[str, Any]:
    coded = {name: getattr(finding, name) for name in ("theme", "case", "level", "effect", "evidence")}
    return _without_empty(**coded, former=finding.former_ids, rest=_print_of(told, {"id", "former_ids", *coded}))


def _term(term: Term) -> dict[str, Any]:
    rest = _print_of(_data_of(term), {"name", "former_ids"})
    return _without_empty(name=_both(term.name), former=term.former_ids, rest=rest)


def _work(work: Work) -> dict[str, Any]:
    """A work goes by its title and year, which are the same in both languages."""
    kept = {name: value for name, value in vars(work).items() if value and name not in ("place", "former_keys")}
    said = {name: value if isinstance(value, str) else _data(value) for name, value in kept.items()}
    name = f"{work.title} ({work.year})" if work.year else work.title
    return _without_empty(name=[name, name], former=list(work.former_keys), rest=_digest(said))


def _summary(graph: Graph, id_: str) -> str:
    found = ((language, graph.base.summaries.get((id_, language))) for language in LANGUAGES)
    texts = {language: prose.text for language, prose in found if prose}
    return _digest(texts)


def _both(text: Any) -> list[str]:
    return [text.id, text.en]


def _without_empty(**values: Any) -> dict[str, Any]:
    """Without what is empty."""
    return {name: value for name, value in values.items() if value}


def _data_of(record: Record) -> dict[str, Any]:
    """A record as data of JSON; a field that is added to the schema later, and that it does not have, is not in it."""
    return record.model_dump(mode="json", exclude_defaults=True)


def _print_of(told: Data, kept: Collection[str]) -> str:
    """A fingerprint of what is not kept itself."""
    return _digest({name: value for name, value in told.items() if name not in kept})


def _reasons(withdrawn: Iterable[Withdrawn]) -> dict[str, list[str]]:
    """Id, also each former one -> why a part was taken back."""
    return {id_: _both(gone.reason) for gone in withdrawn for id_ in (gone.id, *gone.former_ids)}


def _prints(name: str, uses: Iterable[Data]) -> dict[str, str]:
    """Id of a theory or method -> a fingerprint of how the study uses it, apart from the id."""
    found: dict[str, list[str]] = {}
    for use in uses:
        found.setdefault(use[name], []).append(_print_of(use, {name}))
    return {id_: "".join(prints) for id_, prints in found.items()}


def _data(value: Any) -> Any:
    """A value of a work as data of JSON."""
    if isinstance(value, tuple):
        return [_data(each) for each in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
"""One for all: of a large base, some ten thousand small things are written."""


def _digest(value: Any) -> str:
    return hashlib.sha256(_JSON.encode(value).encode("utf-8")).hexdigest()[:10]
