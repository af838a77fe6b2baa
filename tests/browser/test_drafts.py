"""The drafts on the reader's own study claim what the data says and no more; each is read here against the records."""

from __future__ import annotations

import json
import re
from itertools import permutations, product
from pathlib import Path
from typing import Any

from page_types import Visit
from playwright.sync_api import Page

from rumpun.address import address
from rumpun.comparison.columns import THEME, Column, Profiles
from rumpun.model.records import FACETS
from rumpun.pages.own import AXES, _verdict
from rumpun.words.words import words

# own studies, columns -> for each own study: axes, similarities, differences, open points per column, and the gap.
RUN = """async ([owns, ids, words, extra]) => {
  const folder = "/assets/rumpun/";
  const { Knowledge } = await import(folder + "shared/knowledge.js");
  const drafts = await import(folder + "own/drafts.js");
  const { cleaned } = await import(folder + "own/study.js");
  const knowledge = Knowledge.ofPage();
  const vocabulary = await knowledge.vocabulary();
  const { columns } = await knowledge.columns(ids);
  for (const [row, cell] of Object.entries(extra)) {
    for (const column of columns) {
      const told = column.cell;
      column.cell = (name) => (name === row ? cell : told(name));
    }
  }
  return owns.map((given) => {
    const own = cleaned(given);
    const each = columns.map((column) => ({
      axes: drafts.axes(own, column, vocabulary, words),
      same: drafts.similarities(own, column, vocabulary, words),
      different: drafts.differences(own, column, vocabulary, words),
      open: drafts.openPoints(own, column, vocabulary, words),
      gap: drafts.gap(own, [column], vocabulary, words),
    }));
    return { each, gap: drafts.gap(own, columns, vocabulary, words), row: drafts.ownRow(own, words, vocabulary) };
  });
}"""


def run(page: Page, language: str, owns: list[Any], ids: list[str], **extra: object) -> list[dict[str, Any]]:
    """What the drafts say; `extra` puts a cell into every column."""
    cells = {name.replace("_", "-"): cell for name, cell in extra.items()}
    found: list[dict[str, Any]] = page.evaluate(RUN, [owns, ids, words(language).starting("own_draft_"), cells])
    return found


def as_own(column: Column) -> dict[str, Any]:
    """A study of the knowledge base, as if a reader had entered it."""

    def items(row: str) -> list[dict[str, str]]:
        return [{"id": key, "text": key} for key in column.cell(row).keys]

    themes = [
        row.removeprefix(THEME)
        for row, cell in column.cells.items()
        if row.startswith(THEME) and any(not part.evidence for part in cell.parts)
    ]
    return {
        "year": "".join(column.cell("year").keys), "place": next(iter(items("place")), None),
        "groups": items("group-type"), "theories": items("theory"),
        "methods": {facet: items(facet) for facet in FACETS},
        "themes": [{"id": theme, "text": theme} for theme in themes],
    }  # fmt: skip


def sentences(found: dict[str, Any]) -> list[str]:
    return [found["gap"], *(text for each in found["each"] for text in (each["same"], each["different"], each["open"]))]


# --- what holds for every study ----------------------------------------------------------------------------------


def test_each_against_each_is_judged_as_on_the_page(visit: Visit, language: str, profiles: dict[str, Profiles]) -> None:
    """The page's worked example and the drafts have one idea of same, partly and different."""
    own = profiles[language]
    ids = list(own.context.graph.base.studies)
    found = run(visit(address(language, "about")), language, [as_own(own.column(id_)) for id_ in ids], ids)
    for mine, theirs in permutations(range(len(ids)), 2):
        said = {each["axis"]: each["verdict"] for each in found[mine]["each"][theirs]["axes"]}
        for axis in AXES:
            expected = _verdict(own.context, axis, own.column(ids[mine]), own.column(ids[theirs]))
            assert said[axis] == expected, (axis, ids[mine], ids[theirs])


