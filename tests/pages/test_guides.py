"""Guides for contributors: those that a base has, and one entry followed step by step, whatever entry that is."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup
from support.knowledge_base import KnowledgeBase
from support.pictures import size_of_webp
from support.records import A_GROUND, a_case, a_context, a_finding, a_graph, a_study, a_work

from rumpun.address import GUIDES, LANGUAGES, Language, address
from rumpun.context import Settings, contexts
from rumpun.model.graph import Graph
from rumpun.pages import documents
from rumpun.pages.contributing import form, walk
from rumpun.parsing.problems import Place
from rumpun.render.page import Page
from rumpun.render.script_imports import ASSETS
from rumpun.schema.worked_example import parts_of_entry, worked_example
from rumpun.site import read
from rumpun.words.words import words

pytestmark = pytest.mark.slow

GUIDE = "docs/{}/contribute/coding.md"


def walked(graph: Graph, cache: Path, language: Language = "id") -> Page:
    return next(iter(walk.pages(a_context(graph, cache, language))))


def told(page: Page) -> str:
    return " ".join(Markup(page.body).striptags().split())


# --- guides ------------------------------------------------------------------------------------------------------


def test_a_base_needs_no_guides_and_may_have_some(tiny: KnowledgeBase) -> None:
    assert tiny.problems() == []
    for language in LANGUAGES:
        tiny.write(GUIDE.format(language), "# Coding\n\nOne [[kohesi]].\n")
    assert tiny.problems() == []


def test_a_guide_in_one_language_misses_the_other(tiny: KnowledgeBase) -> None:
    tiny.write(GUIDE.format("id"), "# Mengodekan\n")
    (problem,) = tiny.problems()
    assert problem.place.path == GUIDE.format("en")
    tiny.write(GUIDE.format("en"), "# Coding\n")
    place = tiny.write("docs/id/contribute/lain.md", "# Lain\n")
    (problem,) = tiny.problems()
    assert problem.place.path == place.path and "contribute/coding" in problem.hint.en


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guides_lead_to_each_other_under_their_names(tiny: KnowledgeBase, cache: Path, language: Language) -> None:
    for name in ("coding", "renaming"):
        for each in LANGUAGES:
            tiny.write(f"docs/{each}/contribute/{name}.md", f"# {words(each)[f'guide_{name}']}\n\nA text.\n")
    made = {page.url: page for page in documents.pages(a_context(read(tiny.root)[0], cache, language))}
    above = made[address(language, "contribute")]
    for name, other in (("coding", "renaming"), ("renaming", "coding")):
        page = made[address(language, "contribute", f"guide-{name}")]
        assert page.title == words(language)[f"guide_{name}"] and page.description
        assert words(language)[f"guide_{other}"] in told(page)
        assert words(language)[f"guide_about_{name}"] not in told(page)
        assert words(language)[f"guide_about_{name}"] in told(above)
    assert not any(address(language, "contribute", f"guide-{each}") in made for each in GUIDES[:2])


def test_every_guide_of_ours_is_called_in_lists_what_it_is_called(root: Path) -> None:
    for language in LANGUAGES:
        for name in GUIDES:
            text = (root / "docs" / language / "contribute" / f"{name}.md").read_text(encoding="utf-8")
            assert text.startswith(f"# {words(language)[f'guide_{name}']}\n"), name


# --- one entry, step by step -------------------------------------------------------------------------------------


def test_the_entry_that_shows_most_is_followed() -> None:
    short = a_study([a_finding(told=("unstated", "unstated"))])
    full = a_study([a_finding(told=("high", "unstated")), a_finding(case="satu")], [a_case()])
    shown = worked_example(a_graph(short, full, full))
    assert shown is not None
    assert (shown.study.id, shown.finding.id, shown.case.id) == ("studi-1", "temuan-1", "satu")
    assert worked_example(a_graph()) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_is_what_the_entry_has(cache: Path, language: Language) -> None:
    finding = a_finding(case="satu", told=("low", "hinders"), id="berselisih")
    study = a_study([finding], [a_case(outcome="mixed")], theories=["teori"], methods=["metode"], place="kota")
    graph = a_graph(study, works=[a_work(study.reference, place=Place("bib/karya.bib"))])
    page, t = walked(graph, cache, language), words(language)
    for kind, value in (("level", "low"), ("effect", "hinders"), ("outcome", "mixed"), ("basis", "full-text")):
        assert t.value(kind, value) in told(page)
    assert "id: berselisih" in Markup(page.body).unescape()
    assert f'<q lang="id">{A_GROUND["quote"]}</q>' in page.body
    for name in ("work", "parts", "setting", "theory", "methods", "case", "finding", "codes", "prose", "send"):
        assert f'id="_{name}"' in page.body
        assert t[f"walk_text_{name}"] in told(page)
    for name in ("silence", "note"):
        assert f'id="_{name}"' not in page.body


def test_parts_stand_as_in_the_file_and_at_their_line(tiny: KnowledgeBase) -> None:
    graph = read(tiny.root)[0]
    shown = worked_example(graph)
    assert shown is not None
    for keys, at in ((("reference", "basis"), None), (("cases",), 0), (("findings",), len(shown.study.findings) - 1)):
        part = parts_of_entry(graph, shown.study, keys, at)
        lines = (tiny.root / part.path).read_text(encoding="utf-8").splitlines()
        first = part.text.splitlines()[0 if at is None else 1].strip()
        assert first in lines[part.line - 1]


def test_a_base_without_studies_has_the_page_all_the_same(cache: Path) -> None:
    page = walked(a_graph(), cache)
    assert words("id").walk_lead in told(page) and "<h2" not in page.body.partition("rp-cite")[0]


def test_a_frozen_edition_has_the_walk_without_a_form_to_go_on_in(tiny_graph: Graph, cache: Path) -> None:
    for language in LANGUAGES:
        context = a_context(tiny_graph, cache, language)
        settings = Settings("https://rumpun.example/", edition="2026-01-01")
        both = contexts(tiny_graph, context.citations, settings)
        frozen = next(each for each in both if each.language == language)
        way = words(language).walk_in_form
        assert way in told(next(iter(walk.pages(context)))) and way not in told(next(iter(walk.pages(frozen))))
        assert [*form.pages(frozen)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_picture_has_its_file_and_its_words(tiny_graph: Graph, cache: Path, language: Language) -> None:
    body = walked(tiny_graph, cache, language).body
    names = {f"{each}-{name}.webp" for each in LANGUAGES for name in walk.PICTURES.values()}
    assert {path.name for path in (ASSETS / "guide").iterdir()} == names
    for name in walk.PICTURES.values():
        assert f"guide/{language}-{name}.webp" in body
        assert size_of_webp(ASSETS / "guide" / f"{language}-{name}.webp") == (walk.WIDTH * 1.5, walk.HEIGHT * 1.5)
        assert f'alt="{words(language)[f"guide_alt_{name}"]}"' in body
