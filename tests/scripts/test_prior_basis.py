"""A prior-research table takes its caveats along: every row what was read, in every set of columns and every format."""

from __future__ import annotations

import base64
import csv
import html
import io
import re
from collections.abc import Callable
from typing import Any, cast

import docx
import openpyxl
import pytest
from support.made_files import texts
from support.scripts import ASSETS, SERVED, run_script

from rumpun.address import LANGUAGES
from rumpun.context import Context
from rumpun.exports import comparison_data
from rumpun.model.study import Study
from rumpun.pages import prior
from rumpun.words.caveats import caveats_of, read_of
from rumpun.words.words import words

pytestmark = pytest.mark.slow

# References are read by a browser; here their text is enough.
MADE = """async ([files, language, words, labels, values, chosen, formats], load) => {
  SERVED
  globalThis.NodeFilter = { SHOW_TEXT: 4 };
  globalThis.DOMParser = class {
    parseFromString(html) {
      const texts = [html.replace(/<[^>]*>/g, "")];
      const nextNode = function () {
        return (this.currentNode = texts.length ? { textContent: texts.pop() } : undefined);
      };
      return { createTreeWalker: () => ({ nextNode }) };
    }
  };
  const { Knowledge } = await load("shared/knowledge.js");
  const { PRESETS } = await load("prior/columns.js");
  const { TableMaker } = await load("prior/finished_table.js");
  const knowledge = new Knowledge("/", language);
  const maker = new TableMaker(language, words, labels, values, await knowledge.vocabulary());
  const { byYear } = await load("prior/order.js");
  const found = await knowledge.columns((await knowledge.index()).map(({ id }) => id));
  const columns = byYear(found.columns, language);
  const sets = [...Object.values(PRESETS), ...chosen];
  const writers = (await Promise.all(formats.map(async (name) => {
    const { TYPE, ...writing } = await load(`prior/formats/${name}.js`);
    // What makes a text or a file of a whole table, under whatever name; the rest are parts of these.
    return ["write", "html", "plain"].filter((each) => writing[each]).map((each) => [`${name}.${each}`, writing[each]]);
  }))).flat();
  const written = async (finished) => Object.fromEntries(await Promise.all(writers.map(async ([name, write]) =>
    [name, Buffer.from(await new Blob([write(finished)]).arrayBuffer()).toString("base64")])));
  return Promise.all(sets.map(async (names) => {
    const finished = maker.make(columns, { columns: names, style: "apa", number: "2.1", paper: "wide" }, undefined);
    const { rows, notes } = finished;
    return { names, rows, notes, files: await written(finished) };
  }));
}""".replace("SERVED", SERVED)
CHOSEN = [["authorYear"], ["title", "result"], ["reference"], ["number", "theory"], ["result"]]
"""Sets of columns that a reader may choose, with and without one that names the study."""
FORMATS = sorted(path.stem for path in (ASSETS / "prior" / "formats").glob("*.js"))


@pytest.fixture(scope="module")
def files(real_contexts: tuple[Context, ...]) -> dict[str, dict[str, str]]:
    """What the scripts fetch, in each language."""
    return {context.language: texts(comparison_data.files((context,))) for context in real_contexts}


