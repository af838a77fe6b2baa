"""The house's own rules: who may import whom, which library comes in by which door, and how large a room may be."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
CORE = HOOKS / "rumpun"
MODULES = {
    path.relative_to(HOOKS).with_suffix("").as_posix().replace("/", "."): path for path in sorted(HOOKS.rglob("*.py"))
}

# From left to right: a module may import what stands before it, or beside it on the same step.
# fmt: off
STEPS: tuple[tuple[str, ...], ...] = (
    ("problems", "cache"),
    ("source", "identifiers", "person"),
    ("model", "withdrawal", "works"),
    ("faults", "salvage"),
    ("load",),
    ("graph",),
    ("agreement", "properties", "usage", "prose", "address"),
    ("contrast", "confidence", "dimensions", "gaps", "related", "pairs", "outcomes"),
    ("history", "page_record"),
    ("provenance", "subject", "ledger", "redirects", "editions", "change_log"),
    ("csl", "citation_styles", "pandoc", "citation", "entry_text", "entries", "notes", "page_forms", "formats"),
    (
        "text_words", "text_values", "text_search", "text_compare", "text_pairs", "text_prior", "text_own", "text_gaps",
        "text_synthesis", "text_pictures", "text_tour", "text_citing", "text_downloads", "text_metadata", "text_data",
        "text_permanence", "text_editions", "text_reading", "text_embed", "text",
    ),
    ("folded", "lean", "page", "modules"),
    ("context",),
    ("page_citation", "metadata", "stamp"),
    ("sheet", "paging", "facts", "values"),
    ("profile", "theme_evidence", "dataset", "reading_names", "old_files", "moved", "cards", "change_phrases"),
    ("comparison_rows", "pictures"),
    ("pair_themes", "pair_phrases", "pair_facts", "pair_findings", "pair_summary", "outcome_summary"),
    ("rules", "pages", "exports"),
    ("site",),
    ("git_history", "exchanged", "owner"),
    ("search_index", "folder", "annotations", "recording", "freeze"),
    ("cli", "__main__"),
)
# fmt: on
# Library -> the only modules that may import it.
DOORS = {
    "mkdocs": {"mkdocs_hooks"},
    "material": set(),
    "yaml": {"rumpun.source"},
    "bibtexparser": {"rumpun.source"},
    "jinja2": {"rumpun.page"},
    "pydantic": {
        "rumpun.model",
        "rumpun.faults",
        "rumpun.load",
        "rumpun.graph",
        "rumpun.salvage",
        "rumpun.dataset.derived",
        "rumpun.dataset.shapes",
        "rumpun.dataset.documents",
    },
    "pydantic_core": {"rumpun.faults"},
    "markdown_it": {"rumpun.prose"},
    "nh3": {"rumpun.prose", "rumpun.entry_text"},
    "pypandoc": {"rumpun.pandoc"},
    "cbor2": {"rumpun.search_index"},
    "deflate": {"rumpun.search_index"},
    "PIL": {"rumpun.cards"},
    "uharfbuzz": {"rumpun.cards"},
    # What only the open data need; a contributor's check never imports them.
    "duckdb": {"rumpun.dataset.parquet_form"},
    "rdflib": {"rumpun.dataset.turtle_terms"},
}
# Tables of sentences may be longer than a room.
TABLES = {name for name in MODULES if name.startswith("rumpun.text_")}
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
# What the core must not touch: the same input gives the same bytes, wherever and whenever.
FORBIDDEN = {
    "datetime": "the clock", "time": "the clock", "random": "chance", "uuid": "chance", "secrets": "chance",
    "socket": "the network", "urllib.request": "the network", "http": "the network", "requests": "the network",
    "locale": "the machine's settings", "getpass": "the machine's settings", "platform": "the machine's settings",
}  # fmt: skip
VAGUE = re.compile(r"(?:^|[._])(?:utils?|helpers?|managers?|misc|common|tools|stuff|base|lib)(?:$|[._])")


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


@cache
def imported(name: str) -> frozenset[str]:
    """Full names of the modules that `name` imports, ours and others'."""
    return frozenset(_imported(name))


