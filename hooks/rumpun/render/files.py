"""Files beside the pages: their addresses are known at once, what is in them is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

Content = str | bytes
Source = Content | Callable[[], Content]
"""The content of a file, or what makes it."""


@dataclass(frozen=True)
class InPieces:
    """What makes a file that is too large for whoever writes it to hold as a whole."""

    whole: Callable[[], Content]
    pieces: Callable[[], Iterable[bytes]]

    def __call__(self) -> Content:
        """The content, for whoever needs all of it."""
        return self.whole()


class HasFiles(Protocol):
    """A page, for what belongs to it alone."""

    @property
    def url(self) -> str: ...
    @property
    def files(self) -> Mapping[str, Callable[[], Content]]: ...


class Files(Mapping[str, Content]):
    """Site-relative address -> content, in the order in which the files came; each is made whenever it is asked for.

    Nothing is kept: whoever writes a site asks once for each file, and a large site has more than a memory should hold.
    """

    def __init__(self, files: Iterable[tuple[str, Source]] = (), pages: Mapping[str, HasFiles] | None = None) -> None:
        """Of equal addresses the last counts; behind them come those of `pages` (by address), which are asked."""
        self._sources, self._pages = dict(files), pages or {}

    def __getitem__(self, address: str) -> Content:
        source = self.source(address)
        return source() if callable(source) else source

    def __contains__(self, address: object) -> bool:
        return address in self._sources or address in self._of_page(address)

    def __iter__(self) -> Iterator[str]:
        yield from self._sources
        for page in self._pages.values():
            yield from (name for name in page.files if name not in self._sources)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __or__(self, more: Mapping[str, Source]) -> Files:
        """Both, as of two dictionaries, without making what is in either."""
        added, pages = (more._sources, more._pages) if isinstance(more, Files) else (more, {})
        return Files({**self._sources, **added}.items(), {**self._pages, **pages} if pages else self._pages)

    @property
    def of_no_page(self) -> Iterable[str]:
        """The addresses of what belongs to no page alone."""
        return self._sources.keys()

    def pieces(self, address: str) -> Iterable[Content]:
        """The content at `address` one piece after the other, for whoever only writes it."""
        source = self.source(address)
        return source.pieces() if isinstance(source, InPieces) else (self[address],)

    def source(self, address: str) -> Source:
        """What makes the file at `address`; KeyError where there is none."""
        return self._sources[address] if address in self._sources else self._of_page(address)[address]

    def _of_page(self, address: object) -> Mapping[str, Callable[[], Content]]:
        page = self._pages.get(address[: address.rfind("/") + 1]) if isinstance(address, str) else None
        return page.files if page else {}
