"""What somebody finds who has just got the project: line ends, the starter, packages, and the machines made for it."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from support.full_build import ROOT, copy_content
from support.git_repository import Repository

from tools import lock

pytestmark = pytest.mark.slow

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def copy_of_the_project(folder: Path) -> Path:
    """The engine, its starter, the packages that it asks for, and the knowledge base."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for path in (ROOT / "rumpun.py", ROOT / "pyproject.toml", *ROOT.glob("requirements*.txt")):
        shutil.copy(path, folder)
    copy_content(folder)
    return folder


# --- the files themselves ----------------------------------------------------------------------------------------


def test_a_clone_has_the_same_bytes_whatever_the_settings_of_git(tmp_path: Path) -> None:
    """As on Windows, where git writes other line ends unless it is told what to do."""
    first = Repository.at(tmp_path / "first")
    shutil.copy(ROOT / ".gitattributes", first.root)
    written = {"a.yml": b"a: 1\nb: 2\n", "b.webp": b"RIFF\r\n\n\0", "c.md": b"text\n", "LICENSE": b"text\n"}
    for name, content in written.items():
        (first.root / name).write_bytes(content)
    first.commit("2026-09-01T08:00:00+0000")
    first.git("clone", "--quiet", "-c", "core.autocrlf=true", "-c", "core.eol=crlf", ".", str(tmp_path / "clone"))
    assert {name: (tmp_path / "clone" / name).read_bytes() for name in written} == written


def test_every_kind_of_file_that_is_no_text_is_named_so() -> None:
    attributes = (ROOT / ".gitattributes").read_text(encoding="utf-8")
    kinds = {path.suffix for folder in ("assets", "docs", "hooks") for path in (ROOT / folder).rglob("*.*")}
    assert kinds & {".gif", ".ico", ".jpg", ".pdf", ".png", ".webp", ".woff2", ".zip"} == set(
        re.findall(r"^\*(\.\w+) binary$", attributes, re.MULTILINE)
    )


# --- the starter -------------------------------------------------------------------------------------------------


