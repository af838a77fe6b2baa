"""The tour: a picture for every step in both languages, none left over, and words for each."""

from __future__ import annotations

import pytest
from support.pictures import size_of_webp

from rumpun.address import LANGUAGES
from rumpun.pages.tour import HEIGHT, STEPS, WIDTH
from rumpun.render.script_imports import ASSETS
from rumpun.site import Site
from rumpun.words.words import words
from tools.tour import _DO as TAKEN

pytestmark = pytest.mark.slow

FOLDER = ASSETS / "tour"
SCALE = 1.5


def test_every_step_has_its_picture_in_both_languages() -> None:
    wanted = {f"{language}-{step.name}.webp" for language in LANGUAGES for step in STEPS}
    assert {path.name for path in FOLDER.iterdir()} == wanted
    assert {step.name for step in STEPS} == TAKEN.keys()


def test_pictures_have_the_size_that_the_page_gives_them() -> None:
    for path in FOLDER.iterdir():
        assert size_of_webp(path) == (WIDTH * SCALE, HEIGHT * SCALE), path.name


def test_every_step_is_told_and_shown(real_site: Site) -> None:
    for language in LANGUAGES:
        t = words(language)
        page = next(page for page in real_site.pages if page.language == language and page.kind == "tour")
        for step in STEPS:
            for part in ("title", "text", "link", "alt"):
                assert t[f"tour_{step.name}_{part}"] in page.body
            assert f"/tour/{language}-{step.name}.webp" in page.body


def test_the_home_page_leads_to_the_tour(real_site: Site) -> None:
    for language in LANGUAGES:
        home = next(page for page in real_site.pages if page.language == language and page.kind == "home")
        assert words(language).door_tour in home.body
