"""The site planned as far as somebody has asked: no page needs another, so an edit is seen before all is planned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Generic, TypeVar

from ..context import Context
from ..exports import exports, files_of
from ..pages import page_types, pages_of, stands_under
from ..parsing.problems import Problem
from ..render.files import Source
from ..render.page import Page
from ..site import Prepared, Site, whole
from .folder import page_file

Thing = TypeVar("Thing")


class PreviewPlan:
    """Pages and files of a site by the names of their files, planned by page type and by export."""

    def __init__(self, prepared: Prepared, planners: dict[str, str] | None = None) -> None:
        """`planners` are those of the site before an edit: what planned a file then is asked for it first."""
        both = prepared.both
        self.planners = {} if planners is None else planners
        """File -> the page type or export that planned it last."""
        self._prepared = prepared
        types = [(f"{each.language} {name}", name, each) for each in both for name in page_types()]
        self._pages: _Parts[Page] = _Parts(
            {key: partial(_pages, name, each) for key, name, each in types}, self.planners,
            {key: stands_under(name, each.language) for key, name, each in types},
        )  # fmt: skip
        self._exports: _Parts[Source] = _Parts(
            {name: partial(files_of, name, both) for name in exports() if both}, self.planners, {}
        )
        self._whole: Site | None = None

    def page(self, file: str) -> Page | None:
        """The page that stands in this file of the site; None for none."""
        return self._pages.find(file)

    def source(self, file: str) -> Source | None:
        """What makes this file of the site, unless it is a page; None for nothing."""
        found = self._exports.find(file)
        if found is None and file in (files := self.whole().files):
            found = files.source(file)
        return found

    def steps(self) -> Iterator[Callable[[], object]]:
        """All that is still to be planned, piece by piece, for who does it while others wait for pages."""
        return chain(self._pages.steps(), self._exports.steps(), iter([self.whole]))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the whole site has shown to be wrong, once it is planned."""
        return self._whole.problems if self._whole else ()

    def whole(self) -> Site:
        """The whole site, with what former addresses need."""
        if self._whole is None:
            pages = tuple(page for _, page in self._pages.all())
            self._whole = whole(self._prepared, pages, self._exports.all(), parts=False)
        return self._whole


class _Parts(Generic[Thing]):
    """What stands in which file, by what plans it: of each that plans, all or nothing."""

    def __init__(
        self,
        planning: dict[str, Callable[[], Iterable[tuple[str, Thing]]]],
        planners: dict[str, str],
        under: Mapping[str, Iterable[str]],
    ) -> None:
        """`under` is how the names of the files begin that each plans, where that is known."""
        self._planning, self._planners, self._under = planning, planners, under
        self._planned: dict[str, dict[str, Thing]] = {}

    def find(self, file: str) -> Thing | None:
        """What stands in the file: where it was last time, or else where its name says, or else wherever it is."""
        last = self._planners.get(file)
        for name in sorted(self._planning, key=lambda name: (name != last, -self._likeness(name, file))):
            if file in (planned := self._of(name)):
                return planned[file]
        return None

    def _likeness(self, name: str, file: str) -> int:
        """How much of a file's name says that this plans it; -1 where it says the contrary."""
        return max((len(each) for each in self._under.get(name, ()) if file.startswith(each)), default=-1)

    def steps(self) -> Iterator[Callable[[], object]]:
        """What is still to be planned, piece by piece."""
        return (partial(self._of, name) for name in self._planning if name not in self._planned)

    def all(self) -> Iterator[tuple[str, Thing]]:
        """What stands in every file, in the order of what plans."""
        return chain.from_iterable(self._of(name).items() for name in self._planning)

    def _of(self, name: str) -> dict[str, Thing]:
        if name not in self._planned:
            self._planned[name] = dict(self._planning[name]())
            self._planners |= dict.fromkeys(self._planned[name], name)
        return self._planned[name]


def _pages(page_type: str, context: Context) -> Iterator[tuple[str, Page]]:
    return ((page_file(page), page) for page in pages_of(page_type, context))
