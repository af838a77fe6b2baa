"""The formats in which reference managers take in works and pages: one row for each, one module that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from ...model.works import Work
from . import bibtex, bibtex_plain, csl_json, mods, ris
from .reference import Reference

__all__ = ["FORMATS", "MODS", "OF_WORKS", "Format", "Reference", "written"]


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


def written(address: str, works: Iterable[Work]) -> dict[str, Callable[[], str]]:
    """The works in every format: `address` with the ending of the format -> what makes the file."""
    references = [Reference(work) for work in works]
    return {f"{address}.{each.ending}": partial(each.file, references) for each in OF_WORKS}
