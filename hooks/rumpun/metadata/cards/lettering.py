"""Text on a card: the font, and lines that fit a box."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import uharfbuzz
from PIL import ImageFont

Weight = Literal["Semibold", "Regular"]
# One sign a character, so that each can be drawn on its own; kerning stays on.
_NO_LIGATURES = dict.fromkeys(("calt", "ccmp", "clig", "liga", "locl", "rlig"), False)


@dataclass(frozen=True)
class Lines:
    """Text broken into lines; sizes in pixels."""

    lines: tuple[str, ...]
    size: int

    @property
    def step(self) -> int:
        """From one line to the next."""
        return round(self.size * 1.17)

    @property
    def height(self) -> int:
        """Of all lines together."""
        return self.step * len(self.lines)


@lru_cache(maxsize=64)
def font(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """Source Serif Pro, to draw single characters with."""
    # Pillow's other engine knows kerning, but gives it up without a word where the system has no FriBiDi.
    return ImageFont.truetype(_file(weight), size, layout_engine=ImageFont.Layout.BASIC)


def placed(text: str, weight: Weight, size: int) -> tuple[tuple[str, int], ...]:
    """Each character with the pixel at which it begins, spaced as the font asks for."""
    found, pen = [], 0
    for char, advance in _advances(text, weight):
        found.append((char, round(pen * size / _per_em(weight))))
        pen += advance
    return tuple(found)


def length(text: str, weight: Weight, size: int) -> float:
    """The width of the text in pixels."""
    return sum(advance for _, advance in _advances(text, weight)) * size / _per_em(weight)


def readable(text: str) -> str:
    """The text in one line without the characters that the font lacks, which would show as empty boxes."""
    drawn = _shaper("Semibold").get_nominal_glyph
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(char if char.isspace() or drawn(ord(char)) else " " for char in composed).split())


def _file(weight: Weight) -> str:
    return str(files("font_source_serif_pro") / "files" / f"SourceSerifPro-{weight}.ttf")


@lru_cache(maxsize=2)
def _shaper(weight: Weight) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(_file(weight))))


def _per_em(weight: Weight) -> int:
    return int(_shaper(weight).face.upem)


def _advances(text: str, weight: Weight) -> Iterator[tuple[str, int]]:
    """Each character, and the way to the next one in units of the font."""
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
    buffer.add_str(text)
    # Named, for by default HarfBuzz asks the settings of the machine for the language.
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "id"
    uharfbuzz.shape(_shaper(weight), buffer, _NO_LIGATURES)
    starts = [info.cluster for info in buffer.glyph_infos]
    for start, end, position in zip(starts, [*starts[1:], len(text)], buffer.glyph_positions, strict=True):
        yield text[start:end], position.x_advance


def fitted(text: str, weight: Weight, sizes: tuple[int, ...], width: int, height: int) -> Lines:
    """The text in the largest of `sizes` (falling) that fits; what does not fit in the smallest ends in "…"."""
    for size in sizes:
        found = Lines(tuple(_wrapped(text, weight, size, width)), size)
        if found.height <= height:
            return found
    most = max(1, height // found.step)
    return Lines((*found.lines[: most - 1], _cut(found.lines[most - 1], weight, found.size, width)), found.size)


def _wrapped(text: str, weight: Weight, size: int, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, weight, size, width):
            joined = f"{lines[-1]} {piece}" if lines else piece
            if lines and length(joined, weight, size) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, weight: Weight, size: int, width: int) -> list[str]:
    """A word that is wider than the line, such as an address, in parts that are not."""
    parts = [""]
    for char in word:
        if parts[-1] and length(parts[-1] + char, weight, size) > width:
            parts.append("")
        parts[-1] += char
    return parts


def _cut(line: str, weight: Weight, size: int, width: int) -> str:
    while line and length(f"{line}…", weight, size) > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;:.')}…"
