"""Names the test files that what has changed can touch, for `make test-changed`.

python -m tools.changed_tests          what is not committed yet
python -m tools.changed_tests main     what differs from that revision

What a test file needs is read from the code and never run: from each name that it uses, or asks for as a fixture, to
the names that its definition uses, and so on. A definition that copies the engine, or lists the modules of a folder,
needs all of them. What no such way leads to, a test cannot see: that is what this promises, and no more.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENGINE = "hooks/rumpun/"
CONTENT = ("studies/", "vocab/", "bib/", "docs/", "published/", "CITATION.cff")
EVERYTHING = ("pyproject.toml", "requirements", "tests/conftest.py", "tests/support/remembered.py")
"""After a change of these, all tests are to be run."""
FOLDERS = {"templates", "assets", "words", "examples", "golden", "contracts", "more_studies", "theme"}
"""Folders of files that are no Python, as the code names them."""
Name = tuple[str, str]
"""A file below the root, and a name that is defined in it; "" is the file as a whole."""
_COPY: Name = ("tests/support/full_build.py", "copy_engine")
"""Stands for the whole engine, scripts, styles and templates included."""
_ROOT: Name = ("tests/support/full_build.py", "ROOT")
"""Stands for the repository's own entries."""


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


@cache
def definitions(file: str) -> dict[str, list[ast.stmt]]:
    """Name -> the statements at the top of a file that give it its value."""
    found: dict[str, list[ast.stmt]] = {}
    for statement in _tree(file).body:
        for name in _defined(statement):
            found.setdefault(name, []).append(statement)
    return found


