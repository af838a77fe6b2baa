"""The card images: what is written on them fits, can be read, and is the same each time."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from rumpun.cache import remember
from rumpun.context import Context
from rumpun.metadata.card import OWN_CARDS, Card, card_of, cards
from rumpun.metadata.cards.drawing import png
from rumpun.metadata.cards.emblem import emblem_masks
from rumpun.metadata.cards.lettering import fitted, length, placed, readable
from rumpun.metadata.cards.palette import GROUND, INKS, LEAF, PALE, TEXT, colours, indexes
from rumpun.metadata.cards.store import kept_png
from rumpun.metadata.subject import Subject
from rumpun.site import Site

LONG = "Bertahan lebih lama daripada bantuan: pelajaran dari sebuah kelompok usaha bersama di Kota Makassar " * 4
SIZES = (84, 60, 42)


def opened(image: bytes) -> Image.Image:
    return Image.open(io.BytesIO(image)).convert("RGB")


def ink(image: Image.Image, colour: str) -> tuple[int, int, int, int] | None:
    """The box around everything in this colour."""
    rgb = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    width, height = image.size
    pixels = image.load()
    assert pixels is not None
    found = [(x, y) for x in range(0, width, 2) for y in range(height) if pixels[x, y] == rgb]
    if not found:
        return None
    xs, ys = {x for x, _ in found}, {y for _, y in found}
    return min(xs), min(ys), max(xs), max(ys)


def card(title: str, note: str = "Siregar dkk. (2022)", kind: str = "Studi") -> Card:
    return Card("assets/cards/id/studies/x.png", kind, title, note)


@pytest.mark.slow
def test_it_is_a_small_picture_of_the_shape_that_networks_ask_for() -> None:
    image = png(card("KUBE Mentari"))
    assert Image.open(io.BytesIO(image)).size == (1200, 630)
    assert Image.open(io.BytesIO(image)).format == "PNG"
    assert len(image) < 12_000
    assert len(png(card(LONG, LONG))) < 30_000


@pytest.mark.slow
def test_kind_title_and_note_are_written_and_nothing_leaves_the_picture() -> None:
    for title in ("KUBE Mentari", LONG, "https://nasional.example/" + "tingkatkan-kesejahteraan" * 9):
        picture = opened(png(card(title)))
        for colour in (LEAF, TEXT, PALE):
            box = ink(picture, colour)
            assert box is not None, (title, colour)
            left, top, right, bottom = box
            assert left >= 60 and right <= 80 + 880 + 2 and top >= 60 and bottom <= 620, (title, colour)


@pytest.mark.slow
def test_nothing_is_written_over_anything_else() -> None:
    picture = opened(png(card(LONG, LONG)))
    note, mark = ink(picture, PALE), ink(picture.crop((0, 500, 1200, 630)), TEXT)
    assert note and mark
    assert note[3] < 500 + mark[1]


@pytest.mark.slow
def test_the_same_card_gives_the_same_bytes_and_another_title_other_ones() -> None:
    assert png(card("Kohesi")) == png(card("Kohesi"))
    assert png(card("Kohesi")) != png(card("Konflik"))


def test_every_python_and_every_system_draws_the_same() -> None:
    """Whatever they bring: sums of fractions, FriBiDi, zlib. Another Pillow or HarfBuzz may draw otherwise."""
    drawn = [png(card("Tingkatkan kesejahteraan, AVATAR To Émile")), png(card("", kind=""))]
    assert [hashlib.sha256(each).hexdigest()[:16] for each in drawn] == ["ec57a60870f659f3", "cd7aa07f705e3612"]


def test_letters_stand_as_close_as_the_font_asks_for() -> None:
    assert length("AV", "Semibold", 84) < length("A", "Semibold", 84) + length("V", "Semibold", 84)
    (first, second, third) = placed("AVA", "Semibold", 84)
    assert (first, second[0], third[0]) == (("A", 0), "V", "A")
    assert second[1] < length("A", "Semibold", 84)
    # Also where two letters could be one sign, and where a mark belongs to the letter before it.
    assert "".join(char for char, _ in placed("fi A\u0331", "Semibold", 84)) == "fi A\u0331"
    assert readable("e\u0301") == "é"


def test_long_titles_become_smaller_then_end_in_dots() -> None:
    short, middle, long = (fitted(text, "Semibold", SIZES, 880, 330) for text in ("Kohesi", LONG[:110], LONG))
    assert short.size > middle.size > long.size == SIZES[-1]
    assert short.lines == ("Kohesi",)
    assert " ".join(middle.lines) == LONG[:110].strip()
    assert long.lines[-1].endswith("…")
    for each in (short, middle, long):
        assert each.height <= 330
        assert all(length(line, "Semibold", each.size) <= 880 for line in each.lines)


def test_a_word_that_is_wider_than_the_card_is_broken() -> None:
    found = fitted("a" * 150, "Semibold", SIZES, 880, 330)
    assert "".join(found.lines) == "a" * 150
    assert fitted("", "Semibold", SIZES, 880, 330).lines == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Émile Durkheim — “Gemeinschaft” · Ö…", "Émile Durkheim — “Gemeinschaft” · Ö…"),
        ("漢字 Kohesi 👍 tim", "Kohesi tim"),
        ("a\u2028b\n\tc", "a b c"),
        ("漢字", ""),
    ],
)
def test_what_the_font_lacks_leaves_no_box(text: str, shown: str) -> None:
    assert readable(text) == shown


def test_a_title_of_which_nothing_can_be_written_gives_way_to_the_name_of_the_site() -> None:
    assert png(card("漢字")) == png(card("Rumpun"))


def test_the_mark_keeps_to_its_square() -> None:
    for mask in emblem_masks(76).values():
        assert mask.size == (76, 76)
        assert mask.getextrema()[1] == 255


def test_colours_blend_from_the_ground_to_each_ink() -> None:
    found = [tuple(colours()[at : at + 3]) for at in range(0, len(colours()), 3)]
    assert len(found) <= 16
    for colour, _ in INKS:
        numbers = indexes(colour)
        assert numbers[0] == 0
        assert found[numbers[255]] == tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert sorted(numbers) == numbers
    assert found[0] == tuple(int(GROUND[at : at + 2], 16) for at in (1, 3, 5))


def test_a_kept_card_is_not_drawn_again(tmp_path: Path) -> None:
    first = kept_png(card("Kohesi"), tmp_path)
    (file,) = tmp_path.iterdir()
    remember(file, b"kept")
    assert kept_png(card("Kohesi"), tmp_path) == b"kept"
    assert kept_png(card("Konflik"), tmp_path) != b"kept"
    assert kept_png(card("Kohesi"), None) == first


@pytest.mark.slow
def test_every_study_theory_method_and_theme_has_a_card_in_both_languages(real_contexts: tuple[Context, ...]) -> None:
    found = [each for context in real_contexts for each in cards(context)]
    assert len({each.address for each in found}) == len(found)
    base = real_contexts[0].graph.base
    assert len(found) == 2 * (1 + len(base.studies) + sum(len(base.terms[section]) for section in OWN_CARDS))
    for context in real_contexts:
        place = card_of(context, Subject("term", section="places", id="bengkulu"))
        assert place == card_of(context, Subject()) == card_of(context, Subject("work", "amalia2017"))


@pytest.mark.slow
def test_the_site_holds_every_card(tiny_site: Site) -> None:
    names = [name for name in tiny_site.files if name.startswith("assets/cards/")]
    assert "assets/cards/id/rumpun.png" in names
    assert "assets/cards/en/studies/koperasi-melati.png" in names
    assert all(isinstance(tiny_site.files[name], bytes) for name in names)
