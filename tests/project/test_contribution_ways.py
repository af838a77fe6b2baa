"""The form of the site leads to an issue form that is there, and fills fields that it has."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SENDING = (ROOT / "hooks/rumpun/assets/contributing/sending.js").read_text(encoding="utf-8")


def test_the_issue_form_takes_what_the_form_of_the_site_gives() -> None:
    (name,) = re.findall(r'ISSUE_FORM = "([^"]+)"', SENDING)
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / name).read_text(encoding="utf-8"))
    fields = {part["id"] for part in form["body"] if "id" in part}
    assert {"name", "content"} <= fields
    assert "template: ISSUE_FORM" in SENDING and 'whole.set("content"' in SENDING and "name: `" in SENDING
