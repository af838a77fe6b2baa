"""What readers ask, by the page that answers it, and where each word of it leads: a reader says what no page says."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from ..address import LANGUAGES, Language, address
from ..catalogue import words_in
from .tokens import tokens

FOLDER = Path(__file__).with_name("asked")
UNSURE = 1.0
"""Questions with a word that are thought to lead nowhere, besides those that are known: a single one proves little."""
LEAST = 0.05
"""Part of the questions with a word that must lead to a page; a word that leads everywhere leads nowhere."""


def address_of(language: Language, page: str) -> str:
    """`themes/kohesi` as an address of the site; a term of the glossary by its anchor. KeyError for no section."""
    section, *steps = page.split("/")
    if section == "glossary" and steps:
        return f"{address(language, section)}#{steps[0]}"
    return address(language, section, *steps)


Questions: TypeAlias = "Mapping[str, tuple[tuple[str, float], ...]]"
"""Address of a page -> what readers ask who mean it, and how much each counts."""
OTHER = 0.5
"""What a question counts that is in the other language: many a student types "group cohesion" on an Indonesian page."""


@lru_cache(maxsize=2)
def questions_of(language: Language) -> Questions:
    """What leads to the pages of a language. FaultyWordsError for a file of another form."""
    found = {}
    for file in sorted(FOLDER.glob("*.yml")):
        for page, asked in words_in(file.read_bytes()):
            found[address_of(language, page)] = tuple(
                (question, 1.0 if each == language else OTHER)
                for each in LANGUAGES
                for question in getattr(asked, each).split("; ")
            )
    return found


class Leads:
    """Where the words of questions lead."""

    def __init__(
        self, questions: Questions, unasked: Container[str], root_of: Callable[[str], str],
        chat: Mapping[str, str],
    ) -> None:  # fmt: skip
        """`questions` are told by the address of the page that answers them; the others are as `Senses` takes them."""
        self.words: dict[str, dict[str, None]] = {}
        """Root -> the words that readers typed for it."""
        found: dict[str, dict[str, float]] = {}
        for url, asked in questions.items():
            for question, counts in asked:
                words = dict.fromkeys(chat.get(word, word) for word in tokens(question))
                roots = {word: root_of(word) for word in words if word not in unasked}
                for word, root in roots.items():
                    self.words.setdefault(root, {})[word] = None
                for root in dict.fromkeys(roots.values()):
                    urls = found.setdefault(root, {})
                    urls[url] = urls.get(url, 0.0) + counts
        self._to: dict[str, dict[str, float]] = {}
        for root, urls in found.items():
            number = sum(urls.values()) + UNSURE
            for url, own in urls.items():
                if own / number >= LEAST:
                    self._to.setdefault(url, {})[root] = own / number

    def to(self, url: str) -> Mapping[str, float]:
        """Root -> part of the questions with it that this page answers, where it is not too small."""
        return self._to.get(url, {})
