"""When contributor files changed: the dates and versions that pages, feeds and citations state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, total_ordering
from operator import attrgetter
from types import MappingProxyType

_WHEN = attrgetter("date", "order", "commit")
"""Of two changes the later one has more of it."""


@total_ordering
@dataclass(frozen=True)
class Change:
    """One change of one file, or the change that a site without a history states for everything."""

    date: str = ""
    """YYYY-MM-DD in UTC; empty when nobody has stated one."""
    commit: str = ""
    """Short id in the version control; empty when there is none."""
    order: int = field(default=0, compare=False)
    """Its place in the history; the later of two changes of one day has the greater number."""

    def __lt__(self, other: Change) -> bool:
        """Whether this change came before the other."""
        return _WHEN(self) < _WHEN(other)

    @property
    def version(self) -> str:
        """What the foot of a page names: "2026-11-21.a1b2c3d", "2026-11-21" without version control, or nothing."""
        return ".".join(part for part in (self.date, self.commit) if part)


@dataclass(frozen=True)
class History:
    """The changes of all contributor files.

    Paths are relative to the root, with forward slashes. One work of a bibliography file goes by the path of the file
    and its key: `bib/references.bib#amalia2017`. Read at the edge of the program (from git, when there is one), so
    that the same history gives the same bytes.
    """

    stated: Change = Change()
    """For a path without a history of its own: what the site's owner states for the whole site."""
    files: Mapping[str, tuple[Change, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Path -> its changes, oldest first."""
    drafts: frozenset[str] = frozenset()
    """Paths that differ from what the version control holds."""

    def last(self, paths: Iterable[str]) -> Change:
        """The newest change of any of the paths."""
        found = [changes[-1] for path in paths if (changes := self.of(path))]
        return max(found, default=self.stated, key=_WHEN)

    @cached_property
    def newest(self) -> Change:
        """The newest change of all."""
        return self.last(self.files)

    def first(self, path: str) -> Change:
        """The change that brought the path in."""
        changes = self.of(path)
        return changes[0] if changes else self.stated

    def of(self, path: str) -> tuple[Change, ...]:
        """The changes of a path, oldest first; of a work whose lines tell nothing, those of its file."""
        return self.files.get(path) or self.files.get(path.partition("#")[0], ())

    def is_draft(self, paths: Iterable[str]) -> bool:
        """Whether any of the paths holds what no version names yet."""
        return not self.drafts.isdisjoint(paths)


def work_path(path: str, key: str) -> str:
    """The path of one work in a bibliography file, as `History` names it."""
    return f"{path}#{key}"
