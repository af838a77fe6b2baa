"""What is worked out from something is kept with it, however many pages ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Deriving:
    """Keeps what others work out of it, and with it goes what they worked out."""

    @cached_property
    def _derived(self) -> dict[Callable[[Any], Any], Any]:
        return {}

    def derived(self, work_out: Callable[[Self], T]) -> T:
        """What `work_out` makes of this: worked out once, and for both languages where it knows of none."""
        if work_out not in self._derived:
            self._derived[work_out] = work_out(self)
        made: T = self._derived[work_out]
        return made
