"""unAPI: where reference managers that ask for it find the works of a page, whole and with every role.

After the unAPI specification, revision 3 (2006): a server is named in the head, an id stands in the body. Zotero asks
it before it reads context objects or tags. One file answers for all works of a page, under the one id there.
"""

from __future__ import annotations

from ..citation.formats import MODS
from ..model.graph import Graph
from .subject import Subject

FOLDER = "data/v1/references"
ALL = f"{FOLDER}.{MODS.ending}"
OF_STUDIES = f"{FOLDER}-of-studies.{MODS.ending}"
"""The works that the studies are."""


def address_of_work(key: str) -> str:
    """The file of one work."""
    return f"{FOLDER}/{key}.{MODS.ending}"


def unapi_server(graph: Graph, subject: Subject) -> str:
    """The site-relative address of the file that answers for a page; empty where the page has none of its own.

    A part of a long list has none: the file of the whole list would offer what is not on the page.
    """
    if subject.kind in ("study", "work") and subject.work in graph.base.works:
        return address_of_work(subject.work)
    listed = set(subject.listed)
    if subject.kind != "list" or not listed:
        return ""
    if listed == graph.base.works.keys():
        return ALL
    return OF_STUDIES if listed == {study.reference for study in graph.base.studies.values()} else ""
