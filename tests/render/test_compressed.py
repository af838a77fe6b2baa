"""Files and pages are held compressed, and come back as they were."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Iterator

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.render.compressed import Compressed, CompressedFiles

LONG = "Kelompok – “arisan” ✓ " * 500


@pytest.mark.parametrize("content", ["", "a", "é\u2028\n\r\n", LONG, b"", b"\x00\xff", bytes(range(256)) * 9])
def test_content_comes_back_as_it_was(content: str | bytes) -> None:
    assert Compressed(content).content == content
    assert CompressedFiles([("a", content)])["a"] == content


def test_files_are_a_mapping_in_the_order_in_which_they_came() -> None:
    files = CompressedFiles([("b", LONG), ("a", b"1"), ("b", "2")])
    assert dict(files) == {"b": "2", "a": b"1"}
    assert list(files) == ["b", "a"]
    assert ("a" in files, "c" in files, len(files)) == (True, False, 2)
    with pytest.raises(KeyError):
        files["c"]


def test_two_sets_of_files_are_joined_like_dictionaries() -> None:
    files = CompressedFiles([("a", LONG), ("b", "1")])
    assert dict(files | {"b": "2", "c": LONG}) == {"a": LONG, "b": "2", "c": LONG}
    assert dict(files) == {"a": LONG, "b": "1"}


def test_files_are_made_and_folded_one_at_a_time() -> None:
    def made() -> Iterator[tuple[str, str | bytes]]:
        for number in range(200):
            yield str(number), f"{number} {LONG * 20}"

    tracemalloc.start()
    files = CompressedFiles(made())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(files) == 200
    assert peak < 20 * sys.getsizeof(LONG * 20)


@pytest.mark.slow
def test_a_site_holds_far_less_than_it_says(tiny: KnowledgeBase) -> None:
    """A page keeps no second copy of its markup, and none that is not folded."""
    site = site_of(tiny)
    for page in site.pages:
        assert not [name for name, value in vars(page).items() if isinstance(value, str) and len(value) > 500], page.url
    assert isinstance(site.files, CompressedFiles)
    text = max((str(page.body) for page in site.pages), key=len)
    assert len(Compressed(text)._held) * 4 < len(text.encode("utf-8"))
