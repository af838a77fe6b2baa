"""The house's own rules: who may import whom, which library comes in by which door, and how large a room may be."""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parents[2] / "hooks"
CORE = HOOKS / "rumpun"
MODULES = {
    path.relative_to(HOOKS).with_suffix("").as_posix().replace("/", "."): path for path in sorted(HOOKS.rglob("*.py"))
}

HACKING = (HOOKS.parent / "HACKING.md").read_text(encoding="utf-8")
LIST_OF_ROOMS = HACKING.partition("## The rooms")[2].partition("\n## ")[0]
ROWS = dict(re.findall(r"^\| `([a-z_]+)(?:/|\.py)` \| (.+?) \|$", LIST_OF_ROOMS, re.MULTILINE))
ROOMS = tuple(reversed(ROWS))
"""As HACKING.md lists them, but from the ground up: a room may import what stands before it."""
MOST_MODULES_AT_THE_TOP = 12
MOST_MODULES_OF_A_PACKAGE = 25
DEEPEST = 2
"""Packages inside packages."""
# Library -> the only modules that may import it.
DOORS = {
    "mkdocs": {"mkdocs_hooks"},
    "material": set(),
    "yaml": {"rumpun.parsing", "rumpun.catalogue"},
    "bibtexparser": {"rumpun.parsing"},
    "pylatexenc": {"rumpun.parsing.latex"},
    "babel": {"rumpun.model.languages"},
    "defusedxml": {"rumpun.citation.incoming.dublin_core"},
    "jinja2": {"rumpun.render.templates"},
    "pydantic": {
        "rumpun.contribution.records",
        "rumpun.model.answers",
        "rumpun.model.records",
        "rumpun.model.study",
        "rumpun.model.faults",
        "rumpun.model.memory",
        "rumpun.model.graph",
        "rumpun.model.linking",
        "rumpun.model.references",
        "rumpun.model.salvage",
        "rumpun.open_data.derived",
        "rumpun.open_data.shapes",
        "rumpun.open_data.documents",
    },
    "pydantic_core": {"rumpun.model.faults"},
    "markdown_it": {"rumpun.words.markdown"},
    "tinycss2": {"rumpun.render.used_styles"},
    "nh3": {"rumpun.words.markdown", "rumpun.citation.safe_text"},
    "pypandoc": {"rumpun.citation.pandoc"},
    "selectolax": {"rumpun.search.extract"},
    "snowballstemmer": {"rumpun.search.roots"},
    "Sastrawi": {"rumpun.search.roots"},
    "PIL": {"rumpun.metadata.cards"},
    "uharfbuzz": {"rumpun.metadata.cards"},
    "krippendorff": {"rumpun.synthesis.intercoder"},
    "click": {"mkdocs_hooks", "rumpun.adapters.progress"},
    "watchdog": {"rumpun.adapters.watching"},
    # What only the open data need; a contributor's check never imports them.
    "duckdb": {"rumpun.open_data.parquet_format"},
    "rdflib": {"rumpun.open_data.turtle.turtle_terms"},
}
BESIDE_THE_ROOMS = {"browser", "contracts", "golden", "project", "scripts", "support"}
"""Folders of tests that mirror no room.

With a browser, what Python and scripts agree on, pages as last reviewed, rules of the house, scripts in Node, helpers.
"""
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
# What the core must not touch: the same input gives the same bytes, wherever and whenever.
FORBIDDEN = {
    "datetime": "the clock", "time": "the clock", "random": "chance", "uuid": "chance", "secrets": "chance",
    "socket": "the network", "urllib.request": "the network", "http": "the network", "requests": "the network",
    "locale": "the machine's settings", "getpass": "the machine's settings", "platform": "the machine's settings",
}  # fmt: skip
EDITION = "rumpun.adapters.commands.edition"
CLOCKS = (EDITION, "rumpun.adapters.commands.check")
"""What asks which day it is: it may freeze a day, or say of a year that it is still to come."""
"""Freezes a day: it asks which one it is, and where the site will stand."""
VAGUE = re.compile(r"(?:^|[._])(?:utils?|helpers?|managers?|misc|common|tools|stuff|base|lib)(?:$|[._])")


@cache
def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


@cache
def nodes(name: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(name)))


@cache
def imported(name: str) -> frozenset[str]:
    """Full names of the modules that `name` imports, ours and others'."""
    return frozenset(_imported(name))


def _imported(name: str) -> Iterator[str]:
    package = name if MODULES[name].name == "__init__.py" else name.rpartition(".")[0]
    if MODULES[name].name == "__init__.py":
        package = name.removesuffix(".__init__")
    for node in nodes(name):
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
    """The room of a module: a package, or a module that stands beside them."""
    pieces = name.split(".")
    return pieces[1] if len(pieces) > 1 else name


def ours(name: str) -> set[str]:
    """Modules of the core that `name` imports."""
    found = {
        each if each in MODULES else f"{each}.__init__" for each in imported(name) if each.split(".")[0] == "rumpun"
    }
    return found - {"rumpun.__init__", name}


CORE_MODULES = sorted(name for name in MODULES if name.startswith("rumpun.") and name != "rumpun.__init__")


