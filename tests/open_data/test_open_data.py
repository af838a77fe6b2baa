"""The data page and the files beside it: what it offers is there, and its examples run as they stand."""

from __future__ import annotations

import functools
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
from support.full_build import ROOT
from support.knowledge_base import copy_of

from rumpun.address import address
from rumpun.context import Context
from rumpun.exports import open_data as export
from rumpun.exports import reference_files
from rumpun.model.graph import Graph
from rumpun.open_data.examples import EXAMPLES, FOLDER, Example
from rumpun.open_data.libraries import LIBRARIES, REQUIREMENTS
from rumpun.pages import data as page_type
from rumpun.pages.data import number, size_in_words
from rumpun.permanence.history import Change, History
from rumpun.render.files import Files
from rumpun.render.page import Page
from rumpun.synthesis.properties import unsaid
from rumpun.words.words import words

pytestmark = pytest.mark.slow  # writes the whole data

LANGUAGES = ("id", "en")
BLOCKED = "import sys\nsys.modules.update(dict.fromkeys(('duckdb', 'rdflib')))\n"
"""What makes every import of these fail, as if they were not installed."""


@pytest.fixture(scope="session")
def files(real_contexts: tuple[Context, ...]) -> dict[str, bytes]:
    return {
        name: content if isinstance(content, bytes) else content.encode()
        for name, content in Files(export.files(real_contexts)).items()
    }


@pytest.fixture(scope="session")
def data_pages(real_contexts: tuple[Context, ...]) -> dict[str, Page]:
    return {context.language: next(page_type.pages(context)) for context in real_contexts}


# --- the page ------------------------------------------------------------------------------------------------------


