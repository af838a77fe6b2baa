"""A second coding of one study of the tiny knowledge base, with one difference that is settled."""

from __future__ import annotations

from support.knowledge_base import KnowledgeBase

STUDY_ID = "koperasi-melati"
PATH = f"studies/{STUDY_ID}/second-coding.yml"
ENTRY = f"studies/{STUDY_ID}/study.yml"
KENANGA = """  - id: kohesi-kenanga
    first: {level: low, effect: hinders, evidence: result}
    level: mixed
    effect: hinders
    evidence: result
"""
SETTLED = """    resolutions:
      level:
        kept: first
        why: {id: "Lihat [[arisan-anggrek]].", en: "See [[arisan-anggrek]]."}
"""
TEXT = f"""coder: {{id: anggota proyek, en: a member of the project}}
date: 2026-11-22
findings:
  - id: kohesi-melati
    first: {{level: high, effect: helps, evidence: result}}
    level: high
    effect: helps
    evidence: result
    note: "ragu"
{KENANGA}{SETTLED}  - id: komunikasi-melati
    first: {{level: high, effect: helps, evidence: result}}
    level: high
    effect: helps
    evidence: result
cases:
  - id: melati
    first: {{outcome: high}}
    outcome: high
  - id: kenanga
    first: {{outcome: low}}
    outcome: low
"""


def code_twice(base: KnowledgeBase, text: str = TEXT) -> None:
    """Put a second coding beside the entry."""
    base.write(PATH, text)
