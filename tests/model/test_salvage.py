"""One fault of an entry does not hide the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.full_build import copy_content

from rumpun.site import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("sound", "broken", "said"),
    [
        ("basis: abstract\n", "basis: abstrac\n", '"abstrac" is not one of the choices here'),
        ("basis: abstract\n", "", 'the key "basis" is missing'),
    ],
)
def test_a_fault_at_the_top_level_leaves_unknown_ids_to_be_found(
    sound: str, broken: str, said: str, tmp_path: Path
) -> None:
    copy_content(tmp_path)
    path = tmp_path / "studies" / "kamaliyah" / "study.yml"
    text = path.read_text(encoding="utf-8")
    text = text.replace(sound, broken, 1).replace("theory: solidaritas-sosial", "theory: solidaritas-sosia", 1)
    path.write_text(text, encoding="utf-8")
    line = next(n for n, each in enumerate(text.split("\n"), 1) if "theory: solidaritas-sosia" in each)
    found = [(problem.place.line, problem.message.en) for problem in read(tmp_path)[1]]
    assert [message for _, message in found] == [said, 'the theory "solidaritas-sosia" is unknown']
    assert found[1][0] == line
