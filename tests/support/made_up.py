"""Small knowledge bases with arbitrary codes, for what must hold whatever contributors code."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from rumpun.model.coded_values import EFFECTS, OUTCOMES, Evidence, Level
from rumpun.model.graph import Graph
from rumpun.model.study import Finding, Ground, Grounds, MethodUse, Setting, Study, TheoryUse
from support.records import A_TEXT, WHERE, Told, a_case, a_finding, a_graph, a_study, a_term, a_work

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
_LEVELS: tuple[Level, ...] = ("high", "low", "high", "low", "mixed", "unstated")
_EVIDENCE: tuple[Evidence, ...] = ("result", "result", "result", "result", "pattern", "advice", "background")
_IN_GENERAL: tuple[Evidence, ...] = ("background", "result", "advice")
_BASES = ("full-text", "abstract", "catalogue-record")


def _some(*values: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=len(values))


def _ground(words: str) -> Ground:
    return Ground(quote=words, where=WHERE)


def _finding(told: Told, place: tuple[str, str | None], evidence: Evidence, words: str, outcome: bool) -> Finding:
    """A finding whose codes rest on these words: two findings may rest on one sentence, or on two."""
    level, effect = told[0], "unstated" if evidence == "pattern" else told[1]  # a pattern names no cause
    made = _SHAPES[place].model_copy(update={"level": level, "effect": effect, "evidence": evidence})
    found = {name: _ground(words) for name, value in (("level", level), ("effect", effect)) if value != "unstated"}
    return made.model_copy(update={"grounds": Grounds(**found), "is_outcome": outcome and evidence == "result"})


_IDS = ("satu", "dua", "tiga")
_SHAPES = {(theme, case): a_finding(theme, case) for theme in THEMES for case in (None, *_IDS)}
_TOLD = st.tuples(st.sampled_from(_LEVELS), st.sampled_from(EFFECTS))


@st.composite
def _findings(draw: st.DrawFn, ids: tuple[str, ...]) -> list[Finding]:
    """Mostly one for each case on the first theme, with few codes: cases that are alike are seldom met by chance."""
    told = st.sampled_from(draw(st.lists(_TOLD, min_size=1, max_size=2)))
    spoken = [(THEMES[0], id_) for id_ in ids if draw(st.sampled_from((True, True, False)))]
    more = st.tuples(st.sampled_from(THEMES), st.sampled_from([None, *ids]))
    found = [
        _finding(
            draw(told), place, draw(st.sampled_from(_EVIDENCE if place[1] else _IN_GENERAL)),
            draw(st.sampled_from("ab")), draw(st.sampled_from((False, False, False, True))),
        )
        for place in [*spoken, *draw(st.lists(more, min_size=0 if spoken else 1, max_size=2))]
    ]  # fmt: skip
    return [each.model_copy(update={"id": f"temuan-{n}"}) for n, each in enumerate(found)]


@st.composite
def _studies(draw: st.DrawFn, number: int) -> Study:
    ids = _IDS[: draw(st.sampled_from((2, 1, 3)))]
    findings = draw(_findings(ids))
    cases = [a_case(id_, draw(st.sampled_from(OUTCOMES)), name=f"{id_.title()} {number}") for id_ in ids]
    given = {each.theme for each in findings}
    found = {
        "findings": findings, "cases": cases, "reference": WORKS[number].key, "basis": draw(st.sampled_from(_BASES)),
        "setting": draw(st.sampled_from(_SETTINGS)), "open_lists": draw(st.sampled_from(_OPEN)),
        "themes_not_reported": [theme for theme in THEMES if theme not in given and draw(st.booleans())],
        "methods": [MethodUse(method=id_, where=WHERE) for id_ in draw(_some(*TERMS["methods"]))],
        "theories": [
            TheoryUse(theory=id_, role="supporting" if n else "main", source_term=term, where=WHERE)
            for n, (id_, term) in enumerate(draw(st.sampled_from(_THEORIES)))
        ],
    }  # fmt: skip
    return _STUDY.model_copy(update=found)


_STUDY = a_study()
_SETTINGS = [
    place and Setting(place=place, inferred=inferred, detail=A_TEXT, where=WHERE)
    for inferred in (False, True) for place in ("", *TERMS["places"])
]  # fmt: skip
_OPEN: tuple[list[str], ...] = ([], ["theory", "data-collection"], ["data-collection"], ["theory"])
_THEORIES: tuple[list[tuple[str, str | None]], ...] = (
    [("modal", None)],
    [("modal", "Istilah modal"), ("dinamika", None)],
    [("dinamika", "Istilah lain")],
    [],
)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """The graph of one to four studies."""
    studies = [draw(_studies(number)) for number in range(draw(st.sampled_from((2, 1, 3, 4))))]
    return a_graph(*studies, terms=TERMS, works=WORKS)
