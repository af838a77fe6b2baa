"""Changes single values of an entry that is there, and only where they still are what the change was made from."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from typing import Any

from .records import ValueChange


class ChangedMeanwhileError(Exception):
    """The value at `step` of the change numbered `number` is not what the change was made from, or is not there."""

    def __init__(self, number: int, found: object) -> None:
        super().__init__(f"{number}: {found!r}")
        self.number, self.found = number, found


def changed(data: Any, changes: Iterable[ValueChange]) -> Any:
    """A copy of `data` with all changes; ChangedMeanwhileError at the first that does not fit it."""
    made = copy.deepcopy(data)
    for number, change in enumerate(changes):
        *way, last = change.path
        try:
            around = made
            for step in way:
                around = around[_key(around, step)]
            _put(around, last, change)
        except (KeyError, IndexError, TypeError):
            raise ChangedMeanwhileError(number, None) from None
        except _OtherValueError as other:
            raise ChangedMeanwhileError(number, other.found) from None
    return made


class _OtherValueError(Exception):
    def __init__(self, found: object) -> None:
        super().__init__()
        self.found = found


def _key(around: Any, step: str | int) -> Any:
    """The key of a mapping, or the place of an item: by its id, or by its number."""
    if isinstance(around, list) and isinstance(step, str):
        return next(place for place, item in enumerate([*around, {}]) if not item or item.get("id") == step)
    return step


def _put(around: Any, last: str | int, change: ValueChange) -> None:
    key = _key(around, last)
    is_new = key >= len(around) if isinstance(around, list) else key not in around
    found = None if is_new else around[key]
    if found != change.was:
        raise _OtherValueError(found)
    if change.becomes is None:
        if not is_new:
            del around[key]
    elif isinstance(around, list) and is_new:
        around.append(change.becomes)
    else:
        around[key] = change.becomes
