"""Expressions that Python and the scripts both read references with, written so that either side takes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from ...model.identifiers import BEFORE_DOI
from ...model.person import DEGREE, TRUNCATION
from ...parsing.bibtex_dialects import ADDRESS, DATE, DAY

CITED_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|\bdoi:?\s*)(10\.\d{4,9}/\S+?)[.,;]?(?=\s|$)", re.IGNORECASE)
CITED_URL = re.compile(
    r"(?:(?:Retrieved from|Available at|Diakses dari|Diambil dari|Tersedia (?:di|pada)):?\s*)?(https?://\S+?)[.,;]?(?=\s|$)",
    re.IGNORECASE,
)
# "Sari, D. (2020). …" after APA, or "Sari, Dewi. 2020. …" as most Indonesian lists of works have it.
AUTHORS_YEAR = re.compile(
    r"^(?P<authors>.+?)[\s,]*(?:\((?P<year>\d{4})[a-z]?(?:,[^)]*)?\)[.,:]?|\.\s(?P<bare>(?:1[89]|20)\d\d)[a-z]?\.)"
    r"\s(?P<rest>.+)$"
)
NUMBERED = re.compile(
    r"^(?P<journal>(?!\d).+?)[,.]?\s(?:Vol(?:ume)?\.?\s*)?(?P<volume>\d+|[IVXLC]+)\s*"
    r"(?:\((?:(?:No|Nomor)\.?\s*)?(?P<issue>[^)]+)\)|[,:]?\s*(?:No|Nomor)\.?\s*(?P<other>[\w\-]+))?"
    r"(?:\s*[,:]\s*(?:pp?\.|hlm\.|hal\.)?\s*(?P<page>[A-Za-z]?\d+(?:\s*[\-\u2013]\s*[A-Za-z]?\d+)?))?\s*$",
    re.IGNORECASE,
)
CITED_THESIS = re.compile(
    r"[\[(](?P<genre>Skripsi|Tesis|Disertasi|[^\])]*thesis|[^\])]*dissertation)[,;]?\s*(?P<at>[^\])]*)[\])]",
    re.IGNORECASE,
)
# Bounded at each step: initials and names are parted by a dot, a space or a hyphen, so there is one way to read them.
ONE_NAME = re.compile(
    r"(?P<family>[^,&]+),\s*(?P<given>(?![a-z])[^\W\d_][\w'\u2019]*(?:[.\s\-]+(?![a-z])[^\W\d_][\w'\u2019]*)*\.?)"
    r"(?=\s*(?:,|&|$)|\s(?:and|dan)\s)"
)
CUT_OFF_AT_END = re.compile(r",?\s*(?:et al\.?|dkk\.?)$")
BETWEEN_NAMES = re.compile(r",?\s*(?:&|;|\band\b|\bdan\b)\s*")
DC_THESIS = re.compile(r"thes[ie]s|skripsi|\btesis|disserta|disertasi", re.IGNORECASE)
DC_GENRE = re.compile(r"(skripsi|tesis|disertasi)", re.IGNORECASE)
DC_SOURCE = re.compile(
    r"^(?P<journal>[^;]+);\s*(?:(?:Vol(?:ume)?\.?|Jilid)\s*(?P<volume>[\w]+))?[\s,:]*"
    r"(?:(?:No|Nomor|Issue|Number)\.?\s*(?P<issue>[\w\-]+))?[^;]*"
    r"(?:;\s*(?P<page>[\w.]+\s*[\-\u2013]\s*[\w.]+|\d+))?\s*$",
    re.IGNORECASE,
)
DC_ISSN = re.compile(r"^(?:ISSN:?\s*)?(\d{4}-?\d{3}[\dXx])$")
DC_DOI = re.compile(r"(?:^|doi\.org/|doi:\s*)(10\.\d{4,9}/\S+)$", re.IGNORECASE)

_ALL: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "cited_doi": CITED_DOI, "cited_url": CITED_URL, "authors_year": AUTHORS_YEAR, "numbered": NUMBERED,
        "cited_thesis": CITED_THESIS, "one_name": ONE_NAME, "cut_off": CUT_OFF_AT_END, "between_names": BETWEEN_NAMES,
        "dc_thesis": DC_THESIS, "dc_genre": DC_GENRE, "dc_source": DC_SOURCE, "dc_issn": DC_ISSN, "dc_doi": DC_DOI,
        "before_doi": BEFORE_DOI, "degree": DEGREE, "truncation": TRUNCATION, "bibtex_date": DATE, "bibtex_day": DAY,
        "bibtex_address": ADDRESS,
    }
)  # fmt: skip
# What Python means by these is more than letters of ASCII; JavaScript tells such properties by name (ECMA-262, "u").
_OF_SCRIPTS = (("(?P<", "(?<"), (r"[^\W\d_]", r"\p{L}"), (r"\w", r"\p{L}\p{N}_"))


def patterns() -> dict[str, dict[str, str]]:
    """Name -> source and flags of an expression of JavaScript that finds the same."""
    return {name: _of_script(pattern) for name, pattern in _ALL.items()}


def _of_script(pattern: re.Pattern[str]) -> dict[str, str]:
    source = pattern.pattern
    for python, script in _OF_SCRIPTS:
        source = source.replace(python, script)
    return {"source": source, "flags": "iu" if pattern.flags & re.IGNORECASE else "u"}
