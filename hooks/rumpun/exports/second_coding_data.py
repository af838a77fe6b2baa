"""What the form for a second coder reads: all that is to be coded of a study, and nothing of how it was coded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ..citation.citations import author_and_year
from ..context import Context
from ..contribution.blind_coding import in_source_order, neutral
from ..model.study import Finding, Study
from ..open_data.plain_text import without_markup
from ..render.files import Source

FOLDER = "data/contribute"


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """`<language>/second/<study>.json` of each study that was coded once; a frozen edition has none."""
    for context in contexts if not contexts[0].settings.edition else ():
        for id_, study in context.graph.base.studies.items():
            if id_ not in context.graph.base.second_codings:
                yield f"{FOLDER}/{context.language}/second/{id_}.json", partial(_text, context, study)


def _text(context: Context, study: Study) -> str:
    return json.dumps(to_code(context, study), ensure_ascii=False, separators=(",", ":")) + "\n"


def to_code(context: Context, study: Study) -> dict[str, Any]:
    """Cases, and findings under neutral names in the order of the source, with their places and our sentences."""
    language, themes = context.language, context.graph.base.terms["themes"]
    used = sorted({finding.theme for finding in study.findings})
    return {
        "id": study.id, "name": getattr(study.short_title, language), "title": study.work.title,
        "cite": author_and_year(language, study.work), "basis": context.words.value("basis", study.basis),
        "themes": {
            id_: [getattr(themes[id_].name, language), without_markup(getattr(themes[id_].definition, language))]
            for id_ in used
        },
        "cases": [
            {"id": case.id, "name": case.name, "where": _where(context, study, case.where)} for case in study.cases
        ],
        "findings": [_finding(context, study, finding) for finding in in_source_order(study)],
    }  # fmt: skip


def _finding(context: Context, study: Study, finding: Finding) -> dict[str, Any]:
    case = study.case(finding.case)
    differing = [found.name for found in map(study.case, finding.differs) if found]
    return {
        "id": neutral(study, finding.id), "theme": finding.theme,
        "about": " – ".join(differing) or (case.name if case else context.words.in_general),
        "where": _where(context, study, finding.where),
        "statement": without_markup(getattr(finding.statement, context.language)),
    }  # fmt: skip


def _where(context: Context, study: Study, locators: list[str]) -> str:
    """Places in words: "Abstrak, paragraf 1; Simpulan"."""
    names = {part.id: getattr(part.name, context.language) for part in study.source_parts}
    said = []
    for locator in locators:
        part, _, paragraph = locator.partition(":")
        said.append(f"{names[part]}, {context.words.paragraph_of(paragraph)}" if paragraph else names[part])
    return "; ".join(said)