def test_a_study_does_not_differ_from_itself(visit: Visit, profiles: dict[str, Profiles]) -> None:
    own, page = profiles["id"], visit("tentang/")
    for id_ in own.context.graph.base.studies:
        ((found,),) = (each["each"] for each in run(page, "id", [as_own(own.column(id_))], [id_]))
        assert {each["verdict"] for each in found["axes"]} <= {"same", "open"}, id_
        assert found["different"].startswith(words("id").own_draft_none_different.partition("{")[0])
        assert "same" in {each["verdict"] for each in found["axes"]}


def test_sentences_are_whole(visit: Visit, language: str, profiles: dict[str, Profiles]) -> None:
    own = profiles[language]
    ids = list(own.ids())
    found = run(visit(address(language, "about")), language, [as_own(own.column(id_)) for id_ in ids], ids)
    for text in (text for each in found for text in sentences(each) if text):
        assert "{" not in text and "undefined" not in text and "  " not in text, text
        assert text.endswith(".") and not re.search(r"\.\.|,\.| ,|\(\)", text), text
        assert text[0].isupper() or text[0] == "“", text


def test_the_same_input_gives_the_same_sentences(visit: Visit, profiles: dict[str, Profiles]) -> None:
    own = as_own(profiles["id"].column("kube-mentari"))
    page = visit("tentang/")
    first = run(page, "id", [own], ["kamaliyah", "kkn-91-93"])
    assert first == run(page, "id", [own], ["kamaliyah", "kkn-91-93"])


SILENT = [("place", "place"), ("year", "time"), ("theory", "theory"), ("approach", "method"), ("group-type", "content")]


def test_silence_is_neither_same_nor_different(visit: Visit, language: str) -> None:
    own = {
        "year": "2020", "place": {"id": "sukarami", "text": "x"}, "theories": [{"id": "modal-sosial", "text": "x"}],
        "methods": {"approach": [{"id": "kualitatif", "text": "x"}]}, "groups": [{"id": "kube", "text": "x"}],
    }  # fmt: skip
    t = words(language)
    page = visit(address(language, "about"))
    for status, (row, axis) in product(("not_reported", "not_coded", "not_applicable"), SILENT):
        (found,) = run(page, language, [own], ["kube-mentari"], **{row: {"status": status}})
        told = {each["axis"]: each for each in found["each"][0]["axes"]}[axis]
        assert (told["verdict"], told["same"], told["different"]) == ("open", [], []), (status, row)
        pattern = re.escape(t[f"own_draft_{status}"]).replace(r"\{they\}", ".*").replace(r"\{what\}", ".*")
        assert re.search(pattern, " ".join(told["open"]), re.IGNORECASE), (status, row)
        if status == "not_reported" and row in ("theory", "place", "group-type"):
            what = t["own_draft_what_" + row.removesuffix("-type")]
            assert t.own_draft_gap_not_reported.format(what=f"{what}: Siregar")[:-1] in found["gap"], row


# --- sentence by sentence ----------------------------------------------------------------------------------------

OWN: dict[str, Any] = {
    "year": "2026",
    "place": {"id": "kota-bogor", "text": "x"},
    "groups": [{"id": "kube", "text": "x"}],
    "theories": [{"id": "dinamika-kelompok", "text": "x"}],
    "methods": {
        "approach": [{"id": "kualitatif", "text": "x"}],
        "data-collection": [{"id": "wawancara", "text": "x"}, {"id": "observasi", "text": "x"}],
    },
    "themes": [{"id": "kohesi", "text": "x"}, {"id": "kepercayaan", "text": "x"}],
}


def test_read_against_the_records(visit: Visit, language: str) -> None:
    """`drafts_read.json` was proof-read by hand: similarities, differences, what is to be checked."""
    read_ = json.loads(Path(__file__).with_name("drafts_read.json").read_text(encoding="utf-8"))[language]
    ids = list(read_)
    (found,) = run(visit(address(language, "about")), language, [OWN], ids)
    for id_, each in zip(ids, found["each"], strict=True):
        assert [each["same"], each["different"], each["open"]] == read_[id_]


