"""What an entry answers to warnings: a person has looked, and says why it stays as it is."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from ..parsing.problems import Problem
from ..parsing.yaml_file import Document
from .faults import faults_of
from .records import Plain, Record, Text

KEY = "answered"
"""The key at the left edge of an entry, beside those of its schema: no property of what the entry tells of."""


class Answered(Record):
    """One answer, to all warnings of one rule on one entry."""

    warning: Plain
    """The name of the rule."""
    reason: Text


class _Answers(Record):
    """All answers of one entry."""

    answered: list[Answered] = []  # noqa: RUF012 - pydantic copies it


def answers_of(document: Document) -> tuple[tuple[Answered, ...], list[Problem]]:
    """The answers in an entry, and what is wrong with their form."""
    data = document.data
    if not isinstance(data, dict) or KEY not in data:
        return (), []
    try:
        return tuple(_Answers.model_validate({KEY: data[KEY]}).answered), []
    except ValidationError as error:
        return (), faults_of(error, document, _Answers)


def without_answers(data: Any) -> Any:
    """The entry itself; the same object where it answers nothing."""
    if not isinstance(data, dict) or KEY not in data:
        return data
    return {key: value for key, value in data.items() if key != KEY}
