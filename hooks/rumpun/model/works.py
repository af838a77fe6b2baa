"""A work of the bibliography as a record: how it is cited, and what the editors found out about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..catalogue import Said
from ..parsing.problems import Place
from .found import Found
from .person import Person

STATES = ("inpress", "forthcoming", "submitted", "inpreparation", "prepublished")
"""How far a work has got that has not appeared, in the words of biblatex."""


@dataclass(frozen=True)
class Work:
    """One work. Text is plain text: not HTML, not Markdown, not LaTeX. None means that the entry does not say."""

    key: str
    type: str
    """A key of `WORK_TYPES`."""
    title: str
    language: str
    """The language of the work itself as a tag of BCP 47: "id", "en", "nl"."""
    place: Place
    authors: tuple[Person, ...] = ()
    authors_truncated: bool = False
    """The source names only the first authors ("dkk.")."""
    editors: tuple[Person, ...] = ()
    translators: tuple[Person, ...] = ()
    supervisors: tuple[Person, ...] = ()
    year: str | None = None
    month: str | None = None
    """ "1" to "12"; only of a work with a year."""
    day: str | None = None
    """ "1" to "31"; only of a work with a month."""
    state: str | None = None
    """What has not appeared yet: a key of `STATES`."""
    genre: str | None = None
    """The kind of thesis or report as printed: "Skripsi"."""
    institution: str | None = None
    faculty: str | None = None
    programme: str | None = None
    location: str | None = None
    publisher: str | None = None
    edition: str | None = None
    booktitle: str | None = None
    series: str | None = None
    journal: str | None = None
    volume: str | None = None
    number: str | None = None
    pages: str | None = None
    """With en dashes: "301–318"; the number of the article where a journal has no pages."""
    article_number: str | None = None
    issn: tuple[str, ...] = ()
    isbn: tuple[str, ...] = ()
    """With hyphens as the entry has them."""
    doi: str | None = None
    url: str | None = None
    urldate: str | None = None
    """YYYY-MM-DD: when the source says it was read."""
    organization: str | None = None
    origyear: str | None = None
    annotation: Said | None = None
    """A note by the editors of the knowledge base."""
    former_keys: tuple[str, ...] = ()
    """Keys that the work was published under before."""
    year_letter: str | None = None
    """"a", "b" …, where several works have the same authors and year; it is given once and stays."""
    found: Found | None = None
    """What the editors found out, where the source cites the work with gaps or wrongly."""

    def dated(self, no_date: str) -> str:
        """The year as a label gives it: "2015", "2015a", "t.t.", "t.t.-a"; `no_date` stands for a year not given."""
        letter = self.year_letter or ""
        return f"{self.year}{letter}" if self.year else f"{no_date}-{letter}" if letter else no_date

    @property
    def as_found(self) -> Work | None:
        """The work as it should be cited according to the editors; None where they found nothing."""
        if self.found is None:
            return None
        # The letter tells works apart as they are cited here; with other authors or another year there may be no twin.
        same = self.found.names.isdisjoint(("authors", "editors", "authors_truncated", "year"))
        letter = self.year_letter if same else None
        return replace(self, **dict(self.found.values), found=None, year_letter=letter)

    @property
    def page_range(self) -> str | None:
        """`pages` without the number of an article: that is one name, whatever signs are in it."""
        return None if self.pages == self.article_number else self.pages

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Author (else editor, else title), year (none last), letter, title, key."""
        people = self.authors or self.editors
        heads = tuple(person.sort_key for person in people) or ((self.title.casefold(), ""),)
        return heads, self.year or "9999", self.year_letter or "", self.title.casefold(), self.key


def found_key(key: str) -> str:
    """What the form that the editors found goes by among formatted works; no entry can have such a key."""
    return f"{key}.found"


def is_found_key(key: str) -> bool:
    """True for what `found_key` gives."""
    return key.endswith(".found")


def forms(works: Iterable[Work]) -> Iterator[Work]:
    """Each work as it is cited, and under `found_key` as the editors found it to be."""
    for work in works:
        yield work
        if found := work.as_found:
            yield replace(found, key=found_key(work.key))
