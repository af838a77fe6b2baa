"""The pages of theories, methods, themes, places and kinds of groups, and their lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..comparison.known_names import told_names
from ..comparison.pair_phrases import pair_title
from ..comparison.standing_phrases import standing_sentence
from ..comparison.theory_answer import theory_answer
from ..context import Context
from ..metadata.subject import Subject
from ..model.kinds import TERM_PAGES, TREES
from ..model.records import FACETS
from ..model.study import Study
from ..model.vocabulary import Method, PlaceTerm, Term, Theme, Theory
from ..permanence.provenance import term_path, term_sources
from ..render.listed_terms import ListedTerm, listed_terms
from ..render.page import Finished, FoundBy, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..synthesis.agreement import Synthesis, syntheses_of
from ..synthesis.properties import status_of
from ..synthesis.robustness import theme_standings
from ..synthesis.theme_evidence import (
    FEW,
    MOST,
    MOST_FINDINGS,
    results_by_direction,
    summary,
    telling,
    theme_evidence,
    uncounted,
)
from ..synthesis.usage import mentions_of, placed_by_inference, placed_wider, studies_with

TEMPLATES = {"themes": "pages/theme.html", "theories": "pages/theory.html"}
"""Kinds of terms with pages of their own make."""
LISTS = {"themes": "pages/theme_list.html"}
STYLES = dict.fromkeys(TEMPLATES, ("styles/guides.css", "styles/answers.css"))
SCRIPTS = {"themes": ("every_page/cite_finding.js",)}
SIZE = 30
LISTED = 100
"""Terms on one page of their list."""
MOST_THEMES = 40
MOST_PAIRS = 12
OF_STUDIES = ("methods", "places")
"""What says how or where a study was done: from what was found there nothing follows for a theme."""

UNDER = (*TERM_PAGES,)


def pages(context: Context) -> Iterator[Page]:
    """A list and one page per term for every kind of vocabulary but the glossary."""
    for section in TERM_PAGES:
        yield from _list(context, section)
        for id_, term in context.graph.base.terms[section].items():
            yield from _term(context, section, id_, term)


def _term(context: Context, section: str, id_: str, term: Term) -> Iterator[Page]:
    studies = studies_with(context.graph, section, id_)
    findings = context.graph.findings_by_theme.get(id_, ()) if section == "themes" else ()
    inferred = placed_by_inference(context.graph, id_) if section == "places" else ()
    items: tuple[Any, ...] = findings if section == "themes" else (*studies, *inferred)
    concludes = section not in OF_STUDIES
    path = term_path(section, id_)
    base = context.settings.edit_base

    def page(builder: PageBuilder, part: Sequence[Any], paging: Paging) -> Finished:
        if section == "themes":
            own = _own_results(builder, id_, part, paging)
        else:
            uses = [_use(builder, section, id_, use) for use in part]
            own = {"uses": uses, **(_set_values(context, studies) if concludes and paging.number == 1 else {})}
            if isinstance(term, Theory):
                own |= theory_answer(builder, id_, studies)
        number = f" ({paging.number})" if paging.number > 1 else ""
        return builder.finish(
            TEMPLATES.get(section, "pages/term.html"), builder.pick(term.name) + number, builder.plain(term.definition),
            section=section, term=term, total=len(studies), paging=paging,
            eyebrow=_eyebrow(builder, term), trail=_trail(builder, section, id_),
            also=told_names(term, context.language), lines=_lines(builder, section, id_, term),
            constructs=_constructs(builder, id_, term) if isinstance(term, Theory) else [],
            wider=[(other, builder.graph.study(other).setting) for other in placed_wider(context.graph, id_)]
            if section == "places"
            else [],
            found_by=_found_by(builder.t[f"one_{section}"], builder.t.facet_page, term, paging.number),
            mentions=[(builder.name_of(*by), builder.record(*by)) for by in mentions_of(context.graph, (section, id_))],
            pairs=_pairs(builder, id_) if section == "theories" else [],
            scripts=SCRIPTS.get(section, ()), style_sheets=STYLES.get(section, ()),
            sources=term_sources(context.graph, section, id_), subject=Subject("term", section=section, id=id_),
            edit=path, edit_url=base + path if base else "", **own,
        )  # fmt: skip

    return paged(page, context, "term", items, SIZE, section, id_)


def _pairs(builder: PageBuilder, theory: str) -> list[tuple[str, str]]:
    """(title, href) of the ready-made pairs of studies that share the theory."""
    pairs = [pair for pair in builder.context.pairs.all if theory in pair.theories]
    return [
        (pair_title(builder.context, pair), builder.href("comparison", "pairs", pair.slug))
        for pair in pairs[:MOST_PAIRS]
    ]


def _set_values(context: Context, studies: tuple[str, ...]) -> dict[str, Any]:
    """Where the cases of these studies agree and where they part, theme by theme."""
    found = syntheses_of(context.graph, studies)
    rows = [(theme, result) for theme, result in found.items() if len(result.readings) > 1]
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


def _own_results(builder: PageBuilder, id_: str, part: Any, paging: Paging) -> dict[str, Any]:
    """The findings of one page of a theme, how much of its evidence the page shows, and what its verdict hangs on."""
    standing, results = theme_standings(builder.graph).get(id_), results_by_direction(part)
    cards = sum(len(items) for _, items in results)
    evidence = theme_evidence(builder.graph, id_)
    return {
        "evidence": evidence, "by_direction": results, "uncounted": uncounted(part), "few": cards <= FEW,
        "telling": telling(evidence.result) if cards != 1 and paging.number == 1 else (),
        "most": MOST, "most_findings": MOST_FINDINGS,
        "standing": standing_sentence(builder, standing, id_) if standing else "",
    }  # fmt: skip


def _found_by(kind: str, facet: str, term: Term, number: int) -> FoundBy:
    """By all its names; the further pages of a long list only by what is on them."""
    names = term.names if number == 1 else ()
    constructs = term.constructs if isinstance(term, Theory) and number == 1 else []
    thinkers = term.thinkers if isinstance(term, Theory) and number == 1 else []
    concepts = [name for construct in constructs for name in (construct.name.id, construct.name.en)]
    return FoundBy(kind, names, (*concepts, *thinkers), ((facet, kind),))


def _use(builder: PageBuilder, section: str, id_: str, study_id: str) -> Any:
    """How one study uses the term."""
    study = builder.graph.study(study_id)
    note: Any = ""
    if section == "theories":
        use = next(use for use in study.theories if use.theory == id_)
        return {"id": study_id, "role": use.role, "note": builder.text(use.note) if use.note else ""}
    if section == "methods":
        note = _method_note(builder, id_, study)
    elif section == "places" and study.setting:
        note = builder.text(study.setting.detail)
        if study.setting.inferred:
            note = type(note)("{} ({})").format(note, builder.t.place_not_counted)
    return {"id": study_id, "note": note, "asked": status_of("informant-count", study)}


def _method_note(builder: PageBuilder, id_: str, study: Study) -> str:
    """Where the study speaks of the method; of one below it also which one that is."""
    below = builder.graph.below("methods", id_)
    notes = []
    for method in dict.fromkeys(use.method for use in study.methods if use.method in below):
        where = [place for use in study.methods if use.method == method for place in use.where]
        name = "" if method == id_ else f"{builder.name_of('methods', method)}. "
        notes.append(f"{name}{builder.t.where}: {builder.where(study, where)}")
    return "; ".join(notes)


def _eyebrow(builder: PageBuilder, term: Term) -> str:
    if isinstance(term, Method):
        return builder.t.value("facet", term.facet)
    return builder.t.value("place", term.level) if isinstance(term, PlaceTerm) else ""


def _trail(builder: PageBuilder, section: str, id_: str) -> list[tuple[str, str]]:
    if section not in TREES:
        return []
    return [
        (builder.name_of(section, up), builder.record(section, up))
        for up in reversed(builder.graph.above(section, id_))
    ]


def _lines(builder: PageBuilder, section: str, id_: str, term: Term) -> list[tuple[str, list[tuple[str, str]]]]:
    """Label -> (name, href) of what belongs to the term."""
    t, graph = builder.t, builder.graph
    lines: list[tuple[str, list[tuple[str, str]]]] = []
    if isinstance(term, Theory):
        lines.append((t.thinkers, [(name, "") for name in term.thinkers]))
    if isinstance(term, Theme):
        constructs = [path.split("/") for path in term.constructs]
        lines.append(
            (
                t.theme_theories,
                [(_construct_name(builder, *c), builder.record("theories", c[0], c[1])) for c in constructs],
            )
        )
    for label, ids in (
        (t.broader, graph.above(section, id_)[:1] if section in TREES else ()),
        (t.narrower, graph.narrower.get((section, id_), ())),
        (t.related_terms, getattr(term, "related", ())),
    ):
        lines.append((label, [(builder.name_of(section, other), builder.record(section, other)) for other in ids]))
    return [(label, items) for label, items in lines if items]


def _construct_name(builder: PageBuilder, theory_id: str, construct_id: str) -> str:
    theory = builder.graph.term("theories", theory_id)
    assert isinstance(theory, Theory)
    construct = next(item for item in theory.constructs if item.id == construct_id)
    return f"{builder.pick(theory.name)}: {builder.pick(construct.name)}"


def _constructs(builder: PageBuilder, id_: str, term: Theory) -> list[dict[str, Any]]:
    graph = builder.graph
    return [
        {
            "construct": construct,
            "studies": graph.sources((f"constructs of {id_}", construct.id), "studies"),
            "themes": graph.sources(("construct-paths", f"{id_}/{construct.id}"), "themes"),
        }
        for construct in term.constructs
    ]


def _list(context: Context, section: str) -> Iterator[Page]:
    """All terms of one kind; a list of methods is never cut, for its facets have anchors that stay on one page."""
    listed = listed_terms(context, section)

    def page(builder: PageBuilder, part: Sequence[ListedTerm], paging: Paging) -> Finished:
        t, number = builder.t, f" ({paging.number})" if paging.number > 1 else ""
        items = [(each.facet, _item(builder, section, each)) for each in part]
        groups = [
            (t.value("facet", facet) if facet else "", f"_{facet}", [item for of, item in items if of == facet])
            for facet in (FACETS if section == "methods" else ("",))
        ]
        return builder.finish(
            LISTS.get(section, "pages/term_list.html"), t.menu(section) + number, t[f"{section}_lead"],
            section=section, groups=groups, paging=paging, subject=Subject(section=section),
            goes_on=_trail(builder, section, part[0].id) if part else [], style_sheets=STYLES.get(section, ()),
        )  # fmt: skip

    def name(builder: PageBuilder, item: ListedTerm) -> str:
        """With what it belongs to, as far as the order goes by it; a place without the country that all lie in."""
        path = [item.id, *(builder.graph.above(section, item.id) if section in TREES else ())][::-1]
        return " › ".join(
            builder.name_of(section, id_) for id_ in (path[1:] if section == "places" else path)[:2] or path
        )

    size = LISTED if section != "methods" else max(len(listed), 1)
    return paged(page, context, "terms", listed, size, section, name=name)


def _item(builder: PageBuilder, section: str, listed: ListedTerm) -> tuple[str, int, int, str]:
    verdict = ""
    if section == "themes":
        result, assessment = summary(builder.graph, listed.id)
        verdict = f"{builder.t.verdict(result)}."
        if assessment:
            verdict += " " + builder.t.conf_short.format(level=builder.t[f"conf_{assessment.level}"])
    return listed.id, listed.depth, len(studies_with(builder.graph, section, listed.id)), verdict
