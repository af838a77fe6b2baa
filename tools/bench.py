"""Measures build and preview: made-up knowledge bases beside plain Material sites of as many pages, in the same run.

python -m tools.bench                100 and 1,000 studies
python -m tools.bench --quick        20 and 200
python -m tools.bench --studies 50   any number, more than once
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

from .made_up import KnowledgeBase
from .plain_site import write_plain

ROOT = Path(__file__).resolve().parent.parent
MEGABYTE = 1_000_000
# Builds the site, and says at its end what it took: processor seconds, bytes of this process, bytes of what it called.
BUILD = """
import atexit, sys
from mkdocs.__main__ import cli
def say():
    own, called = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    processor = sum(each.ru_utime + each.ru_stime for each in (own, called))
    print("took", round(processor, 2), own.ru_maxrss * unit, called.ru_maxrss * unit)
try:
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
    atexit.register(say)
except ImportError:  # Windows does not tell
    pass
cli(["build", "--strict", "--quiet"])
"""
# The same work as one build, in its steps. Runs in the folder of a built site whose citations are not formatted yet.
STEPS = """
import time
from pathlib import Path
from rumpun.citation.citations import format_works
from rumpun.pages import all_pages
from rumpun.adapters.search_index import index_folder
from rumpun.context import Settings, contexts
from rumpun.site import read
def say(step, since):
    print(f"{step}\\t{time.perf_counter() - since:.3f}")
at = time.perf_counter(); graph, problems = read(Path()); assert not problems; say("read and check", at)
works, cache = list(graph.base.works.values()), Path(".cache/steps")
at = time.perf_counter(); citations = format_works(works, cache); say("pandoc, nothing remembered", at)
at = time.perf_counter(); format_works(works, cache); say("pandoc, all remembered", at)
settings = Settings("https://rumpun.example/", "https://code.example/edit/main/")
at = time.perf_counter()
pages = [page for context in contexts(graph, citations, settings) for page in all_pages(context)]
say("planning the pages", at)
at = time.perf_counter()
for page in pages:
    page.finished
    page.forget()
say("the pages, by one process", at)
at = time.perf_counter(); index_folder(Path("site")); say("Pagefind", at)
"""


# What no program that makes this site can do without: read and parse what contributors wrote, write the same files.
LIMIT = """
import sys, yaml
from pathlib import Path
for folder in ("studies", "vocab", "bib", "docs"):
    for path in Path(folder).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
