"""What must be known of a study before its codes are read elsewhere: it goes with every text and file."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.study import Study
from ..synthesis.properties import PROPERTIES
from .words import Words


def basis_of(t: Words, study: Study) -> str:
    """What was read of it, and that nobody but its coder has read its codes yet, where that is so."""
    basis = t.value("basis", study.basis)
    return basis if study.reviewed else t.caveat_awaiting.format(basis=basis)


def read_of(t: Words, study: Study) -> str:
    """The same as a sentence, such as "Dibaca: abstrak saja": without it nobody can judge what its codes leave out."""
    return t.caveat_read.format(basis=basis_of(t, study))


def caveats_of(t: Words, study: Study) -> tuple[str, ...]:
    """The rest, in plain text: what is only inferred, which lists the source leaves open, what the editors noted.

    Nothing of it depends on which of the codes are shown, so that no selection can leave one behind.
    """
    return tuple(_caveats(t, study))


def _caveats(t: Words, study: Study) -> Iterator[str]:
    for name, item in PROPERTIES.items():
        if item.status(study) == "inferred":
            yield f"{t.label(name)}: {t.value('status', 'inferred')}"
    for name, item in PROPERTIES.items():
        if item.is_open(study):
            yield f"{t.label(name)}: {t.open_list}"
    if study.source_notes:
        yield t.caveat_notes.format(n=len(study.source_notes))
