"""The ledger of published addresses: what it holds, how it is read, and that it only ever grows."""

from __future__ import annotations

import posixpath
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from support.full_build import ROOT, share_citations
from support.git_repository import Repository
from support.knowledge_base import KnowledgeBase, site_of
from support.permanence import publish

from rumpun.adapters.cli import main
from rumpun.adapters.recording import record, unrecorded
from rumpun.adapters.settings import settings_of, settings_problems
from rumpun.address import LANGUAGES, SECTIONS
from rumpun.model.graph import Graph
from rumpun.model.kinds import KINDS
from rumpun.parsing.ledger_file import LEDGER, read_ledger
from rumpun.parsing.problems import Place
from rumpun.permanence.ledger import Landmark, beside, copies, landmark_of, landmarks, promised, stem
from rumpun.site import Site

pytestmark = pytest.mark.slow


def lines(base: KnowledgeBase) -> list[str]:
    return (base.root / LEDGER).read_text(encoding="utf-8").splitlines()


# --- what an address names ---------------------------------------------------------------------------------------


def test_every_landmark_is_read_back_from_its_addresses(real_graph: Graph) -> None:
    found = list(landmarks(real_graph))
    assert {each.kind for each in found} == set(KINDS)
    assert {each.part for each in found} == {"", "findings", "cases", "constructs"}
    for each in found:
        for language in LANGUAGES:
            assert landmark_of(each.address(language)) == each


@pytest.mark.parametrize(
    "published",
    ["", "en/", "studi/", "en/studies/", "teori/x/halaman/2/", "pustaka/gaya/ieee/", "glosarium/", "404.html", "#x",
     "perbandingan/pasangan/a-vs-b/", "data/v1/studies.json", "studi/x", "tema/x/", "studies/x/", "en/studi/x/",
     "metode/x/#anchor", "studi/x/y/", "studi//"],
)  # fmt: skip
def test_other_addresses_are_no_record_s_own(published: str) -> None:
    assert landmark_of(published) is None


def test_anchors_name_parts() -> None:
    assert landmark_of("studi/a/#b") == Landmark("studies", "a", "findings", "b")
    assert landmark_of("en/studies/a/#kasus_b") == Landmark("studies", "a", "cases", "b")
    assert landmark_of("teori/a/#b") == Landmark("theories", "a", "constructs", "b")
    assert landmark_of("en/glossary/#b") == Landmark("glossary", "b")


# --- what is promised --------------------------------------------------------------------------------------------


def test_a_site_promises_its_pages_its_anchors_and_its_data(real_site: Site) -> None:
    pages = {page.url for page in real_site.pages if page.kind != "404"}
    assert pages <= set(real_site.addresses)
    assert not [each for each in real_site.addresses if "404" in each]
    others = {each for each in real_site.addresses if "#" not in each} - pages
    assert others <= set(real_site.files)
    for published in ("studi/kube-cempaka-tulip/#kasus_cempaka", "en/glossary/#kube", "teori/dinamika-kelompok/"):
        assert published in real_site.addresses
    assert list(real_site.addresses) == sorted(set(real_site.addresses))


def test_every_anchor_that_is_promised_is_there(real_site: Site) -> None:
    bodies = {page.url: page.body for page in real_site.pages}
    for published in real_site.addresses:
        path, hash_, anchor = published.partition("#")
        assert not hash_ or f' id="{anchor}"' in bodies[path], published


def test_every_file_that_a_page_offers_is_promised(tiny_graph: Graph) -> None:
    files = [
        "data/v1/references.bib",
        "data/v1/references/contoh2020.bib",
        "data/v1/references/theories/modal-sosial.ris",
        "data/v1/openapi.json",
        "data/comparison/id/index.json",
        "data/contribute/id/study.schema.json",
        "en/feed/studies.xml",
        "robots.txt",
        "studi/koperasi-melati/citation.bib",
        "en/theories/modal-sosial/atom.xml",
        "edisi/2026-01-01/umpan/studi.xml",
    ]
    found = promised(tiny_graph, [], files)
    assert [each for each in found if each in files] == [
        "data/contribute/id/study.schema.json",
        "data/v1/openapi.json", "data/v1/references.bib", "data/v1/references/contoh2020.bib",
        "data/v1/references/theories/modal-sosial.ris", "en/feed/studies.xml", "en/theories/modal-sosial/atom.xml",
    ]  # fmt: skip


def test_what_stands_beside_a_page_is_promised_with_it(real_site: Site) -> None:
    for published in real_site.addresses:
        for file in beside(published):
            assert file in real_site.files, file
    assert [*beside("en/studies/a/")] == [f"en/studies/a/citation.{ending}" for ending in ("bib", "json", "ris")]
    for other in ("cari/", "en/search/", "data/v1/index.json", "edisi/2026-09-01/", "edisi/2026-09-01/en/"):
        assert [*beside(other)] == []
    assert [*beside("edisi/")]


