"""The frozen editions in `published/editions/`: an archive each, and a manifest that tells what it holds."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...address import Language, address
from ...catalogue import Said, said
from ...model.identifiers import is_date
from ...parsing.problems import Place, Problem
from .snapshot import Snapshot

FOLDER = "published/editions"
ARCHIVE = ".tar.xz"
MANIFEST = ".json"
NOTE = "edition.json"
"""In a built edition: what it is and what it holds, for its manifest."""
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
_KEYS = {"edition", "version", "commit", "site_url", "files", "bytes", "archive", "records", "seal"}


@dataclass(frozen=True)
class Edition:
    """One frozen edition."""

    date: str
    """YYYY-MM-DD; names it."""
    version: str
    """The newest change that it holds, as pages name it."""
    commit: str
    """The commit that it was made from."""
    site_url: str
    """Its own absolute address, with a trailing slash."""
    files: int
    size: int
    """Bytes, unpacked."""
    records: Snapshot
    archive: Path

    def is_told_by(self, home: Path) -> bool:
        """Whether what was unpacked into `home` says of itself what the manifest says: they belong together."""
        try:
            note = json.loads((home / NOTE).read_bytes())
        except (OSError, ValueError, RecursionError):
            return False
        told = {"edition": self.date, "version": self.version, "site_url": self.site_url, "records": self.records}
        return isinstance(note, dict) and {name: note.get(name) for name in told} == told

    def count(self, kind: str) -> int:
        """How many records of one kind it holds; `findings` counts those of all studies."""
        if kind == "findings":
            return sum(len(study.get("findings", {})) for study in self.records["studies"].values())
        return len(self.records[kind])


def edition_address(date: str, target: str = "") -> str:
    """Where a page of the living site stands in an edition; both addresses site-relative.

    >>> edition_address("2026-09-01", "en/studies/")
    'edisi/2026-09-01/en/studies/'
    """
    return f"{address('id', 'editions', date)}{target}"


def edition_copy(date: str) -> str:
    """The site-relative address of an edition's copy to take along.

    >>> edition_copy("2026-09-01")
    'edisi/2026-09-01.zip'
    """
    return f"{edition_address(date).removesuffix('/')}.zip"


def edition_home(date: str, language: Language) -> str:
    """The home page of an edition."""
    return edition_address(date, address(language))


def manifest_text(facts: Mapping[str, Any], records: Snapshot) -> str:
    """The manifest as JSON, a line for every record, and sealed, so that a slip of an editor is noticed."""
    lines = [f" {_json(name)}: {_json(value)}," for name, value in sorted(facts.items())]
    lines.append(f' "seal": {_json(_seal(facts, records))},')
    lines.append(' "records": {')
    for kind, found in records.items():
        rows = ",\n".join(f"   {_json(id_)}: {_json(kept)}" for id_, kept in sorted(found.items()))
        end = "," if kind != list(records)[-1] else ""
        lines.append(f"  {_json(kind)}: {{\n{rows}\n  }}{end}" if rows else f"  {_json(kind)}: {{}}{end}")
    return "\n".join(["{", *lines, " }", "}", ""])


def read_editions(root: Path) -> tuple[tuple[Edition, ...], tuple[Problem, ...]]:
    """All editions, newest first, and what is wrong with the files that keep them."""
    folder = root / FOLDER
    if not folder.is_dir():
        return (), ()
    names = {file.name for file in folder.iterdir() if not file.name.startswith(".")}
    dates = {name.removesuffix(ending) for name in names for ending in (ARCHIVE, MANIFEST) if name.endswith(ending)}
    found: list[Edition] = []
    problems = [_stray(name) for name in names if not name.endswith((ARCHIVE, MANIFEST))]
    for date in sorted(dates, reverse=True):
        edition, faults = _read(folder, date, names)
        found += [edition] if edition else []
        problems += faults
    return tuple(found), tuple(sorted(problems))


def _read(folder: Path, date: str, names: set[str]) -> tuple[Edition | None, list[Problem]]:
    manifest, archive = f"{date}{MANIFEST}", f"{date}{ARCHIVE}"
    if not is_date(date):
        return None, [_stray(name) for name in (manifest, archive) if name in names]
    for name, other in ((manifest, archive), (archive, manifest)):
        if name not in names:
            message = said("edition.incomplete", date=date, name=name)
            return None, [_problem(other, message)]
    facts = _facts((folder / manifest).read_bytes(), date)
    if facts is None:
        message = said("edition.manifest_damaged", date=date)
        return None, [_problem(manifest, message)]
    if facts["archive"] != {"bytes": (folder / archive).stat().st_size, "sha256": _sha256(folder / archive)}:
        message = said("edition.archive_damaged", date=date)
        return None, [_problem(archive, message)]
    told = {name: facts[name] for name in ("version", "commit", "site_url", "files", "records")}
    return Edition(date=date, size=facts["bytes"], archive=folder / archive, **told), []


def _facts(data: bytes, date: str) -> dict[str, Any] | None:
    """The manifest; None unless it is whole and as it was written."""
    try:
        facts = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict) or not set(facts) >= _KEYS or facts["edition"] != date or not _is_shaped(facts):
        return None
    sealed = {name: value for name, value in facts.items() if name not in ("seal", "records")}
    return facts if facts["seal"] == _seal(sealed, facts["records"]) else None


def _is_shaped(facts: dict[str, Any]) -> bool:
    """Whether each fact is of its kind, so that whoever reads them need not ask."""
    texts, numbers, records = ("version", "commit", "site_url"), ("files", "bytes"), facts["records"]
    return (
        all(isinstance(facts[name], str) for name in texts)
        and all(type(facts[name]) is int and facts[name] >= 0 for name in numbers)
        and bool(_COMMIT.fullmatch(facts["commit"]))
        and isinstance(records, dict)
        and all(isinstance(kept, dict) for kind in records.values() for kept in (kind, *_values(kind)))
    )


def _values(kind: object) -> Iterable[object]:
    return kind.values() if isinstance(kind, dict) else ()


def archive_facts(archive: Path) -> dict[str, Any]:
    """What the manifest tells of the archive, to know it again."""
    return {"bytes": archive.stat().st_size, "sha256": _sha256(archive)}


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _seal(facts: Mapping[str, Any], records: Any) -> str:
    return hashlib.sha256(json.dumps([facts, records], sort_keys=True).encode("utf-8")).hexdigest()[:16]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _stray(name: str) -> Problem:
    message = said("edition.stray", name=name)
    hint = said("edition.stray_hint")
    return Problem(Place(f"{FOLDER}/{name}"), message, hint)


def _problem(name: str, message: Said) -> Problem:
    return Problem(Place(f"{FOLDER}/{name}"), message, said("edition.restore_hint"))
