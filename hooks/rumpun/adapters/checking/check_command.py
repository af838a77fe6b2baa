"""`python -m rumpun check`: all that is wrong with the entries, and all that a person should look at."""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ...catalogue import MissingWord, said
from ...doubts import check_all
from ...doubts.doubt import Questioned
from ...model.graph import Graph
from ...model.memory import Memory
from ...parsing.kept_fields import notes, told
from ...parsing.problems import Problem
from ...permanence.years_to_come import years_to_come
from ...site import read
from ..editors.schemas import keep_schemas
from ..git_history import newest_day
from ..progress import Progress
from ..settings import entries_of, settings_problems
from ..word_files import problems_of_questions, problems_of_words
from .mending import FILES, mend
from .problem_formats import FORMATS

CHECK = "Periksa semua entri tanpa membangun situs. / Check all entries without building the site."
FAULTY, OUTSIDE = 1, 2
SOURCES = "sources"
NAMED = 5
"""Studies that await review and are named; all others are counted."""
"""The folder of the texts of sources, which git leaves alone; see HACKING.md."""


def add_check_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], *, year: Callable[[], int], sources: str
) -> None:
    """Add the command; `year` tells which year it is, `sources` is the folder of texts that the machine names."""
    parser = commands.add_parser("check", help=CHECK, description=CHECK)
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=Path,
        help="folder proyek, lalu berkas atau folder yang masalahnya hendak dilihat; jika kosong: semuanya / the "
        "folder of the project, then the files or folders whose problems are wanted; by default all",
    )
    parser.add_argument(
        "--format",
        choices=(*FORMATS,),
        default="text",
        help="text: untuk dibaca; github: catatan pada pull request; json, sarif: untuk program lain / text: to read; "
        "github: notes on a pull request; json, sarif: for other programs",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="perbaiki dahulu yang tidak memerlukan pertimbangan, dan katakan apa yang diubah / first mend what needs "
        "no judgement, and say what was changed",
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="periksa lagi setiap kali berkas disimpan, sampai dihentikan / check again whenever a file is saved, "
        "until stopped",
    )
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="jangan ceritakan kemajuannya / do not tell how far it is"
    )
    parser.set_defaults(run=_check, year=year, sources=sources)


class CheckResult(NamedTuple):
    """What a check has found."""

    graph: Graph | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    worded: bool = True
    """Whether the engine's words are sound: without one, what explains all fields stays as it is."""


def found_in(root: Path, year: int, sources: Path, *, quiet: bool, memory: Memory | None = None) -> CheckResult:
    """All problems and warnings of the knowledge base under `root`; `memory` is for who asks again."""
    words = problems_of_words(root)
    try:
        with Progress(quiet=quiet) as progress:
            progress.begin("reading")
            graph, problems = read(root, memory or Memory(entries_of(root)))
        late = years_to_come(graph.base.works.values(), newest_day(root))
        asked_for = problems_of_questions(root, graph)
        everything = {*words, *problems, *asked_for, *late, *settings_problems(root)}
        asked = Questioned(graph, year, sound=not problems, sources=_texts(sources))
        return CheckResult(graph, tuple(sorted(everything)), tuple(sorted(set(check_all(asked)))), not words)
    except MissingWord:
        if not words:
            raise
        return CheckResult(None, words, worded=False)  # Nothing else can be said without words.


def count_of(problems: Iterable[Problem]) -> str:
    """How many there are, in both languages."""
    number = len([*problems])
    return f"{number} masalah / {number} problem{'' if number == 1 else 's'}"


def _check(options: argparse.Namespace) -> int:
    wanted = [*_inside(options.root, options.files)]
    if None in wanted:
        print("Ada berkas di luar folder proyek. / There is a file outside the folder of the project.")
        return OUTSIDE
    memory = Memory(entries_of(options.root))
    once = partial(_once, options, [str(name) for name in wanted], memory)
    return _watched(options.root, once) if options.watch else once()


