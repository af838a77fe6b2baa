"""What all tests share: the engine on the path, the tiny and the real knowledge base, and the full build."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import cache as remembering
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from support.frozen_project import freeze_project
from support.full_build import ROOT, copy_content, copy_engine, mkdocs_build, share_citations
from support.knowledge_base import KnowledgeBase, copy_of, restore, site_of
from support.remembered import remember

from rumpun.adapters.processes import collect_seldom
from rumpun.citation.citations import format_works
from rumpun.citation.pandoc import Pandoc
from rumpun.context import Context, Settings, contexts
from rumpun.model.graph import Graph
from rumpun.permanence.history import Change, History
from rumpun.site import Site, build, read

SITE_URL = "https://rumpun.example/"
_LARGE = frozenset({"built", "frozen", "real_site", "tiny_site", "hostile", "harmless", "many", "written"})
"""Fixtures that make a large site, or a folder of files."""
_PROGRAMS = frozenset({"run_script", "Repository", "site_of"})
"""What a module imports that runs another program, or makes a site, for most of its tests."""
_REAL = frozenset({"world", "root", "real_graph", "real_contexts", "real_site", "built"})
"""Fixtures that read the repository's own knowledge base."""
_REPOSITORY = frozenset({"ROOT", "copy_content"})
"""What a module imports that reads it without them."""
_ALL_SLOW = re.compile(r"^pytestmark = \[?pytest\.mark\.slow", re.MULTILINE)
"""How a file says that all its tests are slow."""
_SHARED = "real_site"
"""The fixture whose pages are made in one process: in each of several they would be made anew."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite tests/golden/*/expected from what is built now"
    )
    parser.addoption(
        "--every-language",
        action="store_true",
        help="browser tests: each in both languages, not in one of them in turns",
    )
    parser.addoption(
        "--browser-too", action="store_true", help="test_new_studies.py: also what looks at its entries in a browser"
    )


def pytest_configure() -> None:
    """What tests share is kept until the end: to look through it for circles, over and over, finds nothing.

    How long an example takes, or to make one, is a matter of what else the machine does.
    """
    collect_seldom()
    settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("untimed")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: a test often waits for a page, a file or another program."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """All tests of a file in one process, as `--dist loadfile` says, and so all files that look at the same pages."""
    from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

    def together(nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return _SHARED if _shares(config.rootpath / file) else file

    if config.getvalue("dist") != "loadfile":
        return None
    scheduler = LoadFileScheduling(config, log)
    scheduler._split_scope = together
    return scheduler


@remembering
def _shares(file: Path) -> bool:
    return _SHARED in file.read_text(encoding="utf-8")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """A file of slow tests alone is not even read where they are left out: importing what it needs takes long."""
    if config.option.markexpr != "not slow" or not collection_path.match("test_*.py"):
        return None
    return True if _ALL_SLOW.search(collection_path.read_text(encoding="utf-8")) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever makes a site or runs another program is slow: the others are to be run after every change."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        imported = vars(getattr(item, "module", None) or item)
        if not _LARGE.isdisjoint(fixtures) or not _PROGRAMS.isdisjoint(imported):
            item.add_marker("slow")
        if not _REAL.isdisjoint(fixtures) or not _REPOSITORY.isdisjoint(imported):
            item.add_marker("real")
    # Files with few long tests first, files of many short ones last.
    long: dict[Path, list[bool]] = {}
    for item in items:
        long.setdefault(item.path, []).append(
            "browser" in item.path.parts or item.get_closest_marker("slow") is not None
        )
    share = {path: sum(found) / len(found) for path, found in long.items()}
    items.sort(key=lambda item: (-share[item.path], len(long[item.path]) > 1, str(item.path)))


@pytest.fixture(scope="session", autouse=True)
def remembered(answers: Path, cache: Path) -> Iterator[None]:
    """Files of the same content are read once, pages are cited by patterns that are made once, pandoc is asked once."""
    with pytest.MonkeyPatch.context() as patch:
        remember(patch, answers, cache)
        yield


@pytest.fixture(scope="session")
def answers(request: pytest.FixtureRequest) -> Path:
    """What others' programs answered to tests that ask them, or that forbid the engine to remember."""
    return Path(request.config.cache.mkdir("answers"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository, which is also the real knowledge base."""
    return ROOT


@pytest.fixture(scope="session")
def cache(request: pytest.FixtureRequest) -> Path:
    """What pandoc answered in this and earlier runs, kept by all that it was asked: nothing in it can age."""
    return Path(request.config.cache.mkdir("citations"))


@pytest.fixture
def pandoc_runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The language of every run of pandoc that cites something, in order: it grows while a test goes on."""
    runs: list[str] = []
    real = Pandoc._cited

    def counted(self: Pandoc, options: list[str], cites: list[str], data: str, style: str, locale: str) -> str:
        runs.append(locale)
        return real(self, options, cites, data, style, locale)

    monkeypatch.setattr(Pandoc, "_cited", counted)
    return runs


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> KnowledgeBase:
    """The copy that `tiny` hands from test to test."""
    return copy_of(tmp_path_factory.mktemp("handed-on") / "tiny", cache)


@pytest.fixture
def tiny(tiny_folder: KnowledgeBase) -> Iterator[KnowledgeBase]:
    """A tiny knowledge base to change at will; it is mended after the test, which is quicker than a copy for each."""
    yield tiny_folder
    restore(tiny_folder.root)


@pytest.fixture(scope="session")
def tiny_graph(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Graph:
    """The graph of the tiny knowledge base, for tests that only look."""
    graph, problems = read(copy_of(tmp_path_factory.mktemp("graph") / "tiny", cache).root)
    assert problems == ()
    return graph


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Site:
    """The pages of the tiny knowledge base, for tests that only look."""
    return site_of(copy_of(tmp_path_factory.mktemp("site") / "tiny", cache))


@pytest.fixture(scope="session")
def real_graph() -> Graph:
    """The graph of the real knowledge base."""
    graph, problems = read(ROOT)
    assert problems == ()
    return graph


@pytest.fixture(scope="session")
def real_contexts(real_graph: Graph, cache: Path) -> tuple[Context, ...]:
    """What the pages of the real knowledge base are made from, Indonesian first."""
    return contexts(real_graph, format_works(list(real_graph.base.works.values()), cache), Settings(SITE_URL))


def _once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that `make` fills, once for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / name
    with FileLock(f"{folder}.lock"):
        if not Path(f"{folder}.made").is_file():
            make(folder)
            Path(f"{folder}.made").touch()
    return folder


@pytest.fixture(scope="session")
def real_site(cache: Path) -> Site:
    """The real knowledge base; its pages are made when a test asks what is on them."""
    settings = Settings(
        site_url=SITE_URL,
        edit_base="https://code.example/edit/main/",
        cache=cache,
        history=History(Change("2026-11-01")),
    )
    site = build(ROOT, settings)
    assert site.problems == ()
    return site


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    """The folder that one `mkdocs build --strict` of the real knowledge base writes."""

    def make(folder: Path) -> None:
        copy_engine(folder)
        copy_content(folder)
        share_citations(folder, cache)
        done = mkdocs_build(folder, PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="1")
        assert done.returncode == 0, done.stdout + done.stderr

    return _once(tmp_path_factory, "built", make) / "site"


@pytest.fixture(scope="session")
def frozen(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    """A project with an edition, made by the command, and a change that came after it; built."""
    return _once(tmp_path_factory, "frozen", lambda folder: freeze_project(folder, cache))
