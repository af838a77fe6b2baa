"""The tables of what else a study says, where, and what we noted; and of what the data are."""

from __future__ import annotations

from collections.abc import Iterator

from ..parsing.problems import Said
from .columns import LOCATORS, POSITION, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents, version
from .licence import DESCRIPTION, LICENCE, LICENCE_NAME, TITLE

_STUDY = ref("study", "studies", Said("studinya", "the study"))
_KINDS = {"background": "background", "objective": "objective", "recommendations": "recommendation"}
"""Field of a study -> what its statements are called."""


def about(documents: Documents) -> Iterator[Data]:
    """What the data are: name -> text in both languages, left out where nobody has stated one."""
    newest = version(documents.settings.history.newest)
    stated: dict[str, Data] = {
        "title": TITLE._asdict(),
        "description": DESCRIPTION._asdict(),
        "licence": {"id": LICENCE_NAME, "en": LICENCE_NAME},
        "licence_address": {"id": LICENCE, "en": LICENCE},
        "version": {"id": newest["version"], "en": newest["version"]},
        "page": documents.url("data"),
    }
    yield from ({"item": item, "text": text} for item, text in stated.items() if text["en"])


def _statements(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for field, kind in _KINDS.items():
            found = study[field] if isinstance(study[field], list) else [study[field]] if study[field] else []
            for position, statement in enumerate(found, 1):
                yield {
                    "study": study["id"], "kind": kind, "position": position, "statement": statement,
                    "where": statement["where"],
                }  # fmt: skip


def _notes(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for position, note in enumerate(study["source_notes"], 1):
            yield {"study": study["id"], "position": position, **note}


def _parts(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for part in study["source_parts"]:
            yield {"study": study["id"], "part": part["id"], "name": part["name"]}


def _constructs(documents: Documents) -> Iterator[Data]:
    for theory in documents.terms["theories"]:
        for construct in theory["constructs"]:
            url = documents.url("theories", theory["id"], anchor=construct["id"])
            yield {**construct, "id": f"{theory['id']}/{construct['id']}", "theory": theory["id"], "url": url}


def _contradictions(documents: Documents) -> Iterator[Data]:
    for theme in documents.terms["themes"]:
        for position, comment in enumerate(theme["contradictions"], 1):
            yield {"theme": theme["id"], "position": position, **comment}


STATEMENT_TABLES = (
    Table(
        "study_statements",
        Said("Pernyataan lain", "Other statements"),
        Said(
            "satu pernyataan studi di luar temuannya: latar belakang, tujuan, atau saran",
            "one statement of a study besides its findings: background, objective or recommendation",
        ),
        (
            _STUDY,
            code("kind", "statement", Said("jenis pernyataan", "kind of statement")),
            POSITION,
            *both("statement", Said("pernyataan, dengan kata-kata kami", "the statement, in our words"), required=True),
            *LOCATORS,
        ),
        _statements,
        ("study", "kind", "position"),
    ),
    Table(
        "source_notes",
        Said("Catatan sumber", "Source notes"),
        Said(
            "satu catatan kami tentang sumber: pertentangan, salah cetak, kekosongan, atau simpulan kami",
            "one note of ours on a source: a contradiction, a misprint, a gap, or what we infer",
        ),
        (
            _STUDY,
            POSITION,
            TableColumn("about_what", Said("isian yang dibicarakan", "what it is about"), "about", required=True),
            code("kind", "note", Said("jenis catatan", "kind of note")),
            *both("note", Said("catatannya", "the note"), required=True),
            *LOCATORS,
        ),
        _notes,
        ("study", "position"),
    ),
    Table(
        "source_parts",
        Said("Bagian sumber", "Parts of sources"),
        Said("satu bagian sumber yang disebut oleh letak", "one part of a source that locators name"),
        (
            _STUDY,
            TableColumn("part", Said("namanya dalam letak", "its name in locators"), required=True),
            *both("name", Said("sebutannya", "what it is called"), required=True),
        ),
        _parts,
        ("study", "part"),
    ),
)
CONSTRUCTS = Table(
    "constructs",
    Said("Konsep teori", "Constructs of theories"),
    Said("satu konsep yang termasuk dalam satu teori", "one concept that belongs to a theory"),
    (
        key(Said("nama teori, garis miring, nama konsep", "name of the theory, a slash, name of the construct")),
        ref("theory", "theories", Said("teorinya", "the theory")),
        *both("name", Said("namanya", "its name"), required=True),
        *both("definition", Said("definisi", "definition"), required=True),
        *URL,
    ),
    _constructs,
)
CONTRADICTIONS = Table(
    "contradictions",
    Said("Pertentangan antarstudi", "Contradictions between studies"),
    Said(
        "satu ulasan kami tentang studi yang bertentangan mengenai satu tema",
        "one comment of ours on studies that contradict each other on a theme",
    ),
    (
        ref("theme", "themes", Said("temanya", "the theme")),
        POSITION,
        TableColumn("studies", Said("studi yang diulas", "the studies that it speaks of"), required=True),
        code("status", "comment", Said("apakah perbedaannya terjelaskan", "whether the difference is explained")),
        *both("comment", Said("ulasannya", "the comment"), required=True),
    ),
    _contradictions,
    ("theme", "position"),
)
ABOUT = Table(
    "about",
    Said("Tentang data ini", "About these data"),
    Said(
        "satu keterangan tentang data ini, misalnya lisensi dan versinya",
        "one fact about the data, such as the licence or the version",
    ),
    (
        TableColumn("item", Said("yang diterangkan", "what is told"), required=True),
        *both("text", Said("keterangannya", "what it is"), required=True),
    ),
    about,
    ("item",),
)
