"""What the repository's history tells of a frozen edition: which commit it is of, and that it is as it was first kept.

Not proven is what its pages say: only `rumpun edition DATE --prove`, which makes the edition again, tells that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ...catalogue import said
from ...model.kinds import TERM_MODELS
from ...model.records import ID_PATTERN
from ...parsing.problems import Place, Problem
from .shelf import ARCHIVE, FOLDER, MANIFEST, Edition

_ID = ID_PATTERN.strip("^$")
_RECORD = re.compile(rf"(?:studies/(?P<study>{_ID})/study\.yml|vocab/(?P<kind>[^/]+)/(?P<term>{_ID})\.yml)")
_KEY = re.compile(r"\{\s*([^\s,{}]+)\s*,")
_SHOWN = 5


@dataclass(frozen=True)
class KnownOfEditions:
    """What git knows of the repository; nothing of it is in the files that are to be proven."""

    commits: frozenset[str]
    """All that the present one descends from, and itself."""
    first: Mapping[str, str]
    """File of an edition -> git's name for its content when it was first kept on the main line."""
    lying: Callable[[str], str]
    """The same for the content of a file as it lies there now."""
    files: Callable[[str], Iterable[str]]
    """Commit -> the contributor files that it has."""
    bibliography: Callable[[str], str]
    """Commit -> the text of its bibliography."""


def not_sealed(editions: Iterable[Edition], kept: KnownOfEditions) -> list[Problem]:
    """One problem for each edition that this repository did not make, or that is not what was first kept."""
    return [problem for edition in editions if (problem := _fault(edition, kept))]


def _fault(edition: Edition, kept: KnownOfEditions) -> Problem | None:
    for path in (f"{FOLDER}/{edition.date}{ending}" for ending in (ARCHIVE, MANIFEST)):
        if path in kept.first and kept.lying(path) != kept.first[path]:
            restore = said("sealed.replaced_hint", path=path)
            return Problem(Place(path), said("sealed.replaced", date=edition.date), restore)
    manifest, hint = Place(f"{FOLDER}/{edition.date}{MANIFEST}"), said("sealed.foreign_hint", date=edition.date)
    if edition.commit not in kept.commits:
        told = said("sealed.no_commit", date=edition.date, commit=edition.commit[:12])
        return Problem(manifest, told, hint)
    differing = [*_differing(edition, kept)]
    if not differing:
        return None
    listed = ", ".join(differing[:_SHOWN]) + (", …" if len(differing) > _SHOWN else "")
    told = said("sealed.other_records", date=edition.date, commit=edition.commit[:12], listed=listed)
    return Problem(manifest, told, hint)


def _differing(edition: Edition, kept: KnownOfEditions) -> Iterable[str]:
    """Records that only one of both has, the manifest or the commit: `studies/kube-mentari`."""
    there: dict[str, set[str]] = defaultdict(set)
    for found in filter(None, map(_RECORD.fullmatch, kept.files(edition.commit))):
        there[found["kind"] or "studies"].add(found["study"] or found["term"])
    for kind in sorted(edition.records.keys() & {"studies", *TERM_MODELS}):
        yield from (f"{kind}/{id_}" for id_ in sorted(there[kind] ^ edition.records[kind].keys()))
    # Where an entry begins, only the reader of BibTeX knows; but a work that is cited has its key there.
    keys = {*_KEY.findall(kept.bibliography(edition.commit))}
    yield from (f"works/{key}" for key in sorted(edition.records.get("works", {}).keys() - keys))
