"""The writers of the prior-research table: hostile text stays text in every form, and Office opens what they write."""

from __future__ import annotations

import base64
import csv
import io
import re
import zipfile
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import docx
import openpyxl
import pytest
from markdown_it import MarkdownIt
from support.scripts import run_script

pytestmark = pytest.mark.slow

# What a title or a note may hold; every one stands in a cell, in a heading and in a reference.
HOSTILE = [
    "“Kutip”, 'tunggal', \"ganda\", koma; titik",
    "pipa | garis \\ balik \\| dan `kode` *miring* _garis_ [a](b) ~x~ #1 $x$ ^2",
    "baris satu\nbaris dua",
    "tab\tdi tengah",
    '=HYPERLINK("http://x","y")',
    "+1+cmd|' /C calc'!A0",
    "-1",
    "@SUM(A1:A2)",
    "<script>alert(1)</script> &amp; <b>tebal</b> &#60;",
    "\\input{x} \\write18{ls} %komentar {kurung} -- --- '' ``",
    "]]> <!-- komentar --> <?xml?>",
    "emoji 🌾👩‍🌾 dan huruf عربي \u200f\u202eterbalik\u202c",
    "_x0041_ bukan huruf A",
    "1. bukan daftar",
    "- bukan butir",
    "https://contoh.id/a_b?c=d&e=%20#f",
]
MARK = "[lengkapi]"
CONTROL = "k\x00o\x08n\x0bt\x0cr\x1fo\x7fl\ufffe \ud800pecah"
"""No document may hold these; what is left is `kontrol pecah`."""


def sheet(language: str, cells: list[str], columns: int) -> dict[str, Any]:
    """A table with these cells, a row for each, beside a number."""
    heads = [{"name": "number", "label": "No.", "weight": 3}]
    heads += [{"name": f"c{n}", "label": f"Kolom | {n} & <{n}>", "weight": 10} for n in range(columns - 1)]
    rows = [[str(n), *[cell] * (columns - 1)] for n, cell in enumerate(cells, 1)]
    references = [
        {"label": "", "runs": [{"text": "Amalia. "}, {"text": cell, "italic": True}, {"text": " Akhir."}]}
        for cell in cells
    ]
    return {
        "language": language, "file": "penelitian-terdahulu", "label": "Tabel", "number": "2.1",
        "caption": "Penelitian & “terdahulu” <1>", "heads": heads, "rows": rows, "source": "Sumber: a | b.",
        "notes": ["“tidak disebut”: <belum>."], "referencesTitle": "Daftar pustaka", "references": references,
        "checksTitle": "Periksa", "checks": ["Draf, periksa | kembali."], "marks": [MARK], "paper": "wide",
    }  # fmt: skip


def written(name: str, *values: dict[str, Any], function: str = "write") -> list[bytes]:
    """What a module of `prior/formats/` makes of each of these tables."""
    made: list[str] = run_script(
        """async ([name, make, tables], load) => {
          const format = await load(`prior/formats/${name}.js`);
          return tables.map((table) => Buffer.from(format[make](table)).toString('base64'));
        }""",
        [name, function, values],
    )
    return [base64.b64decode(each) for each in made]


