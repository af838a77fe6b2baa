"""Questions for a person to answer: a module here with `check(asked) -> doubts` asks one; there is no list to keep."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..catalogue import said
from ..parsing.problems import Problem, did_you_mean
from .doubt import Doubt, Questioned


def check_all(asked: Questioned) -> Iterator[Problem]:
    """The warnings that no entry has answered, and the answers to what nobody asks."""
    answers = asked.graph.base.answers
    used: set[tuple[str, str, str]] = set()
    for doubt in _all(asked):
        answered = {rule for rule, _ in answers.get(doubt.about, ())}
        if doubt.problem.rule in answered:
            used.add((*doubt.about, doubt.problem.rule))
        else:
            yield doubt.problem
    names = _rules()
    for node, given in answers.items():
        for rule, place in given:
            if (*node, rule) in used or node in asked.graph.base.damaged or rule in asked.unasked:
                continue
            hint = said("warning.answer_to_nothing_hint") if rule in names else did_you_mean(rule, names)
            yield Problem(place, said("warning.answer_to_nothing", rule=rule), hint)


def _modules() -> list[str]:
    return sorted(module.name for module in iter_modules(__path__) if module.name != "doubt")


def _all(asked: Questioned) -> Iterator[Doubt]:
    for name in _modules():
        yield from import_module(f"{__name__}.{name}").check(asked)


def _rules() -> set[str]:
    """The names of all that is asked: each module is called like what it asks."""
    return {name.replace("_", "-") for name in _modules()}
