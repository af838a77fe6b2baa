"""The icons for home screens: the mark of the site, the same each time, and whole whatever shape is cut out."""

from __future__ import annotations

import hashlib
import io
from math import hypot

from PIL import Image

from rumpun.metadata.cards.icon import icon_png
from rumpun.metadata.cards.palette import LEAF, SHADE, STALK

SIZE = 192


def opened(*, whole: bool) -> Image.Image:
    return Image.open(io.BytesIO(icon_png(SIZE, whole=whole)))


def pixel(image: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    found = image.getpixel(place)
    assert isinstance(found, tuple)
    return found


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def test_what_systems_cut_a_shape_out_of_holds_the_mark_in_the_middle() -> None:
    """Web Application Manifest (W3C): a circle with a radius of two fifths of the side is always seen."""
    image = opened(whole=True)
    assert image.mode == "RGB"
    marked = [(x, y) for x in range(SIZE) for y in range(SIZE) if pixel(image, (x, y)) != rgb(SHADE)]
    assert max(hypot(x + 0.5 - SIZE / 2, y + 0.5 - SIZE / 2) for x, y in marked) <= SIZE * 0.4
    assert {rgb(STALK), rgb(LEAF)} <= {pixel(image, place) for place in marked}


def test_elsewhere_it_has_round_corners_as_in_the_tab() -> None:
    image = opened(whole=False)
    assert [pixel(image, corner)[3] for corner in ((0, 0), (0, SIZE - 1), (SIZE - 1, 0))] == [0, 0, 0]
    assert pixel(image, (SIZE // 2, 1)) == (*rgb(SHADE), 255)


def test_it_is_the_same_on_every_system() -> None:
    drawn = [icon_png(SIZE, whole=whole) for whole in (False, True)]
    assert [hashlib.sha256(each).hexdigest()[:16] for each in drawn] == ["32fd0bf067a10e59", "1363d5cf4f01d228"]
