"""Writes a made-up knowledge base of any size, in the real layout and of realistic proportions, for measuring."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import yaml

SEED = 20200229
THEORIES, THEMES, METHODS, PLACES, GROUP_TYPES, TERMS = 60, 120, 60, 200, 12, 40
FINDINGS, CITED_WORKS, CITED_STUDIES, WORKS_PER_STUDY = 18, 18, 2, 3
FACETS = ("approach", "design", "sampling", "data-collection", "analysis", "validity")
LEVELS = ("country", "province", "regency", "district", "village")
PARTS = ("judul", "abstrak", "pendahuluan", "metode", "hasil", "simpulan", "daftar-pustaka")
_ID = """anggota kelompok usaha bersama pendamping modal ketua musyawarah warga desa program pemerintah kegiatan rutin
pertemuan kepercayaan jaringan norma kerja sama masalah tujuan peran bantuan hasil pasar keluarga tetangga pekerjaan
menguatkan menghambat membagi menyusun menjaga mengikuti memperoleh menjelaskan dengan karena sehingga tetapi untuk
dalam sebagai lebih kurang sering jarang terbuka dekat jauh baru lama setiap semua sebagian antara selama
setelah""".split()
_EN = """members group joint business mentor capital leader meeting villagers village programme government activity
regular trust network norms work together problem goal role aid result market family neighbours labour strengthened
hindered divided arranged kept followed gained explained with because so that but for within as more less often rarely
open close far new old each all some between during after the of and a in to""".split()
_PEOPLE = tuple(
    f"{first}{last}" for first in ("Ad", "Bin", "Cit", "Dar", "Ek", "Far") for last in ("ani", "una", "ira")
)


class _Plain(yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper):  # type: ignore[misc]
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


class KnowledgeBase:
    """The same `studies` and `seed` give the same files."""

    def __init__(self, studies: int, seed: int = SEED) -> None:
        self.studies = studies
        self.random = random.Random(seed)  # noqa: S311 - the same numbers each time are wanted
        # A few works are cited by many, most by few.
        self.works = [f"karya-{n}" for n in range(studies * WORKS_PER_STUDY)]
        self.weights = [1 / (n + 10) for n in range(len(self.works))]

    def write(self, root: Path) -> None:
        """Write `studies/`, `vocab/`, `bib/` and `docs/` under `root`."""
        for name, text in self.files():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")

    def files(self) -> Iterator[tuple[str, str]]:
        """(path, text) of every file."""
        studies = [self._study(number) for number in range(self.studies)]
        opposed = _opposed(studies)
        for name, term in self._vocabulary():
            yield f"vocab/{name}.yml", _yaml({**term, **self._comments(opposed.get(name.removeprefix("themes/"), []))})
        for number in range(self.studies):
            yield f"studies/studi-{number}/study.yml", _yaml(studies[number])
            for language, said in (("id", _ID), ("en", _EN)):
                paragraphs = [self._said(said, self.random.randint(55, 75)) for _ in range(4)]
                yield f"studies/studi-{number}/{language}.md", "\n\n".join(paragraphs) + "\n"
        yield "bib/references.bib", "\n".join(self._bibliography())
        for language in ("id", "en"):
            for name in ("home", "about", "contribute"):
                yield f"docs/{language}/{name}.md", f"# {name}\n\n{self._said(_ID, 60)}\n"

    # --- words ---------------------------------------------------------------------------------------------------

    def _said(self, said: Sequence[str], length: int) -> str:
        """Sentences of about `length` words in all."""
        words = self.random.choices(said, k=length)
        sentences = [words[at : at + 14] for at in range(0, length, 14)]
        return " ".join(f"{' '.join(each).capitalize()}." for each in sentences)

    def _both(self, length: int) -> dict[str, str]:
        return {"id": self._said(_ID, length), "en": self._said(_EN, length)}

    def _name(self, word: str, number: int) -> dict[str, str]:
        return {
            "id": f"{word.capitalize()} {' '.join(self.random.choices(_ID, k=2))} {number}",
            "en": f"{word.capitalize()} {' '.join(self.random.choices(_EN, k=2))} {number}",
        }

    def _where(self) -> list[str]:
        return [f"{self.random.choice(PARTS[1:6])}:{self.random.randint(1, 9)}"]

    def _one(self, kind: str, count: int) -> str:
        return f"{kind}-{self.random.randrange(count)}"

    def _some(self, kind: str, count: int, many: int) -> list[str]:
        return [f"{kind}-{number}" for number in self.random.sample(range(count), many)]

    def _cited(self, many: int) -> list[str]:
        return list(dict.fromkeys(self.random.choices(self.works, self.weights, k=many)))

    # --- vocabulary ----------------------------------------------------------------------------------------------

    def _vocabulary(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for number in range(THEORIES):
            constructs = [
                {"id": f"konsep-{n}", "name": self._name("konsep", n), "definition": self._both(25)} for n in range(5)
            ]
            own = {"thinkers": [self.random.choice(_PEOPLE)], "constructs": constructs}
            yield f"theories/teori-{number}", self._term("teori", number, **own)
        for number in range(THEMES):
            above = {"broader": f"tema-{number % 12}"} if number >= 12 else {}
            yield f"themes/tema-{number}", self._term("tema", number, **above)
        for number in range(METHODS):
            yield f"methods/metode-{number}", self._term("metode", number, facet=FACETS[number % len(FACETS)])
        for number in range(PLACES):
            yield f"places/tempat-{number}", self._term("tempat", number, **self._place(number))
        for number in range(GROUP_TYPES):
            yield f"group-types/jenis-{number}", self._term("jenis", number)
        for number in range(TERMS):
            # Half of the terms occur in the texts, as on the real site.
            spelt = {"aliases": {"id": [_ID[number]], "en": [_EN[number]]}} if number < TERMS // 2 else {}
            yield f"glossary/istilah-{number}", self._term("istilah", number, **spelt)

    def _term(self, word: str, number: int, **own: Any) -> dict[str, Any]:
        return {"name": self._name(word, number), "definition": self._both(45), "reading": self._cited(3), **own}

    def _comments(self, studies: list[str]) -> dict[str, Any]:
        """What the editors would have to say of studies that contradict each other on a theme."""
        status = self.random.choice(("explained", "unexplained"))
        return (
            {"contradictions": [{"studies": studies, "status": status, "comment": self._both(25)}]} if studies else {}
        )

    def _place(self, number: int) -> dict[str, Any]:
        """One country, 10 provinces, 40 regencies, 60 districts, the rest villages."""
        steps = (0, 1, 11, 51, 111, PLACES)
        depth = next(at for at in range(len(LEVELS)) if number < steps[at + 1] or at == len(LEVELS) - 1)
        above = {"within": f"tempat-{self.random.randrange(steps[depth - 1], steps[depth])}"} if depth else {}
        return {"level": LEVELS[depth], **above}

    # --- studies -------------------------------------------------------------------------------------------------

    def _study(self, number: int) -> dict[str, Any]:
        cases = self.random.choices((1, 2, 3), (6, 3, 1))[0]
        others = [f"sumber-{n}" for n in self.random.sample(range(self.studies), CITED_STUDIES + 1) if n != number]
        return {
            "reference": f"sumber-{number}",
            "basis": self.random.choice(("abstract", "full-text")),
            "short_title": self._name("kelompok", number),
            "source_parts": [{"id": part, "role": "results", "name": {"id": part, "en": part}} for part in PARTS],
            "background": [self._located(30) for _ in range(3)],
            "objective": self._located(20),
            "setting": {"place": self._one("tempat", PLACES), "detail": self._both(10), "where": ["judul"]},
            "theories": [self._theory(theory, at) for at, theory in enumerate(self._some("teori", THEORIES, 2))],
            "methods": [{"method": method, "where": ["metode:1"]} for method in self._some("metode", METHODS, 6)],
            "informants": {"count": self.random.randint(3, 40), "who": self._both(10), "where": ["metode:2"]},
            "cases": [self._case(case) for case in range(cases)],
            "findings": [self._finding(finding, cases) for finding in range(FINDINGS)],
            "recommendations": [self._located(20) for _ in range(2)],
            "keywords": {"id": self.random.sample(_ID, 4)},
            "cites": [*self._cited(CITED_WORKS), *others[:CITED_STUDIES]],
            "not_reported": ["period", "doi"],
            "source_notes": [{"about": "findings", "kind": "reading", "note": self._both(30), "where": self._where()}],
        }

    def _located(self, length: int) -> dict[str, Any]:
        return {**self._both(length), "where": self._where()}

    def _theory(self, theory: str, at: int) -> dict[str, Any]:
        role = "supporting" if at else "main"
        return {"theory": theory, "role": role, "constructs": ["konsep-0", "konsep-1"], "where": ["pendahuluan:2"]}

    def _case(self, number: int) -> dict[str, Any]:
        return {
            "id": f"kasus-{number}",
            "name": f"Kelompok {self.random.choice(_PEOPLE)} {number + 1}",
            "group_types": [self._one("jenis", GROUP_TYPES)],
            "outcome": self.random.choice(("high", "mixed", "low")),
            "outcome_text": self._both(20),
            "ground": self._ground(),
            "where": self._where(),
        }

    def _ground(self) -> dict[str, Any]:
        return {"quote": " ".join(self.random.choices(_ID, k=5)), "where": self._where()}

    def _finding(self, number: int, cases: int) -> dict[str, Any]:
        effect = self.random.choice(("helps", "helps", "hinders", "mixed", "unstated"))
        return {
            "id": f"temuan-{number}",
            "theme": self._one("tema", THEMES),
            "case": f"kasus-{number % cases}",
            "level": self.random.choice(("high", "high", "mixed", "low")),
            "effect": effect,
            "evidence": "result",
            "grounds": {"level": self._ground(), **({} if effect == "unstated" else {"effect": self._ground()})},
            "statement": self._both(28),
            "where": self._where(),
        }

    # --- bibliography --------------------------------------------------------------------------------------------

    def _bibliography(self) -> Iterator[str]:
        entries = {
            key: self._work(key) for key in [*(f"sumber-{number}" for number in range(self.studies)), *self.works]
        }
        alike: dict[tuple[str, str], list[dict[str, str]]] = {}
        for fields in entries.values():
            alike.setdefault((fields["author"], fields["year"]), []).append(fields)
        for namesakes in alike.values():
            if len(namesakes) > 1:
                for letter, fields in zip(ascii_lowercase, namesakes, strict=False):
                    fields["year-letter"] = letter
        for key, fields in entries.items():
            yield (
                f"@article{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}\n"
            )

    def _work(self, key: str) -> dict[str, str]:
        names = self.random.sample(_PEOPLE, self.random.choice((1, 1, 2, 3)))
        return {
            "author": " and ".join(f"{name}, {self.random.choice(_PEOPLE)[0]}." for name in names),
            "title": " ".join(self.random.choices(_ID, k=11)).capitalize(),
            "year": str(self.random.randint(1990, 2025)),
            "journal": f"Jurnal {' '.join(self.random.choices(_ID, k=2)).title()}",
            "volume": str(self.random.randint(1, 30)),
            "number": str(self.random.randint(1, 4)),
            "pages": f"{self.random.randint(1, 90)}-{self.random.randint(91, 180)}",
            "url": f"https://jurnal.example/{key}",
            "langid": "indonesian",
        }


def _yaml(data: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=110))


def _opposed(studies: Sequence[dict[str, Any]]) -> dict[str, list[str]]:
    """Theme -> the studies that another study contradicts on it."""
    told: dict[tuple[str, str, str], set[str]] = {}
    for number, study in enumerate(studies):
        for finding in study["findings"]:
            if finding["effect"] != "unstated":
                way = _DIRECTIONS.get((finding["level"], finding["effect"]), "mixed")
                told.setdefault((finding["theme"], f"studi-{number}", finding["case"]), set()).add(way)
    sides: dict[str, dict[str, set[str]]] = {}
    for (theme, study_id, _), ways in told.items():
        if len(ways) == 1 and "mixed" not in ways:
            sides.setdefault(theme, {}).setdefault(study_id, set()).update(ways)
    return {
        theme: [
            one
            for one, own in said.items()
            if any(other != one and (own ^ ways or len(own) > 1) for other, ways in said.items())
        ]
        for theme, said in sides.items()
    }


_DIRECTIONS = {
    ("high", "helps"): "for", ("low", "hinders"): "for", ("high", "hinders"): "against", ("low", "helps"): "against",
}  # fmt: skip
