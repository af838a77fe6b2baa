"""What a finding says of a group reads as a sentence, and what follows for the theme is said of the theme alone."""

from __future__ import annotations

import pytest

from rumpun.model.coded_values import CODED, UNSTATED
from rumpun.words.words import words


@pytest.mark.parametrize(
    ("language", "coded", "said"),
    [
        ("id", ("low", "hinders"), "rendah, dan itu menghambat"),
        ("id", ("high", "none"), "tinggi, tetapi tidak berpengaruh"),
        ("id", ("high", "mixed"), "tinggi, dengan pengaruh campuran"),
        ("id", ("high", "unstated"), "tinggi"),
        ("id", ("unstated", "helps"), "membantu"),
        ("en", ("low", "hinders"), "low, which hinders"),
        ("en", ("high", "none"), "high, with no effect"),
        ("en", ("high", "mixed"), "high, with a mixed effect"),
    ],
)
def test_what_was_so_and_what_it_did(language: str, coded: tuple[str, str], said: str) -> None:
    assert words(language).cell(*coded) == said


@pytest.mark.parametrize("language", ["id", "en"])
def test_one_phrase_for_what_is_not_stated(language: str) -> None:
    """A reader meets one phrase for it, wherever an effect is named."""
    t = words(language)
    effect = t.value("effect", UNSTATED)
    assert t.value("direction", "unclear") == effect
    assert t.verdict_unclear.lower() == effect
    assert "disebutkan" in effect or "stated" in effect


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_word_of_an_effect_is_said_of_a_theme(language: str) -> None:
    """ "Hinders" of a group that failed and "good" of the theme that it lacked must not look like one scale."""
    t = words(language)
    effects = {t.value("effect", each.value) for each in CODED["effect"] if each.value in ("helps", "hinders")}
    assert not effects & {t.value("direction", each) for each in ("promotes", "harms")}
    assert all(effect not in t[f"said_{way}"] for effect in effects for way in ("promotes", "harms"))
