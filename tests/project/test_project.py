"""What stands around the engine: pinned packages, documents that name what exists, and the tools."""

from __future__ import annotations

import ast
import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import distributions, packages_distributions
from pathlib import Path

import pytest

from tools import browser

ROOT = Path(__file__).resolve().parents[2]
BROUGHT = {"pydantic_core", "annotated_types"}
"""Come with pydantic, whose version decides theirs."""
DOCUMENTS = ("README.md", "HACKING.md", "CONTRIBUTING.md", "CONTRIBUTING.en.md", "CHANGELOG.md", "NOTICES.md")


def pins(name: str) -> dict[str, str]:
    """Package -> version, of the lines that name a package."""
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = [re.split("[#;]", line)[0].strip() for line in text.splitlines()]
    named = [line for line in lines if line and not line.startswith("-")]
    assert all(re.fullmatch(r"[\w.\[\]-]+==[\w.]+", line) for line in named), named
    split = (re.sub(r"\[.*?\]", "", line).split("==") for line in named)
    return {package.lower().replace("_", "-"): version for package, version in split}


# --- packages ----------------------------------------------------------------------------------------------------


def test_a_package_has_one_version_wherever_it_is_pinned() -> None:
    """What packages bring with them is pinned beside them, so that nothing can differ from what was tried."""
    every = [pins(name) for name in ("requirements.txt", "requirements-data.txt", "requirements-dev.txt")]
    for first in every:
        for second in every:
            assert {name: second[name] for name in first.keys() & second.keys()} == {
                name: first[name] for name in first.keys() & second.keys()
            }
    installed = {each.metadata["Name"].lower().replace("_", "-"): each.version for each in distributions()}
    pinned = {name: version for file in every for name, version in file.items()}
    assert {name: installed[name] for name in pinned if name in installed} == {
        name: version for name, version in pinned.items() if name in installed
    }


_packages = cache(packages_distributions)
"""Module -> the packages that bring it: to find out takes a second."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folders", "files"),
    [
        (("hooks",), ("requirements.txt", "requirements-data.txt")),
        (("tests", "tools"), ("requirements.txt", "requirements-data.txt", "requirements-dev.txt")),
    ],
)
def test_every_package_that_is_imported_is_required(folders: tuple[str, ...], files: tuple[str, ...]) -> None:
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    own = {path.stem for path in paths} | {path.parent.name for path in paths} | {"rumpun", "mkdocs_hooks", "tools"}
    imported = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    required = {package for name in files for package in pins(name)}
    known = _packages()
    for module in sorted(imported - sys.stdlib_module_names - own):
        packages = {name.lower().replace("_", "-") for name in known.get(module, [])}
        assert packages & required or module in BROUGHT, module


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tools" / "checkers"])
def test_packages_of_node_are_pinned_and_their_lock_names_no_address(folder: Path) -> None:
    wanted = json.loads((folder / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    text = (folder / "package-lock.json").read_text(encoding="utf-8")
    tried = json.loads(text)["packages"]
    assert {name: tried[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert '"resolved"' not in text
    assert all("integrity" in each for name, each in tried.items() if name)


# --- documents ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    ways = re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", text)
    local = {way.partition("#")[0] for pair in ways for way in pair if way and "://" not in way}
    assert [way for way in sorted(local - {""}) if not (ROOT / way).exists()] == []


@pytest.mark.parametrize("name", ["HACKING.md", "README.md"])
@pytest.mark.slow
def test_every_file_of_ours_that_is_named_exists(name: str) -> None:
    """By its path below the root, the engine, or the folders in which what readers and contributors see stands."""
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w.-]+/[\w./-]+\.(?:py|js|css|html|yml|md|json|toml|txt))`", text))
    tops = (ROOT, ROOT / "hooks", ROOT / "hooks" / "rumpun", ROOT / "hooks" / "rumpun" / "assets")
    missing = {each for each in named if not any((top / each).is_file() for top in tops)}
    assert missing == set()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = (ROOT / name).read_text(encoding="utf-8")
    # In a line of a code block, or between backquotes.
    named = re.findall(r"(?:^|`)make ((?:[a-z-]+ ?)+)", text, re.MULTILINE)
    assert {word for words in named for word in words.split()} <= targets


def test_help_of_make_tells_every_target() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())  # type: ignore[index]
    told = " ".join(re.findall(r"make ((?:[a-z-]+ ?)+?)(?:  |:)", " ".join(re.findall(r"@echo '(.*)'", text)))).split()
    assert phony - set(told) - {"browser", "help"} == set()


def test_every_picture_of_the_readme_is_one_that_the_script_takes() -> None:
    pytest.importorskip("playwright")
    from tools.screenshots import PICTURES

    shown = set(re.findall(r"assets/screenshots/([\w-]+)\.webp", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert shown == {picture.name for picture in PICTURES}


# --- tools -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_every_tool_starts_in_the_projects_folder() -> None:
    """As `python -m tools.…` does, with that folder in front of everything on Python's path."""
    files = [path.relative_to(ROOT) for path in sorted((ROOT / "tools").rglob("*.py")) if path.stem != "__init__"]
    # What asks the engine is imported where the engine is.
    names = [".".join(file.with_suffix("").parts) for file in files if file.stem != "published"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    program = f"import importlib\nfor name in {names}: importlib.import_module(name)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_browser_that_is_named_is_taken_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "my-browser"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(program))
    assert browser.find_browser() == program
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "absent"))
    assert browser.find_browser() is None
    assert browser.main() == 1
    assert "absent" in capsys.readouterr().err


