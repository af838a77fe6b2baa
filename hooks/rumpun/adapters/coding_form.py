"""The form of a second coder as a file of YAML, written without the first codes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from ..catalogue import Said, said, values_of
from ..contribution.blind_coding import in_source_order, neutral, scalar
from ..model.graph import Graph
from ..model.records import Record
from ..model.second_coding import CaseCodes, FindingCodes
from ..model.study import Finding, Study
from ..open_data.plain_text import clean, without_markup

_WIDTH = 100
_SCHEMAS: dict[str, type[Record]] = {"findings": FindingCodes, "cases": CaseCodes}


def blank_form(graph: Graph, study: Study) -> str:
    """The YAML of an empty second coding: all that is to be coded, and nothing of how it was coded first.

    Findings go by neutral names, in the order of their places in the source: their ids and their order in the entry
    may tell where the first coder saw background, or that there was little of something.
    """
    lines = [*_header(graph, study), "coder:", "  id:", "  en:", "date:", "cases:"]
    for case in study.cases:
        lines += [f"  - id: {scalar(case.id)}", *_comment([f"{case.name} · {', '.join(case.where)}"], "    ")]
        lines += _empty(CaseCodes)
    lines.append("findings:")
    for finding in in_source_order(study):
        lines.append(f"  - id: {neutral(study, finding.id)}")
        lines += _comment([_about(graph, study, finding), *_both(finding.statement)], "    ")
        lines += _empty(FindingCodes)
    return "\n".join(lines) + "\n"


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
