"""Entries in every style and both languages: right by the manuals, harmless, and the same every time."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.remembered import really_ask
from support.sample_works import NASTY, TAGS, make, people, plain, samples

from rumpun.catalogue import Said
from rumpun.citation import citations, kept_items
from rumpun.citation.bibliography import References, format_references
from rumpun.citation.citations import (
    DEFAULT_STYLE,
    STYLES,
    CitationError,
    Citations,
    author_and_year,
    csl_items,
    format_works,
)
from rumpun.citation.formats import written
from rumpun.citation.pandoc import Pandoc, find_pandoc
from rumpun.citation.safe_text import safe_entry
from rumpun.citation.styles import Style, prints_letters, style_text
from rumpun.model.found import Found
from rumpun.model.identifiers import doi_address
from rumpun.model.works import found_key


@pytest.fixture(scope="module")
def formatted(cache: Path) -> Citations:
    return format_works(samples(), cache)


APA = {
    "one-word": (
        "Isnaniyah. (2014). _Implementasi program_ [Skripsi]. UIN Jakarta.",
        "Isnaniyah. (2014). _Implementasi program_ [Undergraduate thesis]. UIN Jakarta.",
    ),
    "online-thesis": (
        "Budi, C. (2019). _Karya daring_ [Skripsi, UGM]. https://etd.id/1",
        "Budi, C. (2019). _Karya daring_ [Undergraduate thesis, UGM]. https://etd.id/1",
    ),
    "no-year": (
        "Dandi Oktavian. (t.t.). _Judul no-year_ [Skripsi]. https://etd.id/2",
        "Dandi Oktavian. (n.d.). _Judul no-year_ [Undergraduate thesis]. https://etd.id/2",
    ),
    "no-volume": (
        "Poluan, J., Rantung, V. V., & Ngangi, C. (2017). Dinamika tani. _Agri-Sosio Ekonomi_, (3), 159–170.",
        "Poluan, J., Rantung, V. V., & Ngangi, C. (2017). Dinamika tani. _Agri-Sosio Ekonomi_, (3), 159–170.",
    ),
    "web": (
        "Prasetyo, A. (2019). _Judul web_. Media Indonesia. https://media.id/a--b?c='d'&e=f...",
        "Prasetyo, A. (2019). _Judul web_. Media Indonesia. https://media.id/a--b?c='d'&e=f...",
    ),
    "web-no-year": (
        "Prasetyo, A. (t.t.). _Judul web-no-year_. Media Indonesia. Diakses 1 Februari 2020, dari https://media.id/c",
        "Prasetyo, A. (n.d.). _Judul web-no-year_. Media Indonesia. Retrieved February 1, 2020, from https://media.id/c",
    ),
    "web-own": (
        "Jogloabang. (2019). _Judul web-own_. https://joglo.id/",
        "Jogloabang. (2019). _Judul web-own_. https://joglo.id/",
    ),
    "chapter": (
        "Bourdieu, P. (1986). The forms of capital. Dalam J. G. Richardson (Ed.), _A handbook_ (hlm. 241–258). "
        "Greenwood Press.",
        "Bourdieu, P. (1986). The forms of capital. In J. G. Richardson (Ed.), _A handbook_ (pp. 241–258). "
        "Greenwood Press.",
    ),
    "translated": (
        "Durkheim, É. (1984). _Division of labour_ (W. D. Halls, Penerj.). Macmillan. (Karya asli terbit 1893)",
        "Durkheim, É. (1984). _Division of labour_ (W. D. Halls, Trans.). Macmillan. (Original work published 1893)",
    ),
    "edited": (
        "Cartwright, D., & Zander, A. (Ed.). (1968). _Group dynamics_ (Edisi ke-3). Harper & Row.",
        "Cartwright, D., & Zander, A. (Eds.). (1968). _Group dynamics_ (3rd ed.). Harper & Row.",
    ),
    "corporate": (
        "Badan Pusat Statistik. (2020). _Statistik Indonesia_ [Laporan].",
        "Badan Pusat Statistik. (2020). _Statistik Indonesia_ [Report].",
    ),
    "no-author": (
        "_Pedoman umum pelaksanaan kelompok usaha_. (2011). Kemensos.",
        "_Pedoman umum pelaksanaan kelompok usaha_. (2011). Kemensos.",
    ),
    "truncated": (
        "Qomaria dkk. (2015). Judul truncated. _Administrasi Bisnis_, _29_(1).",
        "Qomaria et al. (2015). Judul truncated. _Administrasi Bisnis_, _29_(1).",
    ),
    "truncated-two": (
        "Adi, B., Cici, D., dkk. (2015). Judul truncated-two. _Jurnal_, _2_, 1–9.",
        "Adi, B., Cici, D., et al. (2015). Judul truncated-two. _Jurnal_, _2_, 1–9.",
    ),
    "doi": (
        "Granovetter, M. S. (1973). The strength of weak ties. _American Journal of Sociology_, _78_(6), 1360–1380. "
        "https://doi.org/10.1086/225469",
        "Granovetter, M. S. (1973). The strength of weak ties. _American Journal of Sociology_, _78_(6), 1360–1380. "
        "https://doi.org/10.1086/225469",
    ),
    "bare": ("_Judul bare_. (t.t.).", "_Judul bare_. (n.d.)."),
}


@pytest.mark.parametrize("key", APA)
@pytest.mark.slow
def test_apa(formatted: Citations, key: str) -> None:
    assert tuple(plain(formatted.entry("apa", language, key)) for language in ("id", "en")) == APA[key]


def test_apa_names_nineteen_authors_and_the_last(formatted: Citations) -> None:
    entry = plain(formatted.entry("apa", "id", "many"))
    assert "NamaS, B., … NamaV, B. (2020)." in entry
    assert "NamaT" not in entry


# Telling entries of the other styles, in Indonesian and in English.
OTHERS = {
    ("chicago-author-date", "chapter"): (
        "Bourdieu, Pierre. 1986. “The Forms of Capital.” Dalam _A Handbook_, disunting oleh John G. Richardson. "
        "Greenwood Press.",
        "Bourdieu, Pierre. 1986. “The Forms of Capital.” In _A Handbook_, edited by John G. Richardson. "
        "Greenwood Press.",
    ),
    ("chicago-author-date", "translated"): (
        "Durkheim, Émile. (1893) 1984. _Division of Labour_. Diterjemahkan oleh W. D. Halls. Macmillan.",
        "Durkheim, Émile. (1893) 1984. _Division of Labour_. Translated by W. D. Halls. Macmillan.",
    ),
    ("chicago-notes-bibliography", "bare"): ("“Judul bare.” t.t.", "“Judul bare.” n.d."),
    ("chicago-notes-bibliography", "one-word"): (
        "Isnaniyah. “Implementasi program.” Skripsi, UIN Jakarta, 2014.",
        "Isnaniyah. “Implementasi program.” Undergraduate thesis, UIN Jakarta, 2014.",
    ),
    ("harvard-cite-them-right", "bare-article"): (
        "Sari, D. (2017) “Judul bare-article,” _Informasi_.",
        "Sari, D. (2017) ‘Judul bare-article’, _Informasi_.",
    ),
    ("harvard-cite-them-right", "web-no-year"): (
        "Prasetyo, A. (t.t.) _Judul web-no-year_, _Media Indonesia_. Tersedia pada: https://media.id/c "
        "(Diakses: 1 Februari 2020).",
        "Prasetyo, A. (no date) _Judul web-no-year_, _Media Indonesia_. Available at: https://media.id/c "
        "(Accessed: 1 February 2020).",
    ),
    ("modern-language-association", "web-no-year"): (
        "Prasetyo, A. “Judul web-no-year.” _Media Indonesia_, https://media.id/c. Diakses 1 Februari 2020.",
        "Prasetyo, A. “Judul web-no-year.” _Media Indonesia_, https://media.id/c. Accessed 1 Feb. 2020.",
    ),
    ("ieee", "edited"): (
        "D. Cartwright dan A. Zander, Ed., _Group dynamics_, edisi ke-3. Harper & Row, 1968.",
        "D. Cartwright and A. Zander, Eds., _Group dynamics_, 3rd ed. Harper & Row, 1968.",
    ),
    ("nlm-citation-sequence", "chapter"): (
        "Bourdieu P. The forms of capital. Dalam: Richardson JG, editor. A handbook. New York: Greenwood Press; "
        "1986. hlm. 241–58.",
        "Bourdieu P. The forms of capital. In: Richardson JG, editor. A handbook. New York: Greenwood Press; "
        "1986. p. 241–58.",
    ),
    # An edition begins a sentence here, and there it does not.
    ("harvard-cite-them-right", "edited"): (
        "Cartwright, D. dan Zander, A. (ed.) (1968) _Group dynamics_. Edisi ke-3. Harper & Row.",
        "Cartwright, D. and Zander, A. (eds) (1968) _Group dynamics_. 3rd edn. Harper & Row.",
    ),
    ("modern-language-association", "edited"): (
        "Cartwright, Dorwin, dan Alvin Zander, editor. _Group Dynamics_. Edisi ke-3, Harper & Row, 1968.",
        "Cartwright, Dorwin, and Alvin Zander, editors. _Group Dynamics_. 3rd ed., Harper & Row, 1968.",
    ),
    ("nlm-citation-sequence", "edited"): (
        "Cartwright D, Zander A, editor. Group dynamics. Edisi ke-3. Harper & Row; 1968.",
        "Cartwright D, Zander A, editors. Group dynamics. 3rd ed. Harper & Row; 1968.",
    ),
    # The kind of a thesis is a common noun.
    ("harvard-cite-them-right", "one-word"): (
        "Isnaniyah (2014) _Implementasi program_. Skripsi. UIN Jakarta.",
        "Isnaniyah (2014) _Implementasi program_. Undergraduate thesis. UIN Jakarta.",
    ),
    ("modern-language-association", "one-word"): (
        "Isnaniyah. _Implementasi program_. 2014. UIN Jakarta, skripsi.",
        "Isnaniyah. _Implementasi program_. 2014. UIN Jakarta, undergraduate thesis.",
    ),
    ("modern-language-association", "no-university"): (
        "Sari, D. _Judul no-university_. 2021. Skripsi.",
        "Sari, D. _Judul no-university_. 2021. Undergraduate thesis.",
    ),
    ("ieee", "one-word"): (
        "Isnaniyah, “Implementasi program,” skripsi, UIN Jakarta, Jakarta, 2014.",
        "Isnaniyah, “Implementasi program,” undergraduate thesis, UIN Jakarta, Jakarta, 2014.",
    ),
    ("ieee", "own-kind"): (
        "D. Sari, “Judul own-kind,” Karya Tulis S2, UGM, 2021.",
        "D. Sari, “Judul own-kind,” Karya Tulis S2, UGM, 2021.",
    ),
    ("nlm-citation-sequence", "one-word"): (
        "Isnaniyah. Implementasi program [skripsi]. [Jakarta]: UIN Jakarta; 2014.",
        "Isnaniyah. Implementasi program [undergraduate thesis]. [Jakarta]: UIN Jakarta; 2014.",
    ),
    # The number of an article is neither a page nor an issue.
    ("apa", "article-number"): (
        "Lewin, S. (2018). Judul article-number. _Implementation Science_, _13_, Artikel 2.",
        "Lewin, S. (2018). Judul article-number. _Implementation Science_, _13_, Article 2.",
    ),
    ("chicago-author-date", "article-number"): (
        "Lewin, Simon. 2018. “Judul Article-Number.” _Implementation Science_ 13: 2.",
        "Lewin, Simon. 2018. “Judul Article-Number.” _Implementation Science_ 13: 2.",
    ),
    ("harvard-cite-them-right", "article-number"): (
        "Lewin, S. (2018) “Judul article-number,” _Implementation Science_, 13, artikel 2.",
        "Lewin, S. (2018) ‘Judul article-number’, _Implementation Science_, 13, article 2.",
    ),
    ("modern-language-association", "article-number"): (
        "Lewin, Simon. “Judul Article-Number.” _Implementation Science_, vol. 13, artikel 2, 2018.",
        "Lewin, Simon. “Judul Article-Number.” _Implementation Science_, vol. 13, article 2, 2018.",
    ),
    ("ieee", "article-number"): (
        "S. Lewin, “Judul article-number,” _Implementation Science_, vol. 13, Art. no. 2, 2018.",
        "S. Lewin, “Judul article-number,” _Implementation Science_, vol. 13, Art. no. 2, 2018.",
    ),
    ("nlm-citation-sequence", "article-number"): (
        "Lewin S. Judul article-number. Implementation Science. 2018;13:2.",
        "Lewin S. Judul article-number. Implementation Science. 2018;13:2.",
    ),
    # A supplement has no number.
    ("chicago-notes-bibliography", "supplement"): (
        "Coleman, James S. “Judul Supplement.” _American Journal of Sociology_ 94, Supplement (1988): S95–120.",
        "Coleman, James S. “Judul Supplement.” _American Journal of Sociology_ 94, Supplement (1988): S95–120.",
    ),
    ("modern-language-association", "supplement"): (
        "Coleman, James S. “Judul Supplement.” _American Journal of Sociology_, vol. 94, Supplement, 1988, "
        "hlm. S95–120.",
        "Coleman, James S. “Judul Supplement.” _American Journal of Sociology_, vol. 94, Supplement, 1988, "
        "pp. S95–120.",
    ),
    ("ieee", "supplement"): (
        "J. S. Coleman, “Judul supplement,” _American Journal of Sociology_, vol. 94, Supplement, hlm. S95–S120, 1988.",
        "J. S. Coleman, “Judul supplement,” _American Journal of Sociology_, vol. 94, Supplement, pp. S95–S120, 1988.",
    ),
    ("ieee", "doi"): (
        "M. S. Granovetter, “The strength of weak ties,” _American Journal of Sociology_, vol. 78, no. 6, "
        "hlm. 1360–1380, 1973, doi: 10.1086/225469.",
        "M. S. Granovetter, “The strength of weak ties,” _American Journal of Sociology_, vol. 78, no. 6, "
        "pp. 1360–1380, 1973, doi: 10.1086/225469.",
    ),
    # Who translated is named apart from who edited.
    ("harvard-cite-them-right", "translated-chapter"): (
        "Bourdieu, P. (1986) “The forms of capital,” dalam J.G. Richardson (ed.) _A handbook_. "
        "Diterjemahkan oleh R. Nice. Greenwood Press.",
        "Bourdieu, P. (1986) ‘The forms of capital’, in J.G. Richardson (ed.) _A handbook_. "
        "Translated by R. Nice. Greenwood Press.",
    ),
    ("nlm-citation-sequence", "translated-chapter"): (
        "Bourdieu P. The forms of capital. Nice R, penerjemah. Dalam: Richardson JG, editor. A handbook. "
        "Greenwood Press; 1986.",
        "Bourdieu P. The forms of capital. Nice R, translator. In: Richardson JG, editor. A handbook. "
        "Greenwood Press; 1986.",
    ),
    ("nlm-citation-sequence", "translated"): (
        "Durkheim É. Division of labour. Halls WD, penerjemah. London: Macmillan; 1984.",
        "Durkheim É. Division of labour. Halls WD, translator. London: Macmillan; 1984.",
    ),
    # Dates and addresses, as far as they are known.
    ("ieee", "online-article"): (
        "D. Sari, “Judul online-article,” _Informasi_, vol. 2, 2017. [Daring]. Tersedia pada: https://i.id/",
        "D. Sari, “Judul online-article,” _Informasi_, vol. 2, 2017. [Online]. Available: https://i.id/",
    ),
    ("ieee", "web"): (
        "A. Prasetyo, “Judul web,” Media Indonesia. Diakses: 1 Februari 2020. [Daring]. "
        "Tersedia pada: https://media.id/a--b?c='d'&e=f...",
        "A. Prasetyo, “Judul web,” Media Indonesia. Accessed: Feb. 01, 2020. [Online]. "
        "Available: https://media.id/a--b?c='d'&e=f...",
    ),
    ("ieee", "web-lost"): ("D. Sari, “Judul web-lost,” Kompas, 2019.", "D. Sari, “Judul web-lost,” Kompas, 2019."),
    ("nlm-citation-sequence", "bare"): (
        "Judul bare. [tanggal tidak diketahui].",
        "Judul bare. [date unknown].",
    ),
    ("nlm-citation-sequence", "web-no-year"): (
        "Prasetyo A. Media Indonesia [Internet]. [tanggal tidak diketahui] [dikutip 1 Februari 2020]. "
        "Judul web-no-year. Tersedia pada: https://media.id/c",
        "Prasetyo A. Media Indonesia [Internet]. [date unknown] [cited 2020 Feb 1]. "
        "Judul web-no-year. Available from: https://media.id/c",
    ),
}


@pytest.mark.parametrize(("style", "key"), OTHERS)
def test_other_styles(formatted: Citations, style: str, key: str) -> None:
    assert tuple(plain(formatted.entry(style, language, key)) for language in ("id", "en")) == OTHERS[style, key]


def every_entry(formatted: Citations) -> list[tuple[str, str, str, str]]:
    return [
        (style.id, language, key, formatted.entry(style.id, language, key))
        for style in STYLES
        for language in ("id", "en")
        for key in formatted.order(style.id, language)
    ]


def test_every_style_has_every_work_and_no_entry_is_empty(formatted: Citations) -> None:
    keys = {work.key for work in samples()}
    for style in STYLES:
        for language in ("id", "en"):
            assert set(formatted.order(style.id, language)) == keys
    assert [place for *place, entry in every_entry(formatted) if len(plain(entry)) < len("Judul")] == []


def test_no_english_word_is_left_on_indonesian_pages(formatted: Citations) -> None:
    english = re.compile(
        r"\b(?:retrieved|from|edited|translated|by|available|at|accessed|cited|n\.d|no date|et al|and|eds|pp?\."
        r"|edition|\d(?:st|nd|rd|th)|original work|published|undergraduate|thesis|preprint|january|february)\b",
        re.IGNORECASE,
    )
    left = {
        (style, key): english.findall(re.sub(r"https?://\S+", "", plain(entry)))
        for style, language, key, entry in every_entry(formatted)
        if language == "id" and not key.startswith("nasty")
    }
    assert {place: words for place, words in left.items() if words} == {}


def test_no_indonesian_word_is_left_on_english_pages(formatted: Citations) -> None:
    indonesian = re.compile(r"\b(?:dkk|t\.t|dalam|diakses|hlm|skripsi|penerj|ke-\d|disunting)\b", re.IGNORECASE)
    assert [
        (style, key, indonesian.findall(plain(entry)))
        for style, language, key, entry in every_entry(formatted)
        if language == "en" and not key.startswith("nasty") and indonesian.search(plain(entry))
    ] == []


def test_an_entry_does_not_depend_on_its_neighbours(formatted: Citations) -> None:
    entries = [plain(entry) for *_, key, entry in every_entry(formatted) if key.startswith("web")]
    assert not [entry for entry in entries if "———" in entry or "2019a" in entry]


def test_numeric_styles_carry_no_number(formatted: Citations) -> None:
    for style in ("ieee", "nlm-citation-sequence"):
        assert not [
            key for key in formatted.order(style, "id") if re.match(r"\W*\d", formatted.entry(style, "id", key))
        ]


def test_order(formatted: Citations) -> None:
    order = formatted.order("apa", "id")
    named = [key for key in order if key in ("doi", "translated", "one-word", "web", "web-no-year", "sici")]
    assert named == ["translated", "doi", "one-word", "web-no-year", "web", "sici"]
    assert formatted.order("ieee", "id") == formatted.order("ieee", "en")


def test_markup_in_a_field_comes_out_as_text(formatted: Citations) -> None:
    for style, language, key, entry in every_entry(formatted):
        assert "<" not in TAGS.sub("", entry), (style, language, key)
        assert "Miring</em>" not in entry
        assert not re.search("[\ue000-\uf8ff]", entry)
    entry = html.unescape(formatted.entry("apa", "id", "nasty"))
    assert (
        entry.count("<i>Miring</i> & <script>alert(1)</script> *tebal* **x** $x^2$ @amalia [t](javascript:alert(1))")
        == 3
    )
    assert "{{ x }} {% y %} <!-- z --> ~a~ ^b^ _c_ #d \\e" in entry
    assert "&amp;lt;b&amp;gt; &amp;#60;" in formatted.entry("apa", "id", "nasty")


def test_quotation_marks_and_apostrophes(formatted: Citations) -> None:
    assert "'Aisyiyah dan 'Amil, Qur’an: “kohesi kelompok” 5\" pipa" in plain(formatted.entry("apa", "id", "quotes"))


def test_addresses_survive(formatted: Citations) -> None:
    for style, language, key, entry in every_entry(formatted):
        if key == "nasty":
            assert '<a href="https://x.id/o\'b--c?d=%20&amp;e=_f_*g*#h" rel="noopener">' in entry, (style, language)
        if key == "sici":
            href = "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O"
            assert f'<a href="{href}" rel="noopener">' in entry, (style, language)


@pytest.mark.slow
def test_a_doi_is_printed_as_it_is_and_linked_so_that_it_leads_there() -> None:
    doi = "10.1002/a'b_c--d(2000)1:1<289::AID&e>3.0.CO;2-#?%2F"
    made = format_works([make("a", "article", journal="J", year="2000", doi=doi)], None)
    for style, language, _, entry in every_entry(made):
        (href,) = re.findall(r'href="([^"]*)"', entry)
        assert html.unescape(href) == doi_address(doi), (style, language)
        assert doi in plain(entry) or doi_address(doi) in plain(entry), (style, language)
    assert html.unescape(re.findall(r'href="([^"]*)"', made.note("id", "a").first)[0]) == doi_address(doi)


def test_what_pandoc_might_let_through_is_cleaned() -> None:
    body = (
        '<a href="javascript:alert(1)" onclick="x">a</a> <img src=x onerror=y><em>b</em> <a href="//evil.example">c</a>'
    )
    assert safe_entry(body) == '<a rel="noopener">a</a> <em>b</em> <a rel="noopener">c</a>'


def test_labels_of_works_that_are_not_formatted() -> None:
    """Where they name somebody they are those of the default style; open data keep them as they were published."""
    works = {work.key: work for work in samples()}
    assert author_and_year("id", works["one-word"]) == "Isnaniyah, 2014"
    assert author_and_year("id", works["no-year"]) == "Dandi Oktavian, t.t."
    assert author_and_year("en", works["no-year"]) == "Dandi Oktavian, n.d."
    assert author_and_year("id", works["truncated"]) == "Qomaria dkk., 2015"
    assert author_and_year("id", works["no-author"]) == "\u201cPedoman umum pelaksanaan kelompok\u201d, 2011"


def test_both_labels_are_the_same_where_somebody_is_named(formatted: Citations) -> None:
    for work in samples():
        if (work.authors or work.editors) and work.key not in ("nasty", "quotes"):
            for language in ("id", "en"):
                assert author_and_year(language, work) == formatted.label(language, work.key)


def test_csl_json() -> None:
    items = {item["id"]: item for item in csl_items(samples())}
    assert items["one-word"] == {
        "id": "one-word",
        "type": "thesis",
        "language": "id",
        "author": [{"literal": "Isnaniyah"}],
        "title": "Implementasi program",
        "issued": {"date-parts": [[2014]]},
        "genre": "Skripsi",
        "publisher": "UIN Jakarta",
        "publisher-place": "Jakarta",
    }
    assert items["no-volume"]["issue"] == "3"
    assert items["no-volume"]["page"] == "159-170"
    assert "issued" not in items["no-year"]
    assert "publisher" not in items["corporate"]
    assert "container-title" not in items["web-own"]
    assert items["web"]["accessed"] == {"date-parts": [[2020, 2, 1]]}
    assert items["truncated"]["author"] == [{"literal": "Qomaria"}, {"literal": "others"}]
    assert items["nasty"]["title"] == NASTY
    assert not [item for item in items.values() if "title-short" in item]
    assert [item["edition"] for item in csl_items([make("a", edition="3")], "id")] == ["edisi ke-3"]
    assert json.loads(json.dumps(csl_items(samples(), "en")))


def test_issn_of_an_article() -> None:
    work = make("a", "article", journal="J", issn=("2089-0338", "2502-7921"))
    assert csl_items([work])[0]["ISSN"] == "2089-0338, 2502-7921"


def test_every_correction_of_a_style_still_applies() -> None:
    for style in STYLES:
        for language in ("id", "en"):
            text = style_text(style, language)
            assert '<locale xml:lang="id">' in text
            assert "disambiguate-" not in text
    with pytest.raises(ValueError, match="the style apa changed"):
        style_text(replace(STYLES[0], edits=(("not there", ""),)))
    with pytest.raises(ValueError, match="the style apa changed"):
        style_text(replace(STYLES[0], indonesian=(("not there", ""),)), "id")


def test_style_names_are_said_in_the_language_of_the_page() -> None:
    names = {language: [style.named(language) for style in STYLES] for language in ("id", "en")}
    assert names["id"][1:3] == ["Chicago (penulis-tahun)", "Chicago (catatan kaki dan daftar pustaka)"]
    assert names["en"] == [style.name for style in STYLES]
    assert len(set(names["id"])) == len(STYLES)


def test_style_names_are_unique() -> None:
    assert DEFAULT_STYLE.id == "apa"
    assert len({style.id for style in STYLES}) == len({style.slug for style in STYLES}) == len(STYLES) == 7
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", style.slug) for style in STYLES)


def test_without_works_nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(citations, "find_pandoc", lambda: pytest.fail("pandoc was called"))
    assert format_works([], None).order("apa", "id") == ()


@pytest.mark.slow
def test_the_cache_is_used_mended_and_clean(tmp_path: Path, pandoc_runs: list[str]) -> None:
    pandoc, cache = find_pandoc(), tmp_path / "new" / "cache"
    items = csl_items(samples()[:1])

    def references(version: str = pandoc.version, language: str = "id") -> References:
        return format_references(replace(pandoc, version=version), items, DEFAULT_STYLE, language, cache)

    first = references()
    (file,) = cache.iterdir()
    assert references() == first and len(pandoc_runs) == 1
    for damage in (b"", b"no line", file.read_bytes()[:-5], file.read_bytes().replace(b"2014", b"2015"), b"\xff\n\xff"):
        file.write_bytes(damage)
        assert references() == first
    assert len(pandoc_runs) == 6
    assert references() == first and len(pandoc_runs) == 6
    assert [each.name for each in cache.iterdir()] == [file.name]
    references(language="en")
    references("another")
    assert len(pandoc_runs) == 8


@pytest.mark.slow
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("style", STYLES, ids=lambda style: str(style.slug))
def test_only_new_items_are_asked_for_and_nothing_comes_out_otherwise(
    style: Style, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_items, "FEW", 0)
    asked: list[int] = []
    real = Pandoc.references

    def counted(self: Pandoc, items: Sequence[Any], text: str, locale: str) -> str:
        asked.append(len(items))
        return real(self, items, text, locale)

    monkeypatch.setattr(Pandoc, "references", counted)
    pandoc, works = find_pandoc(), samples()
    items = csl_items(works, language)
    format_references(pandoc, items[::3], style, language, tmp_path)
    whole = format_references(pandoc, items, style, language, tmp_path)
    assert asked == [len(items[::3]), len(items) - len(items[::3])]
    assert whole == (fresh := format_references(pandoc, items, style, language, None))
    assert [*whole.entries] == [*fresh.entries] and [*whole.in_text] == [*fresh.in_text]
    fewer = format_references(pandoc, items[2:], style, language, tmp_path)
    assert len(asked) == 3 and fewer.entries == {key: whole.entries[key] for key in fewer.entries}
    assert [*fewer.entries] == [key for key in whole.entries if key in fewer.entries]


@pytest.mark.slow
def test_the_order_of_the_works_does_not_matter(formatted: Citations) -> None:
    assert format_works(reversed(samples()), None) == formatted


@pytest.mark.slow
def test_the_settings_of_the_machine_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc, items = find_pandoc(), csl_items(samples())
    monkeypatch.setattr(Pandoc, "_cited", really_ask)
    asked = items, style_text(DEFAULT_STYLE), "id-ID"
    usual = pandoc.references(*asked)
    for name, value in {"LC_ALL": "C", "LANG": "C", "TZ": "Asia/Jakarta", "SOURCE_DATE_EPOCH": "1700000000"}.items():
        monkeypatch.setenv(name, value)
    assert pandoc.references(*asked) == usual


def test_a_missing_pandoc_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> str:
        raise OSError

    monkeypatch.setattr("pypandoc.get_pandoc_path", missing)
    monkeypatch.setattr(citations, "find_pandoc", find_pandoc)  # as it is, and not as it answered before
    with pytest.raises(CitationError, match="pandoc was not found; run: pip install"):
        format_works(samples()[:1], None)


def test_a_failing_pandoc_is_quoted() -> None:
    with pytest.raises(CitationError, match=r"pandoc failed \(4\): CiteprocXMLError"):
        find_pandoc().references([], "<not a style", "id-ID")
    with pytest.raises(CitationError, match="pandoc failed"):
        Pandoc("/nowhere/pandoc", "1").references([], "", "id-ID")


# --- letters behind the year, and what the editors found ----------------------------------------------------------

_RIZAL = people("Rizal, J.")


@pytest.fixture(scope="module")
def lettered(cache: Path) -> Citations:
    return format_works(
        [
            make("z", title="Zaman kelompok", authors=_RIZAL, year="2015", year_letter="a"),
            make("b", title="Arti kelompok", authors=_RIZAL, year="2015", year_letter="b"),
            make("no-year", authors=_RIZAL, year_letter="a"),
            make("first", authors=_RIZAL, origyear="1893", year="1984", year_letter="c"),
            make("alone", authors=_RIZAL, year="2016"),
        ],
        cache,
    )


LETTERS = {
    "apa": ("Rizal, J. (2015b). ", "Rizal, J. (t.t.-a). ", "Rizal, J. (1984c). ", "Rizal, J. (2016). "),
    "chicago-author-date": ("Rizal, J. 2015b. ", "Rizal, J. t.t.-a. ", "Rizal, J. (1893) 1984c. ", "Rizal, J. 2016. "),
    "harvard-cite-them-right": ("Rizal, J. (2015b) ", "Rizal, J. (t.t. a) ", "Rizal, J. (1984c) ", "Rizal, J. (2016) "),
}


@pytest.mark.parametrize("style", LETTERS)
def test_author_date_styles_print_the_letter_of_the_record(lettered: Citations, style: str) -> None:
    for key, start in zip(("b", "no-year", "first", "alone"), LETTERS[style], strict=True):
        assert plain(lettered.entry(style, "id", key)).startswith(start)


def test_no_other_style_prints_letters(lettered: Citations) -> None:
    others = [style for style in STYLES if style.id not in LETTERS]
    assert [prints_letters(style) for style in STYLES] == [style.id in LETTERS for style in STYLES]
    for style in others:
        for key in ("b", "first"):
            assert not re.search(r"(?:2015|1984)[a-z]", plain(lettered.entry(style.id, "id", key)))
    assert "2015" in lettered.note("id", "b").first
    assert "2015b" not in lettered.note("id", "b").first


def test_the_text_and_the_lists_of_numbers_follow_the_letters(lettered: Citations) -> None:
    assert lettered.label("id", "b") == "Rizal, 2015b"
    assert lettered.label("en", "no-year") == "Rizal, n.d.-a"
    assert lettered.label("id", "first") == "Rizal, 1893/1984c"
    order = lettered.order("ieee", "id")
    assert order.index("z") < order.index("b")


def test_reference_managers_get_the_year_without_a_letter() -> None:
    made = make("b", authors=_RIZAL, year="2015", year_letter="b")
    assert csl_items([made]) == csl_items([replace(made, year_letter=None)])
    assert csl_items([made], "id") != csl_items([replace(made, year_letter=None)], "id")
    for file in written("b", [made]).values():
        assert "2015b" not in file()


def test_what_the_editors_found_is_formatted_beside_the_form_as_cited(cache: Path) -> None:
    cited = make("q", "article", authors=people("Qomaria"), authors_truncated=True, journal="Bisnis", year="2015")
    values = (("authors", people("Qomaria, Nurul", "Susilo, Heru")), ("volume", "29"), ("authors_truncated", False))
    made = format_works([replace(cited, found=Found(Said("Judul.", "Title."), values))], cache)
    assert plain(made.entry("apa", "id", "q")) == "Qomaria dkk. (2015). Judul q. _Bisnis_."
    complete = "Qomaria, N., & Susilo, H. (2015). Judul q. _Bisnis_, _29_."
    assert plain(made.entry("apa", "id", found_key("q"))) == complete
    assert "Susilo" in made.note("en", found_key("q")).first
    assert {made.order(style.id, "id") for style in STYLES} == {("q",)}


@pytest.mark.slow
def test_the_works_that_were_formatted_last_are_formatted_without_asking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = format_works(samples(), tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(citations, "find_pandoc", None)
        again = format_works(samples(), tmp_path)
        assert again == first and again is not first
        for style in STYLES:
            assert again.order(style.id, "id") == first.order(style.id, "id")
        changed = [replace(work, title=f"{work.title} lain") for work in samples()]
        with pytest.raises(TypeError):
            format_works(changed, tmp_path)
        patch.setattr(citations, "code", lambda: "another")
        with pytest.raises(TypeError):
            format_works(samples(), tmp_path)
    assert format_works(changed, tmp_path) != first
    (tmp_path / "works.json").write_bytes(b"half")
    assert format_works(samples(), tmp_path) == first
