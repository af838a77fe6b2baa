"""Pages are held compressed, and come back as they were."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.render.compressed import Compressed

LONG = "Kelompok – “arisan” ✓ " * 500


@pytest.mark.parametrize("content", ["", "a", "é\u2028\n\r\n", LONG, b"", b"\x00\xff", bytes(range(256)) * 9])
def test_content_comes_back_as_it_was(content: str | bytes) -> None:
    assert Compressed(content).content == content


@pytest.mark.slow
def test_a_page_holds_far_less_than_it_says(tiny: KnowledgeBase) -> None:
    """It keeps no second copy of its markup, and none that is not compressed."""
    page = max(site_of(tiny).pages, key=lambda page: len(page.body))
    held = vars(page.finished).items()
    assert not [name for name, value in held if isinstance(value, str) and len(value) > 500]
    assert len(Compressed(str(page.body))._held) * 4 < len(page.body.encode("utf-8"))
