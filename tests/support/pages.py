"""Pages of which all is given, where no context is at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rumpun.render.page import Finished, Page


class MadePage(Page):
    """A page on which is what it is made with."""

    def __init__(self, url: str, twin: str, language: str, kind: str, finished: Finished) -> None:
        super().__init__(url, language, kind)
        self._twin, self._given = twin, finished

    @property
    def twin(self) -> str:
        return self._twin

    @property
    def files(self) -> Mapping[str, Callable[[], str]]:
        return {}

    def make(self) -> Finished:
        return self._given
