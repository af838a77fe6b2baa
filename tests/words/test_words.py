"""The interface's words: every one that is asked for exists in both languages, and none is there for nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rumpun.model.person import Person
from rumpun.model.records import TERM_MODELS
from rumpun.model.works import Work
from rumpun.parsing.problems import Place
from rumpun.synthesis.agreement import DIRECTIONS, Reading, Synthesis
from rumpun.synthesis.properties import PROPERTIES
from rumpun.words.catalogue.values import MONTHS, SIGNS, VALUES
from rumpun.words.words import TABLES as WORD_TABLES
from rumpun.words.words import MissingWord, words

TABLES = {key: said for table in WORD_TABLES for key, said in table.items()}
HOOKS = Path(__file__).resolve().parents[2] / "hooks"
# How templates and modules call the words of the page's language.
OWNERS = r"(?<![\w.])(?:t|rp\.words|self\.t|builder\.t|context\.words|words|self)"
LITERAL = re.compile(rf"""{OWNERS}(?:\.([a-z_]+)\b(?!\()|\[\s*["']([\w-]+)["']\s*\])""")
STARTING = re.compile(rf"""{OWNERS}\.starting\(["']([\w-]+)["']\)""")
MENU = re.compile(rf"""{OWNERS}\.menu\("([\w-]+)"\)""")
# `t["claims_" ~ evidence ~ "_hint"]`, `t[f"{name}_description"]`: what stands around the part that varies.
JOINED = re.compile(rf"""{OWNERS}\[\s*((?:"[\w-]*"|[\w.]+)(?:\s*~\s*(?:"[\w-]*"|[\w.]+))+)\s*\]""")
FORMATTED = re.compile(rf"""{OWNERS}\[f"([^"]*\{{[^"]*)"(?:[^\]]*else f"([^"]*)")?\]""")


def sources() -> Iterator[str]:
    for path in sorted([*HOOKS.rglob("*.html"), *HOOKS.rglob("*.py")]):
        if path.parent.name != "catalogue":
            yield path.read_text(encoding="utf-8")


def literal_keys() -> set[str]:
    """The keys that are written out."""
    found = set()
    for text in sources():
        found |= {first or second for first, second in LITERAL.findall(text)}
        found |= {f"menu_{section}" for section in MENU.findall(text)}
    return found


def patterns() -> set[str]:
    """Regular expressions of the keys that are put together from parts."""
    found = {"menu_[a-z-]+", "studies_with_[a-z-]+", "by_[a-z-]+"}
    for text in sources():
        found |= {f"{prefix}[a-z_-]+" for prefix in STARTING.findall(text)}
        for expression in JOINED.findall(text):
            parts = re.split(r"\s*~\s*", expression)
            found.add("".join(re.escape(part.strip('"')) if part.startswith('"') else "[a-z_-]+" for part in parts))
        for pair in FORMATTED.findall(text):
            found |= {re.sub(r"\\\{.*?\\\}", "[a-z_-]+", re.escape(each)) for each in pair if each}
    return found


def test_no_word_is_kept_that_nobody_asks_for() -> None:
    literal, joined = literal_keys(), [re.compile(pattern) for pattern in patterns()]
    unused = {key for key in TABLES if key not in literal and not any(pattern.fullmatch(key) for pattern in joined)}
    assert unused == set()


def test_every_word_that_templates_name_exists() -> None:
    methods = {"language", "studies_with"}
    for path in sorted(HOOKS.rglob("*.html")):
        named = {first or second for first, second in LITERAL.findall(path.read_text(encoding="utf-8"))}
        assert named - TABLES.keys() - methods == set(), path


def test_both_languages_are_filled_and_differ_where_they_should() -> None:
    for key, said in TABLES.items():
        assert said.id.strip() == said.id != "", key
        assert said.en.strip() == said.en != "", key
        assert placeholders(said.en) >= placeholders(said.id) - {"cases"}, key
        assert placeholders(said.id) >= placeholders(said.en) - {"cases"}, key
    same = {key for key, said in TABLES.items() if said.id == said.en}
    assert same <= {"menu_short"}


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_no_key_stands_in_two_tables() -> None:
    assert len(TABLES) == sum(len(table) for table in WORD_TABLES)


def test_every_coded_value_of_the_model_has_a_name() -> None:
    from typing import get_args

    from rumpun.model import records as model
    from rumpun.parsing.bibtex_tables import LANGUAGES, WORK_TYPES
    from rumpun.synthesis.properties import Status
    from rumpun.synthesis.related import ReasonKind

    expected = {
        "level": model.Level,
        "effect": model.Effect,
        "outcome": model.Outcome,
        "evidence": model.Evidence,
        "basis": model.Basis,
        "note": model.NoteKind,
        "facet": model.Facet,
        "place": model.PlaceLevel,
        "status": Status,
        "reason": ReasonKind,
    }
    for kind, literal in expected.items():
        assert set(VALUES[kind]) == set(get_args(literal)), kind
    assert set(VALUES["direction"]) == set(DIRECTIONS)
    assert set(VALUES["kind"]) == set(WORK_TYPES)
    assert set(VALUES["language"]) == set(LANGUAGES.values())


def test_signs_tell_values_apart_without_colour() -> None:
    for kind, signs in SIGNS.items():
        assert set(signs) == set(VALUES[kind])
        assert len(set(signs.values())) == len(signs)


def test_every_kind_of_vocabulary_has_its_words() -> None:
    for language in ("id", "en"):
        t = words(language)
        for section in TERM_MODELS:
            assert t.menu(section) and t[f"{section}_lead"]
        for name in PROPERTIES:
            assert t.label(name)


def test_a_missing_word_is_an_error_and_not_an_empty_string() -> None:
    with pytest.raises(MissingWord, match="tidak_ada"):
        _ = words("id").tidak_ada


def test_phrases() -> None:
    indonesian, english = words("id"), words("en")
    assert [english.listing(each) for each in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert indonesian.listing(["a", "b", "c"]) == "a, b, dan c"
    assert (indonesian.date("2020-02-01"), english.date("2020-02-01")) == ("1 Februari 2020", "1 February 2020")
    assert [english.unit("studies", n) for n in (0, 1, 2)] == ["studies", "study", "studies"]
    assert {indonesian.unit("studies", n) for n in (0, 1, 2)} == {"studi"}
    assert len(MONTHS) == 12


def work(*names: str, truncated: bool = False) -> Work:
    people = tuple(Person(literal=name) for name in names)
    return Work("a", "thesis", "Judul", "id", Place("a.bib"), authors=people, authors_truncated=truncated)


def test_authors_are_shortened_as_the_language_does() -> None:
    indonesian, english = words("id"), words("en")
    assert indonesian.authors(work("A")) == "A"
    assert (indonesian.authors(work("A", "B")), english.authors(work("A", "B"))) == ("A dan B", "A and B")
    assert (indonesian.authors(work("A", "B", "C")), english.authors(work("A", "B", "C"))) == ("A dkk.", "A et al.")
    assert indonesian.authors(work("A", truncated=True)) == "A dkk."
    assert english.authors(work("A", "B", truncated=True), short=False) == "A and B et al."
    assert (indonesian.authors(work()), indonesian.authors(work(), short=False)) == ("Tanpa penulis", "")


def readings(*directions: str, case: str = "satu") -> tuple[Reading, ...]:
    return tuple(Reading(f"studi-{n}", case, direction, ()) for n, direction in enumerate(directions))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("result", "key", "said"),
    [
        (Synthesis("nothing", ()), "agree_nothing", ()),
        (Synthesis("unclear", readings("unclear")), "agree_unclear", ()),
        (Synthesis("single", readings("unclear", "harms")), "agree_single", ("said_harms",)),
        (Synthesis("single", readings("harms", case="")), "agree_general", ("said_harms",)),
        (Synthesis("agree", readings("promotes", "unclear", "promotes")), "agree_all", ("2", "said_promotes")),
        (
            Synthesis("disagree", readings("promotes", "harms", "harms")),
            "agree_disagree",
            ("1", "part_promotes", "2", "part_harms"),
        ),
        (Synthesis("partly", readings("promotes", "mixed", "none")), "agree_partly", ("part_mixed", "part_none")),
    ],
)
def test_agreement_is_said_in_a_sentence(language: str, result: Synthesis, key: str, said: tuple[str, ...]) -> None:
    t = words(language)
    sentence = t.agreement(result)
    assert sentence.startswith(t[key].partition("{")[0])
    assert sentence.endswith(".")
    assert "{" not in sentence
    position = 0
    for each in said:
        position = sentence.index(each if each.isdigit() else t[each], position)


def test_the_agreement_of_a_set_names_its_themes() -> None:
    t = words("en")
    both = t.agreement_of_set(["Trust", "KUBE"], ["Conflict"])
    # A name inside a sentence loses its capital, an abbreviation keeps its own.
    assert both == f"{t.set_agree.format(themes='trust and KUBE')} {t.set_disagree.format(themes='conflict')}"
    assert t.agreement_of_set([], []) == t.set_neither
