"""What somebody proposes in tests: one more study of a made-up base, with its work."""

from __future__ import annotations

from pathlib import Path

from support.full_build import share_citations
from support.git_repository import Repository
from support.knowledge_base import TINY_STUDY, KnowledgeBase, copy_of

WHEN = "2026-11-01T12:00:00+0000"
"""When the base was committed that a proposal is compared with."""
NEW_WORK = """
@thesis{baru2024,
  author = {Baru, Ani},
  title = {Arisan Dahlia},
  type = {Skripsi},
  year = {2024},
  institution = {Universitas Contoh},
  langid = {indonesian},
}
"""


def committed(folder: Path, cache: Path) -> KnowledgeBase:
    """A tiny knowledge base whose only commit is what a proposal is compared with."""
    base = copy_of(folder)
    repository = Repository.at(base.root)
    repository.write(".gitignore", ".cache/\n")
    repository.commit(WHEN)
    share_citations(base.root, cache)
    return base


def add_study(base: KnowledgeBase, id_: str = "arisan-dahlia") -> None:
    """One like Anggrek, on communication alone."""
    text = (base.root / TINY_STUDY).read_text(encoding="utf-8")
    start, end = text.index("  - id: kohesi\n"), text.index("  - id: komunikasi\n")
    text = (
        (text[:start] + text[end:]).replace("contoh-tt", "baru2024").replace("not_reported: [year, ", "not_reported: [")
    )
    base.write(
        f"studies/{id_}/study.yml",
        text.replace("nggrek", "DAHLIA").replace("ADAHLIA", "Dahlia").replace("aDAHLIA", "dahlia"),
    )
    for language in ("id", "en"):
        base.write(f"studies/{id_}/{language}.md", "Ringkasan. Summary.\n")
    bib = base.root / "bib/references.bib"
    bib.write_text(bib.read_text(encoding="utf-8") + NEW_WORK, encoding="utf-8")
