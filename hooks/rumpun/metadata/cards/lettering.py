"""Text on a card: the font, and lines that fit a box."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from PIL import ImageFont

Weight = Literal["Semibold", "Regular"]
_NO_CHARACTER = "\uffff"
"""Unicode promises never to give it a meaning, so that any font draws its sign for what it lacks."""


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
    """Source Serif Pro, with the spacing between letters that the font asks for."""
    path = files("font_source_serif_pro") / "files" / f"SourceSerifPro-{weight}.ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.RAQM)


def readable(text: str) -> str:
    """The text in one line without the characters that the font lacks, which would show as empty boxes."""
    return " ".join("".join(char if char.isspace() or _is_drawn(char) else " " for char in text).split())


@lru_cache(maxsize=4096)
def _is_drawn(char: str) -> bool:
    shape, lacking = (font("Semibold", 24).getmask(each) for each in (char, _NO_CHARACTER))
    return (shape.size, bytes(shape)) != (lacking.size, bytes(lacking))


def fitted(text: str, weight: Weight, sizes: tuple[int, ...], width: int, height: int) -> Lines:
    """The text in the largest of `sizes` (falling) that fits; what does not fit in the smallest ends in "…"."""
    for size in sizes:
        found = Lines(tuple(_wrapped(text, weight, size, width)), size)
        if found.height <= height:
            return found
    most = max(1, height // found.step)
    return Lines((*found.lines[: most - 1], _cut(found.lines[most - 1], weight, found.size, width)), found.size)


def _wrapped(text: str, weight: Weight, size: int, width: int) -> list[str]:
    own = font(weight, size)
    lines: list[str] = []
    for word in text.split():
        for piece in _pieces(word, own, width):
            joined = f"{lines[-1]} {piece}" if lines else piece
            if lines and own.getlength(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, own: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A word that is wider than the line, such as an address, in parts that are not."""
    parts = [""]
    for char in word:
        if parts[-1] and own.getlength(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts


def _cut(line: str, weight: Weight, size: int, width: int) -> str:
    own = font(weight, size)
    while line and own.getlength(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;:.')}…"
