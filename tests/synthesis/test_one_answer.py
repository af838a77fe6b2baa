"""Every page and every file gives the same answer to one question: what does this case show of this theme?

The answers are read off what readers and their programs get, and held against a plain reading of the records here.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase, copy_of, site_of

from rumpun.address import LANGUAGES, address
from rumpun.citation.citations import format_works
from rumpun.comparison.columns import Profiles
from rumpun.comparison.pair_themes import pair_themes
from rumpun.context import Settings, contexts
from rumpun.model.coded_values import direction
from rumpun.model.graph import Graph
from rumpun.model.study import Study
from rumpun.site import Site, read
from rumpun.synthesis.evidence import SILENCES, speakers
from rumpun.synthesis.properties import unsaid
from rumpun.words.words import words

pytestmark = pytest.mark.slow

Question = tuple[str, str, str]
"""Study, case, theme."""
Answer = str
"""results, general, claims, one of `UNSAID`, not_coded."""
OWN = ("result", "pattern")
"""Kinds of evidence that a study found itself."""
ARTICLE, THESIS = "studies/koperasi-melati/study.yml", "studies/arisan-anggrek/study.yml"


def answers(graph: Graph) -> dict[Question, Answer]:
    """The plain reading."""
    return {
        (study.id, case.id, theme): _answer(graph, study.id, case.id, theme)
        for study, case in graph.cases
        for theme in graph.base.terms["themes"]
    }


def _answer(graph: Graph, study_id: str, case_id: str, theme: str) -> Answer:
    study = graph.base.studies[study_id]
    found = [each for each in study.findings if each.theme == theme]
    if any(each.case == case_id and each.evidence in OWN for each in found):
        return "results"
    if any(each.case is None and each.evidence in OWN for each in found):
        return "general"
    if any(each.case in (case_id, None) for each in found):
        return "claims"
    return unsaid(study) if found or theme in study.themes_not_reported else "not_coded"


def add_awaiting(base: KnowledgeBase) -> None:
    """A study like the one with two cases, of two other groups; no second person has read its codes."""
    text = (base.root / ARTICLE).read_text(encoding="utf-8").replace("contoh2020", "awal2021")
    for name, other in (("melati", "cempaka"), ("kenanga", "dahlia")):
        text = text.replace(name, other).replace(name.title(), other.title())
    base.write("studies/koperasi-awal/study.yml", text[: text.index("review:")])
    for language in LANGUAGES:
        base.write(f"studies/koperasi-awal/{language}.md", "Dua koperasi.\n")
    bibliography = (base.root / "bib/references.bib").read_text(encoding="utf-8")
    work = "\n@article{awal2021,\n  author = {Awal, Ani},\n  title = {Koperasi Cempaka dan Dahlia},\n  year = {2021},\n"
    more = "  journal = {Jurnal Contoh},\n  langid = {indonesian},\n}\n"
    base.write("bib/references.bib", bibliography + work + more)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> tuple[Graph, Site]:
    """The tiny knowledge base with each kind of answer, in a study with two cases and in one with a single case."""
    base: KnowledgeBase = copy_of(tmp_path_factory.mktemp("one-answer") / "tiny", cache)
    base.change(ARTICLE, "    effect: helps\n    evidence: background", "    effect: helps\n    evidence: result")
    base.change(ARTICLE, "    theme: dinamika\n", "    theme: dinamika\n    case: kenanga\n")
    base.change(THESIS, "    theme: komunikasi\n    case: anggrek\n", "    theme: komunikasi\n")
    ground = "{quote: Kabar cepat sampai, where: [abstrak:2]}\n"
    base.change(
        THESIS, f"    effect: helps\n    evidence: result\n    grounds:\n      level: {ground}      effect: {ground}",
        f"    effect: unstated\n    evidence: pattern\n    grounds:\n      level: {ground}",
    )  # fmt: skip
    base.change(
        THESIS, "not_reported:",
        "  - id: dinamika\n    theme: dinamika\n    level: low\n    effect: hinders\n    evidence: result\n"
        "    grounds: {level: {quote: jarang, where: [abstrak:1]}, effect: {quote: jarang, where: [abstrak:1]}}\n"
        "    statement: {id: Jarang berkumpul., en: They seldom met.}\n    where: [abstrak:1]\nnot_reported:",
    )  # fmt: skip
    # A theme of which a study says in general that it occurred with something, and nobody says more.
    base.change(ARTICLE, "themes_not_reported: [konflik]\n", "")
    base.change(
        ARTICLE, "recommendations:\n",
        "  - id: konflik\n    theme: konflik\n    level: low\n    effect: unstated\n    evidence: pattern\n"
        "    grounds: {level: {quote: jarang, where: [hasil:3]}}\n"
        "    statement: {id: Jarang bertengkar., en: They seldom quarrelled.}\n    where: [hasil:3]\n"
        "recommendations:\n",
    )  # fmt: skip
    add_awaiting(base)
    graph, problems = read(base.root)
    assert problems == ()
    asked = answers(graph)
    assert set(asked.values()) == {"results", "general", "claims", "not_reported", "not_coded"}
    assert asked["koperasi-melati", "kenanga", "komunikasi"] == "general"
    assert asked["arisan-anggrek", "anggrek", "komunikasi"] == "general", "a pattern is found by the study itself"
    assert asked["arisan-anggrek", "anggrek", "dinamika"] == "general"
    assert asked["koperasi-melati", "kenanga", "dinamika"] == "claims"
    assert asked["koperasi-melati", "melati", "dinamika"] == "not_reported"
    return graph, site_of(base)


@pytest.fixture(scope="module", params=["made-up", pytest.param("real", marks=pytest.mark.slow)])
def world(request: pytest.FixtureRequest) -> tuple[Graph, Site]:
    """A knowledge base and all that is made of it."""
    if request.param == "made-up":
        made: tuple[Graph, Site] = request.getfixturevalue("made_up")
        return made
    return request.getfixturevalue("real_graph"), request.getfixturevalue("real_site")


# --- readers of pages and files ----------------------------------------------------------------------------------


def body(site: Site, url: str) -> str:
    return str(next(page for page in site.pages if page.url == url).body)


def pages_below(site: Site, url: str) -> Iterator[str]:
    """A page and those that continue it."""
    for page in site.pages:
        if page.url == url or re.fullmatch(rf"{re.escape(url)}\d+/", page.url):
            yield str(page.body)


def rows_of(table: str) -> list[list[str]]:
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL)
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]


def plain(markup: str) -> str:
    shown = re.sub(r"<details class=\"rp-open\">.*?</details>", "", markup)
    return re.sub(r"<[^>]+>", "", shown).replace("&#39;", "'").replace("&amp;", "&").strip()


def read_cell(cell: str, elsewhere: Mapping[str, Answer] | None = None) -> Answer:
    """What a cell of the matrix, or of the map's table, says to whoever sees it."""
    links = re.findall(r'<a class="(rp-cell[^"]*)"', cell)
    own = [link for link in links if "rp-cell--general" not in link]
    if any("rp-cell--claim" not in link for link in own):
        return "results"
    if any("rp-cell--claim" not in link for link in links):
        return "general"
    if links:
        return "claims"
    for words_of_cell, answer in (elsewhere or {}).items():
        if words_of_cell in cell:
            return answer
    found = re.search(r"rp-status--(\w+)", cell)
    assert found, cell
    return found[1]


