"""A reference makes the same draft of an entry by `rumpun import` and in the form, whatever program wrote it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from support.contracts import FOLDER, contract

from rumpun.citation.incoming.draft import Draft
from rumpun.citation.incoming.merging import merged
from rumpun.citation.incoming.reading import read_references
from rumpun.citation.incoming.script_table import import_mapping
from rumpun.parsing.bibtex_tables import WORK_FIELDS, FieldFormat
from rumpun.parsing.latex import plain_text

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


def test_the_table_that_scripts_read_them_by(pytestconfig: pytest.Config) -> None:
    rule = contract("import_mapping")
    if pytestconfig.getoption("--update-golden"):
        _write("import_mapping", rule | {"table": import_mapping()})
    assert contract("import_mapping")["table"] == import_mapping(), "if this is meant: pytest --update-golden"


def _write(rule: str, made: dict[str, Any]) -> None:
    (FOLDER / f"{rule}.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
