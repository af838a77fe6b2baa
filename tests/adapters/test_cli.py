"""The command line: which commands there are, what is told of a senseless order, and that it is a program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase, misspell

from rumpun.adapters import folder as folder_module
from rumpun.adapters.cli import main
from rumpun.adapters.commands import command_names


def test_a_folder_that_is_no_knowledge_base_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "studies/" in capsys.readouterr().err


def test_no_command_and_an_unknown_one_are_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["publish"]):
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == 2
        assert "usage: python -m rumpun" in capsys.readouterr().err


def test_each_command_is_called_like_its_module_and_says_in_both_languages_what_it_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert {"check", "write", "coding-sheet"} <= set(command_names())
    for name in command_names():
        with pytest.raises(SystemExit) as left:
            main([name, "--help"])
        assert left.value.code == 0
        said = capsys.readouterr().out
        assert f"usage: python -m rumpun {name} " in said
        assert " / " in said.partition("\n\n")[2].partition("\n\n")[0], name
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = capsys.readouterr().out
    assert all(f"\n    {name}" in listed for name in command_names())


@pytest.mark.slow
def test_a_command_that_is_not_run_is_not_read(tiny: KnowledgeBase) -> None:
    code = "import sys; from rumpun.adapters.cli import main; main(sys.argv[1:]); print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "check", "-q", str(tiny.root)],
        env={"PYTHONPATH": str(Path(folder_module.__file__).parents[2])},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    read = {name.rpartition(".")[2] for name in done.stdout.split() if name.startswith("rumpun.adapters.commands.")}
    assert read == {"check"}


@pytest.mark.slow
def test_the_module_runs_as_a_program(tiny: KnowledgeBase) -> None:
    """With an output that is no terminal and an old code page, as on Windows."""
    place = misspell(tiny, "“kohsei”")
    done = subprocess.run(
        [sys.executable, "-m", "rumpun", "check", str(tiny.root)],
        env={"PYTHONIOENCODING": "cp1252:strict", "PYTHONPATH": str(Path(folder_module.__file__).parents[2])},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode(errors="replace")
    assert f"{place}: " in done.stdout.decode("utf-8")
