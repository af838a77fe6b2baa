"""Does a second coding speak of what its study has, and is every difference between the coders settled?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..catalogue import said
from ..model.graph import Graph
from ..model.identifiers import is_date
from ..model.second_coding import CODES, CaseCodedTwice, FindingCodedTwice, Resolution, SecondCoding
from ..model.study import Case, Finding, Study
from ..parsing.problems import Problem, did_you_mean
from ..parsing.yaml_file import DataPath, Document

Part = Literal["findings", "cases"]
_WITHDRAWN: dict[Part, str] = {"findings": "withdrawn", "cases": "withdrawn_cases"}


def check(graph: Graph) -> Iterator[Problem]:
    """Report unknown items, first codes that were not noted, and differences without a resolution or the reverse.

    What a study gained since is no fault: whoever adds a finding need not wait for a second coder.
    """
    for id_, coding in graph.base.second_codings.items():
        study = graph.base.studies.get(id_)
        if study is None or not graph.base.damaged.isdisjoint({("studies", id_), ("second-codings", id_)}):
            continue
        document = graph.base.documents["second-codings", id_]
        if not is_date(coding.date):
            yield Problem(document.place(("date",)), said("twice.no_date"), said("twice.no_date_hint"))
        for part in CODES:
            yield from _items(study, coding, document, part)


def _items(study: Study, coding: SecondCoding, document: Document, part: Part) -> Iterator[Problem]:
    present: dict[str, Finding | Case] = {item.id: item for item in getattr(study, part)}
    renamed = {former: item.id for item in present.values() for former in item.former_ids}
    withdrawn = {item.id for item in getattr(study, _WITHDRAWN[part])}
    seen: set[str] = set()
    for index, item in enumerate(getattr(coding, part)):
        at: DataPath = (part, index)
        place = document.place((*at, "id"))
        if item.id in seen:
            yield Problem(place, said("entry.written_twice", name=item.id), said("entry.delete_one"))
        elif item.id not in present and not (item.id in withdrawn and item.first):
            message = said("twice.not_there", what=said(f"thing.{part}"), id=item.id)
            now = renamed.get(item.id)
            yield Problem(
                place, message, said("entry.called_now_hint", now=now) if now else did_you_mean(item.id, present)
            )
        elif item.first is None:
            codes = ", ".join(f"{code}: {getattr(present[item.id], code)}" for code in CODES[part])
            yield Problem(place, said("twice.no_first"), said("twice.no_first_hint", line=f"first: {{{codes}}}"))
        else:
            for code in CODES[part]:
                yield from _code(document, (*at, code), item, present.get(item.id))
        seen.add(item.id)


def _code(
    document: Document, at: DataPath, item: FindingCodedTwice | CaseCodedTwice, present: Finding | Case | None
) -> Iterator[Problem]:
    code = str(at[-1])
    first, second = getattr(item.first, code), getattr(item, code)
    resolution: Resolution | None = getattr(item.resolutions, code)
    now = getattr(present, code, None)
    holds = "first" if now == first else "second" if now == second else "neither"
    if resolution is None:
        if first != second:
            line = f"{code}: {{kept: {holds}, why: {{id: …, en: …}}}}"
            message = said("twice.unresolved", code=code, first=first, second=second)
            yield Problem(document.place(at), message, said("twice.unresolved_hint", line=line))
        return
    place = document.place((*at[:-1], "resolutions", code))
    if first == second:
        yield Problem(place, said("twice.nothing_to_resolve", value=first), said("twice.nothing_to_resolve_hint"))
    elif resolution.kept != holds:
        message = said("twice.kept_other", kept=resolution.kept, code=code, now=now or "–")
        yield Problem(place, message, said("twice.kept_other_hint", holds=holds))
