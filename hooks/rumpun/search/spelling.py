"""Which affixes the words of the site have, so that a browser can take them off a word that does not occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

COLLOQUIAL = {
    "id": "::in ng:k:in ng::in nge::in ny:s:in n:t:in m:p:in ng:k: ng:: nge:: ny:s: n:t: m:p:",
    "en": "",
}
"""The same of words as they are spoken, which no page has: *ngerjain*, *nambahin*, *bandingin*."""
_OFTEN = 4
"""Words that must show an affix before it counts as one."""
_MOST = 60
_SHORTEST = 4
"""Letters of a root that is still told from an affix."""


def affixes(roots: Mapping[str, str], words: Iterable[str]) -> str:
    """Rules such as `peng:k:an`, the most frequent first.

    Of a word with that beginning and that end, the rest behind the letters between the colons may be a root.
    """
    seen: Counter[str] = Counter()
    for word in words:
        root = roots.get(word, word)
        if len(root) < _SHORTEST or root == word:
            continue
        for first in ("", root[0]):  # "k" gives way: peng-elompok-an
            before, rest, after = word.partition(root[len(first) :])
            if rest:
                seen[f"{before}:{first}:{after}"] += 1
                break
    usual = sorted(((number, rule) for rule, number in seen.items() if number >= _OFTEN), key=lambda r: (-r[0], r[1]))
    return " ".join(rule for _, rule in usual[:_MOST])
