"""Writes CSL-JSON, the data of the Citation Style Language 1.0.2, with what importing needs beyond citing."""

from __future__ import annotations

import json
import re
from typing import Any

from ...catalogue import said
from ...model.works import Work
from .reference import Reference, one_line, safe_address

# Readers take these for markup and know no way to escape them; a word joiner, which nobody sees, keeps them text.
_MARKUP = re.compile(r"<(?=/?(?:i|b|sup|sub|sc|span)\b)", re.IGNORECASE)
_ADDRESSES = ("URL", "DOI")


def record(reference: Reference) -> str:
    """One item."""
    item = {name: _clean(name, value) for name, value in item_of(reference).items()}
    text = json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False, indent=2)
    # Legal in JSON, but older programs read JSON as JavaScript, where these end a line.
    return text.replace("\u2028", " ").replace("\u2029", " ")


def item_of(reference: Reference) -> dict[str, Any]:
    """All that CSL has variables for; text as the work holds it. Styles print none of what is added here."""
    work = reference.work
    item = {**reference.item}
    if work.type == "article":
        item["publisher"] = work.publisher
    item["id"] = reference.key
    item["note"] = cut_off_note(work)
    if work.authors_truncated:  # "others" is a word of pandoc's; anywhere else it would become a person
        item["author"] = item["author"][:-1]
    item["contributor"] = [{"literal": person.natural} for person in work.supervisors]
    item["division"] = ", ".join(part for part in (work.faculty, work.programme) if part)
    item["version"] = reference.version
    if reference.date:
        item["issued"] = {"date-parts": [[int(part) for part in reference.date.split("-")]]}
    return item


def cut_off_note(work: Work) -> str:
    """That the source names only the first authors, in the language of the work; no field of names can say it."""
    if not work.authors_truncated:
        return ""
    told = said("reference.authors_cut_off")
    return told.id if work.language == "id" else told.en


def _clean(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return safe_address(value) if name in _ADDRESSES else _MARKUP.sub("<\u2060", one_line(value))
    if isinstance(value, list):
        return [_clean(name, each) for each in value]
    if isinstance(value, dict):
        return {key: _clean(key, each) for key, each in value.items()}
    return value