def readings(language: str, files: dict[str, str]) -> list[dict[str, Any]]:
    t = words(language)
    values = {
        kind: {value: name for value, (_, name) in t.named(kind).items()}
        for kind in ("status", "outcome", "level", "effect")
    }
    given = [files, language, t.starting("prior_js_"), t.starting("prior_column_"), values, CHOSEN, FORMATS]
    return cast("list[dict[str, Any]]", run_script(MADE, given))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_row_says_what_was_read(
    files: dict[str, dict[str, str]], real_contexts: tuple[Context, ...], language: str
) -> None:
    t = words(language)
    lines = [read_of(t, study) for study in by_year(real_contexts)]
    assert len(set(lines)) == len({(study.basis, study.reviewed) for study in by_year(real_contexts)}) >= 3
    for made in readings(language, files[language]):
        named = {"study", "authorYear", "title", "reference"} & set(made["names"])
        for row, line in zip(made["rows"], lines, strict=True):
            assert sum(line in cell.split("\n") for cell in row) == 1, made["names"]
        note = next((note for note in made["notes"] if note.startswith(t.prior_js_note_basis.partition("{")[0])), None)
        assert (note is None) == bool(named), made["names"]
        for name, text in read_texts(made):
            assert [text.count(line) >= lines.count(line) for line in lines] == [True] * len(lines), (
                name,
                made["names"],
            )
            assert named or (note or "") in text, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_else_must_be_known_of_a_study_stands_in_every_file(
    files: dict[str, dict[str, str]], real_contexts: tuple[Context, ...], language: str
) -> None:
    t = words(language)
    told = [each for study in by_year(real_contexts) for each in caveats_of(t, study)]
    assert any(t.value("status", "inferred") in each for each in told)
    assert any(t.open_list in each for each in told)
    for made in readings(language, files[language]):
        for name, text in read_texts(made):
            assert [each for each in told if each not in text] == [], (name, made["names"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_does_not_take_an_open_list_for_a_whole_one(
    files: dict[str, dict[str, str]], real_contexts: tuple[Context, ...], language: str
) -> None:
    t = words(language)
    for made in readings(language, files[language]):
        if "theory" in made["names"]:
            cells = [row[made["names"].index("theory")] for row in made["rows"]]
            expected = ["theory" in study.open_lists for study in by_year(real_contexts)]
            assert [t.open_list in cell for cell in cells] == expected, made["names"]


def by_year(contexts: tuple[Context, ...]) -> list[Study]:
    """The studies in the order of the rows."""
    return sorted(contexts[0].graph.base.studies.values(), key=lambda each: prior._order(contexts[0].words, each))


def in_word(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    (table,) = document.tables
    cells = [cell.text for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(each.text for each in document.paragraphs)])


def in_excel(data: bytes) -> str:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def in_csv(data: bytes) -> str:
    return "\n".join(cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row)


def in_markdown(data: bytes) -> str:
    return re.sub(r"\\(.)", r"\1", data.decode())


def in_latex(data: bytes) -> str:
    return data.decode().replace("\\_", "_")


def pasted(data: bytes) -> str:
    return html.unescape(data.decode())


READERS: dict[str, Callable[[bytes], str]] = {
    "docx.write": in_word, "xlsx.write": in_excel, "csv.write": in_csv, "markdown.write": in_markdown,
    "latex.write": in_latex, "rich.html": pasted, "rich.plain": bytes.decode,
}  # fmt: skip


def read_texts(made: dict[str, Any]) -> list[tuple[str, str]]:
    """Format -> the text of the table as its readers see it; KeyError for a format that nobody here can read."""
    assert len(made["files"]) == len(READERS)
    return [(name, READERS[name](base64.b64decode(data))) for name, data in made["files"].items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_of_a_full_text_it_is_said_that_it_does_not_report(
    files: dict[str, dict[str, str]], real_contexts: tuple[Context, ...], language: str
) -> None:
    t = words(language)
    studies = by_year(real_contexts)
    unreported = t.value("status", "not_reported")
    silences = {"abstract": "not_in_abstract", "catalogue-record": "not_in_record"}
    for made in readings(language, files[language]):
        for study, row in zip(studies, made["rows"], strict=True):
            if study.basis != "full-text":
                assert unreported not in statuses([row]), (study.id, made["names"])
        said = statuses(made["rows"])
        for status in silences.values():
            told = any(note == t[f"prior_js_note_{status}"] for note in made["notes"])
            assert told == (t.value("status", status) in said), (status, made["names"])


def statuses(rows: list[list[str]]) -> set[str]:
    """What cells, or lines of them, say by themselves or behind the name of a property; sentences are the entry's."""
    return {line.rpartition(": ")[2] for row in rows for cell in row for line in cell.split("\n")}
