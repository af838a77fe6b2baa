"""The table of what two coders made of the same sources, code by code."""

from __future__ import annotations

from collections.abc import Iterator

from .columns import Table, TableColumn, both, ref
from .documents import Data, Documents


def _codes_given_twice(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        coding = study["second_coding"]
        for given in coding["codes"] if coding else ():
            yield {"study": study["id"], "coder": coding["coder"], "coded_on": coding["date"], **given}


SECOND_CODINGS = Table(
    "second_codings",
    (
        ref("study", "studies"),
        TableColumn("part", required=True, word="coded_part"),
        TableColumn("item", required=True, word="coded_item"),
        TableColumn("code", required=True, word="coded_by"),
        TableColumn("code_first", "first", required=True),
        TableColumn("code_second", "second", required=True),
        TableColumn("kept"),
        *both("why", word="why_kept"),
        *both("coder", required=True),
        TableColumn("coded_on", type="date", required=True),
    ),
    _codes_given_twice,
    ("part", "item", "code"),
)
"""Items are named without a reference, since one may have been withdrawn since and then stands in no table."""
