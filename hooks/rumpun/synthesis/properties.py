"""The properties of a study that readers compare: one table says what they are, where they stand, how they count.

A property is added to the schema and here, and named in `words/properties.yml`: pages, comparisons, open data follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from ..catalogue import Said, said
from ..model.identifiers import doi_address
from ..model.records import FACETS, Basis, Facet, Located
from ..model.study import Setting, Study
from .property_values import (
    CaseOutcomes,
    Count,
    ReferenceCount,
    TermUses,
    TheoryUses,
    Value,
    WebAddress,
    WorkKind,
    located,
    people,
    printed,
    statements,
)

Unsaid = Literal["not_reported", "not_in_abstract", "not_in_record"]
"""The source is silent, by what was read of it: all of it, its abstract, a catalogue record."""
Silent = Literal[Unsaid, "inferred"]
"""What matters wherever it is only asked whether the source says it; what the editors infer is not compared."""
Status = Literal["coded", Silent, "not_coded", "not_applicable"]
UNSAID: tuple[Unsaid, ...] = get_args(Unsaid)
SILENT: tuple[Silent, ...] = get_args(Silent)
UNSAID_IN: Mapping[Basis, Unsaid] = {
    "full-text": "not_reported", "abstract": "not_in_abstract", "catalogue-record": "not_in_record",
}  # fmt: skip
Group = Literal["work", "study", "method", "outcome"]
Works = Literal["all", "published", "student-work"]
LISTS = frozenset({"theory", *FACETS}) - {"approach"}
"""What a study has several of, of which an abstract names some; an approach is one, and excludes the others."""
_ARTICLE_ONLY = frozenset({"article", "inproceedings", "incollection"})


@dataclass(frozen=True)
class Property:
    """One property of a study."""

    name: str
    group: Group
    """Under which heading of a comparison it stands."""
    value: Callable[[Study], Value | None]
    """Of a study in a knowledge base; None where its entry gives none."""
    applies: Works = "all"
    """`published`: only to articles and the like; `student-work`: not to them."""
    compared: bool = True
    """Off for what names one work alone: it always differs, so it says nothing, and is shown only when asked for."""
    in_facts: bool = True
    """Off where the page of the study has a part of its own for it, besides the fact table."""
    expected: bool = True
    """Off for what was asked of later studies only: where nobody has coded it, the page of the study keeps silent."""

    @property
    def label(self) -> Said:
        """What readers call it."""
        return said(f"property.{self.name}")

    def status(self, study: Study) -> Status:
        """Whether it is coded, not in what was read, only inferred, not coded yet, or does not apply to such a work."""
        if self.value(study):
            return "coded"
        if self.name == "place" and study.setting:
            return "inferred"
        if self.name in study.not_reported:
            return unsaid(study)
        published = study.work.type in _ARTICLE_ONLY
        if self.applies == ("student-work" if published else "published"):
            return "not_applicable"
        return "not_coded"

    def is_open(self, study: Study) -> bool:
        """Whether the source says that there is more than it names, so that nothing can be called absent."""
        return self.name in study.open_lists and self.value(study) is not None

    def is_partial(self, study: Study) -> bool:
        """Whether there may be more than the editors could read of: what is missing then shows nothing.

        Of designs this holds for every study: a source that names one need not lack another.
        """
        read_in_part = study.basis != "full-text" and self.name in LISTS
        return (read_in_part or self.name == "design") and self.value(study) is not None


def unsaid(study: Study) -> Unsaid:
    """What it means that this study's source is silent; only of a full text can it be said that it does not report."""
    return UNSAID_IN[study.basis]


def stated_place(study: Study) -> Setting | None:
    """Where the study was done, if its source says so; what is inferred helps to find it and counts for nothing."""
    return study.setting if study.setting and not study.setting.inferred else None


def _methods(facet: Facet) -> Callable[[Study], TermUses | None]:
    def value(study: Study) -> TermUses | None:
        uses = study.methods_of(facet)
        where = tuple(dict.fromkeys(place for use in uses for place in use.where))
        return TermUses("methods", tuple(use.method for use in uses), where) if uses else None

    return value


def _group_types(study: Study) -> TermUses:
    return TermUses("group-types", tuple(dict.fromkeys(kind for case in study.cases for kind in case.group_types)))


def _activity(study: Study) -> Value | None:
    """What each group does; with several groups, each by name."""
    several = len(study.cases) > 1
    return statements([
        Located(id=f"{case.name}: {told.id}", en=f"{case.name}: {told.en}", where=told.where) if several else told
        for case in study.cases
        if (told := case.activity)
    ])  # fmt: skip


def _kind(study: Study) -> WorkKind | None:
    return WorkKind(study.work) if study.work.type != "misc" or study.work.genre else None


def _doi(study: Study) -> WebAddress | None:
    return WebAddress(study.work.doi, doi_address(study.work.doi)) if study.work.doi else None


def _url(study: Study) -> WebAddress | None:
    return WebAddress(study.work.url, study.work.url) if study.work.url else None


def _period(study: Study) -> Value | None:
    return located(study.setting.period, study.setting.where) if study.setting else None


def _informants(study: Study) -> Value | None:
    return located(study.informants.who, study.informants.where) if study.informants else None


def _informant_count(study: Study) -> Count | None:
    asked = study.informants
    return Count(asked.count, asked.where) if asked and asked.count else None


_ALL = (
    Property("authors", "work", lambda s: people(s.work.authors, s.work.authors_truncated)),
    Property("supervisor", "work", lambda s: people(s.work.supervisors), "student-work"),
    Property("year", "work", lambda s: printed(s.work.year)),
    Property("kind", "work", _kind),
    Property("institution", "work", lambda s: printed(s.work.institution), "student-work"),
    Property("programme", "work", lambda s: printed(s.work.programme), "student-work"),
    Property("journal", "work", lambda s: printed(s.work.journal, is_title=True), "published"),
    Property("volume", "work", lambda s: printed(s.work.volume), "published", compared=False),
    Property("issue", "work", lambda s: printed(s.work.number), "published", compared=False),
    Property("pages", "work", lambda s: printed(s.work.pages), "published", compared=False),
    Property("issn", "work", lambda s: printed(*s.work.issn), "published", compared=False),
    Property("publisher", "work", lambda s: printed(s.work.publisher), "published"),
    Property("url", "work", _url, compared=False),
    Property("doi", "work", _doi, compared=False),
    Property("background", "study", lambda s: statements(s.background)),
    Property("objective", "study", lambda s: s.objective),
    Property("place", "study", stated_place),
    Property("period", "study", _period),
    Property("theory", "study", lambda s: TheoryUses(s.theories) if s.theories else None),
    *(Property(facet, "method", _methods(facet)) for facet in FACETS),
    Property("informant-count", "method", _informant_count),
    Property("informant-description", "method", _informants),
    Property("group-type", "study", _group_types),
    Property("activity", "study", _activity),
    Property("outcome", "outcome", lambda s: CaseOutcomes(s.cases), in_facts=False),
    Property("recommendations", "outcome", lambda s: statements(s.recommendations)),
    Property("keywords-id", "work", lambda s: printed(*s.keywords.id, joint="; ", caseless=True)),
    Property("keywords-en", "work", lambda s: printed(*s.keywords.en, joint="; ", caseless=True)),
    Property("references", "work", lambda s: ReferenceCount(len(s.cites)) if s.cites else None, in_facts=False),
)
PROPERTIES: dict[str, Property] = {item.name: item for item in _ALL}


def status_of(name: str, study: Study) -> Status:
    """The status of one property."""
    return PROPERTIES[name].status(study)
