"""`explain`: what a rule asks and why."""

from __future__ import annotations

from ..checking.explain_command import add_explain_command
from ..cli import Commands


def add(commands: Commands) -> None:
    add_explain_command(commands)
