"""Which words the engine asks for, as its templates and modules spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

# `t.word`, `t.unit("studies", 2)`, `t[…]`: templates and modules call the words of a page's language so. Each pattern
# begins with a letter, for then the search is ten times as fast; `_OWNERS` are told apart afterwards.
_USES = tuple(
    re.compile(rf"""{word}(?<![\w"'`/-]{word})(?:\.([a-z]\w*)(?:(\()["']([\w-]+)["'])?|\[([^\]]+)\])""")
    for word in ("t", "words")
)
_OWNERS = ("self.", "builder.", "profiles.", "context.", "rp.", "page.")
_OF_WORDS = re.compile(r"self\[([^\]]+)\]")
_SAID = re.compile(r"""said\((?<![\w.]said\()\s*(f?(["'])(?:(?!\2).)+\2)""")
_NAME = re.compile(r"""["']([\w-]+\.[\w.-]+)["']""")
_TEXT = re.compile(r"""(f?)(["'])((?:(?!\2).)*)\2""")
_VARYING = r"[\w-]+"
_MEMBERS = frozenset({"language"})


class Asked(NamedTuple):
    """What is asked for."""

    keys: Mapping[str, str]
    """Key -> the file that asks for it by its whole name."""
    named: frozenset[str]
    """Names that may be keys: they stand in a table and are asked for elsewhere."""
    joined: re.Pattern[str]
    """Matches keys that are put together from parts."""

    def has(self, key: str) -> bool:
        """Whether anybody may ask for `key`."""
        return key in self.keys or key in self.named or bool(self.joined.fullmatch(key))


def asked_in(sources: Mapping[str, str]) -> Asked:
    """What templates and modules (`.py`) ask for; `sources` are their texts by their names."""
    keys: dict[str, str] = {}
    named: set[str] = set()
    joined: set[str] = set()
    for name, text in sources.items():
        for key, whole in _of(name, text):
            if whole:
                keys.setdefault(key, name)
            else:
                joined.add(key)
        if name.endswith(".py"):
            named |= set(_NAME.findall(text))
    # What is put together from varying parts alone says nothing.
    telling = sorted(each for each in joined if re.sub(r"\[.*?\]\+|\W", "", each))
    return Asked(keys, frozenset(named), re.compile("|".join(telling) or r"(?!)"))


def _of(name: str, text: str) -> Iterator[tuple[str, bool]]:
    """(key, True) or (pattern of keys, False) of one file."""
    for use in _USES:
        for found in use.finditer(text):
            before = text[max(found.start() - 9, 0) : found.start()]
            if before.endswith(_OWNERS) or (found[0][0] == "t" and not before.endswith(".")):
                yield from _used(found)
    if name.endswith("words/words.py"):
        for found in _OF_WORDS.finditer(text):
            yield from _indexed(found[1])
    if name.endswith(".py"):
        for found in _SAID.finditer(text):
            yield from _indexed(found[1])


def _used(found: re.Match[str]) -> Iterator[tuple[str, bool]]:
    member, call, word, index = found.groups()
    if index:
        yield from _indexed(index)
    elif call and member == "starting":
        yield re.escape(word) + _VARYING, False
    elif call and member in ("menu", "unit"):
        yield f"{member}_{word}", True
    elif not call and found.string[found.end() : found.end() + 1] != "(" and member not in _MEMBERS:
        yield member, True


def _indexed(index: str) -> Iterator[tuple[str, bool]]:
    """`"a"`, `"a_" ~ b ~ "_c"`, and f-strings, of which a condition may choose one."""
    texts = _TEXT.findall(index)
    if "~" in index:
        pieces = (each.strip() for each in index.split("~"))
        yield "".join(re.escape(each[1:-1]) if each[0] in "\"'" else _VARYING for each in pieces), False
    else:
        for formatted, _, text in texts:
            if formatted:
                fixed = re.split(r"\{.*?\}", text)
                yield _VARYING.join(re.escape(each) for each in fixed), False
            elif re.fullmatch(r"[\w.-]+", text):
                yield text, True
