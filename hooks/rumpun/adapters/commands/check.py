"""`check`: are all entries sound, and what should a person look at?"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

from ..checking.check_command import add_check_command
from ..cli import Commands


def add(commands: Commands) -> None:
    # Where the day begins first, at UTC+14, the year has begun.
    today = datetime.now(UTC) + timedelta(hours=14)
    add_check_command(commands, year=lambda: today.year, sources=os.environ.get("RUMPUN_SOURCES", ""))
