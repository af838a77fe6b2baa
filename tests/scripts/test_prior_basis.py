"""Every row of a prior-research table says what was read of its study, in every set of columns and every format."""

from __future__ import annotations

import base64
import csv
import io
from typing import Any, cast

import docx
import openpyxl
import pytest
from support.scripts import SERVED, run_script

from rumpun.address import LANGUAGES
from rumpun.context import Context
from rumpun.exports import comparison_data
from rumpun.words.words import words

# References are read by a browser; here their text is enough.
MADE = """async ([files, language, words, labels, values, chosen], load) => {
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
  const { columns } = await knowledge.columns((await knowledge.index()).map(({ id }) => id));
  const sets = [...Object.values(PRESETS), ...chosen];
  const named = ["docx", "xlsx", "csv", "markdown", "latex"];
  const formats = await Promise.all(named.map((name) => load(`prior/formats/${name}.js`)));
  const rich = await load("prior/formats/rich.js");
  const written = async (finished) => Promise.all(formats.map(async ({ TYPE, write }) =>
    Buffer.from(await new Blob([write(finished)], { type: TYPE }).arrayBuffer()).toString("base64")));
  return Promise.all(sets.map(async (names) => {
    const finished = maker.make(columns, names, "apa", undefined);
    const { rows, notes } = finished;
    const files = await written(finished);
    return { names, rows, notes, files, html: rich.html(finished), plain: rich.plain(finished) };
  }));
}""".replace("SERVED", SERVED)
CHOSEN = [["authorYear"], ["title", "result"], ["reference"], ["number", "theory"], ["result"]]
"""Sets of columns that a reader may choose, with and without one that names the study."""


@pytest.fixture(scope="module")
def files(real_contexts: tuple[Context, ...]) -> dict[str, dict[str, str]]:
    """What the scripts fetch, in each language."""
    return {context.language: dict(comparison_data.files((context,))) for context in real_contexts}


def readings(language: str, files: dict[str, str]) -> list[dict[str, Any]]:
    t = words(language)
    values = {
        kind: {value: name for value, (_, name) in t.named(kind).items()}
        for kind in ("status", "outcome", "level", "effect")
    }
    given = [files, language, t.starting("prior_js_"), t.starting("prior_column_"), values, CHOSEN]
    return cast("list[dict[str, Any]]", run_script(MADE, given))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_row_says_what_was_read(
    files: dict[str, dict[str, str]], real_contexts: tuple[Context, ...], language: str
) -> None:
    t = words(language)
    graph = real_contexts[0].graph
    read = [t.value("basis", study.basis) for study in graph.base.studies.values()]
    assert len(set(read)) == 3
    lines = [t.prior_js_basis.format(basis=each) for each in read]
    for made in readings(language, files[language]):
        named = {"study", "authorYear", "title", "reference"} & set(made["names"])
        for row, line in zip(made["rows"], lines, strict=True):
            assert sum(line in cell.split("\n") for cell in row) == bool(named), made["names"]
        note = next((note for note in made["notes"] if note.startswith(t.prior_js_note_basis.partition("{")[0])), None)
        assert (note is None) == bool(named), made["names"]
        for text in texts(made):
            for said in lines if named else read:
                assert said in text, (made["names"], text[:80])
            assert named or str(note) in text


def texts(made: dict[str, Any]) -> list[str]:
    """The text of the table in each format, as its readers see it."""
    word, excel, *plain = (base64.b64decode(each) for each in made["files"])
    document = docx.Document(io.BytesIO(word))
    (table,) = document.tables
    in_word = [cell.text for row in table.rows for cell in row.cells] + [each.text for each in document.paragraphs]
    sheet = openpyxl.load_workbook(io.BytesIO(excel)).worksheets[0]
    in_excel = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    comma, markdown, latex = (each.decode("utf-8-sig") for each in plain)
    in_csv = [cell for row in csv.reader(io.StringIO(comma)) for cell in row]
    return ["\n".join(in_word), "\n".join(in_excel), "\n".join(in_csv), markdown, latex, made["html"], made["plain"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_of_a_full_text_it_is_said_that_it_does_not_report(
    files: dict[str, dict[str, str]], real_contexts: tuple[Context, ...], language: str
) -> None:
    t = words(language)
    studies = real_contexts[0].graph.base.studies.values()
    unreported = t.value("status", "not_reported")
    silences = {"abstract": "not_in_abstract", "catalogue-record": "not_in_record"}
    for made in readings(language, files[language]):
        # What an entry says of a result is its own sentence, whatever words it takes.
        rows = [
            [cell for name, cell in zip(made["names"], row, strict=True) if name != "result"] for row in made["rows"]
        ]
        for study, row in zip(studies, rows, strict=True):
            if study.basis != "full-text":
                assert unreported not in " ".join(row).lower(), (study.id, made["names"])
        said = " ".join(cell for row in rows for cell in row).lower()
        for status in silences.values():
            told = any(note == t[f"prior_js_note_{status}"] for note in made["notes"])
            assert told == (t.value("status", status) in said), (status, made["names"])
