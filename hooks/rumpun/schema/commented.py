"""Entries to begin with: an example in which a comment tells what every key means, and what there is to choose."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from ..address import Language
from ..catalogue import said
from .examples import BEGINNINGS, KINDS, SHOWN_ONLY, EntryExample, Met, example
from .fields import Field, about, chosen, in_language

_WIDTH = 100
_LANGUAGES_ALONE = frozenset({"Name", "Text", "Keywords", "Aliases"})
"""Records whose keys are the two languages, which need no comment."""
_MOST = 6
"""Choices that are explained one by one; of more, only the names are listed."""
_MOST_LISTED = 13


def commented(name: str, language: Language) -> str:
    """The example of that name with its comments, as YAML; KeyError if there is none."""
    return "\n".join(_lines(example(name), language)) + "\n"


def template_name(name: str, language: Language) -> str:
    """Where it stands in a folder of schemas: `id/study.template.yml`."""
    return f"{language}/{name}.template.yml"


def names() -> tuple[str, ...]:
    """What there are examples of: the full ones, then those to begin with."""
    return tuple(KINDS)


def _lines(shown: EntryExample, language: Language) -> Iterator[str]:
    yield from _wrapped("", in_language(about(shown.root), language))
    yield from _wrapped("", in_language(said("template_how"), language))
    yield ""
    only_shown = _only_shown(shown)
    comments = _comments(shown, only_shown)
    for at, line in enumerate(shown.lines):
        if line.strip() == SHOWN_ONLY:
            continue
        indent = line[: len(line) - len(line.lstrip())]
        for met in comments.get(at, ()):
            yield from _comment(indent, met, line, language, brief=shown.name in BEGINNINGS)
        first = only_shown.get(at)
        yield line if first is None else f"{' ' * first}# {line[first:]}"


def _only_shown(shown: EntryExample) -> dict[int, int]:
    """Line that is only shown -> how far its block is indented."""
    found: dict[int, int] = {}
    for at, line in enumerate(shown.lines):
        if line.strip() == SHOWN_ONLY:
            found |= dict.fromkeys(shown.below(at + 1), line.index(SHOWN_ONLY))
    return found


def _comments(shown: EntryExample, only_shown: dict[int, int]) -> dict[int, list[Met]]:
    """Line -> the keys that are explained above it: each where it is met first."""
    found: dict[int, list[Met]] = {}
    seen: set[str] = set()
    for met in shown.met:
        if met.field.key not in seen and met.field.record not in _LANGUAGES_ALONE:
            at = shown.line(met.path)
            while at in only_shown and shown.lines[at - 1].strip() != SHOWN_ONLY:
                at -= 1  # above the whole block, within which a comment would look like a part of it
            found.setdefault(at, []).append(met)
        seen.add(met.field.key)
    return found


def _comment(indent: str, met: Met, line: str, language: Language, *, brief: bool) -> Iterator[str]:
    field = met.field
    own = re.match(rf"\s*(?:- )?{field.name}:", line)
    meaning = in_language(field.meaning, language)
    yield from _wrapped(indent, meaning if own else f"{field.name}: {meaning}")
    if not field.values or len(field.values) > _MOST_LISTED:
        return
    if brief or len(field.values) > _MOST or field.choice == "property":
        listed = ", ".join(_named(field, language))
        yield from _wrapped(indent, in_language(said("template_choices", listed=listed), language), "  ")
        return
    for named, more in zip(_named(field, language), chosen(field), strict=True):
        explained = f": {in_language(more[2], language)}" if more[2] else ""
        yield from _wrapped(indent, f"  {named}{explained}", "    ")


def _named(field: Field, language: Language) -> Iterable[str]:
    """Each choice with its name, where that is not the same word."""
    for value, name, _ in chosen(field):
        told = in_language(name, language)
        yield value if told.lower() == value else f"{value} ({told})"


def _wrapped(indent: str, text: str, hang: str = "") -> list[str]:
    start = f"{indent}# "
    return textwrap.wrap(
        text, _WIDTH, initial_indent=start, subsequent_indent=start + hang,
        break_long_words=False, break_on_hyphens=False, drop_whitespace=True,
    )  # fmt: skip
