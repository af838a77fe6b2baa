"""What the formats write: one work, or one page of ours in the shape of a work, and its text made safe for a line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from ...model.works import Work
from ..csl import csl_items

# Control characters, halves of a character and what is no character: no text file may hold them.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# What neither an address nor a DOI of ours holds; a brace would end a field of BibTeX early.
_NOT_IN_ADDRESS = re.compile(r"""[\s"\\^`{|}]""")
_NOT_IN_KEY = re.compile(r"[^A-Za-z0-9:.+/-]+")


@dataclass(frozen=True)
class Reference:
    """One thing to cite."""

    work: Work
    date: str = ""
    """YYYY-MM-DD where the day is known, as it is for our own pages; else the year of the work holds."""
    version: str = ""
    """Which state of a page is meant."""

    @cached_property
    def item(self) -> Mapping[str, Any]:
        """The work as data of CSL, text as the work holds it."""
        return csl_items([self.work])[0]

    @cached_property
    def key(self) -> str:
        """The key of the work in the letters that every program accepts."""
        return _NOT_IN_KEY.sub("-", self.work.key).strip("-") or "rumpun"


def one_line(text: str | None) -> str:
    """The text on one line, without what no file may hold: it can end neither a field nor a record of lines."""
    if not text:
        return ""
    return " ".join(_FORBIDDEN.sub("", text).split())


def safe_address(address: str | None) -> str:
    """An address as it stands; only what no address may hold is encoded (RFC 3986, section 2.1)."""
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), one_line(address))
