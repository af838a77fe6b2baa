"""Every rule is in the catalogue, refuses the wrong example there at the right place, and takes the right one."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from support.knowledge_base import MARK, KnowledgeBase

from rumpun.adapters.checking.check_command import found_in
from rumpun.catalogue import catalogue
from rumpun.explained.rules import Rule, RuleExample, rules
from rumpun.model.memory import Memory
from rumpun.parsing.problems import Place, Problem
from rumpun.parsing.rule_names import rule_of
from rumpun.site import read

CORE = Path(__file__).resolve().parents[2] / "hooks" / "rumpun"
STUDY, SUMMARY = "studies/koperasi-melati/study.yml", "studies/koperasi-melati/id.md"
NOT_SAID = {"thing", "spelling", "folder", "warning_language", "rule", "rule_mend"}
"""What files of problems hold besides messages."""
PARTS_OF_HINTS = {"entry.delete_one", "published.withdraw_first", "published.withdraw_more"}
SHOWN_ELSEWHERE = {
    "library-missing": "open_data/test_open_data.py",
    "words-faulty": "adapters/test_word_files.py",
    "edition-damaged": "adapters/test_edition.py",
    "published-exchanged": "adapters/test_exchanged.py",
    "letter-changed": "adapters/test_exchanged.py",
}
"""What needs a history, an archive or another machine: rule -> the test that shows it."""


def test_whatever_the_code_can_say_of_a_fault_is_in_the_catalogue() -> None:
    files = [*CORE.glob("words/problems_*.yml"), CORE / "words" / "second_coding.yml", CORE / "words" / "open_data.yml"]
    keys = {
        key
        for file in files
        for key in re.findall(r"^([a-z_]+\.[\w-]+):", file.read_text(encoding="utf-8"), re.MULTILINE)
        if file.name.startswith("problems_") or key.startswith(("twice.", "library."))
    }
    for module in CORE.rglob("*.py"):
        keys |= set(re.findall(r'keyed\(\s*"([\w.]+)"', module.read_text(encoding="utf-8")))
    said = {key for key in keys - PARTS_OF_HINTS if not key.endswith("_hint") and key.partition(".")[0] not in NOT_SAID}
    assert {rule_of(key) for key in said} == set(rules())


@pytest.mark.slow
def test_every_problem_of_the_engine_is_made_of_a_sentence_with_a_key() -> None:
    """So that its rule has a name: no `Problem` is given a sentence that only stands in the code."""
    calls = (
        (module, node)
        for module in CORE.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
    )
    bare = [f"{module.name}:{node.lineno}" for module, node in calls if "Said(" in ast.unparse(node.args[1])]
    assert bare == []


def test_names_are_stable_words() -> None:
    for name in rules():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert catalogue().keys() >= {f"rule.{name}" for name in rules()} | {f"rule_mend.{name}" for name in rules()}


# --- the examples ------------------------------------------------------------------------------------------------


def typed(text: str) -> str:
    """What stands for a character that no editor shows, or for very much text, as it is in a file."""
    text = re.sub(r"⟨U\+([0-9A-F]{4})⟩", lambda found: chr(int(found[1], 16)), text)
    return re.sub(r"⟨(\d+) × (.)⟩", lambda found: found[2] * int(found[1]), text).replace("⟨TAB⟩", "\t")


def put(base: KnowledgeBase, example: RuleExample, text: str) -> Place:
    """Write one side of an example into the knowledge base."""
    if example.whole:
        return base.write(example.file, f"{typed(text)}\n" if text else "")
    if example.append:
        before = (base.root / example.file).read_text(encoding="utf-8")
        return base.write(example.file, f"{before}\n{typed(text)}\n")
    return base.change(example.file, typed(example.instead or example.right), typed(text))


def _linked(base: KnowledgeBase) -> Place:
    outside = base.root.parent / "outside.txt"
    outside.write_text("x", encoding="utf-8")
    (base.root / "docs/lampiran.txt").symlink_to(outside)
    return Place("docs/lampiran.txt")


def _latin(base: KnowledgeBase) -> Place:
    base.write(SUMMARY, "Café Melati".encode("cp1252"))
    return Place(SUMMARY, 1, 4)


def _without(base: KnowledgeBase) -> Place:
    base.remove("studies/koperasi-melati/en.md")
    return Place("studies/koperasi-melati/en.md")


def _large(base: KnowledgeBase) -> Place:
    return base.write(SUMMARY, "Koperasi. " * 500_000)


def _device(base: KnowledgeBase) -> Place:
    return base.write("vocab/themes/aux.yml", "name: {id: a, en: a}\ndefinition: {id: a, en: a}\n")


BY_HAND: Mapping[str, Callable[[KnowledgeBase], Place]] = {
    "text-not-utf8": _latin,
    "file-missing": _without,
    "file-misplaced": lambda base: base.write("studies/koperasi-melati/catatan.docx", b"x"),
    "file-symbolic-link": _linked,
    "file-too-large": _large,
    "file-active": lambda base: base.write("docs/peta.svg", "<svg/>"),
    "file-in-the-way": lambda base: base.write("docs/assets/images/logo.png", b"x"),
    "file-device": _device,
}
"""What is done to files, not in them."""
PLACES = {"near-duplicate": Place(STUDY, 1, 12)}
"""Where it is not in the file that was changed."""
SOURCE = "Sejak berdiri, dinas koperasi setempat membina keduanya dengan alat dan buku yang sama setiap tahun."
TRIED = [name for name in rules() if name not in SHOWN_ELSEWHERE]


def found(base: KnowledgeBase) -> list[Problem]:
    """All that a check finds, warnings too."""
    sources = base.root / "sources"
    sources.mkdir(exist_ok=True)
    (sources / "koperasi-melati.txt").write_text(SOURCE, encoding="utf-8")
    result = found_in(base.root, 2026, sources, quiet=True)
    return [*result.problems, *result.warnings]


@pytest.mark.slow
@pytest.mark.parametrize("name", TRIED)
def test_the_wrong_example_is_refused_at_its_place_by_this_rule(tiny: KnowledgeBase, name: str) -> None:
    rule = rules()[name]
    marked = BY_HAND[name](tiny) if name in BY_HAND else put(tiny, rule.example, rule.example.wrong)
    problems = found(tiny)
    assert {problem.rule for problem in problems} == {name}
    assert {problem.severity for problem in problems} == {rule.severity}
    told = {problem.place for problem in problems}
    if MARK in rule.example.wrong or name in BY_HAND or name in PLACES:
        assert PLACES.get(name, marked) in told
    else:
        assert {place.path for place in told} == {rule.example.file}


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in TRIED if name not in BY_HAND])
def test_the_right_example_is_taken(tiny: KnowledgeBase, name: str) -> None:
    example = rules()[name].example
    put(tiny, example, example.right)
    assert found(tiny) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in TRIED if name not in BY_HAND])
def test_who_reads_again_is_told_of_it_too(tiny: KnowledgeBase, name: str) -> None:
    """Not all rules are asked again after each edit: one that reads prose must say so."""
    memory, file = Memory(again=True), rules()[name].example.file
    memory.changed(tiny.root, None)
    sound = read(tiny.root, memory)[1]
    before = (tiny.root / file).read_bytes() if (tiny.root / file).is_file() else None
    put(tiny, rules()[name].example, rules()[name].example.wrong)
    memory.changed(tiny.root, {file})
    assert read(tiny.root, memory)[1] == read(tiny.root)[1]
    (tiny.root / file).unlink() if before is None else (tiny.root / file).write_bytes(before)
    memory.changed(tiny.root, {file})
    assert read(tiny.root, memory)[1] == sound


def test_what_the_catalogue_leaves_to_other_tests_is_shown_there() -> None:
    tests = Path(__file__).resolve().parents[1]
    assert all((tests / file).is_file() for file in SHOWN_ELSEWHERE.values())
    assert set(SHOWN_ELSEWHERE) < set(rules())


def test_an_example_is_told_apart_from_what_is_right() -> None:
    def differs(rule: Rule) -> bool:
        return rule.example.shown != rule.example.right

    assert all(differs(rule) for rule in rules().values())
