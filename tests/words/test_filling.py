"""Sentences with values in them: what is text is escaped, what is HTML already stays."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from rumpun.words.filling import escaped, filled


@pytest.mark.parametrize(
    ("pattern", "values", "named"),
    [
        ("{} ({})", ("<b>", Markup("<i>tepi</i>")), {}),
        ('<a href="{0}">{0}</a>', ('a"b',), {}),
        ("{n} dari {all}: {what}", (), {"n": 3, "all": 12, "what": "R & D"}),
        ("{{apa adanya}} {x}", (), {"x": "{y}"}),
        ("tanpa nilai", (), {}),
    ],
)
def test_values_are_put_in_as_markupsafe_would(
    pattern: str, values: tuple[object, ...], named: dict[str, object]
) -> None:
    """Text, numbers and HTML: the same as the formatter of markupsafe makes of it."""
    made = filled(pattern, *values, **named)
    assert type(made) is Markup
    assert made == Markup(pattern).format(*values, **named)


def test_escaped_leaves_html_alone() -> None:
    """What is marked as safe is not escaped a second time."""
    assert escaped(Markup("<b>")) == "<b>"
    assert escaped("<b>") == "&lt;b&gt;"
    assert escaped(None) == "None"
