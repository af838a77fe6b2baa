"""What is wrong with the files of words, where, and how to mend it.

What is said here and in the reader of YAML stands in Python alone: it tells of the files that hold all other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from ..catalogue import PLACEHOLDER, FaultyWordsError, Said, keyed, words_in
from ..parsing.problems import Place, Problem, nearest
from ..parsing.text_file import INVISIBLE
from ..parsing.yaml_file import DataPath, Document, read_yaml
from .asked import Asked

_LANGUAGES = {"id": Said("Indonesia", "Indonesian"), "en": Said("Inggris", "English")}
# The C parser reads what has one of these without a word; only the strict reader can tell whether it is meant.
_ODD = re.compile(
    rf"""\S[ ]+\#|\\|\t|^---|^[ ]*[\u00a0\u2000-\u200d\u3000\ufeff]|{INVISIBLE.pattern}
    |:[ ]+(?:true|false|null|~|-?\d+)[ ]*$""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_FREE = "problems_"
"""Begins the names of the files whose sentences show braces of BibTeX and YAML."""


class _Fault(NamedTuple):
    """A problem whose place is still a path into a file."""

    path: DataPath
    message: Said
    hint: Said


class _File:
    """One file of words; the place of a fault is sought only when there is one, for that takes long."""

    def __init__(self, root: Path, path: str) -> None:
        self.root = root
        self.path = path
        self.name = path.rpartition("/")[2]
        self._document: Document | None = None
        self.problems: list[Problem] = []
        self.words = self._words()

    def _words(self) -> Mapping[str, object] | None:
        """What the file holds; None when it cannot be read."""
        content = (self.root / self.path).read_bytes()
        try:
            found = words_in(content)
        except FaultyWordsError:
            found = []
        words = {key: word._asdict() for key, word in found}
        text = content.decode("utf-8", "replace")
        odd = _ODD.search("\n".join(line for line in text.split("\n") if not line.startswith("#")))
        if words and len(words) == len(found) and not odd:
            return words
        return self._read()

    def _read(self) -> Mapping[str, object] | None:
        self._document, problems = read_yaml(self.root, self.path)
        if self._document is not None and not isinstance(self._document.data, dict):
            problems = [_faulty(Place(self.path), _NO_PAIRS, _PAIRS_HINT)]
        self.problems = [self._in_quotes(problem) for problem in problems]
        return None if problems else self._document.data  # type: ignore[union-attr, return-value]

    def _in_quotes(self, problem: Problem) -> Problem:
        """YAML complains of a text that begins with `{n}` in ways that lead astray."""
        lines = (self.root / self.path).read_text(encoding="utf-8-sig", errors="replace").splitlines()
        line = lines[problem.place.line - 1] if len(lines) >= problem.place.line else ""
        return replace(problem, hint=_QUOTE_HINT) if re.search(r":\s+[{[]", line) else problem

    def place(self, path: DataPath) -> Place:
        """Where a fault is."""
        if self._document is None:
            self._read()
        return self._document.place(path) if self._document else Place(self.path)


_QUOTE_HINT = Said('apit seluruh teks dengan tanda kutip: "{n} …"', 'put the whole text in quotation marks: "{n} …"')
_NO_PAIRS = Said("berkas ini harus berisi pasangan kunci dan teks", "this file must hold keys and their texts")
_PAIRS_HINT = Said("lihat contoh di berkas kata yang lain", "see the other files of words for examples")


def word_problems(root: Path, paths: Iterable[str], asked: Asked, expected: Mapping[str, set[str]]) -> list[Problem]:
    """All that is wrong with the files `paths` of words.

    `expected` holds the keys of the namespaces that are known to the last word: `level` -> {`level.high`, …}.
    """
    files = [_File(root, path) for path in paths]
    problems = [problem for file in files for problem in file.problems]
    homes: dict[str, _File] = {}
    for file in files:
        for key, word in (file.words or {}).items():
            faults = list(_of_word(key, word, free=file.name.startswith(_FREE)))
            if key in homes:
                faults.append(_twice(key, homes[key].place((key, ""))))
            homes.setdefault(key, file)
            problems += [_faulty(file.place(path), message, hint) for path, message, hint in faults]
    # What a file has that cannot be read is not missing.
    whole = all(file.words is not None for file in files)
    return problems + list(_of_keys(homes, asked, expected, whole=whole))


def _faulty(place: Place, message: Said, hint: Said) -> Problem:
    return Problem(place, keyed("words.faulty", *message), hint)


def _of_word(key: str, word: object, *, free: bool) -> Iterator[_Fault]:
    """What is wrong with one word."""
    if not isinstance(word, dict):
        message = Said(f'"{key}" belum memuat kedua bahasa', f'"{key}" does not hold both languages')
        hint = Said(
            'tulis "id: …" dan "en: …" di bawahnya, menjorok dua spasi',
            'write "id: …" and "en: …" below it, indented by two spaces',
        )
        yield _Fault((key, ""), message, hint)
        return
    for language, name in _LANGUAGES.items():
        if language not in word:
            message = Said(f'"{key}" tidak memiliki teks bahasa {name.id}', f'"{key}" has no {name.en} text')
            hint = Said(f'tambahkan "{language}: …" di bawahnya', f'add "{language}: …" below it')
            yield _Fault((key, ""), message, hint)
    for language in word:
        if language not in _LANGUAGES:
            message = Said(f'"{language}" bukan bahasa situs ini', f'"{language}" is no language of this site')
            yield _Fault((key, language, ""), message, Said('hanya "id" dan "en"', 'only "id" and "en"'))
        else:
            yield from _of_text((key, language), word[language], free=free)
    if all(isinstance(word.get(language), str) for language in _LANGUAGES):
        yield from _placeholders(key, word)


