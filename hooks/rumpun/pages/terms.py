"""The pages of theories, methods, themes, places and kinds of groups, and their lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..agreement import Synthesis, synthesis
from ..context import Context
from ..model import FACETS, Method, PlaceTerm, Term, Theme, Theory
from ..page import Page
from ..paging import paged
from ..pair_phrases import pair_title
from ..provenance import term_path, term_sources
from ..sheet import Sheet
from ..subject import Subject
from ..theme_evidence import MOST, MOST_FINDINGS, claims, evidence, results_by_direction, summary
from ..usage import findings_of, mentions_of, studies_with

SECTIONS = ("theories", "methods", "themes", "places", "group-types")
SIZE = 30
MOST_THEMES = 40
MOST_PAIRS = 12


def pages(context: Context) -> Iterator[Page]:
    """A list and one page per term for every kind of vocabulary but the glossary."""
    for section in SECTIONS:
        yield _list(context, section)
        for id_, term in context.graph.base.terms[section].items():
            yield from _term(context, section, id_, term)


def _term(context: Context, section: str, id_: str, term: Term) -> Iterator[Page]:
    studies = studies_with(context.graph, section, id_)
    findings = context.graph.findings_by_theme.get(id_, ()) if section == "themes" else ()
    items: tuple[Any, ...] = findings if section == "themes" else studies
    shared = {"evidence": evidence(context.graph, id_)} if section == "themes" else _set_values(context, studies)
    path = term_path(section, id_)
    base = context.settings.edit_base
    for sheet, part, paging in paged(context, "term", items, SIZE, section, id_):
        own = _own_results(part) if section == "themes" else {"uses": [_use(sheet, section, id_, use) for use in part]}
        number = f" ({paging.number})" if paging.number > 1 else ""
        yield sheet.finish(
            "term.html", sheet.pick(term.name) + number, sheet.plain(term.definition),
            section=section, term=term, total=len(studies), paging=paging,
            eyebrow=_eyebrow(sheet, term), trail=_trail(sheet, section, id_), lines=_lines(sheet, section, id_, term),
            constructs=_constructs(sheet, id_, term) if isinstance(term, Theory) else [],
            filters=[(sheet.t.facet_page, sheet.t[f"one_{section}"])],
            mentions=[(sheet.name_of(*by), sheet.record(*by)) for by in mentions_of(context.graph, (section, id_))],
            pairs=_pairs(sheet, id_) if section == "theories" else [],
            sources=term_sources(context.graph, section, id_), subject=Subject("term", section=section, id=id_),
            edit=path, edit_url=base + path if base else "", **shared, **own,
        )  # fmt: skip


def _pairs(sheet: Sheet, theory: str) -> list[tuple[str, str]]:
    """(title, href) of the ready-made pairs of studies that share the theory."""
    pairs = [pair for pair in sheet.context.pairs.all if theory in pair.theories]
    return [
        (pair_title(sheet.context, pair), sheet.href("comparison", "pairs", pair.slug)) for pair in pairs[:MOST_PAIRS]
    ]


def _set_values(context: Context, studies: tuple[str, ...]) -> dict[str, Any]:
    """Where the cases of these studies agree and where they part, theme by theme."""
    found = [(theme, synthesis(items)) for theme, items in findings_of(context.graph, frozenset(studies)).items()]
    rows = [(theme, result) for theme, result in found if len(result.readings) > 1]
    rank = {"disagree": 0, "agree": 1, "partly": 2}
    rows.sort(key=lambda row: (rank.get(row[1].agreement, 3), -len(row[1].readings), row[0]))
    t = context.words
    names = {"agree": _names(context, rows, "agree"), "disagree": _names(context, rows, "disagree")}
    return {
        "synthesis": rows[:MOST_THEMES],
        "agreement_text": t.agreement_of_set(names["agree"], names["disagree"]) if rows else "",
    }


def _names(context: Context, rows: list[tuple[str, Synthesis]], wanted: str) -> list[str]:
    themes = context.graph.base.terms["themes"]
    return [getattr(themes[theme].name, context.language) for theme, result in rows if result.agreement == wanted]


def _own_results(part: Any) -> dict[str, Any]:
    """The findings of one page of a theme, and how much of its evidence the page shows."""
    return {
        "by_direction": results_by_direction(part), "claims": claims(part),
        "most": MOST, "most_findings": MOST_FINDINGS,
    }  # fmt: skip


def _use(sheet: Sheet, section: str, id_: str, study_id: str) -> Any:
    """How one study uses the term."""
    study = sheet.graph.base.studies[study_id]
    note: Any = ""
    if section == "theories":
        use = next(use for use in study.theories if use.theory == id_)
        note = sheet.text(use.note) if use.note else sheet.t.value("role", use.role)
    elif section == "methods":
        where = [place for use in study.methods if use.method == id_ for place in use.where]
        note = f"{sheet.t.where}: {sheet.where(study, where)}"
    elif section == "places" and study.setting:
        note = sheet.text(study.setting.detail)
    return {"id": study_id, "note": note}


def _eyebrow(sheet: Sheet, term: Term) -> str:
    if isinstance(term, Method):
        return sheet.t.value("facet", term.facet)
    return sheet.t.value("place", term.level) if isinstance(term, PlaceTerm) else ""


def _trail(sheet: Sheet, section: str, id_: str) -> list[tuple[str, str]]:
    if section not in ("themes", "places", "group-types"):
        return []
    return [(sheet.name_of(section, up), sheet.record(section, up)) for up in reversed(sheet.graph.above(section, id_))]


def _lines(sheet: Sheet, section: str, id_: str, term: Term) -> list[tuple[str, list[tuple[str, str]]]]:
    """Label -> (name, href) of what belongs to the term."""
    t, graph = sheet.t, sheet.graph
    lines: list[tuple[str, list[tuple[str, str]]]] = []
    if isinstance(term, Theory):
        lines.append((t.thinkers, [(name, "") for name in term.thinkers]))
    if isinstance(term, Theme):
        constructs = [path.split("/") for path in term.constructs]
        lines.append(
            (t.theme_theories, [(_construct_name(sheet, *c), sheet.record("theories", c[0], c[1])) for c in constructs])
        )
    for label, ids in (
        (t.broader, graph.above(section, id_)[:1] if section in ("themes", "places", "group-types") else ()),
        (t.narrower, graph.narrower.get((section, id_), ())),
        (t.related_terms, getattr(term, "related", ())),
    ):
        lines.append((label, [(sheet.name_of(section, other), sheet.record(section, other)) for other in ids]))
    return [(label, items) for label, items in lines if items]


def _construct_name(sheet: Sheet, theory_id: str, construct_id: str) -> str:
    theory = sheet.graph.base.terms["theories"][theory_id]
    assert isinstance(theory, Theory)
    construct = next(item for item in theory.constructs if item.id == construct_id)
    return f"{sheet.pick(theory.name)}: {sheet.pick(construct.name)}"


def _constructs(sheet: Sheet, id_: str, term: Theory) -> list[dict[str, Any]]:
    graph = sheet.graph
    return [
        {
            "construct": construct,
            "studies": graph.sources((f"constructs of {id_}", construct.id), "studies"),
            "themes": graph.sources(("construct-paths", f"{id_}/{construct.id}"), "themes"),
        }
        for construct in term.constructs
    ]


def _list(context: Context, section: str) -> Page:
    sheet = Sheet(context, "terms", section)
    t = context.words
    return sheet.finish(
        "terms.html",
        t.menu(section),
        t[f"{section}_lead"],
        section=section,
        groups=_groups(sheet, section),
        subject=Subject(section=section),
    )


def _groups(sheet: Sheet, section: str) -> list[tuple[str, str, list[tuple[str, int, int, str]]]]:
    """(heading, anchor, items): methods by facet, hierarchies as trees, the rest by name."""
    terms = sheet.graph.base.terms[section]
    if section == "methods":
        return [
            (
                sheet.t.value("facet", facet),
                f"_{facet}",
                [_item(sheet, section, id_, 0) for id_ in _sorted(sheet, section, _facet(terms, facet))],
            )
            for facet in FACETS
        ]
    tops = [
        id_ for id_ in terms if not (section in ("themes", "places", "group-types") and sheet.graph.above(section, id_))
    ]
    return [("", "", list(_tree(sheet, section, tops, 0)))]


def _facet(terms: dict[str, Term], facet: str) -> list[str]:
    return [id_ for id_, term in terms.items() if isinstance(term, Method) and term.facet == facet]


def _sorted(sheet: Sheet, section: str, ids: Any) -> list[str]:
    return sorted(ids, key=lambda id_: (sheet.name_of(section, id_).lower(), id_))


def _tree(sheet: Sheet, section: str, ids: Any, depth: int) -> Iterator[tuple[str, int, int, str]]:
    for id_ in _sorted(sheet, section, ids):
        yield _item(sheet, section, id_, depth)
        yield from _tree(sheet, section, sheet.graph.narrower.get((section, id_), ()), min(depth + 1, 4))


def _item(sheet: Sheet, section: str, id_: str, depth: int) -> tuple[str, int, int, str]:
    verdict = ""
    if section == "themes":
        result, assessment = summary(sheet.graph, id_)
        verdict = sheet.t.agreement(result)
        if assessment:
            verdict += " " + sheet.t.conf_short.format(level=sheet.t[f"conf_{assessment.level}"])
    return id_, depth, len(studies_with(sheet.graph, section, id_)), verdict
