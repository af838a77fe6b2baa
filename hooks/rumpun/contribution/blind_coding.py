"""What a second coder is given of a study, and what becomes of what they hand back: nothing tells the first codes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

from ..model.records import RESERVED_IDS
from ..model.second_coding import CODES, SecondCoding
from ..model.study import Finding, Study
from ..open_data.plain_text import clean
from .records import HandedInCoding


def in_source_order(study: Study) -> list[Finding]:
    """The findings in the order of their places in the source: that of the entry may tell how they were coded."""
    parts = [part.id for part in study.source_parts]
    return sorted(study.findings, key=lambda each: (_position(parts, each), neutral(study, each.id)))


def neutral(study: Study, finding_id: str) -> str:
    """What a finding is called on the form: the same each time, and silent about what it says."""
    return f"f-{sha256(f'{study.id}/{finding_id}'.encode()).hexdigest()[:8]}"


def received(study: Study, coding: SecondCoding | HandedInCoding) -> tuple[str, list[str]]:
    """The filled form as `second-coding.yml` keeps it, and the names in it that the study does not have.

    Neutral names become ids, items stand in the order of the entry, and each has the first codes as they are now.
    """
    names = {neutral(study, id_): each.id for each in study.findings for id_ in (*each.former_ids, each.id)}
    lines = [f"coder: {_flow(coding.coder.model_dump())}", f"date: {_flow(coding.date)}"]
    unknown: list[str] = []
    for part, codes in CODES.items():
        present = {item.id: item for item in getattr(study, part)}
        given = [(names.get(item.id, item.id), item) for item in getattr(coding, part)]
        unknown += [id_ for id_, _ in given if id_ not in present]
        lines.append(f"{part}:" if given else f"{part}: []")
        order = list(present)
        for id_, item in sorted((each for each in given if each[0] in present), key=lambda each: order.index(each[0])):
            first = ", ".join(f"{code}: {getattr(present[id_], code)}" for code in codes)
            lines += [f"  - id: {scalar(id_)}", f"    first: {{{first}}}"]
            lines += [f"    {code}: {getattr(item, code)}" for code in codes]
            lines += [f"    note: {_flow(clean(item.note))}"] if item.note else []
    return "\n".join(lines) + "\n", unknown


def missing(study: Study, coding: HandedInCoding) -> list[str]:
    """The cases, and the findings by their neutral names, that were not coded."""
    cases, findings = ({item.id for item in part} for part in (coding.cases, coding.findings))
    known = {neutral(study, each.id): {neutral(study, id_) for id_ in (*each.former_ids, each.id)} | {each.id}
             for each in study.findings}  # fmt: skip
    left = [name for name, names in known.items() if findings.isdisjoint(names)]
    return [*(case.id for case in study.cases if case.id not in cases), *left]


def _position(parts: list[str], finding: Finding) -> tuple[int, int]:
    """Where in the source it stands first."""
    part, _, paragraph = finding.where[0].partition(":")
    return parts.index(part) if part in parts else len(parts), int(paragraph.partition("-")[0] or 0)


def scalar(id_: str) -> str:
    """An id as YAML; one that YAML reads as something else stands in quotation marks."""
    return f'"{id_}"' if id_ in RESERVED_IDS else id_


def _flow(value: str | Mapping[str, str]) -> str:
    """JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)
