"""A study is coded a second time in the form, on a phone and without the first codes, and is reviewed by it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from accessibility import violations
from page_types import Visit, sticks_out
from playwright.sync_api import Page, expect
from support.knowledge_base import TINY_STUDY, KnowledgeBase, copy_of, site_of
from support.made_files import documents

from rumpun.adapters.receiving import receive
from rumpun.adapters.writing import write_files
from rumpun.address import address
from rumpun.contribution.blind_coding import in_source_order
from rumpun.site import read
from rumpun.words.words import words

ID = "arisan-anggrek"
REVIEW = "review: {date: '2026-11-01'}\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> KnowledgeBase:
    """The tiny knowledge base with a study that awaits review."""
    made = copy_of(tmp_path_factory.mktemp("second") / "base", cache)
    made.change(TINY_STUDY, REVIEW, "")
    return made


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, base: KnowledgeBase, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("served")
    write_files(documents(site_of(base), "https://rumpun.example/"), folder)
    return serve(folder)


def form(language: str, study: str = ID) -> str:
    return f"{address(language, 'contribute', 'form')}?second={study}"


def choose(page: Page, codes: Mapping[str, str]) -> None:
    for code, value in codes.items():
        page.locator(f'[data-path$="/{code}"] input[value="{value}"]').check()


def steps(base: KnowledgeBase) -> Iterator[Mapping[str, str]]:
    """The codes that the entry has, in the order of the form."""
    study = read(base.root)[0].study(ID)
    yield from ({"outcome": case.outcome} for case in study.cases)
    for finding in in_source_order(study):
        yield {code: getattr(finding, code) for code in ("level", "effect", "evidence")}


def told(page: Page, language: str, key: str) -> str:
    return words(language).starting("contribute_js_")[key]


def test_a_study_that_awaits_review_is_coded_a_second_time_and_is_reviewed(
    visit: Visit, language: str, base: KnowledgeBase, tmp_path: Path
) -> None:
    page = visit(address(language, "studies", ID), 390, 844)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlparse(request.url).path))
    page.get_by_role("link", name=words(language).review_second).click()
    expect(page.locator("h1")).to_contain_text("Anggrek")
    assert violations(page) == []
    for number, codes in enumerate(steps(base)):
        page.locator('[data-part="next"]').click()
        choose(page, codes)
        if number < 2:
            assert sticks_out(page) == []
            page.evaluate("scrollTo(0, 0)")
            assert violations(page) == []
            page.set_viewport_size({"width": 390, "height": 844})
    page.locator('[data-part="next"]').click()
    with page.expect_download() as coming:
        page.get_by_role("button", name=told(page, language, "send_file_do"), exact=True).click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    data = [each for each in asked if "/data/" in each]
    assert {Path(each).name for each in data} == {"form.json", "study.schema.json", f"{ID}.json"}
    assert [each for each in data if each.endswith(f"{ID}.json")] == [f"/data/contribute/{language}/second/{ID}.json"]

    own = copy_of(tmp_path / "own", source=base.root)
    assert [study.id for study in read(own.root)[0].awaiting] == [ID]
    received = receive(own.root, file)
    assert (received.files, received.problems, received.unsettled) == ((f"studies/{ID}/second-coding.yml",), (), ())
    graph, problems = read(own.root)
    assert (problems, graph.awaiting) == ((), ())


def test_the_draft_is_kept_and_what_is_left_leads_on(visit: Visit, language: str, base: KnowledgeBase) -> None:
    page = visit(form(language), 390, 844)
    first, *_ = steps(base)
    page.locator('[data-part="next"]').click()
    choose(page, first)
    page.reload()
    page.locator(".rp-form__step").last.click()
    count = sum(1 for _ in steps(base)) - 1
    left = told(page, language, "second_left").format(n=count)
    expect(page.locator('[data-part="body"]')).to_contain_text(left)
    page.get_by_role("button", name=told(page, language, "second_to_left")).click()
    expect(page.locator('[data-part="heading"]')).to_be_focused()
    kept: Any = json.loads(page.evaluate("(key) => localStorage.getItem(key)", f"rumpun.second.{ID}"))
    assert [*kept["cases"].values()] == [first]


@pytest.mark.parametrize("study", ["koperasi-tiada", "../x", '<img src=x onerror="document.title=1">'])
def test_a_study_that_is_not_there_is_told(look: Visit, language: str, study: str) -> None:
    page = look(form(language, study), 390, 844)
    expect(page.locator("#rp-contribution")).to_contain_text(told(page, language, "second_none").format(id=study))
