"""Texts that are held in one piece come out as they went in, and so does a whole bibliography that was kept."""

from __future__ import annotations

from rumpun.citation.citations import Citations
from rumpun.citation.footnotes import Note
from rumpun.citation.held_texts import HeldTexts
from rumpun.context import Context


def test_what_went_in_comes_out_in_its_order() -> None:
    given = {"b": ("Ḥusain “1”", ""), "a": ("", "<i>x</i>"), "c": ("", "")}
    held = HeldTexts(given.items(), Note)
    assert list(held) == ["b", "a", "c"] and len(held) == 3
    assert {key: (note.first, note.short) for key, note in held.items()} == given
    assert "d" not in held and held.get("d") is None
    assert HeldTexts([("a", ("satu",))], str)["a"] == "satu"


def test_nothing_is_held_but_one_piece_and_the_keys(real_contexts: tuple[Context, ...]) -> None:
    citations = real_contexts[0].citations
    again = Citations.from_lines(citations.lines())
    assert list(again.lines()) == list(citations.lines())
    held = [each for references in again._references.values() for each in (references.entries, references.in_text)]
    assert len(held) > 10 and {type(each) for each in (*held, *again._notes.values())} == {HeldTexts}
    for each in held:
        assert {type(value).__name__ for value in vars(each).values()} <= {"array", "bytes", "dict", "type"}