def _of_text(path: DataPath, text: object, *, free: bool) -> Iterator[_Fault]:
    """What is wrong with the text of one language."""
    if not isinstance(text, str):
        message = Said("di sini harus ada teks", "text is expected here")
        hint = Said('apit dengan tanda kutip: "{n} …" atau "12"', 'put it in quotation marks: "{n} …" or "12"')
        yield _Fault(path, message, hint)
    elif not text or text.strip() != text or "\n" in text:
        message = Said(
            "teks ini kosong, berbaris banyak, atau diapit spasi",
            "this text is empty, has several lines, or has spaces around it",
        )
        hint = Said('isi satu kalimat; teks panjang sesudah ">-"', 'fill it; a long text goes after ">-"')
        yield _Fault(path, message, hint)
    elif "<" in text:
        message = Said('tanda "<" tidak dipakai dalam kata-kata situs', 'the sign "<" is not used in words of the site')
        yield _Fault(path, message, Said("tulis tanpa HTML", "write it without HTML"))
    elif not free and (found := re.search(r"[{}]", PLACEHOLDER.sub("", text))):
        message = Said(f'kurung "{found[0]}" di sini tidak berpasangan', f'there is a lone "{found[0]}" here')
        hint = Said(
            "kurung kurawal hanya untuk isian seperti {n}: huruf kecil, tanpa spasi",
            "braces are for what is filled in, such as {n}: lower-case letters, no spaces",
        )
        yield _Fault(path, message, hint)


def _placeholders(key: str, word: Mapping[str, str]) -> Iterator[_Fault]:
    """What is filled in must be the same in both languages."""
    found = {language: set(PLACEHOLDER.findall(word[language])) for language in _LANGUAGES}
    for language, other in (("id", "en"), ("en", "id")):
        for name in sorted(found[other] - found[language]):
            said, there = _LANGUAGES[language], _LANGUAGES[other]
            message = Said(
                f"isian {{{name}}} ada dalam teks bahasa {there.id}, tetapi tidak di sini",
                f"{{{name}}} stands in the {there.en} text, but not here",
            )
            hint = Said(
                f"pakai {{{name}}} juga dalam teks bahasa {said.id}, atau hapus dari yang satunya",
                f"use {{{name}}} in the {said.en} text too, or take it out of the other one",
            )
            near = nearest(name, found[language] - found[other])
            if near:
                hint = Said(f"apakah {{{near}}} salah tulis?", f"is {{{near}}} misspelt?")
            yield _Fault((key, language), message, hint)


def _twice(key: str, first: Place) -> _Fault:
    message = Said(f'kunci "{key}" ditulis dua kali', f'the key "{key}" is written twice')
    hint = Said(f"yang pertama: {first}; hapus salah satunya", f"the first one: {first}; delete one of the two")
    return _Fault((key, ""), message, hint)


def _of_keys(
    homes: Mapping[str, _File], asked: Asked, expected: Mapping[str, set[str]], *, whole: bool
) -> Iterator[Problem]:
    """Keys that nobody asks for, and keys that somebody asks for and no file has."""
    everywhere = {key: "" for keys in expected.values() for key in sorted(keys)}
    missing = {key: name for key, name in (everywhere | dict(asked.keys)).items() if key not in homes}
    for key, file in homes.items():
        space = key.partition(".")[0] if "." in key else ""
        if key in expected[space] if space in expected else asked.has(key):
            continue
        near = nearest(key, missing)
        missing.pop(near, None)
        message = Said(f'kunci "{key}" tidak dipakai di mana pun', f'the key "{key}" is used nowhere')
        if near:
            hint = Said(f'maksud Anda "{near}"? Kunci tidak boleh diubah', f'did you mean "{near}"? Keys never change')
        else:
            hint = Said("hapus kunci ini beserta teksnya", "delete the key with its texts")
        yield _faulty(file.place((key, "")), message, hint)
    for key, name in missing.items() if whole else ():
        yield _faulty(_likely_home(key, homes), *_missing(key, name))


def _missing(key: str, name: str) -> tuple[Said, Said]:
    where = Said(f" ({name})", f" ({name})") if name else Said("", "")
    message = Said(
        f'kunci "{key}" tidak ada, padahal dipakai{where.id}', f'the key "{key}" is missing, but it is used{where.en}'
    )
    return message, Said("kembalikan kunci ini beserta kedua teksnya", "bring the key back, with both its texts")


def _likely_home(key: str, homes: Mapping[str, _File]) -> Place:
    """The file of the key that begins most like `key`."""
    alike = ((next((at for at in range(len(key), 0, -1) if other.startswith(key[:at])), 0), other) for other in homes)
    return Place(homes[max(alike)[1]].path if homes else "")
