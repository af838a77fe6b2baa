"""Confidence goes down by rules that the page of the site tells: each rule has a case of a few lines here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.records import Told, a_case, a_finding, a_graph, a_note, a_study, a_term, results

from rumpun.model.coded_values import CODED
from rumpun.model.graph import Graph
from rumpun.model.study import Study
from rumpun.model.vocabulary import ContradictionNote
from rumpun.synthesis import confidence as module
from rumpun.synthesis.agreement import synthesis
from rumpun.synthesis.confidence import CONCERNS, Assessment, Concern, assess, level_of, points_of
from rumpun.synthesis.contradictions import clashes
from rumpun.synthesis.theme_evidence import theme_evidence

LEVELS = tuple(each.value for each in CODED["confidence"])
ALL = ("data-collection", "analysis", "validity")
"""Methods that are called like their facets."""
FOR, AGAINST, MIXED, SAID = ("high", "helps"), ("high", "hinders"), ("mixed", "helps"), ("high", "unstated")
TERMS = {
    "methods": {name: a_term("methods", facet=name) for name in ALL},
    "places": {
        "provinsi": a_term("places", level="province"),
        **{f"kota-{n}": a_term("places", within="provinsi") for n in range(3)},
        "kabupaten": a_term("places", level="regency", within="provinsi"),
        "kota-dalam": a_term("places", within="kabupaten"),
        **{f"desa-{n}": a_term("places", level="village", within="kota-0") for n in "ab"},
    },
}


def study(
    told: Told = FOR, basis: str = "full-text", methods: tuple[str, ...] = ALL, kind: str = "kube",
    place: str | None = "kota-0", silent: tuple[str, ...] = (), cases: int = 1, *, general: bool = False,
    inferred: bool = False,
) -> Study:  # fmt: skip
    """A study whose every case says the same, or that speaks of groups in general."""
    ids = [f"kasus-{n}" for n in range(cases)]
    made = a_study(
        [a_finding(case=case, told=told) for case in ([None] if general else ids)],
        [a_case(id_, group_types=[kind]) for id_ in ids],
        basis=basis, methods=methods, place=place, not_reported=list(silent),
    )  # fmt: skip
    if not made.setting:
        return made
    return made.model_copy(update={"setting": made.setting.model_copy(update={"inferred": inferred})})


def rated(*studies: Study, notes: tuple[ContradictionNote, ...] = ()) -> Assessment | None:
    """The assessment of what these studies say; they are called `studi-0`, `studi-1` and so on."""
    graph = a_graph(*studies, terms=TERMS)
    result = synthesis(results(graph))
    return assess(graph, result, clashes(result, notes))


def concern(name: str, *studies: Study, notes: tuple[ContradictionNote, ...] = ()) -> Concern:
    assessment = rated(*studies, notes=notes)
    assert assessment
    return next(each.concern for each in assessment.components if each.name == name)


def reasons(name: str, *studies: Study, notes: tuple[ContradictionNote, ...] = ()) -> list[tuple[str, int, int]]:
    assessment = rated(*studies, notes=notes)
    assert assessment
    found = next(each for each in assessment.components if each.name == name)
    return [(each.key, each.n, each.total) for each in found.reasons]


# --- overall -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("concerns", "points", "level"),
    [
        ("none none none none", 0, "high"),
        ("minor none none none", 0, "high"),
        ("minor minor none none", 1, "moderate"),
        ("minor minor minor none", 1, "moderate"),
        ("minor minor minor minor", 2, "low"),
        ("moderate none none none", 1, "moderate"),
        ("moderate minor none none", 1, "moderate"),
        ("moderate moderate none none", 2, "low"),
        ("serious none none none", 2, "low"),
        ("serious moderate none none", 3, "low"),
        ("serious serious serious serious", 8, "very_low"),
    ],
)
def test_concerns_add_up_and_take_confidence_down(concerns: str, points: int, level: str) -> None:
    assert points_of(concerns.split()) == points  # type: ignore[arg-type]
    assert level_of(points) == level


def test_more_points_never_give_more_confidence() -> None:
    assert [level_of(points) for points in range(9)] == [
        LEVELS[0], LEVELS[1], LEVELS[2], LEVELS[2], *[LEVELS[3]] * 5,
    ]  # fmt: skip


def test_the_best_that_can_be_had() -> None:
    best = rated(*(study(kind=f"jenis-{n % 3}", place=f"kota-{n % 3}") for n in range(5)))
    assert best
    assert (best.level, best.points) == ("high", 0)
    assert {each.concern for each in best.components} == {"none"}
    assert [each.name for each in best.components] == ["methods", "coherence", "adequacy", "relevance"]


def test_the_worst_is_very_low_however_far_down() -> None:
    worst = rated(study(basis="abstract", methods=()), study(AGAINST, basis="abstract", methods=()))
    assert worst
    assert (worst.level, worst.points) == ("very_low", 7)


def test_without_a_direction_there_is_nothing_to_rate() -> None:
    assert rated() is None
    assert rated(study(SAID)) is None


# --- components --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([0], "none"),
        ([1], "minor"),
        ([2], "moderate"),
        ([3], "serious"),
        ([4], "serious"),
        # The study in the middle; of two in the middle, the worse.
        ([0, 2], "moderate"),
        ([0, 0, 4], "none"),
        ([0, 1, 4], "minor"),
        ([0, 0, 1, 4], "minor"),
    ],
)
def test_methods(points: list[int], expected: Concern) -> None:
    studies = [study(basis="abstract" if n == 4 else "full-text", methods=ALL[: max(0, 3 - n)]) for n in points]
    assert concern("methods", *studies) == expected


def test_what_is_not_reported_and_what_is_not_coded_are_told_apart() -> None:
    first = study(basis="catalogue-record", methods=ALL[:1], silent=("analysis",))
    assert reasons("methods", first, study()) == [
        ("not_full", 1, 2),
        ("method_not_in_record", 1, 2),
        ("method_not_coded", 1, 2),
    ]
    assert ("method_not_in_abstract", 1, 1) in reasons(
        "methods", study(basis="abstract", silent=("validity",), methods=())
    )
    assert ("method_not_reported", 1, 1) in reasons("methods", study(silent=("validity",), methods=ALL[:2]))


def test_silence_weighs_the_same_wherever_it_was_met() -> None:
    """A study that was not read in full has its point for that, and no second one for the kind of its silence."""
    silent = [
        study(basis=basis, methods=ALL[:1], silent=ALL[1:]) for basis in ("full-text", "abstract", "catalogue-record")
    ]
    assert [concern("methods", each) for each in silent] == ["moderate", "serious", "serious"]
    assert reasons("methods", study()) == [("methods_fine", 0, 1)]


def test_a_study_that_gives_no_direction_is_not_held_against_the_others() -> None:
    assert concern("methods", study(), study(SAID, basis="abstract", methods=())) == "none"


@pytest.mark.parametrize(
    ("studies", "notes", "expected", "keys"),
    [
        ((study(),), (), "none", ["alone"]),
        ((study(), study()), (), "none", ["coherent"]),
        ((study(), study(MIXED)), (), "minor", ["mixed_beside"]),
        ((study(MIXED), study(MIXED)), (), "none", ["coherent"]),
        ((study(), study(AGAINST)), (), "serious", ["between_unexplained"]),
        (
            (study(), study(AGAINST)),
            (a_note("studi-0", "studi-1", status="unexplained"),),
            "serious",
            ["between_unexplained"],
        ),
        (
            (study(), study(AGAINST)),
            (a_note("studi-0", "studi-1", status="explained"),),
            "minor",
            ["between_explained"],
        ),
    ],
)
def test_coherence(
    studies: tuple[Study, ...], notes: tuple[ContradictionNote, ...], expected: Concern, keys: list[str]
) -> None:
    assert concern("coherence", *studies, notes=notes) == expected
    assert [key for key, _, _ in reasons("coherence", *studies, notes=notes)] == keys


@pytest.mark.parametrize(("status", "expected"), [("unexplained", "moderate"), ("explained", "minor")])
def test_a_contradiction_inside_a_study_weighs_less(status: str, expected: Concern) -> None:
    split = study(cases=2)
    split.findings.append(split.findings[1].model_copy(update={"id": "lawan", "effect": "hinders"}))
    assert concern("coherence", split) == "moderate"
    assert concern("coherence", split, notes=(a_note("studi-0", status=status),)) == expected


@pytest.mark.parametrize(
    ("number", "full", "expected"),
    [
        (1, 1, "serious"),
        (1, 0, "serious"),
        (2, 1, "moderate"),
        (2, 0, "serious"),
        (3, 2, "minor"),
        (3, 1, "moderate"),
        (4, 2, "minor"),
        (5, 3, "none"),
        (5, 2, "minor"),
    ],
)
def test_adequacy(number: int, full: int, expected: Concern) -> None:
    studies = [study(basis="full-text" if n < full else "abstract") for n in range(number)]
    assert concern("adequacy", *studies) == expected
    thin = 2 * full < number
    assert reasons("adequacy", *studies)[2] == ("thin" if thin else "full", full, number)


@pytest.mark.parametrize(
    ("others", "basis", "expected"),
    [(0, "full-text", "moderate"), (0, "abstract", "serious"), (1, "full-text", "minor"), (4, "full-text", "none")],
)
def test_a_direct_contrast_makes_the_data_richer(others: int, basis: str, expected: Concern) -> None:
    direct = study(basis=basis, cases=2)
    direct.findings[1] = direct.findings[1].model_copy(update={"level": "low", "effect": "hinders"})
    studies = [direct, *(study() for _ in range(others))]
    assert concern("adequacy", *studies) == expected
    assert reasons("adequacy", *studies)[3] == ("direct", 1, 0)


@pytest.mark.parametrize(
    ("studies", "expected", "counts"),
    [
        ([study()], "serious", (1, 1, 1)),
        ([study(cases=2)], "moderate", (2, 1, 1)),
        # What holds in general holds for every group of the study.
        ([study(cases=2, general=True)], "moderate", (2, 1, 1)),
        ([study(), study(place="kota-1")], "moderate", (2, 1, 2)),
        ([study(), study(kind="kkn")], "moderate", (2, 2, 1)),
        ([study(), study(kind="kkn", place=None)], "moderate", (2, 2, 1)),
        ([study(), study(kind="kkn", place="kota-1")], "minor", (2, 2, 2)),
        # Two villages of one city are one area; a province alone is none.
        ([study(place="desa-a"), study(kind="kkn", place="desa-b")], "moderate", (2, 2, 1)),
        ([study(place="desa-a"), study(kind="kkn", place="provinsi")], "moderate", (2, 2, 1)),
        # A city that lies in a regency is one area with it.
        ([study(place="kota-dalam"), study(kind="kkn", place="kabupaten")], "moderate", (2, 2, 1)),
        # What is inferred is no place of the source's.
        ([study(), study(kind="kkn", place="kota-1", inferred=True)], "moderate", (2, 2, 1)),
        ([study(kind=f"jenis-{n}", place=f"kota-{n}") for n in range(3)], "none", (3, 3, 3)),
        ([study(kind=f"jenis-{n}", place=f"kota-{n % 2}") for n in range(3)], "minor", (3, 3, 2)),
    ],
)
def test_relevance(studies: list[Study], expected: Concern, counts: tuple[int, int, int]) -> None:
    assert concern("relevance", *studies) == expected
    assert tuple(n for _, n, _ in reasons("relevance", *studies)) == counts


# --- the real knowledge base, and what the site says of the rules -------------------------------------------------


def test_every_reason_names_what_it_counts(real_graph: Graph) -> None:
    for theme, findings in real_graph.findings_by_theme.items():
        result = synthesis(findings)
        assessment = assess(real_graph, result, clashes(result, ()))
        for component in assessment.components if assessment else ():
            assert component.reasons, theme
            for reason in component.reasons:
                counted = reason.key not in ("between_unexplained", "inside_unexplained") and reason.named
                assert not counted or len(reason.named) == reason.n, (theme, reason)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_rules_on_the_site_have_a_row_for_each_component_and_a_column_for_each_concern(
    root: Path, language: str
) -> None:
    from rumpun.words.words import words

    t = words(language)
    about = (root / "docs" / language / "about.md").read_text(encoding="utf-8")
    slug = re.sub(r"\W+", "-", t.conf_title.lower())
    assert slug == t.conf_anchor
    section = about.split(f"### {t.conf_title}\n")[1].split("\n### ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("|")]
    assert [row[0] for row in rows[2:]] == [
        t[f"component_{name}"] for name in ("methods", "coherence", "adequacy", "relevance")
    ]
    assert {len(row) for row in rows if row[0][0] != "-"} == {1 + len(CONCERNS)}
    for level in LEVELS:
        assert t[f"conf_{level}"] in section, level
    assert module.__doc__ and "GRADE-CERQual" in module.__doc__


def test_an_agreement_that_hangs_on_one_code_counts_as_less_material() -> None:
    once, twice = [a_finding()], [a_finding(), a_finding()]
    fragile = theme_evidence(a_graph(*[a_study(once) for _ in range(2)]), "kohesi").assessment
    firm = theme_evidence(a_graph(*[a_study(twice) for _ in range(2)]), "kohesi").assessment
    assert fragile and firm
    (less,), (more,) = ([each for each in found.components if each.name == "adequacy"] for found in (fragile, firm))
    assert (less.concern, more.concern) == ("serious", "moderate")
    assert "hangs_on_code" in {reason.key for reason in less.reasons}
    assert not any(reason.key.startswith("hangs_on") for reason in more.reasons)
