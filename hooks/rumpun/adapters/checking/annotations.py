"""Problems as annotations on a pull request, in the form that GitHub's workflow commands have.

Source of the form and of its escapes: GitHub's documentation "Workflow commands for GitHub Actions" and the function
`escapeProperty` of its toolkit (packages/core/src/command.ts).
"""

from __future__ import annotations

from collections.abc import Iterable

from ...catalogue import Said
from ...parsing.problems import Problem

_TITLE = Said("Masalah dalam berkas ini", "A problem in this file")


def as_annotations(problems: Iterable[Problem], folder: str = "") -> str:
    """One line for each problem, sorted, each once; `folder` is where the knowledge base lies in the repository."""
    return "\n".join(_annotation(problem, folder) for problem in sorted(set(problems)))


def _annotation(problem: Problem, folder: str) -> str:
    place = problem.place
    path = f"{folder.rstrip('/')}/{place.path}" if folder not in ("", ".") else place.path
    properties = {"file": path, "line": place.line, "col": place.column, "title": " / ".join(_TITLE)}
    said = [problem.message.id, problem.hint.id and f"Saran: {problem.hint.id}"]
    said += [problem.message.en, problem.hint.en and f"Hint: {problem.hint.en}"]
    said += [problem.rule and f"Aturan (rule): {problem.rule}"]
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_message(chr(10).join(line for line in said if line))}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
