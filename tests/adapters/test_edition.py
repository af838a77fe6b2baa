"""Frozen editions: what is packed comes out again, nothing wrong gets in, and the real command makes one."""

from __future__ import annotations

import io
import json
import lzma
import shutil
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest
from support.frozen_project import DATE, STUDY
from support.full_build import mkdocs_build
from support.git_repository import Repository
from support.knowledge_base import KnowledgeBase

from rumpun.adapters import freeze as freeze_module
from rumpun.adapters.cli import main
from rumpun.adapters.freeze import RefusedError, plan
from rumpun.adapters.settings import settings_of, settings_problems
from rumpun.permanence.editions import archive as archive_module
from rumpun.permanence.editions.archive import ArchiveError, pack, unpack
from rumpun.permanence.editions.shelf import (
    FOLDER,
    archive_facts,
    edition_address,
    edition_home,
    manifest_text,
    read_editions,
)
from rumpun.permanence.ledger import landmark_of
from rumpun.site import add_editions, build

pytestmark = pytest.mark.slow

FINDING = {"theme": "kohesi", "level": "low", "effect": "helps", "evidence": "result", "rest": "0"}
RECORDS = {"studies": {"a": {"name": ["A", "A"], "findings": {"f": FINDING, "g": FINDING}}}, "works": {}}


def shelve(root: Path, date: str = DATE) -> Path:
    """Put a small edition on the shelf; returns its archive."""
    folder = root / "built"
    for name, text in (("index.html", "Beranda"), ("en/index.html", "Home"), ("studi/a/index.html", "A")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    archive = root / FOLDER / f"{date}.tar.xz"
    archive.parent.mkdir(parents=True, exist_ok=True)
    pack(folder, ["index.html", "en/index.html", "studi/a/index.html"], archive)
    facts = {
        "edition": date, "version": "2026-08-30.abcdefa", "commit": "abcdefa", "site_url": "https://a.example/",
        "files": 3, "bytes": 12, "archive": archive_facts(archive),
    }  # fmt: skip
    (archive.parent / f"{date}.json").write_text(manifest_text(facts, RECORDS), encoding="utf-8")
    return archive


# --- archive -----------------------------------------------------------------------------------------------------


def test_what_is_packed_comes_out_the_same(tmp_path: Path) -> None:
    names = ["index.html", "a b/ç 漢.txt", "data/x.sqlite", "en/search/%7B.json"]
    for name in names:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(name.encode() * 3000 + b"\x00\xff")
    pack(tmp_path / "in", names, tmp_path / "a.tar.xz")
    assert unpack(tmp_path / "a.tar.xz", tmp_path / "out") == len(names)
    for name in names:
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "in" / name).read_bytes()


def test_the_same_files_give_the_same_archive(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        for name in ("a", "b"):
            (tmp_path / folder / name).write_text(name, encoding="utf-8")
    (tmp_path / "two" / "a").chmod(0o600)
    pack(tmp_path / "one", ["a", "b"], tmp_path / "one.tar.xz")
    pack(tmp_path / "two", ["b", "a"], tmp_path / "two.tar.xz")
    assert (tmp_path / "one.tar.xz").read_bytes() == (tmp_path / "two.tar.xz").read_bytes()


def packed(tmp_path: Path, *entries: tarfile.TarInfo) -> Path:
    archive = tmp_path / "bad.tar.xz"
    with lzma.open(archive, "wb") as file, tarfile.open(fileobj=file, mode="w") as tar:
        for entry in entries:
            entry.size = 1 if entry.isreg() else 0
            tar.addfile(entry, io.BytesIO(b"x"))
    return archive


@pytest.mark.parametrize(
    "name",
    [
        "../out.txt",
        "/etc/out.txt",
        "a/../../out.txt",
        "a//b",
        "./a",
        "a/.",
        "..",
        "C:\\out.txt",
        "a\\..\\b",
        "a:b",
        "a\nb",
        " a",
        "a.",
        "a/con",
        "Aux.html",
        "a" * 201,
        "/".join(["abcdefghi"] * 41),
    ],
)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    entry = tarfile.TarInfo(name)
    with pytest.raises(ArchiveError, match="not a plain file"):
        unpack(packed(tmp_path, entry), tmp_path / "deep" / "folder")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / "bad.tar.xz"]


