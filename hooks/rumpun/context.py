"""What all pages draw on, in one language, and what the site's owner decides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal, Protocol

from .address import LANGUAGES, Language
from .citation.citations import Citations
from .citation.page_patterns import PagePatterns, page_patterns
from .model.deriving import Deriving
from .model.graph import Graph
from .model.memory import Memory
from .model.vocabulary import GlossaryTerm
from .parsing.problems import Problem
from .permanence.editions.shelf import Edition
from .permanence.history import History
from .permanence.ledger import former_columns
from .synthesis.pairs import Pairs
from .synthesis.related import RelatedIndex, index_of
from .synthesis.usage import CaseResults, results_of
from .words.words import Words, words

Part = Literal["pairs", "cards", "citation-files"]
"""What a very large site can do without."""


class Bilingual(Protocol):
    """Anything with both languages."""

    @property
    def id(self) -> str: ...
    @property
    def en(self) -> str: ...


@dataclass(frozen=True)
class Settings:
    """What the site's owner decides."""

    site_url: str
    """Absolute, with a trailing slash."""
    edit_base: str = ""
    """Absolute address that a contributor file's path is appended to; empty for no edit links."""
    cache: Path | None = None
    """Where formatted citations are kept between builds."""
    entries: Path | None = None
    """Where what was read of entries is kept between builds."""
    repository: str = ""
    """Absolute address of the project's repository, with a trailing slash; empty when it has none."""
    history_base: str = ""
    """Absolute address that a contributor file's path is appended to, to see its history; empty for no such links."""
    history: History = History()
    """When the contributor files changed."""
    edition: str = ""
    """The date (YYYY-MM-DD) of the frozen edition that is being made; empty for the living site."""
    editions: tuple[Edition, ...] = ()
    """The frozen editions, newest first."""
    lines_base: str = ""
    """Absolute address that a contributor file's path is appended to, to see who changed which line; empty for none."""
    left_out: frozenset[Part] = frozenset()
    """What a very large site does without: ready-made pairs, cards of single pages, citation files beside pages."""
    zip: bool = False
    """Whether the site comes with a copy of itself to take along, as one ZIP file."""
    problems: tuple[Problem, ...] = ()
    """What is wrong in the files that only the site's owner changes."""

    def has(self, part: Part) -> bool:
        """Whether the site has what a very large one leaves out."""
        return part not in self.left_out

    @property
    def has_copy(self) -> bool:
        """Whether readers can take the site along; the living site packs its editions too."""
        return self.zip and not self.edition


@dataclass(frozen=True)
class Context(Deriving):
    """What every page type draws on, in one language."""

    graph: Graph
    citations: Citations
    settings: Settings
    language: Language
    index: RelatedIndex
    pairs: Pairs
    memory: Memory = field(default_factory=Memory)
    """What who builds again after an edit need not make again."""

    @cached_property
    def words(self) -> Words:
        """The interface words of this language."""
        return words(self.language)

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Spelling of a glossary term in this language -> its id; the first term to claim a spelling keeps it."""
        found: dict[str, str] = {}
        for id_, term in self.graph.base.terms["glossary"].items():
            if isinstance(term, GlossaryTerm):
                for spelling in (getattr(term.name, self.language), *getattr(term.aliases, self.language)):
                    found.setdefault(_caseless(spelling), id_)
        return found

    @cached_property
    def results(self) -> dict[str, tuple[CaseResults, ...]]:
        """Study id -> what its cases found; many pages tell it, so it is worked out once."""
        return {id_: results_of(study) for id_, study in self.graph.base.studies.items()}

    @cached_property
    def page_patterns(self) -> PagePatterns:
        """How our own pages are cited in this language."""
        cache = self.settings.cache
        return self.memory.same(f"patterns {self.language}", cache, lambda: page_patterns(self.language, cache))

    @cached_property
    def former_columns(self) -> dict[str, tuple[str, ...]]:
        """Column of the comparison -> what it was called before, where it had other names."""
        return former_columns(self.graph)

    def term_of(self, spelling: str) -> str:
        """The glossary id behind a spelling as it stands in a text; empty when there is none."""
        return self.spellings.get(_caseless(spelling), "")

    @cached_property
    def term_pattern(self) -> re.Pattern[str] | None:
        """Matches every spelling as whole words: abbreviations as written, other words also with a capital.

        By first letters, as a word of a text is then held against few spellings, however many terms there are.
        """
        endings: dict[str, list[str]] = {}
        for spelling in sorted(self.spellings, key=lambda item: (-len(item), item)):
            first, rest = spelling[0], re.escape(spelling[1:])
            ending = f"(?<={re.escape(first)}){rest}" if spelling.isupper() else f"(?i:{rest})"
            endings.setdefault(first.lower(), []).append(ending)
        parts = [f"[{re.escape(first)}{re.escape(first.upper())}](?:{'|'.join(of)})" for first, of in endings.items()]
        return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])") if parts else None


def contexts(
    graph: Graph, citations: Citations, settings: Settings, memory: Memory | None = None
) -> tuple[Context, ...]:
    """One context per language; what does not depend on the language is made once."""
    index, reviewed = graph.derived(index_of), graph.reviewed
    pairs, memory = Pairs(reviewed, reviewed.derived(index_of), settings.has("pairs")), memory or Memory()
    return tuple(Context(graph, citations, settings, language, index, pairs, memory) for language in LANGUAGES)


def _caseless(spelling: str) -> str:
    return spelling if spelling.isupper() else spelling.lower()
