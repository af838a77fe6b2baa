"""The properties of a study that readers compare: one table says what they are and where they stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ..catalogue import Said, said
from ..model.graph import Graph
from ..model.records import FACETS, Facet
from ..model.study import Study
from ..model.vocabulary import Method
from ..model.works import Work

Status = Literal["coded", "not_reported", "not_coded", "not_applicable"]
Value = Callable[[Study, Work, Graph], object]
_ARTICLE_ONLY = frozenset({"article", "inproceedings", "incollection"})


@dataclass(frozen=True)
class Property:
    """One property; `value` is falsy where the entry gives none."""

    name: str
    value: Value
    applies: Literal["all", "published", "student-work"] = "all"
    """`published`: only to articles and the like; `student-work`: not to them."""

    @property
    def label(self) -> Said:
        """What readers call it."""
        return said(f"property.{self.name}")


def _methods(facet: Facet) -> Value:
    def value(study: Study, _work: Work, graph: Graph) -> object:
        known = graph.base.terms["methods"]
        return [use for use in study.methods if isinstance(m := known.get(use.method), Method) and m.facet == facet]

    return value


_ALL = (
    Property("authors", lambda s, w, g: w.authors),
    Property("supervisor", lambda s, w, g: w.supervisors, "student-work"),
    Property("year", lambda s, w, g: w.year),
    Property("kind", lambda s, w, g: w.type != "misc" or w.genre),
    Property("institution", lambda s, w, g: w.institution, "student-work"),
    Property("programme", lambda s, w, g: w.programme, "student-work"),
    Property("journal", lambda s, w, g: w.journal, "published"),
    Property("volume", lambda s, w, g: w.volume, "published"),
    Property("issue", lambda s, w, g: w.number, "published"),
    Property("pages", lambda s, w, g: w.pages, "published"),
    Property("issn", lambda s, w, g: w.issn, "published"),
    Property("publisher", lambda s, w, g: w.publisher, "published"),
    Property("url", lambda s, w, g: w.url),
    Property("doi", lambda s, w, g: w.doi),
    Property("background", lambda s, w, g: s.background),
    Property("objective", lambda s, w, g: s.objective),
    Property("place", lambda s, w, g: s.setting),
    Property("period", lambda s, w, g: s.setting and s.setting.period),
    Property("theory", lambda s, w, g: s.theories),
    *(Property(facet, _methods(facet)) for facet in FACETS),
    Property(
        "informant-count",
        lambda s, w, g: s.informants and s.informants.count,
    ),
    Property(
        "informant-description",
        lambda s, w, g: s.informants and s.informants.who,
    ),
    Property("group-type", lambda s, w, g: [case.group_type for case in s.cases]),
    Property("outcome", lambda s, w, g: s.cases),
    Property("recommendations", lambda s, w, g: s.recommendations),
    Property("keywords-id", lambda s, w, g: s.keywords.id),
    Property("keywords-en", lambda s, w, g: s.keywords.en),
    Property("references", lambda s, w, g: s.cites),
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
