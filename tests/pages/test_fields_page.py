"""The page of fields tells of every key what it means, and leads from each record to those that stand in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from markupsafe import Markup
from support.knowledge_base import KnowledgeBase
from support.records import a_context

from rumpun.address import LANGUAGES, Language, address
from rumpun.exports import entry_schemas
from rumpun.model.graph import Graph
from rumpun.pages.contributing.fields import pages
from rumpun.render.page import Page
from rumpun.schema.commented import commented, names, template_name
from rumpun.schema.fields import FILES, all_records, anchor_of_record, chosen, fields_of, in_language
from rumpun.schema.json_schema import SITE_FOLDER, entry_schema, file_name
from rumpun.schema.known_ids import known_ids
from rumpun.search.extract import cut

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def both(tiny_graph: Graph, cache: Path) -> dict[str, Page]:
    return {language: next(iter(pages(a_context(tiny_graph, cache, language)))) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_told_with_its_meaning_and_choices(both: dict[str, Page], language: Language) -> None:
    page = both[language]
    body, told = str(page.body), " ".join(Markup(page.body).unescape().split())
    assert page.url == address(language, "contribute", "fields")
    for record in all_records():
        assert f'id="{anchor_of_record(record)}"' in body
        for field in fields_of(record):
            assert f"<p>{in_language(field.meaning, language)}</p>" in told, field.key
            for value, _, explained in chosen(field):
                assert f"<code>{value}</code>" in body
                assert explained is None or in_language(explained, language) in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_is_shown_whole(both: dict[str, Page], language: Language) -> None:
    shown = Markup(both[language].body).unescape()
    for name in names():
        assert commented(name, language) in shown


def test_the_page_leads_to_what_stands_in_a_record(both: dict[str, Page]) -> None:
    body = str(both["id"].body)
    assert '<a href="#_finding">Temuan</a>' in body
    assert 'href="../../temuan/"' in body  # where themes are listed
    assert body.count("<dt id=") == len({part.split('"')[0] for part in body.split('<dt id="')[1:]})


def test_the_search_finds_a_key_and_what_it_means(both: dict[str, Page]) -> None:
    found = {piece.anchor: piece for piece in cut(str(both["id"].body), "fields").pieces}
    assert "themes_not_reported" in found["_study_themes_not_reported"].heading
    assert "Seberapa kuat tema itu ada" in found["_finding_level"].text
    assert not any("Replace all" in piece.text for piece in found.values())  # templates are not searched


def test_the_page_on_contributing_leads_there(root: Path) -> None:
    for language, way in (("id", "isian/"), ("en", "fields/")):
        assert f"]({way})" in (root / "docs" / language / "contribute.md").read_text(encoding="utf-8")
        assert address(language, "contribute", "fields") == address(language, "contribute") + way


def test_the_site_has_the_schemas_for_forms(tiny: KnowledgeBase, tiny_graph: Graph, cache: Path) -> None:
    contexts = tuple(a_context(tiny_graph, cache, language) for language in LANGUAGES)
    files = dict(entry_schemas.files(contexts))
    assert set(files) == {
        *(SITE_FOLDER + file_name(kind, language) for kind in FILES for language in LANGUAGES),
        *(SITE_FOLDER + template_name(name, language) for name in names() for language in LANGUAGES),
    }
    template = files["data/contribute/en/abstract.template.yml"]
    assert callable(template) and template() == commented("abstract", "en")
    source = files["data/contribute/id/study.schema.json"]
    assert callable(source)
    made = json.loads(source())
    assert made.pop("$id") == "https://rumpun.example/data/contribute/id/study.schema.json"
    assert made == entry_schema("studies", "id", known_ids(tiny_graph))
