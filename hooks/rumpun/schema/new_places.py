"""A place and all that it lies in, of one line as people write it: what is there is found, the rest is made."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..catalogue import Said, said
from ..model.records import RESERVED_IDS, PlaceLevel
from ..model.vocabulary import PlaceTerm
from ..parsing.problems import nearest

RANKS: Mapping[str, int] = MappingProxyType(
    {"country": 0, "province": 1, "regency": 2, "city": 2, "district": 3, "village": 4}
)
"""The smaller, the wider; a city is beside a regency."""
USUAL = ("country", "province", "regency", "district", "village")
"""By rank: what a part is that does not say it."""


@dataclass(frozen=True)
class PlaceWord:
    """How places of one sort are called."""

    level: PlaceLevel
    said: tuple[str, ...]
    """Before their names, in lower case; the first one stands in ids."""
    name: tuple[str, str]
    """Indonesian and English."""
    definition: tuple[str, str]


WORDS: tuple[PlaceWord, ...] = (
    PlaceWord("village", ("desa",), ("Desa {n}", "{n} Village"), ("Desa di {in}.", "A village (*desa*) in {in}.")),
    PlaceWord(
        "village", ("kelurahan", "kel."), ("Kelurahan {n}", "Kelurahan {n}"),
        ("Kelurahan di {in}.", "An urban village (*kelurahan*) in {in}."),
    ),
    PlaceWord(
        "village", ("nagari",), ("Nagari {n}", "Nagari {n}"), ("Nagari di {in}.", "A village (*nagari*) in {in}.")
    ),
    PlaceWord(
        "district", ("kecamatan", "kec."), ("Kecamatan {n}", "{n} District"),
        ("Kecamatan di {in}.", "A district (*kecamatan*) in {in}."),
    ),
    PlaceWord(
        "regency", ("kabupaten", "kab."), ("Kabupaten {n}", "{n} Regency"),
        ("Kabupaten di {in}.", "A regency (*kabupaten*) in {in}."),
    ),
    PlaceWord("city", ("kota",), ("Kota {n}", "{n} City"), ("Kota di {in}.", "A city in {in}.")),
    PlaceWord(
        "province", ("provinsi", "propinsi", "prov."), ("Provinsi {n}", "{n} Province"),
        ("Provinsi di {in}.", "A province in {in}."),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class NewPlaces:
    """What becomes of a line."""

    id: str
    """Of the narrowest place."""
    found: tuple[str, ...]
    """Ids of what is there, the widest first."""
    made: Mapping[str, Mapping[str, Any]]
    """Id -> entry of what is not, the widest first."""
    alike: tuple[tuple[str, str], ...] = ()
    """Name of a place that would be made -> id of one that is there and called much alike."""


def places_of(line: str, known: Mapping[str, PlaceTerm], taken: Iterable[str] = ()) -> NewPlaces | Said:
    """What a line such as "Desa A, Kecamatan B, Kabupaten C, Provinsi D" names, or what is wrong with it.

    `taken` are ids that no new place may have.
    """
    parts = [" ".join(part.split()) for part in reversed(line.split(",")) if part.strip()]
    if not parts or len(parts) > len(RANKS) or any(not slug(part) for part in parts):
        return said("new_place.unclear")
    return _Line({id_: Here.of(id_, term) for id_, term in known.items()}, frozenset(taken)).read(parts)


@dataclass(frozen=True)
class Here:
    """A place that is there, or is made with the line."""

    level: str
    within: str | None
    name: tuple[str, str]
    names: frozenset[str]
    """All that it is called, as `slug` has it, with and without what sort of place it is."""

    @classmethod
    def of(cls, id_: str, term: PlaceTerm) -> Here:
        called = [id_, *(form for name in term.names for form in (name, _parted(name)[1]))]
        return cls(term.level, term.within, (term.name.id, term.name.en), frozenset(map(slug, called)))


class _Line:
    """One line while it is read, from the widest part to the narrowest."""

    def __init__(self, known: Mapping[str, Here], taken: frozenset[str]) -> None:
        self._all = dict(known)
        self._taken = taken
        self._within: str | None = next((id_ for id_, each in known.items() if each.level == "country"), None)
        self._rank = 0
        self._found: list[str] = []
        self._made: dict[str, dict[str, Any]] = {}
        self._alike: list[tuple[str, str]] = []

    def read(self, parts: list[str]) -> NewPlaces | Said:
        for part in parts:
            word, name = _parted(part)
            if id_ := self._there(word, name):
                self._found.append(id_)
            elif wrong := self._wrong(word, part):
                return wrong
            else:
                id_ = self._new(word or _usual(self._rank), name)
            self._within, self._rank = id_, RANKS[self._all[id_].level]
        assert self._within is not None
        return NewPlaces(self._within, tuple(self._found), self._made, tuple(self._alike))

    def _there(self, word: PlaceWord | None, name: str) -> str:
        """The id of the widest place that a part may mean: so called, inside the last one, of the level it says."""
        wanted = slug(name)
        meant = [
            id_
            for id_, each in self._all.items()
            if wanted in each.names and (word is None or each.level == word.level) and self._inside(id_)
        ]
        return min(meant, key=lambda id_: RANKS[self._all[id_].level], default="")

    def _inside(self, id_: str) -> bool:
        """Whether a place lies within the last one; the country is meant before any other is named."""
        if self._within is None or (id_ == self._within and not self._found):
            return True
        return self._within in self._above(id_)

    def _above(self, id_: str) -> Iterator[str]:
        seen = {id_}
        while (up := self._all[id_].within) and up in self._all and up not in seen:
            seen.add(up)
            yield up
            id_ = up

    def _wrong(self, word: PlaceWord | None, part: str) -> Said | None:
        rank = RANKS[word.level] if word else self._rank + 1
        if self._rank == 0 and rank > 1:
            return said("new_place.no_province", part=part)
        if rank <= self._rank or rank >= len(USUAL) or self._within is None:
            return said("new_place.order", part=part)
        return None

    def _new(self, word: PlaceWord, name: str) -> str:
        id_ = self._free_id(word, name)
        rank = RANKS[word.level]
        same = {key: each for key, each in self._all.items() if RANKS[each.level] == rank and self._inside(key)}
        near = nearest(slug(name), {called for each in same.values() for called in each.names})
        if near:
            other = next(key for key, each in same.items() if near in each.names)
            self._alike.append((word.name[0].format(n=name), other))
        around = self._around()
        called = tuple(form.format(n=name) for form in word.name)
        texts = tuple(form.format(**{"in": where}) for form, where in zip(word.definition, around, strict=True))
        self._made[id_] = {
            "name": _both(called), "definition": _both(texts), "level": word.level, "within": self._within,
        }  # fmt: skip
        names = frozenset((slug(name), *map(slug, called)))
        self._all[id_] = Here(word.level, self._within, (called[0], called[1]), names)
        return id_

    def _around(self) -> tuple[str, str]:
        """What the new place lies in, up to its regency or city, else its province."""
        assert self._within is not None
        up = [self._within, *self._above(self._within)]
        shown = [id_ for id_ in up if RANKS[self._all[id_].level] >= 2] or up[:1]
        names = [self._all[id_].name for id_ in shown]
        return ", ".join(name[0] for name in names), ", ".join(name[1] for name in names)

    def _free_id(self, word: PlaceWord, name: str) -> str:
        plain, sort = slug(name), word.said[0]
        ids = ([] if word.level == "city" else [plain], [f"{sort}-{plain}"], [f"{plain}-{self._within}"])
        tried = [each for group in ids for each in group]
        free = (id_ for id_ in tried if not (id_ in self._all or id_ in self._taken or id_ in RESERVED_IDS))
        return next(free, f"{tried[-1]}-{len(self._all)}")


def place_table(known: Mapping[str, PlaceTerm]) -> dict[str, Any]:
    """What the form needs to read such a line as this module does."""
    return {
        "ranks": dict(RANKS), "usual": list(USUAL), "reserved": sorted(RESERVED_IDS),
        "words": [
            {"level": word.level, "said": word.said, "name": word.name, "definition": word.definition} for word in WORDS
        ],
        "known": {
            id_: {"level": each.level, "within": each.within, "name": each.name, "names": sorted(each.names)}
            for id_, each in ((id_, Here.of(id_, term)) for id_, term in known.items())
        },
    }  # fmt: skip


def _parted(part: str) -> tuple[PlaceWord | None, str]:
    """The sort of place that a part says it is, and the name behind that."""
    first, _, rest = part.partition(" ")
    word = next((each for each in WORDS if first.lower() in each.said), None)
    return (word, rest) if word and rest else (None, part)


def _usual(rank: int) -> PlaceWord:
    return next(word for word in WORDS if word.level == USUAL[rank + 1])


def slug(name: str) -> str:
    """The name in small letters of a to z and digits, joined by hyphens, a letter first."""
    plain = unicodedata.normalize("NFD", name)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return re.sub(r"^[-0-9]+|-+$", "", re.sub(r"[^a-z0-9]+", "-", re.sub("[\u2019'`]", "", plain)))


def _both(texts: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("id", "en"), texts, strict=True))
