"""NOTICES.md tells the licence of every package that is installed."""

from __future__ import annotations

import subprocess

import pytest

from tools import licences
from tools.lock import FILES, ROOT, packages


@pytest.mark.slow
def test_the_list_of_licences_is_that_of_the_packages_installed() -> None:
    text = licences.NOTICES.read_text(encoding="utf-8")
    try:
        now = licences.renewed(text)
    except subprocess.CalledProcessError as error:
        pytest.fail(f"pip-licenses does not run: {error.stderr}")
    assert now == text, "make licences"


def test_no_package_is_left_out_but_what_another_system_needs() -> None:
    noted = licences.noted(licences.NOTICES.read_text(encoding="utf-8"))
    for name in FILES:
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            for package in packages(line):
                assert package in noted or ";" in line.partition("#")[0], package


def test_a_licence_that_would_break_the_table_does_not() -> None:
    assert licences._licence("MIT | x\n# heading") == "MIT / x # heading"
    assert licences._licence("UNKNOWN") == "not told by the package"