def _defined(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        yield statement.name
    elif isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        yield from (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
    elif isinstance(statement, (ast.If, ast.With, ast.Try, ast.For)):
        yield from (name for inner in ast.walk(statement) if isinstance(inner, ast.stmt) and inner is not statement
                    for name in _defined(inner))  # fmt: skip


@cache
def imports(file: str) -> dict[str, Name]:
    """Name in a file -> where it comes from, of all that is imported from our own files, wherever in the file."""
    found: dict[str, Name] = {}
    for node in _nodes_of(file, *_tree(file).body):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                inner = _file_of(file, node.level, f"{node.module or ''}.{alias.name}".strip("."))
                outer = _file_of(file, node.level, node.module or "")
                if inner:
                    found[alias.asname or alias.name] = (inner, "")
                elif outer:
                    found[alias.asname or alias.name] = (outer, alias.name)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if whole := _file_of(file, 0, alias.name):
                    found[(alias.asname or alias.name).partition(".")[0]] = (whole, "")
    return found


def _file_of(source: str, level: int, module: str) -> str:
    """The file of a module as `source` imports it; "" when it is none of ours."""
    folder = "/".join(source.split("/")[:-level])
    return _file_in((folder,) if level else ("hooks", ".", "tests", "tests/browser"), module.replace(".", "/"))


@cache
def _file_in(folders: tuple[str, ...], path: str) -> str:
    for folder in folders:
        for file in (f"{folder}/{path}.py", f"{folder}/{path}/__init__.py") if path else (f"{folder}/__init__.py",):
            if (ROOT / file).is_file():
                return file.removeprefix("./")
    return ""


def _nodes_of(file: str, *statements: ast.stmt) -> list[ast.AST]:
    """All nodes of statements that stand at the top of a file."""
    known = _nodes_by_statement(file)
    return [node for each in statements for node in known[each]]


@cache
def _nodes_by_statement(file: str) -> dict[ast.stmt, list[ast.AST]]:
    return {each: _nodes(each) for each in _tree(file).body}


def _nodes(root: ast.AST) -> list[ast.AST]:
    """The node and all below it, as `ast.walk` finds them, in a third of its time."""
    found = [root]
    for node in found:
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found.extend(each for each in value if isinstance(each, ast.AST))
    return found


def _used(nodes: Iterable[ast.AST]) -> set[str]:
    """Every name among the nodes, those in annotations in quotation marks too."""
    return {node.id for node in nodes if isinstance(node, ast.Name)} | _texts(nodes)


def _texts(nodes: Iterable[ast.AST]) -> set[str]:
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _asked_for(nodes: Iterable[ast.AST]) -> set[str]:
    """The fixtures that tests and fixtures among the nodes ask for, by an argument or by `getfixturevalue`."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.FunctionDef) and (node.name.startswith("test_") or _is_fixture(node)):
            found |= {each.arg for each in node.args.args}
        elif isinstance(node, ast.Attribute) and node.attr == "getfixturevalue":
            found |= _texts(nodes)
    return found


def _is_fixture(function: ast.FunctionDef) -> bool:
    return any("fixture" in ast.unparse(each) for each in function.decorator_list)


def _fixtures(file: str) -> tuple[str, ...]:
    """The files whose fixtures a test file may ask for."""
    folders = ("tests", *((str(Path(file).parent),) if file.startswith("tests/") else ()))
    return tuple(
        name for name in dict.fromkeys(f"{folder}/conftest.py" for folder in folders) if (ROOT / name).is_file()
    )


@cache
def next_names(name: Name) -> frozenset[Name]:
    """What a definition uses directly."""
    file, wanted = name
    if not file.endswith(".py"):
        return frozenset()
    own, brought = definitions(file), imports(file)
    if wanted and wanted not in own:
        return frozenset({brought[wanted]} if wanted in brought else {(file, "")})
    nodes = _nodes_of(file, *(own[wanted] if wanted else _tree(file).body))
    found: set[Name] = set()
    every = _used(nodes)
    for used in every:
        if used in brought:
            found.add(brought[used])
        elif used in own and used != wanted:
            found.add((file, used))
    for asked in _asked_for(nodes):
        homes = [each for each in (file, *_fixtures(file)) if asked in definitions(each)]
        found |= {(each, asked) for each in homes if (each, asked) != name}
    if "iter_modules" in every:
        around = (ROOT / file).parent
        found |= {(path.relative_to(ROOT).as_posix(), "") for path in around.glob("*.py") if path.name != "__init__.py"}
    return frozenset(found | set(_data(file, _texts(nodes))))


def _data(file: str, texts: set[str]) -> Iterator[Name]:
    """The folders and templates that texts in a file name: each stands for the files in it that are no Python."""
    places = [(ROOT / file).parent, ROOT / ENGINE, ROOT / "tests", ROOT / "tests" / "support"]
    for text in texts & FOLDERS:
        yield from (
            (f"{(place / text).relative_to(ROOT).as_posix()}/", "") for place in places if (place / text).is_dir()
        )
    for text in texts:
        if text.endswith((".html", ".xml", ".svg", ".txt")) and (ROOT / ENGINE / "templates" / text).is_file():
            yield f"{ENGINE}templates/{text}", ""


@cache
def needs(test: str) -> frozenset[Name]:
    """All names that a test file comes to, from its own on."""
    found: set[Name] = set()
    waiting: list[Name] = [(test, "")]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(next_names(name))
    return frozenset(found)


def touches(test: str, changed: Iterable[str]) -> bool:
    """Whether a test file can see one of the files that have changed."""
    names = needs(test)
    files = {file for file, _ in names}
    return any(_sees(test, names, files, each) for each in changed)


def _sees(test: str, names: frozenset[Name], files: set[str], changed: str) -> bool:
    if changed.startswith(EVERYTHING) or changed in files:
        return True
    if changed.startswith("hooks/") and _COPY in names:
        return True
    if changed.startswith(CONTENT):
        return _ROOT in names
    if changed.endswith(".py") and changed.startswith(("hooks/", "tests/")) and "/more_studies/" not in changed:
        return test.startswith("tests/project/")
    if changed.startswith(f"{ENGINE}templates/pages/"):
        return False  # whoever renders it names it
    return test.startswith("tests/project/") or any(f.endswith("/") and changed.startswith(f) for f in files)


def changed_files(since: str) -> list[str]:
    """Files below the root that differ from a revision, new ones too."""
    return [
        line
        for command in (["diff", "--name-only", since], ["ls-files", "--others", "--exclude-standard"])
        for line in subprocess.run(
            ["git", *command], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
        ).stdout.splitlines()
    ]


def main(arguments: list[str]) -> int:
    """Print the test files, one a line; to whoever looks on, how many there are."""
    changed = changed_files(arguments[0] if arguments else "HEAD")
    tests = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    chosen = [test for test in tests if touches(test, changed)]
    print("\n".join(chosen))
    print(f"{len(changed)} changed files can touch {len(chosen)} of {len(tests)} test files", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
