"""Methods of which one lies within the other are close: their difference cannot be told."""

from __future__ import annotations

from support.records import a_graph, a_term

from rumpun.comparison.known_names import close_methods


def test_a_method_is_close_to_the_one_above_it_whatever_they_are_called() -> None:
    methods = {
        "wawancara": a_term("methods", "wawancara", facet="data-collection"),
        "obrolan": a_term("methods", "obrolan", facet="data-collection", broader="wawancara"),
        "observasi": a_term("methods", "observasi", facet="data-collection"),
    }
    close = close_methods(a_graph(terms={"methods": methods}))
    assert close == {"wawancara": ("obrolan",), "obrolan": ("wawancara",)}