def test_what_could_not_be_unpacked_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("x", encoding="utf-8")
    (tmp_path / "in").mkdir()
    with pytest.raises(ArchiveError, match="not a plain file"):
        pack(tmp_path / "in", ["../out.txt"], tmp_path / "a.tar.xz")


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_nothing_but_files_is_unpacked(tmp_path: Path, kind: bytes) -> None:
    entry = tarfile.TarInfo("a")
    entry.type, entry.linkname = kind, "/etc/passwd"
    with pytest.raises(ArchiveError, match="not a plain file"):
        unpack(packed(tmp_path, entry), tmp_path / "out")


def test_a_name_that_is_the_same_on_some_systems_is_unpacked_once(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="is there twice"):
        unpack(packed(tmp_path, tarfile.TarInfo("a/B"), tarfile.TarInfo("a/b")), tmp_path / "out")


def test_a_link_that_lies_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "secret").write_text("kept", encoding="utf-8")
    (tmp_path / "out" / "a").symlink_to(tmp_path / "secret")
    with pytest.raises(ArchiveError):
        unpack(packed(tmp_path, tarfile.TarInfo("a")), tmp_path / "out")
    assert (tmp_path / "secret").read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(("files", "size"), [(2, 10**6), (3, 11)])
def test_no_more_is_unpacked_than_the_manifest_tells(tmp_path: Path, files: int, size: int) -> None:
    with pytest.raises(ArchiveError, match="holds more than it may"):
        unpack(shelve(tmp_path), tmp_path / "out", files, size)


@pytest.mark.parametrize("name", ["a", "x" * 150_000])
def test_what_unpacks_to_a_thousand_times_its_size_is_stopped_while_it_unpacks(tmp_path: Path, name: str) -> None:
    """Also where it hides in a name, which no list of files tells."""
    archive = tmp_path / "bomb.tar.xz"
    entry = tarfile.TarInfo(name)
    entry.size = 20_000_000 if name == "a" else 0
    with lzma.open(archive, "wb") as file, tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
        tar.addfile(entry, io.BytesIO(bytes(entry.size)))
    assert archive.stat().st_size < 10_000
    with pytest.raises(ArchiveError, match="holds more than it may"):
        unpack(archive, tmp_path / "out", 1, 1000)
    assert not (tmp_path / "out").exists()


def test_an_archive_that_wants_more_memory_than_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tar.xz").write_bytes(
        lzma.compress(b"x", filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 64 << 20, "mode": lzma.MODE_FAST,
                                      "mf": lzma.MF_HC3, "nice_len": 32}])
    )  # fmt: skip
    with pytest.raises(ArchiveError, match=r"[Mm]emory"):
        unpack(tmp_path / "a.tar.xz", tmp_path / "out")


@pytest.mark.parametrize("data", [b"", b"no archive", lzma.compress(b"x" * 5000)])
def test_a_damaged_archive_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.tar.xz").write_bytes(data)
    with pytest.raises(ArchiveError, match=r"a\.tar\.xz"):
        unpack(tmp_path / "a.tar.xz", tmp_path / "out")


def test_an_archive_that_breaks_off_is_told(tmp_path: Path) -> None:
    archive = shelve(tmp_path)
    archive.write_bytes(archive.read_bytes()[:-40])
    with pytest.raises(ArchiveError):
        unpack(archive, tmp_path / "out")


# --- shelf -------------------------------------------------------------------------------------------------------


