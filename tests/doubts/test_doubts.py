"""Warnings are told apart, hold nothing up, and are silent once the entry has answered them with a reason."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import a_graph, a_study, a_term, a_work

from rumpun.adapters import watching
from rumpun.adapters.checking import check_command
from rumpun.adapters.cli import main
from rumpun.context import Settings
from rumpun.doubts import check_all
from rumpun.doubts.doubt import Questioned
from rumpun.doubts.source_wording import nearest, sentences, words_of
from rumpun.model.graph import Graph
from rumpun.model.memory import Memory
from rumpun.parsing.problems import Problem
from rumpun.site import build, read

pytestmark = pytest.mark.slow

STUDY, BIB = "studies/koperasi-melati/study.yml", "bib/references.bib"
SWAPPED = "      en: Anggota Melati yang saling menolong itu bertahan karena arisan dan tidak bubar."
ENGLISH = "      en: The members of Melati help each other, among other things through a savings circle and UEP."
ANSWER = (
    "answered:\n  - {warning: text-language, reason: {id: Kutipan utuh., en: A full quotation.}}\nbasis: full-text\n"
)
THESIS = "  type = {Skripsi},\n  institution = {Universitas Contoh},\n"


def warned(base: KnowledgeBase, **asked: object) -> list[Problem]:
    graph, problems = read(base.root)
    assert problems == ()
    return [*check_all(Questioned(graph, 2026, **asked))]  # type: ignore[arg-type]


def rules_of(graph: Graph) -> list[str]:
    return [problem.rule for problem in check_all(Questioned(graph, 2026, sound=False))]


def test_a_sound_base_leaves_no_doubt(tiny: KnowledgeBase) -> None:
    assert warned(tiny) == []


def test_a_warning_holds_nothing_up(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    place = tiny.change(STUDY, ENGLISH, SWAPPED.replace("en: ", "en: ¤"))
    assert main(["check", str(tiny.root), "--quiet"]) == 0
    printed = capsys.readouterr().out
    assert printed.index("Warnings") < printed.index(f"{place}: ") < printed.index("1 warning\n")
    assert "No problems" in printed
    assert build(tiny.root, Settings("https://rumpun.example/")).problems == ()


def test_an_answer_silences_the_warning_of_its_entry(tiny: KnowledgeBase) -> None:
    tiny.change(STUDY, ENGLISH, SWAPPED)
    assert [problem.rule for problem in warned(tiny)] == ["text-language"]
    tiny.change(STUDY, "basis: full-text\n", ANSWER)
    assert warned(tiny) == []


def test_an_answer_needs_a_reason_in_both_languages(tiny: KnowledgeBase) -> None:
    place = tiny.change(STUDY, "basis: full-text\n", ANSWER.replace("{id: Kutipan utuh., en: A", "¤{en: A"))
    [problem] = tiny.problems()
    assert (problem.rule, problem.place) == ("schema-key-missing", place)


@pytest.mark.parametrize(("rule", "hint"), [("text-language", "delete the answer"), ("text-langage", "did you mean")])
def test_an_answer_to_nothing_is_a_warning(tiny: KnowledgeBase, rule: str, hint: str) -> None:
    place = tiny.change(STUDY, "basis: full-text\n", ANSWER.replace("text-language", f"¤{rule}"))
    [problem] = warned(tiny)
    assert (problem.rule, problem.severity, problem.place) == ("answer-to-nothing", "warning", place)
    assert problem.hint.en.startswith(hint)


def test_an_answer_to_what_could_not_be_asked_may_be_needed_elsewhere(tiny: KnowledgeBase) -> None:
    tiny.change(STUDY, "basis: full-text\n", ANSWER.replace("text-language", "source-wording"))
    assert warned(tiny) == []
    assert [problem.rule for problem in warned(tiny, sources={"koperasi-melati": "lain"})] == ["answer-to-nothing"]


def test_a_work_is_answered_for_in_a_comment_above_it(tiny: KnowledgeBase) -> None:
    tiny.change(BIB, THESIS, "  type = {Skripsi},\n")
    assert [problem.rule for problem in warned(tiny)] == ["thesis-incomplete"]
    tiny.change(BIB, "@thesis{", "% answered: thesis-incomplete: the record does not print it\n@thesis{")
    assert warned(tiny) == []


def test_an_answer_is_of_the_next_entry_alone(tiny: KnowledgeBase) -> None:
    tiny.change(BIB, THESIS, "  type = {Skripsi},\n")
    tiny.change(BIB, "@article{", "% answered: thesis-incomplete: the record does not print it\n@article{")
    assert sorted(problem.rule for problem in warned(tiny)) == ["answer-to-nothing", "thesis-incomplete"]


# --- each question -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("year", "told"), [("2026", []), ("2027", ["year-to-come"])])
def test_a_year_has_come_when_it_begins(year: str, told: list[str]) -> None:
    assert rules_of(a_graph(a_study(), works=[a_work("karya", year=year)])) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Kekompakan Koperasi Melati dan Kenanga", ["near-duplicate"]),
        ("kekompakan koperasi melati, kenanga", ["near-duplicate"]),
        ("Kekompakan Koperasi Mawar", []),
    ],
)
def test_titles_that_are_nearly_the_same_are_told_at_the_later_study(title: str, told: list[str]) -> None:
    works = [a_work("satu", title="Kekompakan Koperasi Melati dan Kenanga"), a_work("dua", title=title)]
    assert rules_of(a_graph(a_study(reference="satu"), a_study(reference="dua"), works=works)) == told


def test_terms_tell_coders_the_same_but_studies_speak_for_themselves() -> None:
    said = {"id": "a", "en": "Where a source only says that it exists, the effect is not stated at all."}
    terms = {"themes": {name: a_term("themes", name, definition=said) for name in ("kohesi", "konflik")}}
    assert rules_of(a_graph(a_study(), terms=terms)) == []
    both = a_study(objective={**said, "where": ["a"]})
    assert rules_of(a_graph(both, terms={"themes": {"kohesi": terms["themes"]["kohesi"]}})) == ["shared-wording"]


@pytest.mark.parametrize(
    "text",
    ["*The Division of Labour in Society of the year* dikutip.", "“the end of the line and of the day” kata mereka"],
)
def test_titles_and_quotations_may_be_in_another_language(text: str) -> None:
    assert rules_of(a_graph(a_study(objective={"id": text, "en": "a", "where": ["a"]}))) == []


def test_a_term_that_something_lies_within_is_used(tiny: KnowledgeBase) -> None:
    tiny.write("vocab/places/pulau.yml", "name: {id: Pulau, en: Island}\ndefinition: {id: a, en: a}\nlevel: province\n")
    [problem] = warned(tiny)
    assert problem.rule == "unused-term" and "place" in problem.message.en
    tiny.change("vocab/places/kota-contoh.yml", "within: negeri-contoh", "within: pulau")
    tiny.change("vocab/places/pulau.yml", "level: province\n", "level: province\nwithin: negeri-contoh\n")
    assert warned(tiny) == []


def test_a_term_that_says_why_it_is_there_before_it_is_used_is_no_doubt(tiny: KnowledgeBase) -> None:
    term = "name: {id: Tekanan, en: Pressure}\ndefinition: {id: a, en: a}\n"
    tiny.write("vocab/themes/tekanan.yml", term)
    assert [problem.rule for problem in warned(tiny)] == ["unused-term"]
    tiny.write("vocab/themes/tekanan.yml", f"{term}before_use: {{id: Sering diukur., en: Often measured.}}\n")
    assert warned(tiny) == []


def test_order_is_what_counts_where_a_source_is_at_hand() -> None:
    theirs = words_of("kelompok yang berhasil cenderung mampu mengelola usaha bersama dengan cukup baik sekali")
    follows = words_of("kelompok yang berhasil biasanya mampu mengelola usaha bersama dengan baik")
    turned = words_of("usaha bersama dikelola baik bila anggotanya mampu: begitulah kelompok yang dikatakan berhasil")
    assert nearest(follows, theirs) >= 0.65 > nearest(turned, theirs)
    assert [*sentences("Ia menyebut “satu dua tiga empat lima enam tujuh delapan”.")] == []


# --- what check is asked for -------------------------------------------------------------------------------------


def test_only_the_problems_of_what_is_asked_for_are_told(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny.change(STUDY, "level: low", "level: lowest")
    tiny.change("vocab/themes/komunikasi.yml", "broader: dinamika", "broader: dinamik")
    monkeypatch.chdir(tiny.root)
    for paths, number in (([], 2), ([STUDY], 1), (["vocab"], 1), (["studies/arisan-anggrek"], 0)):
        assert main(["check", "-q", *paths]) == int(number > 0), paths
        assert capsys.readouterr().out.count("    [en] ") == number
    assert main(["check", "-q", str(tiny.root), STUDY]) == 1
    assert main(["check", "-q", str(tiny.root), str(tiny.root.parent / "lain.yml")]) == 2


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_other_programs_are_told_the_same(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], form: str) -> None:
    wrong = tiny.change(STUDY, "level: low", "level: ¤lowest")
    doubted = tiny.change(STUDY, ENGLISH, SWAPPED.replace("en: ", "en: ¤"))
    assert main(["check", "-q", str(tiny.root), "--format", form]) == 1
    told = json.loads(capsys.readouterr().out)
    if form == "json":
        found = [(each["rule"], each["severity"], each["line"], each["column"]) for each in told["problems"]]
        assert (told["errors"], told["warnings"]) == (1, 1)
        assert set(told["problems"][0]["message"]) == {"id", "en"}
    else:
        [run] = told["runs"]
        places = [each["locations"][0]["physicalLocation"] for each in run["results"]]
        assert {each["artifactLocation"]["uri"] for each in places} == {STUDY}
        found = [
            (each["ruleId"], each["level"], place["region"]["startLine"], place["region"]["startColumn"])
            for each, place in zip(run["results"], places, strict=True)
        ]
        assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {rule for rule, *_ in found}
    assert found == [
        ("schema-no-choice", "error", *wrong[1:]),
        ("text-language", "warning", *doubted[1:]),
    ]


def test_github_is_told_a_warning_as_one(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    tiny.change(STUDY, ENGLISH, SWAPPED)
    assert main(["check", "-q", str(tiny.root), "--format", "github"]) == 0
    assert f"::warning file={STUDY}" in capsys.readouterr().out


def test_what_is_saved_is_checked_again_until_somebody_stops(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Saved(watching.Watch):
        """Somebody spoils a file as soon as one looks, and stops at the next look."""

        def start(self, changed: Callable[[set[str]], None]) -> None:
            changed({STUDY})

        def stop(self) -> None:
            """Nothing was begun."""

    checks: list[int] = []

    def check(options: argparse.Namespace, wanted: list[str], memory: Memory) -> int:
        checks.append(once(options, wanted, memory))
        if len(checks) == 1:
            tiny.change(STUDY, "level: low", "level: lowest")
        else:
            raise KeyboardInterrupt
        return checks[-1]

    once = check_command._once
    monkeypatch.setattr(watching, "Watch", Saved)
    monkeypatch.setattr(check_command, "_once", check)
    assert main(["check", "-q", "--watch", str(tiny.root)]) == 0
    assert checks == [0, 1]


def test_a_rule_is_explained_wherever_one_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["explain", "unknown-reference"]) == 0
    printed = capsys.readouterr().out
    assert "place: kota-cntoh" in printed and "place: kota-contoh" in printed and "¤" not in printed
    assert main(["explain"]) == 0
    assert "\nthesis-incomplete\n" in capsys.readouterr().out
    assert main(["explain", "unknown-referense"]) == 2
    assert 'did you mean "unknown-reference"?' in capsys.readouterr().err
