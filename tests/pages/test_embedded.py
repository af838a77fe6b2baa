"""A table on another site names the studies whose findings it shows, and what was read of each."""

from __future__ import annotations

import html
import re

import pytest

from rumpun.address import LANGUAGES, address
from rumpun.model.graph import Graph
from rumpun.render.page import Page
from rumpun.site import Site
from rumpun.words.words import words

pytestmark = pytest.mark.slow


def studies_in(page: Page, markup: str) -> set[str]:
    """The studies to whose pages a piece of the page leads."""
    section = address(page.language, "studies").rstrip("/").rpartition("/")[2]
    return set(re.findall(rf'href="[^"#]*\b{section}/([^/"#]+)/', markup))


@pytest.mark.parametrize("name", ["tiny", "real"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_credit_names_every_study_that_the_table_shows(
    request: pytest.FixtureRequest, name: str, language: str
) -> None:
    site: Site = request.getfixturevalue(f"{name}_site")
    graph: Graph = request.getfixturevalue(f"{name}_graph")
    t, seen = words(language), set()
    for page in site.pages:
        # A study that is named for its silence lends the table no finding.
        body = re.sub(r'<span class="rp-gap__who">.*?</span>', "", str(page.body))
        if page.language != language or 'id="rp-embed"' not in body:
            continue
        shown, credit = (
            "".join(re.findall(pattern, body, re.DOTALL))
            for pattern in (r"<table\b.*?</table>", r'<p class="rp-frame__credit".*?</p>')
        )
        assert studies_in(page, shown) == studies_in(page, credit), page.url
        assert ("<span hidden>" in credit) == (not studies_in(page, credit)), page.url
        said = " ".join(html.unescape(re.sub(r"<[^>]+>", "", credit)).split())
        for id_ in studies_in(page, credit):
            study = graph.study(id_)
            cite = f"{t.authors(study.work)} ({t.year_of(study.work)})"
            assert f"{cite} ({t.value('basis', study.basis)})" in said, page.url
        seen.add(page.kind)
    assert seen == {"comparison", "outcomes", "pair", "matrix", "side", "gaps"}
