"""A text as YAML: bare where every reader takes it for what it is, in quotation marks or folded where not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from yaml.resolver import Resolver

from .text_file import INVISIBLE

# Where YAML reads more than a text: signs in front of it, and what ends it within it.
_SIGN_FIRST = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|\.\.\.|---")
_SIGN_WITHIN = re.compile(r":\s|:$|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_SIGN_IN_BRACKETS = re.compile(r"[,\[\]{}]")
_OCTAL = re.compile(r"0o[0-7]+")  # a number in YAML 1.2 alone
_WORDS = {"true", "false", "null", "~"}
"""What our reader takes for more than text in any spelling."""
_ODD_SPACE = re.compile(r"[\t\r\x85\u00a0\u2000-\u200d\u2028\u2029\u3000\ufeff]")
"""White space with which no line may begin, so that a text with it is not cut into lines."""
_CODE = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9:/_.-]*")


def scalar(value: object, in_brackets: bool = False) -> str:
    """A text, number, truth value or None on one line; TypeError for what YAML and JSON do not both have."""
    if value is None or isinstance(value, (bool, int)):
        number = json.dumps(value)
        if len(number.lstrip("-")) > 15:
            raise TypeError(f"{value} has more digits than our reader takes for a number")
        return number
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} is none of the types of JSON that an entry has")
    return value if _bare(value, in_brackets) else _quoted(value)


def is_code(value: object) -> bool:
    """Whether it is an id, a place in a source, a coded value or a number, rather than words."""
    return value is None or isinstance(value, (bool, int)) or (isinstance(value, str) and bool(_CODE.fullmatch(value)))


def folds(text: str) -> bool:
    """Whether a text can be folded and come back the same."""
    lines = text.split("\n")
    return (
        all(line == line.strip() for line in lines)
        and bool(lines[0] and lines[-1])
        and not _ODD_SPACE.search(text)
        and not INVISIBLE.search(text)
    )


def folded(text: str, width: int) -> Iterator[str]:
    """The lines of a text behind `>-`, none longer than `width` where its words allow; an empty one for a line end."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield ""
        if line:
            yield from _cut(line, width)


def _cut(line: str, width: int) -> Iterator[str]:
    """At single spaces only: a line that begins or ends with white space would not come back the same."""
    words = re.split(r"(?<=\S) (?=\S)", line)
    current = words[0]
    for word in words[1:]:
        if len(current) + 1 + len(word) > width:
            yield current
            current = word
        else:
            current += f" {word}"
    yield current


def _bare(text: str, in_brackets: bool) -> bool:
    return (
        text == text.strip()
        and text != ""
        and not _SIGN_FIRST.match(text)
        and not _SIGN_WITHIN.search(text)
        and not INVISIBLE.search(text)
        and not (in_brackets and _SIGN_IN_BRACKETS.search(text))
        and text.lower() not in _WORDS
        and not _OCTAL.fullmatch(text)
        and not any(pattern.match(text) for _, pattern in Resolver.yaml_implicit_resolvers.get(text[0], ()))
    )


def _quoted(text: str) -> str:
    """JSON, which is YAML too, without the signs that YAML takes for the end of a line or of the text."""
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ufeff]", lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
