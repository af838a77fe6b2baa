"""The formats in which reference managers take in works and pages: one row for each, one module that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ...model.works import Work
from . import bibtex, bibtex_plain, csl_json, mods, ris
from .reference import Reference

__all__ = ["FORMATS", "MODS", "OF_WORKS", "Format", "Reference", "file_of", "written"]


@dataclass(frozen=True)
class Format:
    """One format; a file of it is `opening`, the records with `between` between them, and `closing`."""

    ending: str
    """Of the file's name, without the dot."""
    name: str
    """As people call it, in both languages."""
    media_type: str
    record: Callable[[Reference], str]
    """One record, ending as its last line ends; no text that it is given can begin a second one."""
    opening: str = ""
    between: str = ""
    closing: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """What a script needs to put files together from others of the same format."""
        names = ("ending", "name", "media_type", "opening", "between", "closing")
        return {name: getattr(self, name) for name in names}

    def file(self, references: Iterable[Reference]) -> str:
        """A file that holds the records in the given order."""
        return self.opening + self.between.join(self.record(each) for each in references) + self.closing


FORMATS: tuple[Format, ...] = (
    Format("bib", "BibLaTeX", "application/x-bibtex", bibtex.record, between="\n"),
    Format("ris", "RIS", "application/x-research-info-systems", ris.record, between="\r\n"),
    Format(
        "json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl_json.record,
        opening="[\n", between=",\n", closing="\n]\n",
    ),
)  # fmt: skip
"""In which our own pages are cited, beside each of them."""

OF_WORKS: tuple[Format, ...] = (
    FORMATS[0],
    Format("bibtex.bib", "BibTeX", "application/x-bibtex", bibtex_plain.record, between="\n"),
    *FORMATS[1:],
)
"""In which works can be had."""

MODS = Format("mods.xml", "MODS", "application/mods+xml", mods.record, mods.OPENING, closing=mods.CLOSING)
"""In which reference managers ask for the works of a page; nobody else is offered it."""


@dataclass(slots=True)
class _Works:
    """Works whose files in all formats share what is worked out of them."""

    works: tuple[Work, ...]
    _made: list[Reference] | None = None

    def file(self, format_: Format) -> str:
        """The works in one format; whoever writes all comes to the last one last, so then what was worked out goes."""
        references = self._made = self._made or [Reference(work) for work in self.works]
        if format_ is OF_WORKS[-1] or format_ is MODS:
            self._made = None
        return format_.file(references)


@dataclass(frozen=True, slots=True)
class _WorksFile:
    """Makes one file; a large base has some ten thousand of these from the beginning, so it holds little."""

    of: _Works
    format: Format

    def __call__(self) -> str:
        return self.of.file(self.format)


def file_of(works: Iterable[Work], format_: Format) -> Callable[[], str]:
    """What makes a file of these works in one format."""
    return _WorksFile(_Works(tuple(works)), format_)


def written(address: str, works: Iterable[Work]) -> dict[str, Callable[[], str]]:
    """The works in every format: `address` with the ending of the format -> what makes the file."""
    held = _Works(tuple(works))
    return {f"{address}.{each.ending}": _WorksFile(held, each) for each in OF_WORKS}
