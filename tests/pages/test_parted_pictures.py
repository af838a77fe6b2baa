"""The pictures of a large base are cut into pages, whatever studies stand at their ends."""

from __future__ import annotations

import pytest

from rumpun.citation.citations import format_works
from rumpun.context import Settings, contexts
from rumpun.model.graph import Graph
from rumpun.pages import pictures


@pytest.mark.slow
def test_a_study_without_a_stated_place_may_end_a_part_of_the_tree(
    tiny_graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named by itself there, for it has no place to be named by."""
    monkeypatch.setattr(pictures, "LISTED_STUDIES", 1)
    settings = Settings("https://rumpun.example/")
    (context, _) = contexts(tiny_graph, format_works(tiny_graph.base.works.values(), None), settings)
    parts = [page for page in pictures.pages(context) if page.kind == "place-tree"]
    assert len(parts) == len(tiny_graph.base.studies) > 1
    name = tiny_graph.study("arisan-anggrek").short_title.id
    assert all(f"{name}</a>" in page.body for page in parts)
