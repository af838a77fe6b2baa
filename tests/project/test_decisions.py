"""Decisions are dated records of one form, and HACKING.md lists each of them."""

from __future__ import annotations

import re
from pathlib import Path

from support.full_build import ROOT

RECORDS = sorted((ROOT / "hooks" / "decisions").glob("*.md"))
FORM = re.compile(
    r"# (?P<title>.+)\n\n- Status: (?P<status>accepted|superseded by \[\d{4}\]\(\d{4}-[a-z-]+\.md\))\n"
    r"- Date: 20\d\d-\d\d-\d\d\n\n## Context\n\n.+?\n\n## Choice\n\n.+?\n\n## Alternatives\n\n.+?\n\n## Cost\n\n.+\n",
    re.DOTALL,
)


def title(record: Path) -> str:
    found = FORM.fullmatch(record.read_text(encoding="utf-8"))
    assert found, f"{record.name}: title, status, date, context, choice, alternatives, cost"
    return found["title"]


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [record.name[:5] for record in RECORDS] == [f"{number:04}-" for number in range(1, len(RECORDS) + 1)]


def test_hacking_lists_every_decision_by_its_title() -> None:
    told = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- \[(.+)\]\(hooks/decisions/(.+)\)$", told, re.MULTILINE)
    assert listed == [(title(record), record.name) for record in RECORDS]
