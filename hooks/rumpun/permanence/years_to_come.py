"""Works of a year that has not come yet, which is a slip of the finger or a work that has not appeared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..catalogue import said
from ..model.works import Work
from ..parsing.problems import Problem


def years_to_come(works: Iterable[Work], newest: str) -> Iterator[Problem]:
    """One problem for each work of a year after the one that follows `newest`, the day of the newest entry (ISO 8601).

    The engine reads no clock, and journals print the year after that in which they appear. An empty day knows nothing.
    """
    if not newest:
        return
    year = int(newest[:4])
    for work in works:
        if work.year and int(work.year) > year + 1 and not work.state:
            message = said("work.year_to_come", key=work.key, year=work.year, newest=str(year))
            yield Problem(work.place, message, said("work.year_to_come_hint"))
