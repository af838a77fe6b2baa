"""A site made with all that is remembered is the one made with nothing, byte for byte, whatever changed between."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase
from support.made_files import documents

from rumpun.context import Settings
from rumpun.model.memory import Memory
from rumpun.site import build

pytestmark = pytest.mark.slow

SITE = "https://rumpun.example/"
EDITS = {
    "studies/koperasi-melati/study.yml": (r"id: Koperasi Melati", "id: Koperasi Mawar"),
    "studies/koperasi-melati/id.md": (r"\Z", "\nSatu kalimat lagi.\n"),
    "vocab/theories/modal-sosial.yml": (r"id: Modal sosial", "id: Modal sosial baru"),
    "vocab/themes/kohesi.yml": (r"Seberapa erat", "Sejauh mana"),
    "bib/references.bib": (r"Jurnal Contoh", "Jurnal Contoh Baru"),
    "docs/id/about.md": (r"\Z", "\nSatu kalimat lagi.\n"),
}
"""One of each kind of file: what is sought, and what comes in its place."""


def made(root: Path, settings: Settings, memory: Memory | None = None) -> dict[str, str]:
    """File -> what tells its bytes from any other."""
    site = build(root, settings, memory)
    assert site.problems == ()
    told = ((name, text.encode("utf-8") if isinstance(text, str) else text) for name, text in documents(site, SITE))
    return {name: hashlib.sha256(data).hexdigest() for name, data in told}


def test_a_change_in_each_kind_of_file(tiny: KnowledgeBase, tmp_path: Path) -> None:
    remembering = Settings(SITE, cache=tmp_path / "citations", entries=tmp_path / "entries")
    memory = Memory(remembering.entries)
    first = made(tiny.root, remembering, memory)
    for path, (old, new) in EDITS.items():
        before = (tiny.root / path).read_text(encoding="utf-8")
        (tiny.root / path).write_text(re.sub(old, new, before, count=1), encoding="utf-8")
        assert (tiny.root / path).read_text(encoding="utf-8") != before, path
    fresh = made(tiny.root, Settings(SITE))
    assert fresh != first
    assert made(tiny.root, remembering, memory) == fresh
    assert made(tiny.root, remembering) == fresh  # by another process, after the edits and with all that is kept
    other = Settings("https://lain.example/", cache=remembering.cache, entries=remembering.entries)
    assert made(tiny.root, other) == made(tiny.root, Settings("https://lain.example/")) != fresh


def test_edits_as_a_preview_sees_them(tiny: KnowledgeBase) -> None:
    """What is said, in each kind of file, and on top of it what is coded: of codes follow pairs and conclusions."""
    memory, settings = Memory(again=True), Settings(SITE)
    memory.changed(tiny.root, None)
    first = made(tiny.root, settings, memory)
    study = "studies/koperasi-melati/study.yml"
    for edits in (EDITS, {study: ("level: high", "level: low")}):
        for path, (old, new) in edits.items():
            before = (tiny.root / path).read_text(encoding="utf-8")
            (tiny.root / path).write_text(re.sub(old, new, before, count=1), encoding="utf-8")
        memory.changed(tiny.root, {*edits})
        again = made(tiny.root, settings, memory)
        assert again == made(tiny.root, settings)
        assert again != first