def theme_names(graph: Graph, language: str) -> dict[str, str]:
    return {getattr(term.name, language): id_ for id_, term in graph.base.terms["themes"].items()}


def matrix(graph: Graph, site: Site, language: str) -> Iterator[tuple[Question, Answer]]:
    themes, place = theme_names(graph, language), 0
    for page in pages_below(site, address(language, "comparison")):
        table = re.search(r'<table class="rp-table rp-matrix.*?</tbody>', page, re.DOTALL)
        assert table
        _, _, *rows = rows_of(table[0])
        cases = graph.cases[place : place + len(rows[0]) - 2]
        place += len(cases)
        for name, *cells, _ in rows:
            for (study, case), cell in zip(cases, cells, strict=True):
                yield (study.id, case.id, themes[plain(name)]), read_cell(cell)


def evidence_map(graph: Graph, site: Site, language: str) -> Iterator[tuple[Question, Answer]]:
    """The table below the map; a study's general findings have a column of their own."""
    themes, t = theme_names(graph, language), words(language)
    elsewhere = {t.evidence_see_general: "general", t.evidence_see_claims: "claims"}
    by_name = {case.name: (study.id, case.id) for study, case in graph.cases}
    for page in pages_below(site, address(language, "comparison", "pictures", "picture-evidence")):
        table = re.search(r'<table class="rp-table rp-matrix.*?</table>', page, re.DOTALL)
        assert table
        head, *rows = rows_of(table[0])
        for name, *cells in rows:
            for column, cell in zip(head[1:], cells, strict=True):
                case = plain(column).removesuffix(t.awaiting_review).strip()
                if case in by_name:
                    yield (*by_name[case], themes[plain(name)]), read_cell(cell, elsewhere)


