"""The index of one language: takes up slips one after the other, and gives the files that a browser asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from .leads import Leads, Questions
from .packing import in_files, pack, pack_weight, packed_set, strongest
from .roots import Roots
from .senses import Senses, pairs
from .slips import Slip
from .spelling import COLLOQUIAL, affixes
from .tokens import likeness, tokens

_BRACKETS = re.compile(r"[()]")
"""A name such as "Kelompok Usaha Bersama (KUBE)" is two more."""
HEADS = 8
"""Pages in one file of titles and addresses."""
_WORDS, _ROOTS = 6_000, 4_000
"""Characters in one file, each about 2 kB compressed: of a question, every word fetches one of either."""
MOST_PAGES = 3_000
"""Of a root that stands on more pages, only those are kept where it says most: no file grows with the whole site."""
_NAME = 6.0
"""What a word of a name weighs that has no other; of a longer name each weighs less."""
_TREATS, _HEAD = 2.5, 1.2
"""The same of a name of what it is about, and of a heading."""
_ASKED, _ASKED_MOST = 5.0, 2.9
"""The same of a word by what readers ask, were all questions with it to lead there; and at most: below `CALLS` of the
scripts, since nothing is called so."""
_TOLD = 0.2
"""Part of the questions with a word that lead to a page of which it is told that it is shown instead."""
_LONGER = 0.5
_PRIOR_OF_NAMES = 0.3
"""How strongly the kind of page counts where it is called so: a list is meant by its own name."""
_SHORT = 6
"""Words of a name in which brackets hold another name."""
_USUAL = 500
"""Words of a usual page; in a longer one a word says less."""
_NOWHERE = 0, 0, 0
_KNOWN_NAMES = 2_000
_ROOT = "-"
"""Before a root that is no word, where other rows say how often a word is read."""
_SATURATED, _BY_LENGTH = 1.2, 0.6
"""The two constants of BM25."""


@dataclass
class _Postings:
    """Where a root stands: pages, weights and pieces, in digits; `pages` as distances."""

    last: int = -1
    pages: bytearray = field(default_factory=bytearray)
    weights: bytearray = field(default_factory=bytearray)
    pieces: bytearray = field(default_factory=bytearray)

    def add(self, page: int, weight: float, piece: int) -> None:
        pack(self.pages, page - self.last - 1)
        pack_weight(self.weights, weight)
        pack(self.pieces, piece)
        self.last = page


class Index:
    """What is found in one language. It holds a few digits for each word of each page, and no text."""

    def __init__(
        self, language: str, unasked: str, roots: Roots | None = None, *, lesser: str = "", everyday: str = "",
        chat: str = "", turning: str = "", questions: Questions = MappingProxyType({}),
    ) -> None:  # fmt: skip
        """`unasked` are the words that nobody means when asking, such as "apa" and "yang".

        `lesser` say little beside others, such as "penelitian"; `everyday` are pairs of what readers type and what
        pages say, as `Senses` takes them; `chat` are such pairs of a spelling of chats and the usual one;
        `turning` turn the meaning of what follows, such as "tidak"; `questions` are what readers ask, by the address
        of the page that answers.
        """
        self.pages = 0
        self._unasked = frozenset(tokens(unasked))
        self._roots = roots or Roots(language)
        self._language, self._lesser, self._turning = language, lesser, turning
        self._chat = dict(pairs(chat))
        # An affix of Indonesian often makes another word; an ending of English seldom does.
        self._senses = Senses(everyday, self._unasked, self._roots.of, by_roots=language == "en", chat=self._chat)
        self._leads = Leads(questions, self._unasked, self._roots.of, self._chat)
        self._postings: dict[str, _Postings] = {}
        self._forms: dict[str, int] = {}
        """Word -> pages on which it is read; a word that only a name has that no page shows is read on none."""
        self._typed: dict[str, None] = {}
        """Words of questions that lead to some page."""
        self._facets: dict[str, dict[str, list[int]]] = {}
        self._known_names: dict[str, list[tuple[str, float]]] = {}
        self._heads: list[tuple[object, ...]] = []

    def add(self, slip: Slip, *names: str) -> None:
        """Take up a page, with names that it did not know itself: those of its twin in the other language."""
        page = self.pages
        self.pages += 1
        self._heads.append((slip.url, slip.title, slip.kind, slip.study, slip.opening, *slip.texts))
        for facet, value in slip.facets:
            self._facets.setdefault(facet, {}).setdefault(value, []).append(page)
        found: dict[str, tuple[int, int, int]] = {}
        forms, unasked, of = self._forms, self._unasked, self._roots.of
        for word, (number, piece) in slip.words.items():
            if word not in unasked:
                forms[word] = forms.get(word, 0) + 1
                root = of(word)
                before = found.get(root)
                if before is None:
                    found[root] = number, piece, number
                else:
                    found[root] = before[0] + number, piece if number > before[2] else before[1], max(number, before[2])
        named = self._named(slip, names)
        self._senses.note(slip.title, (*slip.names, *names), slip.means and bool(slip.names))
        self._senses.note(slip.title, slip.treats, whole=False)
        short = _SATURATED * (1 - _BY_LENGTH + _BY_LENGTH * slip.length / _USUAL)
        asked = self._asked(slip)
        for root in {**found, **named, **asked}:
            number, piece, _ = found.get(root, _NOWHERE)
            weight = slip.prior**_PRIOR_OF_NAMES * named.get(root, 0.0) + slip.prior * number / (number + short)
            weight += min(_ASKED * asked.get(root, 0.0), _ASKED_MOST)
            postings = self._postings.get(root)
            if postings is None:
                postings = self._postings[root] = _Postings()
            postings.add(page, weight, piece)

    def _named(self, slip: Slip, names: Iterable[str]) -> dict[str, float]:
        """Root -> what it weighs because the page, or something on it, is called so: by the shortest such name."""
        found: dict[str, float] = {}
        for most, called, seen in (
            (_NAME, (slip.title,), True),
            (_NAME, (*slip.names, *names), False),
            (_TREATS, slip.treats, False),
            (_HEAD, slip.headings, True),
        ):
            shares = [each for name in called for each in self._shares(name)]
            for word in {word for word, _ in shares}.difference(slip.words):
                self._forms[word] = self._forms.get(word, 0) + seen
            for word, share in shares:
                root = self._roots.of(word)
                found[root] = max(found.get(root, 0.0), most * share)
        return found

    def _asked(self, slip: Slip) -> Mapping[str, float]:
        """Root -> part of the questions with it that lead to the page; notes the words that readers type for it."""
        asked = self._leads.to(slip.url)
        for root, share in asked.items():
            self._typed.update(self._leads.words[root])
            if share >= _TOLD:
                self._senses.note(slip.title, self._leads.words[root], whole=False)
        return asked

    def _shares(self, name: str) -> list[tuple[str, float]]:
        """Each word of a name, with what is left of the name's weight for it. Most headings stand on many pages."""
        shares = self._known_names.get(name)
        if shares is None:
            parts = (name, *_BRACKETS.split(name)) if len(tokens(name)) <= _SHORT else (name,)
            asked = [[word for word in tokens(part) if word not in self._unasked] for part in parts]
            shares = [(word, len(words) ** -_LONGER) for words in asked for word in words]
            if len(self._known_names) < _KNOWN_NAMES:
                self._known_names[name] = shares
        return shares

    def files(self) -> Iterator[tuple[str, str]]:
        """(name, content): the entry, which names all others, comes last."""
        words = list(in_files(self._word_rows(), _WORDS))
        roots = list(in_files(self._root_rows(), _ROOTS))
        for number, rows in enumerate(words):
            yield f"words/{number}.json", _json("\n".join(row for _, row in rows))
        for number, rows in enumerate(roots):
            yield f"roots/{number}.json", "{" + ",".join(row for _, row in rows) + "}"
        for number in range(0, len(self._heads), HEADS):
            yield f"pages/{number // HEADS}.json", _json(self._heads[number : number + HEADS])
        for number, values in enumerate(self._facets.values()):
            yield f"facets/{number}.json", _json({value: packed_set(pages) for value, pages in values.items()})
        entry = {
            "pages": self.pages,
            "unasked": " ".join(sorted(self._unasked)),
            "chat": self._chat,
            "lesser": " ".join(sorted({self._roots.of(word) for word in tokens(self._lesser)})),
            "turning": self._turning,
            "affixes": f"{COLLOQUIAL[self._language]} {affixes(self._roots.known, self._forms)}".strip(),
            "words": _beginnings(words),
            "roots": _beginnings(roots),
            "facets": {
                facet: {value: len(pages) for value, pages in values.items()} for facet, values in self._facets.items()
            },
        }
        yield "entry.json", _json(entry)

    def _word_rows(self) -> list[tuple[str, str]]:
        """By their likeness: words with their roots, roots that are no words, and what is meant by other words."""
        of, forms = self._roots.of, {**dict.fromkeys((*self._senses.words(), *self._typed), 0), **self._forms}
        said = {of(word) for word, pages in self._forms.items() if pages}
        rows = [*self._senses.rows(said, self._postings)]
        for word, pages in forms.items():
            root = of(word)
            often = min(pages.bit_length(), 9) or int(root in said)
            rows.append((likeness(word), f"{often}{word}" + ("" if root == word else f" {root}")))
        bare = {of(word) for word in forms}.difference(forms)
        return sorted([*rows, *((likeness(root), f"{_ROOT}{root}") for root in bare)])

    def _root_rows(self) -> Iterator[tuple[str, str]]:
        for root, found in sorted(self._postings.items()):
            said = b" ".join(strongest(found.pages, found.weights, found.pieces, MOST_PAGES)).decode("ascii")
            yield root, f"{_json(root)}:{_json(said)}"


def _beginnings(files: list[list[tuple[str, str]]]) -> str:
    """For each file but the first, the least that tells its first key from the last one of the file before."""
    found = []
    for before, file in pairwise(files):
        last, first = before[-1][0], file[0][0]
        same = next((n for n, (a, b) in enumerate(zip(last, first, strict=False)) if a != b), len(last))
        found.append(first[: same + 1])
    return " ".join(found)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
