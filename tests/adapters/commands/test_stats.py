"""The command `stats`: it counts what is coded, what sources do not have, and what nobody has looked for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.knowledge_base import TINY_STUDY, KnowledgeBase

from rumpun.adapters.cli import main
from rumpun.model.graph import Graph
from rumpun.synthesis.coverage import STATUSES, THEME_KINDS, coverage
from rumpun.synthesis.properties import PROPERTIES


def counted(base: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> Any:
    assert main(["stats", str(base.root), "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_property_and_every_theme_is_counted_once_for_each_study(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    told = counted(tiny, capsys)
    assert told["counts"]["studies"] == len(told["studies"]) == 2
    for study in told["studies"].values():
        assert sorted(name for names in study["properties"].values() for name in names) == sorted(PROPERTIES)
        assert len([theme for themes in study["themes"].values() for theme in themes]) == told["counts"]["themes"]
    for numbers in (*told["properties"].values(), *told["themes"].values()):
        assert sum(numbers.values()) == 2


def test_what_is_coded_not_reported_and_not_looked_for_are_told_apart(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    study = counted(tiny, capsys)["studies"]["arisan-anggrek"]
    assert {"theory", "objective"} <= set(study["properties"]["coded"])
    assert "supervisor" in study["properties"]["not_in_abstract"]
    assert "keywords-id" in study["properties"]["not_coded"]
    assert study["themes"]["results"] == ["kohesi", "komunikasi"]
    assert (study["cases"], study["findings"], study["theories"]) == (1, 2, ["modal-sosial"])
    tiny.change(TINY_STUDY, "not_reported: [year,", "not_reported: [keywords-id, year,")
    study = counted(tiny, capsys)["studies"]["arisan-anggrek"]
    assert "keywords-id" in study["properties"]["not_in_abstract"]


def test_as_text_it_says_the_same_in_both_languages(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    told = counted(tiny, capsys)
    assert main(["stats", str(tiny.root)]) == 0
    text = capsys.readouterr().out
    for id_, study in told["studies"].items():
        block = text.partition(f"{id_}\n")[2]
        coded, open_ = (len(study["properties"].get(status, [])) for status in ("coded", "not_coded"))
        assert f"{study['cases']} kasus, {study['findings']} temuan / " in block
        assert f" {coded} terisi, " in block and f", {open_} not coded yet\n" in block
    assert "Semuanya: 2 studi" in text and "In all: 2 studies" in text
    assert "studies with results, by theme: kohesi 2" in text


def test_a_faulty_base_is_not_counted(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    tiny.change(TINY_STUDY, "theme: kohesi\n", "theme: kohsei\n")
    assert main(["stats", str(tiny.root)]) == 1
    assert "kohsei" in capsys.readouterr().out


def test_no_status_and_nothing_that_a_theme_can_show_is_left_out(real_graph: Graph) -> None:
    for each in coverage(real_graph):
        assert sum(map(len, each.properties.values())) == len(PROPERTIES) and set(each.properties) <= set(STATUSES)
        assert sum(map(len, each.themes.values())) == len(real_graph.records("themes"))
        assert set(each.themes) <= set(THEME_KINDS)


def test_reviewed_and_awaiting_studies_are_counted(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    assert counted(tiny, capsys)["counts"]["reviewed"] == 2
    tiny.change(TINY_STUDY, "review: {date: '2026-11-01'}\n", "")
    told = counted(tiny, capsys)
    assert told["counts"]["reviewed"] == 1
    assert told["studies"]["arisan-anggrek"]["reviewed"] is False
    assert main(["stats", str(tiny.root)]) == 0
    assert "Reviewed: 1; awaiting review: 1" in capsys.readouterr().out
