"""The same site is the same to the byte, whether one process writes it or several."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from support.knowledge_base import copy_of, site_of

from rumpun.adapters import folder
from rumpun.adapters.folder import plain_document, write_site
from rumpun.render.page import Page

SITE = "https://rumpun.example/"


def written(made: Path) -> dict[str, bytes]:
    """File -> what is in it."""
    return {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*") if path.is_file()}


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux forks")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_as_many_processes_as_one_likes_write_the_same(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "index_folder", lambda _: None)  # its own tests look at the index
    base = copy_of(tmp_path / "base", cache)
    found = {}
    for processes in (1, 2, 3):
        site = site_of(base)
        listed = write_site(site, tmp_path / str(processes), SITE, plain_document, processes)
        assert [page.url for page in listed] == [page.url for page in site.pages]
        found[processes] = written(tmp_path / str(processes))
    assert found[1] == found[2] == found[3]
    assert {*(folder.page_file(page) for page in site.pages), *site.beside, "sitemap.xml"} == set(found[1])


@pytest.mark.slow
def test_a_page_is_made_once_and_kept_no_longer_than_it_takes_to_write(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "index_folder", lambda _: None)
    site = site_of(copy_of(tmp_path / "base", cache))
    made: Counter[str] = Counter()
    for page in site.pages:
        make = page.make
        object.__setattr__(page, "make", lambda make=make, url=page.url: (made.update([url]), make())[1])
    at_once: list[int] = []

    def document(page: Page) -> str:
        at_once.append(sum("finished" in other.__dict__ for other in site.pages))
        return plain_document(page)

    before = {page.url for page in site.pages if "finished" in page.__dict__}
    write_site(site, tmp_path / "made", SITE, document, 1)
    assert set(made.values()) == {1} and set(made) | before == {page.url for page in site.pages}
    assert max(at_once) <= len(before)
    assert not [page for page in site.pages if "finished" in page.__dict__]