def test_every_download_that_a_page_links_is_promised(real_site: Site) -> None:
    promises = {*real_site.addresses, *(file for each in real_site.addresses for file in beside(each))}
    for page in real_site.pages:
        for href in re.findall(r'<a [^>]*href="([^"#?]+)"', page.body):
            target = posixpath.normpath(posixpath.join("/", page.url, href)).lstrip("/")
            if "://" not in href and target in real_site.files:
                assert target in promises, f"{page.url}: {href}"


def test_the_stem_of_a_file_is_its_name_without_endings() -> None:
    assert stem("data/v1/references/contoh-tt.json") == "contoh-tt"
    assert stem("a/b.schema.json") == "b"


def test_nothing_is_copied_where_nothing_was_renamed(tiny_graph: Graph) -> None:
    assert copies(tiny_graph, ["data/v1/references/contoh2020.bib"]) == {}


# --- the file ----------------------------------------------------------------------------------------------------


def test_recording_twice_changes_nothing_and_all_is_sorted(tiny: KnowledgeBase) -> None:
    publish(tiny)
    first = (tiny.root / LEDGER).read_bytes()
    assert record(tiny.root, site_of(tiny).addresses) == []
    assert (tiny.root / LEDGER).read_bytes() == first
    head, *rest = lines(tiny)
    assert head.startswith("# ")
    assert rest == sorted(set(rest))
    assert {"/", "/en/", "/studi/koperasi-melati/#kohesi-kenanga", "/en/glossary/#uep"} <= set(rest)


def test_recording_keeps_what_it_does_not_know(tiny: KnowledgeBase) -> None:
    tiny.write(LEDGER, "/zaman/dulu/\n# catatan\n\n/en/\n/en/\n")
    assert record(tiny.root, ["en/", "studi/", ""]) == ["", "studi/"]
    assert lines(tiny) == ["# catatan", "/", "/en/", "/studi/", "/zaman/dulu/"]


def test_only_what_is_new_is_unrecorded(tiny: KnowledgeBase) -> None:
    assert unrecorded(tiny.root, ["b/", "a/"]) == ["a/", "b/"]
    assert not (tiny.root / LEDGER).exists()
    record(tiny.root, ["b/"])
    assert unrecorded(tiny.root, ["b/", "a/"]) == ["a/"]


@pytest.mark.parametrize(
    "rubbish",
    ["<<<<<<< HEAD", "=======", ">>>>>>> cabang", "||||||| asal", "studi/tanpa-garis-miring/", "/studi/a b/", "//host/",
     "/studi/../a/", "https://a.example/", "/studi/a/?s=b", "/<script>alert(1)</script>", "/studi/a/#b#c"],
)  # fmt: skip
def test_rubbish_is_reported_with_its_line(tiny: KnowledgeBase, rubbish: str) -> None:
    tiny.write(LEDGER, f"# kepala\n/studi/koperasi-melati/\n{rubbish}\n/en/\n")
    (problem,) = tiny.problems()
    assert problem.place == Place(LEDGER, 3)
    assert ("Git" in problem.message.id) == (rubbish[0] in "<=>|")


def test_the_order_and_the_line_ends_of_a_merged_ledger_do_not_matter(tiny: KnowledgeBase) -> None:
    tiny.write(LEDGER, "/studi/koperasi-melati/\r\n/en/\r\n/studi/koperasi-melati/\r\n# a\r\n/\r\n")
    found, problems = read_ledger(tiny.root)
    assert problems == []
    assert list(found) == ["studi/koperasi-melati/", "en/", ""] and len(found) == 3
    assert (found["en/"], found[""]) == (Place(LEDGER, 2), Place(LEDGER, 5)) and "en" not in found
    assert {type(each) for each in vars(found)["_lines"].values()} == {int}, "places are made when they are asked for"


