"""The root of a word, by the rules of its language."""

from __future__ import annotations

import re
from collections.abc import Callable

_AFFIXED = re.compile(r"^(?:di|ke|se|be|te|me|pe|ku|kau)|(?:i|an|nya|[lkt]ah|pun|ku|mu)$")
"""What an Indonesian word with an affix looks like; half of the words do not, and need not be taken apart."""


class Roots:
    """Words of one language by their roots; each is worked out once."""

    def __init__(self, language: str) -> None:
        self._stem = _indonesian() if language == "id" else _english()
        self.known: dict[str, str] = {}
        """Word -> root, of all that were asked."""

    def of(self, word: str) -> str:
        """Its root; the word itself where it has none."""
        root = self.known.get(word)
        if root is None:
            stem = self._stem(word)
            root = self.known[word] = stem if stem.isalnum() else word
        return root


# Who makes no index need not wait for the rules of twenty languages to be read.
def _indonesian() -> Callable[[str], str]:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory  # noqa: PLC0415 - see above

    stem: Callable[[str], str] = StemmerFactory().create_stemmer().stem
    return lambda word: stem(word) if _AFFIXED.search(word) else word


def _english() -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - see above

    stem: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stem
