"""Builds records for tests, each sound by itself: a finding, a case, a study, and the graph that holds them all.

Whatever a test does not name is made up, and valid. What studies refer to (terms, works) need not be written down:
`a_base` makes up what is missing, so that a rule can be tried on the two facts that it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rumpun.address import LANGUAGES
from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.model.coded_values import UNSTATED
from rumpun.model.graph import FindingOf, Graph, all_records
from rumpun.model.kinds import TERM_MODELS
from rumpun.model.linking import link_up
from rumpun.model.load import KnowledgeBase
from rumpun.model.records import Name, Text
from rumpun.model.references import references
from rumpun.model.study import Case, Finding, Study
from rumpun.model.vocabulary import ContradictionNote, Term
from rumpun.model.works import Work
from rumpun.parsing.problems import Place
from rumpun.parsing.yaml_file import Document

A_TEXT, A_NAME = Text(id="a", en="a"), Name(id="a", en="a")
WHERE = ["a"]
A_GROUND = {"quote": "a", "where": WHERE}
REVIEWED = {"date": "2026-11-01"}
"""Of a study whose codes a second person has read; `review=None` makes one that awaits review."""
_UNNAMED = "temuan"
_NEEDED: dict[str, dict[str, Any]] = {"methods": {"facet": "approach"}, "places": {"level": "city"}}
"""Kind of term -> what it must have besides a name and a definition."""

Told = tuple[str, str]
"""Level and effect of a finding."""
Terms = Mapping[str, Mapping[str, Term]]
"""Kind -> id -> term."""


def a_finding(theme: str = "kohesi", case: str | None = None, told: Told = ("high", "helps"), **fields: Any) -> Finding:
    """What a study says of a theme; of its groups in general where no case is named."""
    level, effect = told
    grounds = {name: A_GROUND for name, value in (("level", level), ("effect", effect)) if value != UNSTATED}
    made = {
        "id": _UNNAMED, "evidence": "result", "statement": A_TEXT, "where": WHERE, "level": level, "effect": effect,
        "grounds": grounds,
    }  # fmt: skip
    return Finding.model_validate({**made, "theme": theme, "case": case, **fields})


def a_case(id_: str = "satu", outcome: str = "high", **fields: Any) -> Case:
    """One group that a study is about."""
    made = {
        "name": id_.title(), "group_types": ["kube"], "outcome": outcome, "outcome_text": A_TEXT, "where": WHERE,
        "ground": None if outcome == UNSTATED else A_GROUND,
    }  # fmt: skip
    return Case.model_validate({"id": id_, **made, **fields})


def a_study(
    findings: Sequence[Finding] = (),
    cases: Mapping[str, str] | Sequence[Case] = (),
    *,
    theories: Iterable[str] = (),
    methods: Iterable[str] = (),
    place: str | None = None,
    **fields: Any,
) -> Study:
    """A reviewed study with these findings, else one in general; `cases` are records, or ids with their outcomes.

    The first of its theories is the main one. Findings without an id of their own are `temuan-0`, `temuan-1` and so on.
    """
    if isinstance(cases, Mapping):
        cases = [a_case(id_, outcome) for id_, outcome in cases.items()]
    numbered = [
        each.model_copy(update={"id": f"{_UNNAMED}-{n}"}) if each.id == _UNNAMED else each
        for n, each in enumerate(findings or [a_finding()])
    ]
    made: dict[str, Any] = {
        "reference": "karya",
        "basis": "full-text",
        "short_title": A_NAME,
        "source_parts": [{"id": "a", "role": "results", "name": A_NAME}],
        "setting": {"place": place, "detail": A_TEXT, "where": WHERE} if place else None,
        "theories": [
            {"theory": id_, "role": "supporting" if n else "main", "where": WHERE} for n, id_ in enumerate(theories)
        ],
        "methods": [{"method": id_, "where": WHERE} for id_ in methods],
        "cases": list(cases) or [a_case()],
        "findings": numbered,
        "review": REVIEWED,
    }
    return Study.model_validate({**made, **fields})


def a_term(kind: str, name: str = "a", **fields: Any) -> Term:
    """A term of the vocabulary, called the same in both languages; `kind` is the name of its folder."""
    made = {"name": {"id": name, "en": name}, "definition": A_TEXT, **_NEEDED.get(kind, {})}
    return TERM_MODELS[kind].model_validate({**made, **fields})


def a_work(key: str = "karya", **fields: Any) -> Work:
    """A journal article of which nothing but the title is known."""
    return Work(
        **{"key": key, "type": "article", "title": key.title(), "language": "id", "place": Place("a.bib")} | fields
    )


def a_note(*studies: str, status: str = "unexplained") -> ContradictionNote:
    """What the editors say of studies that contradict each other."""
    return ContradictionNote.model_validate({"studies": list(studies), "status": status, "comment": A_TEXT})


def a_base(
    studies: Mapping[str, Study] | Sequence[Study] = (), terms: Terms | None = None, works: Sequence[Work] = ()
) -> KnowledgeBase:
    """A knowledge base; studies without ids are called `studi-0`, `studi-1` and so on."""
    if not isinstance(studies, Mapping):
        studies = {f"studi-{n}": each for n, each in enumerate(studies)}
    known = {kind: dict((terms or {}).get(kind, {})) for kind in TERM_MODELS}
    held = {work.key: work for work in works}
    for record in [*studies.values(), *(term for kind in known.values() for term in kind.values())]:
        for _, id_, ref in references(record):
            if ref.kind in known and id_ not in known[ref.kind]:
                known[ref.kind][id_] = a_term(ref.kind, id_)
            elif ref.kind == "works" and id_ not in held:
                held[id_] = a_work(id_)
    base = KnowledgeBase(studies=dict(studies), terms=known, works=held)
    for kind, id_, _ in all_records(base):
        base.documents[kind, id_] = Document(f"{kind}/{id_}.yml", {}, {})
    return base


def a_graph(*studies: Study, terms: Terms | None = None, works: Sequence[Work] = (), **named: Study) -> Graph:
    """The graph of such studies; those given by keyword have that id, with hyphens for underscores."""
    numbered = {f"studi-{n}": each for n, each in enumerate(studies)}
    return link_up(a_base(numbered | {id_.replace("_", "-"): each for id_, each in named.items()}, terms, works))


def results(graph: Graph) -> tuple[FindingOf, ...]:
    """All findings of all studies, whatever they are about."""
    return tuple(each for found in graph.findings_by_theme.values() for each in found)


def a_context(graph: Graph, cache: Path | None, language: str) -> Context:
    """What pages of that graph draw on in one language; `cache` keeps what pandoc answers."""
    citations = format_works(list(graph.base.works.values()), cache)
    return contexts(graph, citations, Settings("https://rumpun.example/"))[LANGUAGES.index(language)]
