"""Says in words what differs from an edition: sentences with links, study by study, and lists of terms and works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from ..address import anchor_of
from ..catalogue import values_of
from ..permanence.editions.differences import Difference
from ..permanence.editions.shelf import Edition
from ..render.page_builder import PageBuilder
from ..words.words import lower_first

Listed = tuple[str, list[tuple[str, str, str]], int]
"""(heading, (name, href or nothing, remark) of the first ones, how many more)."""
MOST = 60
"""Names in one list; a page must not grow with the knowledge base."""


@dataclass
class StudyNews:
    """What differs in one study."""

    name: str
    href: str
    """Empty for a study that is gone."""
    sentences: list[Markup] = field(default_factory=list)


class EditionPhrases:
    """Tells the differences between an edition and the present state on one page."""

    def __init__(self, builder: PageBuilder, edition: Edition) -> None:
        self._builder = builder
        self.t = builder.t
        self._records = edition.records

    def studies(self, differences: Iterable[Difference]) -> list[StudyNews]:
        """What is said of each study."""
        found: dict[str, StudyNews] = {}
        for each in differences:
            if each.kind == "studies":
                href = self._href("studies", each.id)
                news = found.setdefault(each.id, StudyNews(self._name("studies", each.id), href))
                if (sentence := self._sentence(each)) not in news.sentences:
                    news.sentences.append(sentence)
        return list(found.values())

    def lists(self, differences: Iterable[Difference], kind: str) -> list[Listed]:
        """What is new, renamed, revised and gone among the terms of one kind, or the works."""
        found: dict[str, dict[str, tuple[str, str, str]]] = {}
        for each in differences:
            if each.kind == kind:
                what = self._what(each)
                old = self._both((each.before or {}).get("name"))
                remark = self.t.since_was.format(name=old) if what == "named" else ""
                found.setdefault(what, {})[each.id] = (self._name(kind, each.id), self._href(kind, each.id), remark)
        order = ("added", "named", "moved", "revised", "gone")
        return [
            (self.t[f"since_{what}"], list(found[what].values())[:MOST], max(0, len(found[what]) - MOST))
            for what in order if what in found
        ]  # fmt: skip

    def _what(self, each: Difference) -> str:
        """A name that is another in the other language only is a revision here."""
        names = [self._both((kept or {}).get("name")) for kept in (each.before, each.after)]
        same = each.what == "named" and not each.part and names[0] == names[1]
        return "revised" if same else each.what

    # --- sentences -------------------------------------------------------------------------------------------

    def _sentence(self, each: Difference) -> Markup:
        if each.part:
            return self._of_part(each)
        if each.what == "added":
            counted = ((name, len((each.after or {}).get(name, {}))) for name in ("cases", "findings"))
            parts = self.t.listing([f"{n} {self.t.unit(name, n)}" for name, n in counted])
            return self._said(self.t.study_added, parts=parts)
        gone = self._builder.graph.withdrawn.get(("studies", each.id)) if each.what == "gone" else None
        if gone:
            return self._said(self.t.study_withdrawn, reason=self._builder.text(gone.reason))
        kind, _, _ = each.what.partition("_")
        names = ", ".join(self._name(kind, id_) for id_ in each.values) if kind in ("theories", "methods") else ""
        return self._said(
            self.t[f"study_{self._what(each)}"], names=names, name=self._both((each.before or {}).get("name"))
        )

    def _of_part(self, each: Difference) -> Markup:
        before, after = each.before or {}, each.after or {}
        values: dict[str, Any] = {"reason": self._both(each.values) if each.what == "withdrawn" else ""}
        if each.part == "cases":
            values |= {"case": self._linked(each, anchor_of("cases", each.part_id), str((after or before)["name"]))}
            values |= {"name": before.get("name", ""), "outcome": self._value("outcome", after.get("outcome"))}
            values |= {"before": self._value("outcome", before.get("outcome")), "after": values["outcome"]}
        else:
            values |= {"finding": self._linked(each, each.part_id, self._finding(each, after or before))}
            if each.what == "added":
                coded = (self._value(name, after[name]) for name in ("level", "effect"))
                values |= {"coded": ", ".join(coded)}
            if each.what == "coded":
                values |= {"steps": "; ".join(self._step(each, name) for name in each.values)}
        said = self.t[f"case_{each.what}"] if each.part == "cases" else self.t[f"finding_{each.what}"]
        return self._said(said, **values)

    def _step(self, each: Difference, name: str) -> str:
        """ "tingkat dari sedang menjadi tinggi"."""
        ends = [self._coded(each, name, (kept or {}).get(name)) for kept in (each.before, each.after)]
        return self.t.step.format(name=self.t[f"step_{name}"], before=ends[0], after=ends[1])

    def _coded(self, each: Difference, name: str, value: str | None) -> str:
        if name == "theme":
            return lower_first(self._name("themes", value or ""))
        return self._case(each.id, value) if name == "case" else self._value(name, value)

    def _finding(self, each: Difference, kept: Mapping[str, Any]) -> str:
        """ "kepercayaan (Mentari)"."""
        theme = lower_first(self._name("themes", kept["theme"]))
        return f"{theme} ({self._case(each.id, kept.get('case'))})"

    def _case(self, study_id: str, case_id: str | None) -> str:
        if not case_id:
            return lower_first(self.t.in_general)
        study = self._builder.graph.base.studies.get(study_id)
        names = {case.id: case.name for case in study.cases} if study else {}
        kept = self._records["studies"].get(study_id, {}).get("cases", {}).get(case_id, {})
        return str(names.get(case_id) or kept.get("name") or case_id)

    def _linked(self, each: Difference, anchor: str, name: str) -> Markup | str:
        """The part as a link, as long as something stands at its anchor."""
        if each.what == "gone" or each.id not in self._builder.graph.base.studies:
            return name
        href = self._builder.record("studies", each.id, anchor)
        return Markup('<a href="{}">{}</a>').format(href, name)

    def _said(self, words: str, **values: Any) -> Markup:
        return escape(words).format(**values)

    # --- names -----------------------------------------------------------------------------------------------

    def _value(self, kind: str, value: str | None) -> str:
        """The word for a coded value; of one that is no longer used, the value itself."""
        return self.t.value(kind, value) if value in values_of(kind) else str(value or "")

    def _both(self, names: Any) -> str:
        """Of a text in both languages, that of the page."""
        return str(names[0 if self.t.language == "id" else 1]) if names else ""

    def _name(self, kind: str, id_: str) -> str:
        """What a record is called, or was called when it was still there."""
        if id_ in self._builder.graph.records(kind):
            return self._builder.name_of(kind, id_)
        return self._both(self._records.get(kind, {}).get(id_, {}).get("name")) or id_

    def _href(self, kind: str, id_: str) -> str:
        """The way to a record; empty when nothing stands there."""
        there = id_ in self._builder.graph.records(kind) or (kind, id_) in self._builder.graph.withdrawn
        return self._builder.record(kind, id_) if there else ""
