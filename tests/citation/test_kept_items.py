"""Items that pandoc is asked for piece by piece come out as if it had been asked for all at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from support.sample_works import samples

from rumpun.citation import kept_items
from rumpun.citation.bibliography import format_references
from rumpun.citation.csl import csl_items
from rumpun.citation.kept_items import MOST, Item, KeptItems, Written
from rumpun.citation.pandoc import find_pandoc
from rumpun.citation.styles import DEFAULT_STYLE, NOTES_STYLE, Style


def test_a_large_bibliography_is_asked_for_in_pieces_and_sorted_as_a_whole(tmp_path: Path) -> None:
    asked: list[int] = []

    def ask(new: list[Item]) -> tuple[Sequence[Written], list[int]]:
        asked.append(len(new))
        return [[str(item["title"])] for item in new], [*range(len(new))]

    def sort(given: list[Item]) -> list[int]:
        return [*reversed(range(len(given)))]

    items = [{"id": f"key-{at}", "title": f"Judul {at}"} for at in range(2 * MOST + 1)]
    written, order = KeptItems(tmp_path / "apa.json", ()).of(items, ask, sort)
    assert asked == [MOST, MOST, 1]
    assert written == [[item["title"]] for item in items] and order == sort([*items])
    assert KeptItems(tmp_path / "apa.json", ()).of(items, ask, sort) == (written, order) and len(asked) == 3


@pytest.mark.slow
@pytest.mark.parametrize("style", [DEFAULT_STYLE, NOTES_STYLE], ids=lambda style: str(style.slug))
def test_pieces_read_as_the_whole(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    items = csl_items(samples(), "id")
    whole = format_references(find_pandoc(), items, style, "id", None)
    monkeypatch.setattr(kept_items, "MOST", len(items) // 2)
    pieces = format_references(find_pandoc(), items, style, "id", None)
    assert pieces == whole and [*pieces.entries] == [*whole.entries]
