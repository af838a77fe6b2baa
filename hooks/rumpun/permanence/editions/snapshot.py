"""The records of the knowledge base in short, as an edition keeps them, so that later ones can be compared with them.

The form is our own and only grows: editions that were frozen long ago must stay readable.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import asdict
from typing import Any

from ...address import LANGUAGES
from ...model.graph import Graph
from ...model.records import Record, Withdrawn
from ...model.study import Case, Finding, Study
from ...model.vocabulary import Term
from ...model.works import Work

Snapshot = dict[str, dict[str, dict[str, Any]]]
"""Kind of record -> id -> what is kept of the record; JSON."""


def snapshot(graph: Graph) -> Snapshot:
    """What is kept of every record: names, coded values, and a fingerprint of the rest."""
    base = graph.base
    studies = {id_: _study(study, _summary(graph, id_)) for id_, study in base.studies.items()}
    terms = {kind: {id_: _term(term) for id_, term in found.items()} for kind, found in base.terms.items()}
    return {"studies": studies, **terms, "works": {key: _work(work) for key, work in base.works.items()}}


def _study(study: Study, summary: str) -> dict[str, Any]:
    kept = {"short_title", "former_ids", "cases", "findings", "withdrawn", "withdrawn_cases", "theories", "methods"}
    return _without_empty(
        name=_both(study.short_title),
        former=study.former_ids,
        theories=[use.theory for use in study.theories],
        methods=list(dict.fromkeys(use.method for use in study.methods)),
        theories_used=_prints((use.theory, use) for use in study.theories),
        methods_used=_prints((use.method, use) for use in study.methods),
        cases={case.id: _case(case) for case in study.cases},
        findings={finding.id: _finding(finding) for finding in study.findings},
        withdrawn=_reasons(study.withdrawn),
        withdrawn_cases=_reasons(study.withdrawn_cases),
        summary=summary,
        rest=_print_of(study, kept),
    )


def _case(case: Case) -> dict[str, Any]:
    kept = {"id", "former_ids", "name", "outcome"}
    return _without_empty(name=case.name, former=case.former_ids, outcome=case.outcome, rest=_print_of(case, kept))


def _finding(finding: Finding) -> dict[str, Any]:
    coded = {name: getattr(finding, name) for name in ("theme", "case", "level", "effect", "evidence")}
    kept = {"id", "former_ids", *coded}
    return _without_empty(**coded, former=finding.former_ids, rest=_print_of(finding, kept))


def _term(term: Term) -> dict[str, Any]:
    return _without_empty(name=_both(term.name), former=term.former_ids, rest=_print_of(term, {"name", "former_ids"}))


def _work(work: Work) -> dict[str, Any]:
    """A work goes by its title and year, which are the same in both languages."""
    said = {name: value for name, value in asdict(work).items() if value and name not in ("place", "former_keys")}
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


def _print_of(record: Record, kept: Collection[str]) -> str:
    """A fingerprint of what is not kept itself; a field that is added to the schema later does not change it."""
    return _digest(record.model_dump(mode="json", exclude=set(kept), exclude_defaults=True))


def _reasons(withdrawn: Iterable[Withdrawn]) -> dict[str, list[str]]:
    """Id, also each former one -> why a part was taken back."""
    return {id_: _both(gone.reason) for gone in withdrawn for id_ in (gone.id, *gone.former_ids)}


def _prints(uses: Iterable[tuple[str, Record]]) -> dict[str, str]:
    """Id of a theory or method -> a fingerprint of how the study uses it, apart from the id."""
    found: dict[str, list[str]] = {}
    for id_, use in uses:
        found.setdefault(id_, []).append(_print_of(use, {"theory", "method"}))
    return {id_: "".join(prints) for id_, prints in found.items()}


def _digest(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()[:10]
