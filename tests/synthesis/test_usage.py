"""Who uses a term: narrower terms count for places and groups, mentions in prose count apart."""

from __future__ import annotations

import pytest
from support.records import a_finding, a_graph, a_study, a_term

from rumpun.model.graph import Graph
from rumpun.site import Site
from rumpun.synthesis.usage import mentions_of, placed_by_inference, placed_wider, results_of, studies_with


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


def test_a_study_with_a_method_has_the_one_above_it_too() -> None:
    terms = {"methods": {"wawancara": a_term("methods"), "mendalam": a_term("methods", broader="wawancara")}}
    graph = a_graph(a=a_study(methods=["mendalam"]), b=a_study(methods=["wawancara"]), terms=terms)
    assert studies_with(graph, "methods", "wawancara") == ("a", "b")
    assert studies_with(graph, "methods", "mendalam") == ("a",)


def test_an_inferred_place_is_found_and_not_counted() -> None:
    stated, inferred = a_study(place="bogor"), a_study(place="bogor")
    assert inferred.setting
    guessed = inferred.model_copy(update={"setting": inferred.setting.model_copy(update={"inferred": True})})
    graph = a_graph(stated=stated, guessed=guessed)
    assert studies_with(graph, "places", "bogor") == ("stated",)
    assert placed_by_inference(graph, "bogor") == ("guessed",)


def test_a_study_of_a_wider_place_may_be_from_here() -> None:
    """Not one of a whole country: that would be everywhere."""
    terms = {
        "places": {
            "negeri": a_term("places", level="country"), "jabar": a_term("places", level="province", within="negeri"),
            "bandung": a_term("places", level="city", within="jabar"),
        }
    }  # fmt: skip
    graph = a_graph(
        terms=terms, everywhere=a_study(place="negeri"), wider=a_study(place="jabar"), here=a_study(place="bandung")
    )
    assert placed_wider(graph, "bandung") == ("wider",)
    assert placed_wider(graph, "jabar") == ()


def test_mentions_come_from_prose_and_each_once(tiny_graph: Graph) -> None:
    assert mentions_of(tiny_graph, ("themes", "kohesi")) == (
        ("theories", "modal-sosial"),
        ("studies", "koperasi-melati"),
    )
    assert mentions_of(tiny_graph, ("themes", "konflik")) == ()


def test_results_stand_case_by_case_and_by_effect() -> None:
    told = results_of(
        a_study(
            [
                a_finding("peran"),
                a_finding("kohesi", "tulip", ("low", "hinders")),
                a_finding("kohesi", "cempaka"),
                a_finding("norma", told=("unstated", "unstated")),
                a_finding("komunikasi", "cempaka"),
                a_finding("konflik", "cempaka", evidence="background"),
                a_finding("norma", evidence="cited"),
                a_finding("kohesi", "cempaka", ("high", "unstated"), is_outcome=True),
            ],
            {"cempaka": "high", "tulip": "low"},
        )
    )
    assert [
        (each.case.id if each.case else "", [(effect, [f.theme for f in found]) for effect, found in each.effects])
        for each in told
    ] == [
        ("cempaka", [("helps", ["kohesi", "komunikasi"])]),
        ("tulip", [("hinders", ["kohesi"])]),
        ("", [("helps", ["peran"]), ("unstated", ["norma"])]),
    ]
    assert [[finding.theme for finding in each.outcomes] for each in told] == [["kohesi"], [], []]


def test_every_page_of_a_term_tells_what_each_case_found(real_site: Site, real_graph: Graph) -> None:
    pages = {page.url: page.body for page in real_site.pages}
    for id_, term in real_graph.base.terms["theories"].items():
        for study_id in studies_with(real_graph, "theories", id_):
            for each in results_of(real_graph.base.studies[study_id]):
                for found in (each.outcomes, *(found for _, found in each.effects)):
                    assert all(f'studi/{study_id}/#{finding.id}"' in pages[f"teori/{id_}/"] for finding in found), (
                        id_,
                        term,
                    )