def test_without_a_browser_it_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "_candidates", lambda: iter(()))
    monkeypatch.setattr(browser, "_tried", lambda commands: None)
    monkeypatch.setattr(browser, "driver_fault", lambda: "")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert browser.main() == 1
    assert "brew install --cask chromium" in capsys.readouterr().err


LACKING = "libatomic.so.1: cannot open shared object file"


class Bare:
    """A machine without a browser, and without the library that Playwright's driver needs."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, root: bool, known: Collection[str]) -> None:
        self.installed: list[str] = []
        self.known = known
        """What apt-get knows."""
        monkeypatch.delenv("CHROMIUM", raising=False)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in self.programs() else None)
        monkeypatch.setattr(browser, "driver_fault", lambda: "" if "libatomic1" in self.installed else LACKING)
        monkeypatch.setattr(browser, "_candidates", self.candidates)
        monkeypatch.setattr(browser, "_tried", self.tried)

    def programs(self) -> list[str]:
        return ["apt-get", *self.installed]

    def tried(self, commands: list[list[str]]) -> None:
        wanted = [command[-1] for command in commands if "install" in command]
        self.installed.extend(each for each in wanted if each in self.known)

    def candidates(self) -> Iterator[Path]:
        """A file that is there, under the name of each browser."""
        for name in browser.NAMES:
            if name in self.installed:
                yield Path(sys.executable)


@pytest.mark.parametrize("browser_", ["chromium-headless-shell", "chromium"])
def test_on_a_bare_machine_root_installs_what_the_driver_needs_before_it_asks_the_driver(
    monkeypatch: pytest.MonkeyPatch, browser_: str
) -> None:
    bare = Bare(monkeypatch, root=True, known={"libatomic1", browser_})
    assert browser.main() == 0
    assert bare.installed == ["libatomic1", browser_]


def test_who_may_not_install_is_told_in_two_lines_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = Bare(monkeypatch, root=False, known=())
    assert browser.main() == 1
    told = capsys.readouterr().err
    assert bare.installed == []
    assert len(told.splitlines()) == 2
    assert LACKING in told
    assert "sudo apt-get install libatomic1 chromium" in told


def test_a_driver_that_does_not_start_is_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "python"
    program.write_text(f'#!/bin/sh\necho "node: {LACKING}" >&2\nexit 127\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    assert browser.driver_fault() == f"node: {LACKING}"
    assert list(browser._playwrights_own()) == []


@pytest.mark.slow
def test_playwrights_own_browser_is_looked_for_while_the_driver_runs() -> None:
    """As `make screenshots` and the browser tests do, whose driver has a loop of its own; here, too, one may run."""

    async def asked() -> list[Path]:
        return list(browser._playwrights_own())

    with ThreadPoolExecutor(1) as elsewhere:
        (own,) = elsewhere.submit(lambda: asyncio.run(asked())).result()
    assert own.is_absolute()
