"""Whatever a reader enters: own words never differ, inferred places are never compared, and caveats go along."""

from __future__ import annotations

import base64
import random
import re
import shutil
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from support.made_files import texts
from support.scripts import SERVED, run_script

from rumpun.address import LANGUAGES
from rumpun.citation.bibliography import References
from rumpun.citation.citations import Citations
from rumpun.citation.in_text import InText
from rumpun.citation.styles import STYLES
from rumpun.comparison.columns import THEME, Profiles
from rumpun.comparison.table_words import values_of
from rumpun.context import Context, Settings, contexts
from rumpun.exports import comparison_data
from rumpun.model.records import FACETS
from rumpun.site import read
from rumpun.words.words import lower_first, words
from tools.made_up import KnowledgeBase as MadeUp

pytestmark = pytest.mark.slow

# For each own study and the cells put into every column: what the drafts say, and the whole table.
RUN = """async ([files, language, words, table, ids, owns, extra, names], load) => {
  SERVED
  const { Knowledge } = await load("shared/knowledge.js");
  const drafts = await load("own/drafts.js");
  const { cleaned } = await load("own/study.js");
  const { TableMaker } = await load("prior/finished_table.js");
  const knowledge = new Knowledge("/", language);
  const vocabulary = await knowledge.vocabulary();
  const { columns } = await knowledge.columns(ids);
  for (const column of columns) {
    const told = column.cell;
    column.cell = (name) => extra[name] ?? told(name);
  }
  const maker = new TableMaker(language, table.words, table.labels, table.values, vocabulary);
  return owns.map((given) => {
    const own = given && cleaned(given);
    const each = own ? columns.map((column) => ({
      axes: drafts.axes(own, column, vocabulary, words),
      same: drafts.similarities(own, column, vocabulary, words),
      different: drafts.differences(own, column, vocabulary, words),
      open: drafts.openPoints(own, column, vocabulary, words),
      cells: drafts.inCells(own, column, vocabulary, words),
      gap: drafts.gapTold(own, [column], vocabulary, words),
    })) : [];
    const mine = own ? { study: own, drafts, words, row: true } : undefined;
    const wishes = { columns: names, style: "none", number: "2.1", paper: "wide" };
    return { each, table: maker.make(columns, wishes, mine) };
  });
}""".replace("SERVED", SERVED)

COLUMNS = ["number", "study", "theory", "method", "informants", "result", "similarities", "differences", "gap"]
FREE = "zq{}x"
"""A word that no term has."""
Own = dict[str, Any]


@dataclass(frozen=True)
class Site:
    """The scripts with the files of one knowledge base in one language."""

    context: Context
    files: dict[str, str]

    def says(self, owns: list[Own | None], ids: list[str], extra: Own | None = None, names: list[str] = COLUMNS) -> Any:
        """What drafts and tables say."""
        t = words(self.context.language)
        table = {
            "words": t.starting("prior_js_"), "labels": t.starting("prior_column_"),
            "values": values_of(self.context),
        }  # fmt: skip
        given = [self.files, self.context.language, t.starting("own_draft_"), table, ids, owns, extra or {}, names]
        return run_script(RUN, given)


def site_of(context: Context) -> Site:
    return Site(context, texts(comparison_data.files((context,))))


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """A made-up knowledge base of many terms, in each language."""
    root = tmp_path_factory.mktemp("made-up")
    MadeUp(12).write(root)
    graph, problems = read(root)
    assert problems == ()
    works = graph.base.works
    cited = References(dict.fromkeys(works, ""), dict.fromkeys(works, InText("(A, 2000)", "A (2000)")))
    citations = Citations({(style.id, each): cited for style in STYLES for each in LANGUAGES}, {})
    both = contexts(graph, citations, Settings("https://rumpun.example/"))
    return {each.language: site_of(each) for each in both}


