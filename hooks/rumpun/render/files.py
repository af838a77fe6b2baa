"""Files beside the pages: their addresses are known at once, what is in them is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

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


class Files(Mapping[str, Content]):
    """Site-relative address -> content, in the order in which the files came; each is made whenever it is asked for.

    Nothing is kept: whoever writes a site asks once for each file, and a large site has more than a memory should hold.
    """

    def __init__(self, files: Iterable[tuple[str, Source]] = ()) -> None:
        """Of equal addresses the last counts."""
        self._sources = dict(files)

    def __getitem__(self, address: str) -> Content:
        source = self._sources[address]
        return source() if callable(source) else source

    def __contains__(self, address: object) -> bool:
        return address in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def __or__(self, more: Mapping[str, Source]) -> Files:
        """Both, as of two dictionaries, without making what is in either."""
        added = more._sources if isinstance(more, Files) else more
        return Files({**self._sources, **added}.items())

    def pieces(self, address: str) -> Iterable[Content]:
        """The content at `address` one piece after the other, for whoever only writes it."""
        source = self._sources[address]
        return source.pieces() if isinstance(source, InPieces) else (self[address],)

    def source(self, address: str) -> Source:
        """What makes the file at `address`; KeyError where there is none."""
        return self._sources[address]
