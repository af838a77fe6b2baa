"""BibTeX: bibtexparser and pandoc, neither of which is ours, read back what was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Entry
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hard_works import ADDRESSES, HARD, HOSTILE, hostile, work

from rumpun.citation.formats import FORMATS, Reference
from rumpun.citation.formats.bibtex import record
from rumpun.citation.formats.reference import one_line
from rumpun.model.graph import Graph
from rumpun.model.languages import language_tag
from rumpun.model.person import Person
from rumpun.model.works import Work
from rumpun.parsing.bibtex_tables import WORK_TYPES

BIBTEX = next(each for each in FORMATS if each.ending == "bib")
COMMANDS = {
    r"{\textbackslash}": "\\", r"{\textasciitilde}": "~", r"{\textasciicircum}": "^", r"{\textless}": "<",
    r"{\textgreater}": ">", r"\{\vphantom{\}}": "{", r"\vphantom{\{}\}": "}", "-{}": "-",
}  # fmt: skip
_COMMAND = re.compile("|".join(map(re.escape, COMMANDS)) + r"|\\([&%$#_{}])|([{}])")


def plain(value: str) -> str:
    """LaTeX as its reader sees it."""
    return _COMMAND.sub(lambda found: COMMANDS.get(found[0], found[1] or ""), value)


def read(text: str) -> list[Entry]:
    """The entries, in the only parts of the file."""
    library = parse_string(text)
    assert library.failed_blocks == []
    assert len(library.blocks) == len(library.entries)
    return library.entries


def entry(made: Work) -> dict[str, str]:
    (found,) = read(BIBTEX.file([Reference(made)]))
    assert (found.key, found.entry_type) == (made.key, made.type)
    return {name: field.value for name, field in found.fields_dict.items()}


def people(value: str) -> tuple[Person, ...]:
    """The names as BibTeX takes them apart."""
    return tuple(map(person, split_multiple_persons_names(value.removesuffix(" and others"))))


def person(name: str) -> Person:
    parts = parse_single_name_into_parts(name)
    assert not parts.jr
    family, given = (plain(" ".join(words)) for words in (parts.von + parts.last, parts.first))
    return Person(family, given) if given else Person(literal=family)


def same_fields(made: Work) -> None:
    fields = entry(made)
    for name in ("type", "institution", "faculty", "programme", "booktitle", "journal", "volume", "number", "edition",
                 "publisher", "organization", "title"):  # fmt: skip
        attribute = "genre" if name == "type" else name
        assert plain(fields.get(name, "")) == one_line(getattr(made, attribute)), name
    assert plain(fields.get("address", "")) == (made.location or "")
    assert plain(fields.get("pages", "")).replace("--", "–") == (made.pages or "")
    for name, value in (("year", made.year), ("origdate", made.origyear), ("urldate", made.urldate), ("url", made.url)):
        assert fields.get(name) == value
    assert fields.get("issn", "") == ", ".join(made.issn)
    assert {language_tag(fields[name]) for name in ("langid", "language")} == {made.language}
    assert "month" not in fields and "day" not in fields and "date" not in fields


def all_works(graph: Graph) -> Iterable[Work]:
    return (*graph.base.works.values(), *HARD)


def test_every_real_and_every_hard_work_keeps_its_fields(real_graph: Graph) -> None:
    for made in all_works(real_graph):
        same_fields(made)


def test_names_are_never_taken_apart(real_graph: Graph) -> None:
    for made in all_works(real_graph):
        fields = entry(made)
        for name, expected in (("author", made.authors), ("editor", made.editors), ("translator", made.translators),
                               ("supervisor", made.supervisors)):  # fmt: skip
            assert (people(fields[name]) if name in fields else ()) == expected, made.key
        assert fields.get("author", "").endswith(" and others") == made.authors_truncated
    assert entry(next(each for each in HARD if each.key == "badan"))["author"] == (
        "{Badan Pusat Statistik} and {Kementerian X, Y, dan Z}"
    )


def test_a_skripsi_is_a_thesis_of_its_own_kind() -> None:
    text = record(Reference(next(each for each in HARD if each.key == "skripsi")))
    assert text == (
        "@thesis{skripsi,\n"
        "  author = {{Muhammad Mashuryaman}},\n"
        "  supervisor = {{Krisdyatmiko} and Putra, A. B.},\n"
        "  title = {{Kohesi R\\&D 100\\% di KUBE\\_1 – “Mentari”}},\n"
        "  year = {2021},\n"
        "  type = {Skripsi},\n"
        "  institution = {UIN Raden Fatah},\n"
        "  faculty = {Fakultas Dakwah \\& Komunikasi},\n"
        "  programme = {S1 Sosiologi},\n"
        "  address = {Palembang},\n"
        "  langid = {indonesian},\n"
        "  language = {indonesian},\n"
        "}\n"
    )


def test_addresses_stand_as_they_are() -> None:
    for address in ADDRESSES:
        assert f"  url = {{{address}}},\n" in record(Reference(work("a", "online", url=address)))
    # What no address may hold is encoded instead of escaped.
    assert "url = {https://x.id/%7B%5C%20b}" in record(Reference(work("a", "online", url="https://x.id/{\\ b")))
    assert "doi = {10.1002/(SICI)1097<1:A>3_b%c}" in record(Reference(work("a", doi="10.1002/(SICI)1097<1:A>3_b%c")))


def test_a_body_that_publishes_its_own_site_is_named_once_where_styles_print_it() -> None:
    own = work("a", "online", authors=(Person(literal="Kompas"),), organization="Kompas")
    assert "journaltitle" not in record(Reference(own))
    assert "journaltitle = {Kompas}" in record(Reference(work("a", "online", organization="Kompas")))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("type_", WORK_TYPES)
def test_hostile_text_stays_text(text: str, type_: str) -> None:
    harmless = entry(hostile("x", type_))
    found = entry(hostile(text, type_))
    assert found.keys() == harmless.keys()
    for name in ("title", "institution", "publisher", "journal", "type"):
        assert plain(found[name]) == one_line(text), name
    assert people(found["author"]) == (Person(literal=one_line(text)), Person(one_line(text), one_line(text)))


def depth(text: str) -> Iterator[int]:
    """How deep in braces each character stands, as BibTeX counts: a backslash makes no difference."""
    level = 0
    for char in text:
        level += {"{": 1, "}": -1}.get(char, 0)
        yield level


@settings(deadline=None)
@given(st.text(), st.sampled_from(sorted(WORK_TYPES)))
@pytest.mark.slow
def test_whatever_a_field_holds_there_is_one_entry(text: str, type_: str) -> None:
    written = record(Reference(hostile(f"a{text}z", type_)))
    depths = list(depth(written))
    assert min(depths) == 0
    assert depths.index(0, written.index("{")) == len(written) - 2  # the entry ends where it ends
    assert entry(hostile(f"a{text}z", type_)).keys() == entry(hostile("x", type_)).keys()
    assert len(written.splitlines()) == len(record(Reference(hostile("x", type_))).splitlines())


def test_keys_are_plain_letters() -> None:
    assert record(Reference(work("a{b},c é"))).startswith("@book{a-b-c,\n")
    assert record(Reference(work("{}"))).startswith("@book{rumpun,\n")
