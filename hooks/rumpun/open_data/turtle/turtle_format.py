"""Everything as RDF in Turtle: schema.org, FaBiO and CiTO for works, SKOS for terms, PROV for where it is from."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents import Documents, version
from ..licence import LICENCE, NAME, description, title
from .turtle_terms import Resource, each_of, iri, literal, prefixed, written
from .turtle_vocabulary import own_terms, vocabulary
from .turtle_works import modified, study_resources, work_resource

PREFIXES = {
    "cito": "http://purl.org/spar/cito/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "fabio": "http://purl.org/spar/fabio/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


class Turtle:
    """The file, which stands at the absolute `address`; every record goes by its Indonesian page."""

    def __init__(self, documents: Documents, address: str) -> None:
        self._documents, self._address = documents, address
        self._names = {key: iri(documents.url("works", key)["id"]) for key in documents.graph.base.works}

    def beginning(self) -> Iterator[str]:
        """All but the studies."""
        yield prefixed({**PREFIXES, "rumpun": f"{self._address}#"})
        yield from written(self._common())

    def of_studies(self, some: Documents) -> Iterator[str]:
        """The studies of a part of the documents."""
        for study in some.studies:
            yield from written(study_resources(study, self._name, self._names[study["reference"]]))

    def _common(self) -> Iterator[Resource]:
        documents, names = self._documents, self._names
        yield _about(documents)
        yield from own_terms()
        yield from vocabulary(documents, self._name)
        studies = documents.graph.base.studies.values()
        cited = {study.reference: [names[key] for key in study.cites] for study in studies}
        for work in documents.works:
            yield work_resource(work, cited.get(work["id"], []))

    def _name(self, section: str, id_: str) -> str:
        if section == "works":
            return self._names[id_]
        if section == "glossary":
            return iri(self._documents.url(section, anchor=id_)["id"])
        return iri(self._documents.url(section, id_)["id"])


def _about(documents: Documents) -> Resource:
    newest = version(documents.settings.history.newest)
    return Resource(
        iri(documents.url("data")["id"]),
        (
            ("a", "schema:Dataset"),
            *(("schema:name", literal(text, language)) for language, text in title()._asdict().items()),
            *(("schema:description", literal(text, language)) for language, text in description()._asdict().items()),
            ("schema:license", iri(LICENCE)),
            ("dcterms:license", iri(LICENCE)),
            ("schema:url", iri(documents.url("data")["en"])),
            ("dc:publisher", literal(NAME.capitalize())),
            *modified("dcterms:modified", newest["date"]),
            *each_of("schema:version", [newest["version"]]),
        ),
    )
