"""A page before anything is on it: where it stands, and who finishes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from ..address import address, other_language
from ..citation.cited_page import CitedPage
from ..citation.formats.page import page_file_names, page_files
from ..context import Context
from .page import Finished, Page
from .page_builder import BARE, PageBuilder


def planned(
    make: Callable[[PageBuilder], Finished], context: Context, kind: str, section: str = "home", *steps: str
) -> Page:
    """A page of this kind at this address; `make` finishes it once somebody asks what is on it."""
    return _Planned(make, context, kind, section, steps)


class _Planned(Page):
    """It holds no more than what it is planned with: all pages of a site are planned before the first is made."""

    __slots__ = ("_context", "_finish", "_section", "_steps")

    def __init__(
        self, finish: Callable[[PageBuilder], Finished], context: Context, kind: str, section: str,
        steps: tuple[str, ...],
    ) -> None:  # fmt: skip
        super().__init__(address(context.language, section, *steps), context.language, kind)
        self._finish, self._context, self._section, self._steps = finish, context, section, steps

    @property
    def twin(self) -> str:
        """The same page in the other language."""
        return address(other_language(self._context.language), self._section, *self._steps)

    @property
    def files(self) -> Mapping[str, Callable[[], str]]:
        """Its citation to download, in every format."""
        cited = self.kind not in BARE and self._context.settings.has("citation-files")
        made: dict[str, str] = {}
        return {name: partial(self._citation, name, made) for name in (page_file_names(self.url) if cited else ())}

    def make(self) -> Finished:
        """What is on it, made anew."""
        return self._finish(PageBuilder(self._context, self.kind, self._section, *self._steps))

    def _citation(self, name: str, made: dict[str, str]) -> str:
        if name not in made:  # whoever asks for one file asks for the others next
            settings = self._context.settings
            record = CitedPage(
                self.title, settings.site_url + self.url, self._context.language, self.changed, settings.edition
            )
            made.update({each: make() for each, make in page_files(record, self.url).items()})
        return made.pop(name)
