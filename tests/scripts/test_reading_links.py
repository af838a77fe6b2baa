"""What a reading list's address and QR code hold, whatever is written into the list."""

from __future__ import annotations

import re
from functools import partial
from importlib.metadata import version
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcodegen import QrCode, QrSegment
from support.remembered import answered
from support.scripts import run_script

pytestmark = pytest.mark.slow

# What can be seen; what cannot is taken out of a list, which tests/scripts/shared/hostile_input.test.js tries.
SEEN = st.characters(exclude_categories=("Cs", "Co", "Cf", "Cn", "M"), exclude_characters="\u115f\u1160\u3164\uffa0")
TEXT = st.text(SEEN, max_size=40)
SURVIVE = """async (lists, load) => {
  const { queryOf, readList } = await load('reading/list_state.js');
  return lists.map(([title, text, note]) => {
    const items = [{ place: 'studi/a', note }, { place: 'temuan/b', note: '' }];
    const query = queryOf({ title, course: '', text, items, edition: '', style: 'mla' });
    const { list, faults } = readList(query, ['apa', 'mla'], []);
    return { query, list, faults, again: queryOf(list) };
  });
}"""
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
BREAKS = re.compile(r"\r\n?|\x85|\u2028|\u2029")


def clean(raw: str) -> str:
    return CONTROL.sub("", BREAKS.sub("\n", raw))


def line(raw: str) -> str:
    return re.sub(r"\s*\n\s*|\t", " ", clean(raw))


@settings(max_examples=5, deadline=None)
@given(lists=st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=12, max_size=12))
def test_any_text_survives_the_address(lists: list[tuple[str, str, str]]) -> None:
    for (title, text, note), made in zip(lists, run_script(SURVIVE, lists), strict=True):
        assert "".join(made["list"]["text"].split()) == "".join(clean(text).split())
        assert "".join(made["list"]["title"].split()) == "".join(line(title).split())
        assert "".join(made["list"]["items"][0]["note"].split()) == "".join(line(note).split())
        assert [item["place"] for item in made["list"]["items"]] == ["studi/a", "temuan/b"]
        assert made["list"]["style"] == "mla"
        assert re.fullmatch(r"\?[\w.~:/?=,&%+-]+", made["query"]), made["query"]
        # Read once, an address no longer changes.
        assert parse_qsl(made["again"][1:])[-1] == ("v", "1")
        assert made["faults"]["broken"] == []


# --- the QR code -----------------------------------------------------------------------------------------------

ENCODE = """async (texts, load) => {
  const { encode } = await load('reading/qr.js');
  return texts.map((text) => encode(text)?.map((row) => row.join('')) ?? null);
}"""


def expected(text: str) -> str:
    """What another encoder makes of the same text at the same level, with the mask that it finds best: line by line."""
    code = QrCode.encode_segments([QrSegment.make_bytes(text.encode())], QrCode.Ecc.MEDIUM, 1, 40, -1, False)
    size = code.get_size()
    return "\n".join("".join(str(int(code.get_module(x, y))) for x in range(size)) for y in range(size))


def test_qr_codes_equal_those_of_another_encoder(answers: Path) -> None:
    """The smallest versions, their fullest and emptiest, some in between, the largest, and text that is not ASCII."""
    base = "https://rumpun.example/daftar-bacaan/?t=" + "Kohesi+" * 330
    texts = [base[:length] for length in (1, 14, 15, 26, 27, 42, 43, *range(60, 560, 50), *range(560, 2331, 220), 2331)]
    texts += ["kelompok é 漢字 🙂" * count for count in (1, 3, 9, 20)]
    codes = run_script(ENCODE, texts)
    assert {(len(code) - 17) // 4 for code in codes} >= {*range(1, 5), 40}
    for text, code in zip(texts, codes, strict=True):
        other = answered(answers, ("qrcodegen", version("qrcodegen"), text), partial(expected, text))
        assert "\n".join(code) == other, len(text)


def test_a_text_too_long_for_any_qr_code_gives_none() -> None:
    assert run_script(ENCODE, ["a" * 2332]) == [None]