def random_study(context: Context, chance: random.Random) -> Own:
    """A study as a reader might enter it: terms by their ids, by a name in either language, and words of their own."""
    terms = context.graph.base.terms

    def items(ids: list[str], section: str) -> list[Any]:
        chosen: list[Any] = []
        for id_ in chance.sample(ids, min(len(ids), chance.randrange(4))):
            name = getattr(terms[section][id_].name, chance.choice(LANGUAGES))
            chosen.append(chance.choice([{"id": id_, "text": "x"}, name]))
        chosen += [FREE.format(chance.randrange(10**6)) for _ in range(chance.randrange(3))]
        return chosen

    facets = {facet: [id_ for id_, term in terms["methods"].items() if term.facet == facet] for facet in FACETS}  # type: ignore[attr-defined]
    place = chance.choice([None, FREE.format("tempat"), {"id": chance.choice([*terms["places"]]), "text": "x"}])
    return {
        "year": chance.choice(["", "2020", "2026"]), "place": place,
        "groups": items([*terms["group-types"]], "group-types"), "theories": items([*terms["theories"]], "theories"),
        "methods": {facet: items(ids, "methods") for facet, ids in facets.items()},
        "themes": items([*terms["themes"]], "themes"),
    }  # fmt: skip


def own_words(own: Own) -> list[str]:
    lists = [own["groups"], own["theories"], own["themes"], *own["methods"].values(), [own["place"]]]
    return [item for items in lists for item in items if isinstance(item, str) and item.startswith("zq")]


def points(cell: str, language: str) -> str:
    """What a cell says, without the line on what its reader must check."""
    check = words(language).own_draft_brief_check.partition("{")[0]
    return "\n".join(line for line in cell.split("\n") if not line.startswith(check))


both_languages = pytest.mark.parametrize("language", LANGUAGES)


@both_languages
@pytest.mark.parametrize("extra", [{}, {"theory": {"open": True}}])
def test_own_words_are_said_to_be_checked_and_never_to_differ(
    made_up: dict[str, Site], language: str, extra: Own
) -> None:
    site = made_up[language]
    chance = random.Random(7)
    ids = list(site.context.graph.base.studies)[:6]
    owns = [random_study(site.context, chance) for _ in range(25)]
    if extra:
        column = Profiles(site.context).column(ids[0]).cell("theory")
        parts = [{"text": part.text, "key": part.key} for part in column.parts]
        extra = {"theory": {"status": "coded", "keys": list(column.keys), "parts": parts, "open": True}}
    said = 0
    for own, found in zip(owns, site.says(list(owns), ids, extra), strict=True):
        notes = " ".join(found["table"]["checks"])
        for each in found["each"]:
            differing = [each["different"], each["gap"]["claim"], points(each["cells"]["differences"], language)]
            differing += [sentence for axis in each["axes"] for sentence in axis["different"]]
            for word in own_words(own):
                assert not [text for text in differing if word in text], (word, differing)
                said += word in each["open"]
                assert word not in each["open"] or word in notes
    assert said > 50


@both_languages
def test_a_list_of_own_words_alone_is_open(made_up: dict[str, Site], language: str) -> None:
    site = made_up[language]
    own = {
        "place": "zqtempat", "groups": ["zq1x"], "theories": ["zq2x"], "themes": ["zq3x"],
        "methods": {facet: [f"zq{facet}"] for facet in FACETS},
    }  # fmt: skip
    (found,) = site.says([own], list(site.context.graph.base.studies)[:4])
    for each, row in zip(found["each"], found["table"]["rows"], strict=False):
        assert {axis["verdict"] for axis in each["axes"]} == {"open"}
        assert not [text for axis in each["axes"] for text in (*axis["same"], *axis["different"])]
        check = words(language).own_draft_brief_check.partition("{")[0]
        assert check in row[COLUMNS.index("differences")]
        assert "zq1x" in " ".join(found["table"]["checks"])


