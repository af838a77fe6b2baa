"""A work stands in the bibliography once."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

BIB = "bib/references.bib"
OLD = "@book{cartwright1968,"
SAME = "  author = {Cartwright, Dorwin and Zander, Alvin},\n  year = {1968},\n  langid = {english},\n"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (
            "@misc{lain,\n  title = {Lain},\n  doi = {10.1234/MELATI.2020},\n  langid = {id},\n}",
            'same DOI as "contoh2020"',
        ),
        (f"@book{{lain,\n  title = {{GROUP DYNAMICS Research and theory}},\n{SAME}}}", "same authors, year and title"),
        (f"@article{{lain,\n  title = {{Group dynamics: research and theory}},\n  journal = {{J}},\n{SAME}}}", ""),
    ],
    ids=["the DOI in capitals", "the title in capitals", "an article of that title"],
)
def test_a_second_entry_is_found(tiny: KnowledgeBase, entry: str, words: str) -> None:
    text = (tiny.root / BIB).read_text(encoding="utf-8")
    tiny.write(BIB, f"{text}\n{entry}\n")
    found = [problem.message.en for problem in tiny.problems() if "letter" not in problem.message.en]
    assert [words in each for each in found] == ([True] if words else [])
