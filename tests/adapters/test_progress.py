"""How far a long step is, is told where somebody looks, and nowhere else."""

from __future__ import annotations

from io import StringIO

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.cli import main
from rumpun.adapters.progress import STEPS, Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def told(stream: StringIO, *, quiet: bool = False) -> str:
    with Progress(quiet=quiet, stream=stream) as progress:
        progress.begin("reading")
        progress.begin("pages", 100)
        for done in range(0, 101, 5):
            progress.reach(done)
        progress.begin("search")
    return stream.getvalue()


def test_outside_of_a_terminal_a_line_is_written_now_and_then() -> None:
    label = STEPS["pages"]
    parts = [f"{label}: {done} / 100" for done in (25, 50, 75, 100)]
    assert told(StringIO()).splitlines() == [
        f"{STEPS['reading']} …", f"{label} …", *parts, f"{STEPS['search']} …",
    ]  # fmt: skip


def test_in_a_terminal_a_bar_is_drawn_over_itself() -> None:
    found = told(Terminal())
    assert "100/100" in found
    assert found.count("\r") > 10
    bars = [line for line in found.splitlines() if STEPS["pages"] in line]
    assert "100/100" in bars[-1]
    assert found.index(STEPS["search"]) > found.rindex("100/100")


def test_a_bar_ends_where_a_step_fails() -> None:
    stream = Terminal()

    def fail() -> None:
        with Progress(stream=stream) as progress:
            progress.begin("pages", 10)
            progress.reach(3)
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk"):
        fail()
    assert "3/10" in stream.getvalue()
    assert stream.getvalue().endswith("\n"), "what is said next stands on a line of its own"


@pytest.mark.parametrize("stream", [StringIO(), Terminal()])
def test_nothing_is_said_when_quiet(stream: StringIO) -> None:
    assert told(stream, quiet=True) == ""


def test_a_step_without_parts_has_no_end_to_reach() -> None:
    stream = StringIO()
    with Progress(stream=stream) as progress:
        progress.begin("pages", 0)
        progress.reach(0)
    assert stream.getvalue() == f"{STEPS['pages']} …\n"


@pytest.mark.parametrize("options", [[], ["-q"], ["--quiet"]])
@pytest.mark.slow
def test_a_check_tells_it_on_stderr(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    assert main(["check", str(tiny.root), *options]) == 0
    printed = capsys.readouterr()
    assert printed.err == ("" if options else f"{STEPS['reading']} …\n")
    assert STEPS["reading"] not in printed.out
