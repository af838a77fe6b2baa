"""The command line of `python -m rumpun`, and what its commands share; each has a module of its own in `commands/`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from ..parsing.problems import Problem, report
from .commands import modules_for

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
"""What `add_subparsers` returns, for which Python has no public name."""
FAULTY, MISUSED = 1, 2
"""What the program returns for faulty entries, and for an order that it cannot carry out."""
_QUIET = "jangan ceritakan kemajuannya / do not tell how far it is"
_ROOT = "folder proyek; jika kosong: folder ini / the folder of the project; by default the current one"


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; 0 when all is well."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser(given[0] if given else "").parse_args(given)
    if hasattr(options, "paths"):  # the folder of the project may stand before files in it
        options.root, options.files = _root_and_files(options.paths)
    if hasattr(options, "root") and not (options.root / "studies").is_dir():
        return misused(
            f"Tidak ada folder studies/ di {options.root}. Jalankan perintah ini dari folder proyek.",
            f"There is no folder studies/ in {options.root}. Run this command from the folder of the project.",
        )
    return int(options.run(options))


def _parser(wanted: str) -> argparse.ArgumentParser:
    """For the command that is wanted, or for all where there is no such one: for the help, and what says so."""
    parser = argparse.ArgumentParser(
        prog="python -m rumpun",
        description="Memeriksa dan menerbitkan basis pengetahuan. / Checks and publishes the knowledge base.",
    )
    commands = parser.add_subparsers(required=True, metavar="PERINTAH/COMMAND")
    for module in modules_for(wanted):
        module.add(commands)
    return parser


def _root_and_files(paths: list[Path]) -> tuple[Path, list[Path]]:
    """The folder of the project, which may stand first, and the files or folders in it that are asked for."""
    if paths and paths[0].is_dir():
        inside = paths[0].resolve().is_relative_to(Path.cwd())
        if (paths[0] / "studies").is_dir() or not inside:
            return paths[0], paths[1:]
    return Path(), paths


def add_command(
    commands: Commands, name: str, said: str, run: Callable[[argparse.Namespace], int], root_first: bool = False
) -> argparse.ArgumentParser:
    """The parser of a command that does `run`; the project's folder is its first argument, or the option `--root`."""
    parser = commands.add_parser(name, help=said, description=said)
    if root_first:
        parser.add_argument("root", metavar="ROOT", nargs="?", type=Path, default=Path(), help=_ROOT)
    else:
        parser.add_argument("--root", metavar="ROOT", type=Path, default=Path(), help=_ROOT)
    parser.set_defaults(run=run)
    return parser


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """The option of a command that takes its time."""
    parser.add_argument("-q", "--quiet", action="store_true", help=_QUIET)


def faulty(problems: Iterable[Problem]) -> int:
    """Print all problems and their number; what the program then returns."""
    found = tuple(problems)
    print(report(found))
    print(count(found))
    return FAULTY


def count(problems: Sequence[Problem]) -> str:
    """How many they are, in both languages."""
    return f"{len(problems)} masalah / {len(problems)} problem{'' if len(problems) == 1 else 's'}"


def misused(indonesian: str, english: str) -> int:
    """Print why an order cannot be carried out; what the program then returns."""
    print(f"{indonesian}\n{english}", file=sys.stderr)
    return MISUSED
