"""The same site is the same to the byte, whether one process writes it or several."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from support.full_build import copy_engine, mkdocs_build, share_citations
from support.knowledge_base import TINY, KnowledgeBase, copy_of, site_of

from rumpun.adapters import folder
from rumpun.adapters.cli import main
from rumpun.adapters.folder import plain_document, write_site
from rumpun.adapters.progress import STEPS, Progress
from rumpun.adapters.writing import write_files
from rumpun.parsing.ledger_file import LEDGER
from rumpun.render import planned
from rumpun.render.page import Page
from rumpun.site import Site

pytestmark = pytest.mark.slow

SITE = "https://rumpun.example/"


def written(made: Path) -> dict[str, bytes]:
    """File -> what is in it."""
    return {path.relative_to(made).as_posix(): path.read_bytes() for path in made.rglob("*") if path.is_file()}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux forks")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_as_many_processes_as_one_likes_write_the_same(tmp_path: Path, cache: Path) -> None:
    base = copy_of(tmp_path / "base", cache)
    found = {}
    for processes in (1, 3):
        site = site_of(base)
        told = StringIO()
        with Progress(stream=told) as progress:
            listed = write_site(site, tmp_path / str(processes), SITE, plain_document, processes, progress)
        assert f"{STEPS['pages']}: {len(site.pages)} / {len(site.pages)}\n" in told.getvalue(), "of all processes"
        assert [page.url for page in listed] == [page.url for page in site.pages]
        found[processes] = written(tmp_path / str(processes))
    assert found[1] == found[3]
    others = {name for name in found[1] if not name.startswith("search/")}
    lists = {f"data/offline/{language}.json" for language in ("id", "en")}
    assert {*(folder.page_file(page) for page in site.pages), *site.beside, *lists, "sitemap.xml"} == others


def test_a_part_that_was_published_and_is_gone_stops_the_writing(
    tiny: KnowledgeBase, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """It is looked for on the page that is written, by whichever process; all that is gone is told, with its place."""
    monkeypatch.setattr(folder, "write_index", lambda *_: None)
    monkeypatch.setattr(folder, "_write_some", lambda *_: [])
    lost = "/tentang/#tidak-ada\n/en/about/#gone\n"
    (tiny.root / LEDGER).parent.mkdir(exist_ok=True)
    (tiny.root / LEDGER).write_text(f"/studi/koperasi-melati/#kohesi-kenanga\n{lost}", encoding="utf-8")
    share_citations(tiny.root, cache)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / folder.MARK).write_text("as it was", encoding="utf-8")
    assert main(["write", "--quiet", str(tmp_path / "site"), "--root", str(tiny.root)]) == 1
    said = capsys.readouterr().out
    assert f"{LEDGER}:2:1" in said and f"{LEDGER}:3:1" in said and f"{LEDGER}:1:1" not in said
    assert (tmp_path / "site" / folder.MARK).read_text(encoding="utf-8") == "as it was"


def test_a_page_is_made_once_and_kept_no_longer_than_it_takes_to_write(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "write_index", lambda *_: None)
    monkeypatch.setattr(folder, "_write_some", lambda *_: [])  # what stands beside the pages does not matter here
    site = site_of(copy_of(tmp_path / "base", cache))
    made: Counter[str] = Counter()
    make = planned._Planned.make
    monkeypatch.setattr(planned._Planned, "make", lambda page: (made.update([page.url]), make(page))[1])
    at_once: list[int] = []

    def document(page: Page) -> str:
        at_once.append(sum(other.is_made for other in site.pages))
        return plain_document(page)

    before = {page.url for page in site.pages if page.is_made}
    write_site(site, tmp_path / "made", SITE, document, 1)
    assert set(made.values()) == {1} and set(made) | before == {page.url for page in site.pages}
    assert max(at_once) <= len(before)
    assert not [page for page in site.pages if page.is_made]


def test_one_process_writes_the_open_data_and_the_pages_that_tell_how_large_they_are(tiny_site: Site) -> None:
    """Else two processes would make all of it."""
    works = [*folder._work(tiny_site, Path("x"), str, None)]
    [whole] = [work for work in works if work.func is folder._write_data]
    assert {page.kind for page in whole.args[0]} == {"data"} and len(whole.args[0]) == 2
    names = set(whole.args[7])
    others = {name for work in works if work.func is folder._write_some for name in work.args[1]}
    belonging = {name for page in tiny_site.pages for name in page.files}
    assert {"data/v1/index.json", "data/v1/rumpun.sqlite"} <= names
    assert names | others == set(tiny_site.beside) - belonging and not names & others


def test_what_is_large_is_taken_first_and_by_one_of_two_processes(tiny_site: Site) -> None:
    """Else one works on it at the end, and the other waits; and two such pieces at once hold too much."""
    works = [*folder._work(tiny_site, Path("x"), str, None)]
    large = [folder._is_large(work) for work in works]
    assert 1 < sum(large) < len(works) - 2 and sorted(large, reverse=True) == large
    assert [work.func for work in works[: sum(large)]].index(folder._write_data) == 0
    pages = [page for work in works if work.func is folder._write_pages for page in work.args[0]]
    languages = [page.language for page in pages]
    assert languages[0] != languages[-1] and languages == sorted(languages, reverse=languages[0] > languages[-1])
    places = {work.args[5]: work.args[0] for work in works if work.func in folder._OF_PAGES}
    assert [*sorted(places)] == [*range(len(places))], "places in the search index"
    assert {page.kind for page in places[sum(pages[0].language == work.args[0][0].language for work in works
            if work.func is folder._write_pages)]} == {"data"}  # fmt: skip


def test_of_a_large_site_stages_of_the_data_are_made_apart_into_a_file_that_goes(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {}
    for most in (folder._ROOMY, 0):
        monkeypatch.setattr(folder, "_ROOMY", most)
        site = site_of(copy_of(tmp_path / f"base-{most}", cache))
        [data] = [work for work in folder._work(site, tmp_path / str(most), plain_document, None)
                  if work.func is folder._write_data]  # fmt: skip
        data()
        found[most] = written(tmp_path / str(most))
    assert found[0] == found[folder_most := max(found)] and ".data" not in found[0]
    assert "data/v1/rumpun.sqlite" in found[folder_most]


def test_what_was_made_goes_beside_what_is_there(tmp_path: Path) -> None:
    made, there = folder.aside_of(tmp_path / "site"), tmp_path / "site"
    for file, text in (("a.html", "new"), ("assets/ours/b.css", "new"), ("assets/c.css", "new")):
        write_files([(file, text)], made)
    for file, text in (("a.html", "old"), ("assets/theirs/d.css", "old"), ("assets/c.css", "old")):
        write_files([(file, text)], there)
    folder.put_into(made, there)
    assert {name: content.decode() for name, content in written(there).items()} == {
        "a.html": "new", "assets/ours/b.css": "new", "assets/c.css": "new", "assets/theirs/d.css": "old",
    }  # fmt: skip


def test_of_a_site_that_takes_the_place_of_another_only_what_differs_is_written(
    tiny_site: Site, tmp_path: Path
) -> None:
    """Whoever copies what is newer to a host leaves the rest alone; the search names its folder by what is in it."""
    before, after = tmp_path / "before", tmp_path / "after"
    write_site(tiny_site, before, SITE, plain_document, processes=1)
    changed = {"robots.txt", "studi/koperasi-melati/index.html", "sitemap.xml"}
    for name in changed:
        (before / name).write_text("of old", encoding="utf-8")
    write_site(tiny_site, after, SITE, plain_document, processes=1, before=before)
    anew = {name for name in written(after) if not (after / name).samefile(before / name)}
    in_pieces = ("search/", "data/v1/", "data/offline/")
    assert {name for name in anew if not name.startswith(in_pieces)} == changed
    assert not any(name.startswith("data/v1/references") for name in anew)


def test_a_slip_in_a_template_costs_neither_the_last_good_site_nor_leaves_anything_behind(
    tmp_path: Path, cache: Path
) -> None:
    """It shows when the page is made, which is before MkDocs cleans up."""
    root = copy_engine(tmp_path / "project")
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    share_citations(root, cache)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("the last good one", encoding="utf-8")
    before = {path.name for path in root.iterdir()}
    template = root / "hooks/rumpun/templates/pages/glossary.html"
    template.write_text(template.read_text(encoding="utf-8") + "{{ not_there }}", encoding="utf-8")
    done = mkdocs_build(root)
    assert done.returncode != 0 and "not_there" in done.stdout + done.stderr
    assert written(root / "site") == {"index.html": b"the last good one"}
    assert {path.name for path in root.iterdir()} == before


def test_what_an_export_makes_is_shared_out_in_lots(tiny_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the files of one lot share is forgotten before the next."""

    def lots() -> list[list[str]]:
        return [
            work.args[1] for work in folder._work(tiny_site, Path("x"), str, None) if work.func is folder._write_some
        ]

    whole = lots()
    monkeypatch.setattr(folder, "_MANY", 7)
    assert max(map(len, whole)) > 7 and max(map(len, lots())) == 7
    assert [name for lot in lots() for name in lot] == [name for lot in whole for name in lot]
