"""The properties of a study that readers compare: one table says what they are, where they stand, and their labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ..model.graph import Graph
from ..model.records import FACETS, Facet, Method, Study
from ..model.works import Work
from ..parsing.problems import Said

Status = Literal["coded", "not_reported", "not_coded", "not_applicable"]
Value = Callable[[Study, Work, Graph], object]
_ARTICLE_ONLY = frozenset({"article", "inproceedings", "incollection"})


@dataclass(frozen=True)
class Property:
    """One property; `value` is falsy where the entry gives none."""

    name: str
    label: Said
    value: Value
    applies: Literal["all", "published", "student-work"] = "all"
    """`published`: only to articles and the like; `student-work`: not to them."""


def _methods(facet: Facet) -> Value:
    def value(study: Study, _work: Work, graph: Graph) -> object:
        known = graph.base.terms["methods"]
        return [use for use in study.methods if isinstance(m := known.get(use.method), Method) and m.facet == facet]

    return value


_FACET_LABELS = {
    "approach": Said("Pendekatan", "Approach"),
    "design": Said("Desain", "Design"),
    "sampling": Said("Pemilihan informan", "Sampling"),
    "data-collection": Said("Pengumpulan data", "Data collection"),
    "analysis": Said("Analisis data", "Data analysis"),
    "validity": Said("Keabsahan data", "Validity"),
}

_ALL = (
    Property("authors", Said("Penulis", "Authors"), lambda s, w, g: w.authors),
    Property("supervisor", Said("Pembimbing", "Supervisor"), lambda s, w, g: w.supervisors, "student-work"),
    Property("year", Said("Tahun", "Year"), lambda s, w, g: w.year),
    Property("kind", Said("Jenis karya", "Kind of work"), lambda s, w, g: w.type != "misc" or w.genre),
    Property("institution", Said("Institusi", "Institution"), lambda s, w, g: w.institution, "student-work"),
    Property("programme", Said("Program studi", "Study programme"), lambda s, w, g: w.programme, "student-work"),
    Property("journal", Said("Jurnal", "Journal"), lambda s, w, g: w.journal, "published"),
    Property("volume", Said("Volume", "Volume"), lambda s, w, g: w.volume, "published"),
    Property("issue", Said("Nomor", "Issue"), lambda s, w, g: w.number, "published"),
    Property("pages", Said("Halaman", "Pages"), lambda s, w, g: w.pages, "published"),
    Property("issn", Said("ISSN", "ISSN"), lambda s, w, g: w.issn, "published"),
    Property("publisher", Said("Penerbit", "Publisher"), lambda s, w, g: w.publisher, "published"),
    Property("url", Said("Alamat web", "Web address"), lambda s, w, g: w.url),
    Property("doi", Said("DOI", "DOI"), lambda s, w, g: w.doi),
    Property("background", Said("Latar belakang masalah", "Background problem"), lambda s, w, g: s.background),
    Property("objective", Said("Tujuan", "Objective"), lambda s, w, g: s.objective),
    Property("place", Said("Tempat", "Place"), lambda s, w, g: s.setting),
    Property("period", Said("Waktu penelitian", "Period of fieldwork"), lambda s, w, g: s.setting and s.setting.period),
    Property("theory", Said("Teori", "Theory"), lambda s, w, g: s.theories),
    *(Property(facet, _FACET_LABELS[facet], _methods(facet)) for facet in FACETS),
    Property(
        "informant-count",
        Said("Jumlah informan", "Number of informants"),
        lambda s, w, g: s.informants and s.informants.count,
    ),
    Property(
        "informant-description",
        Said("Keterangan tentang informan", "Who the informants are"),
        lambda s, w, g: s.informants and s.informants.who,
    ),
    Property(
        "group-type", Said("Jenis kelompok", "Kind of group"), lambda s, w, g: [case.group_type for case in s.cases]
    ),
    Property("outcome", Said("Hasil kelompok", "How the groups fared"), lambda s, w, g: s.cases),
    Property("recommendations", Said("Saran studi", "Recommendations"), lambda s, w, g: s.recommendations),
    Property("keywords-id", Said("Kata kunci (Indonesia)", "Keywords (Indonesian)"), lambda s, w, g: s.keywords.id),
    Property("keywords-en", Said("Kata kunci (Inggris)", "Keywords (English)"), lambda s, w, g: s.keywords.en),
    Property("references", Said("Daftar pustaka", "Reference list"), lambda s, w, g: s.cites),
)
PROPERTIES: dict[str, Property] = {item.name: item for item in _ALL}


def value_of(name: str, study: Study, work: Work, graph: Graph) -> object:
    """The value of one property; falsy where the entry gives none."""
    return PROPERTIES[name].value(study, work, graph)


def status_of(name: str, study: Study, work: Work, graph: Graph) -> Status:
    """Whether the property is coded, not reported by the source, not coded by us, or does not apply to such a work."""
    item = PROPERTIES[name]
    if item.value(study, work, graph):
        return "coded"
    if name in study.not_reported:
        return "not_reported"
    published = work.type in _ARTICLE_ONLY
    if (item.applies == "published" and not published) or (item.applies == "student-work" and published):
        return "not_applicable"
    return "not_coded"
