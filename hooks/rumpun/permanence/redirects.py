"""Where the pages lead on to that once were published under another address."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..address import LANGUAGES, SUBSECTIONS, Language, address, anchor_of
from ..model.graph import Graph, Node
from ..synthesis.pairs import Pairs
from .ledger import known_parts

_PAGE = re.compile(rf"(.*/)(?:{'|'.join(SUBSECTIONS['page'].values())})/([1-9][0-9]*)/")


@dataclass(frozen=True)
class Redirects:
    """Old address -> present one; all addresses are site-relative, as from `address`."""

    graph: Graph
    pairs: Pairs
    alive: Collection[str]
    """The addresses of all pages and files that are there."""

    @cached_property
    def renamed(self) -> dict[str, str]:
        """The pages of all records that were called something else before."""
        return {
            address(language, kind, old): address(language, kind, id_)
            for (kind, old), id_ in sorted(self.graph.renamed.items())
            for language in LANGUAGES
            if kind != "glossary"
        }

    @cached_property
    def withdrawn(self) -> dict[str, tuple[Language, Node]]:
        """Address -> language and (kind, id) of the records that were taken back; the glossary is one page."""
        return {
            address(language, *node): (language, node)
            for node in sorted(self.graph.withdrawn)
            for language in LANGUAGES
            if node[0] != "glossary"
        }

    def all(self, recorded: Iterable[str]) -> dict[str, str]:
        """The renamed pages, and those `recorded` pages that other rules can lead on; the target may have a ?query."""
        found = dict(self.renamed)
        for path in sorted({each.partition("#")[0] for each in recorded}):
            if path not in self.alive and path not in found and path not in self.withdrawn:
                target = self._of_list(path) or self._of_pair(path)
                if target:
                    found[path] = target
        return found

    # --- a list that became shorter, or whose record was renamed ---------------------------------------------

    def _of_list(self, path: str) -> str:
        """The same page of the list where it is now, else its first page."""
        part = _PAGE.fullmatch(path)
        if not part:
            return ""
        first = self.renamed.get(part[1], part[1])
        same = first + path.removeprefix(part[1])
        return next((each for each in (same, first) if each in self.alive or each in self.withdrawn), "")

    # --- a pair that is no longer ready-made, or whose studies were renamed ----------------------------------

    def _of_pair(self, path: str) -> str:
        """The page of the pair under its present name, else the two side by side."""
        for language in LANGUAGES:
            folder = address(language, "comparison", "pairs")
            slug = path.removeprefix(folder).removesuffix("/")
            if path.startswith(folder) and "/" not in slug:
                for first, second in self._columns(slug):
                    return self._pair(language, first, second)
        return ""

    def _pair(self, language: Language, first: str, second: str) -> str:
        for id_ in (first, second):
            study, _, case = id_.partition(".")
            if ("studies", study) in self.graph.withdrawn:
                return address(language, "studies", study)
            if case and case not in self._cases(study).values():
                return f"{address(language, 'studies', study)}#{anchor_of('cases', case)}"
        if ready := self._ready.get(frozenset((first, second))):
            return address(language, "comparison", "pairs", ready)
        if first == second:
            return address(language, "studies", first.partition(".")[0])
        return f"{address(language, 'comparison', 'side')}?s={first},{second}"

    @cached_property
    def _ready(self) -> dict[frozenset[str], str]:
        """The two columns of each ready-made pair, by whatever order -> its slug."""
        return {frozenset((pair.first, pair.second)): pair.slug for pair in reversed(self.pairs.all)}

    def _columns(self, slug: str) -> Iterator[tuple[str, str]]:
        """What the address of a pair can mean, in present ids: two studies, or two cases of one study."""
        divider = "--vs--" if "--vs--" in slug else "-vs-"
        for found in re.finditer(f"(?={divider})", slug):
            left, right = slug[: found.start()], slug[found.start() + len(divider) :]
            first, second = self._study(left), self._study(right)
            if first and second:
                yield first, second
            for end in (at.start() for at in re.finditer("-", left)):
                study, case = self._study(left[:end]), left[end:].lstrip("-")
                cases = {**self._cases(study), **self._gone(study)} if study else {}
                if ("studies", study) in self.graph.withdrawn:
                    yield study, study
                elif case in cases and right in cases:
                    yield f"{study}.{cases[case]}", f"{study}.{cases[right]}"

    def _study(self, name: str) -> str:
        """The present id of a study that has or had this name; empty when there is none."""
        id_ = self.graph.renamed.get(("studies", name), name)
        return id_ if id_ in self.graph.base.studies or ("studies", id_) in self.graph.withdrawn else ""

    def _cases(self, study: str) -> dict[str, str]:
        """Name that a case has or had -> its present id."""
        record = self.graph.base.studies.get(study)
        return {old: id_ for old, id_ in known_parts(record, "cases") if id_} if record else {}

    def _gone(self, study: str) -> dict[str, str]:
        """The cases that were taken back, under all their names."""
        record = self.graph.base.studies.get(study)
        return {old: old for old, id_ in known_parts(record, "cases") if not id_} if record else {}