def test_an_edition_is_read_with_what_it_holds(tmp_path: Path) -> None:
    shelve(tmp_path)
    shelve(tmp_path, "2026-10-01")
    editions, problems = read_editions(tmp_path)
    assert problems == ()
    assert [edition.date for edition in editions] == ["2026-10-01", DATE]
    first = editions[1]
    assert (first.count("studies"), first.count("findings"), first.count("works")) == (1, 2, 0)
    assert (first.files, first.size, first.version) == (3, 12, "2026-08-30.abcdefa")
    assert json.loads((tmp_path / FOLDER / f"{DATE}.json").read_text(encoding="utf-8"))["records"] == RECORDS


def test_addresses_of_an_edition() -> None:
    assert edition_address(DATE, "studi/a/") == "edisi/2026-09-01/studi/a/"
    assert (edition_home(DATE, "id"), edition_home(DATE, "en")) == ("edisi/2026-09-01/", "edisi/2026-09-01/en/")
    assert landmark_of(edition_home(DATE, "id")) is None


def test_no_folder_no_editions(tmp_path: Path) -> None:
    assert read_editions(tmp_path) == ((), ())


def spoil_manifest(folder: Path, text: str) -> None:
    (folder / f"{DATE}.json").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        (f"{DATE}.tar.xz", lambda folder: (folder / f"{DATE}.json").unlink()),
        (f"{DATE}.json", lambda folder: (folder / f"{DATE}.tar.xz").unlink()),
        (f"{DATE}.tar.xz", lambda folder: (folder / f"{DATE}.tar.xz").write_bytes(b"x")),
        (f"{DATE}.json", lambda folder: spoil_manifest(folder, "{")),
        (f"{DATE}.json", lambda folder: spoil_manifest(folder, "[]")),
        (f"{DATE}.json", lambda folder: spoil_manifest(folder, "[" * 100_000)),
        (f"{DATE}.json", lambda folder: spoil_manifest(folder, '{"edition": "2026-09-01"}')),
        (
            f"{DATE}.json",
            lambda folder: spoil_manifest(folder, (folder / f"{DATE}.json").read_text().replace('"A"', '"B"')),
        ),
        ("notes.txt", lambda folder: (folder / "notes.txt").write_text("x")),
        ("soon.json", lambda folder: (folder / "soon.json").write_text("x")),
        ("2026-02-30.tar.xz", lambda folder: (folder / "2026-02-30.tar.xz").write_text("x")),
    ],
)
def test_what_is_wrong_on_the_shelf_is_named(tmp_path: Path, name: str, spoil: object) -> None:
    shelve(tmp_path)
    assert callable(spoil)
    spoil(tmp_path / FOLDER)
    (problem,) = settings_problems(tmp_path)
    assert problem.place.path == f"{FOLDER}/{name}"
    assert problem.message.id != problem.message.en
    assert problem.hint.en


def test_an_edition_that_was_published_cannot_disappear_unnoticed(tiny: KnowledgeBase) -> None:
    shelve(tiny.root)
    homes = {edition_home(DATE, "id"), edition_home(DATE, "en")}
    tiny.write("published/addresses.txt", "".join(f"/{home}\n" for home in sorted(homes)))
    settings = replace(settings_of(tiny.root, "https://a.example/"), cache=tiny.citations)
    assert homes <= set(build(tiny.root, settings).addresses)
    gone = build(tiny.root, replace(settings, editions=()))
    assert {f'"/{home}"' in str(gone.problems) for home in homes} == {True}


def test_a_frozen_edition_holds_no_editions(tiny: KnowledgeBase) -> None:
    shelve(tiny.root)
    settings = replace(settings_of(tiny.root, "https://a.example/", edition=DATE), cache=tiny.citations)
    site = build(tiny.root, settings)
    assert (site.editions, site.addresses) == ((), ())
    note = json.loads(site.files["edition.json"])
    assert (note["edition"], set(note["records"]["studies"])) == (DATE, {"arisan-anggrek", "koperasi-melati"})


