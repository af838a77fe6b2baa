"""`python -m rumpun import`: what it adds, what it leaves alone, what it says."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.cli import main
from rumpun.site import read

pytestmark = pytest.mark.slow

BIB = "bib/references.bib"
NEW = "@mastersthesis{Sari_2020, author={Sari, Dewi}, title={Kohesi di desa}, school={Universitas Contoh}, year=2020}\n"
THERE = "https://doi.org/10.1234/MELATI.2020\n"


def run(base: KnowledgeBase, *arguments: str) -> int:
    return main(["import", "--root", str(base.root), *arguments])


def test_what_is_new_stands_at_the_end_and_the_check_takes_it(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (tiny.root / BIB).read_text(encoding="utf-8")
    file = tmp_path / "zotero.bib"
    file.write_text(NEW, encoding="utf-8")
    assert run(tiny, str(file)) == 0
    after = (tiny.root / BIB).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.removeprefix(before).startswith("\n@thesis{sari2020,\n  author = {Sari, Dewi},\n")
    graph, problems = read(tiny.root)
    assert problems == ()
    assert graph.base.works["sari2020"].institution == "Universitas Contoh"
    said = capsys.readouterr().out
    assert "added as sari2020: Kohesi di desa" in said
    assert "entries added: 1" in said
    assert run(tiny, str(file)) == 0
    assert (tiny.root / BIB).read_text(encoding="utf-8") == after
    assert "already there as sari2020" in capsys.readouterr().out


def test_what_is_pasted_is_read_and_a_trial_writes_nothing(
    tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (tiny.root / BIB).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(NEW.encode())))
    assert run(tiny, "-", "--dry-run") == 0
    assert "would be added as sari2020" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{THERE}entah apa\n".encode())))
    assert run(tiny, "-") == 1
    said = capsys.readouterr().out
    assert "already there as contoh2020" in said
    assert 'not understood: "entah apa"' in said
    assert (tiny.root / BIB).read_bytes() == before


def test_a_bibliography_that_cannot_be_read_is_left_alone(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.bib").write_text(NEW, encoding="utf-8")
    tiny.write(BIB, b"\xff")
    assert run(tiny, str(tmp_path / "a.bib")) == 1
    assert (tiny.root / BIB).read_bytes() == b"\xff"
    assert "cannot be read yet" in capsys.readouterr().out


def test_check_tells_of_fields_that_it_keeps_and_asks_for_nothing(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.change(BIB, "  edition = {3},", "  edition = {3},\n  abstract = {Teks \\nosuch{x}},\n  x-color = {red},")
    assert main(["check", str(tiny.root)]) == 0
    said = capsys.readouterr().out
    assert f"{BIB}: isian yang disimpan di berkas ini dan tidak dipakai situs: abstract (1), x-color (1)." in said
    assert "Nothing needs to be changed." in said


def test_abstracts_are_not_published(tiny: KnowledgeBase) -> None:
    from support.knowledge_base import site_of
    from support.made_files import texts

    tiny.change(
        BIB, "  edition = {3},", "  edition = {3},\n  abstract = {Milik penulisnya},\n  note = {Catatan pribadi},"
    )
    site = site_of(tiny)
    assert site.pages
    for page in site.pages:
        assert "Milik penulisnya" not in str(page.body) + str(page.head)
    for name, content in texts((name, site.files.source(name)) for name in site.files if "references" in name).items():
        assert "Milik penulisnya" not in content, name
        assert "Catatan pribadi" not in content, name
