"""The tables of what studies are described with: works, the vocabulary, and the coded values."""

from __future__ import annotations

from collections.abc import Iterator

from ..parsing.problems import Said
from ..words.catalogue.values import VALUES
from .columns import CHANGED, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents

CODES = (
    "level", "effect", "outcome", "evidence", "basis", "status", "role", "facet", "place", "kind", "language", "note",
    "statement", "comment",
)  # fmt: skip
"""Kinds of coded values, as `text_values` names them."""


def _text(name: str, indonesian: str, english: str, path: str = "") -> TableColumn:
    return TableColumn(name, Said(indonesian, english), path)


WORKS = Table(
    "works",
    Said("Pustaka", "Works"),
    Said("satu karya dalam daftar pustaka", "one work of the bibliography"),
    (
        key(Said("kunci karya dalam daftar pustaka", "key of the work in the bibliography")),
        code("kind", "kind", Said("jenis karya", "kind of work"), "type"),
        _text("title", "judul sebagaimana tercetak", "title as printed"),
        code("language", "language", Said("bahasa karya", "language of the work")),
        _text("authors", "penulis, dipisahkan titik koma", "authors, with semicolons between"),
        TableColumn(
            "authors_cut_off",
            Said("benar bila sumbernya hanya menyebut penulis pertama (“dkk.”)",
                 "true when the source names only the first authors (“et al.”)"),
            "authors_truncated", "boolean", required=True,
        ),
        _text("editors", "penyunting", "editors"),
        _text("translators", "penerjemah", "translators"),
        _text("supervisors", "pembimbing", "supervisors"),
        TableColumn("year", Said("tahun terbit", "year of publication"), type="integer"),
        TableColumn(
            "first_year", Said("tahun terbit pertama kali", "year of first publication"), "origyear", "integer"
        ),
        _text("genre", "jenis sebagaimana tercetak", "kind as printed"),
        _text("institution", "perguruan tinggi atau lembaga", "university or body"),
        _text("faculty", "fakultas", "faculty"),
        _text("programme", "program studi", "study programme"),
        _text("location", "kota terbit", "place of publication"),
        _text("publisher", "penerbit", "publisher"),
        _text("edition", "edisi", "edition"),
        _text("book", "judul buku tempat karya dimuat", "title of the book that holds it", "booktitle"),
        _text("journal", "jurnal", "journal"),
        _text("volume", "volume", "volume of the journal or series"),
        _text("issue", "nomor terbitan", "issue", "number"),
        _text("pages", "halaman", "pages"),
        _text("issn", "nomor seri (ISSN)", "ISSN"),
        _text("doi", "pengenal digital (DOI)", "DOI"),
        _text("original_url", "alamat karya aslinya", "address of the work itself", "original_url"),
        TableColumn(
            "accessed", Said("tanggal alamat itu dibaca", "day on which that address was read"), "urldate", "date"
        ),
        _text("organization", "penyelenggara situs", "organization behind the web site"),
        *both("annotation", Said("catatan kami", "our note")),
        *URL,
        *CHANGED,
    ),
    lambda documents: documents.works,
)  # fmt: skip


def _terms(section: str, title: Said, about: Said, *more: TableColumn, lasting: Said | None = None) -> Table:
    """The table of one kind of term."""
    name = section.replace("-", "_")
    return Table(
        name,
        title,
        about,
        (
            key(
                lasting
                or Said("nama tetap istilah, bagian dari alamatnya", "lasting name of the term, part of its address")
            ),
            *both("name", Said("namanya", "its name"), required=True),
            *both("definition", Said("definisi", "definition"), required=True),
            *more,
            _text("reading", "bacaan latar pilihan kami", "background reading that we chose"),
            *URL,
            *CHANGED,
        ),
        lambda documents: documents.terms[section],
    )


_RELATED = _text("related", "istilah terkait", "related terms")


def _codes(_: Documents) -> Iterator[Data]:
    for kind in CODES:
        for value, said in VALUES[kind].items():
            yield {"kind": kind, "code": value, "name": {"id": said.id, "en": said.en}}


VOCABULARY_TABLES = (
    WORKS,
    _terms(
        "theories", Said("Teori", "Theories"), Said("satu teori", "one theory"),
        _text("thinkers", "tokoh", "thinkers"), _RELATED,
    ),
    _terms(
        "methods", Said("Metode", "Methods"), Said("satu metode", "one method"),
        code("facet", "facet", Said("segi metode", "facet of method")), _RELATED,
    ),
    _terms(
        "themes", Said("Tema", "Themes"), Said("satu tema temuan", "one theme of findings"),
        ref("broader", "themes", Said("tema yang lebih luas", "the broader theme"), required=False),
        _text("constructs", "konsep teori yang sepadan", "constructs of theories that correspond"), _RELATED,
    ),
    _terms(
        "group-types", Said("Jenis kelompok", "Kinds of groups"), Said("satu jenis kelompok", "one kind of group"),
        ref("broader", "group_types", Said("jenis yang lebih luas", "the broader kind"), required=False),
    ),
    _terms(
        "places", Said("Tempat", "Places"), Said("satu tempat", "one place"),
        code("level", "place", Said("tingkat wilayah", "level of the place")),
        ref("broader", "places", Said("wilayah yang melingkupinya", "the place around it"), "within", required=False),
    ),
    _terms(
        "glossary", Said("Glosarium", "Glossary"), Said("satu istilah glosarium", "one term of the glossary"),
        *both("expansion", Said("kepanjangan", "what it stands for")),
        _text("aliases_id", "ejaan lain (bahasa Indonesia)", "other spellings (Indonesian)", "aliases.id"),
        _text("aliases_en", "ejaan lain (bahasa Inggris)", "other spellings (English)", "aliases.en"),
        _text("see", "lihat juga: istilah atau studi lain", "see also: other terms or studies"),
    ),
    Table(
        "codes",
        Said("Kode", "Codes"),
        Said("satu nilai berkode dan artinya", "one coded value and what it means"),
        (
            TableColumn("kind", Said("jenis kode", "kind of code"), required=True),
            TableColumn("code", Said("nilainya", "the value"), required=True),
            *both("name", Said("artinya", "what it means"), required=True),
        ),
        _codes,
        ("kind", "code"),
    ),
)  # fmt: skip