# --- refusals ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project that `project` copies."""
    repository = Repository.at(tmp_path_factory.mktemp("committed"))
    repository.write("mkdocs.yml", 'site_url: !ENV [RUMPUN_SITE_URL, "https://rumpun.example/"]\n')
    repository.commit("2026-03-01T08:00:00+0000", studies__a="x")
    repository.commit("2026-03-05T08:00:00+0000", studies__a="y")
    return repository.root


@pytest.fixture
def project(committed: Path, tmp_path: Path) -> Repository:
    """A project whose first version is of 1 March 2026."""
    return Repository(Path(shutil.copytree(committed, tmp_path / "project")))


def refusal(repository: Repository, date: str = "2026-03-06", site_url: str = "https://a.example") -> str:
    before = sorted(repository.root.rglob("*"))
    with pytest.raises(RefusedError) as caught:
        plan(repository.root, date, "2026-03-10", site_url)
    assert caught.value.said.id != caught.value.said.en
    assert sorted(repository.root.rglob("*")) == before
    return caught.value.said.en


def test_a_day_is_frozen_as_the_main_line_ended_it(project: Repository) -> None:
    commits = project.git("log", "--format=%H").split()
    chosen = plan(project.root, "2026-03-04", "2026-03-10", "https://a.example/rumpun")
    assert chosen.commit == commits[1]
    assert chosen.site_url == "https://a.example/rumpun/edisi/2026-03-04/"
    assert plan(project.root, "2026-03-05", "2026-03-10", "https://a.example").commit == commits[0]
    assert plan(project.root, "2026-03-10", "2026-03-10", "", trial=True).site_url.startswith(
        "https://rumpun.example/edisi/"
    )


def test_a_branch_counts_from_the_day_it_was_merged(project: Repository) -> None:
    project.git("switch", "--quiet", "--create", "side")
    project.commit("2026-03-06T00:00:00+0000", studies__b="x")
    project.git("switch", "--quiet", "main")
    project.git("merge", "--quiet", "--no-ff", "side", when="2026-03-08T00:00:00+0000")
    commits = project.git("log", "--first-parent", "--format=%H").split()
    assert plan(project.root, "2026-03-07", "2026-03-10", "https://a.example").commit == commits[1]
    assert plan(project.root, "2026-03-08", "2026-03-10", "https://a.example").commit == commits[0]


@pytest.mark.parametrize("date", ["", "kemarin", "2026-02-30", "2026-3-1", "../../etc", "20260301"])
def test_what_is_no_date_is_refused(project: Repository, date: str) -> None:
    assert "is not a date" in refusal(project, date)


def test_days_to_come_and_days_before_the_beginning_are_refused(project: Repository) -> None:
    assert "is yet to come" in refusal(project, "2026-03-11")
    assert "its first version is of 2026-03-01" in refusal(project, "2026-02-28")


@pytest.mark.parametrize("ending", [".tar.xz", ".json"])
def test_an_edition_is_never_replaced(project: Repository, ending: str) -> None:
    project.write(f"{FOLDER}/2026-03-06{ending}", "x")
    assert "editions are never replaced" in refusal(project)


def test_changes_that_are_not_committed_are_refused(project: Repository) -> None:
    project.write("studies/new", "x")
    assert "studies/new" in refusal(project)
    project.git("add", "--all")
    assert "studies/new" in refusal(project)
    project.commit("2026-03-05T09:00:00+0000")
    project.write(f"{FOLDER}/2026-01-01.json", "another edition that waits to be committed")
    assert plan(project.root, "2026-03-06", "2026-03-10", "https://a.example")


@pytest.mark.parametrize("site_url", ["", "https://rumpun.example", "ftp://a.example/", "a.example"])
def test_without_a_real_address_there_is_no_edition(project: Repository, site_url: str) -> None:
    assert "must be the real one" in refusal(project, site_url=site_url)