def _watched(root: Path, once: Callable[[], int]) -> int:
    """Check now and after each change, until somebody stops it."""
    from ..watching import Watch  # noqa: PLC0415 - only who watches waits for its library

    news = threading.Event()
    watch = Watch(root, (*FILES, "published"))
    watch.start(lambda _: news.set())
    try:
        while True:
            once()
            print("Menunggu perubahan; Ctrl+C untuk berhenti. / Waiting for changes; Ctrl+C stops.", flush=True)
            news.wait()
            news.clear()
    except KeyboardInterrupt:
        watch.stop()
        return 0


def _once(options: argparse.Namespace, wanted: list[str], memory: Memory) -> int:
    if options.fix and not problems_of_words(options.root):  # what was done is said in these words
        _mend(options.root, wanted)
    found = found_in(options.root, options.year(), _sources(options), quiet=options.quiet, memory=memory)
    problems, warnings = (
        tuple(problem for problem in each if not wanted or any(_lies_in(problem, name) for name in wanted))
        for each in (found.problems, found.warnings)
    )
    print(FORMATS[options.format](problems, warnings, _inside_repository(options.root)), end="")
    if options.format == "text" and found.graph is not None and found.worded:
        keep_schemas(found.graph, options.root)
        if kept := told(notes(found.graph.base.kept)):
            print(kept)
    if options.format in ("text", "github"):
        print(_summary(found.graph, problems, warnings))
    return FAULTY if problems else 0


def _mend(root: Path, wanted: list[str]) -> None:
    """Repair what can be, and tell it on the way of errors: what is printed may be for a program."""
    done = [*mend(root, wanted)]
    for each in done:
        for repair in each.done:
            print(f"{each.path}: {repair.id} / {repair.en}", file=sys.stderr)
    if not done:
        print(" / ".join(said("mended.none")), file=sys.stderr)


def _sources(options: argparse.Namespace) -> Path:
    return Path(options.sources) if options.sources else options.root / SOURCES


def _texts(folder: Path) -> dict[str, str]:
    paths = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    return {path.stem: path.read_text(encoding="utf-8", errors="replace") for path in paths}


def _inside(root: Path, files: Iterable[Path]) -> Iterable[str | None]:
    """Each path as problems name it; None for one outside the project."""
    for path in files:
        # A symbolic link is a problem of its own: it is not followed.
        whole = path.parent.resolve() / path.name
        inside = whole.is_relative_to(root.resolve())
        yield whole.relative_to(root.resolve()).as_posix() if inside else None


def _lies_in(problem: Problem, name: str) -> bool:
    return problem.place.path == name or problem.place.path.startswith(f"{name}/")


def _inside_repository(root: Path) -> str:
    """The root as GitHub names it; an absolute one is taken for the repository itself."""
    return "" if root.is_absolute() else root.as_posix()


def _summary(graph: Graph | None, problems: tuple[Problem, ...], warnings: tuple[Problem, ...]) -> str:
    n = len(warnings)
    more = f"{n} peringatan / {n} warning{'' if n == 1 else 's'}\n" if warnings else ""
    if problems or graph is None:
        explain = "python -m rumpun explain ATURAN/RULE"
        return f"{more}{count_of(problems)}\nPenjelasan / Explained by: {explain}"
    base = graph.base
    terms = sum(len(each) for each in base.terms.values())
    more += _awaiting(graph)
    return (
        f"{more}Tidak ada masalah: {len(base.studies)} studi, {terms} istilah, {len(base.works)} pustaka.\n"
        f"No problems: {len(base.studies)} studies, {terms} terms, {len(base.works)} works."
    )


def _awaiting(graph: Graph) -> str:
    """How many studies await review, and which come first; a line in each language, none where none does."""
    names = [study.id for study in graph.awaiting]
    listed = ", ".join([*names[:NAMED], *(["…"] if len(names) > NAMED else [])])
    return "".join(f"{line}\n" for line in said("check.awaiting", n=len(names), studies=listed)) if names else ""
