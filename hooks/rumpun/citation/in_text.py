"""How a text refers to a work: in brackets, as a part of the sentence, or as known through another work."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from .footnotes import Note
from .safe_text import safe_entry
from .styles import Style

_CITED = re.compile(r'<p><span class="citation" data-cites="w\d+">(.*?)</span></p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_AND: Mapping[str, str] = MappingProxyType({"id": "dan", "en": "and"})
_ABBREVIATION = re.compile(r"\b(?:n\.d|t\.t)\.$")


@dataclass(frozen=True)
class InText:
    """Inner HTML, sanitised."""

    bracketed: str
    """ "(Siregar dkk., 2022)", "(Siregar dkk.)", or "[1]" as if the work stood first in the list."""
    narrative: str = ""
    """ "Siregar dkk. (2022)", "Siregar dkk."; empty in a style that numbers, which has one form only."""

    @property
    def plain(self) -> str:
        """What stands in the brackets, as plain text: "Siregar dkk., 2022"."""
        return plain(self.bracketed)[1:-1]


def plain(entry: str) -> str:
    """Without tags, and with characters for entities."""
    return html.unescape(_TAG.sub("", entry))


def cited_forms(written: str, style: Style) -> list[tuple[str, str]]:
    """What a document that cites each item in brackets and then without has of each; nothing in a style of notes.

    A number depends on the list that a work stands in, so every work is given the one of a list of its own.
    """
    found = _CITED.findall(written)
    both = list(zip(found[::2], found[1::2], strict=False))
    return both[:1] * len(both) if style.numbers else both


def read_in_text(cited: Sequence[str], style: Style, language: str) -> InText:
    """The forms of an item out of what a document has of it."""
    bracketed, narrative = cited
    if style.numbers:
        return InText(safe_entry(bracketed))
    # Only within brackets two authors are joined by the sign; in names and titles it travels as another character.
    return InText(safe_entry(bracketed), safe_entry(narrative.replace("&amp;", _AND[language])))


def second_hand(style: Style, language: str, original: InText | None, known: InText) -> InText:
    """How to refer to a work that is known through another one, which alone stands in the list of references.

    `original` names its author, so where `style` numbers it is given in another one; None for a work that our
    bibliography does not have, which the writer has to name.
    """
    through = f"{style.through(language)} "
    if original is None:
        inside = f"{known.bracketed[0]}{through}{known.bracketed[1:]}"
        return InText(through + known.bracketed if style.numbers else inside)
    if style.numbers:
        return InText(f"{original.narrative}, {through}{known.bracketed}")
    bracketed = f"{original.bracketed[:-1]}, {through}{known.bracketed[1:]}"
    if original.bracketed == f"({original.narrative})":  # by author alone
        return InText(bracketed, f"{original.narrative} ({through}{known.bracketed[1:]}")
    return InText(bracketed, f"{original.narrative[:-1]}, {through}{known.bracketed[1:]}")


def second_hand_note(style: Style, language: str, original: Note | None, known: Note) -> Note:
    """The footnotes on a work that is known through another one."""
    through = style.through(language)
    if original is None:
        begun = through[0].upper() + through[1:]
        return Note(f"{begun} {known.first}", f"{begun} {known.short}")
    return Note(f"{_open(original.first)} {through} {known.first}", f"{_open(original.short)} {through} {known.short}")


def _open(note: str) -> str:
    """A note that goes on: a comma instead of its full stop."""
    if note.endswith((".\u201d", ".\u2019")):
        return f"{note[:-2]},{note[-1]}"
    return f"{note if _ABBREVIATION.search(note) else note.removesuffix('.')},"
