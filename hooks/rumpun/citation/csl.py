"""Works as data of the Citation Style Language (CSL-JSON)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from ..catalogue import catalogue
from ..model.person import Person
from ..model.works import Work
from ..parsing.bibtex_tables import WORK_FIELDS, WORK_TYPES

# "skripsi" ends a first degree, "tesis" a master's: the words are false friends of "thesis".
_ENGLISH_GENRES: Mapping[str, str] = MappingProxyType(
    {
        "skripsi": "undergraduate thesis",
        "tesis": "master\u2019s thesis",
        "disertasi": "doctoral dissertation",
        "tugas akhir": "final project",
        "laporan": "report",
        "laporan penelitian": "research report",
    }
)

LETTER = "annote"
"""The variable that takes the letter behind the year: processors work out `year-suffix` themselves and ignore a given
one, and no style of ours prints this one (`styles` puts it in the other's place)."""
_SUBTITLE = re.compile(r"(?<=[\w)\u201d?!])(?::\s.*| \((?=[^()]*\s)[^()]*\)$)", re.DOTALL)


def csl_items(works: Iterable[Work], language: str | None = None) -> list[dict[str, Any]]:
    """The works as CSL-JSON, in the given order; text is plain text.

    With a page `language` ("id" or "en"), the kind of a thesis and the edition are worded in that language, and titles
    are shortened for notes; without one they stay as printed. A list of authors that its source cuts off ends in
    `{"literal": "others"}`: pandoc makes "et al." of it, Zotero prints the word.
    """
    return [_item(work, language) for work in works]


def _item(work: Work, language: str | None) -> dict[str, Any]:
    kind = WORK_TYPES[work.type]
    item: dict[str, Any] = {"id": work.key, "type": kind.csl}
    item |= {
        field.csl: _value(getattr(work, field.attribute or name)) for name, field in WORK_FIELDS.items() if field.csl
    }
    if work.authors_truncated:
        item["author"].append({"literal": "others"})
    item |= {
        "container-title": getattr(work, kind.site) if kind.site else None,
        "publisher": _first(work, kind.publisher),
        "genre": _genre(work.genre, language),
        "edition": _edition(work.edition, language),
        _number_of(work): work.number,
        # In our own citations alone: reference managers read it as the number of the issue.
        **({"number": work.article_number} if work.article_number and language else {}),
        # Reference managers work out their own letters, for the works that a text cites.
        LETTER: work.year_letter if language else None,
        "title-short": _main_title(work.title) if language else None,
        "page": work.pages.replace("\u2013", "-") if work.pages else None,
        "ISSN": ", ".join(work.issn),
        "ISBN": ", ".join(work.isbn),
        # A processor prints the state in the place of a year that is not known.
        "status": _state(work, language),
        "issued": _issued(work),
        "original-date": _year(work.origyear),
        "accessed": {"date-parts": [[int(part) for part in work.urldate.split("-")]]} if work.urldate else None,
    }
    # A body that publishes its own work is named once, as the author.
    for name in ("publisher", "container-title"):
        if item[name] and item[name].casefold() in {person.natural.casefold() for person in work.authors}:
            item[name] = None
    return {name: value for name, value in item.items() if value}


def _number_of(work: Work) -> str:
    """The variable for the number of an issue, of a volume in a series, or of a report."""
    if work.type == "article":
        return "issue"
    return "collection-number" if work.series and work.type in ("book", "incollection", "inproceedings") else "number"


def _state(work: Work, language: str | None) -> str | None:
    if work.state is None:
        return None
    said = catalogue()[f"state.{work.state}"]
    return said.id if (language or work.language) == "id" else said.en


def _issued(work: Work) -> dict[str, list[list[int]]] | None:
    parts = [int(part) for part in (work.year, work.month, work.day) if part]
    return {"date-parts": [parts]} if parts else None


def _value(value: str | tuple[Person, ...] | None) -> str | list[dict[str, str]] | None:
    return [_person(person) for person in value] if isinstance(value, tuple) else value


def _person(person: Person) -> dict[str, str]:
    parts = {"family": person.family, "given": person.given, "literal": person.literal}
    return {name: value for name, value in parts.items() if value}


def _first(work: Work, fields: tuple[str, ...]) -> str | None:
    return next((getattr(work, name) for name in fields if getattr(work, name)), None)


def _main_title(title: str) -> str | None:
    """What a short note, and a text where nobody is named, call it by: without a subtitle; None where it has none."""
    main = _SUBTITLE.sub("", title)
    return main if main != title else None


def _genre(genre: str | None, language: str | None) -> str | None:
    # A common noun: each style gives it a capital where it begins a sentence.
    if not genre or not language or genre.casefold() not in _ENGLISH_GENRES:
        return genre
    return _ENGLISH_GENRES[genre.casefold()] if language == "en" else genre.casefold()


def _edition(edition: str | None, language: str | None) -> str | None:
    # CSL puts an ordinal's mark behind the number only, and Indonesian needs it in front.
    return f"edisi ke-{edition}" if edition and edition.isdigit() and language == "id" else edition


def _year(year: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(year)]]} if year else None