def gap_data(graph: Graph, files: Mapping[str, str | bytes], language: str) -> dict[Question, Answer]:
    """What the gap matrix is drawn from."""
    data = json.loads(files[f"data/comparison/{language}/gaps/theme.json"])
    said: dict[Question, Answer] = {}
    for term in data["terms"]:
        for numbers, way, _, general in term["told"]:
            for number in numbers:
                study, case = graph.cases[number]
                kind = "claims" if way in ("advice", "background", "cited") else "general" if general else "results"
                said[study.id, case.id, term["id"]] = kind
        for silence, numbers in term["silent"].items():
            for number in numbers:
                study, case = graph.cases[number]
                said[study.id, case.id, term["id"]] = silence
    return said


READING = re.compile(r'class="rp-cell rp-((?:effect|dir)--\w+)" href="[^"]*?([a-z0-9-]+)/#([a-z0-9-]+)"')


def gap_table(site: Site, language: str) -> set[tuple[str, str, str]]:
    """(effect, or that it is a claim; study, anchor of the finding) of every reading in the ready-made tables."""
    own = (page for page in site.pages if page.language == language and page.kind == "gaps")
    return {found for page in own for found in READING.findall(str(page.body))}


def scripts_data(site: Site, graph: Graph, language: str) -> Iterator[tuple[Question, Answer]]:
    """What the prior-research table, the side-by-side page and the drafts of one's own study are made from."""
    in_general = words(language).in_general
    for study_id, study in graph.base.studies.items():
        data = json.loads(site.files[f"data/comparison/{language}/studies/{study_id}.json"])
        for case in data["cases"]:
            for theme in graph.base.terms["themes"]:
                row = f"theme:{theme}"
                cell = case["cells"].get(row) or data["cells"].get(row) or {"status": "not_coded"}
                yield (
                    (study_id, case["id"], theme),
                    _cell_of_data(cell, in_general, study),
                )


def _cell_of_data(cell: dict[str, object], in_general: str, study: Study) -> Answer:
    if cell["status"] != "coded":
        return str(cell["status"])
    parts: list[dict[str, str]] = cell["parts"]  # type: ignore[assignment]
    results = [part for part in parts if part.get("evidence", "result") in OWN]
    if (
        len(study.cases) == 1
    ):  # A study with one case is one column, and says of no part that it is general: its finding does.
        findings = {each.id: each for each in study.findings}
        own = [part for part in results if findings[part["target"].partition("#")[2]].case]
    else:
        own = [part for part in results if part.get("about") != in_general]
    return "results" if own else "general" if results else "claims"


def open_data(site: Site, graph: Graph) -> Iterator[tuple[Question, Answer]]:
    """From the findings of a study's document, in its own words, and from the status beside them."""
    for study_id in graph.base.studies:
        data = json.loads(site.files[f"data/v1/studies/{study_id}.json"])["study"]
        for case, statuses in data["themes"].items():
            for theme in graph.base.terms["themes"]:
                found = [each for each in data["findings"] if each["theme"] == theme]
                about = [each for each in found if each["case"] in (case, None)]
                results = [each for each in about if each["evidence"] in OWN]
                status = statuses.get(theme, "not_coded")
                assert (status == "coded") == bool(about), (case, theme)
                own = [each for each in results if each["case"]]
                kind = "results" if own else "general" if results else "claims" if about else status
                yield (study_id, case.partition(".")[2], theme), kind


