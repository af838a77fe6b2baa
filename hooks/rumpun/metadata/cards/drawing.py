"""A card as a PNG image."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from ...citation.cited_page import SITE_NAME
from ..card import HEIGHT, WIDTH, Card
from .emblem import emblem_masks
from .lettering import Lines, Weight, fitted, font, placed, readable
from .palette import LEAF, PALE, SHADE, TEXT, colours, indexes

_LEFT, _TOP, _TEXT_WIDTH = 80, 72, 880
_FOOT = HEIGHT - 122
_SIZES = (84, 76, 68, 60, 54, 48, 42)
_GAP = 20


def png(card: Card) -> bytes:
    """The image, WIDTH by HEIGHT pixels; the same card gives the same bytes."""
    image = Image.frombytes("P", (WIDTH, HEIGHT), _ground(of_site=not card.kind))
    image.putpalette(colours())
    top = _TOP
    if card.kind:
        kind = Lines((readable(card.kind),), 36)
        _write(image, kind, "Semibold", LEAF, top)
        top += kind.height + _GAP
    note = fitted(readable(card.note), "Regular", (36, 32), _TEXT_WIDTH, 90) if card.note else Lines((), 36)
    room = _FOOT - _GAP - top - (note.height + _GAP if note.lines else 0)
    title = fitted(readable(card.title) or SITE_NAME, "Semibold", _SIZES if card.kind else (132,), _TEXT_WIDTH, room)
    if not card.kind:
        top += 110
    _write(image, title, "Semibold", TEXT, top)
    _write(image, note, "Regular", PALE, top + title.height + _GAP)
    file = BytesIO()
    image.save(file, "PNG", bits=4, compress_level=6)
    return file.getvalue()


@lru_cache(maxsize=2)
def _ground(*, of_site: bool) -> bytes:
    """What all cards share: a large mark in the background, and the small one with the name of the site."""
    image = Image.new("P", (WIDTH, HEIGHT))
    for mask in emblem_masks(560).values():
        _stamp(image, mask, SHADE, WIDTH - 400, 60)
    if not of_site:
        for ink, mask in emblem_masks(76).items():
            _stamp(image, mask, ink, _LEFT - 12, _FOOT + 14)
        _write(image, Lines((SITE_NAME,), 44), "Semibold", TEXT, _FOOT + 24, _LEFT + 74)
    return image.tobytes()


def _write(image: Image.Image, text: Lines, weight: Weight, ink: str, top: int, left: int = _LEFT) -> None:
    if not text.lines:
        return
    mask = Image.new("L", (WIDTH - left, text.height + text.size // 2))
    pen = ImageDraw.Draw(mask)
    for number, each in enumerate(text.lines):
        for char, at in placed(each, weight, text.size):
            pen.text((at, number * text.step), char, fill=255, font=font(weight, text.size))
    _stamp(image, mask, ink, left, top)


def _stamp(image: Image.Image, mask: Image.Image, ink: str, left: int, top: int) -> None:
    numbers = mask.point(indexes(ink))
    # Only where something is drawn, so that one thing does not wipe out what lies under its blank parts.
    image.paste(numbers, (left, top), numbers.point([0] + [255] * 255))
