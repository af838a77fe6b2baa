"""A year that has not come is a slip, unless the work is said to be on its way."""

from __future__ import annotations

from support.hard_works import work
from support.knowledge_base import KnowledgeBase

from rumpun.context import Settings
from rumpun.permanence.history import Change, History
from rumpun.permanence.years_to_come import years_to_come
from rumpun.site import build

BIB = "bib/references.bib"


def test_the_year_after_the_newest_entry_is_the_last_that_is_believed() -> None:
    works = [work(f"a-{year}", year=year) for year in ("2026", "2027", "2028", "3021")] + [work("b")]
    works.append(work("c", year="2030", state="inpress"))
    found = [problem.message.en for problem in years_to_come(works, "2026-11-29")]
    assert found == [
        'the work "a-2028" is of 2028, but the newest entry here is of 2026',
        'the work "a-3021" is of 3021, but the newest entry here is of 2026',
    ]
    assert list(years_to_come(works, "")) == []


def test_no_site_is_made_with_one(tiny: KnowledgeBase) -> None:
    place = tiny.change(BIB, "  year = {1968},", "  year = {2968},")
    newest = History(files={BIB: (Change("2026-11-29", "abc"),)})
    problems = build(tiny.root, Settings("https://x.example/", history=newest)).problems
    assert [problem.place.path for problem in problems] == [place.path]
    assert "2968" in problems[0].message.id
