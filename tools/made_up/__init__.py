"""Writes a made-up knowledge base of any size, in the real layout and of realistic proportions, for measuring."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import yaml

from .contradictions import opposed_on
from .words import EN, ID, PEOPLE, Speaker, tail

SEED = 20200229
VOCABULARY = {"teori": 60, "tema": 120, "metode": 60, "tempat": 200, "jenis": 12, "istilah": 40}
"""Terms of each kind for 100 studies; they grow with the root of the studies, as on the real site."""
MADE_UP = re.compile(rf"(?:studi|karya|sumber|{'|'.join(VOCABULARY)})-\d+")
"""Ids of records that are made up, also in the addresses of their pages."""
FEWEST = {"teori": 2, "tema": 12, "metode": 6, "tempat": 10, "jenis": 1, "istilah": 2}
HEAD = {"teori": 3, "tema": 3, "metode": 1, "tempat": 20, "jenis": 1}
"""See `tail`: a few themes are in most studies, most are in few."""
FINDINGS, CITED_WORKS, CITED_STUDIES, WORKS_PER_STUDY = 18, 18, 2, 3
FACETS = ("approach", "design", "sampling", "data-collection", "analysis", "validity")
LEVELS = ("country", "province", "regency", "district", "village")
PARTS = ("judul", "abstrak", "pendahuluan", "metode", "hasil", "simpulan", "daftar-pustaka")


class _Plain(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


class KnowledgeBase:
    """The same `studies` and `seed` give the same files; what stands in one does not hang on what stands in others."""

    def __init__(self, studies: int, seed: int = SEED) -> None:
        self.studies, self._seed = studies, seed
        self.terms = {kind: max(FEWEST[kind], round(n * (studies / 100) ** 0.5)) for kind, n in VOCABULARY.items()}
        # A few works are cited by many, most by few.
        self.works = [f"karya-{n}" for n in range(studies * WORKS_PER_STUDY)]
        self._speakers = {language: Speaker(language, studies) for language in ("id", "en")}
        self._chance_of("")

    def write(self, root: Path, studies: int | None = None) -> None:
        """Write `studies/`, `vocab/`, `bib/` and `docs/` under `root`; `history.write_history` gives it a past."""
        for name, text in self.files(studies):
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")

    def files(self, studies: int | None = None) -> Iterator[tuple[str, str]]:
        """(path, text) of every file, as it was when the first `studies` were there."""
        there = range(self.studies if studies is None else studies)
        opposed = opposed_on([self.coded[number] for number in there])
        for name, term in self._vocabulary.items():
            yield f"vocab/{name}.yml", self._term_text(name, term, opposed.get(name.removeprefix("themes/"), []))
        for number in there:
            yield from self.study_files(number)
        yield "bib/references.bib", "\n".join(self._bibliography(there))
        for language in ("id", "en"):
            for name in ("home", "about", "contribute"):
                self._chance_of(f"docs/{language}/{name}")
                yield f"docs/{language}/{name}.md", f"# {name}\n\n{self._said(language, 60)}\n"

    def study_files(self, number: int) -> Iterator[tuple[str, str]]:
        """(path, text) of the files of one study."""
        yield f"studies/studi-{number}/study.yml", _yaml(self.coded[number])
        for language in ("id", "en"):
            self._chance_of(f"studies/studi-{number}/{language}")
            paragraphs = [self._said(language, self._chance.randint(55, 75)) for _ in range(4)]
            yield f"studies/studi-{number}/{language}.md", "\n\n".join(paragraphs) + "\n"

    def _chance_of(self, name: str) -> None:
        """Begin a file: what chance gives from now on hangs on its name alone."""
        self._chance = random.Random(f"{self._seed} {name}")  # noqa: S311 - the same each time is wanted

    # --- words ---------------------------------------------------------------------------------------------------

    def _said(self, language: str, length: int) -> str:
        """Sentences of about `length` words in all."""
        return self._speakers[language].text(self._chance, length)

    def _words(self, number: int) -> list[str]:
        return self._speakers["id"].words(self._chance, number)

    def _both(self, length: int) -> dict[str, str]:
        return {language: self._said(language, length) for language in ("id", "en")}

    def _name(self, word: str, number: int) -> dict[str, str]:
        return {
            language: f"{word.capitalize()} {' '.join(self._chance.choices(words, k=2))} {number}"
            for language, words in (("id", ID), ("en", EN))
        }

    def _where(self) -> list[str]:
        return [f"{self._chance.choice(PARTS[1:6])}:{self._chance.randint(1, 9)}"]

    def _one(self, kind: str) -> str:
        number = self.terms[kind]
        return f"{kind}-{self._chance.choices(range(number), cum_weights=tail(number, HEAD[kind]))[0]}"

    def _some(self, kind: str, many: int) -> list[str]:
        """So many different ones."""
        found: dict[str, None] = {}
        while len(found) < many:
            found[self._one(kind)] = None
        return list(found)

    def _cited(self, many: int) -> list[str]:
        return list(dict.fromkeys(self._chance.choices(self.works, cum_weights=tail(len(self.works), 10), k=many)))

    # --- vocabulary ----------------------------------------------------------------------------------------------

    @cached_property
    def _vocabulary(self) -> dict[str, dict[str, Any]]:
        """Folder and id -> the term, without what the editors say of contradictions."""
        folders = {
            "teori": "theories", "tema": "themes", "metode": "methods", "tempat": "places", "jenis": "group-types",
            "istilah": "glossary",
        }  # fmt: skip
        found = {}
        for kind, many in self.terms.items():
            for number in range(many):
                name = f"{folders[kind]}/{kind}-{number}"
                self._chance_of(name)
                found[name] = {
                    "name": self._name(kind, number), "definition": self._both(45), "reading": self._cited(3),
                    **self._own(kind, number),
                }  # fmt: skip
        return found

    def _own(self, kind: str, number: int) -> dict[str, Any]:
        """What only a term of this kind has."""
        if kind == "teori":
            concepts = [{"id": f"konsep-{n}", "name": self._name("konsep", n)} for n in range(5)]
            constructs = [{**concept, "definition": self._both(25)} for concept in concepts]
            return {"thinkers": [self._chance.choice(PEOPLE)], "constructs": constructs}
        if kind == "tema":
            return {"broader": f"tema-{number % 12}"} if number >= 12 else {}
        if kind == "metode":
            return {"facet": FACETS[number % len(FACETS)]}
        if kind == "tempat":
            return self._place(number)
        if kind == "istilah" and number < self.terms[kind] // 2:
            # Half of the terms occur in the texts, as on the real site.
            return {"aliases": {language: [said.known[number]] for language, said in self._speakers.items()}}
        return {}

    def _term_text(self, name: str, term: Mapping[str, Any], opposed: list[str]) -> str:
        """The file of a term, with what the editors have to say of studies that contradict each other on a theme."""
        if not opposed:
            return _yaml({**term})
        self._chance_of(f"contradictions {name}")
        status = self._chance.choice(("explained", "unexplained"))
        return _yaml({**term, "contradictions": [{"studies": opposed, "status": status, "comment": self._both(25)}]})

    def _place(self, number: int) -> dict[str, Any]:
        """One country, then of the places: 5 % provinces, 20 % regencies, 30 % districts, the rest villages."""
        many = self.terms["tempat"]
        steps = (0, 1, *(1 + round(many * part / 20) for part in (1, 5, 11)), many)
        depth = next(at for at in range(len(LEVELS)) if number < steps[at + 1])
        above = {"within": f"tempat-{self._chance.randrange(steps[depth - 1], steps[depth])}"} if depth else {}
        return {"level": LEVELS[depth], **above}

    # --- studies -------------------------------------------------------------------------------------------------

    @cached_property
    def coded(self) -> list[dict[str, Any]]:
        """What stands in `study.yml`, of every study."""
        return [self._study(number) for number in range(self.studies)]

    def _study(self, number: int) -> dict[str, Any]:
        self._chance_of(f"studies/studi-{number}")
        cases = self._chance.choices((1, 2, 3), (6, 3, 1))[0]
        others = [
            f"sumber-{n}"
            for n in self._chance.sample(range(self.studies), min(self.studies, CITED_STUDIES + 1))
            if n != number
        ]
        return {
            "reference": f"sumber-{number}",
            "basis": self._chance.choice(("abstract", "full-text")),
            "short_title": self._name("kelompok", number),
            "source_parts": [{"id": part, "role": "results", "name": {"id": part, "en": part}} for part in PARTS],
            "background": [self._located(30) for _ in range(3)],
            "objective": self._located(20),
            "setting": {"place": self._one("tempat"), "detail": self._both(10), "where": ["judul"]},
            "theories": [self._theory(theory, at) for at, theory in enumerate(self._some("teori", 2))],
            "methods": [{"method": method, "where": ["metode:1"]} for method in self._some("metode", 6)],
            "informants": {"count": self._chance.randint(3, 40), "who": self._both(10), "where": ["metode:2"]},
            "cases": [self._case(case) for case in range(cases)],
            "findings": [self._finding(finding, cases) for finding in range(FINDINGS)],
            "recommendations": [self._located(20) for _ in range(2)],
            "keywords": {"id": self._chance.sample(ID, 4)},
            "cites": [*self._cited(CITED_WORKS), *others[:CITED_STUDIES]],
            "not_reported": ["period", "doi"],
            "source_notes": [{"about": "findings", "kind": "reading", "note": self._both(30), "where": self._where()}],
            "review": {"date": "2026-11-01"},
        }

    def _located(self, length: int) -> dict[str, Any]:
        return {**self._both(length), "where": self._where()}

    def _theory(self, theory: str, at: int) -> dict[str, Any]:
        role = "supporting" if at else "main"
        return {"theory": theory, "role": role, "constructs": ["konsep-0", "konsep-1"], "where": ["pendahuluan:2"]}

    def _case(self, number: int) -> dict[str, Any]:
        return {
            "id": f"kasus-{number}",
            "name": f"Kelompok {self._chance.choice(PEOPLE)} {number + 1}",
            "group_types": [self._one("jenis")],
            "outcome": self._chance.choice(("high", "mixed", "low")),
            "outcome_text": self._both(20),
            "ground": self._ground(),
            "where": self._where(),
        }

    def _ground(self) -> dict[str, Any]:
        return {"quote": " ".join(self._words(5)), "where": self._where()}

    def _finding(self, number: int, cases: int) -> dict[str, Any]:
        effect = self._chance.choice(("helps", "helps", "hinders", "mixed", "unstated"))
        return {
            "id": f"temuan-{number}",
            "theme": self._one("tema"),
            "case": f"kasus-{number % cases}",
            "level": self._chance.choice(("high", "high", "mixed", "low")),
            "effect": effect,
            "evidence": "result",
            "grounds": {"level": self._ground(), **({} if effect == "unstated" else {"effect": self._ground()})},
            "statement": self._both(28),
            "where": self._where(),
        }

    # --- bibliography --------------------------------------------------------------------------------------------

    def _bibliography(self, studies: Sequence[int]) -> Iterator[str]:
        """Every work that these studies report on or cite, and those that the vocabulary names."""
        cited = {key for number in studies for key in self.coded[number]["cites"]}
        read = {key for term in self._vocabulary.values() for key in term["reading"]}
        keys = [*(f"sumber-{number}" for number in range(self.studies)), *self.works]
        there = {*cited, *read, *(f"sumber-{number}" for number in studies)}
        entries = [(key, self._work(key)) for key in keys if key in there or len(studies) == self.studies]
        twins: dict[tuple[str, str], list[dict[str, str]]] = {}
        for _, fields in entries:
            twins.setdefault((fields["author"], fields["year"]), []).append(fields)
        for same in twins.values():
            # Works of the same authors and year have letters; so few names meet again and again.
            for letter, fields in zip(ascii_lowercase, same if len(same) > 1 else (), strict=False):
                fields["year-letter"] = letter
        for key, fields in entries:
            yield (
                f"@article{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}\n"
            )

    def _work(self, key: str) -> dict[str, str]:
        self._chance_of(key)
        names = self._chance.sample(PEOPLE, self._chance.choice((1, 1, 2, 3)))
        return {
            "author": " and ".join(f"{name}, {self._chance.choice(PEOPLE)[0]}." for name in names),
            "title": " ".join(self._words(11)).capitalize(),
            "year": str(self._chance.randint(1985, 2020)),  # before the first entry of its history
            "journal": f"Jurnal {' '.join(self._chance.choices(ID, k=2)).title()}",
            "volume": str(self._chance.randint(1, 30)),
            "number": str(self._chance.randint(1, 4)),
            "pages": f"{self._chance.randint(1, 90)}-{self._chance.randint(91, 180)}",
            "url": f"https://jurnal.example/{key}",
            "langid": "indonesian",
        }


def _yaml(data: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=110))
