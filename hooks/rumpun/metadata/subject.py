"""What a page is about, for the machines that read it: reference managers, search engines, feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Subject:
    """The thing that a page describes; everything else about it is looked up."""

    kind: Literal["page", "study", "work", "term", "list", "dataset"] = "page"
    """`study` and `work`: one original publication; `list`: a list of works; `dataset`: tables and data files."""
    work: str = ""
    """The bib key of the original publication that a `study` or `work` page describes."""
    listed: tuple[str, ...] = ()
    """The bib keys that a list shows, in its order."""
    section: str = ""
    """The kind of record that a `study` or `term` page describes, such as `theories`."""
    id: str = ""
    """The id of that record."""
    files: tuple[str, ...] = ()
    """The data files that a `dataset` page offers, by their site-relative addresses."""
