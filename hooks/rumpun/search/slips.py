"""What the search knows of a page, or of a part found as if it were one; worked out while the page is made."""

from __future__ import annotations

import json
import marshal
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..address import SUBSECTIONS
from ..render.page import Page
from .extract import Passage, cut
from .tokens import tokens

_FILE = 4_500
"""Characters of text in one file, about 2 kB compressed: an excerpt should cost a reader no more."""
_HEADING = 3
"""How many times a word of a heading counts."""
_LEAD = 2
"""The same of the page's beginning."""
_OPENING = 170
PRIORS = {"study": 1.0, "term": 1.0, "why": 1.0, "part": 0.95, "document": 0.8, "work": 0.7}
"""How much a kind of page is preferred; what is not named here, lists and tables, comes after them."""
_FEW_MEAN = {"guide": 0.4, "rules": 0.4, "fields": 0.4, "walk": 0.4, "gaps": 0.4, "pair": 0.4}
"""The same of pages full of words that readers ask for, while few mean them: for contributors, and of every pair."""
_OTHERS = 0.55
_RULE = 0.3
"""The same of a rule of the checks: who looks for one types its name, and everybody else means something else."""


@dataclass
class Slip:
    """A page or part of one, as the index takes it up."""

    language: str
    url: str
    title: str
    kind: str
    """What readers call its kind; may be empty."""
    prior: float
    opening: str
    """How it begins, to show where nothing is marked."""
    names: Sequence[str]
    """What it is called besides its title."""
    treats: Sequence[str]
    """Names of what it is about."""
    headings: Sequence[str]
    facets: Sequence[Sequence[str]]
    means: bool = False
    """Whether each of its names means it, as the names of a term do; else they only lead to it."""
    study: str = ""
    """The id of the study that it is about, which can then be put aside from the results."""
    words: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Word -> how often it stands there, and in which piece above all."""
    length: int = 0
    texts: Sequence[int] = ()
    """Where its pieces lie: run, file in it, place of the first piece, and which piece begins each further file."""


def slips(page: Page) -> Iterator[tuple[Slip, list[Passage]]]:
    """The page with what is on it, then each part that has names of its own."""
    if not page.searched:
        return
    pieces, unshown = cut(str(page.body), page.kind)
    if page.kind == "changes":  # it repeats the names of everything else
        pieces, unshown = [Passage("", "", page.description)], ""
    told = page.found_by
    prior = (PRIORS | _FEW_MEAN).get(page.kind, _OTHERS)
    if f"/{SUBSECTIONS['page'][page.language]}/" in f"/{page.url}":
        prior /= 2
    parts = dict(told.parts)
    own = [piece for piece in pieces if piece.anchor not in parts]
    slip = _slip(page, page.url, page.title, prior, own, told.names, told.treats)
    slip.opening = _cut(page.description) or slip.opening
    for word in tokens(unshown):
        number, place = slip.words.get(word, (0, 0))
        slip.words[word] = number + 1, place
    slip.means = page.kind == "term"
    slip.study = page.url.rstrip("/").rpartition("/")[2] if page.kind == "study" else ""
    yield slip, own
    of_parts = _RULE if page.kind == "rules" else PRIORS["part"]
    for anchor, names in told.parts:
        of_part = [piece for piece in pieces if piece.anchor == anchor]
        part = _slip(page, f"{page.url}#{anchor}", names[0], of_parts, of_part, names[1:])
        part.means = page.kind != "rules"
        yield part, of_part


def _slip(
    page: Page, url: str, title: str, prior: float, pieces: list[Passage], names: Sequence[str],
    treats: Sequence[str] = (),
) -> Slip:  # fmt: skip
    words: dict[str, tuple[int, int]] = {}
    most: dict[str, int] = {}
    length = 0
    heading = ""
    for place, piece in enumerate(pieces):
        said = tokens(piece.text)
        length += len(said)
        counts: dict[str, int] = Counter(said)
        if place == 0:
            counts = {word: _LEAD * number for word, number in counts.items()}
        if piece.heading != heading:
            heading = piece.heading
            for word in tokens(heading):
                counts[word] = counts.get(word, 0) + _HEADING
        for word, number in counts.items():
            known = words.get(word)
            if known is None:
                words[word], most[word] = (number, place), number
            elif number > most[word]:
                words[word], most[word] = (known[0] + number, place), number
            else:
                words[word] = known[0] + number, known[1]
    opening = " ".join(" · ".join(piece.text for piece in pieces[:2]).split("\n"))
    return Slip(
        page.language, url, title, page.found_by.kind, prior, _cut(opening), names, treats,
        list(dict.fromkeys(piece.heading for piece in pieces if piece.heading)), page.found_by.facets,
        words=words, length=length,
    )  # fmt: skip


def _cut(text: str) -> str:
    return text if len(text) <= _OPENING else text[:_OPENING].rsplit(" ", 1)[0] + " …"


def lay_out(run: int, found: Iterable[tuple[Slip, list[Passage]]]) -> Iterator[tuple[str, str]]:
    """(file, content) of the texts of some pages made one after the other; notes in each slip where they lie."""
    file: list[Passage] = []
    number = size = 0
    for slip, pieces in found:
        begins, place, further = number, len(file), []
        for n, piece in enumerate(pieces):
            if size > _FILE:
                yield f"{run}-{number}.json", _json(file)
                file, size = [], 0
                number += 1
                if n == 0:
                    begins, place = number, 0
                else:
                    further.append(n)
            file.append(piece)
            size += len(piece.text) + len(piece.heading)
        slip.texts = (run, begins, place, *further)
    if file:
        yield f"{run}-{number}.json", _json(file)


def as_bytes(slips: Iterable[Slip]) -> bytes:
    """The slips for another process of this run."""
    return marshal.dumps([slip.__dict__ for slip in slips])


def from_bytes(data: bytes) -> Iterator[Slip]:
    """The slips again."""
    return (Slip(**each) for each in marshal.loads(data))  # noqa: S302 - our own, made in this run


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
