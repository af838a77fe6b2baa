"""`stats`: how far the studies are coded."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...catalogue import said
from ...model.graph import Graph
from ...model.memory import Memory
from ...site import read
from ...synthesis.coverage import StudyCoverage, coverage, property_totals, theme_totals
from ..cli import Commands, add_command, faulty
from ..settings import entries_of

_STATS = (
    "Hitung seberapa jauh setiap studi dan seluruh basis dikodekan: yang terisi, yang tidak ada dalam sumber, yang "
    "belum dicari. / Count how far each study and the whole base are coded: what is given, what sources do not have, "
    "what nobody has looked for."
)
_FORMAT = "text: untuk dibaca; json: untuk program / text: to read; json: for programs"


def add(commands: Commands) -> None:
    parser = add_command(commands, "stats", _STATS, _stats, root_first=True)
    parser.add_argument("--format", choices=("text", "json"), default="text", help=_FORMAT)


def _stats(options: argparse.Namespace) -> int:
    graph, problems = read(options.root, Memory(entries_of(options.root)))
    if problems:
        return faulty(problems)
    studies = coverage(graph)
    if options.format == "json":
        print(json.dumps(_as_json(graph, studies), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_as_text(graph, studies)))
    return 0


def _as_json(graph: Graph, studies: tuple[StudyCoverage, ...]) -> dict[str, Any]:
    """All ids, and all numbers; the same keys for every study and every base."""
    base = graph.base
    return {
        "studies": {each.study_id: _study_as_json(each) for each in studies},
        "properties": {name: dict(found) for name, found in property_totals(studies).items()},
        "themes": {theme: dict(found) for theme, found in theme_totals(graph, studies).items()},
        "counts": {
            "studies": len(studies),
            **{kind: len(terms) for kind, terms in base.terms.items()},
            "works": len(base.works),
            "cases": sum(each.cases for each in studies),
            "findings": sum(each.findings for each in studies),
            "coded_twice": sum(each.coded_twice for each in studies),
            "reviewed": sum(each.reviewed for each in studies),
        },
    }


def _study_as_json(each: StudyCoverage) -> dict[str, Any]:
    return {
        "cases": each.cases,
        "findings": each.findings,
        "coded_twice": each.coded_twice,
        "reviewed": each.reviewed,
        "properties": {status: list(names) for status, names in each.properties.items()},
        "themes": {kind: list(themes) for kind, themes in each.themes.items()},
        "theories": list(each.theories),
        "methods": list(each.methods),
        "places": list(each.places),
        "group_types": list(each.group_types),
    }


def _as_text(graph: Graph, studies: tuple[StudyCoverage, ...]) -> Iterator[str]:
    for each in studies:
        yield each.study_id
        yield from (f"  {line}" for line in _study_as_text(each))
    yield _both("stats.all", studies=len(studies), findings=sum(each.findings for each in studies))
    reviewed = sum(each.reviewed for each in studies)
    yield f"  {_both('stats.reviewed', reviewed=reviewed, awaiting=len(studies) - reviewed)}"
    yield f"  {_properties(studies)}"
    open_ = {name: found["not_coded"] for name, found in property_totals(studies).items()}
    shown = theme_totals(graph, studies)
    yield f"  {_listed('stats.open', _counted(open_))}"
    yield f"  {_listed('stats.shown', _counted({id_: n['results'] + n['general'] for id_, n in shown.items()}))}"
    yield f"  {_listed('stats.unsought', _counted({id_: n['not_coded'] for id_, n in shown.items()}))}"


def _study_as_text(each: StudyCoverage) -> Iterator[str]:
    yield _both("stats.parts", cases=each.cases, findings=each.findings)
    if not each.reviewed:
        yield _both("stats.awaiting")
    yield _properties((each,))
    yield _listed("stats.open", each.properties.get("not_coded", ()))
    themes = {kind: len(found) for kind, found in each.themes.items()}
    own, open_ = themes.get("results", 0) + themes.get("general", 0), themes.get("not_coded", 0)
    yield _both("stats.themes", own=own, claims=themes.get("claims", 0), open=open_)
    yield _listed("stats.theories", each.theories)
    yield _listed("stats.methods", each.methods)
    yield _listed("stats.places", each.places)
    yield _listed("stats.group_types", each.group_types)


def _properties(studies: Sequence[StudyCoverage]) -> str:
    coded, unsaid = sum(each.count("coded") for each in studies), sum(each.unsaid for each in studies)
    open_ = sum(each.count("not_coded") for each in studies)
    return _both("stats.properties", coded=coded, unsaid=unsaid, open=open_)


def _counted(numbers: Mapping[str, int]) -> list[str]:
    """Names with their numbers, the highest first, without those that have none."""
    return [f"{name} {n}" for name, n in sorted(numbers.items(), key=lambda each: (-each[1], each[0])) if n]


def _listed(key: str, names: Iterable[str]) -> str:
    """A heading in both languages, and ids, which are the same in both."""
    return f"{_both(key)}: {', '.join(names) or '–'}"


def _both(key: str, **fills: object) -> str:
    return " / ".join(said(key, **fills))