def test_the_address_in_mkdocs_yml_will_do(project: Repository) -> None:
    project.write("mkdocs.yml", "site_url: https://b.example/x\n")
    project.commit("2026-03-05T10:00:00+0000")
    assert plan(project.root, "2026-03-06", "2026-03-10", "").site_url == "https://b.example/x/edisi/2026-03-06/"


def test_without_a_full_history_there_is_no_edition(project: Repository, tmp_path: Path) -> None:
    clone = Repository.at(tmp_path)
    clone.git("clone", "--quiet", "--depth=1", project.root.as_uri(), "shallow")
    assert "git fetch --unshallow" in refusal(Repository(tmp_path / "shallow"))
    shutil.rmtree(tmp_path / "shallow" / ".git")
    shutil.rmtree(tmp_path / ".git")
    assert "a ZIP download holds no history" in refusal(Repository(tmp_path / "shallow"))


def test_a_project_that_does_not_build_leaves_nothing_behind(project: Repository) -> None:
    with pytest.raises(RefusedError, match="could not be built"):
        freeze_module.freeze(project.root, plan(project.root, "2026-03-06", "2026-03-10", "https://a.example"))
    assert not (project.root / "published").exists()


def test_the_command_tells_why_it_refuses(project: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / "studies").mkdir(exist_ok=True)
    assert main(["edition", "9999-12-31", "--root", str(project.root), "--site-url", "https://a.example"]) == 2
    told = capsys.readouterr()
    assert "9999-12-31 belum tiba" in told.err
    assert told.out == ""


# --- the real thing ----------------------------------------------------------------------------------------------


def test_the_site_holds_the_edition_in_both_languages(frozen: Path) -> None:
    edition = frozen / "site" / "edisi" / DATE
    for name, word in (
        (f"studi/{STUDY}", "Edisi 1 September 2026"),
        (f"en/studies/{STUDY}", "Edition of 1 September 2026"),
    ):
        text = (edition / name / "index.html").read_text(encoding="utf-8")
        assert word in text
        assert '<meta name="robots" content="noindex">' in text
        address = "studi" if name.startswith("studi") else "en/studies"
        assert f'<link rel="canonical" href="https://a.example/x/edisi/{DATE}/{address}/{STUDY}/">' in text
        up = "../" * (name.count("/") + 1)
        assert f'href="{up}../../{name}/"' in text, "the way to the newest version"
        assert f"https://a.example/x/edisi/{DATE}/{name}/" in text, "its citation names the edition"
        assert "application/atom+xml" not in text
    for name in ("cari", "en/search", "perbandingan/berdampingan"):
        assert f'data-rp-edition="{DATE}"' in (edition / name / "index.html").read_text(encoding="utf-8")


def test_an_edition_leaves_out_what_only_a_living_site_has(frozen: Path) -> None:
    edition = frozen / "site" / "edisi" / DATE
    names = {path.relative_to(edition).as_posix() for path in edition.rglob("*") if path.is_file()}
    assert {"index.html", "en/index.html", "data/v1/index.json", "search/id.json"} <= names
    assert [
        name for name in names if name.endswith(("404.html", "atom.xml", "sitemap.xml", "robots.txt", "llms.txt"))
    ] == []
    assert [name for name in names if name.startswith("edisi/2")] == []


def test_the_living_site_does_not_index_or_list_the_edition(frozen: Path) -> None:
    site = frozen / "site"
    assert f"edisi/{DATE}/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    both = [json.loads((site / f"search/{language}.json").read_text(encoding="utf-8")) for language in ("id", "en")]
    heads = [
        path.read_text(encoding="utf-8")
        for each in both
        for path in (site / "search" / each["folder"]).rglob("pages/*")
    ]
    pages = [path for path in site.rglob("index.html") if not path.relative_to(site).as_posix().startswith("edisi/2")]
    found = {head[0].split("#")[0] for text in heads for head in json.loads(text)}
    assert found and found <= {path.parent.relative_to(site).as_posix().removeprefix(".") + "/" for path in pages} | {
        "",
        "en/",
    }
    assert (site / "edisi" / DATE / "search/id.json").is_file()