def package(data: bytes) -> zipfile.ZipFile:
    """An Office file whose archive is sound and whose parts are all XML and declared."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    names = archive.namelist()
    assert names[0] == "[Content_Types].xml"
    parts = {name: ET.fromstring(archive.read(name)) for name in names}
    declared = {each.get("PartName") for each in parts["[Content_Types].xml"] if each.get("PartName")}
    assert declared == {f"/{name}" for name in names if not name.endswith(".rels") and name != names[0]}
    return archive


@pytest.mark.parametrize("columns", [5, 6, 13])
def test_word_opens_it_and_every_cell_is_text(columns: int) -> None:
    (data,) = written("docx", sheet("id", HOSTILE, columns))
    archive = package(data)
    document = docx.Document(io.BytesIO(data))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["No."] + [f"Kolom | {n} & <{n}>" for n in range(columns - 1)]
    for number, (row, text) in enumerate(zip(table.rows[1:], HOSTILE, strict=True), 1):
        assert [cell.text for cell in row.cells] == [str(number), *[text] * (columns - 1)]
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert paragraphs[0] == "Tabel 2.1 Penelitian & “terdahulu” <1>"
    assert paragraphs[1:4] == ["Sumber: a | b.", "“tidak disebut”: <belum>.", "Daftar pustaka"]
    assert paragraphs[4:-2] == [f"Amalia. {text} Akhir." for text in HOSTILE]
    assert paragraphs[-2:] == ["Periksa", "Draf, periksa | kembali."]
    assert [run.text for run in document.paragraphs[4].runs if run.italic] == [HOSTILE[0]]
    assert "hyperlink" not in archive.read("word/document.xml").decode()


def test_word_repeats_the_head_and_lays_the_paper_as_guides_ask() -> None:
    papers = {"wide": (True, (2, 2, 2, 2), 10), "thesis": (True, (4, 4, 3, 3), 10), "large": (True, (4, 4, 3, 3), 12)}
    papers["upright"] = (False, (4, 3, 3, 4), 10)
    made = written("docx", *(sheet("en", ["a"], 5) | {"paper": paper} for paper in papers))
    for (wide, margins, points), data in zip(papers.values(), made, strict=True):
        document = docx.Document(io.BytesIO(data))
        (section,) = document.sections
        assert section.page_width and section.page_height
        assert (section.page_width > section.page_height) == wide
        assert {round(section.page_width.cm, 1), round(section.page_height.cm, 1)} == {21.0, 29.7}
        sides = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
        assert tuple(round(side.cm) for side in sides if side) == margins
        (table,) = document.tables
        marked = [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows]
        assert marked == [True, False]
        line = section.page_width - (section.left_margin or 0) - (section.right_margin or 0)
        widths = [column.width or 0 for column in table.columns]
        assert 0.99 * line <= sum(widths) <= line
        text = document.styles["Table Text"]
        assert text.font.size and text.font.size.pt == points
        normal = document.styles["Normal"].element.getparent()
        assert normal is not None
        assert normal.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == ["en-GB"]
        assert normal.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts/@w:ascii") == ["Times New Roman"]
        hanging = document.styles["Bibliography"]
        assert hanging.paragraph_format.first_line_indent == -(hanging.paragraph_format.left_indent or 0)
        (footer,) = section.footer.paragraphs
        assert " PAGE " in footer._p.xml


@pytest.mark.parametrize(("number", "field"), [("2.1", r"SEQ Tabel \* ARABIC \r 1"), ("II-12", r"\r 12"), ("4a", "")])
def test_the_number_of_a_table_counts_on_in_word(number: str, field: str) -> None:
    (data,) = written("docx", sheet("id", ["a"], 3) | {"number": number})
    caption = docx.Document(io.BytesIO(data)).paragraphs[0]
    assert caption.text == f"Tabel {number} Penelitian & “terdahulu” <1>"
    assert field in caption._p.xml
    assert ("SEQ" in caption._p.xml) == bool(field)


def test_word_keeps_a_row_on_one_page_unless_it_is_long() -> None:
    (data,) = written("docx", sheet("id", ["pendek", "panjang " * 250, "pendek"], 5))
    (table,) = docx.Document(io.BytesIO(data)).tables
    assert [bool(row._tr.xpath("w:trPr/w:cantSplit")) for row in table.rows] == [True, True, False, True]
    # The last one stays with the source that stands below the table.
    kept = [bool(row._tr.xpath("w:tc/w:p/w:pPr/w:keepNext")) for row in table.rows[1:]]
    assert kept == [False, False, True]


def test_word_marks_what_is_left_to_fill_in() -> None:
    value = sheet("id", [f"Rina\n{MARK}", "lengkapi"], 2)
    value["references"] = [{"label": "", "runs": [{"text": "Judul", "italic": True}, {"text": f" [Skripsi]. {MARK}"}]}]
    (data,) = written("docx", value)
    document = docx.Document(io.BytesIO(data))
    cells = [cell for row in document.tables[0].rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]
    marked = [run.text for each in paragraphs for run in each.runs if run.font.highlight_color is not None]
    assert marked == [MARK, MARK]
    assert "Judul [Skripsi]. [lengkapi]" in [each.text for each in document.paragraphs]


def test_excel_opens_it_and_no_cell_is_a_formula() -> None:
    (data,) = written("xlsx", sheet("id", HOSTILE, 5))
    package(data)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Penelitian & “terdahulu” <1>", "Daftar pustaka"]
    table, references = book.worksheets
    for number, text in enumerate(HOSTILE, 1):
        # Excel takes `_x005F_` for the underscore that it is, openpyxl leaves it as it stands in the file.
        expected = text.replace("_x0041_", "_x005F_x0041_")
        assert [cell.value for cell in table[number + 1]] == [number, *[expected] * 4]
        assert {cell.data_type for cell in table[number + 1]} <= {"s", "n", "inlineStr"}
    assert table.freeze_panes == "A2"
    assert table["B1"].font.bold and table["B2"].alignment.wrap_text
    assert table["B2"].quotePrefix
    below = [table.cell(len(HOSTILE) + row, 1).value for row in range(3, 7)]
    assert below == ["Sumber: a | b.", "“tidak disebut”: <belum>.", "Periksa", "Draf, periksa | kembali."]
    assert references["A1"].value == "Daftar pustaka"
    assert references["A2"].value == f"Amalia. {HOSTILE[0]} Akhir."


def test_excel_cuts_what_a_cell_cannot_hold() -> None:
    (data,) = written("xlsx", sheet("id", ["a" * 40_000], 2))
    value = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["B2"].value
    assert isinstance(value, str)
    assert len(value) == 32_767 and value.endswith("…")


def test_csv_is_read_back_and_starts_no_formula() -> None:
    (data,) = written("csv", sheet("id", HOSTILE, 3))
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    # RFC 4180: CRLF ends a record, and a line break inside a field is a bare one here.
    assert text.count("\r\n") == len(HOSTILE) + 5
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {3}
    for row, cell in zip(rows[1:-4], HOSTILE, strict=True):
        expected = f"'{cell}" if cell[0] in "=+-@" else cell
        assert row[1:] == [expected, expected]
        assert not re.match(r"[=+\-@\t\r]", row[1])


def test_csv_starts_no_formula_where_semicolons_part_the_cells() -> None:
    (data,) = written("csv", sheet("id", ["a; =1+1", 'b;"=1"', "c;-1"], 3))
    for line in data.decode("utf-8-sig").split("\r\n"):
        assert not [cell for cell in line.split(";")[1:] if re.match(r"[\s\"]*[=+\-@]", cell)], line


def test_markdown_is_one_table_of_text() -> None:
    text = written("markdown", sheet("id", HOSTILE, 3))[0].decode()
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    assert [token.type for token in tokens if token.type.endswith("_open")].count("table_open") == 1
    cells = [tokens[n + 1] for n, token in enumerate(tokens) if token.type in ("th_open", "td_open")]
    read = [_plain(cell.children or []) for cell in cells]
    assert read[:3] == ["No.", "Kolom | 0 & <0>", "Kolom | 1 & <1>"]
    expected = [text.replace("\t", " ") for text in HOSTILE]
    assert read[3:] == [value for n, each in enumerate(expected, 1) for value in (str(n), each, each)]
    paragraphs = [tokens[n + 1] for n, token in enumerate(tokens) if token.type == "paragraph_open"]
    entries = [_plain(each.children or []) for each in paragraphs[3:-1]]
    assert entries == [f"Amalia. {each.replace(chr(10), ' ').replace(chr(9), ' ')} Akhir." for each in HOSTILE]
    kinds = {child.type for cell in [*cells, *paragraphs] for child in cell.children or []}
    assert kinds <= {"text", "text_special", "html_inline", "em_open", "em_close", "strong_open", "strong_close"}


def test_markdown_keeps_a_reference_a_paragraph() -> None:
    starts = ("- ", "+ ", "= ", "1. ", "2) ", "# ", "> ", "    ", "---")
    tables = [
        sheet("id", [], 2)
        | {
            "references": [
                {"label": "", "runs": [{"text": f"{start}awal"}]},
                {"label": "1.", "runs": [{"text": "dua"}]},
            ]
        }
        for start in starts
    ]
    for start, text in zip(starts, written("markdown", *tables), strict=True):
        tokens = MarkdownIt("commonmark").parse(text.decode())
        # Below them stand a heading and a paragraph of what is to be checked.
        after = [token.type for token in tokens][-12:-6]
        assert after == ["paragraph_open", "inline", "paragraph_close"] * 2, start
        assert _plain(tokens[-11].children or []) == f"{start}awal".strip()
        assert _plain(tokens[-8].children or []) == "1. dua"


def _plain(children: list[Any]) -> str:
    """The text of a cell; `<br>` is the only markup that may stand in one."""
    said = ""
    for child in children:
        if child.type == "html_inline":
            assert child.content == "<br>"
            said += "\n"
        else:
            said += child.content
    return said


# What LaTeX reads as something else than a letter, where nothing marks it as text.
MEANS = re.compile(r"(?<!\\)[$&#_%~^]|(?<!\\)\\(?!text|newline|emph|\\ \\hline|[{}$&#_%])")


def test_latex_escapes_all_that_means_something() -> None:
    text, wide = (
        each.decode()
        for each in written("latex", sheet("id", HOSTILE, 3) | {"paper": "upright"}, sheet("id", ["a"], 6))
    )
    body = text.partition("\\endhead\n")[2].partition("\\end{longtable}")[0]
    rows = body.strip().split("\n")
    assert len(rows) == len(HOSTILE)
    for number, (row, cell) in enumerate(zip(rows, HOSTILE, strict=True), 1):
        assert row.endswith(" \\\\ \\hline")
        fields = row.removesuffix(" \\\\ \\hline").split(" & ")
        assert fields[0] == str(number)
        for field in fields[1:]:
            assert not MEANS.search(field), field
            assert not re.search(r"--|''|``|,,", field), field
            assert not re.search(r"(?<!\{)[\[*]", field), field  # after the end of a row, a wish about it
            assert _untex(field) == cell.replace("\t", " ")
    assert "\\input{x}" not in text
    assert text.count("\\begin{") == text.count("\\end{")
    assert "pdflscape" not in text
    assert "\\begin{landscape}" in wide


def _untex(field: str) -> str:
    """What LaTeX would print."""
    signs = {
        "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textless": "<", "textgreater": ">",
        "textbar": "|", "textquotedbl": '"', "textasciigrave": "`",
    }  # fmt: skip
    field = field.replace("\\newline ", "\n")
    field = re.sub(
        r"\\(text[a-z]+)\{\}", lambda found: signs[found[1]], field.replace("\\{", "\0").replace("\\}", "\1")
    )
    field = re.sub(r"\{([\[\]*])\}", r"\1", field).replace("{}", "")
    return re.sub(r"\\([$&#_%])", r"\1", field).replace("\0", "{").replace("\1", "}")


class _Table(HTMLParser):
    """Cells of a table, and every element and attribute that was seen."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag in ("td", "th"):
            self.cells.append("")
            self.inside = True
        elif tag == "br" and self.inside:
            self.cells[-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.cells[-1] += data


def test_the_clipboard_holds_a_table_and_no_markup_of_others() -> None:
    value = sheet("id", HOSTILE, 3)
    table = _Table()
    table.feed(written("rich", value, function="html")[0].decode())
    assert table.cells[3:] == [text for n, each in enumerate(HOSTILE, 1) for text in (str(n), each, each)]
    assert table.names == {"meta", "div", "p", "b", "i", "table", "thead", "tbody", "tr", "th", "td", "br"}
    assert table.attributes == {"charset", "lang", "style"}
    lines = written("rich", value, function="plain")[0].decode().split("\n")
    assert all(len(line.split("\t")) == 3 for line in lines[1 : len(HOSTILE) + 2])
    assert not any(re.match(r"[=+\-@]", field) for line in lines for field in line.split("\t"))


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("docx", "write"),
        ("xlsx", "write"),
        ("csv", "write"),
        ("markdown", "write"),
        ("latex", "write"),
        ("rich", "html"),
        ("rich", "plain"),
    ],
)
def test_control_characters_go_and_the_same_table_gives_the_same_bytes(name: str, function: str) -> None:
    value = sheet("id", [CONTROL], 2)
    first, second = written(name, value, value, function=function)
    assert first == second
    if name in ("docx", "xlsx"):
        parts = package(first)
        text = "".join(parts.read(part).decode() for part in parts.namelist())
    else:
        text = first.decode()
    assert "kontrol pecah" in text
    assert not re.search(r"[\x00\x08\x0b\x0c\x1f\x7f\ufffe]", text)


def test_letters_of_columns_and_checksums() -> None:
    found = run_script(
        """async (numbers, load) => {
          const { letters } = await load('prior/formats/xlsx.js');
          const { crc32 } = await load('prior/formats/zip.js');
          return [numbers.map(letters), crc32(new TextEncoder().encode('123456789'))];
        }""",
        [0, 25, 26, 701, 702],
    )
    assert found == [["A", "Z", "AA", "ZZ", "AAA"], 0xCBF43926]
