"""The command `new-place`: all that a place lies in at once, sound, and nothing that is there written over."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.cli import main

pytestmark = pytest.mark.slow

LINE = "Desa Dahlia, Kecamatan Teratai, Kabupaten Jauh, Provinsi Timur"


def run(base: KnowledgeBase, *options: str) -> int:
    return main(["new-place", "--root", str(base.root), *options])


def test_what_is_missing_is_made_and_the_rest_is_found(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name for path in (tiny.root / "vocab" / "places").iterdir()}
    assert run(tiny, LINE) == 0
    made = {path.name for path in (tiny.root / "vocab" / "places").iterdir()} - before
    assert made == {"dahlia.yml", "teratai.yml", "jauh.yml", "timur.yml"}
    tiny.change("studies/koperasi-melati/study.yml", "place: kota-contoh\n", "place: dahlia\n")
    assert tiny.problems() == []
    capsys.readouterr()
    assert run(tiny, "Desa Mawar, Teratai, Jauh, Timur") == 0
    told = capsys.readouterr().out
    assert "vocab/places/mawar.yml" in told
    assert "(teratai)" in told


def test_what_is_called_much_alike_is_offered_first(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    run(tiny, LINE)
    alike = "Desa Dahlya, Teratai, Jauh, Timur"
    assert run(tiny, alike) == 2
    assert "(dahlia)" in capsys.readouterr().err
    assert not (tiny.root / "vocab/places/dahlya.yml").exists()
    assert run(tiny, alike, "--anyway") == 0
    assert (tiny.root / "vocab/places/dahlya.yml").exists()


@pytest.mark.parametrize("line", ["", "Kecamatan Antah", "Kecamatan A, Desa B, Provinsi C"])
def test_a_line_that_says_too_little_writes_nothing(tiny: KnowledgeBase, line: str) -> None:
    before = sorted((tiny.root / "vocab" / "places").iterdir())
    assert run(tiny, line) == 2
    assert sorted((tiny.root / "vocab" / "places").iterdir()) == before
