"""The root of a word, by the rules of its language."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from ..cache import remember, remembered

_AFFIXED = re.compile(r"^(?:di|ke|se|be|te|me|pe|ku|kau)|(?:i|an|nya|[lkt]ah|pun|ku|mu)$")
"""What an Indonesian word with an affix looks like; half of the words do not, and need not be taken apart."""


class Roots:
    """Words of one language by their roots; each is worked out once."""

    def __init__(self, language: str, file: Path | None = None) -> None:
        """`file` is where the roots of a former index are kept."""
        self._language, self._file = language, file
        self._stem: Callable[[str], str] | None = None
        stored = remembered(file) if file else None
        self._kept: dict[str, str] = {}
        if stored and stored.startswith(_mark()):
            self._kept = json.loads(stored.removeprefix(_mark()))
        self.known: dict[str, str] = {}
        """Word -> root, of all that were asked."""

    def of(self, word: str) -> str:
        """Its root; the word itself where it has none."""
        root = self.known.get(word)
        if root is None:
            root = self.known[word] = self._kept.get(word) or self._worked_out(word)
        return root

    def keep(self) -> None:
        """Keep them for the next index, where there are others than before."""
        if self._file and self.known != self._kept:
            told = json.dumps(self.known, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            remember(self._file, _mark() + told.encode("utf-8"))

    def _worked_out(self, word: str) -> str:
        if self._stem is None:
            self._stem = _indonesian() if self._language == "id" else _english()
        stem = self._stem(word)
        return stem if stem.isalnum() else word


@lru_cache(maxsize=1)
def _mark() -> bytes:
    """All that a root hangs on besides its word."""
    made_by = (version("PySastrawi"), version("snowballstemmer"), Path(__file__).read_text(encoding="utf-8"))
    return hashlib.sha256("\0".join(made_by).encode("utf-8")).hexdigest().encode() + b"\n"


# Who makes no index need not wait for the rules of twenty languages to be read.
def _indonesian() -> Callable[[str], str]:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory  # noqa: PLC0415 - see above

    stem: Callable[[str], str] = StemmerFactory().create_stemmer().stem
    return lambda word: stem(word) if _AFFIXED.search(word) else word


# Whose root another word has, that means something else.
_OWN = {"informal": "informal", "informally": "informal"}


def _english() -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - see above

    stem: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return lambda word: _OWN.get(word) or stem(word)
