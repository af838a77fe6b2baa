"""The root of a word, by the rules of its language."""

from __future__ import annotations

from collections.abc import Callable

import snowballstemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory


class Roots:
    """Words of one language by their roots; each is worked out once."""

    def __init__(self, language: str) -> None:
        self._stem: Callable[[str], str] = (
            StemmerFactory().create_stemmer().stem if language == "id" else snowballstemmer.stemmer("english").stemWord
        )
        self.known: dict[str, str] = {}
        """Word -> root, of all that were asked."""

    def of(self, word: str) -> str:
        """Its root; the word itself where it has none."""
        root = self.known.get(word)
        if root is None:
            root = self.known[word] = word if word.isdigit() else self._stem(word) or word
        return root
