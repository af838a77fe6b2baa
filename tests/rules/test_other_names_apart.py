"""Another name means one term of its kind alone, in whichever language it is given."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

THEME = "vocab/themes/konflik.yml"


@pytest.mark.parametrize(
    ("aliases", "told"),
    [
        ("{id: [Cekcok], en: [Disputes]}", []),
        ("{id: [Cekcok], en: [Cekcok]}", []),  # one word in both languages
        ("{en: [communication]}", ['"communication" is given as another name of "konflik", but "komunikasi"']),
        ("{en: [Kohesi]}", ['"Kohesi" is given as another name of "konflik", but "kohesi"']),
        ("{id: [KONFLIK]}", []),  # another spelling, which a text may have
        ("{en: [Conflict]}", ['"Conflict" is a name of "konflik" in this language already']),
        ("{id: [Ribut, Cekcok, Ribut]}", ['"Ribut" is a name of "konflik" in this language already']),
        ("{id: [Arisan]}", []),  # a term of another kind
    ],
)
def test_other_names(tiny: KnowledgeBase, aliases: str, told: list[str]) -> None:
    before = (tiny.root / THEME).read_text(encoding="utf-8")
    tiny.write(THEME, f"{before}aliases: {aliases}\n")
    found = [problem for problem in tiny.problems() if problem.place.path == THEME]
    assert [each.message.en.startswith(words) for each, words in zip(found, told, strict=True)] == [True] * len(told)


def test_of_two_terms_with_the_same_other_name_the_second_is_told_with_the_first(tiny: KnowledgeBase) -> None:
    for name in ("dinamika", "konflik"):
        path = f"vocab/themes/{name}.yml"
        tiny.write(path, f"{(tiny.root / path).read_text(encoding='utf-8')}aliases: {{id: [Gejolak]}}\n")
    (problem,) = tiny.problems()
    assert problem.place.path == THEME and '"konflik"' in problem.message.en and '"dinamika"' in problem.message.en
