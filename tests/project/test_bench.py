"""The benchmark: what it measures with, and what its tables say of it."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from tools.bench.__main__ import _parser
from tools.bench.aims import aim_rows, growth
from tools.bench.builds import Build, build
from tools.bench.first_search import FirstSearch
from tools.bench.plain_site import write_hugo, write_material
from tools.bench.programs import LIMIT, STEPS
from tools.bench.running import Run, _family, _held, run
from tools.bench.serving import Previewed
from tools.bench.sizes import Size
from tools.bench.tables import print_tables

ROOT = Path(__file__).resolve().parents[2]


def a_build(processor: float | None, pages: int = 100) -> Build:
    took = Run(2.0, processor, 500_000_000 if processor else None, "")
    kinds, counted = Counter({"cards": 400_000, "data": 600_000}), Counter({"cards": pages, "data": 2 * pages})
    return Build("A build", took, pages, 3 * pages, 1_000_000, 500_000, kinds, counted)


def a_size(studies: int = 5, processor: float | None = 4.0) -> Size:
    ours, material = a_build(processor), a_build(8.0)
    steps, previewed, search = {"read and check": 0.5}, Previewed(2.5, 0.4), FirstSearch(60_000, 30_000, 9)
    return Size(studies, ours, ours, ours, material, material, material, steps, previewed, 1.0, search)


def test_options_are_numbers_with_commas() -> None:
    assert _parser().parse_args(["--studies", "200,50"]).studies == [50, 200]


@pytest.mark.parametrize("program", [STEPS, LIMIT])
def test_what_it_runs_imports_what_there_is(program: str) -> None:
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.ImportFrom):
            module = import_module(str(node.module))
            assert all(hasattr(module, each.name) for each in node.names), node.module


def test_each_aim_says_whether_it_was_reached() -> None:
    rows = {row[0]: row[1:] for row in aim_rows([a_size(5), a_size(200), a_size(5000)])}
    assert rows["aim"] == ("5 studies", "200 studies", "5,000 studies")
    assert rows["an edit of a word until it is seen, seconds"] == ("0.40 > 0.3", "0.40 ≤ 0.5", "0.40")
    assert rows["first page of `mkdocs serve`, seconds"] == ("2.5 ≤ 3", "2.5 ≤ 3", "2.5")
    assert rows["the same, processor time"] == ("0.50 ≤ 0.8",) * 3
    assert rows["first search, compressed, kB"] == ("90 ≤ 100",) * 3
    assert rows["most that all processes of a build held at one time, MB"][0] == "500 ≤ 1,000"


def test_growth_is_told_for_each_page() -> None:
    small = a_size()
    large = replace(small, studies=50, following=a_build(12.0, pages=200))
    assert growth([small, large]) == 1.5
    *_, last = aim_rows([small, large])
    assert last[1:] == ("", "1.50 > 1.05")


def test_tables_say_what_is_not_measured(capsys: pytest.CaptureFixture[str]) -> None:
    print_tables([replace(a_size(processor=None), hugo=None, search=None)])
    told = capsys.readouterr().out
    assert "Hugo is not measured" in told
    assert "The first search is not measured" in told
    assert "not measured" in told.partition("the same, processor time")[2].splitlines()[0]


def test_tables_tell_what_a_host_has_to_keep(capsys: pytest.CaptureFixture[str]) -> None:
    print_tables([a_size(5), a_size(50)])
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["files", "for", "each", "study", "60", "6"] in lines
    assert ["cards,", "of", "files", "and", "bytes", "33%", "40%", "33%", "40%"] in lines


# --- measuring ---------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_run_tells_what_the_program_said_and_took(tmp_path: Path) -> None:
    took = run([sys.executable, "-c", "print('said'); sum(range(10**6))"], tmp_path)
    assert took.said == "said\n"
    assert took.seconds > 0
    with pytest.raises(SystemExit, match="a fault"):
        run([sys.executable, "-c", "import sys; sys.exit('a fault')"], tmp_path)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").is_file(), reason="only Linux tells")
@pytest.mark.slow
def test_memory_counts_all_processes() -> None:
    program = "import sys; kept = b'x' * 30_000_000; print(len(kept), flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout and child.stdout.readline()
        assert child.pid in _family(os.getpid())
        assert _held(child.pid) > 30_000_000
        child.communicate()


def pages_of(folder: Path) -> list[Path]:
    """Three pages in a frame."""
    texts = {"a": "satu dua &amp; tiga", "b": "empat " * 400, "c": "lima"}
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(
            f"<!doctype html><html><body><nav>menu</nav><article class='x'><p>{text}</p></article></body></html>",
            "utf-8",
        )
    return [folder / f"{name}.html" for name in texts]


def test_others_get_as_much_text_and_none_of_the_frame(tmp_path: Path) -> None:
    pages = pages_of(tmp_path)
    write_material(tmp_path / "material", pages, search=False)
    write_hugo(tmp_path / "hugo", pages, pages[0])
    for folder, first in (("material/docs", "index"), ("hugo/content", "_index")):
        texts = [(tmp_path / folder / f"{name}.md").read_text("utf-8") for name in (first, "page-1", "page-2")]
        assert [text.count("empat") for text in texts] == [0, 400, 0]
        assert "satu dua  tiga" in texts[0]
        assert not any("menu" in text for text in texts)
    assert "<nav>menu</nav>" in (tmp_path / "hugo/layouts/index.html").read_text("utf-8")


@pytest.mark.skipif(shutil.which("hugo") is None, reason="Hugo is not installed")
@pytest.mark.slow
def test_hugo_makes_as_many_pages(tmp_path: Path) -> None:
    pages = pages_of(tmp_path)
    write_hugo(tmp_path / "hugo", pages, pages[0])
    made = build("Hugo", tmp_path / "hugo", ("hugo", "--quiet", "--destination", "site"))
    assert made.pages == 3
    page = (tmp_path / "hugo/site/page-1/index.html").read_text("utf-8")
    assert page.count("empat") == 400
    assert "<nav>menu</nav>" in page
    assert (tmp_path / "hugo/site/page-2/index.html").is_file()


@pytest.mark.slow
@pytest.mark.browser
def test_a_first_search_is_measured_in_a_browser(built: Path) -> None:
    """In a process of its own, since a driver of this one may be at work already."""
    program = "import sys; from pathlib import Path; from tools.bench.first_search import first_search\n"
    program += "found = first_search(Path(sys.argv[1])); print(found.opening, found.word, found.answers)"
    command = [sys.executable, "-c", program, str(built)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    opening, word, answers = map(int, done.stdout.split())
    assert opening > 10_000
    assert word > 1000
    assert answers > 5
