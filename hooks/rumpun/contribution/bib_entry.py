"""Writes a work that was handed in as an entry of the bibliography: plain text in, BibTeX out.

The writer of `citation/formats` cannot do it: it writes a work that has been read, in the fields of other programs;
this one writes our own fields, of a work that may be faulty and is only then checked.
"""

from __future__ import annotations

import re

from ..parsing.bibtex_tables import WORK_FIELDS, FieldFormat
from ..parsing.latex import single_spaced
from .records import HandedInWork

_SPECIAL = re.compile(r"[&%_#]")
# BibTeX has no way to write them as text that our reader knows.
_BRACES = str.maketrans({"{": "(", "}": ")", "\\": "/"})


def bib_entry(key: str, work: HandedInWork) -> str:
    """The entry, a field on each line, in the order of `parsing/bibtex_tables.py`; fields that it lacks come last."""
    order = {name: place for place, name in enumerate(WORK_FIELDS)}
    names = sorted(work.fields, key=lambda name: (order.get(name, len(order)), name))
    lines = [f"  {name} = {{{_value(name, work.fields[name])}}}," for name in names if work.fields[name].strip()]
    return "\n".join([f"@{work.type}{{{key},", *lines, "}\n"])


def _value(name: str, text: str) -> str:
    line, known = single_spaced(text), WORK_FIELDS.get(name)
    if known and known.verbatim:
        return line
    # Braces keep the name of a body in one piece.
    if not known or known.format is not FieldFormat.NAMES or line.count("{") != line.count("}"):
        line = line.translate(_BRACES)
    return _SPECIAL.sub(r"\\\g<0>", line)
