"""The drafts on the reader's own study claim what the data says and no more; each is read here against the records."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path
from typing import Any

import pytest
from support.made_files import texts
from support.scripts import SERVED, run_script

from rumpun.address import LANGUAGES
from rumpun.comparison.columns import THEME, Column, Profiles
from rumpun.context import Context
from rumpun.exports import comparison_data
from rumpun.model.records import FACETS
from rumpun.pages.own import AXES, _verdict
from rumpun.synthesis.properties import SILENT as SILENT_STATUSES
from rumpun.words.caveats import caveats_of, read_of
from rumpun.words.words import lower_first, words

pytestmark = pytest.mark.slow

# For each question (own studies, columns, cells put into every column) and each of its own studies: axes, similarities,
# differences and open points per column, and the gap.
RUN = """async ([files, language, words, questions], load) => {
  SERVED
  const { Knowledge } = await load("shared/knowledge.js");
  const drafts = await load("own/drafts.js");
  const { cleaned } = await load("own/study.js");
  const knowledge = new Knowledge("/", language);
  const vocabulary = await knowledge.vocabulary();
  return Promise.all(questions.map(async ([owns, ids, extra]) => {
    const { columns } = await knowledge.columns(ids);
    for (const column of columns) {
      const told = column.cell;
      column.cell = (name) => extra[name] ?? told(name);
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
  }));
}""".replace("SERVED", SERVED)


Own = dict[str, Any]
Question = tuple[list[Own], list[str], dict[str, Any]]
"""Own studies, columns that they are set beside, and cells that are put into every column."""
Said = dict[str, Any]


@dataclass(frozen=True)
class Drafting:
    """The scripts, with the files that they would fetch in each language."""

    files: dict[str, dict[str, str]]

    def answers(self, language: str, questions: list[Question]) -> list[list[Said]]:
        """What the drafts say to each question of each own study."""
        spoken = words(language).starting("own_draft_")
        found: list[list[Said]] = run_script(RUN, [self.files[language], language, spoken, questions])
        return found

    def __call__(self, language: str, owns: list[Own], ids: list[str]) -> list[Said]:
        """What they say of each own study beside these columns."""
        return self.answers(language, [(owns, ids, {})])[0]


@pytest.fixture(scope="module")
def profiles(real_contexts: tuple[Context, ...]) -> dict[str, Profiles]:
    """Language -> the columns that the pages are made from."""
    return dict(zip(LANGUAGES, map(Profiles, real_contexts), strict=True))


@pytest.fixture(scope="module")
def run(real_contexts: tuple[Context, ...]) -> Drafting:
    """The drafts on the studies of the real knowledge base."""
    return Drafting({context.language: texts(comparison_data.files((context,))) for context in real_contexts})


both_languages = pytest.mark.parametrize("language", LANGUAGES)


def as_own(column: Column) -> dict[str, Any]:
    """A study of the knowledge base, as if a reader had entered it."""

    def items(row: str) -> list[dict[str, str]]:
        return [{"id": key, "text": key} for key in column.cell(row).keys]

    themes = [
        row.removeprefix(THEME)
        for row, cell in column.cells.items()
        if row.startswith(THEME) and any(part.evidence in ("", "pattern") for part in cell.parts)
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


@both_languages
def test_each_pair_is_judged_as_on_the_page(run: Drafting, language: str, profiles: dict[str, Profiles]) -> None:
    """The page's worked example and the drafts have one idea of same, partly and different."""
    own = profiles[language]
    ids = list(own.context.graph.base.studies)
    found = run(language, [as_own(own.column(id_)) for id_ in ids], ids)
    for mine, theirs in permutations(range(len(ids)), 2):
        said = {each["axis"]: each["verdict"] for each in found[mine]["each"][theirs]["axes"]}
        for axis in AXES:
            expected = _verdict(own.context, axis, own.column(ids[mine]), own.column(ids[theirs]))
            assert said[axis] == expected, (axis, ids[mine], ids[theirs])


def test_a_study_does_not_differ_from_itself(run: Drafting, profiles: dict[str, Profiles]) -> None:
    own = profiles["id"]
    ids = list(own.context.graph.base.studies)
    every = run("id", [as_own(own.column(id_)) for id_ in ids], ids)
    for number, id_ in enumerate(ids):
        found = every[number]["each"][number]
        assert {each["verdict"] for each in found["axes"]} <= {"same", "open"}, id_
        assert found["different"].startswith(words("id").own_draft_none_different.partition("{")[0])
        assert "same" in {each["verdict"] for each in found["axes"]}


@both_languages
def test_sentences_are_whole(run: Drafting, language: str, profiles: dict[str, Profiles]) -> None:
    own = profiles[language]
    ids = list(own.ids())
    found = run(language, [as_own(own.column(id_)) for id_ in ids], ids)
    for text in (text for each in found for text in sentences(each) if text):
        assert "{" not in text and "undefined" not in text and "  " not in text, text
        assert text.endswith(".") and not re.search(r"\.\.|,\.| ,|\(\)", text), text
        assert text[0].isupper() or text[0] == "“", text


def test_the_same_input_gives_the_same_sentences(run: Drafting, profiles: dict[str, Profiles]) -> None:
    own = as_own(profiles["id"].column("kube-mentari"))
    first = run("id", [own], ["kamaliyah", "kkn-91-93"])
    assert first == run("id", [own], ["kamaliyah", "kkn-91-93"])


SILENT = [("place", "place"), ("year", "time"), ("theory", "theory"), ("approach", "method"), ("group-type", "content")]


@both_languages
def test_silence_is_neither_same_nor_different(run: Drafting, language: str) -> None:
    own = {
        "year": "2020", "place": {"id": "sukarami", "text": "x"}, "theories": [{"id": "modal-sosial", "text": "x"}],
        "methods": {"approach": [{"id": "kualitatif", "text": "x"}]}, "groups": [{"id": "kube", "text": "x"}],
    }  # fmt: skip
    t = words(language)
    silences = list(product((*SILENT_STATUSES, "not_coded", "not_applicable"), SILENT))
    said = run.answers(
        language, [([own], ["kube-mentari"], {row: {"status": status}}) for status, (row, _) in silences]
    )
    for (status, (row, axis)), (found,) in zip(silences, said, strict=True):
        told = {each["axis"]: each for each in found["each"][0]["axes"]}[axis]
        assert (told["verdict"], told["same"], told["different"]) == ("open", [], []), (status, row)
        pattern = re.escape(t[f"own_draft_{status}"]).replace(r"\{they\}", ".*").replace(r"\{what\}", ".*")
        assert re.search(pattern, " ".join(told["open"]), re.IGNORECASE), (status, row)
        if status in SILENT_STATUSES and row in ("theory", "place", "group-type"):
            what = t["own_draft_what_" + row.removesuffix("-type")]
            assert t[f"own_draft_gap_{status}"].format(what=f"{what}: Siregar")[:-1] in found["gap"], row


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


@both_languages
def test_read_against_the_records(run: Drafting, language: str) -> None:
    """`drafts_read.json` was proof-read by hand: similarities, differences, what is to be checked."""
    read_ = json.loads(Path(__file__).with_name("drafts_read.json").read_text(encoding="utf-8"))[language]
    ids = list(read_)
    (found,) = run(language, [OWN], ids)
    for id_, each in zip(ids, found["each"], strict=True):
        assert [each["same"], each["different"], each["open"]] == read_[id_]


def one(run: Drafting, own: dict[str, Any], id_: str, language: str = "id") -> dict[str, Any]:
    (found,) = run(language, [own], [id_])
    each: dict[str, Any] = found["each"][0]
    return each


PLACES = [
    ("Kecamatan Bogor Barat", "same", "sama-sama dilakukan di Kecamatan Bogor Barat, Kota Bogor"),
    ("kecamatan  BOGOR barat, Kota Bogor", "same", "sama-sama dilakukan di Kecamatan Bogor Barat"),
    ("Bogor City", "partly", "sama-sama dilakukan di Kota Bogor"),
    # What is on record takes it in: whether it is the same place, the source must tell.
    ("Kelurahan Menteng, Kecamatan Bogor Barat", "same", "yang mencakup Kelurahan Menteng, Kecamatan Bogor Barat; per"),
    # It may lie in Bogor Barat.
    ("Desa A, Kota Bogor", "same", "Letak tempat penelitian ini, Desa A, Kota Bogor, tidak dikenali Rumpun"),
    ("Kota Bandung", "partly", "sama-sama dilakukan di Provinsi Jawa Barat"),
    ("Desa Sukarami", "different", "penelitian ini di Desa Sukarami, Kabupaten Seluma"),
    ("Indonesia", "different", "lebih luas, yakni Indonesia"),
    # A namesake elsewhere is not the place of the vocabulary.
    ("Kecamatan Bogor Barat, Kota Lain", "open", "“Kecamatan Bogor Barat, Kota Lain”, tidak dikenali Rumpun"),
    ("", "open", ""),
]
YEARS = [
    ("2017", "same", "dari tahun 2017"),
    ("2018", "different", "terbit satu tahun lebih awal daripada penelitian ini (2018)"),
    ("2010", "different", "terbit tujuh tahun lebih akhir daripada penelitian ini (2010)"),
    ("2099", "different", "terbit 82 tahun lebih awal"),
    ("tahun lalu", "open", ""),
    ("20265", "open", ""),
]


def test_places_and_years(run: Drafting) -> None:
    owns = [{"place": place, "title": "x"} for place, _, _ in PLACES] + [{"year": year} for year, _, _ in YEARS]
    found = run("id", owns, ["kube-cempaka-tulip"])
    for place, (given, verdict, said) in enumerate(PLACES + YEARS):
        (each,) = found[place]["each"]
        assert each["axes"][0 if place < len(PLACES) else 1]["verdict"] == verdict, given
        assert said in each["same"] + each["different"] + each["open"], given


def test_a_wider_kind_of_group_is_related_and_not_another(run: Drafting) -> None:
    each = one(run, {"groups": ["kelompok usaha"]}, "kube-mentari")
    assert each["axes"][2]["verdict"] == "partly"
    assert "sama-sama mengkaji kelompok usaha, yang mencakup Kelompok Usaha Bersama (KUBE)" in each["same"]
    assert "lebih luas" in each["different"]
    # By its abbreviation, and without what stands in brackets.
    for spelling in ("KUBE", "kelompok usaha bersama"):
        assert one(run, {"groups": [spelling]}, "kube-mentari")["axes"][2]["different"] == []


@pytest.mark.parametrize("basis", ["full-text", "abstract"])
def test_a_theme_of_the_introduction_is_no_finding(run: Drafting, basis: str) -> None:
    """Of an abstract nobody can say that the work has nothing else on it."""
    cell = {"status": "coded", "parts": [{"text": "x", "evidence": "background"}]}
    study = {"full-text": "kube-mentari", "abstract": "kube-sejahtera-2"}[basis]
    own = {"themes": [{"id": "kohesi", "text": "x"}]}
    ((found,),) = run.answers("id", [([own], [study], {"theme:kohesi": cell})])
    (each,) = found["each"]
    if basis == "full-text":
        assert "hanya menyampaikan pernyataan umum, saran, atau kutipan" in each["different"]
    else:
        assert "kohesi" not in each["different"]
        assert "yakni abstrak saja, hanya memuat pernyataan umum" in each["open"]


def items(*ids: str) -> list[dict[str, str]]:
    return [{"id": id_, "text": "x"} for id_ in ids]


def coded(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A cell of the comparison."""
    return {"status": "coded", "keys": [part["key"] for part in parts if "key" in part], "parts": list(parts), **more}


def result(term: str = "", **more: Any) -> dict[str, Any]:
    return {"text": "x", **({"source_term": term} if term else {}), **more}


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ([result("kekompakan")], True),
        ([result("kekompakan"), result("kekompakan", evidence="pattern")], True),
        ([result("kekompakan"), result("integrasi")], False),
        ([result("kekompakan"), result()], False),
        # What is claimed or cited is no result of the study.
        ([result("kekompakan"), result("integrasi", evidence="background")], True),
        ([result(), result("integrasi", evidence="cited")], False),
    ],
)
def test_a_theme_has_the_name_that_all_results_give_it(run: Drafting, told: list[Any], called: bool) -> None:
    # A theme on which the study itself has nothing.
    theme = {"theme:norma-nilai": coded(*told)}
    ((found,),) = run.answers("id", [([{"themes": items("norma-nilai")}], ["kamaliyah"], theme)])
    (each,) = found["each"]
    assert "norma dan nilai" in each["same"]
    assert ("norma dan nilai (di sana disebut kekompakan)" in each["same"]) == called
    assert called or "di sana disebut" not in each["same"]


def test_of_a_case_no_name_is_told_that_only_its_own_results_have(run: Drafting) -> None:
    """The study calls the theme otherwise with its other group: both stand in the same file."""
    own = {"themes": items("kohesi")}
    told = {"theme:kohesi": coded(result("kekompakan"))}
    ((found,),) = run.answers("id", [([own], ["kkn-91-93.kkn-91"], told)])
    assert "kohesi kelompok" in found["each"][0]["same"]
    assert "di sana disebut" not in found["each"][0]["same"]


THEORY = {"text": "Paradigma komunikasi Lasswell", "key": "paradigma-lasswell", "supporting": True}
MAIN = {"text": "Dinamika kelompok", "key": "dinamika-kelompok"}


@both_languages
def test_a_supporting_theory_carries_no_study(run: Drafting, language: str) -> None:
    t = words(language)
    draws = t.own_draft_theory_same.partition("{both}")[2].partition("{")[0]
    owns = [{"theories": items(id_)} for id_ in ("paradigma-lasswell", "dinamika-kelompok")]
    (found,) = run.answers(language, [(owns, ["kube-mentari"], {"theory": coded(THEORY)})])
    (shared,), (other,) = (each["each"] for each in found)
    assert draws not in shared["same"]
    assert t.own_draft_theory_same_supporting.rpartition("{theories}")[2].partition("{")[0] in shared["same"]
    said = t.own_draft_theory_supporting.rpartition("{theirs}")[2]
    assert other["different"].partition(said)[1]
    assert draws.strip() not in other["different"].partition(said)[0]


# What each of the studies says of a theory, by what was read of it: nothing differs out of silence.
THEORIES: list[tuple[list[str], list[dict[str, Any]], dict[str, Any], str, list[str], list[str]]] = [
    (["modal-sosial"], [MAIN], {}, "different", ["sedangkan penelitian ini bertumpu pada modal sosial"], []),
    (
        ["modal-sosial"], [MAIN], {"partial": True}, "open", ["sebagai teori; penelitian ini bertumpu pada modal"],
        ["tidak menyebut modal sosial; periksa"],
    ),
    (
        ["modal-sosial", "dinamika-kelompok"], [MAIN], {"partial": True}, "same", [], ["tidak menyebut modal sosial"],
    ),
    (
        ["dinamika-kelompok"], [MAIN, THEORY], {"partial": True}, "partly", ["sebagai teori pendukung, yang tidak"], [],
    ),
]  # fmt: skip


def test_what_an_abstract_leaves_out_of_a_list_is_no_difference(run: Drafting) -> None:
    for mine, theirs, more, verdict, differs, unsure in THEORIES:
        study = "kube-sejahtera-2" if more else "kube-mentari"
        ((found,),) = run.answers("id", [([{"theories": items(*mine)}], [study], {"theory": coded(*theirs, **more)})])
        (each,) = found["each"]
        assert each["axes"][3]["verdict"] == verdict, (mine, theirs, more)
        assert all(text.lower() in each["different"].lower().replace("sementara", "sedangkan") for text in differs)
        assert all(text in each["open"] for text in unsure)
        assert unsure or not each["open"]


def test_own_words_are_asked_about_the_term_that_they_hold(run: Drafting) -> None:
    """Although the reader has a term that is close to it besides."""
    own = {"methods": {"data-collection": [*items("wawancara-mendalam"), "wawancara dari rumah ke rumah"]}}
    each = one(run, own, "kamaliyah")
    assert "Periksa apakah wawancara dan “wawancara dari rumah ke rumah” menyebut hal yang sama." in each["open"]
    assert "dokumentasi" not in each["open"]


# --- the gap -----------------------------------------------------------------------------------------------------


GAPS: list[tuple[dict[str, Any], list[str], list[str], list[str]]] = [
    # Nobody has it.
    (
        {"theories": ["modal sosial"]},
        ["kube-cempaka-tulip", "kube-mentari"],
        [
            "Di antara dua studi",
            "belum ada yang bertumpu pada modal sosial",
            "Yang dibaca dari Amalia (2017) bukan naskah",
        ],
        [],
    ),
    # Somebody has each, nobody both.
    (
        {"theories": ["modal sosial"], "place": "Kecamatan Bogor Barat"},
        ["kube-sejahtera-2", "kube-cempaka-tulip"],
        ["memadukan semuanya, yakni teori: modal sosial; tempat: Kecamatan Bogor Barat, Kota Bogor"],
        ["belum ada yang"],
    ),
    # Not where one of them may have what its source does not name.
    (
        {"theories": ["modal sosial"], "groups": ["paguyuban alumni"]},
        ["kube-sejahtera-2", "kamaliyah"],
        ["menyebut ada yang lain tanpa menamainya, yakni teori: Dandi"],
        ["belum ada", "memadukan"],
    ),
    # One has all of it.
    (
        {"theories": ["modal sosial"], "themes": ["kepercayaan"]},
        ["kube-sejahtera-2", "kamaliyah"],
        ["teori: modal sosial; tema: kepercayaan, sudah ada pada penelitian Muhammad Mashuryaman (2021)"],
        ["belum ada", "mencakup semuanya"],
    ),
    # A village in a city where a study is set: nobody can tell.
    (
        {"place": "Desa A, Kota Bogor"},
        ["kube-cempaka-tulip", "kube-mentari"],
        ["belum ada yang dilakukan di Desa A, Kota Bogor", "lebih luas daripada yang Anda isi, yakni tempat: Amalia"],
        [],
    ),
    # A narrower kind of group than one that is coded widely is found all the same; a place inside counts.
    ({"place": "Provinsi Jawa Barat"}, ["kube-cempaka-tulip", "kube-mentari"], ["sudah ada pada"], ["belum ada"]),
    ({"groups": ["kelompok usaha"]}, ["kube-mentari", "kamaliyah"], ["sudah ada pada"], ["belum ada"]),
]


def test_gap(run: Drafting) -> None:
    answers = run.answers("id", [([own], ids, {}) for own, ids, _, _ in GAPS])
    for (_, _, said, unsaid), (found,) in zip(GAPS, answers, strict=True):
        assert [text for text in said if text not in found["gap"]] == []
        assert [text for text in unsaid if text in found["gap"]] == []
        assert found["gap"].endswith(words("id").own_draft_gap_scope)


def test_what_was_read_in_part_may_hold_more_than_claims(run: Drafting) -> None:
    """Of a full text it can be said that it has no finding; of a record that only advises nobody knows."""
    own = {"themes": items("kohesi")}
    advice = {"theme:kohesi": coded({"text": "x", "evidence": "advice"})}
    for study, claimed in (("kube-mentari", True), ("kube-cempaka-tulip", False)):
        ((found,),) = run.answers("id", [([own], [study], advice)])
        assert ("bukan penelitian yang melaporkan temuan sendiri" in found["gap"]) == claimed
        assert ("hanya memuat pernyataan umum, saran, atau kutipan, yakni tema" in found["gap"]) != claimed


@both_languages
def test_a_supporting_theory_makes_no_combination_with_other_themes(run: Drafting, language: str) -> None:
    t = words(language)
    own = {"theories": items("paradigma-lasswell"), "themes": items("komunikasi", "kohesi")}
    cells = {"theme:komunikasi": coded(result()), "theme:kohesi": coded(result())}
    taken, none = (t[f"own_draft_gap_{key}"].partition("{")[0] for key in ("taken", "combined"))
    apart = t.own_draft_gap_supporting.partition("{theory}")[2].partition("{themes}")[0].strip(" ,")
    for serves, is_taken in (([], True), (["kohesi", "komunikasi"], True), (["komunikasi"], False)):
        theory = {"theory": coded({**THEORY, "serves": serves})}
        ((found,),) = run.answers(language, [([own], ["kube-mentari"], {**cells, **theory})])
        assert (taken in found["gap"]) == is_taken, serves
        assert (apart in found["gap"]) != is_taken, serves
        assert none not in found["gap"]
    # As the study is coded.
    assert apart in one(run, own, "kube-mentari", language)["gap"]


def test_english_articles_stand_in_the_gap_too(run: Drafting) -> None:
    assert "looks at a Joint Business Group (KUBE)" in one(run, {"groups": ["KUBE"]}, "kamaliyah", "en")["gap"]


def test_cases_of_one_study_count_as_one(run: Drafting) -> None:
    own = {"theories": ["modal sosial"]}
    (found,) = run("id", [own], ["kkn-91-93.kkn-91", "kkn-91-93.kkn-93", "kube-mentari"])
    assert "Di antara dua studi" in found["gap"]


# --- the row of the table ----------------------------------------------------------------------------------------


def test_row_of_the_table(run: Drafting) -> None:
    own = {
        **OWN, "author": "Rina", "title": '=1+1, <b>"x"</b>', "groupName": "KUBE Melati", "informants": "7 orang",
        "objective": "Menjelaskan", "themes": [*OWN["themes"], "rasa memiliki"],
    }  # fmt: skip
    (found,) = run("en", [own], ["kamaliyah"])
    row = found["row"]
    assert row["authorYear"] == "Rina (2026)"
    assert row["title"] == own["title"]
    assert row["place"] == "Bogor City, West Java Province"
    assert row["theory"] == "Group dynamics"
    assert row["data-collection"] == "Interview, observation"
    assert row["group"] == "KUBE Melati, Joint Business Group (KUBE)"
    assert row["themes"] == "Group cohesion, trust, rasa memiliki"
    (empty,) = run("id", [{}], ["kamaliyah"])
    assert empty["row"]["authorYear"] == words("id").own_draft_this
    assert {value for name, value in empty["row"].items() if name != "authorYear"} == {""}


# --- what is copied ----------------------------------------------------------------------------------------------

COPIED = """async ([files, language, words, draft, owns, ids], load) => {
  SERVED
  const { Knowledge } = await load("shared/knowledge.js");
  const drafts = await load("own/drafts.js");
  const copied = await load("own/copied.js");
  const { cleaned } = await load("own/study.js");
  const knowledge = new Knowledge("/", language);
  const vocabulary = await knowledge.vocabulary();
  const { columns } = await knowledge.columns(ids);
  return owns.map((own) => {
    const study = cleaned(own);
    const each = columns.map((column) => ({
      column,
      similar: drafts.similarities(study, column, vocabulary, draft),
      differ: drafts.differences(study, column, vocabulary, draft),
      open: drafts.openPoints(study, column, vocabulary, draft),
    }));
    const gap = drafts.gap(study, columns, vocabulary, draft);
    return {
      findings: each.map((one) => copied.findings(one, vocabulary).map(({ target }) => target)),
      themes: each.map((one) => [one.similar, one.differ, one.open].join(" ")),
      shown: each.map((one) => [one.similar, one.differ, one.open, ...copied.notes(one.column, words)].filter(Boolean)),
      gap,
      studies: each.map((one) => copied.ofStudy(one, words)),
      ofGap: copied.ofGap(gap, columns, words),
      all: copied.ofAll(each, gap, words),
    };
  });
}""".replace("SERVED", SERVED)


@both_languages
def test_what_is_copied_says_all_that_its_card_says(
    run: Drafting, language: str, profiles: dict[str, Profiles]
) -> None:
    t, own_profiles = words(language), profiles[language]
    ids = [id_ for id_ in own_profiles.ids() if "." not in id_]
    columns = [own_profiles.column(id_) for id_ in ids]
    owns = [as_own(column) for column in columns]
    given = [run.files[language], language, t.starting("own_js_"), t.starting("own_draft_"), owns, ids]
    for made in run_script(COPIED, given):
        for column, shown, text in zip(columns, made["shown"], made["studies"], strict=True):
            study = column.study
            needed = [read_of(t, study), *caveats_of(t, study), t.own_js_draft]
            assert [each for each in (*shown, *needed) if each not in text] == [], column.id
            assert [each for each in needed if each not in made["ofGap"]] == [], column.id
            assert [each for each in (*shown, *needed) if each not in made["all"]] == [], column.id
        for column, led, text in zip(columns, made["findings"], made["themes"], strict=True):
            named = [
                row for row in column.cells if row.startswith(THEME) and lower_first(own_profiles.label(row)) in text
            ]
            told = {part.target for row in named for part in column.cell(row).parts}
            assert set(led) == told and all("#" in each for each in led), column.id
        assert any(made["findings"])
        assert made["gap"] in made["ofGap"] and made["gap"] in made["all"]
