"""The words of one language: looked up, and joined to phrases and numbers."""

from __future__ import annotations

import copy

import pytest

from rumpun.catalogue import MissingWord, values_of
from rumpun.model.coded_values import SIGNS
from rumpun.model.kinds import TERM_MODELS
from rumpun.model.person import Person
from rumpun.model.works import Work
from rumpun.parsing.problems import Place
from rumpun.synthesis.agreement import Reading, Synthesis
from rumpun.synthesis.properties import PROPERTIES
from rumpun.words.words import words


def test_signs_tell_values_apart_without_colour() -> None:
    for kind, signs in SIGNS.items():
        assert set(signs) == set(values_of(kind))
        assert len(set(signs.values())) == len(signs)


def test_every_kind_of_vocabulary_has_its_words() -> None:
    for language in ("id", "en"):
        t = words(language)
        for section in TERM_MODELS:
            assert t.menu(section) and t[f"{section}_lead"]
        for name in PROPERTIES:
            assert t.label(name)


def test_a_missing_word_is_an_error_and_not_an_empty_string() -> None:
    t = words("id")
    with pytest.raises(MissingWord, match="tidak_ada"):
        _ = t.tidak_ada
    with pytest.raises(MissingWord, match="tidak_ada"):
        _ = t["tidak_ada"]


def test_words_can_be_asked_what_they_have_and_be_copied() -> None:
    t = words("en")
    assert hasattr(t, "home")
    assert not hasattr(t, "tidak_ada")
    assert copy.copy(t).home == t.home == "Home"


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


def contrast(*directions: str) -> tuple[Reading, ...]:
    """The cases of one study."""
    return tuple(Reading("studi", f"kasus-{n}", direction, ()) for n, direction in enumerate(directions))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("result", "key", "said"),
    [
        (Synthesis("nothing", ()), "agree_nothing", ()),
        (Synthesis("unclear", readings("unclear")), "agree_unclear_mentioned", ()),
        (Synthesis("single", readings("unclear", "harms")), "agree_single", ("said_harms",)),
        (Synthesis("single", readings("harms", case="")), "agree_general", ("said_harms",)),
        (Synthesis("agree", readings("promotes", "unclear", "promotes")), "agree_agree", ("2", "2", "said_promotes")),
        (Synthesis("single", contrast("harms", "harms")), "agree_contrast", ("2", "said_harms")),
        (
            Synthesis("disagree", readings("promotes", "harms", "harms")),
            "agree_disagree",
            ("said_promotes", "1", "1", "said_harms", "2", "2"),
        ),
        (Synthesis("partly", readings("promotes", "mixed", "none")), "agree_partly", ("said_mixed", "said_none")),
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
