"""Says on stderr how far a long step is: a bar in a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
from typing import Any, Self, TextIO

# Here and not in words/: the same is said while something is wrong with the words.
STEPS = {
    "reading": "Membaca dan memeriksa entri / Reading and checking the entries",
    "citations": "Menyusun sitasi / Formatting citations",
    "planning": "Merencanakan halaman / Planning the pages",
    "pages": "Halaman / Pages",
    "search": "Menyusun indeks pencarian / Making the search index",
    "copying": "Menyalin proyek seperti pada hari itu / Copying the project as it was that day",
    "building": "Membangun situsnya / Building its site",
    "packing": "Mengemas edisi / Packing the edition",
}
_LINES = 4
"""So often a step tells where there is no terminal."""


class Progress:
    """One step after the other; nothing is said when `quiet`."""

    def __init__(self, *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self._stream = None if quiet else stream or sys.stderr
        self._bar: Any = None
        self._label, self._length, self._told = "", 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._end()

    def begin(self, step: str, length: int = 0) -> None:
        """A step begins, and the last one has ended; `length` where its parts can be counted."""
        self._end()
        if self._stream is None:
            return
        self._label, self._length, self._told = STEPS[step], length, 0
        if length and self._stream.isatty():
            import click  # noqa: PLC0415 - it takes longer than a check of a few entries has to say

            self._bar = click.progressbar(length=length, label=self._label, show_pos=True, file=self._stream)
            self._bar.__enter__()
        else:
            self._say(f"{self._label} …")

    def reach(self, done: int) -> None:
        """So many parts of the step are done."""
        if self._bar is not None:
            self._bar.update(done - self._bar.pos)
        elif self._stream is not None and self._length and done * _LINES // self._length > self._told:
            self._told = done * _LINES // self._length
            self._say(f"{self._label}: {done:,} / {self._length:,}")

    def _say(self, line: str) -> None:
        assert self._stream
        self._stream.write(f"{line}\n")
        self._stream.flush()

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None


SILENT = Progress(quiet=True)
