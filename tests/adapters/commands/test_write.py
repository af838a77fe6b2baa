"""The command `write`: what it makes, and which folders it leaves alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.full_build import share_citations
from support.knowledge_base import TINY_STUDY as STUDY
from support.knowledge_base import KnowledgeBase, copy_of, misspell

from rumpun import site as site_module
from rumpun.adapters import folder as folder_module
from rumpun.adapters.cli import main
from rumpun.adapters.commands import write as write_command
from rumpun.adapters.folder import MARK as FOLDER_MARK
from rumpun.address import LANGUAGES
from rumpun.site import Site, build

REPOSITORY = "https://code.example/kelompok"


@pytest.fixture
def root(tiny: KnowledgeBase, cache: Path) -> Path:
    """The tiny knowledge base, with the citations that other tests have formatted already."""
    share_citations(tiny.root, cache)
    return tiny.root


def write(root: Path, folder: Path, *more: str) -> int:
    return main(["write", str(folder), "--root", str(root), "--site-url", "https://a.example/rumpun", *more])


class Links(HTMLParser):
    """Gathers what a document points at, and what it has to be one."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ways: list[str] = []
        self.tags: list[str] = []
        self.drawings = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.drawings += tag == "svg"
        self.tags.append(tag if not self.drawings else f"svg {tag}")
        for name, value in attrs:
            if name in ("href", "src") and value and "://" not in value:
                self.ways.append(re.split("[#?]", value)[0])

    def handle_endtag(self, tag: str) -> None:
        self.drawings -= tag == "svg"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    base = copy_of(tmp_path_factory.mktemp("base") / "tiny").root
    share_citations(base, cache)
    folder = tmp_path_factory.mktemp("out") / "deep" / "site"
    assert write(base, folder, "--repository", REPOSITORY) == 0
    return folder


def listed(folder: Path) -> Iterator[tuple[dict[str, str], Links]]:
    for page in json.loads((folder / "pages.json").read_text(encoding="utf-8")):
        yield page, Links((folder / page["file"]).read_text(encoding="utf-8"))


def test_every_page_of_the_list_is_a_whole_document(written: Path) -> None:
    pages = list(listed(written))
    assert {page["url"] for page, _ in pages} >= {
        "",
        "en/",
        "studi/arisan-anggrek/",
        "en/studies/arisan-anggrek/",
        "404.html",
    }
    for page, document in pages:
        assert [document.tags.count(tag) for tag in ("html", "head", "body", "main", "h1", "title")] == [1] * 6, page


def test_every_link_and_asset_of_every_page_is_there(written: Path) -> None:
    for page, document in listed(written):
        here = (written / page["file"]).parent
        for way in document.ways:
            # The 404 page is served at any depth: its links start at the root of the host.
            target = written / way.removeprefix("/rumpun/") if way.startswith("/") else here / way
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{page['url']}: {way}"


def test_the_list_of_pages_tells_what_another_generator_needs(written: Path) -> None:
    pages = {page["url"]: page for page, _ in listed(written)}
    study = pages["studi/arisan-anggrek/"]
    assert study["twin"] == "en/studies/arisan-anggrek/"
    assert study["language"] == "id"
    assert study["edit"] == STUDY
    assert study["title"]
    assert study["description"]
    assert {"anchor", "title"} == set(study["toc"][0])
    assert list(pages) == sorted(pages)


def test_languages_switch_and_addresses_are_of_the_site(written: Path) -> None:
    text = (written / "studi/arisan-anggrek/index.html").read_text(encoding="utf-8")
    assert '<html lang="id"' in text
    assert 'href="../../en/studies/arisan-anggrek/" hreflang="en"' in text
    assert '<link rel="canonical" href="https://a.example/rumpun/studi/arisan-anggrek/">' in text
    assert "<loc>https://a.example/rumpun/en/studies/arisan-anggrek/</loc>" in (written / "sitemap.xml").read_text(
        "utf-8"
    )


def test_the_search_index_is_there(written: Path) -> None:
    for language in LANGUAGES:
        entry = json.loads((written / f"search/{language}.json").read_text(encoding="utf-8"))
        assert (written / "search" / entry["folder"] / "pages/0.json").is_file()
    assert len([*(written / "search").iterdir()]) == 2 * len(LANGUAGES), "nothing is left of the making"


@pytest.mark.slow
def test_pages_lead_to_the_repository_that_is_named(written: Path) -> None:
    """To edit the file, to its history, and, for a work among many in one file, to the history of its lines."""
    study = (written / "studi/koperasi-melati/index.html").read_text(encoding="utf-8")
    work = (written / "pustaka/contoh2020/index.html").read_text(encoding="utf-8")
    assert f'href="{REPOSITORY}/edit/main/studies/koperasi-melati/study.yml"' in study
    assert f'href="{REPOSITORY}/commits/main/studies/koperasi-melati' in study
    assert f'href="{REPOSITORY}/blame/main/bib/references.bib#L' in work


# --- the folder that is written into -----------------------------------------------------------------------------


@pytest.fixture
def short(root: Path, tiny_site: Site, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The knowledge base, of which a few pages and styles are made, and no index.

    What becomes of the folder does not hang on their number.
    """
    pages = tuple(page for page in tiny_site.pages if page.url in ("", "en/", "404.html", "studi/arisan-anggrek/"))
    monkeypatch.setattr(write_command, "build", lambda *_, **__: Site(pages, ()))
    monkeypatch.setattr(site_module, "ASSETS", site_module.ASSETS / "styles")
    monkeypatch.setattr(folder_module, "write_index", lambda *_: None)
    return root


@pytest.mark.slow
def test_writing_again_replaces_everything_and_leaves_nothing_beside(short: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "site"
    assert write(short, out) == 0
    (out / "old.html").write_text("old", encoding="utf-8")
    assert write(short, out) == 0
    assert not (out / "old.html").exists()
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.slow
def test_an_empty_folder_is_taken(short: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert write(short, tmp_path / "site") == 0
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_folder_with_other_files_is_refused_and_untouched(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    precious = tmp_path / "home" / "thesis.docx"
    precious.parent.mkdir()
    precious.write_text("precious", encoding="utf-8")
    assert write(root, precious.parent) == 2
    assert "pilih folder yang kosong" in capsys.readouterr().err
    assert [path.name for path in precious.parent.iterdir()] == ["thesis.docx"]
    assert write(root, precious) == 2, "a file is no folder"
    assert precious.read_text(encoding="utf-8") == "precious"


@pytest.mark.slow
def test_a_fault_leaves_the_last_good_folder_as_it_was(short: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    assert write(short, out) == 0
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    misspell(KnowledgeBase(short))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(write_command, "build", build)
        assert write(short, out) == 1
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


@pytest.mark.slow
def test_a_failing_index_leaves_the_last_good_folder_as_it_was(
    short: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out" / "site"
    assert write(short, out) == 0

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(folder_module, "write_index", fail)
    assert write(short, out) == 2
    assert "no space left" in capsys.readouterr().err
    assert (out / FOLDER_MARK).is_file()
    assert [path.name for path in out.parent.iterdir()] == ["site"]


@pytest.mark.slow
def test_a_swap_that_fails_half_way_is_undone(short: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out" / "site"
    assert write(short, out) == 0
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError("in use")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    assert write(short, out) == 2
    assert (out / "index.html").is_file()
