"""HACKING says which places a change touches: here such changes are made on a copy of the engine, at just these."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from support.edited_engine import EditedEngine, WrittenSite, edited_engine
from support.full_build import ROOT

OTHER, OWN = "studi/koperasi-melati/", "studi/arisan-anggrek/"
STUDY = "studies/arisan-anggrek/study.yml"
SAID = {"id": "Beasiswa sebuah yayasan.", "en": "A grant of a foundation."}


def row_of(kind_of_change: str) -> str:
    """What the table in HACKING.md says of a change."""
    table = (ROOT / "HACKING.md").read_text(encoding="utf-8").partition("## How many places do I touch?")[2]
    row = re.search(rf"^\| {re.escape(kind_of_change)} \| (.+) \|$", table, re.MULTILINE)
    assert row, kind_of_change
    return row[1]


def places_of(kind_of_change: str) -> list[str]:
    """Files, folders and patterns of the engine that the table names for a change."""
    places = re.findall(r"`([\w*/.-]+(?:\.\w+|/))`", row_of(kind_of_change))
    return [place for place in places if not place.startswith("tests/") and not place.endswith(".md")]


CHANGES = (
    "a property of a study", "a level, effect, outcome or direction", "a page type", "a file beside the pages",
    "a citation style", "a third language", "a colour, a distance, a size of type", "a rule between records",
    "the form of an address or anchor", "a dimension of the gap matrix", "another theme, or none",
    "how far a summary can be trusted", "a command",
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_the_table_names_places_that_are_there(change: str) -> None:
    places = places_of(change)
    assert places
    for place in places:
        assert any(path for top in (ROOT / "hooks" / "rumpun", ROOT) for path in top.glob(f"**/{place.rstrip('/')}")), (
            place
        )


def check_touched(engine: EditedEngine, kind_of_change: str) -> None:
    """The change touched every place that HACKING.md names, and no other."""
    places = places_of(kind_of_change)
    assert {each for each in engine.touched if not any(_within(each, place) for place in places)} == set()
    assert {place for place in places if not any(_within(each, place) for each in engine.touched)} == set()


def _within(file: str, place: str) -> bool:
    return fnmatch(file, f"{place}*" if place.endswith("/") else place)


@pytest.fixture
def engine(tmp_path: Path, cache: Path) -> EditedEngine:
    return edited_engine(tmp_path, cache)


# --- a property of a study -------------------------------------------------------------------------------------------


def add_funding(engine: EditedEngine) -> None:
    engine.insert("model/study.py", "    cites: list[WorkKey] = []\n", "    funding: Located | None = None\n")
    engine.insert(
        "synthesis/properties.py", '    Property("references",',
        '    Property("funding", "study", lambda s: s.funding, expected=False),\n',
    )  # fmt: skip
    engine.append("words/properties.yml", "property.funding:\n  id: Pendanaan\n  en: Funding\n")
    meaning = "field.Study.funding.meaning:\n  id: Siapa yang membiayai studi itu.\n  en: Who paid for the study.\n"
    engine.append("words/fields.yml", f"field.Study.funding:\n  id: Pendanaan\n  en: Funding\n{meaning}")
    example = f"#?\nfunding: {{id: {SAID['id']}, en: {SAID['en']}, where: [ringkasan]}}\n"
    engine.insert("schema/examples/study.yml", "not_reported: [doi", example)


def rows_of(site: WrittenSite) -> dict[str, dict[str, str]]:
    """Study -> its row in the table of studies."""
    return {row["id"]: row for row in csv.DictReader(io.StringIO(site.text("data/v1/csv/studies.csv")))}


@pytest.mark.slow
def test_a_property_of_a_study(engine: EditedEngine) -> None:
    pages = (OTHER, "en/studies/koperasi-melati/", "perbandingan/")
    before = engine.site("before", *pages)
    add_funding(engine)
    check_touched(engine, "a property of a study")
    engine.base.change(
        STUDY, "not_reported:", f"funding: {{id: {SAID['id']}, en: {SAID['en']}, where: [abstrak:2]}}\nnot_reported:"
    )
    coded = engine.site("coded")
    for page in pages:  # where nobody has coded it, nothing changes
        assert coded.text(page) == before.text(page)
    for language, page, label, place in (
        ("id", OWN, "Pendanaan", "Abstrak, paragraf 2"),
        ("en", "en/studies/arisan-anggrek/", "Funding", "Abstract, paragraph 2"),
    ):
        assert re.search(rf"<th[^>]*>{label}</th>\s*<td>\s*{SAID[language]}.*?{place}", coded.text(page), re.DOTALL)
        told = coded.data(f"data/comparison/{language}/studies/arisan-anggrek.json")["cells"]["funding"]
        assert told == {"status": "coded", "parts": [{"text": SAID[language]}]}
        assert ["funding", label] in coded.data(f"data/comparison/{language}/vocabulary.json")["rows"]
    assert re.search(r"data-groups=\"[^\"]*funding", coded.text("perbandingan/berdampingan/"))
    for page, told in (
        ("kontribusi/isian/", "Siapa yang membiayai"),
        ("en/contribute/fields/", "Who paid for the study"),
    ):
        assert told in coded.text(page)
    assert "funding" in coded.data("data/contribute/id/study.schema.json")["properties"]
    document = coded.data("data/v1/studies/arisan-anggrek.json")["study"]
    assert {each: document["funding"][each] for each in SAID} == SAID
    assert document["properties"]["funding"] == "coded"
    assert coded.data("data/v1/studies/koperasi-melati.json")["study"]["properties"]["funding"] == "not_coded"
    row = rows_of(coded)["arisan-anggrek"]
    assert (row["funding_id"], row["funding_en"]) == (SAID["id"], SAID["en"])
    assert row["funding_locators_en"] == "Abstract, paragraph 2"
    assert "funding_id" in coded.text("data/v1/datapackage.json")


# --- a level ---------------------------------------------------------------------------------------------------------

LEVEL = "a level, effect, outcome or direction"


def add_very_high(engine: EditedEngine) -> None:
    values = "model/coded_values.py"
    engine.insert(values, '"high", "mixed", "low", "unstated"]\nEffect', '"very_high", ')
    engine.insert(values, 'high="▲", mixed="◆"', 'very_high="★", ')
    engine.insert(values, '        case "high":\n', '        case "very_high":\n            return "much"\n')
    marks = "templates/pictures/parts/marks.html"
    engine.insert(marks, '  "high": "M0 -11.4', '  "very_high": "M0 -12 12 0 0 12 -12 0Z",\n')
    engine.insert(marks, '"high": 4, "low": -4', '"very_high": 0, ')
    engine.append("words/values.yml", "level.very_high:\n  id: sangat tinggi\n  en: very high\n")
    engine.append(
        "words/pairs.yml", "pair_level_very_high:\n  id: tingkatnya sangat tinggi\n  en: its level was very high\n"
    )
    meaning = "  id: Tema itu ada dan sangat kuat.\n  en: The theme is there, and very strong.\n"
    engine.append("words/fields.yml", f"choice.level.very_high:\n{meaning}")


@pytest.mark.slow
def test_a_level(engine: EditedEngine) -> None:
    add_very_high(engine)
    check_touched(engine, LEVEL)
    before = engine.site("before", OTHER, "data/comparison/id/gaps/theme.json", "data/v1/csv/conclusions.csv")
    assert "sangat tinggi" not in before.text(OTHER)
    # What helped where there was much of it now helps where there was very much: its direction stays.
    study = engine.base.root / "studies/koperasi-melati/study.yml"
    coded = study.read_text(encoding="utf-8")
    (id_,) = re.findall(r"- id: (\S+)\n(?:    .*\n)*?    level: low\n    effect: hinders", coded)
    study.write_text(
        coded.replace("    level: low\n    effect: hinders", "    level: very_high\n    effect: helps"),
        encoding="utf-8",
    )
    site = engine.site("coded")
    for page, table, level, cell in (
        (OTHER, "perbandingan/", "sangat tinggi", "sangat tinggi, dan itu membantu"),
        ("en/studies/koperasi-melati/", "en/comparison/", "very high", "very high, which helps"),
    ):
        assert level in site.text(page)
        assert cell in site.text(table)
    was, now = (
        {finding: way for term in made.data("data/comparison/id/gaps/theme.json")["terms"]
         for _, way, finding, _ in term.get("told", ())}
        for made in (before, site)
    )  # fmt: skip
    assert (was[id_], now[id_]) == ("low/hinders", "very_high/helps")
    concluded = [
        [
            (row["id"], row["directions"])
            for row in csv.DictReader(io.StringIO(each.text("data/v1/csv/conclusions.csv")))
        ]
        for each in (before, site)
    ]
    assert ("theme.kohesi", "harms; promotes") in concluded[0]
    assert [row for row in concluded[1] if row[0].startswith("theme.")] == [
        row for row in concluded[0] if row[0].startswith("theme.")
    ]
    findings = site.data("data/v1/studies/koperasi-melati.json")["study"]["findings"]
    assert [each["level"] for each in findings if each["local_id"] == id_] == ["very_high"]
    tables = {each: site.text(f"perbandingan/{each}/") for each in ("penelitian-terdahulu", "berdampingan")}
    for page in tables.values():  # the scripts read it from the page, in its order
        values = json.loads(html.unescape(re.search(r'data-values="([^"]+)"', page)[1]))  # type: ignore[index]
        assert list(values["level"])[:2] == ["very_high", "high"]
    assert "M0 -12 12 0 0 12 -12 0Z" in site.text("perbandingan/gambar/peta-bukti/")


# --- a page type -----------------------------------------------------------------------------------------------------

MODULE = '''
"""Who was asked: one page with the number of informants of every study."""

from collections.abc import Iterator

from ..context import Context
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.planned import planned


def pages(context: Context) -> Iterator[Page]:
    """The one page of the language."""
    yield planned(_page, context, "asked", "comparison", "asked")


def _page(builder: PageBuilder) -> Finished:
    t, studies = builder.t, builder.graph.base.studies
    asked = [(id_, study.informants) for id_, study in studies.items() if study.informants]
    return builder.finish("pages/asked.html", t.asked_title, t.asked_lead, studies=asked)
'''
TEMPLATE = """{% import "parts/parts.html" as parts %}
{{ parts.crumbs(s, t, [(t.menu("comparison"), s.href("comparison"))]) }}
<h1>{{ title }}</h1>
<ul>{% for id, informants in studies %}<li>{{ s.name_of("studies", id) }}: {{ informants.count }}</li>{% endfor %}</ul>
"""


def add_page_type(engine: EditedEngine) -> None:
    engine.append("pages/asked.py", MODULE)
    engine.append("templates/pages/asked.html", TEMPLATE)
    engine.insert("address.py", '    "tour": {"id"', '    "asked": {"id": "informan", "en": "informants"},\n')
    engine.append(
        "words/tour.yml",
        "asked_title:\n  id: Siapa yang ditanya\n  en: Who was asked\n"
        "asked_lead:\n  id: Jumlah informan setiap studi.\n  en: The number of informants of every study.\n",
    )


@pytest.mark.slow
def test_a_page_type(engine: EditedEngine) -> None:
    add_page_type(engine)
    check_touched(engine, "a page type")
    both = ("perbandingan/informan/", "en/comparison/informants/")
    site = engine.site("site", *both, "sitemap.xml")
    for page, twin, title, menu in (
        (*both, "Siapa yang ditanya", "Perbandingan"),
        (*both[::-1], "Who was asked", "Comparison"),
    ):
        text = site.text(page)
        assert f"<h1>{title}</h1>" in text
        assert re.search(r"<li>[^<]*Melati[^<]*: 9</li>", text)
        assert re.search(rf'href="[^"]*{twin.removeprefix("en/")}"', text), "the twin in the other language"
        assert menu in text
        assert page in site.text("sitemap.xml")


# --- a command -------------------------------------------------------------------------------------------------------

COMMAND = '''"""`count-studies`: how many studies there are."""

import argparse

from ..cli import Commands, add_command


def add(commands: Commands) -> None:
    add_command(commands, "count-studies", "Hitung studi. / Count the studies.", _counted)


def _counted(options: argparse.Namespace) -> int:
    print(len([*(options.root / "studies").iterdir()]))
    return 0
'''


@pytest.mark.slow
def test_a_command(engine: EditedEngine) -> None:
    engine.append("adapters/commands/count_studies.py", COMMAND)
    check_touched(engine, "a command")
    assert engine.run("-m", "rumpun", "count-studies") == "2\n"
    assert "Hitung studi. / Count the studies." in engine.run("-m", "rumpun", "--help")