@both_languages
def test_what_a_reader_usually_writes_is_the_same_as_the_term(made_up: dict[str, Site], language: str) -> None:
    """Names in the other language, in capitals and with other spaces: nothing is said to differ."""
    site = made_up[language]
    profiles = Profiles(site.context)
    terms = site.context.graph.base.terms
    other = "en" if language == "id" else "id"
    for id_ in list(site.context.graph.base.studies)[:3]:
        column = profiles.column(id_)

        def named(section: str, row: str, column: Any = column) -> list[str]:
            return [f" {getattr(terms[section][key].name, other).upper()}  " for key in column.cell(row).keys]

        own = {"theories": named("theories", "theory"), "methods": {facet: named("methods", facet) for facet in FACETS}}
        (found,) = site.says([own], [id_])
        verdicts = {axis["axis"]: axis["verdict"] for axis in found["each"][0]["axes"]}
        assert verdicts["theory"] == "same"
        assert verdicts["method"] in ("same", "open")


@both_languages
def test_a_place_that_is_only_inferred_is_never_compared(made_up: dict[str, Site], language: str) -> None:
    site = made_up[language]
    chance = random.Random(11)
    ids = list(site.context.graph.base.studies)[:3]
    place = chance.choice([*site.context.graph.base.terms["places"]])
    name = getattr(site.context.graph.term("places", place).name, language)
    owns = [{**random_study(site.context, chance), "place": {"id": place, "text": "x"}} for _ in range(10)]
    cell = {"status": "inferred", "keys": [place], "parts": [{"text": name, "key": place}]}
    for found in site.says(list(owns), ids, {"place": cell}, ["place", *COLUMNS]):
        for each, row in zip(found["each"], found["table"]["rows"], strict=False):
            axis = each["axes"][0]
            assert (axis["axis"], axis["verdict"], axis["same"], axis["different"]) == ("place", "open", [], [])
            for text in (each["same"], each["different"], each["gap"]["claim"], *each["cells"].values(), row[0]):
                assert name not in text


# --- the table ---------------------------------------------------------------------------------------------------


@both_languages
def test_no_result_is_left_out_and_codes_stand_in_their_own_column(made_up: dict[str, Site], language: str) -> None:
    site = made_up[language]
    profiles = Profiles(site.context)
    ids = list(site.context.graph.base.studies)[:6]
    (found,) = site.says([None], ids, names=["study", "result", "codes"])
    t = words(language)
    for id_, (_, result, codes) in zip(ids, found["table"]["rows"], strict=True):
        column = profiles.column(id_)
        parts = [part for row, cell in column.cells.items() if row.startswith(THEME) for part in cell.parts]
        for part in parts:
            assert (part.text.rstrip(".") in result) == (part.evidence in ("", "pattern")), part
        assert len(result.split("\n")) <= len(column.study.cases) + 1  # a paragraph for each case, one in general
        for case in column.study.cases:
            assert getattr(case.outcome_text, language).rstrip(" .") in result
            assert t.value("outcome", case.outcome) in codes


@both_languages
def test_the_short_column_of_results_counts_what_it_leaves_out(made_up: dict[str, Site], language: str) -> None:
    site = made_up[language]
    t, profiles = words(language), Profiles(site.context)
    ids = list(site.context.graph.base.studies)[:8]
    (found,) = site.says([None], ids, names=["study", "mainResults"])
    counts = re.compile(re.escape(t.prior_js_more_results).replace(r"\{n\}", r"(\d+)"))
    over = 0
    for id_, (_, result) in zip(ids, found["table"]["rows"], strict=True):
        cells = [cell for row, cell in profiles.column(id_).cells.items() if row.startswith(THEME)]
        own = {(part.about, part.text) for cell in cells for part in cell.parts if part.evidence in ("", "pattern")}
        left_out = counts.search(result)
        shown = {about for about, text in own if text.rstrip(".") in result}
        assert shown == {about for about, _ in own}, id_
        told = sum(text.rstrip(".") in result for _, text in own)
        assert len(own) - told == int(left_out[1] if left_out else 0), id_
        assert len(result.split()) < 300, id_
        over += bool(left_out)
    assert over
    note = t.prior_js_note_more_results.format(column=t.prior_column_result)
    assert note in found["table"]["notes"]
    (whole,) = site.says([None], ids, names=["study", "result"])
    assert note not in whole["table"]["notes"]


