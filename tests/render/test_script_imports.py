"""Modules that pages ask for at once: all that a script imports, and nothing that it fetches later."""

from __future__ import annotations

import posixpath
import re

import pytest

from rumpun.render.script_imports import ASSETS, EVERYWHERE, imported

SCRIPTS = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js"))


def test_the_tray_brings_its_selection() -> None:
    assert imported(("every_page/tray.js",)) == ("shared/selection.js",)


def test_what_is_fetched_later_is_not_among_them() -> None:
    assert "every_page/search_panel.js" not in imported(EVERYWHERE)
    assert not any("formats/" in name for name in imported(("prior/page.js",)))


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_import_leads_to_a_module(script: str) -> None:
    for name in imported((script,)):
        assert (ASSETS / name).is_file(), name
    text = (ASSETS / script).read_text(encoding="utf-8")
    written = re.findall(r'^(?:import|export|\}) .*from "(\.[^"]+)";', text, re.MULTILINE)
    names = {posixpath.normpath(posixpath.join(posixpath.dirname(script), way)) for way in written}
    assert names <= set(imported((script,)))
