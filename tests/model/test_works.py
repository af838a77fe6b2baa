"""The checks and the decoding that make a BibTeX entry a record."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
import rispy

from rumpun.catalogue import Said
from rumpun.citation.csl import csl_items
from rumpun.citation.formats import written
from rumpun.metadata.highwire import highwire
from rumpun.model.identifiers import doi_address, is_date, is_doi, is_issn, is_web_address, reversed_range
from rumpun.model.person import Person, read_names
from rumpun.model.work_reader import work_from
from rumpun.model.works import Work
from rumpun.parsing.bibtex_file import BibEntry
from rumpun.parsing.problems import Place, Problem

FILE = "bib/references.bib"


def entry(kind: str = "book", **fields: str) -> BibEntry:
    named = {"title": "Judul", "langid": "indonesian"} | {
        name.replace("_", "-"): value for name, value in fields.items()
    }
    named = {name: value for name, value in named.items() if value}
    places = {name: Place(FILE, line) for line, name in enumerate(sorted(named), 2)}
    return BibEntry("a", kind, named, Place(FILE), places)


def work(kind: str = "book", **fields: str) -> Work:
    made, problems = work_from(entry(kind, **fields))
    assert problems == []
    assert made is not None
    return made


def faults(kind: str = "book", **fields: str) -> list[Problem]:
    return work_from(entry(kind, **fields))[1]


def test_reads_every_field() -> None:
    made = work(
        "article",
        title="Dinamika {KUBE}\n   di {Bogor} R\\&D",
        author="Siregar, Rosi L Vini and Isnaniyah and {Badan Pusat Statistik}",
        supervisor="{Krisdyatmiko}",
        year="2022",
        journal="<b>Jurnal</b>",
        pages="301--318",
        issn="2089-0338, 2502-7921",
        url="https://x.id/a%20b?c&d=100%",
        doi="10.1086/225469",
        urldate="2020-02-01",
        type="Skripsi",
        annotation_id="satu",
        annotation_en="one",
    )
    assert made.title == "Dinamika KUBE di Bogor R&D"
    assert [person.natural for person in made.authors] == ["Rosi L Vini Siregar", "Isnaniyah", "Badan Pusat Statistik"]
    assert made.supervisors == (Person(literal="Krisdyatmiko"),)
    assert (made.year, made.pages, made.issn) == ("2022", "301–318", ("2089-0338", "2502-7921"))
    assert (made.url, made.doi, made.urldate) == ("https://x.id/a%20b?c&d=100%", "10.1086/225469", "2020-02-01")
    assert (made.genre, made.language, made.journal) == ("Skripsi", "id", "<b>Jurnal</b>")
    assert made.annotation == Said("satu", "one")
    assert not made.authors_truncated


def test_only_title_and_language_must_be_there() -> None:
    for kind in ("book", "thesis", "report", "online", "misc"):
        made = work(kind)
        assert made.authors == ()
        assert (made.year, made.url, made.annotation) == (None, None, None)


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("book", {"title": ""}, 'has no "title"'),
        ("book", {"langid": ""}, 'has no "langid"'),
        ("article", {}, 'has no "journal"'),
        ("incollection", {}, 'has no "booktitle"'),
        ("inproceedings", {}, 'has no "booktitle"'),
        ("book", {"langid": "indonesai"}, 'the language "indonesai" is unknown'),
        ("book", {"year": "t.t."}, '"year" is not valid'),
        ("book", {"year": "20l7"}, '"year" is not valid'),
        ("book", {"year": "٢٠١٧"}, '"year" is not valid'),
        ("book", {"origyear": "1893?"}, '"origyear" is not valid'),
        ("online", {"urldate": "2020-02-30"}, '"urldate" is not valid'),
        ("online", {"urldate": "20200201"}, '"urldate" is not valid'),
        ("online", {"url": "javascript:alert(1)"}, '"url" is not valid'),
        ("book", {"doi": "https://x.id/10.1086/225469"}, '"doi" is not valid'),
        ("book", {"isbn": "978-602-1234-56-7"}, 'the ISBN "978-602-1234-56-7" is not valid'),
        ("book", {"pubstate": "soon"}, '"pubstate" is not valid'),
        ("book", {"issn": "2089-0339"}, 'the ISSN "2089-0339" is not valid'),
        ("book", {"issn": "2089-0338 1234"}, 'the ISSN "1234" is not valid'),
        ("book", {"pages": "318--301"}, 'the pages "318–301" run backwards'),
        ("book", {"annotation_id": "satu"}, 'there is "annotation-id" without "annotation-en"'),
        ("book", {"author": "Qomaria dkk."}, '"Qomaria dkk." is not the name of a person'),
    ],
)
def test_says_what_is_wrong_and_where(kind: str, fields: dict[str, str], words: str) -> None:
    found = faults(kind, **fields)
    assert [words in problem.message.en for problem in found] == [True], found
    assert found[0].hint.id
    assert found[0].hint.en
    name = next((name.replace("_", "-") for name, value in fields.items() if value), "")
    assert found[0].place == entry(kind, **fields).field_places.get(name, Place(FILE))


def test_pages_that_run_backwards_may_be_swapped_as_well_as_shortened() -> None:
    (problem,) = faults(pages="318--301")
    assert "halaman pertama dahulu" in problem.hint.id
    assert "the first page first" in problem.hint.en


def test_a_field_with_a_fault_is_left_out() -> None:
    made, _ = work_from(entry(year="t.t.", url="ftp://x.id/", issn="2089-0338 2089-0339", pages="9--1"))
    assert made is not None
    assert (made.year, made.url, made.issn, made.pages) == (None, None, ("2089-0338",), None)
    assert work_from(entry(title=""))[0] is None


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Sugiyono", [Person(literal="Sugiyono")]),
        ("{Badan Pusat Statistik}", [Person(literal="Badan Pusat Statistik")]),
        ("{Kementerian Sosial and Others, Ltd}", [Person(literal="Kementerian Sosial and Others, Ltd")]),
        ("Rizal,J.", [Person("Rizal", "J.")]),
        ("{van der Berg}, Jan", [Person("van der Berg", "Jan")]),
        ("Adi, B.\n  and {\\& Co}\tAND Cici", [Person("Adi", "B."), Person(literal="& Co"), Person(literal="Cici")]),
        ("Alexandra", [Person(literal="Alexandra")]),
        ("<b>Tim</b>", [Person(literal="<b>Tim</b>")]),
    ],
)
def test_names(value: str, people: list[Person]) -> None:
    names = read_names(value)
    assert (list(names.people), names.truncated, names.faults) == (people, False, ())


def test_and_others_is_no_person() -> None:
    names = read_names("Qomaria and others")
    assert (names.people, names.truncated) == ((Person(literal="Qomaria"),), True)
    assert work(author="Qomaria and others").authors_truncated


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Qomaria, dkk", "is not the name"),
        ("{Qomaria dkk.}", "is not the name"),
        ("Adi et al.", "is not the name"),
        ("others", "is not the name"),
        ("others and Adi", "is not the name"),
        ("Dandi Oktavian", "are unclear"),
        ("Adi,", "are unclear"),
        ("Adi and and Budi", "empty name"),
        ("Adi, B., Budi, C.", "more than one name"),
        ("Adi; Budi", "more than one name"),
        ("Adi & Budi", "more than one name"),
        ("{Dr. Krisdyatmiko, S.Sos., M.Si.}", "academic titles"),
        ("Oktavian, Dandi S.Sos", "academic titles"),
    ],
)
def test_a_name_is_never_guessed(value: str, words: str) -> None:
    found = read_names(value).faults
    assert [words in message.en for message, _ in found] == [True], found


def test_names_for_people_and_for_sorting() -> None:
    siregar = Person("Siregar", "Rosi L Vini")
    assert (siregar.natural, siregar.short) == ("Rosi L Vini Siregar", "Siregar")
    assert sorted([siregar, Person(literal="azhar"), Person("Siregar", "A.")], key=lambda p: p.sort_key) == [
        Person(literal="azhar"),
        Person("Siregar", "A."),
        siregar,
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://jurnal.example/index.php/NamaJurnal/article/view/1040",
        "http://sheilynurfajriah.blogspot.com/2013/04/data_2771.html?m=1",
        "HTTPS://x.id:8080?a=b#c",
        "https://x.id/100%&b='c'",
        "https://x.id/kelompok-usaha-é",
    ],
)
def test_addresses(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x.id",
        "//x.id",
        "https:x.id",
        "https://",
        "https:///x",
        "ftp://x.id/",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java%73cript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,<b>",
        "https://x.id/a b",
        "https://x.id/a\tb",
        "https://x.id/a\u200bb",
        "https://x.id/\u202egpj",
        'https://x.id/"onclick="x',
        "https://x.id/<script>",
        "https://x.id/a\\_b",
        "https://x.id/%0d%0aSet-Cookie",
        "https://x.id/%00",
        "https://bank.id@evil.example/",
        "https://b\u0430nk.id/",
        "https://x.id\\@evil.example/",
    ],
)
def test_not_addresses(url: str) -> None:
    assert not is_web_address(url)


def test_numbers() -> None:
    assert is_issn("2089-0338")
    assert is_issn("2434-561X")
    assert not is_issn("2434561X")
    assert is_doi("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O")
    assert not is_doi("10.1086/a b")
    assert is_date("2020-02-29")
    assert not is_date("2021-02-29")
    assert reversed_range("1-5, 9-7") == "9-7"
    assert reversed_range("S95–S120") == ""
    assert reversed_range("S120–S95") == "S120–S95"


def test_the_address_of_a_doi_keeps_all_of_it() -> None:
    assert doi_address("10.1086/225469") == "https://doi.org/10.1086/225469"
    sici = "10.1002/(SICI)1097-0266(199602)17:2<109::AID-SMJ796>3.0.CO;2-#"
    assert unquote(urlsplit(doi_address(sici)).path) == f"/{sici}"
    assert unquote(urlsplit(doi_address("10.1/a?b%2Fc'd")).path) == "/10.1/a?b%2Fc'd"


@pytest.mark.parametrize("dash", ["-", "--", "---", " – ", "—", "\u2010", "\u2212"])
def test_any_dash_makes_a_range_of_pages(dash: str) -> None:
    assert work(pages=f"301{dash}318").pages == "301–318"


def test_the_number_of_an_article_stands_where_reference_managers_look_for_pages() -> None:
    made = work("article", journal="PLOS ONE", eid="e0195215")
    assert (made.article_number, made.pages) == ("e0195215", "e0195215")
    (item,) = csl_items([made])
    assert (item["page"], "number" in item) == ("e0195215", False)
    both = work("article", journal="PLOS ONE", eid="7", pages="1--12")
    assert (both.article_number, both.pages) == ("7", "1–12")
    assert work("article", journal="PLOS ONE", pages="1--12").article_number is None
    odd = work("article", journal="PLOS ONE", eid="CD-012, v3")
    assert (odd.page_range, both.page_range) == (None, "1–12")
    (read,) = rispy.loads(written("a", [odd])["a.ris"]())
    assert (read["start_page"], "end_page" in read) == ("CD-012, v3", False)
    tags = dict(highwire(odd))
    assert (tags["citation_firstpage"], "citation_lastpage" in tags) == ("CD-012, v3", False)


@pytest.mark.parametrize("pages", ["3-", "--3", "8--16, 20-", "3---"])
def test_half_a_range_of_pages_is_named(pages: str) -> None:
    assert ["incomplete" in problem.message.en for problem in faults(pages=pages)] == [True]


def test_sorting_puts_no_year_last_and_uses_the_title_without_names() -> None:
    works = [work(title="Zebra"), work(author="Adi"), work(author="Adi", year="2020"), work(editor="Budi")]
    works.sort(key=lambda each: each.sort_key)
    assert [(w.authors or w.editors, w.year) for w in works] == [
        ((Person(literal="Adi"),), "2020"),
        ((Person(literal="Adi"),), None),
        ((Person(literal="Budi"),), None),
        ((), None),
    ]
