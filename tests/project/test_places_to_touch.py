"""HACKING says which places a change touches: here such changes are made on a copy of the engine, at just these."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from support.edited_engine import EditedEngine, WrittenSite, edited_engine
from support.full_build import ROOT

OTHER, OWN = "studi/koperasi-melati/", "studi/arisan-anggrek/"
STUDY = "studies/arisan-anggrek/study.yml"
SAID = {"id": "Beasiswa sebuah yayasan.", "en": "A grant of a foundation."}


def places_of(kind_of_change: str) -> set[str]:
    """The files below `hooks/rumpun/` that the table in HACKING.md names for a change."""
    table = (ROOT / "HACKING.md").read_text(encoding="utf-8").partition("## How many places do I touch?")[2]
    row = re.search(rf"^\| {re.escape(kind_of_change)} \| (.+) \|$", table, re.MULTILINE)
    assert row, kind_of_change
    return set(re.findall(r"`(\w+/[\w/]+\.\w+)`", row[1]))


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


def rows_of(site: WrittenSite) -> dict[str, dict[str, str]]:
    """Study -> its row in the table of studies."""
    return {row["id"]: row for row in csv.DictReader(io.StringIO(site.text("data/v1/csv/studies.csv")))}


@pytest.mark.slow
def test_a_property_of_a_study(engine: EditedEngine) -> None:
    before = engine.site("before")
    add_funding(engine)
    assert engine.touched == places_of("a property of a study")
    engine.base.change(
        STUDY, "not_reported:", f"funding: {{id: {SAID['id']}, en: {SAID['en']}, where: [abstrak:2]}}\nnot_reported:"
    )
    coded = engine.site("coded")
    for page in (OTHER, "en/studies/koperasi-melati/", "perbandingan/"):  # where nobody has coded it, nothing changes
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
    document = coded.data("data/v1/studies/arisan-anggrek.json")["study"]
    assert {each: document["funding"][each] for each in SAID} == SAID
    assert document["properties"]["funding"] == "coded"
    assert coded.data("data/v1/studies/koperasi-melati.json")["study"]["properties"]["funding"] == "not_coded"
    row = rows_of(coded)["arisan-anggrek"]
    assert (row["funding_id"], row["funding_en"]) == (SAID["id"], SAID["en"])
    assert row["funding_locators_en"] == "Abstract, paragraph 2"
    assert "funding_id" in coded.text("data/v1/datapackage.json")
