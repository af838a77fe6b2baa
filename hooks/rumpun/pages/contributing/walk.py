"""Adding a study step by step: one entry of the base, followed from its title page to its summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from ...context import Context
from ...model.records import Record
from ...model.study import Case, Finding, Ground, MethodUse, Setting, SourceNote, Study, TheoryUse
from ...permanence.provenance import study_sources
from ...render.page import Finished, Page
from ...render.page_builder import PageBuilder
from ...render.planned import planned
from ...schema.fields import anchor_of_field, chosen, fields_of, in_language
from ...schema.worked_example import EntryPart, WorkedExample, parts_of_entry, worked_example

WIDTH, HEIGHT = 390, 620
"""Pixels of the form in a picture; the files hold one and a half times as many."""
PICTURES = {"work": "reference", "finding": "finding", "send": "send"}
"""Step -> the picture of the form that stands beside it: `guide/<language>-<name>.webp`."""
NAMED = 3
"""Names of one list that a step tells."""


class Decided(NamedTuple):
    """A value that was chosen, and why."""

    label: str
    anchor: str
    """Of its key on the page of fields."""
    value: str
    """As the file has it."""
    name: str
    why: str


class Seen(NamedTuple):
    """What the source gives: facts, or a place in it, with the few words that a code rests on."""

    text: Markup
    where: str = ""
    quote: str = ""


class WalkStep(NamedTuple):
    """One step: its words begin with `walk_<name>`."""

    name: str
    form: str
    """The step of the form where it is entered."""
    seen: list[Seen]
    decided: list[Decided]
    part: EntryPart | None = None

    @property
    def picture(self) -> str:
        """The name of its picture; may be empty."""
        return PICTURES.get(self.name, "")


def pages(context: Context) -> Iterator[Page]:
    """One page."""
    yield planned(_page, context, "walk", "contribute", "walk")


def _page(builder: PageBuilder) -> Finished:
    t, shown = builder.t, worked_example(builder.graph)
    sources = study_sources(builder.graph, shown.study.id) if shown else ()
    return builder.finish(
        "pages/contribute/walk.html", t.guide_walk, t.guide_about_walk, sources=sources,
        study=shown.study if shown else None, steps=[*_Walk(builder, shown).steps()] if shown else [],
        width=WIDTH, height=HEIGHT, style_sheets=("styles/guides.css",),
    )  # fmt: skip


class _Walk:
    """Tells one entry step by step; what the entry does not have is left out."""

    def __init__(self, builder: PageBuilder, shown: WorkedExample) -> None:
        self.builder, self.t, self.graph = builder, builder.t, builder.graph
        self.study, self.case, self.finding = shown

    def steps(self) -> Iterator[WalkStep]:
        """From the title page to the end."""
        yield self._work()
        yield self._parts()
        if self.study.setting:
            yield self._setting()
        if self.study.theories:
            yield self._theory(self.study.theories[0])
        if self.study.methods:
            yield self._methods()
        yield self._case()
        yield self._finding()
        yield self._codes()
        if self.study.not_reported:
            yield WalkStep("silence", "silence", [], [], self._part("not_reported"))
        if self.study.source_notes:
            yield self._note(self.study.source_notes[0])
        yield WalkStep("prose", "summary", [], [])
        yield WalkStep("send", "send", [], [])

    def _work(self) -> WalkStep:
        work = self.study.work
        title = Markup('<cite lang="{}">{}</cite>').format(work.language, work.title)
        facts = f"{self.t.authors(work)}, {self.t.year_of(work)}"
        decided = [self._chosen(Study, "basis", self.study.basis)]
        return WalkStep(
            "work", "reference", [Seen(title), Seen(Markup.escape(facts))], decided,
            self._part("reference", "basis", "short_title"),
        )  # fmt: skip

    def _parts(self) -> WalkStep:
        names = [self.builder.pick(part.name) for part in self.study.source_parts[:NAMED]]
        return WalkStep("parts", "reference", [Seen(Markup.escape("; ".join(names)))], [], self._part("source_parts"))

    def _setting(self) -> WalkStep:
        setting = self.study.setting
        assert setting is not None
        decided = [self._term(Setting, "place", "places", setting.place)]
        return WalkStep("setting", "setting", [self._at(setting.where)], decided, self._part("setting"))

    def _theory(self, use: TheoryUse) -> WalkStep:
        decided = [
            self._term(TheoryUse, "theory", "theories", use.theory),
            self._chosen(TheoryUse, "role", use.role),
        ]
        return WalkStep("theory", "theory", [self._at(use.where)], decided, self._part("theories", at=0))

    def _methods(self) -> WalkStep:
        uses = self.study.methods[:NAMED]
        decided = [self._term(MethodUse, "method", "methods", use.method) for use in uses]
        return WalkStep("methods", "method", [self._at(uses[0].where)], decided, self._part("methods"))

    def _case(self) -> WalkStep:
        case = self.case
        decided = [self._term(Case, "group_types", "group-types", each) for each in case.group_types[:NAMED]]
        decided.append(self._chosen(Case, "outcome", case.outcome))
        at = self.study.cases.index(case)
        return WalkStep("case", "cases", [self._ground(case.ground, case.where)], decided, self._part("cases", at=at))

    def _finding(self) -> WalkStep:
        finding = self.finding
        decided = [
            self._term(Finding, "theme", "themes", finding.theme, with_definition=True),
            self._chosen(Finding, "evidence", finding.evidence),
        ]
        at = self.study.findings.index(finding)
        return WalkStep("finding", "findings", [self._at(finding.where)], decided, self._part("findings", at=at))

    def _codes(self) -> WalkStep:
        finding = self.finding
        grounds = [each for each in (finding.grounds.level, finding.grounds.effect) if each]
        decided = [
            self._chosen(Finding, "level", finding.level),
            self._chosen(Finding, "effect", finding.effect),
        ]
        return WalkStep("codes", "findings", [self._ground(each, each.where) for each in grounds], decided)

    def _note(self, note: SourceNote) -> WalkStep:
        decided = [self._chosen(SourceNote, "kind", note.kind)]
        seen = [self._at(note.where)] if note.where else []
        return WalkStep("note", "summary", seen, decided, self._part("source_notes", at=0))

    # --- parts of steps --------------------------------------------------------------------------------------

    def _part(self, *keys: str, at: int | None = None) -> EntryPart:
        return parts_of_entry(self.graph, self.study, keys, at)

    def _at(self, where: list[str]) -> Seen:
        return Seen(Markup(), self.builder.where(self.study, where))

    def _ground(self, ground: Ground | None, where: list[str]) -> Seen:
        """The words that a code rests on, which the entry itself quotes, else our reason."""
        if ground is None:
            return self._at(where)
        text = self.builder.text(ground.reason) if ground.reason else Markup()
        return Seen(text, self.builder.where(self.study, ground.where), ground.quote or "")

    def _term(
        self, record: type[Record], key: str, kind: str, id_: str, *, with_definition: bool = False
    ) -> Decided:  # fmt: skip
        term = self.graph.term(kind, id_)
        why = self.builder.plain(term.definition) if with_definition else ""
        label, anchor = self._key(record, key)
        return Decided(label, anchor, id_, self.builder.name_of(kind, id_), why)

    def _chosen(self, record: type[Record], key: str, value: str) -> Decided:
        field = next(each for each in fields_of(record) if each.name == key)
        name, why = next((name, why) for each, name, why in chosen(field) if each == value)
        language = self.builder.language
        told = in_language(why, language) if why else ""
        return Decided(*self._key(record, key), value, in_language(name, language), told)

    def _key(self, record: type[Record], key: str) -> tuple[str, str]:
        field = next(each for each in fields_of(record) if each.name == key)
        return in_language(field.label, self.builder.language), anchor_of_field(record, key)
