"""All tables and expressions that references are read by, as data: a script reads what somebody pastes by the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model.languages import COMMON_WORDS, entry_names
from ...model.works import STATES
from ...parsing import bibtex_dialects
from ...parsing.bibtex_tables import WORK_FIELDS, WORK_TYPES, FieldFormat
from . import cited_line, dublin_core, mapping, reading, ris
from .patterns import patterns


def import_mapping() -> dict[str, Any]:
    """Every table once, under the form of reference that it is for; `patterns` are those of all."""
    return {
        "csl": _csl(), "bibtex": _bibtex(), "ris": _ris(), "dublin_core": _dublin_core(),
        "line": {"most_letters": cited_line.MOST_LETTERS},
        "entry": {
            "types": list(WORK_TYPES), "fields": list(WORK_FIELDS), "states": list(STATES),
            "verbatim": [name for name, field in WORK_FIELDS.items() if field.verbatim],
            "names": [name for name, field in WORK_FIELDS.items() if field.format is FieldFormat.NAMES],
            "genres": list(reading.GENRES),
        },
        "languages": {
            "names": entry_names(), "words": {name: sorted(words) for name, words in COMMON_WORDS.items()},
        },
        "patterns": patterns(),
    }  # fmt: skip


def _csl() -> dict[str, Any]:
    return {
        "types": dict(mapping.TYPES), "other_types": "misc", "texts": dict(mapping.TEXTS),
        "texts_of_type": _plain(mapping.TEXTS_OF_TYPE), "subtitle": mapping.SUBTITLE, "names": dict(mapping.NAMES),
        "dates": {"issued": list(mapping.ISSUED), "original-date": ["origyear"], "accessed": ["urldate"]},
        "issued_at": list(mapping.ISSUED_AT), "left_out": list(mapping.LEFT_OUT), "cut_off": list(mapping.CUT_OFF),
    }  # fmt: skip


def _bibtex() -> dict[str, Any]:
    return {
        "types": {**{name: name for name in WORK_TYPES}, **bibtex_dialects.TYPES},
        "divided": {name: list(parts) for name, parts in bibtex_dialects.DIVIDED.items()},
        "fields": {name: list(others) for name, others in bibtex_dialects.FIELDS.items()},
        "fields_of_type": {
            name: {field: list(others) for field, others in fields.items()}
            for name, fields in bibtex_dialects.FIELDS_OF_TYPE.items()
        },
        "subtitles": [list(each) for each in bibtex_dialects.SUBTITLES], "left_out": sorted(bibtex_dialects.KEPT),
    }  # fmt: skip


def _ris() -> dict[str, Any]:
    return {
        "types": dict(ris.TYPES), "texts": {name: list(tags) for name, tags in ris.TAGS.items()},
        "texts_of_type": {
            kind: {name: list(tags) for name, tags in texts.items()} for kind, texts in ris.OF_KIND.items()
        },
        "inside": list(ris.INSIDE), "names": {role: list(tags) for role, tags in ris.PEOPLE.items()},
        "editors_of_a_book": list(ris.EDITORS_OF_A_BOOK),
        "dates": {"issued": list(ris.ISSUED), "accessed": list(ris.ACCESSED)},
        "pages": list(ris.PAGES), "numbers": list(ris.NUMBERS), "keyword": list(ris.WORDS),
    }  # fmt: skip


def _dublin_core() -> dict[str, Any]:
    return {
        "spaces": [dublin_core.DC, dublin_core.TERMS],
        "texts": {name: list(elements) for name, elements in dublin_core.TEXTS.items()},
        "types": [list(each) for each in dublin_core.TYPES], "people": list(dublin_core.PEOPLE),
        "kinds": list(dublin_core.KINDS), "sources": list(dublin_core.SOURCES),
        "addresses": list(dublin_core.ADDRESSES), "dates": list(dublin_core.DATES),
        "keyword": list(dublin_core.SUBJECTS),
    }  # fmt: skip


def _plain(tables: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {name: dict(table) for name, table in tables.items()}
