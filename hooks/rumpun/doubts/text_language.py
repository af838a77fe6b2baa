"""Is each text in the language under whose name it stands?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..catalogue import Said, said
from ..parsing.problems import Problem
from .doubt import Doubt, Questioned, Writing

# Words that hardly a sentence does without, and that the other language does not have.
_TELLING: Mapping[str, frozenset[str]] = {
    "id": frozenset(
        "yang dan di ke dari untuk dengan pada dalam ini itu adalah ialah tidak oleh sebagai juga atau karena akan "
        "dapat lebih telah sudah belum bagi para agar bahwa antara secara serta sehingga namun tetapi kepada tentang "
        "menurut seperti hanya masih ada bukan saat ketika bila jika maupun lain".split()
    ),
    "en": frozenset(
        "the of and to in is are was were for with on that this it its as by not from be been has have had or but "
        "which who their they than also because more only between about how what when while into no each other "
        "there such does did can may".split()
    ),
}
_OTHER = {"id": "en", "en": "id"}
_THEIRS = re.compile(r"\*[^*]+\*|“[^”]*”|\"[^\"]*\"|`[^`]*`|\[\[[^\]]*\]\]|\[@[^\]]*\]|\(https?://[^)]*\)")
"""Names of works, quotations and names of records may well be in the other language."""
_WORD = re.compile(r"[a-z]+")
FEWEST, TIMES = 3, 2
"""So many telling words of the other language, and so many times as many as of its own, make a doubt."""


def check(asked: Questioned) -> Iterator[Doubt]:
    """Report texts that seem to be in the other language."""
    for writing in asked.writings:
        if _is_other(writing):
            yield Doubt(writing.about, Problem(writing.place, _message(writing), said("warning.text_language_hint")))


def _is_other(writing: Writing) -> bool:
    if len(writing.text) < 20:
        return False
    words = _WORD.findall(_THEIRS.sub(" ", writing.text).lower())
    own, other = _TELLING[writing.language], _TELLING[_OTHER[writing.language]]
    count = sum(word in other for word in words)
    return count >= FEWEST and count > TIMES * sum(word in own for word in words)


def _message(writing: Writing) -> Said:
    return said("warning.text_language", key=writing.language, name=said(f"warning_language.{writing.language}"))
