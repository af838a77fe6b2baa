"""Formats references with pandoc."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypandoc  # type: ignore[import-untyped]

_TIMEOUT = 300
_FORM = ("--sandbox", "--to=html", "--wrap=none")
"""How pandoc is always asked; the sandbox keeps it away from the network."""


_FORMS = (("[", "]"), ("", ""))
"""What stands around a citation in brackets, and around one that is a part of the text."""


_FROM = "markdown_strict+citations+yaml_metadata_block"
_ALL = "---\nnocite: '@*'\n---\n"
"""A document that cites nothing and lists everything."""
_NOTES = 'class="note"'


class CitationError(Exception):
    """pandoc is missing or failed: a fault of the installation or of ours, not of a contributor."""


@dataclass(frozen=True)
class Pandoc:
    """An installed pandoc."""

    path: str
    version: str

    def references(self, items: Sequence[Mapping[str, Any]], style: str, locale: str) -> str:
        """A document as HTML that cites every item in brackets and then as a part of the text, and lists them all.

        In a style of notes it has the list alone.
        `style` is the text of a CSL file, `locale` a tag such as `id-ID`; the ids are plain letters and digits.
        """
        cites = [f"{before}@{item['id']}{behind}" for item in items for before, behind in _FORMS]
        # Notes are asked for apart from the list, as two of each would cost as much as all other styles together.
        return self._cited([], [_ALL] if _NOTES in style else cites, _data(items), style, locale)

    def listed(self, items: Sequence[Mapping[str, Any]], style: str, locale: str) -> str:
        """A document as HTML that cites nothing and lists every item."""
        return self._cited([], [_ALL], _data(items), style, locale)

    def notes(self, items: Sequence[Mapping[str, Any]], style: str, locale: str) -> str:
        """A document as HTML that cites every item once, in its order, and then every one again.

        `style` must be one of notes; the ids of the items are plain letters and digits.
        """
        cites = [f"[@{item['id']}]" for item in items]
        return self._cited(["--metadata=suppress-bibliography=true"], cites * 2, _data(items), style, locale)

    @property
    def asked(self) -> tuple[str, ...]:
        """All that an answer depends on besides items, style and locale, for who remembers it."""
        return (self.version, Path(__file__).read_text(encoding="utf-8"))

    def _cited(self, options: list[str], cites: list[str], data: str, style: str, locale: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            items, csl = Path(folder) / "items.json", Path(folder) / "style.csl"
            items.write_text(data, encoding="utf-8")
            csl.write_text(style, encoding="utf-8")
            asked = [
                # An empty data folder keeps anybody's settings away.
                *_FORM, f"--data-dir={folder}", f"--from={_FROM}", f"--bibliography={items}", *options,
                "--citeproc", f"--csl={csl}", f"--metadata=lang={locale}",
            ]  # fmt: skip
            return _output([self.path, *asked], "\n\n".join(cites))


def _data(items: Sequence[Mapping[str, Any]]) -> str:
    return json.dumps([*items], ensure_ascii=False, sort_keys=True)


def find_pandoc() -> Pandoc:
    """The pandoc that comes with the package pypandoc_binary; CitationError when there is none."""
    path = pandoc_path()
    return Pandoc(path, _output([path, "--version"], "").splitlines()[0])


def pandoc_path() -> str:
    """Where it lies; CitationError when there is none."""
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise CitationError(
            "pandoc tidak ditemukan; jalankan: pip install -r requirements.txt\n"
            "pandoc was not found; run: pip install -r requirements.txt"
        ) from error


def _output(command: list[str], given: str) -> str:
    try:
        done = subprocess.run(command, input=given.encode(), capture_output=True, timeout=_TIMEOUT, check=True)
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip()
        raise CitationError(f"pandoc gagal / pandoc failed ({error.returncode}): {reason}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CitationError(f"pandoc gagal / pandoc failed: {error}") from error
    return done.stdout.decode()
