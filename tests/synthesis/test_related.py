"""Studies are related for reasons that a reader can check."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import A_TEXT, WHERE, a_graph, a_study

from rumpun.model.graph import Graph
from rumpun.site import read
from rumpun.synthesis import related as module
from rumpun.synthesis.related import index_of

OTHER = "studies/arisan-anggrek/study.yml"


def reasons(graph: Graph, study: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Related study -> reason -> terms."""
    return {
        item.study_id: {reason.kind: reason.terms for reason in item.reasons} for item in index_of(graph).related(study)
    }


def test_each_reason_names_its_terms(tiny_graph: Graph) -> None:
    assert reasons(tiny_graph, "koperasi-melati") == {
        "arisan-anggrek": {
            "cites": ("contoh-tt",),
            "opposite": ("kohesi",),
            "same": ("komunikasi",),
            "method": ("wawancara",),
        }
    }


def test_relations_hold_in_both_directions(tiny_graph: Graph) -> None:
    turned = reasons(tiny_graph, "arisan-anggrek")["koperasi-melati"]
    assert turned == {
        "cited_by": ("contoh-tt",),
        "opposite": ("kohesi",),
        "same": ("komunikasi",),
        "method": ("wawancara",),
    }


def test_relations_of_the_real_studies_hold_in_both_directions(real_graph: Graph) -> None:
    turned = {"cites": "cited_by", "cited_by": "cites"}
    index = index_of(real_graph)
    found = {
        (study, item.study_id, str(reason.kind)): set(reason.terms)
        for study in real_graph.base.studies
        for item in index.related(study, most=1000)
        for reason in item.reasons
    }
    assert found
    for (one, other, kind), terms in found.items():
        assert found[other, one, turned.get(kind, kind)] == terms


def test_a_shared_theory_group_and_place_are_reasons(tiny: KnowledgeBase) -> None:
    tiny.change(OTHER, "theory: modal-sosial", "theory: dinamika-kelompok")
    tiny.change(OTHER, "group_types: [kelompok-arisan]", "group_types: [kelompok-usaha]")
    tiny.change(
        OTHER,
        "theories:",
        "setting:\n  place: kota-contoh\n  detail: {id: a, en: a}\n  where: [abstrak:1]\ntheories:",
    )
    tiny.change(OTHER, ", programme, place]", ", programme]")
    graph, problems = read(tiny.root)
    assert problems == ()
    found = reasons(graph, "koperasi-melati")["arisan-anggrek"]
    assert found["theory"] == ("dinamika-kelompok",)
    # A cooperative is a kind of business group; a whole country is no reason.
    assert found["group"] == ("kelompok-usaha",)
    assert found["place"] == ("kota-contoh",)
    assert list(found) == ["cites", "theory", "opposite", "same", "group", "place", "method"]


def test_an_inferred_place_relates_nothing() -> None:
    setting = {"place": "kota", "detail": A_TEXT, "where": WHERE}
    for inferred in (True, False):
        graph = a_graph(a_study(setting=setting | {"inferred": inferred}), a_study(place="kota"))
        assert ("place" in reasons(graph, "studi-0").get("studi-1", {})) is not inferred


def test_a_theme_whose_direction_nobody_states_is_the_weakest_reason(tiny: KnowledgeBase) -> None:
    tiny.change(OTHER, "level: high\n    effect: helps", "level: high\n    effect: unstated")
    graph, _ = read(tiny.root)
    found = reasons(graph, "koperasi-melati")["arisan-anggrek"]
    assert found["theme"] == ("komunikasi",)
    assert "same" not in found


def test_claims_of_an_introduction_relate_nothing(tiny: KnowledgeBase) -> None:
    tiny.change(
        OTHER,
        "level: high\n    effect: helps\n    evidence: result",
        "level: high\n    effect: helps\n    evidence: background",
    )
    graph, _ = read(tiny.root)
    assert "same" not in reasons(graph, "koperasi-melati")["arisan-anggrek"]


def test_the_strongest_come_first_and_no_more_than_asked(tiny: KnowledgeBase) -> None:
    text = (tiny.root / OTHER).read_text(encoding="utf-8")
    for name in ("aster", "bakung"):
        tiny.write("bib/" + name + ".bib", f"@misc{{{name},\n  title = {{{name}}},\n  langid = {{indonesian}},\n}}\n")
        tiny.write(f"studies/{name}/study.yml", text.replace("reference: contoh-tt", f"reference: {name}"))
        for language in ("id", "en"):
            tiny.write(f"studies/{name}/{language}.md", "x\n")
    tiny.change("vocab/themes/kohesi.yml", "studies: [arisan-anggrek,", "studies: [arisan-anggrek, aster, bakung,")
    graph, problems = read(tiny.root)
    assert problems == ()
    index = index_of(graph)
    assert [item.study_id for item in index.related("koperasi-melati")] == ["arisan-anggrek", "aster", "bakung"]
    assert [item.study_id for item in index.related("koperasi-melati", most=1)] == ["arisan-anggrek"]
    assert index.related("aster")[0].study_id == "arisan-anggrek"
    assert "aster" not in [item.study_id for item in index.related("aster")]


def test_what_too_many_share_is_no_reason(tiny_graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SHARED", 1)
    assert reasons(tiny_graph, "koperasi-melati") == {"arisan-anggrek": {"cites": ("contoh-tt",)}}


def test_among_some_they_rank_as_among_all(real_graph: Graph) -> None:
    index, studies = index_of(real_graph), set(real_graph.base.studies)
    for id_ in studies:
        ranked = index.related(id_, len(studies))
        for left_out in studies:
            rest = tuple(each for each in ranked if each.study_id != left_out)
            assert index.related(id_, len(studies), studies - {left_out}) == rest
