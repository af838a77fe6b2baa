"""Breaks words into lines for a drawing, where no browser does it."""

from __future__ import annotations

# Shares of the letter size, as in a wide sans serif, so that a line also fits in a narrower one.
_NARROW, _SLIM, _ROUND, _CAPITAL, _BROAD = 0.3, 0.42, 0.62, 0.72, 0.98
_NARROW_LETTERS = frozenset("iljI.,:;'’|! ")
_SLIM_LETTERS = frozenset('tfr()[]-–/“”"')
_BROAD_LETTERS = frozenset("mwMW@%—…")
BOLD = 1.1
"""How much wider bold letters are: callers make the letter size larger by it."""
DOTS = "…"


def width_of(text: str, size: float) -> float:
    """About how many pixels a text takes at a letter size in pixels; rather too many than too few."""
    return size * sum(_share(letter) for letter in text)


def _share(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return _NARROW
    if letter in _SLIM_LETTERS:
        return _SLIM
    if letter in _BROAD_LETTERS or ord(letter) > 0x2FFF:
        return _BROAD
    return _CAPITAL if letter.isupper() else _ROUND


def lines_of(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """At most `most` lines, each at most `width` pixels wide; dots stand for what does not fit."""
    lines: list[str] = []
    waiting = text.split()
    while waiting and len(lines) < most:
        line = waiting.pop(0)
        while waiting and width_of(f"{line} {waiting[0]}", size) <= width:
            line = f"{line} {waiting.pop(0)}"
        lines.append(line)
    if waiting:
        lines[-1] += DOTS
    return tuple(_cut(line, width, size) for line in lines)


def _cut(line: str, width: float, size: float) -> str:
    if width_of(line, size) <= width:
        return line
    kept = line.removesuffix(DOTS)
    while kept and width_of(kept + DOTS, size) > width:
        kept = kept[:-1]
    return kept.rstrip() + DOTS
