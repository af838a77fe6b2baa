"""Problems as notes on a pull request."""

from __future__ import annotations

import re

from rumpun.adapters.checking.annotations import as_annotations
from rumpun.catalogue import Said
from rumpun.parsing.problems import Place, Problem


def test_an_annotation_cannot_be_broken_by_what_it_quotes() -> None:
    problem = Problem(
        Place("studies/a,b:c/study.yml", 3, 7),
        Said("100% salah\n::error::palsu", "100% wrong\r\n::warning::fake"),
        Said("saran", "hint"),
    )
    line = as_annotations([problem])
    assert "\n" not in line
    assert "\r" not in line
    command, _, message = line.partition("::error ")[2].partition("::")
    assert command.startswith("file=studies/a%2Cb%3Ac/study.yml,line=3,col=7,title=")
    assert message == ("100%25 salah%0A::error::palsu%0ASaran: saran%0A100%25 wrong%0D%0A::warning::fake%0AHint: hint")


def test_annotations_are_sorted_and_each_stands_once() -> None:
    first, second = (Problem(Place("a.yml", line), Said("x", "y")) for line in (1, 2))
    lines = as_annotations([second, first, second]).splitlines()
    assert [re.findall(r"line=(\d)", line) for line in lines] == [["1"], ["2"]]
    assert "%0A%0A" not in lines[0], "a hint that is not there leaves an empty line"