def test_the_own_row_keeps_what_was_filled_in_under_the_names_of_the_other_rows(made_up: dict[str, Site]) -> None:
    site = made_up["id"]
    t = words("id")
    methods = {facet: [f"zq{facet.replace('-', '')}"] for facet in FACETS}
    own = {
        "title": "zqjudul", "author": "zqnama", "groupName": "zqkelompok", "informants": "zqinforman", "year": "2026",
        "theories": ["zqteori"], "themes": ["zqtema"], "methods": methods, "objective": "zqtujuan", "place": "zqtempat",
    }  # fmt: skip
    wide = (
        "number authorYear title objective place theory approach dataCollection informants result differences".split()
    )
    coded = {"status": "coded", "keys": ["a"], "parts": [{"text": "A", "key": "a"}]}
    told: Own = dict.fromkeys(FACETS, coded)
    for names in (COLUMNS, wide, [*wide, "analysis"]):
        (found,) = site.says([own], list(site.context.graph.base.studies)[:2], told, names)
        first, *_, mine = found["table"]["rows"]
        for word in ("zqjudul", "zqnama", "zqkelompok", "zqinforman", "zqteori", "zqtema"):
            assert word in " ".join(mine), (word, names)
        for facet, (word,) in methods.items():
            assert " ".join(mine).count(word) == 1, (facet, names)
            label = t["prior_js_facet_" + facet.replace("-", "_")] + ": "
            assert (f"{label}{word}" in "\n".join(mine)) == (label in "\n".join(first)), (facet, names)
        # Nothing is left empty: what is not there yet is marked.
        assert "" not in mine and "—" not in mine, names


def test_a_theory_that_no_source_names_so_does_not_stand_alone(made_up: dict[str, Site]) -> None:
    site = made_up["id"]
    part = {"text": "Pertukaran sosial (Homans dan Blau)", "key": "teori-1", "source_term": "integrasi sosial"}
    extra = {"theory": {"status": "coded", "keys": ["teori-1"], "parts": [part]}}
    own = {"theories": [{"id": "teori-1", "text": "x"}]}
    (found,) = site.says([own], list(site.context.graph.base.studies)[:1], extra)
    row = found["table"]["rows"][0]
    assert row[COLUMNS.index("theory")] == "Integrasi sosial (di Rumpun: pertukaran sosial, Homans dan Blau)"
    assert "di sana disebut integrasi sosial" in found["each"][0]["same"]


@both_languages
def test_a_supporting_theory_is_marked_in_its_cell(made_up: dict[str, Site], language: str) -> None:
    site = made_up[language]
    parts = [{"text": "Satu", "key": "teori-1"}, {"text": "Dua", "key": "teori-2", "supporting": True}]
    extra = {"theory": {"status": "coded", "keys": ["teori-1", "teori-2"], "parts": parts}}
    (found,) = site.says([None], list(site.context.graph.base.studies)[:1], extra)
    marked = words(language).prior_js_supporting.format(name="Dua")
    assert found["table"]["rows"][0][COLUMNS.index("theory")] == f"Satu; {marked}"