def test_a_knowledge_base_that_was_never_published_has_no_ledger(tiny: KnowledgeBase) -> None:
    recorded, problems = read_ledger(tiny.root)
    assert (dict(recorded), problems) == ({}, [])


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_two_branches_that_publish_never_conflict(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=a", "-c", "user.email=a@a.example", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *identity, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    shutil.copy(ROOT / ".gitattributes", tmp_path)
    record(tmp_path, ["", "en/"])
    git("add", ".")
    git("commit", "-m", "a")
    for branch, address in (("satu", "studi/a/"), ("dua", "studi/b/")):
        git("checkout", "-b", branch, "main")
        record(tmp_path, [address])
        git("commit", "-am", branch)
    git("merge", "satu")
    found, problems = read_ledger(tmp_path)
    assert problems == []
    assert set(found) == {"", "en/", "studi/a/", "studi/b/"}


@pytest.mark.parametrize("sort", [False, True])
def test_a_byte_order_mark_is_no_part_of_an_address(tiny: KnowledgeBase, sort: bool) -> None:
    written = ["\ufeff# kepala", "/en/", "/studi/koperasi-melati/"]
    tiny.write(LEDGER, "".join(f"{line}\n" for line in (sorted(written) if sort else written)))
    assert read_ledger(tiny.root)[1] == []
    record(tiny.root, ["studi/"])
    assert lines(tiny) == ["# kepala", "/en/", "/studi/", "/studi/koperasi-melati/"]


def _shortened(repository: Repository) -> None:
    repository.write(LEDGER, "# kepala\r\n/en/\r\n")


def _removed(repository: Repository) -> None:
    (repository.root / LEDGER).unlink()


@pytest.mark.parametrize("commit", [False, True])
@pytest.mark.parametrize("damage", [_shortened, _removed])
def test_a_line_cannot_leave_the_ledger_unnoticed(
    tmp_path: Path, damage: Callable[[Repository], None], commit: bool
) -> None:
    repository = Repository.at(tmp_path)
    repository.commit("2026-01-01T12:00:00+0000", **{LEDGER: "# kepala\n/en/\n/studi/a/\n/studi/a/#b\n"})
    assert settings_problems(tmp_path) == ()
    damage(repository)
    if commit:
        repository.commit("2026-01-02T12:00:00+0000")
    (problem,) = settings_problems(tmp_path)
    assert problem.place == Place(LEDGER)
    assert '"/studi/a/", "/studi/a/#b"' in problem.message.id
    assert settings_of(tmp_path, "").problems == (problem,)
    # Back in any order, or taken off where everybody can read it.
    repository.write(LEDGER, "/studi/a/#b\n/en/\n# /studi/a/ belum pernah terbit\n")
    assert settings_problems(tmp_path) == ()


def test_a_ledger_that_only_grows_is_sound(tmp_path: Path) -> None:
    repository = Repository.at(tmp_path)
    for day, text in enumerate(("/b/\n", "# kepala\n/a/\n/b/\n", "/a/\n/b/\n/c/\n"), 1):
        repository.commit(f"2026-01-0{day}T12:00:00+0000", **{LEDGER: text})
    assert settings_problems(tmp_path) == ()


# --- the command -------------------------------------------------------------------------------------------------


@pytest.fixture
def root(tiny: KnowledgeBase, cache: Path) -> Path:
    share_citations(tiny.root, cache)
    return tiny.root


def test_the_command_shows_what_is_new_and_records_it_when_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["addresses", str(root)]) == 0
    shown = capsys.readouterr().out
    assert "+ /studi/koperasi-melati/#kohesi-kenanga\n" in shown
    assert "belum dicatat / addresses" in shown
    assert not (root / LEDGER).exists()
    assert main(["addresses", str(root), "--record"]) == 0
    assert "dicatat / addresses" in capsys.readouterr().out
    assert main(["addresses", str(root), "--record"]) == 0
    assert ", 0 dicatat / addresses, 0 recorded\n" in capsys.readouterr().out


def test_the_command_names_what_would_die_and_records_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "/data/v1/hilang.json\n/perbandingan/alat-lama/\n/tentang/#tidak-ada\n/cari/\n"
    (root / LEDGER).parent.mkdir(exist_ok=True)
    (root / LEDGER).write_text(text, encoding="utf-8")
    assert main(["addresses", str(root), "--record"]) == 1
    shown = capsys.readouterr().out
    assert f'{LEDGER}:1:1: alamat "/data/v1/hilang.json" pernah terbit' in shown
    assert f'{LEDGER}:2:1: alamat "/perbandingan/alat-lama/" pernah terbit' in shown
    assert f'{LEDGER}:3:1: alamat "/tentang/#tidak-ada" pernah terbit' in shown
    assert "3 masalah / 3 problems" in shown
    assert (root / LEDGER).read_text(encoding="utf-8") == text


# --- the real one ------------------------------------------------------------------------------------------------


def test_the_ledger_of_this_site_is_sound() -> None:
    found, problems = read_ledger(ROOT)
    assert problems == []
    assert len(found) > len(SECTIONS) * len(LANGUAGES)
    text = (ROOT / LEDGER).read_text(encoding="utf-8")
    assert text.splitlines() == sorted(set(text.splitlines()))
