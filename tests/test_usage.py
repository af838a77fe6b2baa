"""Who uses a term: narrower terms count for places and groups, mentions in prose count apart."""

from __future__ import annotations

import pytest

from rumpun.graph import Graph
from rumpun.usage import findings_of, mentions_of, studies_with


@pytest.mark.parametrize(
    ("section", "id_", "studies"),
    [
        ("theories", "dinamika-kelompok", ("koperasi-melati",)),
        ("methods", "wawancara", ("arisan-anggrek", "koperasi-melati")),
        ("themes", "kohesi", ("arisan-anggrek", "koperasi-melati")),
        # A theme counts for itself; what is only said not to be reported does not count.
        ("themes", "dinamika", ("koperasi-melati",)),
        ("themes", "konflik", ()),
        ("places", "negeri-contoh", ("koperasi-melati",)),
        ("group-types", "kelompok-usaha", ("koperasi-melati",)),
        ("group-types", "koperasi", ("koperasi-melati",)),
    ],
)
def test_studies_with(tiny_graph: Graph, section: str, id_: str, studies: tuple[str, ...]) -> None:
    assert studies_with(tiny_graph, section, id_) == studies


def test_mentions_come_from_prose_and_each_once(tiny_graph: Graph) -> None:
    assert mentions_of(tiny_graph, ("themes", "kohesi")) == (
        ("theories", "modal-sosial"),
        ("studies", "koperasi-melati"),
    )
    assert mentions_of(tiny_graph, ("themes", "konflik")) == ()


def test_findings_of_some_studies(tiny_graph: Graph) -> None:
    found = findings_of(tiny_graph, frozenset({"arisan-anggrek"}))
    assert {theme: [item.finding.id for item in items] for theme, items in found.items()} == {
        "kohesi": ["kohesi"],
        "komunikasi": ["komunikasi"],
    }
