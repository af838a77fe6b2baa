"""`robustness`: all conclusions, and what each hangs on."""

from __future__ import annotations

import argparse

from ...model.memory import Memory
from ...site import read
from ..cli import Commands, add_command, faulty
from ..conclusions_list import robustness_lines
from ..settings import entries_of

_ROBUSTNESS = (
    "Tulis semua simpulan, dari yang paling teguh, dan kode, temuan, atau studi yang menjadi gantungannya. / "
    "List all conclusions, the firmest first, with the codes, findings or studies that each hangs on."
)


def add(commands: Commands) -> None:
    add_command(commands, "robustness", _ROBUSTNESS, _robustness, root_first=True)


def _robustness(options: argparse.Namespace) -> int:
    graph, problems = read(options.root, Memory(entries_of(options.root)))
    if problems:
        return faulty(problems)
    for line in robustness_lines(graph):
        print(line)
    return 0
