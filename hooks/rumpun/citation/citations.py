"""The entries of all works in every style and both languages, as safe HTML, and their labels in the text."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..cache import code, remember, remembered
from ..model.works import Work, forms, is_found_key
from .bibliography import References, format_references
from .csl import csl_items
from .footnotes import Note, work_notes
from .held_texts import HeldTexts
from .in_text import InText, plain, second_hand, second_hand_note
from .pandoc import CitationError, find_pandoc, pandoc_path
from .styles import DEFAULT_STYLE, NOTES_STYLE, STYLES, Style, style_text

__all__ = [
    "DEFAULT_STYLE",
    "STYLES",
    "CitationError",
    "Citations",
    "InText",
    "Note",
    "Style",
    "author_and_year",
    "csl_items",
    "format_works",
]

LANGUAGES = ("id", "en")
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"id": MappingProxyType({"et al.": "dkk.", "n.d.": "t.t."}), "en": MappingProxyType({})}
)


@dataclass(frozen=True)
class Citations:
    """All works formatted; styles by `Style.id`, languages "id" and "en", works by key or, as found, by `found_key`."""

    _references: Mapping[tuple[str, str], References]
    _notes: Mapping[str, Mapping[str, Note]]

    def entry(self, style: str, language: str, key: str) -> str:
        """The bibliography entry as inner HTML (i, em, sup, sub, links), without a number, sanitised."""
        return self._references[style, language].entries[key]

    def note(self, language: str, key: str) -> Note:
        """The footnotes in Chicago style, sanitised like an entry."""
        return self._notes[language][key]

    def order(self, style: str, language: str) -> tuple[str, ...]:
        """All keys in the order of that bibliography; numeric styles, which have none, go by author and year."""
        return tuple(key for key in self._references[style, language].entries if not is_found_key(key))

    def in_text(self, style: str, language: str, key: str) -> InText:
        """How a text refers to the work, sanitised; KeyError for a style of notes, whose text has notes alone."""
        return self._references[style, language].in_text[key]

    def second_hand(self, style: Style, language: str, original: str | None, known: InText) -> InText:
        """How a text refers to a work that is known through another one; no key where the bibliography lacks it."""
        if original is None:
            return second_hand(style, language, None, known)
        named = DEFAULT_STYLE if style.numbers else style
        return second_hand(style, language, self.in_text(named.id, language, original), known)

    def second_hand_note(self, language: str, original: str | None, known: Note) -> Note:
        """The same in footnotes."""
        note = self.note(language, original) if original else None
        return second_hand_note(NOTES_STYLE, language, note, known)

    def label(self, language: str, key: str) -> str:
        """What a work is called by, as plain text: "Siregar dkk., 2022"."""
        return self.in_text(DEFAULT_STYLE.id, language, key).plain

    def who_and_when(self, language: str, key: str) -> str:
        """The same as a part of a sentence: "Siregar dkk. (2022)"."""
        return plain(self.in_text(DEFAULT_STYLE.id, language, key).narrative)

    def lines(self) -> Iterator[bytes]:
        """What `from_lines` makes the same of again, each part small beside the whole."""
        for (style, language), each in self._references.items():
            in_text = [[key, text.bracketed, text.narrative] for key, text in each.in_text.items()]
            yield _line([style, language, [*each.entries.items()], in_text])
        for language, of_works in self._notes.items():
            yield _line([language, [[key, note.first, note.short] for key, note in of_works.items()]])

    @classmethod
    def from_lines(cls, lines: Iterable[bytes]) -> Citations:
        """What `lines` has told."""
        references: dict[tuple[str, str], References] = {}
        notes: dict[str, Mapping[str, Note]] = {}
        for line in lines:
            *of, last = json.loads(line)
            if len(of) == 1:
                notes[of[0]] = HeldTexts(_by_key(last), Note)
            else:
                style, language, entries = of
                references[style, language] = References(
                    HeldTexts(_by_key(entries), str), HeldTexts(_by_key(last), InText)
                )
        return cls(references, notes)


def _line(told: list[Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"


def _by_key(told: list[list[str]]) -> Iterator[tuple[str, list[str]]]:
    return ((key, texts) for key, *texts in told)


def author_and_year(language: str, work: Work) -> str:
    """The label of a work that is not formatted: "Siregar dkk., 2022"; open data are made without pandoc."""
    words = _WORDS[language]
    names = [person.short for person in work.authors or work.editors]
    if not names:
        author = f"\u201c{' '.join(work.title.split()[:4])}\u201d"
    elif len(names) > 2 or work.authors_truncated:
        author = f"{names[0]} {words.get('et al.', 'et al.')}"
    else:
        author = " & ".join(names)
    year = work.year or words.get("n.d.", "n.d.")
    if work.origyear and work.year and work.origyear != work.year:
        year = f"{work.origyear}/{work.year}"
    return f"{author}, {year}"


def format_works(works: Iterable[Work], cache: Path | None) -> Citations:
    """Format `works` in every style and language, two pandoc runs at a time; CitationError when pandoc fails.

    Where the editors found out more than is cited, that form is there too, under `found_key` of the work's key.
    `cache` is a folder that remembers what pandoc wrote of each work, and what came of all that were formatted last.
    """
    ordered = sorted(forms(works), key=lambda work: work.sort_key)
    if cache is None or not ordered:
        return _formatted(ordered, cache)
    file, mark = cache / "works.json", _mark(ordered)
    known = remembered(file)
    if known is not None and known.startswith(mark):
        return Citations.from_lines(islice(io.BytesIO(known), 1, None))
    lines = [*_formatted(ordered, cache).lines()]
    remember(file, b"".join((mark, *lines)))
    return Citations.from_lines(lines)


def _formatted(ordered: list[Work], cache: Path | None) -> Citations:
    jobs = [(style, language) for style in STYLES for language in LANGUAGES]
    if not ordered:
        return Citations({(style.id, language): References({}, {}) for style, language in jobs}, {})
    pandoc = find_pandoc()
    items = {language: csl_items(ordered, language) for language in LANGUAGES}
    with ThreadPoolExecutor(max_workers=2) as pool:
        notes = pool.map(lambda language: work_notes(pandoc, ordered, language, cache), LANGUAGES)
        done = list(pool.map(lambda job: format_references(pandoc, items[job[1]], job[0], job[1], cache), jobs))
        footnotes = dict(zip(LANGUAGES, notes, strict=True))
    found = {(style.id, language): each for (style, language), each in zip(jobs, done, strict=True)}
    return Citations(found, footnotes)


def _mark(works: list[Work]) -> bytes:
    """All that citations are made from: the works, the styles, pandoc, what cleans its answers, and our own code."""
    pandoc = Path(pandoc_path())
    told = pandoc.stat()
    made_by = (str(pandoc), told.st_size, told.st_mtime_ns, version("nh3"), code())
    texts = [style_text(style, language) for style in STYLES for language in LANGUAGES]
    return hashlib.sha256(repr((made_by, texts, works)).encode("utf-8")).hexdigest().encode() + b"\n"
