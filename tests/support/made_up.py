"""Small knowledge bases with arbitrary codes, for what must hold whatever contributors code."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from rumpun.model.coded_values import EFFECTS, OUTCOMES
from rumpun.model.graph import Graph
from rumpun.model.study import Case, Finding, Study
from support.records import A_GROUND, A_TEXT, WHERE, a_case, a_finding, a_graph, a_study, a_term, a_work

THEMES = ("kohesi", "norma")
WORKS = tuple(a_work(f"karya-{n}", year=str(2000 + n)) for n in range(4))
"""One for each study that there may be."""
TERMS: dict[str, dict[str, Any]] = {
    "places": {
        "negeri": a_term("places", "Negeri", level="country"),
        "jabar": a_term("places", "Jawa Barat", level="province", within="negeri"),
        "bogor": a_term("places", "Bogor", level="city", within="jabar"),
        "tajur": a_term("places", "Tajur", level="district", within="bogor"),
        "seluma": a_term("places", "Seluma", level="regency", within="negeri"),
    },
    "methods": {
        "kualitatif": a_term("methods", "Kualitatif", facet="approach"),
        "wawancara": a_term("methods", "Wawancara", facet="data-collection"),
        "observasi": a_term("methods", "Observasi", facet="data-collection"),
    },
    "theories": {"modal": a_term("theories", "Modal"), "dinamika": a_term("theories", "Dinamika")},
}
_LEVELS, _EVIDENCE = ("high", "mixed", "low", "unstated"), ("result", "result", "pattern", "advice", "background")
_BASES = ("full-text", "abstract", "catalogue-record")


def _some(*values: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values))


@st.composite
def _findings(draw: st.DrawFn, cases: tuple[str, ...]) -> Finding:
    evidence = draw(st.sampled_from(_EVIDENCE))
    level, effect = draw(st.sampled_from(_LEVELS)), draw(st.sampled_from(EFFECTS))
    if evidence == "pattern":  # names no cause, as the checks of entries ask
        effect = "unstated"
    found: Any = draw(st.fixed_dictionaries({
        "theme": st.sampled_from(THEMES), "case": st.sampled_from([None, *cases]),
        "is_outcome": st.sampled_from([False, False, evidence == "result"]),
    }))  # fmt: skip
    made = a_finding(told=(level, effect), evidence=evidence, **found)
    # Two findings may rest on one sentence, and on two.
    ground = {**A_GROUND, "quote": draw(st.sampled_from(("a", "b")))}
    grounds = {name: ground for name, value in (("level", level), ("effect", effect)) if value != "unstated"}
    return Finding.model_validate({**made.model_dump(), "grounds": grounds})


def _case(number: int, id_: str, outcome: str) -> Case:
    return a_case(id_, outcome, name=f"{id_.title()} {number}")


@st.composite
def _studies(draw: st.DrawFn, number: int) -> Study:
    ids = ("satu", "dua", "tiga")[: draw(st.integers(1, 3))]
    findings = draw(st.lists(_findings(ids), min_size=1, max_size=5))
    place, methods = draw(st.sampled_from([None, *TERMS["places"]])), draw(_some(*TERMS["methods"]))
    theories = draw(_some(*TERMS["theories"]))
    terms = {id_: draw(st.sampled_from([None, f"Istilah {id_} {number}"])) for id_ in theories}
    uses = [
        {"theory": id_, "role": "supporting" if n else "main", "source_term": terms[id_], "where": WHERE}
        for n, id_ in enumerate(theories)
    ]
    setting = {"place": place, "inferred": draw(st.booleans()), "detail": A_TEXT, "where": WHERE} if place else None
    given = {each.theme for each in findings}
    study = a_study(
        findings, [_case(number, id_, draw(st.sampled_from(OUTCOMES))) for id_ in ids], methods=methods,
        setting=setting, reference=WORKS[number].key, basis=draw(st.sampled_from(_BASES)),
        open_lists=draw(_some("theory", "data-collection")), not_reported=draw(_some("validity", "theory", "period")),
        themes_not_reported=[theme for theme in draw(_some(*THEMES)) if theme not in given],
    )  # fmt: skip
    return Study.model_validate({**study.model_dump(), "theories": uses})


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """The graph of one to four studies."""
    studies = [draw(_studies(number)) for number in range(draw(st.integers(1, 4)))]
    return a_graph(*studies, terms=TERMS, works=WORKS)