@both_languages
def test_a_table_names_studies_as_its_notes_do_and_says_what_its_references_lack(
    real_contexts: tuple[Context, ...], language: str
) -> None:
    site = site_of(real_contexts[LANGUAGES.index(language)])
    t, profiles = words(language), Profiles(site.context)
    ids = list(site.context.graph.base.studies)
    (found,) = site.says([None], ids, names=["authorYear", "theory", "advice"])
    table = found["table"]
    columns = [profiles.column(id_) for id_ in ids]
    assert [row[0].partition("\n")[0] for row in table["rows"]] == [column.cite for column in columns]
    said = "; ".join(column.cite for column in columns)
    assert table["source"] == t.prior_js_source.format(studies=said)
    assert table["checks"][0] == t.prior_js_unread
    without = [column.cite for column in columns if column.cell("institution").status == "not_in_abstract"]
    assert without
    assert t.prior_js_incomplete.format(studies="; ".join(without)) in table["checks"]
    for column, row in zip(columns, table["rows"], strict=True):
        advice = [part.text for part in column.cell("recommendations").parts]
        assert row[2] == ("; ".join(advice) or t.value("status", column.cell("recommendations").status))


@pytest.mark.parametrize("language", LANGUAGES)
def test_cells_are_short_and_begin_with_what_tells_most(real_contexts: tuple[Context, ...], language: str) -> None:
    site = site_of(real_contexts[LANGUAGES.index(language)])
    profiles = Profiles(site.context)
    ids = list(site.context.graph.base.studies)
    owns: list[Own | None] = []
    for id_ in ids:
        column = profiles.column(id_)

        def items(row: str, column: Any = column) -> list[dict[str, str]]:
            return [{"id": key, "text": key} for key in column.cell(row).keys]

        themes = [row.removeprefix(THEME) for row in column.cells if row.startswith(THEME)][:4]
        owns.append(
            {
                "year": "2026", "place": next(iter(items("place")), None), "groups": items("group-type"),
                "theories": items("theory"), "methods": {facet: items(facet) for facet in FACETS},
                "themes": [{"id": theme, "text": theme} for theme in themes],
            }
        )  # fmt: skip
    for found in site.says(owns, ids):
        for each in found["each"]:
            for text in each["cells"].values():
                check_points(text, language)
        assert found["table"]["source"].startswith(words(language).prior_js_source.partition("{")[0])


AXES = ("theory", "content", "method", "place", "time")


def check_points(cell: str, language: str) -> None:
    """A line for each thing that is compared, each thing once, and no more words than a row bears."""
    t = words(language)
    told = points(cell, language).split("\n")
    assert "{" not in cell and "undefined" not in cell
    assert all(line.endswith(".") and not line.endswith("..") for line in told), cell
    assert len(cell.split()) <= 35 or len(told) == 1, cell  # one point is made even where it is longer
    starts = {axis: t[f"own_draft_point_of_{axis}"].partition("{")[0] for axis in AXES}
    if told in ([t.own_draft_brief_none], [t.own_draft_brief_none_compared]):
        return
    found = [axis for line in told for axis, start in starts.items() if line.startswith(start)]
    assert len(found) == len(told) == len(set(found)), cell


@both_languages
def test_cells_of_whatever_is_entered_hold_points_and_few_words(made_up: dict[str, Site], language: str) -> None:
    site = made_up[language]
    chance = random.Random(5)
    ids = list(site.context.graph.base.studies)[:6]
    owns: list[Own | None] = [random_study(site.context, chance) for _ in range(20)]
    said: set[str] = set()
    for found in site.says(owns, ids):
        for each, row in zip(found["each"], found["table"]["rows"], strict=False):
            for text in each["cells"].values():
                check_points(text, language)
            assert len(row[COLUMNS.index("differences")].split()) <= 35
            said |= {line.partition(":")[0] for line in each["cells"]["differences"].split("\n")}
    assert len(said) > 4