class Links(HTMLParser):
    """The addresses of all links, and the text of every example."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.examples: dict[str, str] = {}
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a":
            self.links.append(values.get("href") or "")
        if tag == "pre":
            self.inside = values.get("data-example") or ""
        self.anchors.add(values.get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == "pre" else self.inside

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.examples[self.inside] = self.examples.get(self.inside, "") + data


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_that_the_page_offers_is_there(
    data_pages: dict[str, Page], files: dict[str, bytes], language: str
) -> None:
    found = Links(data_pages[language].body)
    way = "../" * (address(language, "data").count("/")) + "data/v1/" if language == "en" else "./v1/"
    offered = {link.removeprefix(way) for link in found.links if link.startswith(way)}
    made_elsewhere = {"references.json", "references.bib", "references.ris"}
    assert {f"data/v1/{path}" for path in offered - made_elsewhere} <= files.keys()
    assert {path for path in files if path.startswith(("data/v1/csv/", "data/v1/parquet/"))} <= {
        f"data/v1/{path}" for path in offered
    }
    assert {link[1:] for link in found.links if link.startswith("#")} <= found.anchors


def test_openapi_names_the_references_that_are_there(
    real_contexts: tuple[Context, ...], files: dict[str, bytes]
) -> None:
    there = {path for path, _ in reference_files.files(real_contexts)}
    paths = json.loads(files["data/v1/openapi.json"])["paths"]
    for name, folder in (("key", ""), ("id", "theories/"), ("id", "studies/")):
        (item,) = (each for path, each in paths.items() if path == f"/references/{folder}{{{name}}}.json")
        pattern = item["get"]["parameters"][0]["schema"]["pattern"]
        found = [path for path in there if re.fullmatch(f"data/v1/references/{folder}[^/]+[.]json", path)]
        assert found and all(re.fullmatch(pattern, Path(path).stem) for path in found)
    assert "data/v1/references.json" in there and "/references.json" in paths


@pytest.mark.parametrize("edition", ["", "2026-09-01"])
def test_the_page_names_the_feed_where_there_is_one(real_contexts: tuple[Context, ...], edition: str) -> None:
    """A frozen edition has neither feeds nor llms.txt."""
    for context in real_contexts:
        history = History(Change("2026-11-01"))
        settings = replace(context.settings, history=history, edition=edition)
        found = {
            Path(each).name for each in Links(next(page_type.pages(replace(context, settings=settings))).body).links
        }
        assert found & {"atom.xml", "llms.txt"} == (set() if edition else {"atom.xml", "llms.txt"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_on_the_page_are_those_that_are_tested(data_pages: dict[str, Page], language: str) -> None:
    found = Links(data_pages[language].body).examples
    assert found == {each.id: each.text("https://rumpun.example/data/v1/", language) for each in EXAMPLES}


def test_every_example_that_is_kept_is_shown() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {example.id for example in EXAMPLES}


def test_numbers_and_sizes_are_written_as_the_language_writes_them() -> None:
    indonesian, english = words("id"), words("en")
    assert (number(indonesian, 1234.5, 1), number(english, 1234.5, 1)) == ("1.234,5", "1,234.5")
    assert [size_in_words(indonesian, size) for size in (7, 1_500, 45_400, 2_345_678)] == [
        "7 bita", "1,5 kB", "45 kB", "2,3 MB",
    ]  # fmt: skip
    assert size_in_words(english, 2_345_678) == "2.3 MB"


# --- the examples --------------------------------------------------------------------------------------------------


class _Static(SimpleHTTPRequestHandler):
    """A static host as GitHub Pages is one: it also answers requests for a part of a file."""

    def log_message(self, *args: object) -> None:
        """A test prints its own findings only."""

    def do_GET(self) -> None:
        part = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        path = Path(self.translate_path(self.path))
        if not part or not path.is_file():
            return super().do_GET()
        content = path.read_bytes()
        first, last = int(part[1]), min(int(part[2]), len(content) - 1)
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
        self.send_header("Content-Length", str(last - first + 1))
        self.end_headers()
        self.wfile.write(content[first : last + 1])
        return None


@pytest.fixture(scope="session")
def served(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the files are served: the address that the examples get."""
    folder = tmp_path_factory.mktemp("served")
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Static, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/data/v1/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder in which DuckDB finds its extension for HTTP, as it does once it has fetched it."""
    import duckdb

    folder = tmp_path_factory.mktemp("home")
    package = find_spec("duckdb_extension_httpfs")
    assert package and package.origin
    extension = next(Path(package.origin).parent.rglob("httpfs.duckdb_extension"))
    with duckdb.connect(config={"home_directory": str(folder)}) as database:
        database.execute(f"INSTALL '{extension}'")
    return folder


def run(example: Example, language: str, served: str, folder: Path, home: Path) -> str:
    """What the example prints."""
    text = example.text(served, language)
    file = folder / f"example.{example.id}"
    file.write_text(text, encoding="utf-8")
    programs = {"sh": ["sh", "-e"], "Rscript": ["Rscript", "--vanilla"], "python": [sys.executable, "-W", "error"]}
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("proxy")}
    done = subprocess.run(
        [*programs[example.program], str(file)], cwd=folder, capture_output=True, text=True, encoding="utf-8",
        env={**kept, "HOME": str(home), "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def _downloaded(_: Graph, folder: Path, printed: str) -> None:
    assert (folder / "findings.csv").read_bytes().startswith("\ufeffid,study,".encode())
    assert printed == ""


def _cohesion(graph: Graph, _: Path, printed: str) -> None:
    own = [item for item in graph.findings_by_theme["kohesi"] if item.finding.evidence == "result"]
    assert printed.count("http") == len(own)


def _effects(graph: Graph, _: Path, printed: str) -> None:
    helping = sum(
        f.effect == "helps" and f.evidence == "result" for study in graph.base.studies.values() for f in study.findings
    )
    assert f"helps {helping}" in printed.splitlines()


def _hindering(graph: Graph, _: Path, printed: str) -> None:
    found = [f for study in graph.base.studies.values() for f in study.findings if f.evidence == "result"]
    assert len(printed.splitlines()) == sum(f.effect == "hinders" for f in found) > 0


def _in_r(graph: Graph, _: Path, printed: str) -> None:
    own = [f for study in graph.base.studies.values() for f in study.findings if f.evidence == "result"]
    head, *rows = printed.splitlines()
    assert head.split() == ["theme", "effect", "findings"]
    assert len(rows) == len({(f.theme, f.effect) for f in own})
    assert sum(int(row.split()[-1]) for row in rows) == len(own)


def _themes(graph: Graph, _: Path, printed: str) -> None:
    assert len(printed.splitlines()) == min(10, len(graph.findings_by_theme))


def _silent(graph: Graph, _: Path, printed: str) -> None:
    silent = {(name, unsaid(study)) for study in graph.base.studies.values() for name in study.not_reported}
    assert len(printed.splitlines()) == len(silent)


def _cited(graph: Graph, _: Path, printed: str) -> None:
    assert len(printed.splitlines()) == 10
    most = max(sum(key in study.cites for study in graph.base.studies.values()) for key in graph.base.works)
    assert printed.startswith(f"{most} ")


EXPECTED: dict[str, Callable[[Graph, Path, str], None]] = {
    "curl": _downloaded, "json": _cohesion, "csv": _effects, "sqlite": _hindering, "r": _in_r, "duckdb": _themes,
    "laptop": _silent, "rdf": _cited,
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.id)
def test_every_example_runs_as_it_stands(
    example: Example, language: str, served: str, home: Path, tmp_path: Path, real_graph: Graph
) -> None:
    if example.program == "Rscript" and not which("Rscript"):
        pytest.skip("R is not installed; the example in R is tested where it is (Debian: apt-get install r-base-core)")
    printed = run(example, language, served, tmp_path, home)
    EXPECTED[example.id](real_graph, tmp_path, printed)


# --- without the libraries -----------------------------------------------------------------------------------------


def python(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


def test_entries_are_checked_without_the_libraries_for_the_data(tmp_path: Path) -> None:
    folder = copy_of(tmp_path / "tiny").root
    done = python(f"{BLOCKED}from rumpun.adapters.cli import main\nsys.exit(main(['check']))", folder)
    assert done.returncode == 0, done.stdout + done.stderr


def test_without_a_library_the_site_is_not_made_and_it_is_said_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rumpun.context import Settings
    from rumpun.open_data import libraries
    from rumpun.parsing.problems import report
    from rumpun.site import build

    def find(name: str) -> object:
        return None if name == "duckdb" else find_spec(name)

    monkeypatch.setattr(libraries, "find_spec", find)
    site = build(copy_of(tmp_path / "tiny").root, Settings("https://rumpun.example/"))
    assert site.pages == ()
    said = report(site.problems)
    assert said.count(f"pip install -r {REQUIREMENTS}") == 2
    assert "duckdb" in said and "rdflib" not in said


def test_what_is_needed_is_pinned() -> None:
    pins = (ROOT / REQUIREMENTS).read_text(encoding="utf-8")
    assert {f"{name}==" for name in LIBRARIES} <= set(re.findall(r"^[\w-]+==", pins, re.MULTILINE))
    assert not set(re.findall(r"^([\w-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)) & {
        *LIBRARIES
    }
