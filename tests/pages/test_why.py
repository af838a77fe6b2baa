"""The pages that ask why groups fail and why they do well answer by what studies say, and lead to where they say it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from support.records import a_context, a_finding, a_graph, a_study

from rumpun.model.graph import Graph
from rumpun.pages.why import SHOWN, pages
from rumpun.words.words import words

LACKED, NOTED = ("low", "hinders"), ("low", "unstated")


def bodies(graph: Graph, cache: Path, language: str = "id") -> dict[str, str]:
    """Address -> body."""
    return {page.url: str(page.body) for page in pages(a_context(graph, cache, language))}


def text_of(body: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", body))).strip()


def test_the_answer_names_the_groups_and_what_is_said_to_have_done_it(cache: Path) -> None:
    graph = a_graph(
        a_study(
            [a_finding("pengelolaan", "tulip", LACKED), a_finding("kohesi", "tulip", NOTED, evidence="pattern")],
            {"tulip": "low", "mawar": "high"},
        ),
        a_study([a_finding("pengelolaan", "kenanga", LACKED)], {"kenanga": "low"}),
    )  # fmt: skip
    found = bodies(graph, cache)
    body = found["mengapa-kelompok-gagal/"]
    assert (
        "Sumbernya menilai 2 kasus dalam 2 studi kurang berhasil: Tulip dan Kenanga. Yang disebut sebagai sebab: "
        "pengelolaan. Sebab yang paling sering disebut dinyatakan oleh 2 studi. Ditemukan bersamaan, tanpa dinyatakan "
        "sebagai sebab: kohesi." in text_of(body)
    )
    for anchor in re.findall(r'href="#(_[^"]+)"', body.partition("<h2")[0]):
        assert f'id="{anchor}"' in body
    assert body.count("<li><p>") == 3
    # What was only found is not said to be named.
    assert text_of(body).count("disebut oleh 2 studi") == text_of(body).count("ditemukan oleh satu studi") == 1
    assert 'href="../studi/studi-1/#temuan-0"' in body
    assert text_of(body).count(words("id").caveat_read.format(basis=words("id").value("basis", "full-text"))) == 3
    other = text_of(found["mengapa-kelompok-berhasil/"])
    assert "Sumbernya menilai 1 kasus dalam 1 studi berhasil: Mawar. Belum ada studi yang menyebut sebabnya." in other


def test_where_each_cause_is_named_once_it_says_so(cache: Path) -> None:
    graph = a_graph(a_study([a_finding("pengelolaan", "tulip", LACKED)], {"tulip": "low"}))
    found = bodies(graph, cache, "en")
    assert "Named as a cause: pengelolaan. Each of these is named by one study alone." in text_of(
        found["en/why-groups-fail/"]
    )
    nobody = text_of(found["en/why-groups-succeed/"])
    assert "This knowledge base does not yet hold a group that did well." in nobody


def test_it_does_not_grow_with_the_knowledge_base(cache: Path) -> None:
    studies = [
        a_study([a_finding("pengelolaan", "tulip", LACKED), a_finding(f"tema-{n}", "tulip", NOTED)], {"tulip": "low"})
        for n in range(3 * SHOWN)
    ]  # fmt: skip
    body = bodies(a_graph(*studies), cache)["mengapa-kelompok-gagal/"]
    assert body.count("<li><p>") == SHOWN
    assert body.count(">tema-") == SHOWN
    assert text_of(body).count(f"dan {2 * SHOWN} lainnya") == 2
    assert text_of(body).count("Semua temuan tentang ") == 1


def test_what_awaits_review_is_named_and_answers_nothing(cache: Path) -> None:
    graph = a_graph(a_study([a_finding("pengelolaan", "tulip", LACKED)], {"tulip": "low"}, review=None))
    found = bodies(graph, cache)
    assert "belum memuat kelompok yang kurang berhasil" in text_of(found["mengapa-kelompok-gagal/"])
    assert "menunggu telaah" in text_of(found["mengapa-kelompok-gagal/"])
    assert "menunggu telaah" not in text_of(found["mengapa-kelompok-berhasil/"])
