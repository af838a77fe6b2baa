"""The copy to take along: one ZIP file, the same bytes each time, with every page and all that it shows."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from support.full_build import share_citations
from support.knowledge_base import KnowledgeBase

from rumpun.adapters import folder as writing_folders
from rumpun.adapters.cli import main
from rumpun.adapters.copies.zip_copy import pack, pack_edition
from rumpun.adapters.settings import settings_of
from rumpun.adapters.writing import write_files
from rumpun.pages.data import size_in_words
from rumpun.permanence.editions.shelf import edition_address, edition_copy, read_editions
from rumpun.render.portable import COPY
from rumpun.site import build
from rumpun.words.words import words

SITE = "https://kelompok.example/"


@pytest.fixture
def site(tiny: KnowledgeBase, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny knowledge base, written with a copy."""
    entries = [("search/id.json", ""), ("search/en.json", "")]
    monkeypatch.setattr(writing_folders, "write_index", lambda folder, *_: write_files(entries, folder))
    share_citations(tiny.root, cache)
    command = ["write", "-q", str(tmp_path / "site"), "--root", str(tiny.root), "--site-url", SITE, "--zip"]
    assert main(command) == 0
    return tmp_path / "site"


def unpacked(archive: Path, to: Path) -> Path:
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(to)
    (top,) = to.iterdir()
    return top


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def dead_ways(folder: Path) -> list[tuple[str, str]]:
    """Page and way, of all that lead to a file which is not there."""
    return [
        (page.relative_to(folder).as_posix(), way)
        for page in sorted(folder.rglob("*.html"))
        for way in re.findall(r'\s(?:href|src|action)="([^"]+)"', text(page))
        if not re.match("[a-z]+:|#", way) and not (page.parent / unquote(re.split("[?#]", way)[0])).is_file()
    ]


@pytest.mark.slow
def test_it_opens_from_a_folder(site: Path, tmp_path: Path) -> None:
    copy = unpacked(site / COPY, tmp_path / "copy")
    names = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    assert {"index.html", "en/index.html", "studi/koperasi-melati/index.html"} <= names
    assert {"data/v1/studies.json", "studi/koperasi-melati/citation.bib"} <= names
    # What is nothing without scripts or a host stays on the site.
    assert not {"cari/index.html", "luring/index.html", "404.html", "kontribusi/formulir/index.html"} & names
    assert not [name for name in names if name.endswith((".js", ".xml")) and not name.startswith("data/v1/")]
    assert not [name for name in names if name.startswith(("search/", "data/comparison/", "assets/cards/"))]
    assert dead_ways(copy) == []
    for name, language in (("luring/index.html", "id"), ("en/offline/index.html", "en")):
        size = size_in_words(words(language), (site / COPY).stat().st_size)
        assert f'{words(language).zip_copy_get} <span data-size-of="rumpun.zip">({size})</span>' in text(site / name)
    for name in ("first.zip", "second.zip"):
        pack(site, tmp_path / name, SITE, "2026-11-29", ("en/",))
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()
    other = unpacked(tmp_path / "first.zip", tmp_path / "other")
    assert (other.name, (other / "en").exists()) == ("rumpun-2026-11-29", False)
    assert "per 29 November 2026" in text(other / "index.html")


def test_without_being_asked_for_there_is_none_and_no_page_offers_it(tiny: KnowledgeBase, cache: Path) -> None:
    share_citations(tiny.root, cache)
    for zip_copy, edition in ((False, ""), (True, "2026-11-22"), (True, "")):
        site = build(tiny.root, settings_of(tiny.root, SITE, edition=edition, zip_copy=zip_copy), parts=False)
        offered = [page.url for page in site.pages if page.kind == "offline" and COPY in page.body]
        there = zip_copy and not edition
        assert (site.as_of is not None, offered) == (there, ["luring/", "en/offline/"] if there else [])


@pytest.mark.slow
def test_an_edition_is_packed_too_and_its_copy_is_kept(frozen: Path, tmp_path: Path) -> None:
    (edition,) = read_editions(frozen)[0]
    home = tmp_path / edition_address(edition.date)
    home.parent.mkdir()
    home.symlink_to(frozen / "site" / edition_address(edition.date), target_is_directory=True)
    archive = tmp_path / edition_copy(edition.date)
    pack_edition(edition, tmp_path, tmp_path / "cache")
    copy = unpacked(archive, tmp_path / "copy")
    assert copy.name == f"rumpun-{edition.date}"
    study = text(next(copy.glob("studi/*/index.html")))
    assert re.search(r'<p class="rp-kept">Salinan situs Rumpun per .* <a href="https://a\.example/x/edisi/', study)
    assert 'href="https://a.example/x/studi/' in study, "the way to the newest version"
    assert dead_ways(copy) == []
    first = archive.read_bytes()
    home.unlink()
    archive.unlink()
    pack_edition(edition, tmp_path, tmp_path / "cache")
    assert archive.read_bytes() == first