for path in [path for path in Path("site").rglob("*") if path.is_file()]:
    copy = Path("limit") / path
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(path.read_bytes())
"""
EDITS = 5
WANTED = (
    # what, wanted at most, as text
    ("a page of the next build against one of Material without search, wall time", "0.5"),
    ("the same, processor time", "0.8"),
    ("first page of `mkdocs serve`, seconds", "3"),
    ("an edit of a word until it is seen, seconds", "0.5"),
    ("most that all held at one time, MB", "1,000"),
    ("a build after one edit against the first build", "0.15"),
    ("the next build against reading and writing alone", "1"),
)


class Previewed(NamedTuple):
    """What `mkdocs serve` took, in seconds."""

    first_page: float
    edit: float
    """From the saving of a file until its page has it, the median of some."""


class Measured(NamedTuple):
    """One build."""

    name: str
    pages: int
    seconds: float
    processor: float | None
    """Processor seconds of all its processes; other programs that run beside it change these little."""
    peak: int | None
    """Bytes that MkDocs held at most; None where the system does not tell."""
    called: int | None
    """Bytes that the largest program called by it held at most: Pagefind or pandoc."""
    written: int
    """Bytes of the whole output."""
    html: int
    """Bytes of its pages."""

    @property
    def row(self) -> tuple[str, ...]:
        """The cells of its line in the table."""
        peaks = (f"{peak / MEGABYTE:,.0f}" if peak else "–" for peak in (self.peak, self.called))
        processor = f"{self.processor:,.1f}" if self.processor else "–"
        each = 1000 * self.seconds / self.pages
        sizes = f"{self.written / MEGABYTE:,.1f}", f"{self.html / self.pages / 1000:,.1f}"
        return self.name, f"{self.pages:,}", f"{self.seconds:,.1f}", processor, f"{each:.2f}", *peaks, *sizes


COLUMNS = ("build", "pages", "seconds", "CPU s", "ms/page", "peak MB", "called MB", "output MB", "HTML kB/page")


def main(arguments: Sequence[str] | None = None) -> int:
    """Build everything, print the tables."""
    options = _options(arguments)
    base = Path(tempfile.mkdtemp(prefix="rumpun-bench-"))
    try:
        measured = [_measure_size(base / str(studies), studies) for studies in options.studies]
        _print_table([row for rows, *_ in measured for row in rows])
        _print_ratios([rows for rows, *_ in measured], options.studies)
        _print_steps([steps for _, steps, *_ in measured], options.studies)
        _print_wanted(measured, options.studies)
    finally:
        if options.keep:
            print(f"\nKept: {base}")
        else:
            shutil.rmtree(base, ignore_errors=True)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=str(__doc__).splitlines()[0])
    parser.add_argument("--studies", type=int, action="append", metavar="N", help="how many; may be given again")
    parser.add_argument("--quick", action="store_true", help="20 and 200 studies")
    parser.add_argument("--keep", action="store_true", help="keep the folders, to look into them")
    options = parser.parse_args(arguments)
    options.studies = options.studies or ([20, 200] if options.quick else [100, 1000])
    return options


Size = tuple[list[Measured], dict[str, float], Previewed, float]
"""Builds, the seconds of the steps of ours, the preview, and the seconds of reading and writing alone."""


def _measure_size(folder: Path, studies: int) -> Size:
    ours, plain = folder / "rumpun", folder / "plain"
    _say(f"{studies:,} studies: writing the knowledge base")
    _write_ours(ours, studies)
    rows = []
    for name in ("first build", "next build", "build after an edit"):
        _say(f"{studies:,} studies: {name}")
        if name == "build after an edit":
            _edit(ours, 0)
        rows.append(_build(f"Rumpun {studies:,}, {name}", ours))
    _say(f"{studies:,} studies: preview")
    previewed = _preview(ours)
    started = time.perf_counter()
    _run(LIMIT, ours)
    limit = time.perf_counter() - started
    _say(f"{studies:,} studies: its steps")
    steps = _steps(ours)
    pages = sorted((ours / "site").rglob("*.html"))
    _say(f"{studies:,} studies: plain Material, {len(pages):,} pages")
    for search, what in ((False, "without search"), (True, "with its search")):
        write_plain(plain / what, pages, search=search)
        rows.append(_build(f"Plain Material {what}, {rows[0].pages:,} pages", plain / what))
    return rows, steps, previewed, limit


def _write_ours(folder: Path, studies: int) -> None:
    KnowledgeBase(studies).write(folder)
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "mkdocs.yml", folder)


def _build(name: str, folder: Path) -> Measured:
    started = time.perf_counter()
    took = re.search(r"took (\S+) (\d+) (\d+)", _run(BUILD, folder))
    seconds = time.perf_counter() - started
    files = [path for path in (folder / "site").rglob("*") if path.is_file()]
    pages = [path.stat().st_size for path in files if path.suffix == ".html"]
    processor, peak, called = (float(took[1]), int(took[2]), int(took[3])) if took else (None, None, None)
    written = sum(path.stat().st_size for path in files)
    return Measured(name, len(pages), seconds, processor, peak, called, written, sum(pages))


def _edit(folder: Path, number: int) -> tuple[str, str]:
    """Add a sentence to a study's summary; the address of its page, and what to look for there."""
    summary = min((folder / "studies").rglob("id.md"))
    said = f"Kalimat ukur nomor {number} di sini."
    with summary.open("a", encoding="utf-8") as file:
        file.write(f"\n{said}\n")
    return f"studi/{summary.parent.name}/", said


