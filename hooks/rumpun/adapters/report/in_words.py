"""A report in one language, as Markdown in which no word of a contributor means anything but itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ...address import Language
from ...catalogue import values_of
from ...comparison.conclusion_changes import Concluded, ConclusionChange, Node
from ...comparison.newcomers import Position
from ...comparison.review_changes import ReviewChange
from ...model.kinds import KINDS
from ...permanence.record_changes import DOCUMENTS, SECOND_CODINGS, FieldChange, RecordChange
from ...synthesis.robustness import Support
from ...words.words import lower_first, words
from .differing import Differing, named
from .inert import as_text, inert, inert_pair
from .pictured import PicturedPage

MOST = 40
"""Things in one list; a report must stay short enough to be read, and to be shown as a comment."""
MOST_FIELDS = 25
MOST_COMBINATIONS = 10
LONGEST_REPORT = 30_000
"""Characters in one language: two of them fit into a comment on GitHub, which holds 65,536."""

_HEADINGS = {"themes": "report.themes", SECOND_CODINGS: "report.second_codings", DOCUMENTS: "report.docs"}
"""Kinds that readers do not meet as sections of the site, or under another name."""
_GAPS = {"joined": "report.gap_joined", "none": "report.gap_none"}


def in_words(found: Differing, language: Language, pictures: Sequence[PicturedPage] = (), place: str = "") -> str:
    """The report; what is too long for it ends with a line that says so. `pictures` are in the folder `place`."""
    teller = _ReportTeller(found, language, pictures, place)
    lines: list[str] = []
    left = LONGEST_REPORT
    for line in teller.lines():
        left -= len(line) + 1
        if left < 0:
            lines += ["", teller.t["report.cut"]]
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


class _ReportTeller:
    """Puts into words, in one language, what was found."""

    def __init__(
        self, found: Differing, language: Language, pictures: Sequence[PicturedPage], place: str
    ) -> None:  # fmt: skip
        self.found = found
        self._pictured, self._folder = pictures, place
        self.t = words(language)
        self._place = 0 if language == "id" else 1

    def lines(self) -> Iterator[str]:
        found, t = self.found, self.t
        yield f"## {t['report.title']}"
        yield ""
        numbers = {what: sum(each.what == what for each in found.records) for what in ("added", "gone")}
        changed = len(found.records) - sum(numbers.values())
        yield t["report.lead"].format(commit=inert(found.commit[:7]), changed=changed, **numbers)
        if found.problems:
            yield from ("", t["report.faulty"].format(n=len(found.problems)))
        elif found.former_problems:
            yield from ("", t["report.former_faulty"].format(n=found.former_problems))
        yield from self._records()
        if found.concluded:
            yield from self._reviews()
            yield from self._newcomers()
            yield from self._conclusions()
        yield from self._pictures()
        yield from self._pages()

    # --- records ---------------------------------------------------------------------------------------------

    def _records(self) -> Iterator[str]:
        for kind in (*KINDS, SECOND_CODINGS, DOCUMENTS):
            changes = [each for each in self.found.records if each.kind == kind]
            if changes:
                heading = self.t[_HEADINGS[kind]] if kind in _HEADINGS else self.t.menu(kind)
                yield from ("", f"### {heading}", "")
                yield from self._capped(changes, self._record)

    def _record(self, each: RecordChange) -> Iterator[str]:
        name = each.name[self._place]
        said = self.t[f"report.{each.what}"].format(former=inert(each.former_id))
        yield f"- **{said}** {inert(each.id)}{f' {inert(name)}' if name else ''}"
        for field in each.fields[:MOST_FIELDS]:
            yield f"  - {self._field(field)}"
        if (more := len(each.fields) - MOST_FIELDS) > 0:
            yield f"  - {self.t['report.more'].format(n=more)}"

    def _field(self, field: FieldChange) -> str:
        path = inert(".".join(field.path))
        if field.before is None or field.after is None:
            what, value = ("gone", field.before) if field.after is None else ("added", field.after)
            told = self._code(field.path, value) or inert(as_text(value))
            return f"{path}: {self.t[f'report.field_{what}'].format(value=told)}"
        texts = inert_pair(as_text(field.before), as_text(field.after))
        codes = (self._code(field.path, each) for each in (field.before, field.after))
        before, after = (code or text for code, text in zip(codes, texts, strict=True))
        return f"{path}: {before} → {after}"

    def _code(self, path: Sequence[str], value: Any) -> str:
        """Our own word for a coded value; empty for what is none, which is the contributor's text."""
        coded = isinstance(value, str) and path and value in values_of(path[-1])
        return self.t.value(path[-1], value) if coded else ""

    # --- what follows ----------------------------------------------------------------------------------------

    def _reviews(self) -> Iterator[str]:
        """Whose codes nobody but their coder has read, as they are now; such codes change no conclusion below."""
        if self.found.reviews:
            yield from ("", f"### {self.t['report.review']}", "")
            yield from self._capped(self.found.reviews, self._review)

    def _review(self, each: ReviewChange) -> Iterator[str]:
        parts = [inert(part) for part in each.parts[:MOST_FIELDS]]
        said = self.t[f"report.review_{each.what}"].format(parts=self.t.listing(parts))
        yield f"- {inert(self._name(('studies', each.study_id)))}: {said}"

    def _conclusions(self) -> Iterator[str]:
        """What readers meet as conclusions, then the many combinations of the gap matrices in short."""
        t = self.t
        gaps = [each for each in self.found.conclusions if each.kind == "gap"]
        others = [each for each in self.found.conclusions if each.kind != "gap"]
        fragile = [each for each in others if each.fragile]
        yield from ("", f"### {t['report.conclusions']}", "")
        yield t["report.conclusions_lead"].format(n=len(others), fragile=len(fragile))
        for heading, part in (
            ("report.now_fragile", fragile),
            ("report.other_conclusions", [each for each in others if not each.fragile]),
        ):
            if part:
                yield from ("", f"#### {t[heading]}", "")
                yield from self._capped(part, self._conclusion)
        if gaps:
            yield from ("", f"#### {t['robust_gaps']}", "")
            fragile_gaps = sum(each.fragile for each in gaps)
            yield t["report.gaps_lead"].format(n=len(gaps), fragile=fragile_gaps)
            yield ""
            yield from self._capped(gaps, self._conclusion, MOST_COMBINATIONS)

    def _conclusion(self, each: ConclusionChange) -> Iterator[str]:
        names = [inert(self._name(node)) for node in each.about]
        fills = dict(zip(("theme", "first", "second"), names, strict=False))
        about = " × ".join(names) if each.kind == "gap" else self.t[f"report.kind_{each.kind}"].format(**fills)
        before, after = (self._concluded(each, state) for state in (each.before, each.after))
        yield f"- {about}: {before} → {after}"
        if each.fragile and each.after and each.kind != "gap":
            supports = "; ".join(self._support(support) for support in each.after.supports[:4])
            yield f"  - {self.t['report.hangs_on'].format(what=supports)}"

    def _concluded(self, each: ConclusionChange, state: Concluded | None) -> str:
        t = self.t
        if state is None:
            return t["report.nothing"]
        if each.kind == "theme" and state.synthesis:
            said = lower_first(t.verdict(state.synthesis))
        elif each.kind == "outcomes":
            said = t[f"outcomes_kind_{state.verdict}"]
        else:
            said = t[_GAPS[state.verdict]] if each.kind == "gap" else t[f"robust_pair_{state.verdict}"]
        hanging = t[f"robust_mark_{state.hangs_on or 'none'}"]
        return f"{said} ({hanging})"

    def _support(self, support: Support) -> str:
        told = named(support)
        where = inert(".".join(part for part in (told["study"], told["finding"] or told["case"]) if part))
        if told["term"]:
            kind = lower_first(self.t.label(told["codes"][0]))
            return self.t["report.term_of"].format(kind=kind, term=inert(told["term"]), where=where)
        codes = self.t.listing([self.t[f"robust_coded_{code}"] for code in told["codes"]])
        return self.t["report.code_of"].format(codes=codes, where=where)

    def _newcomers(self) -> Iterator[str]:
        for id_, stands in self.found.newcomers:
            yield from ("", f"### {self.t['report.newcomer'].format(study=inert(self._name(('studies', id_))))}", "")
            if stands:
                yield from self._capped(stands, self._position)
            else:
                yield self.t["report.newcomer_alone"]

    def _position(self, each: Position) -> Iterator[str]:
        sides = (("agree", each.agree), ("oppose", each.oppose), ("partly", each.partly))
        said = [
            self.t[f"report.position_{side}"].format(
                studies=self.t.listing([inert(self._name(("studies", id_))) for id_ in ids])
            )
            for side, ids in sides
            if ids
        ]
        yield f"- {inert(self._name(('themes', each.theme)))}: {'; '.join(said)}"

    def _pictures(self) -> Iterator[str]:
        """Where one sees the pages, named whichever language they are in."""
        if self._pictured:
            yield from ("", f"### {self.t['report.pictures']}", "")
            yield self.t["report.pictures_lead"].format(n=len(self._pictured), place=inert(self._folder))
            yield ""
            yield from (f"- {inert(each.file)}: {inert(f'/{each.page}')}" for each in self._pictured)

    def _pages(self) -> Iterator[str]:
        pages, t = self.found.pages, self.t
        if pages is None:
            return
        yield from ("", f"### {t['report.pages']}", "")
        numbers = {name: len(getattr(pages, name)) for name in ("added", "changed", "gone")}
        yield t["report.pages_lead"].format(all=pages.all, **numbers)
        told = [
            (what, url)
            for what in ("added", "gone", "changed")
            for url in getattr(pages, what)
            if url.startswith("en/") == (t.language == "en")
        ]
        yield from ("", *self._capped(told, self._page)) if told else ()

    def _page(self, each: tuple[str, str]) -> Iterator[str]:
        what, url = each
        yield f"- {self.t[f'report.page_{what}']} {inert(f'/{url}')}"

    # --- names -----------------------------------------------------------------------------------------------

    def _name(self, node: Node) -> str:
        """What a record or case is called, or was called when it was still there."""
        kind, id_ = node
        record, _, case_id = id_.partition(".")
        for graph in (self.found.after, self.found.before):
            found = graph.records(kind).get(record) if kind else None
            if found is not None and kind == "studies":
                case = found.case(case_id) if case_id else None
                return case.name if case else self._both(found.short_title)
            if found is not None:
                return self._both(found.name)
        return id_

    def _both(self, text: Any) -> str:
        return str(text.id if self._place == 0 else text.en)

    def _capped(self, items: Sequence[Any], told: Any, most: int = MOST) -> Iterator[str]:
        for each in items[:most]:
            yield from told(each)
        if (more := len(items) - most) > 0:
            yield f"- {self.t['report.more'].format(n=more)}"


def joined(reports: Iterable[str]) -> str:
    """Reports in several languages below each other."""
    return "\n---\n\n".join(reports)
