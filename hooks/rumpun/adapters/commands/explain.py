"""`explain`: what a rule asks and why."""

from __future__ import annotations

from ..cli import Commands
from ..checking.explain_command import add_explain_command


def add(commands: Commands) -> None:
    add_explain_command(commands)
