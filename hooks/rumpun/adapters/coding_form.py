"""The form of a second coder: written without the first codes, and read again with them when it comes back filled."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, get_args

from ..catalogue import Said, said, values_of
from ..model.graph import Graph
from ..model.records import RESERVED_IDS, Record
from ..model.second_coding import CODES, CaseCodes, FindingCodes, SecondCoding
from ..model.study import Finding, Study
from ..open_data.plain_text import clean, without_markup

_WIDTH = 100
_SCHEMAS: dict[str, type[Record]] = {"findings": FindingCodes, "cases": CaseCodes}


def blank_form(graph: Graph, study: Study) -> str:
    """The YAML of an empty second coding: all that is to be coded, and nothing of how it was coded first.

    Findings go by neutral names, in the order of their places in the source: their ids and their order in the entry
    may tell where the first coder saw background, or that there was little of something.
    """
    parts = [part.id for part in study.source_parts]
    lines = [*_header(graph, study), "coder:", "  id:", "  en:", "date:", "cases:"]
    for case in study.cases:
        lines += [f"  - id: {_scalar(case.id)}", *_comment([f"{case.name} · {', '.join(case.where)}"], "    ")]
        lines += _empty(CaseCodes)
    lines.append("findings:")
    for finding in sorted(study.findings, key=lambda each: (_position(parts, each), neutral(study, each.id))):
        lines.append(f"  - id: {neutral(study, finding.id)}")
        lines += _comment([_about(graph, study, finding), *_both(finding.statement)], "    ")
        lines += _empty(FindingCodes)
    return "\n".join(lines) + "\n"


def neutral(study: Study, finding_id: str) -> str:
    """What a finding is called on the form: the same each time, and silent about what it says."""
    return f"f-{sha256(f'{study.id}/{finding_id}'.encode()).hexdigest()[:8]}"


def received(study: Study, coding: SecondCoding) -> tuple[str, list[str]]:
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
            lines += [f"  - id: {_scalar(id_)}", f"    first: {{{first}}}"]
            lines += [f"    {code}: {getattr(item, code)}" for code in codes]
            lines += [f"    note: {_flow(clean(item.note))}"] if item.note else []
    return "\n".join(lines) + "\n", unknown


def _header(graph: Graph, study: Study) -> Iterator[str]:
    yield from _comment([f"{study.short_title.id} / {study.short_title.en}", clean(study.work.title)])
    yield "#"
    for paragraph in ("form.alone", "form.how", "form.note", "form.coder", "form.back"):
        yield from _comment(said(paragraph))
        yield "#"
    for schema in _SCHEMAS.values():
        for code, field in schema.model_fields.items():
            yield from _comment([f"{code}: {each}" for each in said(f"form.{code}")])
            names = values_of(code)
            yield from (f"#   {value:<10} {' / '.join(names[value])}" for value in get_args(field.annotation))
            yield "#"
    yield from _comment([" / ".join(said("form.basis", basis=said(f"basis.{study.basis}"))), *_titled("form.parts")])
    for part in study.source_parts:
        yield from _comment([f"{part.id}: {' / '.join(dict.fromkeys((part.name.id, part.name.en)))}"])
    yield "#"
    yield from _comment(_titled("form.themes"))
    for id_ in sorted({finding.theme for finding in study.findings}):
        theme = graph.records("themes").get(id_)
        if theme is not None:
            yield from _comment([f"{id_}: {theme.name.id} / {theme.name.en}", *_both(theme.definition)])
    yield ""


def _about(graph: Graph, study: Study, finding: Finding) -> str:
    """Theme, case and places, which a coder needs and which tell no code."""
    case = study.case(finding.case)
    differing = [found.name for found in map(study.case, finding.differs) if found]
    about = " – ".join(differing) or (case.name if case else " / ".join(said("in_general")))
    theme = graph.records("themes").get(finding.theme)
    name = f"{theme.name.id} / {theme.name.en}" if theme else finding.theme
    return f"{name} · {about} · {', '.join(finding.where)}"


def _position(parts: list[str], finding: Finding) -> tuple[int, int]:
    """Where in the source it stands first."""
    part, _, paragraph = finding.where[0].partition(":")
    return parts.index(part) if part in parts else len(parts), int(paragraph.partition("-")[0] or 0)


def _titled(key: str) -> list[str]:
    return [f"{' / '.join(said(key))}:"]


def _empty(schema: type[Record]) -> list[str]:
    return [*(f"    {code}:" for code in schema.model_fields), "    note:"]


def _both(text: Any) -> list[str]:
    return [without_markup(text.id), without_markup(text.en)]


def _comment(texts: Iterable[str] | Said, indent: str = "") -> Iterator[str]:
    """Comment lines; whatever a text holds, it cannot leave them."""
    start = f"{indent}# "
    for text in texts:
        yield from textwrap.wrap(clean(text), _WIDTH, initial_indent=start, subsequent_indent=start) or [start.rstrip()]


def _scalar(id_: str) -> str:
    """An id as YAML; one that YAML reads as something else stands in quotation marks."""
    return f'"{id_}"' if id_ in RESERVED_IDS else id_


def _flow(value: str | Mapping[str, str]) -> str:
    """JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)