def one(visit: Visit, own: dict[str, Any], id_: str, language: str = "id") -> dict[str, Any]:
    (found,) = run(visit(address(language, "about")), language, [own], [id_])
    each: dict[str, Any] = found["each"][0]
    return each


PLACES = [
    ("Kecamatan Bogor Barat", "same", "sama-sama berlatar di Kecamatan Bogor Barat, Kota Bogor"),
    ("kecamatan  BOGOR barat, Kota Bogor", "same", "sama-sama berlatar di Kecamatan Bogor Barat"),
    ("Kelurahan Menteng, Kecamatan Bogor Barat", "partly", "lebih khusus di Kelurahan Menteng, Kecamatan Bogor"),
    ("Desa A, Kota Bogor", "partly", "sama-sama berlatar di Kota Bogor"),
    ("Kota Bandung", "partly", "sama-sama berlatar di Provinsi Jawa Barat"),
    ("Desa Sukarami", "different", "penelitian ini berlatar di Desa Sukarami, Kabupaten Seluma"),
    ("Indonesia", "different", "lebih luas, yakni Indonesia"),
    # A namesake elsewhere is not the place of the vocabulary.
    ("Kecamatan Bogor Barat, Kota Lain", "open", "“Kecamatan Bogor Barat, Kota Lain”, tidak ada dalam kosakata"),
    ("", "open", ""),
]
YEARS = [
    ("2017", "same", "berasal dari tahun 2017"),
    ("2018", "different", "mendahului penelitian ini (2018) dengan jarak 1 tahun"),
    ("2010", "different", "lebih baru 7 tahun daripada penelitian ini (2010)"),
    ("tahun lalu", "open", ""),
    ("20265", "open", ""),
]


def test_places_and_years(visit: Visit) -> None:
    owns = [{"place": place, "title": "x"} for place, _, _ in PLACES] + [{"year": year} for year, _, _ in YEARS]
    found = run(visit("tentang/"), "id", owns, ["kube-cempaka-tulip"])
    for place, (given, verdict, said) in enumerate(PLACES + YEARS):
        (each,) = found[place]["each"]
        assert each["axes"][0 if place < len(PLACES) else 1]["verdict"] == verdict, given
        assert said in each["same"] + each["different"] + each["open"], given


def test_a_wider_kind_of_group_is_related_and_not_another(visit: Visit) -> None:
    each = one(visit, {"groups": ["kelompok usaha"]}, "kube-mentari")
    assert each["axes"][2]["verdict"] == "partly"
    assert "termasuk jenis kelompok dalam penelitian ini, yakni kelompok usaha" in each["same"]
    assert "lebih luas" in each["different"]
    # By its abbreviation, and without what stands in brackets.
    for spelling in ("KUBE", "kelompok usaha bersama"):
        assert one(visit, {"groups": [spelling]}, "kube-mentari")["axes"][2]["different"] == []


def test_a_theme_of_the_introduction_is_no_finding(visit: Visit) -> None:
    """The abstract of the KKN groups blames poor communication before it comes to what was found."""
    each = one(visit, {"themes": ["komunikasi dalam kelompok"]}, "kkn-91-93")
    assert each["same"].startswith("Dari hal-hal yang dapat dibandingkan")
    assert (
        "Tentang komunikasi dalam kelompok, penelitian Nisha (2024) hanya menyampaikan latar belakang"
        in each["different"]
    )


def test_own_words_are_never_called_new(visit: Visit) -> None:
    own = {"theories": ["modal sosial Putnam"], "themes": ["rasa memiliki"], "groups": ["karang taruna"]}
    each = one(visit, own, "kube-sejahtera-2")
    assert "modal sosial dan “modal sosial Putnam” menyebut hal yang sama" in each["open"]
    assert "“rasa memiliki” tidak ada dalam kosakata Rumpun" in each["open"]
    assert "“karang taruna” ditulis sendiri" in each["open"]
    (found,) = run(visit("tentang/"), "id", [own], ["kube-sejahtera-2", "kamaliyah"])
    assert found["gap"].startswith(words("id").own_draft_gap_need)
    assert "belum ada" not in found["gap"]


