"""The root of a word, by the rules of its language."""

from __future__ import annotations

import re
from collections.abc import Callable

import snowballstemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

_AFFIXED = re.compile(r"^(?:di|ke|se|be|te|me|pe|ku|kau)|(?:i|an|nya|[lkt]ah|pun|ku|mu)$")
"""What an Indonesian word with an affix looks like; half of the words do not, and need not be taken apart."""


class Roots:
    """Words of one language by their roots; each is worked out once."""

    def __init__(self, language: str) -> None:
        self._stem: Callable[[str], str] = (
            _indonesian() if language == "id" else snowballstemmer.stemmer("english").stemWord
        )
        self.known: dict[str, str] = {}
        """Word -> root, of all that were asked."""

    def of(self, word: str) -> str:
        """Its root; the word itself where it has none."""
        root = self.known.get(word)
        if root is None:
            stem = self._stem(word)
            root = self.known[word] = stem if stem.isalnum() else word
        return root


def _indonesian() -> Callable[[str], str]:
    stem: Callable[[str], str] = StemmerFactory().create_stemmer().stem
    return lambda word: stem(word) if _AFFIXED.search(word) else word
