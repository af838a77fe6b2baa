"""What bibliographies hold and the site does not use: told once for each file, and no fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..catalogue import Said, said
from .problems import Place


class FileNote(NamedTuple):
    """Something to know of a file that asks for nothing."""

    place: Place
    message: Said


def notes(kept: Mapping[str, Iterable[str]]) -> Iterator[FileNote]:
    """One note for each file; `kept` is the file and the fields that its entries keep, as often as they do."""
    for path, names in sorted(kept.items()):
        counted = Counter(names)
        if counted:
            listed = ", ".join(f"{name} ({counted[name]})" for name in sorted(counted))
            yield FileNote(Place(path), said("bibtex.kept", listed=listed))


def told(notes: Iterable[FileNote]) -> str:
    """The notes as text, in both languages."""
    lines = [f"{note.place.path}: {note.message.id}\n    [en] {note.message.en}" for note in notes]
    return "\n".join(lines)