def test_the_engine_starts_in_a_folder_of_any_name_without_being_installed(tmp_path: Path) -> None:
    folder = copy_of_the_project(tmp_path / "rümpun ñ 漢")
    with (folder / "hooks" / "rumpun" / "__init__.py").open("a", encoding="utf-8") as file:
        file.write('print("the copy")\n')
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONUTF8"}}
    done = subprocess.run(
        [sys.executable, "-m", "rumpun", "check"],
        cwd=folder, env={**environment, "LC_ALL": "C"}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("the copy\nTidak ada masalah")


def test_whoever_imports_the_starter_for_the_engine_is_told_where_the_engine_is() -> None:
    with pytest.raises(ImportError, match="hooks/"):
        runpy.run_path(str(ROOT / "rumpun.py"), run_name="rumpun")


# --- packages ----------------------------------------------------------------------------------------------------


def test_a_package_holds_every_file_of_the_engine_and_works(tmp_path: Path) -> None:
    folder = copy_of_the_project(tmp_path / "project")
    build = f"from setuptools.build_meta import build_wheel; build_wheel({str(tmp_path)!r})"
    done = subprocess.run([sys.executable, "-c", build], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("rumpun-*.whl")
    hooks = ROOT / "hooks"
    files = {path.relative_to(hooks).as_posix() for path in (hooks / "rumpun").rglob("*") if path.is_file()}
    with ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        archive.extractall(tmp_path / "installed")
    assert packed == {name for name in files if "__pycache__" not in name}
    checked = subprocess.run(
        [sys.executable, "-m", "rumpun", "check", str(folder)],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")}, capture_output=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stderr.decode(errors="replace")


def test_what_builds_the_package_is_what_was_tried() -> None:
    assert PROJECT["build-system"]["requires"][0] in (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")


def test_packages_stand_in_one_place_only() -> None:
    """`uv` and `pip install .` read the files that `make` reads; a lock of uv's would name where it got them."""
    assert "dependencies" in PROJECT["project"]["dynamic"]
    assert "dependencies" not in PROJECT["project"]
    dynamic = PROJECT["tool"]["setuptools"]["dynamic"]
    read = [*dynamic["dependencies"]["file"], *dynamic["optional-dependencies"]["dev"]["file"]]
    assert read == list(lock.FILES)
    assert "/uv.lock" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_whatever_a_package_needs_is_pinned_with_it() -> None:
    pinned: set[str] = set()
    for name in lock.FILES:
        here = lock.packages((ROOT / name).read_text(encoding="utf-8"))
        pinned |= here
        for package in sorted(here):
            try:
                needs = [Requirement(each) for each in requires(package) or ()]
            except PackageNotFoundError:  # not for this Python or this system
                continue
            needed = {need.name for need in needs if not need.marker or need.marker.evaluate({"extra": ""})}
            assert {canonicalize_name(each) for each in needed} <= pinned, (name, package)


def test_a_new_lock_keeps_what_is_written_by_hand_and_names_each_package_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads = [f"# by hand\n{name}==1  # why\n{lock.MARK}" for name in ("One", "two", "three", "four")]
    for name, head in zip((*lock.FILES, lock.ALONE), heads, strict=True):
        (tmp_path / name).write_text(head + "old==1\n", encoding="utf-8")
    needed = {
        heads[0]: "brought_a==2\none==1\n",
        heads[1]: "brought-a==2\nbrought-b==3\none==1\ntwo==1\n",
        heads[2]: "three==1\nold==1\n",
        heads[3]: "four==1\nbrought-a==2\n",
    }

    def resolved(texts: list[str], known: str, *more: str) -> str:
        if more:
            named = sorted(lock.packages("".join(texts)))
            return "".join(f"{name}==0 \\\n    --hash=sha256:0\n" for name in named)
        assert known in ("old==1\n" * 4, needed[heads[2]], needed[heads[2]] + "old==1\n" * 4)
        return needed[[*texts][-1]]

    monkeypatch.setattr(lock, "ROOT", tmp_path)
    monkeypatch.setattr(lock, "resolved", resolved)
    lock.main()
    brought = ("brought_a==2\n", "brought-b==3\n", "old==1\n", "brought-a==2\n")
    files = (*lock.FILES, lock.ALONE)
    written = [(tmp_path / name).read_text(encoding="utf-8") for name in files]
    assert written == [f"{head}{more}" for head, more in zip(heads, brought, strict=True)]
    locked = [(tmp_path / lock.LOCKED / name).read_text(encoding="utf-8").splitlines()[1:] for name in files]
    assert [[lock.package(line) for line in lines if "==" in line] for lines in locked] == [
        ["brought-a", "one"], ["brought-b", "two"], ["old", "three"], ["brought-a", "four"],
    ]  # fmt: skip
    assert [lines[0] for lines in locked[1:3]] == [f"-r {name}" for name in lock.FILES[:2]]


def test_without_the_line_that_ends_what_is_written_by_hand_nothing_is_locked() -> None:
    with pytest.raises(ValueError, match="a line is missing"):
        lock.head_of("one==1\n")


def test_what_is_installed_is_what_is_pinned_with_the_checksums_of_its_files_and_no_address() -> None:
    """Of every package in each file, for whatever system."""
    for name in (*lock.FILES, lock.ALONE):
        text = (ROOT / lock.LOCKED / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text and "--find-links" not in text
        pinned = {line.split("#")[0].strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines()}
        blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
        kept = {re.sub(r"\s*\\$", "", block.splitlines()[0]) for block in blocks if "==" in block.splitlines()[0]}
        same = {line.lower().replace("_", "-") for line in pinned if line}
        assert {line.lower().replace("_", "-").replace("[binary]", "") for line in kept} == same
        assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks if "==" in block)


def test_make_installs_nothing_without_a_checksum() -> None:
    """But the tool that finds the checksums, in an environment of its own."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    installing = [line for line in makefile.splitlines() if "pip install" in line or line.startswith("\t$(INSTALL)")]
    assert [line for line in installing if "--require-hashes" not in line and "$(INSTALL)" not in line] == [
        "\t$(VENV)/lock/bin/python -m pip install --quiet $(LOCKER)"
    ]
    assert "--require-hashes" in next(line for line in makefile.splitlines() if line.startswith("INSTALL :="))
    ci = [path.read_text(encoding="utf-8") for path in (ROOT / ".github" / "workflows").glob("*.yml")]
    assert all("--require-hashes" in line for text in ci for line in text.splitlines() if "pip install" in line)


# --- machines made for it ----------------------------------------------------------------------------------------


def test_one_job_starts_from_a_system_that_has_next_to_nothing() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))
    job = workflow["jobs"]["bare"]
    assert job["container"]["image"] == "debian:12"
    installed, *_, last = [step["run"] for step in job["steps"] if "run" in step]
    assert set(installed.partition("--no-install-recommends")[2].split()) == {
        "ca-certificates", "git", "make", "python3", "python3-venv",
    }  # fmt: skip
    assert last == ".ci/run"
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_a_codespace_opens_with_the_site_built() -> None:
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    made = re.fullmatch(r"python:3\.(\d+)-bookworm", container["image"])
    assert made
    assert int(made[1]) >= int(PROJECT["project"]["requires-python"].removeprefix(">=3."))
    assert container["onCreateCommand"].split()[:2] == ["make", "site"]
