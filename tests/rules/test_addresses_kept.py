"""No published address of a record dies unnoticed: the check names the file, the line and the way out."""

from __future__ import annotations

import pytest
from support.knowledge_base import MARK, KnowledgeBase
from support.permanence import (
    BIB,
    RENAMES,
    STUDY,
    THEORY,
    problems_of,
    publish_records,
    rename_finding,
    replace_everywhere,
)

from rumpun.parsing.ledger_file import LEDGER
from rumpun.parsing.problems import Place

REASON = "reason: {id: Salah baca., en: Misread.}"
WITHDRAWN = "published/withdrawn.yml"


@pytest.mark.parametrize("what", RENAMES)
@pytest.mark.slow
def test_a_rename_needs_the_former_id(tiny: KnowledgeBase, what: str) -> None:
    publish_records(tiny)
    assert problems_of(tiny) == []
    rename, note, _, _ = RENAMES[what]
    rename(tiny)
    told = tiny.problems()
    assert told, what
    note(tiny)
    assert problems_of(tiny) == []


# What is renamed -> the file and line to mend, in words that must be there.
WHERE = {
    "study": ("studies/koperasi-melati-baru/study.yml", "reference:", "former_ids: [koperasi-melati]"),
    "theory": ("vocab/theories/dinamika-kelompok-baru.yml", "name:", "former_ids: [dinamika-kelompok]"),
    "theme": ("vocab/themes/komunikasi-baru.yml", "name:", "former_ids: [komunikasi]"),
    "glossary": ("vocab/glossary/uep-baru.yml", "name:", "former_ids: [uep]"),
    "finding": (STUDY, "kohesi-di-kenanga", "former_ids: [kohesi-kenanga]"),
    "case": (STUDY, "kelompok-kenanga", "former_ids: [kenanga]"),
    "construct": (THEORY, "kekompakan", "former_ids: [kohesi]"),
    "work": (BIB, "cartwright-zander1968", "ids = {cartwright1968}"),
}


@pytest.mark.parametrize("what", RENAMES)
@pytest.mark.slow
def test_the_problem_stands_where_the_former_id_belongs(tiny: KnowledgeBase, what: str) -> None:
    publish_records(tiny)
    RENAMES[what][0](tiny)
    (problem,) = tiny.problems()
    path, line, field = WHERE[what]
    assert problem.place.path == path
    text = (tiny.root / path).read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert line in text
    for said in problem.hint:
        assert field in said
    assert "maksud Anda" in problem.hint.id
    assert "did you mean" in problem.hint.en