# --- the question ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix(world: tuple[Graph, Site], language: str) -> None:
    graph, site = world
    assert dict(matrix(graph, site, language)) == answers(graph)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_evidence_map(world: tuple[Graph, Site], language: str) -> None:
    graph, site = world
    said, asked = dict(evidence_map(graph, site, language)), answers(graph)
    drawn = {theme for _, _, theme in said}
    assert {key for key in asked if key[2] in drawn} == said.keys()
    for key, answer in said.items():
        # A claim on the case itself stands in its column; the general result has its own.
        assert answer == asked[key] or (answer, asked[key]) == ("claims", "general"), key
    # What is not drawn is silence everywhere.
    assert {answer for key, answer in asked.items() if key[2] not in drawn} <= set(SILENCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_gap_matrix(world: tuple[Graph, Site], language: str) -> None:
    graph, site = world
    said, asked = gap_data(graph, site.files, language), answers(graph.reviewed)
    assert said == {key: asked[key] for key in said}
    in_use = {theme for _, _, theme in said}
    assert {key for key, answer in asked.items() if answer != "not_coded" and key[2] in in_use} == said.keys()
    lines = gap_table(site, language)
    assert lines
    for way, study, anchor in lines:
        finding = next(each for each in graph.base.studies[study].findings if each.id == anchor)
        assert way == (f"effect--{finding.effect}" if finding.evidence in OWN else "dir--claim")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_themes(world: tuple[Graph, Site], language: str) -> None:
    graph, site = world
    asked = answers(graph)
    for theme in graph.base.terms["themes"]:
        whole = "".join(pages_below(site, address(language, "themes", theme)))
        for study, case in graph.cases:
            answer = asked[study.id, case.id, theme]
            silent = re.findall(rf'<h3 id="_({"|".join(SILENCES)})">.*?</h3>.*?<p>(.*?)</p>', whole, re.DOTALL)
            named = {status for status, names in silent if f">{case.name}<" in names or f">{case.name} (" in names}
            assert named == ({answer} if answer in SILENCES else set()), (theme, case.id, answer)
        for item in graph.findings_by_theme.get(theme, ()):
            assert f'#{item.finding.id}"' in whole, item.finding.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_studies(world: tuple[Graph, Site], language: str) -> None:
    """Each finding stands under its theme, said of its case; only a result that may explain the outcome has no mark."""
    graph, site = world
    for study_id, study in graph.base.studies.items():
        page = body(site, address(language, "studies", study_id))
        for finding in study.findings:
            at = page.index(f'id="{finding.id}"')
            block = page[at : page.find('class="rp-finding"', at + 1)]
            marked = "rp-evidence" in block.partition("rp-finding__foot")[0]
            assert marked == (finding.evidence != "result" or finding.is_outcome), finding.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_pairs(world: tuple[Graph, Site], language: str, cache: Path) -> None:
    """What a pair has instead of a result on one side is the answer of that side."""
    graph, _ = world
    asked = answers(graph)
    known = contexts(graph, format_works(list(graph.base.works.values()), cache), Settings("https://rumpun.example/"))
    profiles = Profiles(next(context for context in known if context.language == language))
    seen = set()
    for study_id, study in graph.base.studies.items():
        for case in study.cases if len(study.cases) > 1 else ():
            for other in study.cases:
                sides = [profiles.column(f"{study_id}.{each.id}") for each in (case, other)]
                for meeting in pair_themes(profiles, *sides).meetings:
                    said = meeting.first.silence or "results"
                    assert (said == "outcome") == _only_outcome(study, case.id, meeting.theme)
                    assert ("results" if said == "outcome" else said) == asked[study_id, case.id, meeting.theme]
                    seen.add(said)
    assert "results" in seen


def _only_outcome(study: Study, case_id: str, theme: str) -> bool:
    """Whether all that the study found of the case on the theme is the outcome itself."""
    found = [each for each in study.findings if (each.theme, each.case) == (theme, case_id) and each.evidence in OWN]
    return bool(found) and all(each.is_outcome for each in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_success_and_failure(world: tuple[Graph, Site], language: str) -> None:
    """The page cites results of cases that did well or poorly only, and on a theme of both sides all of them.

    What is the outcome itself is no reason for it, and is not cited.
    """
    graph, site = world
    page = "".join(pages_below(site, address(language, "comparison", "pairs", "outcomes")))
    linked = set(re.findall(r'class="rp-cell[^"]*" href="[^"]*?([a-z0-9-]+)/#([a-z0-9-]+)"', page))
    own: dict[str, dict[str, set[tuple[str, str]]]] = {}
    for study, case in graph.reviewed.cases:
        for finding in study.findings:
            of_case = finding.case == case.id and finding.evidence in OWN and not finding.is_outcome
            if case.outcome in ("high", "low") and of_case:
                own.setdefault(finding.theme, {}).setdefault(case.outcome, set()).add((study.id, finding.id))
    assert linked
    assert linked <= {each for sides in own.values() for side in sides.values() for each in side}
    for theme, sides in own.items():
        if len(sides) == 2:
            assert set.union(*sides.values()) <= linked, theme


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_scripts_read(world: tuple[Graph, Site], language: str) -> None:
    graph, site = world
    assert dict(scripts_data(site, graph, language)) == answers(graph)


def test_the_open_data(world: tuple[Graph, Site]) -> None:
    graph, site = world
    assert dict(open_data(site, graph)) == answers(graph)
    rows = list(csv.DictReader(io.StringIO(_text(site.files["data/v1/csv/findings.csv"]))))
    coded = {(row["study"], row["about_case"], row["theme"], row["evidence"]) for row in rows}
    assert coded == {
        (study_id, f"{study_id}.{each.case}" if each.case else "", each.theme, each.evidence)
        for study_id, study in graph.base.studies.items()
        for each in study.findings
    }


def _text(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.decode("utf-8-sig")


def directed_in_general(graph: Graph, theme: str) -> bool:
    """Whether one study gives a direction, and for its groups in general; what only occurred together gives none."""
    told = speakers(graph.reviewed.findings_by_theme.get(theme, ()))
    directed = {
        who
        for who, items in told.items()
        if any(direction(item.finding.level, item.finding.effect) != "unclear" for item in items)
    }
    return len({study for study, _ in directed}) == 1 and not any(case for _, case in directed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_column_speaks_of_a_case_only_where_one_shows_something(
    world: tuple[Graph, Site], language: str
) -> None:
    graph, site = world
    asked, t, themes = answers(graph), words(language), theme_names(graph, language)
    said, true = set(), set()
    for page in pages_below(site, address(language, "comparison")):
        table = re.search(r'<table class="rp-table rp-matrix.*?</tbody>', page, re.DOTALL)
        assert table
        for name, *_, verdict in rows_of(table[0])[2:]:
            shows = {asked[study.id, case.id, themes[plain(name)]] for study, case in graph.reviewed.cases}
            if plain(verdict).startswith(t.verdict_general):
                assert "general" in shows, name
                said.add(name)
            elif plain(verdict).startswith(t.verdict_single):
                assert "results" in shows, name
            if directed_in_general(graph, themes[plain(name)]):
                true.add(name)
            if plain(verdict) == t.verdict_nothing:
                assert not shows & {"results", "general"}, name
    assert said == true


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_shows_codes_that_await_review_says_so(made_up: tuple[Graph, Site], language: str) -> None:
    """The page of the study and every page that has its findings; no pair, no outcome and no conclusion has them."""
    graph, site = made_up
    (awaiting,) = graph.awaiting
    t, own = words(language), f"{awaiting.id}/"
    page = body(site, address(language, "studies", awaiting.id))
    assert plain(t.review_awaiting_meaning) in plain(page)
    showing = {each for each in site.pages if each.language == language and f"{own}#" in str(each.body)}
    silent = [each.url for each in showing if t.awaiting_review not in str(each.body) and own not in each.url]
    assert not [url for url in silent if t.caveat_awaiting.partition("}")[2] not in body(site, url)]
    assert not [each.url for each in site.pages if each.kind == "pair" and awaiting.id in each.url]
    for step in (("pairs", "outcomes"), ("robustness",)):
        told = "".join(pages_below(site, address(language, "comparison", *step)))
        assert f"{own}#" not in told
        assert t.awaiting_concludes_nothing in told
    data = json.loads(site.files[f"data/v1/studies/{awaiting.id}.json"])["study"]
    assert data["reviewed"] is False
    assert {part["reviewed"] for part in (*data["cases"], *data["findings"])} == {False}
    conclusions = csv.DictReader(io.StringIO(_text(site.files["data/v1/csv/conclusions.csv"])))
    assert not [row for row in conclusions if awaiting.id in row["supports"]]
