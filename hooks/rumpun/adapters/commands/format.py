"""`format`: entries in their one form."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from ...parsing.problems import Problem
from ...parsing.text_file import read_text
from ...schema.entry_form import FormLostError, formatted, kind_of_file
from ..cli import FAULTY, Commands, add_command, faulty, misused
from ..writing import replace_file

_FORMAT = (
    "Tulis ulang entri dalam satu bentuk baku: urutan kunci, lebar baris, tanda kutip; isi dan komentarnya tetap. / "
    "Write entries anew in their one form: order of keys, width of lines, quotation marks; content and comments stay."
)
_FILES = "berkas entri; jika kosong: semua / files of entries; by default all"
_ONLY_CHECK = "hanya sebutkan berkas yang bentuknya lain / only name the files whose form is another"


def add(commands: Commands) -> None:
    parser = add_command(commands, "format", _FORMAT, _format)
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help=_FILES)
    parser.add_argument("--check", action="store_true", help=_ONLY_CHECK)


def _format(options: argparse.Namespace) -> int:
    root = options.root.resolve()
    files = [file.resolve() for file in options.files] or sorted(_entries(root))
    for file in files:
        if not file.is_file() or not file.is_relative_to(root) or not kind_of_file(_name(file, root)):
            return misused(
                f"{file} bukan berkas entri di studies/ atau vocab/.",
                f"{file} is no file of an entry in studies/ or vocab/.",
            )
    problems: list[Problem] = []
    changed = 0
    try:
        for file in files:
            wrong, other = _one(root, _name(file, root), options.check)
            problems += wrong
            changed += other
    except FormLostError as error:
        return misused(
            f"{error} tidak diubah: bentuk bakunya tidak akan sama isinya. Laporkan sebagai galat program.",
            f"{error} was not changed: in its one form it would not say the same. Report it as a fault of the program.",
        )
    except OSError as error:
        return misused(f"Berkas tidak dapat ditulis: {error}", f"The file could not be written: {error}")
    if problems:
        return faulty(problems)
    said = ("berkas berbentuk lain", "of another form") if options.check else ("berkas diubah", "files changed")
    print(f"{changed} {said[0]} / {said[1]}")
    return FAULTY if options.check and changed else 0


def _one(root: Path, name: str, check: bool) -> tuple[list[Problem], bool]:
    """What is wrong in a file, and whether its form was another; it is written anew unless we only look."""
    text, problems = read_text(root, name)
    if text is None:
        return problems, False
    result, problems = formatted(name, text, kind_of_file(name))
    if result is None or result.encode() == (root / name).read_bytes():
        return problems, False
    print(name)
    if not check:
        replace_file(root / name, result)
    return [], True


def _entries(root: Path) -> Iterator[Path]:
    for folder in ("studies", "vocab"):
        yield from (file for file in (root / folder).rglob("*.yml") if kind_of_file(_name(file, root)))


def _name(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()
