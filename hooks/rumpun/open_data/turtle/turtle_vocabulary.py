"""The vocabulary and the coded values as SKOS, and the few terms of our own that no vocabulary has."""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import Said, said, values_of
from ...words.words import words
from ..documents import Data, Documents
from .turtle_terms import Resource, both, each_of, iri, literal
from .turtle_works import Address, own

CLASSES = ("Case", "Finding")
PROPERTIES = (
    "theme",
    "aboutCase",
    "groupType",
    "place",
    "inferredPlace",
    "theory",
    "method",
    "locator",
    "facet",
    "level",
    "effect",
    "evidence",
    "outcome",
    "basis",
    "openList",
    "levelGround",
    "effectGround",
    "outcomeGround",
    "sourceTerm",
    "voices",
    "reviewed",
)
"""Terms that no vocabulary has; what they are called stands in `words/open_data.yml`."""
CODED = ("level", "effect", "evidence", "outcome", "basis", "facet")
"""Properties whose values are coded."""


def own_terms() -> Iterator[Resource]:
    """Our classes, properties and coded values."""
    for name in CLASSES:
        yield Resource(f"rumpun:{name}", (("a", "rdfs:Class"), *_said("rdfs:label", said(f"rdf.{name}"))))
    for name in PROPERTIES:
        yield Resource(f"rumpun:{name}", (("a", "rdf:Property"), *_said("rdfs:label", said(f"rdf.{name}"))))
    for kind in CODED:
        scheme = f"rumpun:{kind}-scheme"
        yield Resource(scheme, (("a", "skos:ConceptScheme"), *_said("skos:prefLabel", said(f"rdf.{kind}"))))
        for value, called in values_of(kind).items():
            yield Resource(
                f"rumpun:{kind}-{value}",
                (("a", "skos:Concept"), ("skos:inScheme", scheme), ("skos:notation", literal(value)),
                 *_said("skos:prefLabel", called)),
            )  # fmt: skip


def vocabulary(documents: Documents, name: Address) -> Iterator[Resource]:
    """Every kind of term as a concept scheme with its concepts."""
    for section, terms in documents.terms.items():
        url = documents.url(section)
        scheme = iri(url["id"])
        titles = {language: words(language).menu(section) for language in ("id", "en")}
        yield Resource(
            scheme,
            (("a", "skos:ConceptScheme"), *both("skos:prefLabel", titles), ("schema:url", iri(url["en"])), *(
                ("skos:hasTopConcept", iri(term["url"]["id"])) for term in terms if not _broader(term)
            )),
        )  # fmt: skip
        for term in terms:
            see = (documents.graph.resolve(other) for other in term.get("see", []))
            others = (("rdfs:seeAlso", name(*found)) for found in see if found)
            yield Resource(iri(term["url"]["id"]), (*_concept(section, scheme, term, name), *others, *own(term)))
            yield from _constructs(scheme, term)


def _concept(section: str, scheme: str, term: Data, name: Address) -> Iterator[tuple[str, str]]:
    yield "a", "skos:Concept"
    yield "skos:inScheme", scheme
    yield "skos:notation", literal(term["id"])
    yield from both("skos:prefLabel", term["name"])
    yield from both("skos:definition", term["definition"])
    for language in ("id", "en"):
        expansion = [term["expansion"][language]] if term.get("expansion") else []
        for label in [*expansion, *term.get("aliases", {}).get(language, [])]:
            if label != term["name"][language]:
                yield "skos:altLabel", literal(label, language)
    if above := _broader(term):
        yield "skos:broader", name(section, above)
    for other in term.get("related", []):
        yield "skos:related", name(section, other)
    for work in term["reading"]:
        yield "dcterms:references", name("works", work)
    for path in [each for each in term.get("constructs", []) if isinstance(each, str)]:
        theory, _, construct = path.partition("/")
        yield "skos:relatedMatch", f"{name('theories', theory)[:-1]}#{construct}>"
    if "facet" in term:
        yield "rumpun:facet", f"rumpun:facet-{term['facet']}"
    yield from each_of("dc:contributor", term.get("thinkers", []))


def _constructs(scheme: str, term: Data) -> Iterator[Resource]:
    """The concepts that belong to a theory stand on its page."""
    for construct in term.get("constructs", []):
        if isinstance(construct, dict):
            yield Resource(
                iri(f"{term['url']['id']}#{construct['id']}"),
                (("a", "skos:Concept"), ("skos:inScheme", scheme), *both("skos:prefLabel", construct["name"]),
                 *both("skos:definition", construct["definition"]), ("skos:broader", iri(term["url"]["id"]))),
            )  # fmt: skip


def _broader(term: Data) -> str | None:
    return term.get("broader") or term.get("within")


def _said(predicate: str, label: Said) -> tuple[tuple[str, str], ...]:
    return both(predicate, {"id": label.id, "en": label.en})
