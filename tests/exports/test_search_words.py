"""The words of the search: one file for each language has all that the scripts say, and no page carries them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from support.made_files import texts

from rumpun.citation.citations import Citations
from rumpun.context import Context, Settings, contexts
from rumpun.exports import search_words
from rumpun.model.graph import Graph
from rumpun.pages import documents
from rumpun.site import ASSETS

SCRIPTS = [ASSETS / "every_page" / f"search_{name}.js" for name in ("panel", "facets", "form")]


@pytest.fixture
def both(tiny_graph: Graph) -> tuple[Context, ...]:
    """The tiny knowledge base in both languages, without citations."""
    return contexts(tiny_graph, Citations({}, {}), Settings("https://rumpun.example/"))


def asked(scripts: list[Path]) -> set[str]:
    """The words that the scripts ask for by name."""
    return {
        name
        for path in scripts
        for name in re.findall(r"\b(?:this\.words|said)\.([a-z_]+)\b(?!\()", path.read_text("utf-8"))
    }


def test_each_language_has_every_word_that_the_scripts_say(both: tuple[Context, ...]) -> None:
    files = texts(search_words.files(both))
    assert list(files) == ["data/search/id.json", "data/search/en.json"]
    assert [set(json.loads(text)["words"]) for text in files.values()] == [asked(SCRIPTS)] * 2


def test_there_are_questions_to_begin_with_and_a_way_to_suggest_a_word(tiny_graph: Graph) -> None:
    settings = Settings("https://rumpun.example/", repository="https://git.example/rumpun/")
    id_, en = (
        json.loads(text)
        for text in texts(search_words.files(contexts(tiny_graph, Citations({}, {}), settings))).values()
    )
    assert id_["suggest"] == "https://git.example/rumpun/issues/new?template=4-suggest-a-word.yml"
    assert id_["questions"][0] == ["Mengapa kelompok gagal?", "mengapa-kelompok-gagal/"]
    assert ["What does research say about cohesion?", "en/findings/kohesi/"] in en["questions"]
    assert len(id_["questions"]) == len(en["questions"]) <= 8


def test_without_a_repository_nothing_is_suggested(both: tuple[Context, ...]) -> None:
    assert [json.loads(text)["suggest"] for text in texts(search_words.files(both)).values()] == ["", ""]


@pytest.mark.slow
def test_a_page_has_the_field_of_the_search_and_no_more(both: tuple[Context, ...]) -> None:
    page = next(iter(documents.pages(both[0])))
    assert page.chrome.count('type="search"') == 1
    for words in texts(search_words.files(both)).values():
        for said in json.loads(words)["words"].values():
            assert len(said) < 12 or said not in page.chrome
    assert len(page.chrome.partition("<aside")[0]) < 1_000
