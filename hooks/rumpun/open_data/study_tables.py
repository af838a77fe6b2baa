"""The tables of what was read: studies, their cases and findings, and what each uses and cites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..parsing.problems import Said
from ..synthesis.properties import PROPERTIES
from .columns import CHANGED, LOCATORS, POSITION, SOURCE, URL, Table, TableColumn, both, code, key, ref
from .documents import Data, Documents

_STUDY = ref("study", "studies", Said("studinya", "the study"))

STUDIES = Table(
    "studies",
    Said("Studi", "Studies"),
    Said("satu studi yang sudah dibaca dan dikodekan", "one study that was read and coded"),
    (
        key(Said("nama tetap studi, bagian dari alamat halamannya", "lasting name of the study, part of its address")),
        ref("work", "works", Said("karya yang dibaca", "the work that was read"), "reference"),
        *both("short_title", Said("judul pendek", "short title"), required=True),
        TableColumn("title", Said("judul sebagaimana tercetak", "title as printed"), "work.title", required=True),
        TableColumn(
            "translated_title",
            Said("judul dalam bahasa lainnya", "title in the other language"),
            "translated_title.text",
        ),
        TableColumn(
            "translated_by",
            Said(
                "“source” bila tercetak, “editor” bila terjemahan kami",
                "“source” when printed, “editor” when the translation is ours",
            ),
            "translated_title.by",
        ),
        code("language", "language", Said("bahasa karya", "language of the work"), "work.language"),
        TableColumn(
            "authors", Said("penulis, dipisahkan titik koma", "authors, with semicolons between"), "work.authors"
        ),
        TableColumn("year", Said("tahun terbit", "year of publication"), "work.year", "integer"),
        code("kind", "kind", Said("jenis karya", "kind of work"), "work.type"),
        TableColumn("genre", Said("jenis sebagaimana tercetak", "kind as printed"), "work.genre"),
        TableColumn("institution", Said("perguruan tinggi atau lembaga", "university or body"), "work.institution"),
        TableColumn("programme", Said("program studi", "study programme"), "work.programme"),
        TableColumn("journal", Said("jurnal", "journal"), "work.journal"),
        code("basis", "basis", Said("apa yang ada di tangan pengode", "what the coder had in hand")),
        *both("objective", Said("tujuan", "objective")),
        *(
            TableColumn(
                f"summary_{each}", Said(f"ringkasan ({name.id})", f"summary ({name.en})"), f"summary.{each}", joint=" "
            )
            for each, name in (
                ("id", Said("bahasa Indonesia", "Indonesian")),
                ("en", Said("bahasa Inggris", "English")),
            )
        ),
        ref("place", "places", Said("tempat penelitian", "place of the study"), "setting.place", required=False),
        *both("place_detail", Said("keterangan tempat", "details of the place"), "setting.detail"),
        *both(
            "place_locators",
            Said("letak keterangan itu dalam sumber", "where in the source that stands"),
            "setting.where",
        ),
        *both("period", Said("waktu penelitian", "period of fieldwork"), "setting.period"),
        TableColumn("informant_count", Said("jumlah informan", "number of informants"), "informants.count", "integer"),
        *both("informants", Said("keterangan tentang informan", "who the informants are"), "informants.who"),
        *both(
            "informant_locators",
            Said("letak keterangan itu dalam sumber", "where in the source that stands"),
            "informants.where",
        ),
        TableColumn(
            "keywords_id", Said("kata kunci Indonesia, tercetak", "Indonesian keywords, as printed"), "keywords.id"
        ),
        TableColumn("keywords_en", Said("kata kunci Inggris, tercetak", "English keywords, as printed"), "keywords.en"),
        TableColumn("case_count", Said("banyaknya kasus", "number of cases"), "cases", "integer", required=True),
        TableColumn(
            "finding_count", Said("banyaknya temuan", "number of findings"), "findings", "integer", required=True
        ),
        *URL,
        *CHANGED,
    ),
    lambda documents: documents.studies,
)
CASES = Table(
    "cases",
    Said("Kasus", "Cases"),
    Said("satu kelompok yang diteliti dalam satu studi", "one group that a study looked at"),
    (
        key(Said("nama studi, titik, nama kasus", "name of the study, a full stop, name of the case")),
        _STUDY,
        TableColumn("name", Said("nama kelompok", "name of the group"), required=True),
        ref("group_type", "group_types", Said("jenis kelompok", "kind of group")),
        code("outcome", "outcome", Said("hasil kelompok menurut sumber", "how the group fared, by the source")),
        *both("outcome_text", Said("hasil itu dalam kata-kata", "the same in words"), required=True),
        *SOURCE,
        *LOCATORS,
        *URL,
        *CHANGED,
    ),
    lambda documents: documents.cases,
)
FINDINGS = Table(
    "findings",
    Said("Temuan", "Findings"),
    Said("yang dikatakan satu studi tentang satu tema", "what one study says of one theme"),
    (
        key(Said("nama studi, titik, nama temuan", "name of the study, a full stop, name of the finding")),
        _STUDY,
        ref(
            "about_case",
            "cases",
            Said(
                "kasus yang dibicarakan; kosong bila tentang kelompok pada umumnya",
                "the case that it speaks of; empty when it speaks of groups in general",
            ),
            "case",
            required=False,
        ),
        ref("theme", "themes", Said("temanya", "the theme")),
        code(
            "level", "level", Said("seberapa banyak tema itu ada pada kasus", "how much of the theme the case showed")
        ),
        code(
            "effect",
            "effect",
            Said("pengaruhnya pada kelompok menurut sumber", "what it did for the group, by the source"),
        ),
        code("evidence", "evidence", Said("dasar pernyataannya", "what the statement rests on")),
        ref("cites", "works", Said("karya lain yang dikutip", "other work that it retells"), required=False),
        *both("statement", Said("pernyataan, dengan kata-kata kami", "the statement, in our words"), required=True),
        *SOURCE,
        *LOCATORS,
        *URL,
        *CHANGED,
    ),
    lambda documents: documents.findings,
)


def _each(name: str) -> Callable[[Documents], Iterable[Data]]:
    """The items of a list of every study, with the study and their place in its order."""

    def items(documents: Documents) -> Iterator[Data]:
        for study in documents.studies:
            for position, item in enumerate(study[name], 1):
                yield {
                    "study": study["id"],
                    "position": position,
                    **(item if isinstance(item, dict) else {"work": item}),
                }

    return items


def _properties(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for name, status in study["properties"].items():
            label = PROPERTIES[name].label
            yield {
                "study": study["id"], "property": name, "status": status,
                "property_name": {"id": label.id, "en": label.en},
            }  # fmt: skip


def _themes(documents: Documents) -> Iterator[Data]:
    for study in documents.studies:
        for case, themes in study["themes"].items():
            for theme, status in themes.items():
                yield {"case": case, "theme": theme, "status": status}


_BY_POSITION = ("study", "position")

STUDY_TABLES = (
    STUDIES,
    CASES,
    FINDINGS,
    Table(
        "study_theories",
        Said("Teori dalam studi", "Theories in studies"),
        Said("satu teori sebagaimana dipakai satu studi", "one theory as one study uses it"),
        (
            _STUDY,
            POSITION,
            ref("theory", "theories", Said("teorinya", "the theory")),
            code("role", "role", Said("perannya dalam studi", "its part in the study")),
            TableColumn("constructs", Said("konsep teori yang dipakai", "constructs of the theory that are used")),
            *both("note", Said("cara studi memahaminya", "how the study understands it")),
            *LOCATORS,
        ),
        _each("theories"),
        _BY_POSITION,
    ),
    Table(
        "study_methods",
        Said("Metode dalam studi", "Methods in studies"),
        Said("satu metode sebagaimana disebut satu studi", "one method as one study names it"),
        (_STUDY, POSITION, ref("method", "methods", Said("metodenya", "the method")), *LOCATORS),
        _each("methods"),
        _BY_POSITION,
    ),
    Table(
        "study_properties",
        Said("Status isian studi", "Status of a study’s properties"),
        Said(
            "satu isian satu studi: dikodekan, tidak dilaporkan oleh sumber, belum dikodekan, atau tidak berlaku",
            "one property of one study: coded, not reported by the source, not coded yet, or not applicable",
        ),
        (
            _STUDY,
            TableColumn("property", Said("nama isian", "name of the property"), required=True),
            *both("property_name", Said("sebutannya", "what it is called"), required=True),
            code("status", "status", Said("statusnya", "its status")),
        ),
        _properties,
        ("study", "property"),
    ),
    Table(
        "case_themes",
        Said("Status tema pada kasus", "Status of themes in cases"),
        Said(
            "satu tema yang dicari pada satu kasus; tema yang tidak tercantum belum dikodekan",
            "one theme that was looked for in one case; a theme that is not listed is not coded yet",
        ),
        (
            ref("about_case", "cases", Said("kasusnya", "the case"), "case"),
            ref("theme", "themes", Said("temanya", "the theme")),
            code("status", "status", Said("ada temuan, atau tidak dilaporkan sumber", "a finding, or not reported")),
        ),
        _themes,
        ("about_case", "theme"),
    ),
    Table(
        "cites",
        Said("Sitasi", "Citations"),
        Said("satu karya dalam daftar pustaka satu studi", "one work in the reference list of one study"),
        (_STUDY, POSITION, ref("work", "works", Said("karya yang dikutip", "the work that is cited"))),
        _each("cites"),
        _BY_POSITION,
    ),
)  # fmt: skip
