"""What a very large site does without is not there, nothing leads to it, and no published address is missed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.full_build import share_citations
from support.knowledge_base import KnowledgeBase
from support.links import faults

from rumpun.adapters import folder
from rumpun.adapters.cli import main
from rumpun.adapters.leaving_out import CONFIG, PARTS, left_out
from rumpun.adapters.recording import record
from rumpun.adapters.settings import settings_of, settings_problems
from rumpun.adapters.writing import write_files
from rumpun.parsing.problems import Place
from rumpun.permanence.ledger import BESIDE
from rumpun.site import build

SITE = "https://rumpun.example/"
PAIR = "koperasi-melati-kenanga-vs-melati"
OWN_CARD = re.compile(r"assets/cards/\w+/(?!rumpun)")


def leave_out(root: Path, listed: str) -> None:
    (root / CONFIG).write_text(f"site_name: x\nextra:\n  history_uri: x\n  leave_out: {listed}\n", encoding="utf-8")


@pytest.fixture
def root(tiny: KnowledgeBase, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny knowledge base, all of whose addresses were published while nothing was left out."""
    # Its own tests look at the index; here, only its entries are linked.
    entries = [("search/id.json", ""), ("search/en.json", "")]
    monkeypatch.setattr(folder, "write_index", lambda site, *_: write_files(entries, site))
    share_citations(tiny.root, cache)
    record(tiny.root, build(tiny.root, settings_of(tiny.root, SITE)).addresses)
    return tiny.root


def files_of(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def dead_links(site: Path) -> list[str]:
    """The page about this tiny site is too short to have every anchor of the real one."""
    short = re.compile(r"dead anchor: [./]*(?:about|tentang)/#")
    return [fault for fault in faults(site, SITE) if not short.search(fault)]


def left(files: set[str]) -> dict[str, bool]:
    """Part -> whether some of it is there; a pair that was published leads on, and so has a page still."""
    return {
        "cards": any(OWN_CARD.match(file) for file in files),
        "citation-files": any(Path(file).name in BESIDE for file in files),
    }


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_what_is_left_out_is_not_there_and_no_link_leads_to_it(root: Path, tmp_path: Path, part: str) -> None:
    leave_out(root, f"[{part}]")
    assert main(["write", "-q", str(tmp_path / "site"), "--root", str(root), "--site-url", SITE]) == 0
    assert dead_links(tmp_path / "site") == []
    files = files_of(tmp_path / "site")
    assert left(files) == {"cards": part != "cards", "citation-files": part != "citation-files"}
    pair = (tmp_path / f"site/en/comparison/pairs/{PAIR}/index.html").read_text("utf-8")
    assert ('http-equiv="refresh"' in pair and "side-by-side/?s=" in pair) == (part == "pairs")
    told = (tmp_path / "site/en/comparison/pairs/index.html").read_text("utf-8")
    assert ("make the comparison yourself" in told) == (part == "pairs")


@pytest.mark.slow
def test_what_was_never_published_leaves_no_trace(root: Path, tmp_path: Path) -> None:
    (root / "published/addresses.txt").unlink()
    leave_out(root, f"[{', '.join(PARTS)}]")
    assert main(["write", "-q", str(tmp_path / "site"), "--root", str(root), "--site-url", SITE]) == 0
    assert dead_links(tmp_path / "site") == []
    assert not any(PAIR in file or Path(file).name in BESIDE for file in files_of(tmp_path / "site"))
    assert main(["addresses", "--record", str(root)]) == 0
    assert PAIR not in (root / "published/addresses.txt").read_text("utf-8")


@pytest.mark.parametrize("listed", ["[]", "[ ]", "[]  # nothing"])
def test_nothing_is_left_out_unless_the_owner_says_so(tmp_path: Path, listed: str) -> None:
    assert left_out(tmp_path) == (frozenset(), ())
    leave_out(tmp_path, listed)
    assert left_out(tmp_path) == (frozenset(), ())
    assert settings_of(tmp_path, SITE).left_out == frozenset()


@pytest.mark.parametrize("listed", ["[pairs, cards]", "[ 'cards',\"pairs\" ]  # large"])
def test_parts_are_named_in_a_list(tmp_path: Path, listed: str) -> None:
    leave_out(tmp_path, listed)
    assert settings_of(tmp_path, SITE).left_out == {"pairs", "cards"}


@pytest.mark.parametrize(
    ("listed", "column", "message", "hint"),
    [
        ("[cards, pair]", 22, '"pair" is no part of the site that can be left out', "pairs, cards, citation-files"),
        ("pairs", 14, "must be written as a list on this very line", "leave_out: [cards]"),
        ("", 14, "must be written as a list on this very line", "leave_out: [cards]"),
        ("[[cards]]", 14, "must be written as a list on this very line", "leave_out: [cards]"),
        ("{cards: true}", 14, "must be written as a list on this very line", "leave_out: [cards]"),
    ],
)
def test_what_cannot_be_left_out_is_told_in_plain_words(
    tmp_path: Path, listed: str, column: int, message: str, hint: str
) -> None:
    leave_out(tmp_path, listed)
    (problem,) = settings_problems(tmp_path)
    assert (problem.place, problem in settings_of(tmp_path, SITE).problems) == (Place(CONFIG, 4, column), True)
    assert message in problem.message.en
    assert problem.hint is not None
    assert hint in problem.hint.en
