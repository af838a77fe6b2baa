"""Rules that stand in Python and in the scripts: both are held to the same cases, the scripts by `tests/scripts/`."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import reduce
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from support.contracts import FOLDER, contract
from support.knowledge_base import TINY_STUDY, KnowledgeBase, study_named

from rumpun.citation.formats import FORMATS
from rumpun.comparison.columns import THEME, Cell, Column, shared, verdict
from rumpun.comparison.known_names import close_methods, other_names
from rumpun.comparison.rows import ComparisonRow, claims, is_empty, said_to_differ, same_direction, without_claims
from rumpun.comparison.values import CellValue
from rumpun.context import Context
from rumpun.model.coded_values import CLAIMS
from rumpun.model.graph import CaseOf, Graph
from rumpun.model.records import Name
from rumpun.model.study import Case, Study
from rumpun.model.vocabulary import Aliases, GroupType, Method, PlaceTerm, Term, Theme, Theory
from rumpun.pages.gaps import _Teller
from rumpun.pages.own import _verdict
from rumpun.parsing.problems import Problem
from rumpun.parsing.yaml_file import read_yaml
from rumpun.render.page_builder import PageBuilder
from rumpun.schema.entry_form import written
from rumpun.search.tokens import likeness, tokens
from rumpun.synthesis.dimensions import Axis, DimensionTerm
from rumpun.synthesis.gaps import GapMatrix, Told, told_of
from rumpun.synthesis.properties import LISTS, UNSAID, UNSAID_IN
from rumpun.words.words import lower_first


def test_both_sides_read_every_contract() -> None:
    rules = {path.stem for path in FOLDER.glob("*.json")}
    scripts = "".join(path.read_text("utf-8") for path in (FOLDER.parent / "scripts").rglob("*.test.js"))
    python = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    for text in (scripts, python):
        assert set(re.findall(r'contract\("(\w+)"\)', text)) == rules


def test_a_name_inside_a_sentence() -> None:
    for case in contract("lower_first")["cases"]:
        assert lower_first(case["name"]) == case["inside"]


def test_words_of_a_text_and_their_likeness() -> None:
    for case in contract("likeness")["cases"]:
        assert tokens(case["text"]) == case["words"]
        assert [likeness(word) for word in case["words"]] == case["like"]


# --- rows of a comparison ----------------------------------------------------------------------------------------


def cell(told: dict[str, Any]) -> Cell:
    """A cell as the scripts have it."""
    keys, directions = (tuple(told.get(name, ())) for name in ("keys", "directions"))
    parts = tuple(CellValue(**part) for part in told.get("parts", ()))
    return Cell(told["status"], parts, keys, directions, told.get("open", False), told.get("partial", False))


def test_what_a_row_makes_of_its_cells() -> None:
    for case in contract("compared_rows")["cases"]:
        cells = tuple(cell(each) for each in case["cells"])
        found = verdict(cells)
        assert found == case["verdict"], case
        assert (same_direction(cells) if found in ("partly", "different") else "") == case["direction"], case
        assert (sorted(shared(cells)) if found == "partly" else []) == case["shared"], case
        assert is_empty(case["row"], cells) == case["empty"], case


def test_a_study_may_say_that_cases_differ() -> None:
    for case in contract("said_to_differ")["cases"]:
        cells = [Cell("coded", tuple(CellValue("a", **part) for part in parts)) for parts in case["parts"]]
        assert said_to_differ(cells) == case["differs"], case


def test_claims_of_no_group_by_itself_stand_apart() -> None:
    basis = {unsaid: basis for basis, unsaid in UNSAID_IN.items()}
    for case in contract("claims_apart")["cases"]:
        studies = [study_named("studi").model_copy(update={"basis": basis[unsaid]}) for unsaid in case["unsaid"]]
        columns = [Column(f"studi-{n}", each, "", "", "", "", dict) for n, each in enumerate(studies)]
        row = ComparisonRow("theme:kohesi", "", "", tuple(map(cell, case["cells"])), None, "", frozenset())
        kept = [[each.status, [part.text for part in each.parts]] for each in without_claims(row, columns).cells]
        apart = claims(row, merge=False)
        assert kept == case["kept"], case
        assert (apart and [[part.text for part in each.parts] for each in apart.cells]) == case["claims"], case


# --- the five axes -----------------------------------------------------------------------------------------------


def column(study: dict[str, Any]) -> Column:
    """A study of the contract beside others."""
    rows = {"year": study.get("year", ""), "place": study.get("place", "")}
    named = {name: [key] if key else [] for name, key in rows.items()}
    rule = contract("axes")
    named |= {"group-type": study.get("groups", []), "theory": study.get("theories", []), **study.get("methods", {})}
    inferred, open_ = study.get("inferred", []), study.get("open", [])
    cells = {
        row: Cell(
            "inferred" if row in inferred else "coded", (), tuple(sorted(keys)), open=row in open_,
            partial=bool(study.get("abstract")) and row in rule["lists"],
        )
        for row, keys in named.items()
        if keys
    }  # fmt: skip
    cells |= {row: Cell(status) for row, status in study.get("silent", {}).items()}
    for theme, how in study.get("themes", {}).items():
        part = CellValue(theme, evidence="" if how == "result" else how)
        cells[THEME + theme] = Cell(how) if how in UNSAID else Cell("coded", (part,))
    read = study_named("studi").model_copy(update={"basis": "abstract" if study.get("abstract") else "full-text"})
    return Column("studi", read, "", "Studi", "A (2017)", "studi/", lambda: cells)


def test_own_study_on_five_axes() -> None:
    rule = contract("axes")
    assert sorted(rule["lists"]) == sorted(LISTS)
    above = {"places": rule["places"], "group-types": rule["groups"]}
    places = {
        id_: PlaceTerm.model_construct(level="country" if id_ in rule["countries"] else "city")
        for id_ in above["places"]
    }
    graph = SimpleNamespace(
        above=lambda section, id_: tuple(above[section][id_]),
        base=SimpleNamespace(terms={"places": places}),
        term=lambda _, id_: places[id_],
        derived=lambda _: rule["close"],
    )
    context = cast("Context", SimpleNamespace(graph=graph))
    for case in rule["cases"]:
        own, study = column(case["own"]), column(case["study"])
        for axis, expected in case["verdicts"].items():
            assert _verdict(context, axis, own, study) == expected, (case, axis)


# --- the names of terms -------------------------------------------------------------------------------------------


def _term(told: dict[str, Any]) -> Any:
    """A term of the contract as a record."""
    kinds: dict[str, type[Term]] = {
        "theories": Theory, "methods": Method, "themes": Theme, "group-types": GroupType,
    }  # fmt: skip
    more = {name: told[name] for name in ("facet", "thinkers", "related") if name in told}
    names = {"name": Name(**told["name"]), "aliases": Aliases(**told.get("aliases", {}))}
    return kinds[told["section"]].model_validate({**names, "definition": {"id": "x", "en": "x"}, **more})


def test_names_of_terms_and_methods_that_are_close() -> None:
    rule = contract("known_names")
    terms = {(told["section"], told["id"]): _term(told) for told in rule["terms"]}
    methods = {id_: term for (section, id_), term in terms.items() if section == "methods"}
    graph = SimpleNamespace(
        term=lambda section, id_: terms[section, id_], base=SimpleNamespace(terms={"methods": methods})
    )
    context = cast("Context", SimpleNamespace(graph=graph, language="id"))
    for told in rule["terms"]:
        assert list(other_names(context, told["section"], told["id"])) == told["also"], told["id"]
    close = {told["id"]: tuple(told["close"]) for told in rule["terms"] if "close" in told}
    assert close_methods(cast("Graph", graph)) == close


# --- the gap matrix ----------------------------------------------------------------------------------------------


def _study(told: dict[str, Any]) -> Study:
    cases = [Case.model_construct(id=case["id"].partition(".")[2], name=case["name"]) for case in told["cases"]]
    return Study.model_construct(reference="karya", short_title=told["name"], cases=cases).joined(told["id"], {}, {})


def graph_of(rule: dict[str, Any]) -> Graph:
    """As much of a graph as the matrix asks for: studies with numbered cases, and what these tell of themes."""
    studies = {study["id"]: _study(study) for study in rule["studies"]}
    cases = [CaseOf(study, case) for study in studies.values() for case in study.cases]
    told: dict[str, dict[int, tuple[Told, ...]]] = {}
    for term in rule["dimensions"]["theme"]["terms"]:
        for numbers, way, finding, general in term["told"]:
            case_id = "" if general else cases[numbers[0]].case.id
            found = told.setdefault(term["id"], {})
            for number in numbers:
                found[number] = (*found.get(number, ()), Told(case_id, way, finding))

    def derived(work_out: Callable[[Graph], Any]) -> Any:
        return told if work_out is told_of else work_out(graph)

    base = SimpleNamespace(studies=studies)
    made = SimpleNamespace(base=base, study=studies.__getitem__, cases=cases, derived=derived)
    graph = cast("Graph", made)
    return graph


def axis_of(name: str, data: dict[str, Any]) -> Axis:
    """A dimension from the file that the script reads."""
    terms = data["terms"]
    theme = name == "theme"
    cases = {
        term["id"]: frozenset(term.get("cases") or [number for line in term.get("told", ()) for number in line[0]])
        for term in terms
    }
    said = {term["id"]: term["silent"] for term in terms} if theme else {"": data["silent"]}
    silent = {term: {why: frozenset(numbers) for why, numbers in each.items()} for term, each in said.items()}
    told: frozenset[int] = frozenset() if theme else frozenset().union(*cases.values())
    headings = tuple(DimensionTerm(term["id"], term["name"], term["depth"]) for term in terms)
    serves = {
        term["id"]: {case: frozenset(themes) for cases_, themes in term.get("serves", ()) for case in cases_}
        for term in terms
    }
    return Axis(name, "", headings, (), cases, told, silent, serves)


def test_cells_of_the_gap_matrix() -> None:
    rule = contract("gap_cells")
    assert rule["claims"] == list(CLAIMS)
    graph = graph_of(rule)
    builder = SimpleNamespace(
        graph=graph, t=SimpleNamespace(gap_in_general=rule["in_general"]), pick=lambda title: title
    )
    teller = _Teller(cast("PageBuilder", builder))
    for case in rule["cases"]:
        rows, columns = (axis_of(case[name], rule["dimensions"][case[name]]) for name in ("rows", "columns"))
        matrix = GapMatrix(graph, rows, columns)
        found = [
            {
                "row": row,
                "column": column,
                "reason": cell.reason or "",
                "entries": [
                    {
                        "study": teller.name(entry),
                        "told": [[teller.about(entry, told), told.said, told.finding_id] for told in entry.told],
                    }
                    for entry in cell.entries
                ],
            }
            for (row, column), cell in matrix.cells.items()
        ]
        assert found == case["cells"]
        assert {**matrix.counts, "claims": matrix.only_claims} == case["counts"]


# --- files for reference managers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case", contract("reference_files")["cases"], ids=lambda case: f"{len(case['records'])}-{case['ending']}"
)
def test_a_file_is_records_put_together(case: dict[str, Any]) -> None:
    (found,) = [each for each in FORMATS if each.ending == case["ending"]]
    facts = found.facts
    assert {name: facts[name] for name in ("opening", "between", "closing")} == {
        name: case[name] for name in ("opening", "between", "closing")
    }
    written = replace(found, record=cast("Any", str))
    assert written.file(cast("Any", case["records"])) == case["file"]


# --- entries -----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_what_does_not_fit_together_in_a_study(tiny: KnowledgeBase) -> None:
    told = contract("entry_checks")
    for case in told["cases"]:
        data = deepcopy(told["study"])
        for (*way, last), to in case["changes"]:
            reduce(lambda around, step: around[step], way, data)[last] = to
        tiny.write(TINY_STUDY, written(data, "studies"))
        document, _ = read_yaml(tiny.root, TINY_STUDY)
        assert document is not None
        found = [(each.place, getattr(each.message, "key", "")) for each in tiny.problems() if not is_of_base(each)]
        expected = [(document.place(tuple(path)), key) for path, key in case["faults"]]
        assert sorted(found) == sorted(expected), case["changes"]


def is_of_base(problem: Problem) -> bool:
    """What the other entries lack when this one says something else."""
    return problem.place.path != TINY_STUDY or problem.severity != "error"