def _imported(name: str) -> Iterator[str]:
    package = name if MODULES[name].name == "__init__.py" else name.rpartition(".")[0]
    if MODULES[name].name == "__init__.py":
        package = name.removesuffix(".__init__")
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            above = parts[: len(parts) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            # `from . import page` and `from .pages import all_pages` name modules or what is in them.
            yield from (
                f"{source}.{alias.name}" if f"{source}.{alias.name}" in MODULES else source for alias in node.names
            )


def part(name: str) -> str:
    """The module, or the folder of modules, as the steps name it."""
    pieces = name.split(".")
    return pieces[1] if len(pieces) > 1 else name


def ours(name: str) -> set[str]:
    """Modules of the core that `name` imports."""
    found = {
        each if each in MODULES else f"{each}.__init__" for each in imported(name) if each.split(".")[0] == "rumpun"
    }
    return found - {"rumpun.__init__", name}


def step(name: str) -> int:
    for number, parts in enumerate(STEPS):
        if part(name) in parts:
            return number
    pytest.fail(f"{name} stands on no step: say in STEPS what it may know")


CORE_MODULES = sorted(name for name in MODULES if name.startswith("rumpun.") and name != "rumpun.__init__")


def of_each(names: Iterable[str]) -> Callable[[Callable[[str], None]], Callable[[pytest.Subtests], None]]:
    """One test of all modules, which is quicker than one of each; a failure still names every module that breaks it."""

    def made(rule: Callable[[str], None]) -> Callable[[pytest.Subtests], None]:
        def test(subtests: pytest.Subtests) -> None:
            for name in names:
                with subtests.test(module=name):
                    rule(name)

        test.__name__ = rule.__name__
        test.__doc__ = rule.__doc__
        return test

    return made


@of_each(CORE_MODULES)
def test_imports_go_left_only(name: str) -> None:
    for other in ours(name):
        assert other in MODULES, f"{name} imports {other}, which does not exist"
        assert step(other) <= step(name), f"{name} may not know {other}"


def test_nothing_imports_in_a_circle() -> None:
    try:
        tuple(TopologicalSorter({name: ours(name) for name in MODULES}).static_order())
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


def test_rules_pages_and_exports_do_not_know_each_other() -> None:
    for name in CORE_MODULES:
        if part(name) in ("rules", "pages", "exports") and not name.endswith("__init__"):
            neighbours = {other for other in ours(name) if part(other) in ("rules", "pages", "exports")}
            assert neighbours == set(), name


@of_each(MODULES)
def test_each_library_comes_in_by_its_door(name: str) -> None:
    for library in {each.split(".")[0] for each in imported(name)} & DOORS.keys():
        doors = DOORS[library]
        assert any(name == door or name.startswith(f"{door}.") for door in doors), f"{name} imports {library}"


def test_every_door_is_used() -> None:
    used = {
        library: {name for name in MODULES if library in {each.split(".")[0] for each in imported(name)}}
        for library in DOORS
    }
    for library, doors in DOORS.items():
        for door in doors:
            assert any(name == door or name.startswith(f"{door}.") for name in used[library]), (
                f"{door} no longer needs {library}"
            )


def test_every_library_has_a_door() -> None:
    """A library is chosen for one module; one more must be asked for here."""
    known = {*DOORS, *sys.stdlib_module_names, "rumpun", "markupsafe"}
    for name in MODULES:
        assert {each.split(".")[0] for each in imported(name)} <= known, name


@of_each(CORE_MODULES)
def test_the_core_knows_no_clock_no_chance_and_no_network(name: str) -> None:
    for each in imported(name):
        for module, reason in FORBIDDEN.items():
            # It reads a date that a contributor wrote, or that git kept; nobody asks what day it is.
            allowed = name in ("rumpun.identifiers", "rumpun.git_history", "rumpun.cli") and module == "datetime"
            assert allowed or not (each == module or each.startswith(f"{module}.")), f"{name} asks {reason}"
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Attribute) and part(name) not in ("cli", "__main__"):
            assert node.attr not in ("environ", "getenv", "cwd", "getcwd", "today", "now", "utcnow"), name


@of_each(MODULES)
def test_every_module_says_in_one_sentence_what_it_is(name: str) -> None:
    said = ast.get_docstring(tree(name))
    assert said, f"{name} has no docstring"
    first = said.split("\n\n")[0]
    assert first.endswith((".", "?")), f"{name}: {first}"
    assert "\n" not in first, f"{name}: one line"


@of_each(MODULES)
def test_no_room_is_too_large(name: str) -> None:
    if name not in TABLES:
        assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_LINES_OF_A_FUNCTION, f"{name}.{node.name}"


@of_each(MODULES)
def test_names_say_something(name: str) -> None:
    assert not VAGUE.search(name.removeprefix("rumpun."))
    for node in ast.walk(tree(name)):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bare = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower()
            assert not re.search(r"(?:^|_)(?:utils?|helpers?|managers?)(?:_|$)", bare), f"{name}.{node.name}"


@of_each(CORE_MODULES)
def test_no_module_keeps_a_state(name: str) -> None:
    """`mkdocs serve` keeps modules alive between builds: what a module holds must not change."""
    for node in ast.walk(tree(name)):
        assert not isinstance(node, ast.Global), name
    held = {
        target.id for statement in tree(name).body for target in _targets(statement) if isinstance(target, ast.Name)
    }
    for function in (node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef)):
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
                assert not (isinstance(node.func.value, ast.Name) and node.func.value.id in held), (
                    f"{name}:{node.lineno}"
                )
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Store, ast.Del)):
                assert not (isinstance(node.value, ast.Name) and node.value.id in held), f"{name}:{node.lineno}"


CHANGES = {
    "append",
    "add",
    "extend",
    "update",
    "insert",
    "pop",
    "popitem",
    "remove",
    "discard",
    "clear",
    "setdefault",
    "sort",
}


def _targets(statement: ast.stmt) -> list[ast.expr]:
    if isinstance(statement, ast.Assign):
        return statement.targets
    return [statement.target] if isinstance(statement, ast.AnnAssign) else []


def test_every_function_says_what_it_takes_and_gives() -> None:
    for name in MODULES:
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.FunctionDef):
                takes = [each for each in [*node.args.args, *node.args.kwonlyargs] if each.arg not in ("self", "cls")]
                assert node.returns is not None, f"{name}.{node.name}"
                assert all(each.annotation for each in takes), f"{name}.{node.name}"


def test_the_adapter_is_thin() -> None:
    assert len(MODULES["mkdocs_hooks"].read_text(encoding="utf-8").splitlines()) <= 150
    assert {part(each) for each in imported("mkdocs_hooks") if each.startswith("rumpun")} <= {
        "editions", "folder", "lean", "owner", "page", "problems", "search_index", "site",
    }  # fmt: skip
