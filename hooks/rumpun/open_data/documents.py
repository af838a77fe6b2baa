"""The records as documents: plain data with absolute addresses, the same for every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, get_args

from pydantic import BaseModel

from ..address import LANGUAGES, Language, address, anchor_of
from ..catalogue import Said
from ..citation.citations import author_and_year
from ..context import Settings
from ..model.found import ATTRIBUTES, Found
from ..model.graph import Graph
from ..model.identifiers import is_date
from ..model.kinds import TERM_MODELS
from ..model.person import Person
from ..model.records import Basis, Located, Text
from ..model.study import Case, Finding, SourcePart, Study
from ..model.works import Work
from ..permanence.history import Change
from ..permanence.provenance import study_sources, term_path, work_sources
from ..synthesis.evidence import evidence, explains
from ..synthesis.gap_robustness import gap_standings
from ..synthesis.intercoder import intercoder
from ..synthesis.outcomes import outcome_themes
from ..synthesis.properties import PROPERTIES
from ..synthesis.robustness import Standing, Support, outcome_standings, theme_standings
from ..words.words import words
from .plain_text import clean, paragraphs, without_markup

Data = dict[str, Any]
"""A document of the shape that `shapes` gives it."""
_SOME = 20
"""Studies that are in memory as documents at one time."""


@dataclass(frozen=True, eq=False)
class Documents:
    """All records as documents, each made once; or those of some studies, with all works and terms."""

    graph: Graph
    settings: Settings
    ids: tuple[str, ...] | None = None
    """The studies; None for all."""
    whole: Documents | None = None
    """What these are a part of."""

    @cached_property
    def studies(self) -> tuple[Data, ...]:
        """Every study with its cases and findings."""
        ids = self.graph.base.studies if self.ids is None else self.ids
        return tuple(self._study(id_, self.graph.study(id_)) for id_ in ids)

    def parts(self) -> Iterator[Documents]:
        """The same of some studies after the others, for what goes through all of them and holds none."""
        ids = [*self.graph.base.studies]
        for at in range(0, len(ids), _SOME):
            yield Documents(self.graph, self.settings, tuple(ids[at : at + _SOME]), self)

    @cached_property
    def cases(self) -> tuple[Data, ...]:
        """All cases, by study."""
        return tuple(case for study in self.studies for case in study["cases"])

    @cached_property
    def findings(self) -> tuple[Data, ...]:
        """All findings, by study."""
        return tuple(finding for study in self.studies for finding in study["findings"])

    @property
    def conclusions(self) -> Iterator[Data]:
        """What follows of each theme, of success against failure, and of two terms together, with what it hangs on.

        One table alone asks, and there are more than of all else together: each is made when its row is.
        """
        of_themes = (("theme", theme_standings(self.graph)), ("outcomes", outcome_standings(self.graph)))
        no_gap = dict.fromkeys(("row_dimension", "row_term", "column_dimension", "column_term"))
        for kind, found in of_themes:
            for theme, standing in sorted(found.items()):
                behind = {"theme": theme, "bases": self._bases(self._behind(kind, theme))}
                yield _conclusion(kind, theme, standing) | behind | no_gap
        for (rows, columns), gaps in gap_standings(self.graph).items():
            for (row, column), standing in sorted(gaps.items()):
                yield (
                    _conclusion("gap", f"{rows}.{row}.{columns}.{column}", standing)
                    | {"row_dimension": rows, "row_term": row, "column_dimension": columns, "column_term": column}
                    | {"theme": row if rows == "theme" else None, "bases": self._bases(standing.studies)}
                )

    def _behind(self, kind: str, theme: str) -> set[str]:
        """The studies that a conclusion on a theme is drawn from."""
        if kind == "theme":
            return {item.study_id for item in self.graph.reviewed.findings_by_theme[theme] if explains(item)}
        rows = (row for row in outcome_themes(self.graph) if row.theme == theme)
        return {each.item.study_id for row in rows for each in (*row.high, *row.low)}

    def _bases(self, studies: Iterable[str]) -> list[Basis]:
        """What was read of these studies, each once."""
        read = {self.graph.study(id_).basis for id_ in studies}
        return [basis for basis in get_args(Basis) if basis in read]

    @cached_property
    def works(self) -> tuple[Data, ...]:
        """The whole bibliography."""
        if self.whole:
            return self.whole.works
        return tuple(self._work(work) for work in self.graph.base.works.values())

    @cached_property
    def terms(self) -> dict[str, tuple[Data, ...]]:
        """Section -> its terms."""
        if self.whole:
            return self.whole.terms
        return {
            section: tuple(
                {"id": id_, **self._term_page(section, id_), **_data(term, _nowhere)}
                for id_, term in self.graph.base.terms[section].items()
            )
            for section in TERM_MODELS
        }

    def url(self, section: str, *steps: str, anchor: str = "") -> Data:
        """The absolute addresses of a page in both languages."""
        end = f"#{anchor}" if anchor else ""
        return {each: f"{self.settings.site_url}{address(each, section, *steps)}{end}" for each in LANGUAGES}

    # --- making ----------------------------------------------------------------------------------------------

    def _own(self, sources: Sequence[str], section: str, *steps: str, anchor: str = "") -> Data:
        change = self.settings.history.last(sources)
        return {"url": self.url(section, *steps, anchor=anchor), "changed": version(change)}

    def _term_page(self, section: str, id_: str) -> Data:
        steps, anchor = ((), id_) if section == "glossary" else ((id_,), "")
        return self._own([term_path(section, id_)], section, *steps, anchor=anchor)

    def _study(self, id_: str, study: Study) -> Data:
        work = study.work
        where = _speller(study.source_parts)
        own = self._own(study_sources(self.graph, id_), "studies", id_)
        source: Data = {"work": work.key, **{each: clean(author_and_year(each, work)) for each in LANGUAGES}}

        def part(item: Case | Finding, anchor: str) -> Data:
            data = _data(item, where)
            if isinstance(item, Finding):
                data |= _as_named(id_, item)
            else:
                data["group_type"] = item.group_types[0]
            ids = {"id": f"{id_}.{item.id}", "study": id_, "local_id": item.id}
            return {
                **data,
                **ids,
                "basis": study.basis,
                "reviewed": study.reviewed,
                "source": source,
                **own,
                "url": self.url("studies", id_, anchor=anchor),
            }

        return {
            "id": id_, **own, **_data(study.model_copy(update={"cases": [], "findings": []}), where),
            "summary": {each: self._summary(id_, each) for each in LANGUAGES},
            "cases": [part(case, anchor_of("cases", case.id)) for case in study.cases],
            "findings": [part(finding, finding.id) for finding in study.findings],
            "work": self._work(work),
            "properties": {name: item.status(study) for name, item in PROPERTIES.items()},
            "second_coding": self._second_coding(id_),
            "reviewed": study.reviewed,
            "themes": {f"{id_}.{case.id}": dict(self._themes(id_, case)) for case in study.cases},
        }  # fmt: skip

    def _summary(self, id_: str, language: Language) -> list[str]:
        prose = self.graph.base.summaries.get((id_, language))
        return paragraphs(prose.text) if prose else []

    def _second_coding(self, id_: str) -> Data | None:
        found = intercoder(self.graph).studies.get(id_)
        if found is None:
            return None
        return {
            "coder": _data(found.coding.coder, _nowhere),
            "date": found.coding.date,
            "codes": [
                {
                    "part": pair.part, "item": f"{id_}.{pair.id}", "code": pair.code, "first": pair.first,
                    "second": pair.second, "kept": pair.resolution.kept if pair.resolution else None,
                    "why": _data(pair.resolution.why, _nowhere) if pair.resolution else None,
                }
                for pair in found.pairs
            ],
        }  # fmt: skip

    def _themes(self, study_id: str, case: Case) -> list[tuple[str, str]]:
        shown = evidence(self.graph)
        return [(theme, shown.of_case(study_id, case.id, theme).status) for theme in shown.themes(study_id)]

    def _work(self, work: Work) -> Data:
        values = {each.name: _work_value(getattr(work, each.name)) for each in fields(work)}
        del values["place"], values["key"]
        values["original_url"] = values.pop("url")
        years = {name: int(values[name]) if values[name] else None for name in ("year", "origyear")}
        own = self._own(work_sources(self.graph, work.key), "works", work.key)
        return {"id": work.key, **own, **values, **years}


def version(change: Change) -> Data:
    """A change as a document names it."""
    return {"date": change.date if is_date(change.date) else None, "version": change.version or None}


def _data(value: object, where: Callable[[Sequence[str]], Data]) -> Any:
    """A record, or a part of one, as plain data."""
    if isinstance(value, Text):
        both = {each: without_markup(getattr(value, each)) for each in LANGUAGES}
        return {**both, "where": where(value.where)} if isinstance(value, Located) else both
    if isinstance(value, BaseModel):
        return {
            name: where(value.where) if name == "where" else _data(getattr(value, name), where)  # type: ignore[attr-defined]
            for name in type(value).model_fields
        }
    if isinstance(value, list):
        return [_data(each, where) for each in value]
    return clean(value) if isinstance(value, str) else value


def _work_value(value: object) -> Any:
    if isinstance(value, Said):
        return {each: without_markup(getattr(value, each)) for each in LANGUAGES}
    if isinstance(value, Found):
        return _found(value)
    if isinstance(value, tuple):
        return [clean(each.natural if isinstance(each, Person) else str(each)) for each in value]
    return clean(value) or None if isinstance(value, str) else value


def _found(found: Found) -> Data:
    """What the editors found, by the names that a work has for it; null for all the rest."""
    values = dict(found.values)
    data = {name: _work_value(values.get(name)) for name in ATTRIBUTES}
    data["original_url"] = data.pop("url")
    return {**data, "year": int(data["year"]) if data["year"] else None, "source": _work_value(found.source)}


def _nowhere(_: Sequence[str]) -> Data:
    """Terms are ours, and stand in no source."""
    return {}


def _conclusion(kind: str, about: str, standing: Standing) -> Data:
    supports = standing.least()
    return {
        "id": f"{kind}.{about}", "kind": kind, "verdict": standing.verdict,
        "directions": sorted(standing.directions), "hangs_on": standing.hangs_on,
        "supports": [name for support in supports for name in _support(support)],
        "becomes": list(dict.fromkeys(support.becomes for support in supports)),
    }  # fmt: skip


def _support(support: Support) -> list[str]:
    """What a conclusion hangs on, by its id in these data; a code stands behind a colon."""
    left_out = support.without
    part = left_out.item.finding.id if left_out.item else left_out.case_id
    name = f"{left_out.study_id}.{part}" if part else left_out.study_id
    term = f"/{left_out.term}" if left_out.term else ""
    return [f"{name}:{coded}{term}" if coded else name for coded in support.coded]


def _as_named(study_id: str, finding: Finding) -> Data:
    """What names cases and findings of the study, by the names that these have outside of it."""
    return {
        "case": f"{study_id}.{finding.case}" if finding.case is not None else None,
        "differs": [f"{study_id}.{case}" for case in finding.differs],
        "same_informant": [f"{study_id}.{other}" for other in finding.same_informant],
    }


def _speller(parts: Sequence[SourcePart]) -> Callable[[Sequence[str]], Data]:
    """Puts locators into words: "Abstract, paragraph 2; Conclusion"."""
    names = {part.id: part.name for part in parts}

    def said(locator: str, language: Language) -> str:
        part, _, number = locator.partition(":")
        name = clean(getattr(names[part], language))
        return f"{name}, {words(language).paragraph_of(number)}" if number else name

    def where(locators: Sequence[str]) -> Data:
        return {
            "locators": list(locators),
            **{language: "; ".join(said(each, language) for each in locators) for language in LANGUAGES},
        }

    return where
