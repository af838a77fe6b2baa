"""The entry of a study with which somebody begins: what was answered, and of everything else what claims nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..model.coded_values import UNSTATED
from ..model.records import Basis
from ..model.study import PartRole

_Part = tuple[str, PartRole, str, str]
"""Id, role, and what it is called in Indonesian and English."""
_TITLE: _Part = ("judul", "title", "Judul", "Title")
_ABSTRACT: _Part = ("abstrak", "abstract", "Abstrak", "Abstract")
PARTS: Mapping[Basis, tuple[_Part, ...]] = {
    "catalogue-record": (_TITLE, ("data-katalog", "catalogue", "Data katalog", "Catalogue fields")),
    "abstract": (_TITLE, _ABSTRACT),
    "full-text": (
        _TITLE,
        _ABSTRACT,
        ("pendahuluan", "introduction", "bagian “Pendahuluan”", "section “Pendahuluan” (introduction)"),
        ("metode", "method", "bagian “Metode”", "section “Metode” (method)"),
        ("hasil", "results", "bagian “Hasil”", "section “Hasil” (results)"),
        ("simpulan", "conclusion", "bagian “Simpulan”", "section “Simpulan” (conclusion)"),
        ("daftar-pustaka", "references", "bagian “Daftar Pustaka”", "section “Daftar Pustaka” (reference list)"),
    ),
}
"""Material -> the parts that such a source usually has."""
_TELLING: Mapping[Basis, str] = {"catalogue-record": "data-katalog", "abstract": "abstrak", "full-text": "hasil"}
"""Material -> the part that tells of the groups."""
_NOT_CODED = {"id": "Hasil kelompok ini belum dikodekan.", "en": "How this group fared has not been coded yet."}
SUMMARIES = {
    "id": "Ringkasan studi ini belum ditulis.\n",
    "en": "The summary of this study has not been written yet.\n",
}
"""Language -> what stands in place of the summary."""


@dataclass(frozen=True)
class Answers:
    """What somebody tells of a study in the beginning."""

    reference: str
    basis: Basis
    title: tuple[str, str]
    """In Indonesian and English."""
    cases: tuple[str, ...]
    """Names of the groups, one at least."""
    group_type: str
    theme: str
    statement: tuple[str, str]
    """What the source says of the theme."""


def new_study(answers: Answers) -> dict[str, Any]:
    """The data of `study.yml`; every code is `unstated`, and the finding counts as none of the study's results."""
    where = [_TELLING[answers.basis]]
    ids = _case_ids(answers.cases)
    finding = {"id": answers.theme, "theme": answers.theme}
    if len(ids) == 1:
        finding["case"] = ids[0]
    return {
        "reference": answers.reference,
        "basis": answers.basis,
        "short_title": _both(answers.title),
        "source_parts": [
            {"id": id_, "role": role, "name": {"id": indonesian, "en": english}}
            for id_, role, indonesian, english in PARTS[answers.basis]
        ],
        "cases": [
            {
                "id": id_, "name": name, "group_types": [answers.group_type], "outcome": UNSTATED,
                "outcome_text": dict(_NOT_CODED), "where": where,
            }
            for id_, name in zip(ids, answers.cases, strict=True)
        ],
        "findings": [
            {
                **finding, "level": UNSTATED, "effect": UNSTATED, "evidence": "background",
                "statement": _both(answers.statement), "where": where,
            }
        ],
    }  # fmt: skip


def _case_ids(names: tuple[str, ...]) -> list[str]:
    """An id for each name, from its last word: groups of one study often begin alike."""
    found: list[str] = []
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        words = re.findall(r"[a-z0-9]+", plain)
        id_ = next((word for word in reversed(words) if word[0].isalpha()), "kasus")
        whole = "-".join(words)
        if id_ in found and re.fullmatch(r"[a-z][a-z0-9-]*", whole):
            id_ = whole
        found.append(id_ if id_ not in found else f"{id_}-{len(found) + 1}")
    return found


def _both(text: tuple[str, str]) -> dict[str, str]:
    return dict(zip(("id", "en"), text, strict=True))