@both_languages
def test_the_own_row_tells_what_all_studies_share_and_the_gap(made_up: dict[str, Site], language: str) -> None:
    site, t = made_up[language], words(language)
    terms = site.context.graph.base.terms
    profiles, ids = Profiles(site.context), list(site.context.graph.base.studies)[:3]
    approach = next(iter(profiles.column(ids[0]).cell("approach").keys))
    name = getattr(terms["methods"][approach].name, language)
    shared = {"approach": {"status": "coded", "keys": [approach], "parts": [{"text": name, "key": approach}]}}
    unknown = next(
        id_ for id_ in terms["theories"] if not any(id_ in profiles.column(each).cell("theory").keys for each in ids)
    )
    own = {"methods": {"approach": [{"id": approach, "text": "x"}]}, "theories": [{"id": unknown, "text": "x"}]}
    (found,) = site.says([own], ids, shared, ["study", "similarities", "differences"])
    study, similarities, differences = found["table"]["rows"][-1]
    assert study == f"{t.own_draft_this}\n{t.prior_js_fill_in_title}"
    first, line = similarities.split("\n")
    assert first == t.prior_js_own_same
    assert name.lower() in line.lower() and line.startswith(t.own_draft_point_of_method.partition("{")[0])
    assert differences.startswith(t.own_draft_gap_cell.partition("{")[0])
    assert lower_first(getattr(terms["theories"][unknown].name, language)) in differences
    # With nothing in common and nothing entered, the row says where to look and what to fill in.
    (found,) = site.says([{"title": "x"}], ids, names=["theory", "similarities", "differences"])
    row = found["table"]["rows"][-1]
    assert row == [t.prior_js_fill_in, t.prior_js_own_each, t.prior_js_fill_in_gap]


# --- on paper ----------------------------------------------------------------------------------------------------

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
LIKE_TIMES = ("Times", "Liberation Serif", "Tinos", "Nimbus Roman", "TeX Gyre Termes", "FreeSerif")
"""Typefaces whose letters are as wide as those that the file asks for."""
WRITE = """async (table, load) => {
  const { write } = await load("prior/formats/docx.js");
  return Buffer.from(write(table)).toString("base64");
}"""


def like_times() -> bool:
    """Whether this machine has a typeface of the right widths."""
    finder = shutil.which("fc-match")
    if finder is None:
        return False
    told = subprocess.run([finder, "Times New Roman"], capture_output=True, text=True, check=True)
    return any(name in told.stdout for name in LIKE_TIMES)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: apt-get install libreoffice-writer")
@pytest.mark.skipif(not like_times(), reason="no typeface as wide as Times New Roman: apt-get install fonts-liberation")
def test_three_studies_and_the_own_one_stand_on_one_page(made_up: dict[str, Site], tmp_path: Path) -> None:
    """Five columns at ten points, as LibreOffice prints them; what is below the table comes after it."""
    site, t = made_up["id"], words("id")
    ids = list(site.context.graph.base.studies)[:3]
    own = {**random_study(site.context, random.Random(3)), "title": "Kohesi kelompok usaha", "author": "Peneliti"}
    names = ["number", "study", "mainResults", "similarities", "differences"]
    (found,) = site.says([own], ids, names=names)
    table = found["table"]
    (tmp_path / "tabel.docx").write_bytes(base64.b64decode(run_script(WRITE, table)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    where = ["--outdir", str(tmp_path), str(tmp_path / "tabel.docx")]
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", *where]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    with closing(pypdfium2.PdfDocument(tmp_path / "tabel.pdf")) as document:
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
        first = document[0].get_size()
    assert [round(side) for side in first] == [842, 595]
    assert pages[0].startswith(f"{t.prior_js_table} 2.1 {t.prior_js_caption}")
    last = table["rows"][-1]
    for text in (*(row[0] for row in table["rows"]), last[1].split("\n")[0], last[-1].split()[0]):
        assert text in pages[0], text
    assert t.prior_js_source.partition(":")[0] + ":" in pages[0]
    assert 2 <= len(pages) <= 4
    assert t.prior_js_checks not in pages[0]  # a page of its own, to be deleted
    assert any(page.startswith(t.prior_js_checks) for page in pages[1:])
