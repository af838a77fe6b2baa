"""The files at old addresses: none can send anybody on, so each holds what is there now, or says what is gone."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ..address import LANGUAGES, SECTIONS, address
from ..citation.cited_page import CitedPage
from ..citation.formats import MODS, OF_WORKS, Reference
from ..citation.formats.page import page_files, page_reference
from ..context import Context
from ..model.graph import Node
from ..permanence.history import Change
from ..permanence.ledger import copies
from ..render.files import Files, Source
from ..render.page import Page
from ..render.page_changes import FEED
from ..render.templates import render
from ..words.markdown import plain

_REFERENCES = re.compile(r"data/v1/references/(?:(theories|studies|found)/)?([^/.]+)\.([\w.]+)")
_STUDY = re.compile(r"data/v1/studies/([^/.]+)\.json")
_FEED = re.compile(rf"(?:en/)?(?:{'|'.join(SECTIONS['theories'].values())})/([^/]+)/{re.escape(FEED)}")


@dataclass(frozen=True)
class OldFiles:
    """Makes the files at old addresses; all addresses are site-relative, as from `address`."""

    both: tuple[Context, ...]
    pages: Mapping[str, Page]
    files: Files
    """What stands beside the pages, and the pages' own files."""
    moves: Mapping[str, str]
    """Old address of a page -> the present one, without what follows the path."""
    withdrawn: Mapping[str, tuple[str, Node]]
    """Address -> language and (kind, id) of the records that were taken back."""

    def all(self, recorded: Collection[str]) -> dict[str, Source]:
        """Address -> content or what makes it, of what is no longer there under the address that it once had."""
        found: dict[str, Source] = {}
        for url, (language, node) in self.withdrawn.items():
            if self.both[0].settings.has("citation-files"):
                found |= page_files(self._notice(language, node, url), url)
        for old, new in self.moves.items():
            standing: Mapping[str, Source] = self.pages[new].files if new in self.pages else found
            for name in [name for name in standing if posixpath.split(name)[0] == new.removesuffix("/")]:
                found[old + posixpath.basename(name)] = standing[name]
        found |= {old: self.files.source(name) for old, name in copies(self.both[0].graph, self.files).items()}
        for file in recorded:
            there = file.endswith("/") or "#" in file or file in self.files or file in found  # pages are no files
            content = None if there else next(self._of_record(file), None)
            if content is not None:
                found[file] = content
        return {old: content for old, content in found.items() if old not in self.files}

    # --- files that are named after a record ----------------------------------------------------------------

    def _of_record(self, file: str) -> Iterator[str]:
        """The file of a record that was taken back; of one that is there, an empty list, or the work as it is cited."""
        graph = self.both[0].graph
        if part := _REFERENCES.fullmatch(file):
            found = part[1] == "found"
            node = ("works" if found or not part[1] else part[1], part[2])
            format_ = next((each for each in (*OF_WORKS, MODS) if each.ending == part[3]), None)
            if format_ and node in graph.withdrawn:
                yield format_.file([self._reference(language, node) for language in LANGUAGES])
            elif format_ and found and (work := graph.base.works.get(graph.renamed.get(node, node[1]))):
                yield format_.file([Reference(work)])  # what was found has been taken back, or the entry corrected
            elif format_ and part[1] and graph.renamed.get(node, node[1]) in graph.records(node[0]):
                yield format_.file([])
        elif (part := _STUDY.fullmatch(file)) and (node := ("studies", part[1])) in graph.withdrawn:
            gone = graph.withdrawn[node]
            told = {"id": node[1], "reason": gone.reason.model_dump(), "successor": gone.successor}
            yield json.dumps({"withdrawn": told}, ensure_ascii=False) + "\n"
        elif (part := _FEED.fullmatch(file)) and (node := ("theories", part[1])) in graph.withdrawn:
            yield from self._feed(file, node)

    def _feed(self, file: str, node: Node) -> Iterator[str]:
        """A feed whose only entry tells its readers the reason; where nobody states a date, there are no feeds."""
        context = self.both[1 if file.startswith("en/") else 0]
        settings, t = context.settings, context.words
        base, page = settings.site_url, address(context.language, *node)
        if day := settings.history.newest.date:
            entry = {
                "title": f"{t.withdrawn_title}: {node[1]}", "id": base + page, "href": base + page, "updated": day,
                "published": "", "summary": self._reason(context.language, node), "categories": (),
            }  # fmt: skip
            yield render(
                "files/feed.xml",
                language=context.language, title=t.feed_title_theory.format(theory=node[1]), subtitle=t.withdrawn_text,
                id=base + file, own=base + file, page=base + page, site_url=base, updated=day, entries=[entry],
                author=CitedPage("", "", context.language, settings.history.stated).author,
            )  # fmt: skip

    # --- what says that something was taken back ------------------------------------------------------------

    def _reference(self, language: str, node: Node) -> Reference:
        return page_reference(self._notice(language, node, address(language, *node)))

    def _notice(self, language: str, node: Node, url: str) -> CitedPage:
        """The page that says why, as something to cite."""
        context = self.both[LANGUAGES.index("en" if language == "en" else "id")]
        title = f"{context.words.withdrawn_title}: {node[1]}. {self._reason(language, node)}"
        return CitedPage(title, context.settings.site_url + url, language, Change())

    def _reason(self, language: str, node: Node) -> str:
        return plain(getattr(self.both[0].graph.withdrawn[node].reason, language))