def _preview(folder: Path) -> Previewed:
    """Serve the site as a contributor does, and edit it a few times."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks")}
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environment) as server:
        try:
            _seen(f"http://{address}/", "</html>")
            first, edits = time.perf_counter() - started, []
            for number in range(1, EDITS + 1):
                time.sleep(0.5)
                path, said = _edit(folder, number)
                saved = time.perf_counter()
                _seen(f"http://{address}/{path}", said)
                edits.append(time.perf_counter() - saved)
        finally:
            server.terminate()
    return Previewed(first, statistics.median(edits))


def _seen(address: str, wanted: str) -> None:
    """Ask for a page until it has what is wanted."""
    for _ in range(100_000):
        try:
            with urlopen(address, timeout=600) as answer:  # noqa: S310 - our own server
                if wanted in answer.read().decode("utf-8"):
                    return
        except OSError:  # not there yet
            pass
        time.sleep(0.02)
    sys.exit(f"{address}: {wanted!r} never came")


def _steps(folder: Path) -> dict[str, float]:
    lines = _run(STEPS, folder).splitlines()
    return {step: float(seconds) for step, seconds in (line.split("\t") for line in lines)}


def _run(program: str, folder: Path) -> str:
    """What a Python program prints, run in `folder` with the engine that lies there; leaves when it fails."""
    ours = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks")}
    command = [sys.executable, "-c", program]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUMPUN_")}
    done = subprocess.run(command, cwd=folder, env={**environment, **ours}, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    return done.stdout


# --- tables ----------------------------------------------------------------------------------------------------------


def _print_table(rows: Sequence[Measured]) -> None:
    _print_columns([COLUMNS, *(row.row for row in rows)])
    print(
        "\nfirst build: no citation formatted yet; next build: all remembered."
        "\npeak MB: what MkDocs held at most; called MB: what Pagefind or pandoc held at most, the larger of them."
        "\nplain Material: as many pages with as much text, a menu of one page."
    )


def _print_ratios(sizes: Sequence[Sequence[Measured]], studies: Sequence[int]) -> None:
    rows: list[tuple[str, ...]] = [("ratio to plain Material", "seconds", "CPU", "peak", "output", "HTML")]
    for number, (_, ours, _, plain, searched) in zip(studies, sizes, strict=True):
        rows.append((f"Rumpun {number:,}, next build, to one without search", *_ratios(ours, plain)))
        rows.append((f"Rumpun {number:,}, next build, to one with its search", *_ratios(ours, searched)))
    if len(sizes) > 1:
        rows.append((f"growth per page, {studies[0]:,} to {studies[-1]:,}", "", "", "", "", ""))
        for at, name in ((0, "Rumpun, first build"), (1, "Rumpun, next build"), (3, "plain Material")):
            small, large = sizes[0][at], sizes[-1][at]
            rows.append((f"  {name}", *_ratios(large, small, large.pages / small.pages)))
    print()
    _print_columns(rows)


def _ratios(one: Measured, other: Measured, by: float = 1) -> tuple[str, ...]:
    pairs = [(getattr(one, key), getattr(other, key)) for key in ("seconds", "processor", "peak", "written", "html")]
    return tuple(f"{a / b / by:.2f}" if a and b else "–" for a, b in pairs)


def _print_steps(steps: Sequence[dict[str, float]], studies: Sequence[int]) -> None:
    print()
    header = ("step of a Rumpun build, seconds", *(f"{number:,} studies" for number in studies))
    _print_columns([header, *((step, *(f"{each[step]:,.2f}" for each in steps)) for step in steps[0])])
    print("\nWhat a build takes beyond these steps goes to MkDocs and the theme.")


def _print_wanted(sizes: Sequence[Size], studies: Sequence[int]) -> None:
    """What was aimed at, and what came of it."""
    reached = []
    for (first, ours, edited, plain, _), _, previewed, limit in sizes:
        held = (ours.peak or 0) + (ours.called or 0)
        reached.append((
            f"{ours.seconds / plain.seconds:.2f}",
            f"{ours.processor / plain.processor:.2f}" if ours.processor and plain.processor else "–",
            f"{previewed.first_page:.1f}", f"{previewed.edit:.2f}", f"{held / MEGABYTE:,.0f}" if held else "–",
            f"{edited.seconds / first.seconds:.2f}", f"{ours.seconds / limit:.1f}",
        ))  # fmt: skip
    print()
    rows = [("aim", "wanted", *(f"{number:,} studies" for number in studies))]
    rows += [(what, f"≤ {most}", *(each[at] for each in reached)) for at, (what, most) in enumerate(WANTED)]
    _print_columns(rows)


def _print_columns(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        first = row[0].ljust(widths[0])
        print(first, *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)), sep="  ")


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