# --- the gap -----------------------------------------------------------------------------------------------------


GAPS: list[tuple[dict[str, Any], list[str], list[str], list[str]]] = [
    # Nobody has it.
    (
        {"theories": ["modal sosial"]},
        ["kamaliyah", "kube-mentari"],
        ["belum ada yang bertumpu pada modal sosial"],
        [],
    ),
    # Somebody has each, nobody both.
    (
        {"theories": ["modal sosial"], "themes": ["kohesi kelompok"]},
        ["kube-sejahtera-2", "kamaliyah"],
        ["belum ada satu studi pun yang memadukan semuanya – teori: modal sosial; tema: kohesi kelompok"],
        ["belum ada yang"],
    ),
    # One has all of it.
    (
        {"theories": ["modal sosial"], "themes": ["kepercayaan"]},
        ["kube-sejahtera-2", "kamaliyah"],
        ["Penelitian Muhammad Mashuryaman (2021) sudah mencakup semuanya"],
        ["belum ada"],
    ),
    # A village in a city where a study is set: nobody can tell.
    (
        {"place": "Desa A, Kota Bandung"},
        ["kamaliyah", "kube-mentari"],
        ["belum ada yang berlatar di Desa A, Kota Bandung", "lebih luas daripada yang Anda isi – tempat: Dandi"],
        [],
    ),
    # A narrower kind of group than one that is coded widely is found all the same; a place inside counts.
    ({"place": "Provinsi Jawa Barat"}, ["kamaliyah", "kkn-91-93"], ["sudah mencakup semuanya – tempat"], ["belum"]),
    ({"groups": ["kelompok usaha"]}, ["kube-mentari", "kamaliyah"], ["sudah mencakup semuanya"], ["belum ada"]),
]


def test_gap(visit: Visit) -> None:
    page = visit("tentang/")
    for own, ids, said, unsaid in GAPS:
        (found,) = run(page, "id", [own], ids)
        assert [text for text in said if text not in found["gap"]] == []
        assert [text for text in unsaid if text in found["gap"]] == []
        assert found["gap"].endswith(words("id").own_draft_gap_scope)


def test_cases_of_one_study_count_as_one(visit: Visit) -> None:
    own = {"theories": ["modal sosial"]}
    (found,) = run(visit("tentang/"), "id", [own], ["kkn-91-93.kkn-91", "kkn-91-93.kkn-93", "kamaliyah"])
    assert "Di antara 2 studi" in found["gap"]


# --- the row of the table ----------------------------------------------------------------------------------------


def test_row_of_the_table(visit: Visit) -> None:
    own = {
        **OWN, "author": "Rina", "title": '=1+1, <b>"x"</b>', "groupName": "KUBE Melati", "informants": "7 orang",
        "objective": "Menjelaskan", "themes": [*OWN["themes"], "rasa memiliki"],
    }  # fmt: skip
    (found,) = run(visit("en/about/"), "en", [own], ["kamaliyah"])
    row = found["row"]
    assert row["authorYear"] == "Rina (2026)"
    assert row["title"] == own["title"]
    assert row["place"] == "Bogor City, West Java Province"
    assert row["theory"] == "Group dynamics"
    assert row["dataCollection"] == "Interview, Observation"
    assert row["group"] == "KUBE Melati (Joint Business Group (KUBE))"
    assert row["themes"] == "Group cohesion, Trust, rasa memiliki"
    assert row["result"] == ""
    (empty,) = run(visit("tentang/"), "id", [{}], ["kamaliyah"])
    assert empty["row"]["authorYear"] == words("id").own_draft_this
    assert {value for name, value in empty["row"].items() if name != "authorYear"} == {""}