def test_what_has_changed_since_is_told_and_the_edition_is_listed(frozen: Path) -> None:
    site = frozen / "site"
    told = (site / "perubahan" / DATE / "index.html").read_text(encoding="utf-8")
    assert "tingkat dari “tinggi” menjadi “campuran”" in told
    listed = (site / "en" / "editions" / "index.html").read_text(encoding="utf-8")
    assert f'href="../../edisi/{DATE}/en/"' in listed


def test_the_same_edition_made_again_is_the_same_to_the_byte(frozen: Path) -> None:
    shelf = frozen / FOLDER
    before = {path.name: path.read_bytes() for path in shelf.iterdir()}
    assert set(before) == {f"{DATE}.tar.xz", f"{DATE}.json"}
    repository = Repository(frozen)
    repository.git("rm", "--quiet", "-r", "--cached", FOLDER)
    shutil.rmtree(shelf)
    chosen = plan(frozen, DATE, "2026-12-31", "https://a.example/x/")
    freeze_module.freeze(frozen, chosen)
    assert {path.name: path.read_bytes() for path in shelf.iterdir()} == before
    repository.git("add", "--all")


def test_a_forged_page_is_found_when_the_edition_is_made_again(
    frozen: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A forged archive can fit its manifest, and both the commit; its pages cannot."""
    shelf = frozen / FOLDER
    before = {file: file.read_bytes() for file in shelf.iterdir()}
    [edition] = read_editions(frozen)[0]
    add_editions([edition], tmp_path)
    again = shutil.copytree(home := tmp_path / "edisi" / DATE, tmp_path / "again")
    # As if its site were built again, which another test does, and packed tightly, which takes long.
    monkeypatch.setattr(freeze_module, "_build", lambda copy, site, chosen: shutil.copytree(again, site))
    monkeypatch.setattr(archive_module, "PRESET", 0)
    try:
        put_away(home, edition.archive)
        assert main(["edition", DATE, "--prove", "--root", str(frozen)]) == 0
        assert "is exactly what is made again" in capsys.readouterr().out
        (home / "index.html").write_text("<script>alert(1)</script>", encoding="utf-8")
        put_away(home, edition.archive)
        assert [each for each in settings_problems(frozen) if "no longer the one" not in each.message.en] == []
        assert main(["edition", DATE, "--prove", "--root", str(frozen)]) == 2
    finally:
        for file, content in before.items():
            file.write_bytes(content)
    assert "came out otherwise" in capsys.readouterr().err


def put_away(home: Path, archive: Path) -> None:
    """Make an edition of what lies there, with a manifest that fits."""
    files = [path for path in home.rglob("*") if path.is_file()]
    pack(home, [path.relative_to(home).as_posix() for path in files], archive)
    facts = json.loads((archive.parent / f"{DATE}.json").read_text(encoding="utf-8"))
    records = facts.pop("records")
    del facts["seal"]
    facts |= {"archive": archive_facts(archive), "bytes": sum(path.stat().st_size for path in files)}
    (archive.parent / f"{DATE}.json").write_text(manifest_text(facts, records), encoding="utf-8", newline="\n")


def test_a_damaged_edition_stops_the_build_before_the_site_is_touched(frozen: Path) -> None:
    archive = frozen / FOLDER / f"{DATE}.tar.xz"
    whole, home = archive.read_bytes(), frozen / "site" / "index.html"
    before = home.stat().st_mtime_ns
    archive.write_bytes(whole[:-100])
    try:
        done = mkdocs_build(frozen)
    finally:
        archive.write_bytes(whole)
    assert done.returncode != 0
    assert f"{FOLDER}/{DATE}.tar.xz:1:1: arsip edisi {DATE} rusak" in done.stdout + done.stderr
    assert home.stat().st_mtime_ns == before
