"""`check`: are all entries sound?"""

from __future__ import annotations

import argparse
from pathlib import Path

from ...catalogue import MissingWord
from ...model.graph import Graph
from ...model.memory import Memory
from ...parsing.kept_fields import notes, told
from ...parsing.problems import Problem, report
from ...permanence.years_to_come import years_to_come
from ...site import read
from ..annotations import as_annotations
from ..cli import FAULTY, Commands, add_command, add_quiet, count
from ..editors.schemas import keep_schemas
from ..git_history import newest_day
from ..progress import Progress
from ..settings import entries_of, settings_problems
from ..word_files import problems_of_words

_CHECK = "Periksa semua entri tanpa membangun situs. / Check all entries without building the site."


def add(commands: Commands) -> None:
    parser = add_command(commands, "check", _CHECK, _check, root_first=True)
    parser.add_argument(
        "--format",
        choices=("text", "github"),
        default="text",
        help="text: untuk dibaca; github: catatan pada pull request / text: to read; github: notes on a pull request",
    )
    add_quiet(parser)


def _check(options: argparse.Namespace) -> int:
    words = problems_of_words(options.root)
    graph = None
    try:
        with Progress(quiet=options.quiet) as progress:
            progress.begin("reading")
            graph, found = read(options.root, Memory(entries_of(options.root)))
        late = years_to_come(graph.base.works.values(), newest_day(options.root))
        problems = tuple(sorted({*words, *found, *late, *settings_problems(options.root)}))
    except MissingWord:
        if not words:
            raise
        problems = words  # Nothing else can be said without words.
    if graph is not None and options.format == "text":
        keep_schemas(graph, options.root)
    if options.format == "github" and problems:
        print(as_annotations(problems, _inside_repository(options.root)))
    elif problems:
        print(report(problems))
    if options.format == "text" and graph is not None and (said := told(notes(graph.base.kept))):
        print(said)
    print(_summary(graph, problems))
    return FAULTY if problems else 0


def _inside_repository(root: Path) -> str:
    """The root as GitHub names it; an absolute one is taken for the repository itself."""
    return "" if root.is_absolute() else root.as_posix()


def _summary(graph: Graph | None, problems: tuple[Problem, ...]) -> str:
    if problems or graph is None:
        return count(problems)
    base = graph.base
    terms = sum(len(each) for each in base.terms.values())
    return (
        f"Tidak ada masalah: {len(base.studies)} studi, {terms} istilah, {len(base.works)} pustaka.\n"
        f"No problems: {len(base.studies)} studies, {terms} terms, {len(base.works)} works."
    )
