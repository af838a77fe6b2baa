"""Each page type tells where its pages stand, so that whoever looks for one page plans no others."""

from __future__ import annotations

import pytest

from rumpun.context import Context
from rumpun.pages import page_types, pages_of, stands_under


@pytest.mark.parametrize("page_type", page_types())
def test_all_pages_stand_where_their_type_says(page_type: str, real_contexts: tuple[Context, ...]) -> None:
    for context in real_contexts:
        under = stands_under(page_type, context.language)
        lost = [page.url for page in pages_of(page_type, context) if not page.url.startswith(under)]
        assert not lost, f"UNDER in pages/{page_type}.py"
