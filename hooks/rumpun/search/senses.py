"""What words mean that readers type and pages do not say: other names of terms, everyday words, the other language."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from .tokens import likeness, tokens

MOST = 3
"""Names that are told of one word; what means more than that says little."""
_WHOLE, _PART = "=", "~"
"""First sign of a row: the words mean this, or are only a part of what it is called."""

Phrase: TypeAlias = "tuple[str, ...]"
RootOf: TypeAlias = "Callable[[str], str]"


class Senses:
    """Phrases that readers type, each with what is meant in words that pages have."""

    def __init__(
        self, everyday: str, unasked: Container[str], root_of: RootOf, *, by_roots: bool,
        chat: Mapping[str, str] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        """`everyday` are pairs such as `medsos = media sosial; wa = whatsapp; tidak bertahan = gagal`.

        `by_roots` tells whether words of one root mean the same, as "decide" and "decides", or may mean something else,
        as *sama* and *kebersamaan*. `chat` are spellings of chats, each with the usual one.
        """
        self._unasked, self._root_of, self._by_roots = unasked, root_of, by_roots
        self._names: dict[Phrase, dict[str, None]] = {}
        """Other name of a term -> how the pages call it."""
        self._parts: dict[str, dict[str, None]] = {}
        """Word -> titles of pages that one of their other names has it in."""
        self._everyday = [
            (tuple(dict.fromkeys(chat.get(word, word) for word in tokens(asked))), meant)
            for asked, meant in pairs(everyday)
        ]

    def note(self, title: str, names: Iterable[str], whole: bool) -> None:
        """Take up what a page is called besides its title; where `whole`, each of the names means it."""
        own = set(tokens(title))
        for name in names:
            phrase = self._phrase(name)
            for word in phrase:
                if word not in own:
                    self._parts.setdefault(word, {})[title] = None
            if whole and not own.issuperset(phrase):
                self._names.setdefault(phrase, {})[title] = None

    def rows(self, said: Container[str], known: Container[str]) -> Iterator[tuple[str, str]]:
        """(likeness of the first word that is meant, row) of all phrases.

        `said` are the roots that pages show, `known` all of them.

        A row is `=jogja|Kota Yogyakarta>kota yogyakarta`: what is typed, what is shown, and the roots that are asked
        for instead; or `~jogja|Kota Yogyakarta>` where it is a part of what a page is called.
        """
        whole = self._meant(known)
        for phrase, meant in whole.items():
            told = [(each, self._roots(each)) for each in list(meant)[:MOST]]
            usable = [
                f"{_plain(each)}>{' '.join(roots)}"
                for each, roots in told
                if roots and all(map(known.__contains__, roots))
            ]
            if usable:
                first = next((word for word in phrase if word not in self._unasked), phrase[0])
                yield likeness(first), f"{_WHOLE}{' '.join(phrase)}|{'|'.join(usable)}"
        for word, titles in self._parts.items():
            (typed,) = phrase = self._typed((word,), known)
            if phrase not in whole and self._root_of(word) not in said:
                told_of = "|".join(f"{_plain(each)}>" for each in list(titles)[:MOST])
                yield likeness(typed), f"{_PART}{typed}|{told_of}"

    def _meant(self, known: Container[str]) -> dict[Phrase, dict[str, None]]:
        """What is typed -> what is meant; what stands for another name of a term means that term too."""
        found: dict[Phrase, dict[str, None]] = {}
        for phrase, meant in self._names.items():
            found.setdefault(self._typed(phrase, known), {}).update(meant)
        for phrase, name in self._everyday:
            of_name = found.get(self._typed(self._phrase(name), known), {})
            found.setdefault(self._typed(phrase, known), {}).update({name: None, **of_name})
        return {
            phrase: {name: None for name in meant if set(self._roots(name)).difference(map(self._root_of, phrase))}
            for phrase, meant in found.items()
            if phrase
        }

    def _typed(self, phrase: Phrase, known: Container[str]) -> Phrase:
        """As it is compared with what is typed: a root that pages are found by means what they say."""
        return tuple(word if word in self._unasked else self._as_typed(word, known) for word in phrase)

    def _as_typed(self, word: str, known: Container[str]) -> str:
        root = self._root_of(word)
        return root if self._by_roots or root not in known else word

    def words(self) -> Iterator[str]:
        """Every word of a phrase that is looked up when it is typed."""
        for phrase in (*(phrase for phrase, _ in self._everyday), *self._names):
            yield from [word for word in phrase if word not in self._unasked] or phrase

    def _phrase(self, text: str) -> Phrase:
        """A name as it is asked for: each word once, without those that nobody means."""
        return tuple(word for word in dict.fromkeys(tokens(text)) if word not in self._unasked)

    def _roots(self, text: str) -> list[str]:
        """Of a name without what its brackets add."""
        return list(dict.fromkeys(map(self._root_of, self._phrase(text.partition("(")[0]))))


def pairs(everyday: str) -> Iterator[tuple[str, str]]:
    """(what is typed, what is meant) of a list such as `medsos = media sosial; wa, wasap = whatsapp`."""
    for line in everyday.split(";"):
        asked, sign, meant = line.partition("=")
        if sign:
            yield from ((each.strip(), meant.strip()) for each in asked.split(","))


def _plain(name: str) -> str:
    """Without the signs that part a row."""
    return name.replace("|", " ").replace(">", " ").partition("(")[0].strip() or name
