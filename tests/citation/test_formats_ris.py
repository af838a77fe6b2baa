"""RIS: rispy, which is not ours, reads back what was written."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
import rispy
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hard_works import ADDRESSES, HARD, HOSTILE, hostile, work

from rumpun.citation.formats import FORMATS, Reference
from rumpun.citation.formats.reference import one_line
from rumpun.model.graph import Graph
from rumpun.model.person import Person
from rumpun.model.works import Work
from rumpun.parsing.bibtex_tables import WORK_TYPES

RIS = next(each for each in FORMATS if each.ending == "ris")
TYPES = {
    "article": "JOUR", "book": "BOOK", "incollection": "CHAP", "inproceedings": "CONF", "thesis": "THES",
    "report": "RPRT", "online": "ELEC", "misc": "MANSCPT",
}  # fmt: skip


def entries(text: str) -> list[dict[str, Any]]:
    """What rispy reads; it would cut an address at a semicolon."""
    found: list[dict[str, Any]] = rispy.loads(text, delimiter_tags_mapping={})
    return found


def entry(made: Work) -> dict[str, Any]:
    (found,) = entries(RIS.file([Reference(made)]))
    return found


def name(person: Person) -> str:
    """As RIS has it: it knows no comma inside a name."""
    plain = Person(*(" ".join(part.replace(",", " ").split()) if part else None for part in
                     (person.family, person.given, person.literal)))  # fmt: skip
    if plain.family and plain.given:
        return f"{plain.family}, {plain.given}"
    return f"{plain.natural}," if " " in plain.natural else plain.natural


def test_every_real_and_every_hard_work_keeps_its_fields(real_graph: Graph) -> None:
    for made in (*real_graph.base.works.values(), *HARD):
        found = entry(made)
        assert found["type_of_reference"] == TYPES[made.type]
        assert (found["id"], found["title"], found["language"]) == (made.key, made.title, made.language)
        assert found.get("type_of_work") == made.genre
        assert found.get("authors", []) == [*map(name, made.authors)]
        assert any("dkk." in note for note in found.get("notes", [])) == made.authors_truncated
        assert found.get("subsidiary_authors", []) == [name(person) for person in made.translators]
        assert (found.get("year"), found.get("original_publication")) == (made.year, made.origyear)
        assert found.get("access_date") == (made.urldate or "").replace("-", "/") or made.urldate is None
        assert found.get("urls", []) == ([made.url] if made.url else [])
        pages = "–".join(found[part] for part in ("start_page", "end_page") if part in found)
        assert pages.replace("-", "–") == (made.pages or "")
        assert found.get("edition") == made.edition
        assert "date" not in found  # a day that nobody knows


def test_each_type_has_its_own_tags() -> None:
    by_key = {made.key: entry(made) for made in HARD}
    thesis = by_key["skripsi"]
    assert (thesis["type_of_work"], thesis["publisher"], thesis["place_published"]) == (
        "Skripsi", "UIN Raden Fatah", "Palembang",
    )  # fmt: skip
    # No reader may take a supervisor for an author: Mendeley does so with A3, and bibutils makes an editor of it.
    assert not {"secondary_authors", "tertiary_authors", "subsidiary_authors"} & thesis.keys()
    assert thesis["notes"] == ["Fakultas Dakwah & Komunikasi; S1 Sosiologi; Pembimbing: Krisdyatmiko, A. B. Putra"]
    english = entry(work("en", "thesis", language="en", supervisors=(Person("Putra", "A. B."),)))
    assert english["notes"] == ["Supervisor: A. B. Putra"]
    article = by_key["satu-kata"]
    assert (article["secondary_title"], article["number"], article["volume"]) == ("Jurnal A", "1", "3")
    assert (article["issn"], article["doi"]) == ("2089-0338, 2502-7921", "10.1000/a_b(c)%d<e>#f")
    assert by_key["badan"]["issn"] == "12/2020"  # Zotero and EndNote look for a report's number there
    assert by_key["rantai"]["secondary_title"] == "Buku A & B"
    assert by_key["rantai"]["secondary_authors"] == ["Zander, Alvin"]
    assert by_key["seminar"]["unknown_tag"]["BT"] == ["Prosiding"]
    assert by_key["alamat-0"]["secondary_title"] == "Situs & Kawan"
    assert by_key["tanpa-apa-apa"].keys() == {"type_of_reference", "id", "title", "language"}


def test_lines_end_as_the_format_demands() -> None:
    text = RIS.file([Reference(work("a")), Reference(work("b"))])
    assert text == (
        "TY  - BOOK\r\nID  - a\r\nTI  - Judul\r\nLA  - id\r\nER  - \r\n"
        "\r\nTY  - BOOK\r\nID  - b\r\nTI  - Judul\r\nLA  - id\r\nER  - \r\n"
    )


def test_addresses_stand_as_they_are() -> None:
    for address in ADDRESSES:
        assert entry(work("a", "online", url=address))["urls"] == [address]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("type_", WORK_TYPES)
def test_hostile_text_stays_text(text: str, type_: str) -> None:
    found = entry(hostile(text, type_))
    assert found.keys() == entry(hostile("x", type_)).keys()
    assert found["title"].replace("\u2060", "") == one_line(text)


def test_markup_is_text() -> None:
    """The importer of Zotero takes each value for HTML: here is none to be dropped or resolved."""
    title, address = "<b>KUBE</b> &amp; x < y, R&D; &#60;i&#62; <!-- a --> A & B", "https://x.id/?a=1&amp;b=<i>"
    found = entry(work("a", "online", title=title, url=address, authors=(Person("<i>A", "B"),)))
    assert re.sub(r"<[A-Za-z/!?][^>]*>", "", html.unescape(found["title"])).replace("\u2060", "") == title
    assert found["authors"] == ["<\u2060i>A, B"]
    assert found["urls"] == [address]


@settings(deadline=None)
@given(st.text(), st.sampled_from(sorted(WORK_TYPES)))
@pytest.mark.slow
def test_whatever_a_field_holds_there_is_one_record(text: str, type_: str) -> None:
    written = RIS.file([Reference(hostile(f"a{text}z", type_))])
    harmless = RIS.file([Reference(hostile("x", type_))])
    # "a-z" is a range of pages.
    tags = [[line[:6] for line in each.splitlines() if line[:2] != "EP"] for each in (written, harmless)]
    assert tags[0] == tags[1]
    assert len(entries(written)) == 1
