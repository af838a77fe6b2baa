"""The page of a theme tells its evidence in order, and says how much of it there is elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase, site_of
from support.records import a_base, a_context, a_finding, a_note, a_study, a_term

from rumpun.address import address
from rumpun.model.graph import Graph
from rumpun.model.linking import link_up
from rumpun.model.records import Text
from rumpun.pages import terms
from rumpun.render.page import Page
from rumpun.site import Site, read
from rumpun.synthesis.theme_evidence import MOST, MOST_FINDINGS, theme_evidence
from rumpun.words.words import words

pytestmark = pytest.mark.slow

OTHER = "studies/arisan-anggrek/study.yml"
COHESION = "vocab/themes/kohesi.yml"


def page(site: Site, url: str) -> Page:
    return next(each for each in site.pages if each.url == url)


def anchors(body: str) -> list[str]:
    return re.findall(r'<h2 id="([^"]+)"', body)


def section(body: str, anchor: str) -> str:
    """What stands under a heading."""
    return body.split(f'<h2 id="{anchor}"')[1].split("<h2 ", maxsplit=1)[0]


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


ORDER = [
    "_sintesis", "_kontras", "_pertentangan", "_promotes", "_harms", "_mixed", "_none", "_unclear", "_outcome",
    "_pattern", "_advice", "_background", "_cited", "_keyakinan", "_diam", "_disebut", "_bacaan",
]  # fmt: skip
"""The parts of a page of a theme: the answer first, then what it is made from, then how firm it is, then silence."""
LACK, SAID = ("low", "hinders"), ("unstated", "unstated")
STUDIES = {
    # Two cases that say the same from both sides, on a theme that the second study looked for in vain.
    "kube": a_study(
        [
            a_finding("pengelolaan", "cempaka", id="kuat"), a_finding("pengelolaan", "tulip", LACK, id="lemah"),
            a_finding("peran", "cempaka"),
            a_finding("konflik", "tulip", SAID),
            a_finding("kohesi", evidence="background"),
        ],
        {"cempaka": "high", "tulip": "low"},
    ),
    # One case whose two results contradict each other.
    "mentari": a_study(
        [
            a_finding("kohesi", "mentari", id="ketertarikan"),
            a_finding("kohesi", "mentari", ("low", "unstated"), id="kurang-dinamis"),
        ],
        {"mentari": "high"},
        reference="lain",
        basis="abstract",
        themes_not_reported=["pengelolaan"],
    ),
}  # fmt: skip
COMMENT = Text(id="Keduanya tidak didefinisikan.", en="Neither is defined.")


@pytest.fixture(scope="module")
def themes(cache: Path) -> dict[tuple[str, str], str]:
    """(theme, language) -> its page."""
    note = a_note("mentari").model_copy(update={"comment": COMMENT})
    graph = link_up(a_base(STUDIES, {"themes": {"kohesi": a_term("themes", "kohesi", contradictions=[note])}}))
    found: dict[tuple[str, str], str] = {}
    for language in ("id", "en"):
        pages = {page.url: str(page.body) for page in terms.pages(a_context(graph, cache, language))}
        for theme in graph.base.terms["themes"]:
            found[theme, language] = pages[address("en" if language == "en" else "id", "themes", theme)]
    return found


Themes = dict[tuple[str, str], str]


def test_the_evidence_comes_in_order(real_site: Site, themes: Themes) -> None:
    for url, body in [*themes.items(), *((each.url, each.body) for each in real_site.pages if "/kohesi/" in each.url)]:
        found = anchors(body)
        assert found == [each for each in ORDER if each in found], url
        assert "_sintesis" in found, url


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_contradiction_has_both_sides_with_their_findings_and_the_comment(themes: Themes, language: str) -> None:
    t = words(language)
    told = section(themes["kohesi", language], "_pertentangan")
    high, low = told.split(t.clash_level_low)
    assert t.clash_level_high in high and "#ketertarikan" in high and "#kurang-dinamis" in low
    assert t.clash_unexplained in low and t.clash_comment in low
    assert getattr(COMMENT, language) in low


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_contrast_links_both_findings_and_says_what_they_mean(themes: Themes, language: str) -> None:
    body = themes["pengelolaan", language]
    t = words(language)
    told = section(body, "_kontras")
    for finding in ("kuat", "lemah"):
        assert f'#{finding}"' in told
    assert t.said_promotes in told
    assert "_pertentangan" not in anchors(body), "that there is none is no news"
    # The same author and method first: what agrees between studies comes after it.
    assert body.index('id="_kontras"') < body.index('id="_promotes"')


def test_one_case_alone_is_said_to_be_no_contrast(themes: Themes) -> None:
    told = words_of(section(themes["peran", "en"], "_kontras"))
    assert "a result on this theme for Cempaka only, not for Tulip; so there is no contrast yet" in told


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_confidence_is_said_with_its_reasons_and_its_rules(themes: Themes, language: str) -> None:
    t = words(language)
    body = themes["kohesi", language]
    assert t.conf_short.format(level=t.conf_very_low) in section(body, "_sintesis")
    told = section(body, "_keyakinan")
    for name in ("methods", "coherence", "adequacy", "relevance"):
        assert t[f"component_{name}"] in told
    assert f"#{t.conf_anchor}" in told
    assert t.why_inside_unexplained.format(n=1) in words_of(told)
    assert t.caution in body


def test_a_theme_without_a_direction_has_no_confidence(themes: Themes) -> None:
    body = themes["konflik", "en"]
    assert words("en").conf_short.partition("{")[0] not in body
    assert "_keyakinan" not in anchors(body) and "_pertentangan" not in anchors(body)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_list_of_themes_says_the_confidence(real_site: Site, real_graph: Graph, language: str) -> None:
    t = words(language)
    body = page(real_site, "temuan/" if language == "id" else "en/findings/").body
    rated = [theme for theme in real_graph.base.terms["themes"] if theme_evidence(real_graph, theme).assessment]
    assert body.count(t.conf_short.partition("{")[0]) == len(rated)


def test_an_explained_contradiction_is_called_so(tiny_site: Site) -> None:
    told = words_of(section(page(tiny_site, "en/findings/kohesi/").body, "_pertentangan"))
    assert "Explained. Editors’ comment: Anggrek is a savings circle" in told.replace(" .", ".")


def test_mixed_results_are_a_tension_and_are_named(tiny: KnowledgeBase) -> None:
    tiny.change(OTHER, "    level: high\n    effect: hinders\n", "    level: mixed\n    effect: helps\n")
    text = (tiny.root / COHESION).read_text(encoding="utf-8").partition("contradictions:")[0]
    tiny.write(COHESION, text)
    told = words_of(section(page(site_of(tiny), "en/findings/kohesi/").body, "_pertentangan"))
    assert "Mixed results in 1 of 3 cases stand beside clear ones" in told and told.endswith("Anggrek .")


def test_long_lists_end_with_how_many_more_there_are(tiny: KnowledgeBase) -> None:
    text = (tiny.root / OTHER).read_text(encoding="utf-8")
    names = [f"aster-{n}" for n in range(MOST_FINDINGS + 3)]
    for name in names:
        tiny.write(f"bib/{name}.bib", f"@misc{{{name},\n  title = {{{name}}},\n  langid = {{indonesian}},\n}}\n")
        tiny.write(f"studies/{name}/study.yml", text.replace("reference: contoh-tt", f"reference: {name}"))
        for language in ("id", "en"):
            tiny.write(f"studies/{name}/{language}.md", "x\n")
    tiny.change(COHESION, "[arisan-anggrek, koperasi-melati]", f"[arisan-anggrek, koperasi-melati, {', '.join(names)}]")
    graph, problems = read(tiny.root)
    assert problems == ()
    [clash] = theme_evidence(graph, "kohesi").clashes
    assert len(clash.studies) == len(names) + 2 > MOST
    told = words_of(section(page(site_of(tiny), "en/findings/kohesi/").body, "_pertentangan"))
    assert f"and {len(names) + 1 - MOST_FINDINGS} more" in told