def test_a_second_finding_that_is_gone_joins_the_list_of_those_withdrawn(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    tiny.change(STUDY, "not_reported: [issn", f"withdrawn: [{{id: lama, {REASON}}}]\nnot_reported: [issn")
    rename_finding(tiny)
    (problem,) = tiny.problems()
    assert 'di bawah "withdrawn:"' in problem.hint.id
    assert 'below "withdrawn:"' in problem.hint.en
    assert '"- {id: ' in problem.hint.en


def test_a_study_that_is_gone_altogether_is_reported_once_at_the_ledger(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    for name in ("study.yml", "id.md", "en.md"):
        tiny.remove(f"studies/arisan-anggrek/{name}")
    tiny.change("vocab/themes/kohesi.yml", "studies: [arisan-anggrek, koperasi-melati]", "studies: [koperasi-melati]")
    dead = [problem for problem in tiny.problems() if problem.place.path == LEDGER]
    assert len(dead) == 1
    line = (tiny.root / LEDGER).read_text(encoding="utf-8").splitlines()[dead[0].place.line - 1]
    assert line == "/en/studies/arisan-anggrek/"
    assert 'studi "arisan-anggrek" pernah terbit' in dead[0].message.id
    assert WITHDRAWN in dead[0].hint.id
    # What the hint says to write, written as it stands there, is enough.
    for said in dead[0].hint:
        item = next(quoted for quoted in said.split('"') if quoted.startswith("- {"))
        tiny.write(WITHDRAWN, f"withdrawn:\n{item}\n")
        assert not [each for each in tiny.problems() if each.place.path in (LEDGER, WITHDRAWN)]


def test_what_is_new_is_no_problem(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    tiny.write("vocab/themes/baru.yml", "name: {id: Baru, en: New}\ndefinition: {id: Baru., en: New.}\n")
    assert problems_of(tiny) == []


def test_a_file_that_cannot_be_read_is_reported_alone(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    tiny.write("studies/arisan-anggrek/study.yml", "reference: [\n")
    assert {problem.place.path for problem in tiny.problems()} == {"studies/arisan-anggrek/study.yml"}


def test_a_faulty_part_is_not_taken_for_a_lost_one(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    tiny.change(STUDY, "case: kenanga\n    level: low", "case: kenanga\n    level: lou")
    assert len(tiny.problems()) == 1


# --- taken back --------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_withdrawn_finding_case_or_construct_satisfies_the_check(tiny: KnowledgeBase) -> None:
    publish_records(tiny)
    rename_finding(tiny)
    replace_everywhere(
        tiny, "not_reported: [issn", f"withdrawn: [{{id: kohesi-kenanga, {REASON}}}]\nnot_reported: [issn"
    )
    assert problems_of(tiny) == []
    RENAMES["case"][0](tiny)
    replace_everywhere(
        tiny, "not_reported: [issn", f"withdrawn_cases: [{{id: kenanga, {REASON}}}]\nnot_reported: [issn"
    )
    assert problems_of(tiny) == []
    RENAMES["construct"][0](tiny)
    replace_everywhere(tiny, "thinkers: [Kurt", f"withdrawn: [{{id: kohesi, {REASON}}}]\nthinkers: [Kurt")
    assert problems_of(tiny) == []


@pytest.mark.parametrize(
    ("kind", "id_", "what"),
    [("studies", "koperasi-melati", "study"), ("themes", "komunikasi", "theme"), ("works", "cartwright1968", "work"),
     ("glossary", "uep", "glossary"), ("theories", "dinamika-kelompok", "theory")],
)  # fmt: skip
def test_a_withdrawn_record_satisfies_the_check(tiny: KnowledgeBase, kind: str, id_: str, what: str) -> None:
    publish_records(tiny)
    RENAMES[what][0](tiny)
    tiny.write(WITHDRAWN, f"withdrawn:\n  - kind: {kind}\n    id: {id_}\n    {REASON}\n")
    assert problems_of(tiny) == []


def test_what_was_renamed_and_then_withdrawn_is_kept_under_both_names(tiny: KnowledgeBase) -> None:
    tiny.write(LEDGER, "/studi/lama/\n/studi/lebih-lama/#temuan-lama\n")
    assert len(tiny.problems()) == 2
    tiny.write(WITHDRAWN, f"withdrawn: [{{kind: studies, id: lama, former_ids: [lebih-lama], {REASON}}}]\n")
    assert problems_of(tiny) == []


def test_a_successor_that_does_not_exist_is_reported(tiny: KnowledgeBase) -> None:
    place = tiny.write(
        WITHDRAWN,
        f"withdrawn:\n  - kind: themes\n    id: kekompakan\n    {REASON}\n    successor: {MARK}kohsei\n",
    )
    (problem,) = tiny.problems()
    assert problem.place == place
    assert '"kohesi"' in problem.hint.id


@pytest.mark.parametrize("lost", ["[[tidak-ada]]", "[@tidakada2020]"])
def test_a_reason_that_names_what_is_not_there_is_reported(tiny: KnowledgeBase, lost: str) -> None:
    tiny.write(
        WITHDRAWN, f'withdrawn:\n  - kind: themes\n    id: lama\n    reason: {{id: "Lihat {lost}.", en: See.}}\n'
    )
    (problem,) = tiny.problems()
    assert (problem.place.path, problem.place.line) == (WITHDRAWN, 4)


BOTH = "reason: {id: a, en: b}"


@pytest.mark.parametrize(
    "text",
    [
        f"withdrawn: [{{kind: studi, id: lama, {BOTH}}}]\n",
        f"withdrawn: [{{kind: studies, id: Lama!, {BOTH}}}]\n",
        "withdrawn: [{kind: studies, id: lama}]\n",
        "ditarik: []\n",
        "# kosong\n",
    ],
)
def test_a_faulty_list_of_withdrawals_is_a_problem_with_a_line(tiny: KnowledgeBase, text: str) -> None:
    tiny.write(WITHDRAWN, text)
    problems = tiny.problems()
    assert problems
    assert {problem.place.path for problem in problems} == {WITHDRAWN}


# --- former ids ---------------------------------------------------------------------------------------------------


THEME = "vocab/themes/kohesi.yml"
LIVING, TWICE, THERE = "masih dipakai", "dua kali", "masih ada"


@pytest.mark.parametrize(
    ("path", "at", "written", "said"),
    [
        (THEME, "broader: dinamika\n", f"former_ids: [{MARK}konflik]\n", LIVING),
        (THEME, "broader: dinamika\n", f"former_ids: [{MARK}kohesi]\n", LIVING),
        (THEME, "broader: dinamika\n", f"former_ids: [satu, {MARK}satu]\n", TWICE),
        (STUDY, "- id: kohesi-kenanga\n", f"    former_ids: [{MARK}kohesi-melati]\n", LIVING),
        (STUDY, "- id: kenanga\n", f"    former_ids: [{MARK}melati]\n", LIVING),
        (THEORY, "- id: tujuan\n", f"    former_ids: [{MARK}kohesi]\n", LIVING),
        (STUDY, "themes_not_reported: [konflik]\n", f"withdrawn: [{{id: {MARK}kohesi-melati, {REASON}}}]\n", THERE),
    ],
)
def test_an_old_id_leads_to_one_thing(tiny: KnowledgeBase, path: str, at: str, written: str, said: str) -> None:
    place = tiny.change(path, at, at + written)
    (problem,) = tiny.problems()
    assert problem.place == place
    assert said in problem.message.id


def test_two_themes_cannot_have_had_the_same_id(tiny: KnowledgeBase) -> None:
    for name in ("Kohesi", "Konflik"):
        replace_everywhere(tiny, f"name: {{id: {name}, en: Co", f"former_ids: [lama]\nname: {{id: {name}, en: Co")
    first = tiny.root / "vocab/themes/kohesi.yml"
    assert first.read_text(encoding="utf-8").startswith("former_ids")
    problems = [problem for problem in tiny.problems() if problem.place.path.startswith("vocab/themes")]
    assert [problem.place.path for problem in problems] == ["vocab/themes/konflik.yml"]
    assert "vocab/themes/kohesi.yml:1" in problems[0].hint.id


def test_a_key_that_is_in_use_or_is_none_cannot_be_a_former_key(tiny: KnowledgeBase) -> None:
    tiny.change(BIB, "@book{cartwright1968,\n", "@book{cartwright1968,\n  ids = {contoh2020, Kunci Lama, lama1968},\n")
    messages = [problem.message.id for problem in tiny.problems()]
    assert sorted(messages) == ['"Kunci Lama" tidak dapat menjadi kunci', 'id lama "contoh2020" masih dipakai']


def test_a_reference_to_a_former_id_is_told_the_new_one(tiny: KnowledgeBase) -> None:
    tiny.change("vocab/themes/kohesi.yml", "broader: dinamika\n", "broader: dinamika\nformer_ids: [kekompakan]\n")
    tiny.change("studies/arisan-anggrek/study.yml", "theme: kohesi\n", "theme: kekompakan\n")
    hints = [problem.hint for problem in tiny.problems() if "kekompakan" in problem.message.id]
    assert [(hint.id, hint.en) for hint in hints] == [('namanya sekarang "kohesi"', 'it is called "kohesi" now')]


def test_the_place_of_a_problem_is_a_place(tiny: KnowledgeBase) -> None:
    tiny.write(LEDGER, "/teori/hilang-sama-sekali/\n")
    (problem,) = tiny.problems()
    assert problem.place == Place(LEDGER, 1)