def of_each(names: Iterable[str]) -> Callable[[Callable[[str], None]], Callable[[], None]]:
    """One test of all modules, which is quicker than one of each; a failure still names every module that breaks it."""

    def made(rule: Callable[[str], None]) -> Callable[[], None]:
        def test() -> None:
            broken: list[str] = []
            for name in names:
                try:
                    rule(name)
                except AssertionError as fault:
                    broken.append(f"{name}: {fault}")
            assert not broken, "\n".join(broken)

        test.__name__ = rule.__name__
        test.__doc__ = rule.__doc__
        return test

    return made


def test_hacking_lists_every_room_and_says_of_each_what_it_says_of_itself() -> None:
    assert set(ROWS) == {part(name) for name in CORE_MODULES}
    for room, said in ROWS.items():
        name = f"rumpun.{room}" if f"rumpun.{room}" in MODULES else f"rumpun.{room}.__init__"
        assert (ast.get_docstring(tree(name)) or "").split("\n\n")[0] == said, room


def test_no_room_is_so_full_that_nothing_is_found_in_it() -> None:
    modules = [name.split(".")[1:] for name in MODULES if name.startswith("rumpun.")]
    assert sum(len(parts) == 1 for parts in modules) <= MOST_MODULES_AT_THE_TOP
    assert max(len(parts) for parts in modules) <= DEEPEST + 1
    for package, number in Counter(tuple(parts[:-1]) for parts in modules if len(parts) > 1).items():
        assert number <= MOST_MODULES_OF_A_PACKAGE, ".".join(package)


@pytest.mark.parametrize("folder", ["assets", "templates"])
def test_scripts_styles_and_templates_stand_in_rooms_too(folder: str) -> None:
    files = [path.relative_to(CORE / folder).parts for path in (CORE / folder).rglob("*") if path.is_file()]
    assert sum(len(parts) == 1 for parts in files) <= MOST_MODULES_AT_THE_TOP
    assert max(len(parts) for parts in files) <= DEEPEST + 1
    for room, number in Counter(parts[:-1] for parts in files if len(parts) > 1).items():
        assert number <= MOST_MODULES_OF_A_PACKAGE, "/".join(room)


def test_tests_mirror_rooms() -> None:
    rooms = {path.name for path in (HOOKS.parent / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms - set(ROWS) == BESIDE_THE_ROOMS


@of_each(CORE_MODULES)
def test_imports_go_one_way(name: str) -> None:
    for other in ours(name):
        assert other in MODULES, f"{name} imports {other}, which does not exist"
        assert ROOMS.index(part(other)) <= ROOMS.index(part(name)), f"{name} may not know {other}"


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
            allowed = (
                name in ("rumpun.model.identifiers", "rumpun.adapters.git_history", *CLOCKS) and module == "datetime"
            ) or (name, module) == ("rumpun.adapters.preview_server", "time")  # it only tells how long it took
            assert allowed or not (each == module or each.startswith(f"{module}.")), f"{name} asks {reason}"
    for node in nodes(name):
        if isinstance(node, ast.Attribute) and name not in (*CLOCKS, "rumpun.__main__", "rumpun.adapters.cli"):
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
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    for node in nodes(name):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MOST_LINES_OF_A_FUNCTION, f"{name}.{node.name}"


@of_each(MODULES)
def test_names_say_something(name: str) -> None:
    assert not VAGUE.search(name.removeprefix("rumpun."))
    for node in nodes(name):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bare = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower()
            assert not re.search(r"(?:^|_)(?:utils?|helpers?|managers?)(?:_|$)", bare), f"{name}.{node.name}"


@of_each(CORE_MODULES)
def test_no_module_keeps_a_state(name: str) -> None:
    """`mkdocs serve` keeps modules alive between builds: what a module holds must not change."""
    for node in nodes(name):
        assert not isinstance(node, ast.Global), name
    held = {
        target.id for statement in tree(name).body for target in _targets(statement) if isinstance(target, ast.Name)
    }
    for function in (node for node in nodes(name) if isinstance(node, ast.FunctionDef)):
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
        for node in nodes(name):
            if isinstance(node, ast.FunctionDef):
                takes = [each for each in [*node.args.args, *node.args.kwonlyargs] if each.arg not in ("self", "cls")]
                assert node.returns is not None, f"{name}.{node.name}"
                assert all(each.annotation for each in takes), f"{name}.{node.name}"


def test_the_adapter_is_thin() -> None:
    assert len(MODULES["mkdocs_hooks"].read_text(encoding="utf-8").splitlines()) <= 150
    assert {each.removeprefix("rumpun.") for each in imported("mkdocs_hooks") if each.startswith("rumpun")} <= {
        "adapters.every_page_styles", "adapters.folder", "adapters.frames", "adapters.preview",
        "adapters.preview_server", "adapters.processes", "adapters.progress",
        "adapters.settings", "adapters.watching", "adapters.writing", "context", "parsing.problems",
        "permanence.editions.archive", "site",
    }  # fmt: skip


def test_records_are_asked_of_the_graph_by_their_name() -> None:
    """`graph.study(id)`, not a way through the tables that it holds."""
    chains = re.compile(r"\.?base\.(?:(?:studies|works)\[|terms\[[^\]]*\]\[)")
    files = [path for ending in ("py", "html") for path in CORE.rglob(f"*.{ending}") if path.parent.name != "model"]
    assert [path.relative_to(CORE).as_posix() for path in files if chains.search(path.read_text("utf-8"))] == []
