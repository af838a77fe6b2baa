"""What becomes of references that come in: new entries of the bibliography, or a word on one that is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ...model.duplicates import letters, marks
from ...model.work_reader import work_from
from ...model.works import Work
from ...parsing.bibtex_file import entries_in
from ...parsing.bibtex_keys import made_key
from ...parsing.bibtex_names import AND
from ...parsing.bibtex_tables import PRINTED_FIELDS, WORK_FIELDS
from ...parsing.latex import plain_text, top_level_split
from ...parsing.problems import Problem
from .draft import Draft


class Taken(NamedTuple):
    """What became of one reference."""

    draft: Draft
    """As it is to be added, with its key; or as it came in, where it is there already."""
    there: Work | None = None
    """The work that it is."""
    lacking: Mapping[str, str] = {}
    """What the reference says and the entry that is there does not: field -> value."""
    problems: tuple[Problem, ...] = ()
    """What is missing in the new entry, or wrong with a value, which the entry goes without."""


def merged(drafts: Iterable[Draft], works: Iterable[Work], keys: Collection[str]) -> Iterator[Taken]:
    """What becomes of each draft, in their order; `works` are there, and `keys` have been given or must not be."""
    there: dict[Hashable, Work] = {}
    taken = {key.lower() for key in keys}
    for work in works:
        _note(there, work)
    for draft in drafts:
        found, read = _known(draft, there)
        if found is not None:
            lacking = {name: draft.fields[name] for name in _lacking(draft, found, read)}
            yield Taken(draft, found, lacking)
            continue
        sound, problems = _sound(replace(draft, key=_key_of(draft, taken)))
        taken.add(sound.key)
        if (added := _work(sound)[0]) is not None:
            _note(there, added)
        yield Taken(sound, problems=problems)


def _note(there: dict[Hashable, Work], work: Work) -> None:
    for mark in (*marks(work), _by_title(work)):
        there.setdefault(mark, work)


def _by_title(work: Work) -> Hashable:
    """For what has no author or no year: all that is told of it."""
    return "title", work.type, tuple(letters(person.short) for person in work.authors), work.year, letters(work.title)


def _known(draft: Draft, there: Mapping[Hashable, Work]) -> tuple[Work | None, Work | None]:
    """The work that a draft is, and the draft as a work."""
    read, _ = _work(replace(draft, key="x"))
    if read is None:  # Without a title or a language there is no work, but the DOI tells which one it is.
        stand_in = {"title": "x", "langid": "id", **draft.fields}
        read, _ = _work(replace(draft, key="x", fields=stand_in))
    if read is None:
        return None, None
    found = next((there[mark] for mark in (*marks(read), _by_title(read)) if mark in there), None)
    return found, read


def _lacking(draft: Draft, there: Work, read: Work | None) -> Iterator[str]:
    for name in draft.fields:
        attribute = WORK_FIELDS[name].attribute or name.replace("-", "_")
        told = name in PRINTED_FIELDS and name not in draft.guessed and read is not None
        if told and getattr(read, attribute, None) and not getattr(there, attribute, None):
            yield name


def _key_of(draft: Draft, taken: Collection[str]) -> str:
    people = draft.fields.get("author") or draft.fields.get("editor") or ""
    name, year, title = (
        plain_text(text)
        for text in (
            top_level_split(f" {people} ", AND)[0],
            draft.fields.get("year", ""),
            draft.fields.get("title", ""),
        )
    )
    if not (name or title) and draft.fields.get("doi"):
        return re.sub(r"[^a-z0-9]+", "-", f"doi {draft.fields['doi'].lower()}").strip("-")[:80]
    return made_key(name, year if year.isdigit() else "", title, taken)


def _work(draft: Draft) -> tuple[Work | None, tuple[Problem, ...]]:
    entries, problems = entries_in(draft.text(), "")
    if not entries:
        return None, tuple(problems)
    work, more = work_from(entries[0])
    return work, (*problems, *more)


def _sound(draft: Draft) -> tuple[Draft, tuple[Problem, ...]]:
    """The draft without values that the check would not take, and what is wrong with them and missing."""
    _, problems = _work(draft)
    lines = draft.text().split("\n")
    wrong = {
        lines[problem.place.line - 1].split("=")[0].strip()
        for problem in problems
        if 1 < problem.place.line < len(lines)
    }
    kept = {name: value for name, value in draft.fields.items() if name not in wrong}
    return replace(draft, fields=kept), problems
