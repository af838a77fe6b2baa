"""A reference makes the same draft of an entry by `rumpun import` and in the form, whatever program wrote it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.contracts import FOLDER, contract

from rumpun.citation.incoming.draft import Draft
from rumpun.citation.incoming.merging import merged
from rumpun.citation.incoming.reading import read_references
from rumpun.citation.incoming.script_table import import_mapping
from rumpun.contribution.bib_entry import bib_entry
from rumpun.contribution.records import HandedInWork
from rumpun.model.work_reader import work_from
from rumpun.model.works import Work
from rumpun.parsing.bibtex_file import BibEntry, entries_in
from rumpun.parsing.bibtex_tables import WORK_FIELDS, FieldFormat
from rumpun.parsing.latex import plain_text
from rumpun.parsing.problems import Place

REFERENCES = Path(__file__).resolve().parents[1] / "citation" / "incoming"


def in_plain_text(draft: Draft) -> dict[str, Any]:
    """A draft as the form has it: nothing in it is LaTeX, but names keep the braces that hold them together."""
    return {
        "type": draft.type, "fields": {name: _plain(name, value) for name, value in sorted(draft.fields.items())},
        "left": list(draft.left_out), "guessed": list(draft.guessed),
    }  # fmt: skip


def _plain(name: str, value: str) -> str:
    if WORK_FIELDS[name].verbatim:
        return value
    is_names = WORK_FIELDS[name].format is FieldFormat.NAMES
    return re.sub(r"\\([&%_#])", r"\1", value) if is_names else plain_text(value)


def case_of(file: Path) -> dict[str, Any]:
    read = read_references(file.read_text(encoding="utf-8"), file.name)
    keys = [each.draft.key for each in merged(read.drafts, (), ())]
    drafts = [{"key": key, **in_plain_text(draft)} for key, draft in zip(keys, read.drafts, strict=True)]
    return {"file": file.name, "form": read.form, "drafts": drafts}


def test_references_of_other_programs(pytestconfig: pytest.Config) -> None:
    rule = contract("incoming_references")
    cases = [case_of(file) for file in sorted(REFERENCES.iterdir()) if file.suffix != ".expected"]
    if pytestconfig.getoption("--update-golden"):
        _write("incoming_references", rule | {"cases": cases})
    assert cases == contract("incoming_references")["cases"], "if this is meant: pytest --update-golden"


def work_of(entry: BibEntry) -> tuple[Work | None, tuple[str, ...]]:
    """The work, wherever it stands, and what is wrong with it."""
    work, problems = work_from(entry)
    return work and replace(work, place=Place("x")), tuple(each.message.en for each in problems)


def test_a_work_that_the_form_hands_in_is_the_one_that_the_import_adds() -> None:
    """Plain text becomes BibTeX on the way in; month, names and addresses are the same work in the end."""
    for case in contract("incoming_references")["cases"]:
        read = read_references((REFERENCES / case["file"]).read_text(encoding="utf-8"), case["file"])
        for told, added in zip(case["drafts"], merged(read.drafts, (), ()), strict=True):
            handed_in = HandedInWork(type=told["type"], fields=told["fields"])
            (ours,), (theirs,) = (
                entries_in(text, "x")[0] for text in (bib_entry(told["key"], handed_in), added.draft.text())
            )
            assert work_of(ours) == work_of(theirs), case["file"]


def test_the_table_that_scripts_read_them_by(pytestconfig: pytest.Config) -> None:
    rule = contract("import_mapping")
    if pytestconfig.getoption("--update-golden"):
        _write("import_mapping", rule | {"table": import_mapping()})
    assert contract("import_mapping")["table"] == import_mapping(), "if this is meant: pytest --update-golden"


def _write(rule: str, made: dict[str, Any]) -> None:
    (FOLDER / f"{rule}.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
