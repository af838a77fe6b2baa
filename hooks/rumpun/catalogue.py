"""What the site says in both languages: every sentence by its key, read from the files in `words/`."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import NamedTuple

import yaml

from . import cache

FOLDER = Path(__file__).with_name("words")
PLACEHOLDER = re.compile(r"\{([a-z]\w*)\}")
"""What is filled in when a sentence is said; other braces are text."""
# Every scalar is text, and the C parser, where PyYAML has it, is forty times as fast.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SIGNS = {
    yaml.StreamStartEvent: "(", yaml.StreamEndEvent: ")", yaml.DocumentStartEvent: "[", yaml.DocumentEndEvent: "]",
    yaml.MappingStartEvent: "{", yaml.MappingEndEvent: "}", yaml.ScalarEvent: "t",
}  # fmt: skip
_FORM = re.compile(r"\(\[\{(?:t\{tttt\})*\}\]\)")
"""The only form that a file may have, an event a sign: keys, and under each two languages with a text."""


class Said(NamedTuple):
    """One sentence in both languages of the site."""

    id: str
    en: str


class Keyed(Said):
    """A sentence that knows the key under which it is said; it equals the same one without."""

    key: str = ""


class MissingWord(LookupError, AttributeError):  # for `t.word` as well as for `t["word"]`
    """Somebody asks for a word that no file in `words/` has."""


class FaultyWordsError(ValueError):
    """A file in `words/` does not hold what it must; `check` tells what and where."""


def catalogue() -> Mapping[str, Said]:
    """Every word by its key, in the order of the files; a file that cannot be read has none."""
    return _read()[0]


def said(key: str, /, **fills: object) -> Said:
    """The sentence `key` with its `{placeholders}` filled; of a fill that is `Said` each language takes its own.

    MissingWord for a key that there is not, KeyError for a placeholder that nothing fills.
    """
    try:
        sentence = catalogue()[key]
    except KeyError:
        raise missing(key) from None
    return keyed(key, *(_filled(text, fills, place) for place, text in enumerate(sentence)))


def keyed(key: str, indonesian: str, english: str) -> Keyed:
    """The sentence as one that is said under `key`; for what is said where no file of words can be asked."""
    made = Keyed(indonesian, english)
    made.key = key
    return made


def missing(key: str) -> MissingWord:
    """The error that a word is not there, and which files cannot be read, for one of them may have it."""
    faulty = _read()[1]
    reason = f"; {', '.join(faulty)} cannot be read: python -m rumpun check" if faulty else ""
    return MissingWord(f"no interface word {key!r}{reason}")


def _filled(text: str, fills: Mapping[str, object], place: int) -> str:
    def fill(found: re.Match[str]) -> str:
        value = fills[found[1]]
        return value[place] if isinstance(value, Said) else str(value)

    return PLACEHOLDER.sub(fill, text)


def values_of(kind: str) -> dict[str, Said]:
    """What the coded values of a kind are called, such as `level.high`, by the value, in the order of the file."""
    return {key.removeprefix(f"{kind}."): each for key, each in catalogue().items() if key.startswith(f"{kind}.")}


# --- the files -----------------------------------------------------------------------------------------------


def files() -> dict[str, bytes]:
    """The content of every file of words by its name, sorted."""
    return {path.name: path.read_bytes() for path in sorted(FOLDER.glob("*.yml"))}


def words_in(content: bytes) -> list[tuple[str, Said]]:
    """(key, word) of one file, also of keys that it has twice. FaultyWordsError when it has another form."""
    texts, form = [], ""
    try:
        for event in yaml.parse(content, Loader=_LOADER):
            odd = getattr(event, "anchor", None) or getattr(event, "tag", None)
            form += "?" if odd else _SIGNS.get(type(event), "?")
            if isinstance(event, yaml.ScalarEvent):
                texts.append(event.value)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise FaultyWordsError(str(error)) from error
    groups = [texts[at : at + 5] for at in range(0, len(texts), 5)]
    if not _FORM.fullmatch(form) or any({first, second} != {"id", "en"} for _, first, _, second, _ in groups):
        raise FaultyWordsError("each key needs one text under id and one under en")
    return [(key, Said(one, other) if first == "id" else Said(other, one)) for key, first, one, _, other in groups]


def remembered(name: str, digest: str) -> object:
    """What was kept under `name` for just this `digest`; None when nothing was."""
    data = cache.remembered(_memory(name))
    kept = json.loads(data) if data else {}
    return kept["holds"] if kept.get("of") == digest else None


def remember(name: str, digest: str, holds: object) -> None:
    """Keep what JSON can hold beside Python's own compiled files, or not: without it the next start is slower."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError):
        cache.keep(_memory(name), json.dumps({"of": digest, "holds": holds}, ensure_ascii=False).encode())


def _memory(name: str) -> Path:
    return Path(cache_from_source(str(FOLDER / f"{name}.py"))).with_suffix(".json")


def digest_of(contents: Mapping[str, bytes]) -> str:
    """A name for what files hold, and for how this module reads them."""
    found = sha256(Path(__file__).read_bytes())
    for name, content in contents.items():
        found.update(f"\0{name}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def read_anew() -> None:
    """Read the files again at the next look: `mkdocs serve` lives on while they change."""
    _read.cache_clear()


@lru_cache(maxsize=1)
def _read() -> tuple[dict[str, Said], tuple[str, ...]]:
    """The words, and the names of the files that cannot be read."""
    contents = files()
    digest = digest_of(contents)
    kept = remembered("catalogue", digest)
    if isinstance(kept, dict):
        return {key: Said(*word) for key, word in kept.items()}, ()
    found: dict[str, Said] = {}
    faulty: list[str] = []
    for name, content in contents.items():
        try:
            found |= words_in(content)
        except FaultyWordsError:
            faulty.append(f"{FOLDER.name}/{name}")
    if not faulty:
        remember("catalogue", digest, found)
    return found, tuple(faulty)
