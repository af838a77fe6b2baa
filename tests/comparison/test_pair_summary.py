"""The written summaries, word for word for a tiny knowledge base, and what no summary may ever say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import a_context, a_finding, a_graph, a_study

from rumpun.comparison.columns import Profiles
from rumpun.comparison.pair_findings import COMPARED
from rumpun.comparison.pair_phrases import MOST, PairPhrases, joined, pair_title
from rumpun.comparison.pair_summary import line, summary
from rumpun.comparison.pair_themes import pair_themes
from rumpun.context import Context
from rumpun.model.graph import Graph
from rumpun.model.records import FACETS
from rumpun.render.page_builder import PageBuilder
from rumpun.site import read
from rumpun.synthesis.pairs import Pair
from rumpun.words.words import lower_first, words

pytestmark = pytest.mark.slow  # cites every work for each test

Told = dict[str, str]
"""Name of a paragraph -> its text."""


def told(context: Context, pair: Pair) -> Told:
    profiles = Profiles(context)
    phrases = PairPhrases(PageBuilder(context, "pair", "comparison", "pairs", pair.slug), profiles, pair)
    found = summary(phrases, pair_themes(profiles, *phrases.columns))
    return {paragraph.name: " ".join(each.striptags() for each in paragraph.sentences) for paragraph in found}


CASES = {
    "id": {
        "who": (
            "Kenanga dan Melati adalah dua kelompok yang diteliti dalam satu studi, yaitu Lembaga Contoh (2020). "
            "Jenis kelompoknya sama: Koperasi. Tempat studi itu dicatat sebagai Kota Contoh. Bahan yang kami baca "
            "dari studi itu: naskah lengkap."
        ),
        "common": (
            "Karena berasal dari satu studi, teori dan metode keduanya sama. Teori: Dinamika kelompok; "
            "pendekatan: kualitatif; pengumpulan data: wawancara."
        ),
        "fared": "Menurut pengodean kami atas sumbernya, Melati berhasil, sedangkan Kenanga kurang berhasil.",
        "themes": (
            "Keduanya sepakat tentang satu tema. Tentang kohesi, studi itu melaporkan tingkat rendah yang "
            "menghambat pada Kenanga dan tingkat tinggi yang membantu pada Melati; keduanya mengarah ke simpulan "
            "yang sama, yakni bahwa tema ini baik bagi kelompok. Tidak ada tema yang pengaruhnya "
            "disebutkan untuk keduanya dan berlainan."
        ),
        "robust": "Bergantung pada satu kode saja: kohesi.",
        "one": (
            "Untuk komunikasi, hasil dilaporkan hanya tentang Melati; selebihnya latar, pernyataan umum, saran, "
            "atau kutipan. Tema yang tidak disebut salah satu pihak tidak dihitung sebagai perbedaan."
        ),
        "missing": (
            "Studi itu tidak melaporkan desain, pengambilan sampel (kasus atau informan), analisis data, dan "
            "keabsahan data. Dari 4 tema dalam daftar istilah, 1 tidak disebut dalam bahan yang kami baca, baik "
            "dari yang satu maupun yang lain."
        ),
    },
    "en": {
        "who": (
            "Kenanga and Melati are two groups examined in one study, Lembaga Contoh (2020). The groups are of "
            "the same kind: Cooperative. The recorded place of the study is Example City. What we had of the "
            "study was the full text."
        ),
        "common": (
            "Coming from one study, the two have theory and method in common. Theory: Group dynamics; approach: "
            "qualitative; data collection: interview."
        ),
        "fared": "According to our coding of the sources, Melati did well, whereas Kenanga did poorly.",
        "themes": (
            "They agree on one theme. On cohesion, the study reports a low level that hindered in "
            "Kenanga and a high level that helped in Melati; both lead to the same conclusion, that it is good "
            "for the group. There is no theme of which the effect is stated for both and differs."
        ),
        "robust": "Hanging on a single code: cohesion.",
        "one": (
            "On communication, results are reported for Melati only; the rest is background, general claims, advice, "
            "or cited from other works. A theme that one side does not mention is not counted as a difference."
        ),
        "missing": (
            "Not reported by the study: design, sampling (cases or informants), data analysis and validity. Of the 4 "
            "themes in the vocabulary, 1 came up in nothing that we read of either."
        ),
    },
}
STUDIES = {
    "id": {
        "who": (
            "Lembaga Lain (t.t.) meneliti Anggrek, sedangkan Lembaga Contoh (2020) meneliti Melati dan Kenanga. "
            "Jenis kelompoknya ialah Kelompok arisan pada Lembaga Lain (t.t.) dan Koperasi pada Lembaga Contoh "
            "(2020). Bahan yang kami baca tidak sama: abstrak saja untuk Lembaga Lain (t.t.), naskah lengkap untuk "
            "Lembaga Contoh (2020); jadi, bila yang satu diam, temanya belum tentu tidak ada. Lembaga Contoh "
            "(2020) mencantumkan Lembaga Lain (t.t.) dalam daftar pustakanya."
        ),
        "common": (
            "Keduanya memakai Dinamika kelompok sebagai teori. Metodenya sama dalam hal pengumpulan data (wawancara)."
        ),
        "fared": (
            "Menurut pengodean kami atas sumbernya, Melati berhasil, hasil Anggrek campuran, sedangkan Kenanga "
            "kurang berhasil."
        ),
        "themes": (
            "Keduanya sepakat tentang satu tema. Tentang komunikasi, Lembaga Lain (t.t.) melaporkan tingkat "
            "tinggi yang membantu pada Anggrek, dan Lembaga Contoh (2020) melaporkan tingkat tinggi yang membantu "
            "pada Melati; keduanya mengarah ke simpulan yang sama, yakni bahwa tema ini baik bagi kelompok. "
            "Tentang kohesi hasilnya berlawanan: Lembaga Lain (t.t.) melaporkan tingkat tinggi yang "
            "menghambat pada Anggrek, sedangkan Lembaga Contoh (2020) melaporkan tingkat tinggi yang membantu "
            "pada Melati dan tingkat rendah yang menghambat pada Kenanga. Yang pertama berarti tema ini buruk "
            "bagi kelompok, yang kedua bahwa tema ini baik bagi kelompok."
        ),
        "robust": "Bergantung pada satu kode saja: kohesi dan komunikasi.",
        "missing": (
            "Di luar tema, Lembaga Contoh (2020) tidak melaporkan desain, pengambilan sampel (kasus atau informan), "
            "analisis data, dan keabsahan data; abstrak Lembaga Lain (t.t.) tidak menyebut tempat; untuk Lembaga Lain "
            "(t.t.) kami belum mencatat waktu penelitian, pendekatan, desain, pengambilan sampel (kasus atau "
            "informan), analisis data, keabsahan data, dan jumlah informan. Pada 1 tema, salah satu atau keduanya "
            "belum kami catat."
        ),
    },
    "en": {
        "who": (
            "Lembaga Lain (n.d.) studied Anggrek; Lembaga Contoh (2020) studied Melati and Kenanga. The kind of "
            "group is Savings circle in Lembaga Lain (n.d.) and Cooperative in Lembaga Contoh (2020). What we read "
            "was not the same: the abstract only for Lembaga Lain (n.d.), the full text for Lembaga "
            "Contoh (2020); where one is silent, the theme may still have been there. Lembaga Contoh (2020) lists "
            "Lembaga Lain (n.d.) among the references."
        ),
        "common": "Both draw on Group dynamics as theory. Their methods are the same in data collection (interview).",
        "fared": (
            "According to our coding of the sources, Melati did well, Anggrek had mixed results, whereas Kenanga did "
            "poorly."
        ),
        "themes": (
            "They agree on one theme. On communication, Lembaga Lain (n.d.) reports a high level "
            "that helped in Anggrek, and Lembaga Contoh (2020) reports a high level that helped in Melati; both "
            "lead to the same conclusion, that it is good for the group. On cohesion the results are "
            "opposite: Lembaga Lain (n.d.) reports a high level that hindered in Anggrek, whereas Lembaga Contoh "
            "(2020) reports a high level that helped in Melati and a low level that hindered in Kenanga. The "
            "first means that it is bad for the group, the second that it is good for the group."
        ),
        "robust": "Hanging on a single code: cohesion and communication.",
        "missing": (
            "Apart from themes: not reported by Lembaga Contoh (2020): design, sampling (cases or informants), data "
            "analysis and validity; not mentioned in the abstract of Lembaga Lain (n.d.): place; not coded yet for "
            "Lembaga Lain (n.d.): period of fieldwork, approach, design, sampling (cases or informants), data "
            "analysis, validity and number of informants. On 1 theme, one or both are not coded yet."
        ),
    },
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_two_cases_of_one_study(tiny_graph: Graph, cache: Path, language: str) -> None:
    context = a_context(tiny_graph, cache, language)
    (pair,) = context.pairs.all
    assert told(context, pair) == CASES[language]


@pytest.fixture
def sharing(tiny: KnowledgeBase) -> Callable[[str], Context]:
    """The tiny knowledge base with both of its studies under one theory."""
    tiny.change("studies/arisan-anggrek/study.yml", "theory: modal-sosial", "theory: dinamika-kelompok")
    graph, problems = read(tiny.root)
    assert problems == ()
    return lambda language: a_context(graph, tiny.citations, language)


@pytest.mark.parametrize("language", ["id", "en"])
def test_two_studies_that_disagree(sharing: Callable[[str], Context], language: str) -> None:
    context = sharing(language)
    pair = next(pair for pair in context.pairs.all if not pair.inside)
    assert told(context, pair) == STUDIES[language]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("id", ["Sepakat tentang kohesi; 1 tema hanya dari satu pihak.",
                "Sepakat tentang komunikasi; hasilnya berlawanan tentang kohesi."]),
        ("en", ["Agree on cohesion; 1 theme on one side only.",
                "Agree on communication; opposite results on cohesion."]),
    ],
)  # fmt: skip
def test_the_one_line(sharing: Callable[[str], Context], language: str, lines: list[str]) -> None:
    profiles = Profiles(sharing(language))
    found = [
        line(profiles, pair_themes(profiles, profiles.column(pair.first), profiles.column(pair.second)))
        for pair in profiles.context.pairs.all
    ]
    assert found == lines


def all_pairs(context: Context) -> Iterator[Pair]:
    """The ready-made ones and every other pair of studies, for what holds of one holds of all."""
    yield from context.pairs.all
    ids = list(context.graph.base.studies)
    yield from (Pair(a, b, "x") for at, a in enumerate(ids) for b in ids[at + 1 :])


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_summary_is_whole_prose(real_graph: Graph, cache: Path, language: str) -> None:
    context = a_context(real_graph, cache, language)
    for pair in all_pairs(context):
        for text in told(context, pair).values():
            assert text.endswith(".")
            assert not any(
                wrong in text for wrong in ("{", "}", "  ", "..", ". .", ", ,", ": .", "()", " ,", "None")
            ), text


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_not_reported_is_never_called_the_same_or_different(
    real_graph: Graph, cache: Path, language: str
) -> None:
    context = a_context(real_graph, cache, language)
    profiles, t = Profiles(context), context.words
    for pair in all_pairs(context):
        columns = profiles.column(pair.first), profiles.column(pair.second)
        found = told(context, pair)
        for row in COMPARED:
            label = lower_first(t.label(row))
            coded = [column.cell(row).status == "coded" for column in columns]
            if row in FACETS and not all(coded):
                assert f"{label} (" not in found["common"]
                assert f"{label}:" not in found["common"]
            if all(coded):
                assert label not in found.get("missing", "")


def test_silence_is_named_as_silence(real_graph: Graph, cache: Path) -> None:
    context = a_context(real_graph, cache, "id")
    for pair in all_pairs(context):
        found = told(context, pair)
        assert found.get("one", context.words.pair_silence).endswith(context.words.pair_silence)


@pytest.mark.slow
def test_studies_that_author_and_year_do_not_tell_apart_bear_their_titles(tiny: KnowledgeBase) -> None:
    tiny.change("studies/arisan-anggrek/study.yml", "theory: modal-sosial", "theory: dinamika-kelompok")
    path = tiny.root / "bib" / "references.bib"
    text = path.read_text(encoding="utf-8")
    assert "Lembaga Lain" in text
    path.write_text(text.replace("Lembaga Lain", "Lembaga Contoh").replace("year = {2020},", ""), encoding="utf-8")
    graph, _ = read(tiny.root)
    context = a_context(graph, tiny.citations, "id")
    pair = next(pair for pair in context.pairs.all if not pair.inside)
    assert told(context, pair)["who"].startswith("Anggrek (Lembaga Contoh (t.t.)) meneliti Anggrek")


def test_names_are_text_and_never_markup(tiny: KnowledgeBase) -> None:
    tiny.change("studies/koperasi-melati/study.yml", "name: Melati\n", 'name: "<b>Melati</b> & {n}"\n')
    graph, problems = read(tiny.root)
    assert problems == ()
    context = a_context(graph, tiny.citations, "id")
    (pair,) = context.pairs.all
    profiles = Profiles(context)
    phrases = PairPhrases(PageBuilder(context, "pair", "comparison", "pairs", pair.slug), profiles, pair)
    html = "".join(
        each for part in summary(phrases, pair_themes(profiles, *phrases.columns)) for each in part.sentences
    )
    assert "<b>" not in html
    assert "&lt;b&gt;Melati&lt;/b&gt; &amp; {n}" in html
    assert pair_title(context, pair) == "Kenanga dibandingkan dengan <b>Melati</b> & {n}"


def test_names_that_hold_an_and_of_their_own_are_joined_by_another_word() -> None:
    indonesian, english = words("id"), words("en")
    assert joined(indonesian, ["a dan b", "c"]) == "a dan b serta c"
    assert joined(indonesian, ["a", "b dan c", "d"]) == "a, b dan c, serta d"
    assert joined(english, ["a", "b and c"]) == "a as well as b and c"
    assert joined(english, ["a", "b and c", "d"]) == "a, b and c, and d"
    assert joined(english, ["a", "band", "c"]) == "a, band and c"
    assert joined(english, ["a and b"]) == "a and b"


def test_a_long_list_ends_with_how_many_more(cache: Path) -> None:
    themes = [f"tema-{n}" for n in range(MOST + 2)]
    studies = [a_study([a_finding(theme) for theme in themes], theories=["teori"], reference=key) for key in "ab"]
    context = a_context(a_graph(*studies), cache, "id")
    (pair,) = context.pairs.all
    phrases = PairPhrases(PageBuilder(context, "pair", "comparison", "pairs", pair.slug), Profiles(context), pair)
    items = [phrases.theme(id_) for id_ in themes]
    rest = context.words.pair_more_themes
    assert "tema lain" not in phrases.capped(items[: MOST + 1], rest)
    assert phrases.capped(items, rest).striptags().endswith(" 2 tema lain")
