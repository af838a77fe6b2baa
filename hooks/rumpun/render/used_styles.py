"""A style sheet without what no page can ask for: a class, an element or an attribute that occurs nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tinycss2 import parse_blocks_contents, parse_rule_list, parse_stylesheet, serialize

_WORD = re.compile(r"[\w-]+")
_CLASSES = re.compile(r"\bclass=([^>]*)")
"""To the end of the tag: a template may have quotation marks within the attribute."""
_GROUPS = ("media", "supports")
_ONE_OF = ("is", "where", "has", "matches", "-webkit-any", "-moz-any")
_PROPERTY = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATION = re.compile(r"(?:animation(?:-name)?|--[\w-]+)\s*:([^;}]*)")


@dataclass(frozen=True)
class PageNames:
    """What can occur on a page; too many cost bytes, too few a page's looks."""

    classes: frozenset[str]
    words: frozenset[str]
    """Elements, ids, attributes and their values."""


def names_in(templates: str, beside: str) -> PageNames:
    """The classes in the templates, and every word of them and of what else makes pages."""
    classes = {name for found in _CLASSES.finditer(templates) for name in _WORD.findall(found[1])}
    words = _WORD.findall(templates + beside)
    return PageNames(frozenset(classes), frozenset((*words, *map(str.lower, words))))


def used_styles(sheet: str, names: PageNames, beside: str) -> str:
    """The rules whose selectors ask for nothing but `names`, and what these or the sheets `beside` refer to."""
    text = _printed(sheet, names, None)
    while True:
        shorter = _printed(text, names, _referred(text + beside))
        if shorter == text:
            return text
        text = shorter


def minify_styles(sheet: str) -> str:
    """All rules, without comments, indentation and needless signs."""
    return _printed(sheet, None, None)


def _referred(sheets: str) -> frozenset[str]:
    """PageNames of custom properties and keyframes that something refers to."""
    moving = (word for found in _ANIMATION.finditer(sheets) for word in _WORD.findall(found[1]))
    return frozenset((*_PROPERTY.findall(sheets), *moving))


def _printed(sheet: str, names: PageNames | None, referred: frozenset[str] | None) -> str:
    return "".join(_rules(parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), names, referred))


def _rules(nodes: Iterable[Any], names: PageNames | None, referred: frozenset[str] | None) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [
                serialize(each).strip() for each in _apart(node.prelude) if not names or _possible(each, names)
            ]
            body = _declarations(node.content, referred) if selectors else ""
        elif node.type == "at-rule" and node.lower_at_keyword in _GROUPS:
            selectors = [f"@{node.at_keyword}{serialize(node.prelude).rstrip()}"]
            inner = parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            body = "".join(_rules(inner, names, referred))
        else:
            if _stays(node, referred):
                yield node.serialize()
            continue
        if body:
            yield f"{','.join(selectors)}{{{body}}}"


def _stays(node: Any, referred: frozenset[str] | None) -> bool:
    """Of other rules, only keyframes can be seen to be of no use; what names the letters' code is for a file alone."""
    if node.type != "at-rule" or node.lower_at_keyword == "charset":
        return False
    if not node.lower_at_keyword.endswith("keyframes"):
        return True
    return referred is None or serialize(node.prelude).strip() in referred


def _declarations(content: list[Any], referred: frozenset[str] | None) -> str:
    """Without custom properties that nothing refers to."""
    found = parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    if any(each.type != "declaration" for each in found):
        return str(serialize(content)).strip()
    return ";".join(
        f"{each.name}:{serialize(each.value).strip() or ' '}{'!important' if each.important else ''}"
        for each in found
        if referred is None or not each.name.startswith("--") or each.name in referred
    )


def _apart(tokens: Iterable[Any]) -> list[list[Any]]:
    """What stands between the commas."""
    parts: list[list[Any]] = [[]]
    for each in tokens:
        if each == ",":
            parts.append([])
        else:
            parts[-1].append(each)
    return parts


def _possible(selector: list[Any], names: PageNames) -> bool:
    """Whether all that the selector asks for occurs somewhere; of what it must not meet, nothing is known."""
    before: Any = None
    for token in selector:
        if not _occurs(token, before, names):
            return False
        before = token
    return True


def _occurs(token: Any, before: Any, names: PageNames) -> bool:
    if token.type == "ident" and before != ":":
        return token.value in names.classes if before == "." else token.lower_value in names.words
    if token.type == "hash":
        return token.value in names.words
    if token.type == "[] block":
        return _attribute_occurs([each for each in token.content if each.type != "whitespace"], names)
    if token.type == "function" and token.lower_name in _ONE_OF:
        return any(_possible(each, names) for each in _apart(token.arguments))
    return True


def _attribute_occurs(asked: list[Any], names: PageNames) -> bool:
    name, *value = asked
    if value and value[0] == "=" and not names.words.issuperset(_WORD.findall(value[1].value)):
        return False
    return name.value in names.words
