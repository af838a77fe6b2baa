"""Writes what CONTRIBUTING.md takes from the schema of entries: the sample entries and the tables of names.

python -m tools.guide          writes it anew
"""

from __future__ import annotations

import re
from pathlib import Path

from rumpun.address import Language
from rumpun.schema.commented import commented
from rumpun.schema.fields import named
from rumpun.synthesis.properties import PROPERTIES
from rumpun.words.words import lower_first

GUIDE = Path(__file__).resolve().parent.parent / "CONTRIBUTING.md"
SAMPLES: dict[str, Language] = {"contoh": "id", "sample": "en"}
"""Mark above a sample entry -> the language of its comments."""
TABLES: dict[str, Language] = {"properti": "id", "properties": "en"}
"""The same of the tables of property names."""
HEADS = {"id": ("Nama", "Artinya"), "en": ("Name", "Meaning")}


def written(guide: str) -> str:
    """The guide with what the schema gives now; ValueError where a mark is gone."""
    for mark, language in SAMPLES.items():
        guide = _replaced(guide, mark, r"```yaml\n.*?```\n", f"```yaml\n{commented('study', language)}```\n")
    for mark, language in TABLES.items():
        guide = _replaced(guide, mark, r"(?:\|.*\n)+", _table(language))
    return guide


def _replaced(guide: str, mark: str, pattern: str, text: str) -> str:
    found = re.search(rf"(?<=<!-- {mark} -->\n){pattern}", guide, re.DOTALL if "```" in pattern else 0)
    if found is None:
        raise ValueError(f"CONTRIBUTING.md has no <!-- {mark} --> with what belongs below it")
    return guide[: found.start()] + text + guide[found.end() :]


def _table(language: Language) -> str:
    """The names of all properties, two to a row."""
    cells = [f"`{name}` | {lower_first(getattr(named('property', name), language))}" for name in PROPERTIES]
    half = (len(cells) + 1) // 2
    cells += [" | "] * (2 * half - len(cells))
    head = " | ".join(HEADS[language] * 2)
    rows = [f"| {left} | {right} |" for left, right in zip(cells[:half], cells[half:], strict=True)]
    return "\n".join([f"| {head} |", "|---|---|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    GUIDE.write_text(written(GUIDE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
