"""What a check has found, in the form of whoever reads it: a person, GitHub, or another program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...catalogue import catalogue
from ...explained.rules import rules
from ...parsing.problems import Problem, report
from .annotations import as_annotations

Written = Callable[[Sequence[Problem], Sequence[Problem], str], str]
"""Problems, warnings, and the folder of the knowledge base in its repository -> what to print, with its line end."""


def _text(problems: Sequence[Problem], warnings: Sequence[Problem], _: str) -> str:
    blocks = [report(problems)] if problems else []
    if warnings:
        blocks.append(f"Peringatan (tidak menghalangi terbit) / Warnings (nothing is held up):\n{report(warnings)}")
    return "".join(f"{block}\n" for block in blocks)


def _github(problems: Sequence[Problem], warnings: Sequence[Problem], folder: str) -> str:
    both = [*problems, *warnings]
    return f"{as_annotations(both, folder)}\n" if both else ""


def _json(problems: Sequence[Problem], warnings: Sequence[Problem], _: str) -> str:
    listed = [_object(problem) for problem in [*problems, *warnings]]
    return _dumped({"errors": len(problems), "warnings": len(warnings), "problems": listed})


def _object(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "rule": problem.rule, "severity": problem.severity,
        "path": place.path, "line": place.line, "column": place.column,
        "message": problem.message._asdict(), "hint": problem.hint._asdict() if problem.hint.id else None,
    }  # fmt: skip


def _sarif(problems: Sequence[Problem], warnings: Sequence[Problem], folder: str) -> str:
    """After OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"."""
    both = [*problems, *warnings]
    known = {name: rule for name, rule in rules().items() if f"rule.{name}" in catalogue()}  # not in a faulty file
    broken = sorted({problem.rule for problem in both} & known.keys())
    told = [{"id": name, "shortDescription": {"text": "\n".join(known[name].asks)}} for name in broken]
    run = {
        "tool": {"driver": {"name": "Rumpun", "rules": told}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, folder) for problem in both],
    }
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return _dumped({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _result(problem: Problem, folder: str) -> dict[str, Any]:
    path, line, column = problem.place
    uri = path if folder in ("", ".") else f"{folder.rstrip('/')}/{path}"
    said = [problem.message.id, problem.hint.id, problem.message.en, problem.hint.en]
    region = {"startLine": line, "startColumn": column}
    return {
        "ruleId": problem.rule, "level": problem.severity,
        "message": {"text": "\n".join(each for each in said if each)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}],
    }  # fmt: skip


def _dumped(value: object) -> str:
    return f"{json.dumps(value, ensure_ascii=False, indent=2)}\n"


FORMATS: Mapping[str, Written] = {"text": _text, "github": _github, "json": _json, "sarif": _sarif}
"""Name of a format -> how it is written."""
