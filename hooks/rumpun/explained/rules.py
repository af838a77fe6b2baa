"""The catalogue of all rules: their words stand in `words/rules.yml`, their examples in `examples/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..catalogue import Said, catalogue, said
from ..parsing.problems import Severity
from ..parsing.rule_names import WARNING
from ..parsing.yaml_file import read_yaml

FOLDER = Path(__file__).parent
GROUPS = ("entries", "bibliography", "form", "project")
"""The files of examples, in the order in which readers need them."""
MARK = "¤"
"""In an example: here the problem is reported."""


@dataclass(frozen=True)
class RuleExample:
    """What a rule refuses, and what it takes."""

    file: str
    """Where it stands."""
    wrong: str
    """With `MARK` where the problem is reported."""
    right: str
    instead: str = ""
    """What both take the place of in the knowledge base that tests are made with; `right` itself when empty."""
    whole: bool = False
    """Whether it is the whole file."""
    append: bool = False
    """Whether it stands at the end of the file."""

    @property
    def shown(self) -> str:
        """What is wrong, as a contributor would write it."""
        return self.wrong.replace(MARK, "")


@dataclass(frozen=True)
class Rule:
    """One rule."""

    name: str
    group: str
    example: RuleExample

    @property
    def severity(self) -> Severity:
        """Whether it keeps the site from being made, or asks a person to look."""
        return "warning" if f"{WARNING}{self.name.replace('-', '_')}" in catalogue() else "error"

    @property
    def asks(self) -> Said:
        """What it asks, and why."""
        return said(f"rule.{self.name}")

    @property
    def mend(self) -> Said:
        """How to mend what it refuses."""
        return said(f"rule_mend.{self.name}")


@lru_cache(maxsize=1)
def rules() -> Mapping[str, Rule]:
    """All rules by their names: by group, as their examples stand in the files; ValueError for a faulty file."""
    found: dict[str, Rule] = {}
    for group in GROUPS:
        for name, example in _examples(group).items():
            found[name] = Rule(name, group, RuleExample(**example))
    return MappingProxyType(found)


def _examples(group: str) -> dict[str, dict[str, Any]]:
    document, problems = read_yaml(FOLDER, f"examples/{group}.yml")
    if problems or document is None or not isinstance(document.data, dict):
        raise ValueError(str(problems[0].place) if problems else group)
    return document.data
