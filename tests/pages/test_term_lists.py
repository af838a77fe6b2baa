"""The lists of terms: cut into pages where they are long, every term once, and each page says where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.records import a_context, a_graph, a_study, a_term

from rumpun.address import address
from rumpun.context import Context
from rumpun.pages import terms
from rumpun.render.page import Page

ORDER = ("negeri", "jabar", "bandung", "bogor", "jateng", "demak")
"""Places as their list has them: each after what it lies in, those in the same place by name."""


@pytest.fixture(scope="module")
def context(cache: Path) -> Context:
    """Two provinces with their towns, five themes, and methods of two facets."""
    within = {"jabar": "negeri", "jateng": "negeri", "bogor": "jabar", "bandung": "jabar", "demak": "jateng"}
    places = {id_: a_term("places", id_.capitalize(), level="city", within=within.get(id_)) for id_ in sorted(ORDER)}
    themes = {id_: a_term("themes", id_.capitalize()) for id_ in ("e", "c", "a", "d", "b")}
    facets = {"wawancara": "data-collection", "kualitatif": "approach", "kuantitatif": "approach"}
    methods = {id_: a_term("methods", id_.capitalize(), facet=facet) for id_, facet in facets.items()}
    named = {"places": places, "themes": themes, "methods": methods}
    return a_context(a_graph(a_study(methods=methods), terms=named), cache, "id")


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists with room for two terms."""
    monkeypatch.setattr(terms, "LISTED", 2)


def lists(context: Context, section: str) -> list[Page]:
    first = address(context.language, section)
    return [page for page in terms.pages(context) if page.kind == "terms" and page.url.startswith(first)]


def listed(page: Page) -> list[str]:
    """The terms that have a place of their own on the page, in its order."""
    shown = re.findall(r'<(?:li|tr)[^>]*>(?:<p>|<th[^>]*>)<a href="([^"]*)/">', str(page.body).split("rp-pager")[0])
    return [way.rpartition("/")[2] for way in shown]


@pytest.mark.usefixtures("short")
def test_every_term_of_a_long_list_stands_on_one_page_after_what_it_belongs_to(context: Context) -> None:
    pages = lists(context, "places")
    assert [page.url for page in pages] == ["tempat/", "tempat/halaman/2/", "tempat/halaman/3/"]
    assert [listed(page) for page in pages] == [["negeri", "jabar"], ["bandung", "bogor"], ["jateng", "demak"]]
    assert [page.title for page in pages] == ["Tempat", "Tempat (2)", "Tempat (3)"]
    assert [id_ for page in lists(context, "themes") for id_ in listed(page) if len(id_) == 1] == [*"abcde"]


@pytest.mark.usefixtures("short")
def test_a_page_that_begins_within_a_tree_says_where(context: Context) -> None:
    said, (first, second, third) = context.words.list_goes_on, [str(page.body) for page in lists(context, "places")]
    assert said not in first
    assert re.search(rf'{said} <a href="[^"]*/negeri/">Negeri</a> › <a href="[^"]*/jabar/">Jabar</a></p>', second)
    assert re.search(rf'{said} <a href="[^"]*/negeri/">Negeri</a></p>', third)


@pytest.mark.usefixtures("short")
def test_the_first_page_tells_what_is_on_each(context: Context) -> None:
    """By province and town, for the country is the same everywhere."""
    contents = str(lists(context, "places")[0].body).partition('id="_halaman"')[2].partition("</nav>")[0]
    assert re.findall(r'<a href="[^"]*">(.*?)</a>', contents) == [
        "Negeri – Jabar", "Jabar › Bandung – Jabar › Bogor", "Jateng – Jateng › Demak",
    ]  # fmt: skip


@pytest.mark.usefixtures("short")
def test_methods_stay_on_one_page_with_the_anchors_of_their_facets(context: Context) -> None:
    (page,) = lists(context, "methods")
    assert listed(page) == ["kualitatif", "kuantitatif", "wawancara"]
    body = str(page.body)
    assert body.index('id="_approach"') < body.index("Kuantitatif<") < body.index('id="_data-collection"')


def test_a_short_list_is_one_page_without_a_way_to_others(context: Context) -> None:
    (page,) = lists(context, "places")
    assert listed(page) == [*ORDER]
    assert "rp-pager" not in str(page.body)
