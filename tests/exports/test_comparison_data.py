"""The comparison's data: whole, small, and the same as the pages are made from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.made_files import texts
from support.records import a_context, a_graph, a_study

from rumpun.address import LANGUAGES
from rumpun.citation.styles import STYLES
from rumpun.comparison.columns import Profiles
from rumpun.context import Context
from rumpun.exports import all_files, comparison_data
from rumpun.pages import all_pages
from rumpun.words.words import words

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def both(real_contexts: tuple[Context, ...]) -> tuple[Context, ...]:
    return real_contexts


@pytest.fixture(scope="session")
def files(both: tuple[Context, ...]) -> dict[str, Any]:
    """Name -> data, of the English half."""
    folder = "data/comparison/en/"
    return {
        name.removeprefix(folder): json.loads(text)
        for name, text in texts(comparison_data.files(both)).items()
        if name.startswith(folder)
    }


def test_one_file_for_each_study_in_each_language(both: tuple[Context, ...]) -> None:
    names = {name for name, _ in all_files(both)}
    for context in both:
        for id_ in context.graph.base.studies:
            assert f"data/comparison/{context.language}/studies/{id_}.json" in names


def test_the_list_names_every_column(both: tuple[Context, ...], files: dict[str, Any]) -> None:
    listed = []
    for study in files["index.json"]:
        listed += [study["id"], *(case["id"] for case in study.get("cases", []))]
    assert listed == list(Profiles(both[1]).ids())


def test_rows_stand_in_the_order_of_the_pages(both: tuple[Context, ...], files: dict[str, Any]) -> None:
    profiles = Profiles(both[1])
    assert files["vocabulary.json"]["rows"] == [[row, profiles.label(row)] for row in profiles.rows()]


def test_drafts_have_their_words_in_a_file_of_their_own(both: tuple[Context, ...], files: dict[str, Any]) -> None:
    assert files["drafts.json"] == both[1].words.starting("own_draft_")
    assert files["drafts.json"]["point_of_theory"]


def test_a_place_knows_what_it_lies_in(files: dict[str, Any]) -> None:
    name, *above = files["vocabulary.json"]["places"]["bogor-barat"]
    assert name == "Bogor Barat District"
    assert above[0] == "kota-bogor"


def test_a_study_has_its_reference_in_every_style(files: dict[str, Any]) -> None:
    for name, data in files.items():
        if name.startswith("studies/"):
            assert data["references"].keys() == {style.id for style in STYLES}
            assert all(data["references"].values()), name


def test_what_a_file_says_is_what_the_column_says(both: tuple[Context, ...], files: dict[str, Any]) -> None:
    profiles = Profiles(both[1])
    for id_ in profiles.ids():
        column = profiles.column(id_)
        data = files[f"studies/{column.study_id}.json"]
        own: dict[str, Any] = next((case["cells"] for case in data["cases"] if case["id"] == column.case_id), {})
        for row in profiles.rows():
            cell = own.get(row) or data["cells"].get(row) or {"status": "not_coded"}
            expected = column.cell(row)
            assert cell["status"] == expected.status, (id_, row)
            assert tuple(cell.get("keys", ())) == expected.keys, (id_, row)
            assert tuple(cell.get("directions", ())) == expected.directions, (id_, row)
            assert [part["text"] for part in cell.get("parts", [])] == [part.text for part in expected.parts]


def test_addresses_in_the_data_exist(both: tuple[Context, ...], files: dict[str, Any]) -> None:
    pages = {page.url: page.body for page in all_pages(both[1])}
    targets = {
        part["target"]
        for name, data in files.items()
        if name.startswith("studies/")
        for cells in (data["cells"], *(case["cells"] for case in data["cases"]))
        for cell in cells.values()
        for part in cell.get("parts", [])
        if "target" in part
    }
    assert targets
    for target in sorted(targets):
        page, _, anchor = target.partition("#")
        assert page in pages, target
        assert not anchor or f'id="{anchor}"' in pages[page], target


def test_what_scripts_tell_of_a_study_that_awaits_review_says_so(cache: Path) -> None:
    """In every row, credit and copied draft, by `read`; in a sentence of a draft `basis` is a part alone."""
    graph = a_graph(lama=a_study(), baru=a_study(review=None))
    for language in LANGUAGES:
        t, found = words(language), texts(comparison_data.files((a_context(graph, cache, language),)))
        names = ("index", "studies/lama", "studies/baru")
        index, old, new = (json.loads(found[f"data/comparison/{language}/{name}.json"]) for name in names)
        plain = t.value("basis", "full-text")
        waits = t.caveat_awaiting.format(basis=plain)
        assert (old["basis"], old.get("awaiting"), old["read"]) == (plain, None, t.caveat_read.format(basis=plain))
        assert (new["basis"], new["awaiting"], new["read"]) == (plain, waits, t.caveat_read.format(basis=waits))
        assert {each["id"]: each["basis"] for each in index} == {"lama": plain, "baru": waits}
