"""The sentences that a study's page opens with say what its codes say, and say so where these say nothing."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest
from support.records import a_case, a_context, a_finding, a_graph, a_study, a_term

from rumpun.address import LANGUAGES
from rumpun.comparison.study_answer import StudyAnswer, study_answer
from rumpun.model.study import Study
from rumpun.render.page_builder import PageBuilder
from rumpun.synthesis.help import help_of
from rumpun.words.words import Words

THEMES = {id_: a_term("themes", id_.title()) for id_ in ("kohesi", "norma", "dana", "konflik", "peran", "tujuan")}
PLACES = {
    "negeri": a_term("places", "Negeri", level="country"),
    "jabar": a_term("places", "Jabar", level="province", within="negeri"),
    "bogor": a_term("places", "Bogor", within="jabar"),
}
MADE = {"themes": THEMES, "places": PLACES, "group-types": {"kube": a_term("group-types", "Usaha Bersama")},
        "theories": {"modal": a_term("theories", "Modal sosial"), "lain": a_term("theories", "Lain")}}  # fmt: skip


def plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Told:
    """What is said of a study, as text."""

    def __init__(self, study: Study, cache: Path, language: str) -> None:
        context = a_context(a_graph(study, terms=MADE), cache, language)
        known = context.graph.study("studi-0")
        self.t: Words = context.words
        page = PageBuilder(context, "study", "studies", "studi-0")
        self.made: StudyAnswer = study_answer(page, known, help_of(known))
        self.group, self.fared, self.why = (plain(said) for said in self.made[:3])

    def named(self, effect: str, themes: str, whom: str = "") -> str:
        return self.t[f"answer_named_{effect}"].format(whom=whom or self.t.answer_this_group, themes=themes)

    def unsaid(self, outcome: str, status: str, whom: str = "") -> str:
        said = self.t[f"answer_unsaid_{outcome}"]
        return said.format(whom=whom or self.t.answer_this_group, unsaid=self.t.value("status", status))


@pytest.fixture
def told(cache: Path, language: str) -> Any:
    return lambda *args, **fields: Told(a_study(*args, **fields), cache, language)


def test_one_group_a_cause_and_the_words_of_the_source(told: Any) -> None:
    found = told(
        [a_finding("kohesi", "satu"), a_finding("dana", "satu", ("low", "hinders"))], {"satu": "high"},
        place="bogor", informants={"count": 7, "where": ["a"]},
    )  # fmt: skip
    t = found.t
    assert "Satu" in found.group and "Bogor, Jabar" in found.group and "Negeri" not in found.group
    assert t.answer_kind.format(kinds="Usaha Bersama") in found.group
    assert found.group.endswith(t.answer_asked.format(n=7))
    assert found.fared == plain(t.answer_fared_high.format(cases="Satu", words=": a (a)"))
    assert found.why == f"{found.named('helps', 'kohesi')} {found.named('hinders', 'dana')}"
    assert '<a href="#temuan-0">kohesi</a>' in found.made.why
    assert '<a href="#kasus_satu">Satu</a>' in found.made.fared


def test_the_main_theory_is_called_as_its_source_calls_it(cache: Path, language: str) -> None:
    made = a_study([a_finding("kohesi", "satu")], {"satu": "high"}, theories=["modal", "lain"])
    main = made.theories[0].model_copy(update={"source_term": "Modal <a>"})
    found = Told(made.model_copy(update={"theories": [main, made.theories[1]]}), cache, language)
    called = found.t.called_in_source.format(name="modal sosial", term="Modal <a>")
    assert found.t.answer_theory.format(theories=called) in found.group
    assert "lain" not in found.group


def test_what_answers_for_a_poor_outcome_is_told_first(told: Any) -> None:
    found = told([a_finding("kohesi", "satu"), a_finding("dana", "satu", ("low", "hinders"))], {"satu": "low"})
    assert found.why == f"{found.named('hinders', 'dana')} {found.named('helps', 'kohesi')}"


@pytest.mark.parametrize(
    ("basis", "status"),
    [("full-text", "not_reported"), ("abstract", "not_in_abstract"), ("catalogue-record", "not_in_record")],
)
def test_where_no_cause_is_named_it_says_what_was_read(told: Any, basis: str, status: str) -> None:
    finding = a_finding("kohesi", "satu", ("high", "unstated"))
    found = told([finding], {"satu": "high"}, basis=basis)
    assert found.why == found.unsaid("high", status)


def test_what_hindered_a_group_that_did_well_does_not_say_why_it_did(told: Any) -> None:
    found = told([a_finding("dana", "satu", ("low", "hinders"))], {"satu": "high"})
    assert found.why == f"{found.named('hinders', 'dana')} {found.unsaid('high', 'not_reported')}"


def test_what_was_only_found_together_is_no_cause(told: Any) -> None:
    pattern = a_finding("kohesi", "satu", ("low", "unstated"), evidence="pattern")
    found = told([pattern], {"satu": "low"})
    assert found.why == f"{found.unsaid('low', 'not_reported')} {found.t.why_beside.format(causes='kohesi')}"


@pytest.mark.parametrize("evidence", ["background", "cited", "advice"])
def test_claims_name_no_cause(told: Any, evidence: str) -> None:
    found = told([a_finding("kohesi", "satu", evidence=evidence)], {"satu": "high"})
    assert found.why == found.unsaid("high", "not_reported")
    assert found.made.strongest == ()


def test_a_group_that_nobody_judges(told: Any) -> None:
    found = told([a_finding("kohesi", "satu", ("high", "unstated"))], {"satu": "unstated"})
    assert found.fared == found.t.answer_fared_unstated.format(cases="Satu", words="")
    assert found.why == found.unsaid("unstated", "not_reported")


def test_several_groups_each_have_their_own(told: Any) -> None:
    findings = [a_finding("kohesi", "satu"), a_finding("dana", "dua", ("low", "hinders"))]
    found = told(findings, {"satu": "high", "dua": "low"})
    assert found.why == f"{found.named('helps', 'kohesi', 'Satu')} {found.named('hinders', 'dana', 'Dua')}"
    assert found.fared.count("(a)") == 2, "each in the words of the source"


def test_what_is_said_in_general_is_said_of_no_group(told: Any) -> None:
    found = told([a_finding("kohesi", None)], {"satu": "high", "dua": "low"})
    assert found.why == found.named("helps", "kohesi", found.t.answer_groups_in_general)


def test_many_groups_and_many_themes_do_not_make_a_sentence_without_end(told: Any) -> None:
    cases = [a_case(f"kasus-{n}", "high") for n in range(9)]
    many = [a_finding(theme, "kasus-0") for theme in THEMES]
    found = told([*many, *(a_finding("kohesi", case.id) for case in cases[1:])], cases)
    assert found.t.answer_more.format(n=2) in found.why
    assert found.t.answer_more.format(n=5) in found.group
    assert found.why.endswith(found.t.answer_more_groups)
    assert len(found.why) < 600


def test_what_is_at_odds_is_said_to_be(told: Any) -> None:
    found = told([a_finding("kohesi", "satu"), a_finding("kohesi", "satu", ("low", "unstated"))], {"satu": "high"})
    assert found.why == f"{found.named('helps', 'kohesi')} {found.t.answer_mixed.format(themes='kohesi')}"


def test_a_place_that_only_the_editors_name(told: Any) -> None:
    setting = {"place": "bogor", "inferred": True, "detail": {"id": "a", "en": "a"}, "where": ["a"]}
    found = told([a_finding("kohesi", "satu")], {"satu": "high"}, setting=setting)
    assert f"({found.t.answer_place_inferred})" in found.group
    assert found.t.answer_asked.partition("{n}")[2] not in found.group
