"""Methods of which one lies within the other are close, and a page tells names that its heading does not say."""

from __future__ import annotations

from support.records import a_graph, a_term

from rumpun.comparison.known_names import MOST_TOLD, close_methods, told_names


def test_a_method_is_close_to_the_one_above_it_whatever_they_are_called() -> None:
    methods = {
        "wawancara": a_term("methods", "wawancara", facet="data-collection"),
        "obrolan": a_term("methods", "obrolan", facet="data-collection", broader="wawancara"),
        "observasi": a_term("methods", "observasi", facet="data-collection"),
    }
    close = close_methods(a_graph(terms={"methods": methods}))
    assert close == {"wawancara": ("obrolan",), "obrolan": ("wawancara",)}


def test_a_page_tells_the_first_names_that_neither_its_heading_nor_each_other_say() -> None:
    names = ["Kohesi", "Kekompakan", "Kekompakan tim", "Kohesi-kelompok", "Guyub"]
    term = a_term("themes", "Kohesi kelompok", aliases={"id": names, "en": ["Team spirit"]})
    assert told_names(term, "id") == ("Kekompakan", "Guyub")
    assert told_names(term, "en") == ("Team spirit",)
    many = a_term("themes", "Konflik", aliases={"id": [f"Nama {n}" for n in "bcdefghij"], "en": []})
    assert len(told_names(many, "id")) == MOST_TOLD
