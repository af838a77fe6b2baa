"""What stands at old addresses: pages that lead on, pages that say why something was withdrawn, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..address import relative
from ..catalogue import said
from ..context import Context
from ..model.graph import Node
from ..parsing.problems import Place, Problem
from ..permanence.ledger import beside, promised
from ..permanence.redirects import Redirects
from ..render.files import Files, Source
from ..render.page import Page
from ..render.page_builder import PageBuilder
from ..render.templates import render
from .old_files import OldFiles

_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True)
class Parts:
    """The parts that pages promise to have."""

    of_page: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Address of a page -> the addresses with which its parts were recorded, each with an anchor."""
    recorded: Mapping[str, Place] = field(default_factory=dict)
    """Such an address -> where it was recorded."""


@dataclass(frozen=True)
class Kept:
    """What a site needs so that no published address dies."""

    files: Mapping[str, Source] = field(default_factory=dict)
    """Site-relative address -> content, of what stands at old addresses."""
    promised: tuple[str, ...] = ()
    """The addresses that the site itself promises to keep, sorted."""
    dead: tuple[Problem, ...] = ()
    """One problem for every recorded address that nothing stands at."""
    parts: Parts = Parts()


def keep_addresses(both: tuple[Context, ...], pages: Iterable[Page], files: Files, *, parts: bool = True) -> Kept:
    """Compare the site with the ledger, and make what old addresses need.

    With `parts`, what stands behind a `#` in the ledger is looked for at once: for that, these pages are made. Who
    makes them anyway asks `lost_parts` of each.
    """
    graph = both[0].graph
    by_url = {page.url: page for page in pages}
    found = Redirects(graph, both[0].pairs, {*by_url, *files})
    moves = {old: new for old, new in found.all(graph.base.recorded).items() if old not in by_url}
    paths = {old: _path(new) for old, new in moves.items()}
    made = OldFiles(both, by_url, files, paths, found.withdrawn).all(graph.base.recorded)
    recorded = {each: place for each, place in graph.base.recorded.items() if parts or "#" not in each}
    standing = _Standing(by_url, files | made, moves, frozenset(found.withdrawn))
    for context in both:
        for old, new in moves.items():
            if old.startswith("en/") == (context.language == "en"):
                made[f"{old}index.html"] = _redirect(context, old, new, by_url)
        for url, (language, node) in found.withdrawn.items():
            if language == context.language and url not in by_url:
                made[f"{url}index.html"] = _withdrawn(context, node)
    settings = both[0].settings
    belonging = beside if settings.has("citation-files") else lambda _: ()
    dead = tuple(_dead(recorded, standing, bool(settings.history.newest.date), belonging))
    return Kept(made, promised(graph, by_url, files), dead, _parts(graph.base.recorded, standing))


def lost_parts(page: Page, promised: Parts) -> tuple[Problem, ...]:
    """What is to be said of the anchors that the page promises and does not have."""
    by_anchor = {address.partition("#")[2]: address for address in promised.of_page.get(page.url, ())}
    there = set(_ID.findall(page.body)) if by_anchor else set()
    return tuple(_gone(each, promised.recorded[each]) for anchor, each in by_anchor.items() if anchor not in there)


# --- pages ---------------------------------------------------------------------------------------------------


def _redirect(context: Context, old: str, new: str, pages: Mapping[str, Page]) -> str:
    """A document at `old` that leads to `new`, with or without scripts, also when the site lies in a subfolder."""
    path = _path(new)
    title = pages[path].title if path in pages else context.words.withdrawn_title
    rest = new.removeprefix(path)
    return render(
        "files/redirect.html",
        t=context.words, title=title, href=relative(old, path) + rest, root=relative(old, ""),
        home=relative(old, "" if context.language == "id" else "en/"), canonical=context.settings.site_url + new,
    )  # fmt: skip


def _withdrawn(context: Context, node: Node) -> str:
    """A document that says why there is nothing here any more, and what to read instead."""
    kind, id_ = node
    builder = PageBuilder(context, "withdrawn", kind, id_)
    record = context.graph.withdrawn[node]
    page = render(
        "files/withdrawn.html", s=builder, t=context.words, kind=kind, id=id_, reason=record.reason,
        root=builder.asset(""), home=builder.href(), successor=context.graph.successor(record),
    )  # fmt: skip
    return builder.settled(page)


# --- what is missing -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Standing:
    """All that answers to an address."""

    pages: Mapping[str, Page]
    files: Collection[str]
    moves: Mapping[str, str]
    withdrawn: frozenset[str]
    anchors: dict[str, frozenset[str]] = field(default_factory=dict)

    def has(self, published: str) -> bool:
        """Whether a recorded address is still good, with its anchor where it has one."""
        path, anchor = self.part(published)
        if path in self.pages:
            return not anchor or anchor in self._anchors_of(path)
        return path in self.withdrawn or path in self.files or f"{path}index.html" in self.files

    def part(self, published: str) -> tuple[str, str]:
        """Where a recorded address leads now, and the anchor that must be there."""
        old, _, anchor = published.partition("#")
        if old not in self.moves and "?" not in old:  # nearly all
            return old, anchor
        now = self.moves.get(old, old)
        # A page that shows two columns side by side has no anchors of theirs.
        return _path(now), anchor if _path(now) == now else ""

    def _anchors_of(self, path: str) -> frozenset[str]:
        if path not in self.anchors:
            self.anchors[path] = frozenset(_ID.findall(self.pages[path].body))
        return self.anchors[path]


def _dead(
    recorded: Mapping[str, Place], standing: _Standing, dated: bool, belonging: Callable[[str], Iterable[str]]
) -> Iterator[Problem]:
    """One problem for each recorded address that leads nowhere, or whose belonging files are missing.

    Without any date there are no feeds.
    """
    for published, place in recorded.items():
        lost = [published] if not standing.has(published) else []
        if not lost and "#" not in published:
            lost = [file for file in belonging(published) if file not in standing.files]
        for gone in lost:
            yield _gone(gone, place, "feed" if gone.endswith("/atom.xml") and not dated else "address")


def _gone(address: str, place: Place, kind: str = "address") -> Problem:
    message = said("published.address_gone", address=address)
    return Problem(place, message, said(f"published.{kind}_gone_hint"))


def _parts(recorded: Mapping[str, Place], standing: _Standing) -> Parts:
    found: dict[str, list[str]] = {}
    for published in recorded:
        path, anchor = standing.part(published) if "#" in published else (published, "")
        if anchor and path in standing.pages:
            found.setdefault(path, []).append(published)
    return Parts(found, recorded)


def _path(target: str) -> str:
    return re.split("[?#]", target)[0]
