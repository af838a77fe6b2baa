"""No file leads out of the project, runs in a browser, is too large, or has a name that a system keeps for itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.parsing.problems import Place


def told(base: KnowledgeBase) -> list[tuple[str, str]]:
    return [(problem.rule, problem.place.path) for problem in base.problems()]


@pytest.mark.parametrize("name", ["a.html", "A.HTM", "peta.svg", "umpan.xml", "x/alat.js", "x/gaya.css", "x/a.xhtml"])
def test_what_a_browser_would_run_is_refused(tiny: KnowledgeBase, name: str) -> None:
    tiny.write(f"docs/{name}", "x")
    assert told(tiny) == [("file-active", f"docs/{name}")]


def test_scripts_in_the_place_of_the_themes_are_refused(tiny: KnowledgeBase) -> None:
    tiny.write("docs/assets/javascripts/bundle.js", "alert(1)")
    tiny.write("docs/assets/javascripts/bundle.js.map", "{}")
    assert told(tiny) == [
        ("file-active", "docs/assets/javascripts/bundle.js"),
        ("file-in-the-way", "docs/assets/javascripts/bundle.js.map"),
    ]


@pytest.mark.parametrize("name", ["CNAME", "foto.jpg", "x/lampiran.pdf", "robots.txt"])
def test_what_is_only_looked_at_may_be_published(tiny: KnowledgeBase, name: str) -> None:
    tiny.write(f"docs/{name}", "x")
    assert told(tiny) == []


@pytest.mark.parametrize("path", ["docs/x.txt", "studies/koperasi-melati/id.md", "vocab/themes/konflik.yml"])
def test_a_link_to_a_file_is_refused_and_never_read(tiny: KnowledgeBase, tmp_path: Path, path: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("rahasia@luar.example", encoding="utf-8")
    (tiny.root / path).unlink(missing_ok=True)
    (tiny.root / path).symlink_to(secret)
    assert told(tiny) == [("file-symbolic-link", path)]


def test_a_study_that_is_a_link_to_a_folder_is_refused_once(tiny: KnowledgeBase, tmp_path: Path) -> None:
    folder = tiny.root / "studies" / "koperasi-melati"
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert ("file-symbolic-link", "studies/koperasi-melati") in told(tiny)
    assert {rule for rule, _ in told(tiny)} == {"file-symbolic-link"}


@pytest.mark.slow
def test_a_bibliography_that_is_too_large_hides_no_key(tiny: KnowledgeBase) -> None:
    tiny.write("bib/lain.bib", "% x\n" * 6_000_000)
    assert told(tiny) == [("file-too-large", "bib/lain.bib")]


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_names_that_windows_keeps_are_no_ids(tiny: KnowledgeBase, name: str) -> None:
    term = "name: {id: a, en: a}\ndefinition: {id: a, en: a}\n"
    place = tiny.write(f"vocab/themes/{name}.yml", term)
    work = f"@misc{{{name}, title = {{A}}, langid = {{indonesian}}}}\n"
    bib = tiny.write("bib/lain.bib", work)
    assert [(problem.rule, problem.place) for problem in tiny.problems()] == [
        ("file-device", bib),
        ("file-device", place),
    ]
    assert place == Place(f"vocab/themes/{name}.yml")
