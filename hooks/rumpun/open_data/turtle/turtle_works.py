"""Works, studies, cases and findings as RDF: what each is, says, cites and rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...model.identifiers import doi_address
from ..documents import Data
from .turtle_terms import Resource, both, each_of, iri, literal

FABIO = {
    "article": "JournalArticle", "book": "Book", "incollection": "BookChapter", "inproceedings": "ConferencePaper",
    "thesis": "Thesis", "report": "ReportDocument", "online": "WebPage", "misc": "Expression",
}  # fmt: skip
SCHEMA = {
    "article": "ScholarlyArticle", "book": "Book", "incollection": "Chapter", "inproceedings": "ScholarlyArticle",
    "thesis": "Thesis", "report": "Report", "online": "WebPage", "misc": "CreativeWork",
}  # fmt: skip
DEGREES = {"skripsi": "BachelorsThesis", "tesis": "MastersThesis", "disertasi": "DoctoralThesis"}
"""The words on the title page -> classes of FaBiO; "tesis" is a master's."""
DATE, YEAR, BOOLEAN = (f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("date", "gYear", "boolean"))
Address = Callable[[str, str], str]
"""(section, id) -> the name of a record."""


def pages(document: Data) -> tuple[tuple[str, str], ...]:
    """The pages of a record in both languages."""
    return tuple(("schema:url", iri(document["url"][language])) for language in ("id", "en"))


def modified(predicate: str, date: str | None) -> tuple[tuple[str, str], ...]:
    """When a record of ours was last changed; nothing where nobody has stated it."""
    return ((predicate, literal(date, datatype=DATE)),) if date else ()


def own(document: Data) -> tuple[tuple[str, str], ...]:
    """The pages of what is ours, and its last change."""
    date, version = document["changed"]["date"], document["changed"]["version"]
    return (*pages(document), *modified("dcterms:modified", date), *each_of("schema:version", [version]))


def work_resource(work: Data, cited: list[str]) -> Resource:
    """A work, with the names of the works that its reference list holds.

    Texts stand in `dc`, since `dcterms:creator` and its like lead to things with a name of their own (DCMI Metadata
    Terms, section 3); volume and the like in PRISM, as FaBiO does. The work is not ours: what changed is our record of
    it, hence `sdDatePublished` (schema.org, "structured data") and not `dcterms:modified`.
    """
    genre = (work["genre"] or "").casefold()
    fabio = DEGREES.get(genre, FABIO[work["type"]]) if work["type"] == "thesis" else FABIO[work["type"]]
    years = [work["year"]] if work["year"] else []
    return Resource(
        iri(work["url"]["id"]),
        (
            ("a", f"schema:{SCHEMA[work['type']]}"),
            ("a", f"fabio:{fabio}"),
            ("schema:name", literal(work["title"], work["language"])),
            ("schema:inLanguage", literal(work["language"])),
            *each_of("dcterms:identifier", [work["id"]]),
            # Names as they are printed: whether a name is a person's or a body's, the entry does not always say.
            *each_of("dc:creator", work["authors"]),
            *((("dcterms:issued", literal(f"{year:04}", datatype=YEAR))) for year in years),
            *each_of("schema:genre", [work["genre"]]),
            *each_of("dc:publisher", [work["publisher"] or work["institution"] or work["organization"]]),
            *each_of("prism:publicationName", [work["journal"] or work["booktitle"]]),
            *each_of("prism:volume", [work["volume"]]),
            *each_of("prism:number", [work["number"]] if work["type"] == "article" else []),
            *each_of("prism:pageRange", [work["pages"]]),
            *each_of("prism:issn", work["issn"]),
            *((("schema:sameAs", iri(doi_address(work["doi"]))),) if work["doi"] else ()),
            *((("schema:mainEntityOfPage", iri(work["original_url"])),) if work["original_url"] else ()),
            *(("cito:cites", name) for name in cited),
            *pages(work),
            *modified("schema:sdDatePublished", work["changed"]["date"]),
        ),
    )


def study_resources(study: Data, name: Address, work: str) -> Iterator[Resource]:
    """A study's page, which is ours, and its cases and findings; `work` is the name of what was read."""
    page = iri(study["url"]["id"])
    setting, language = study["setting"], study["work"]["language"]
    reviewed = ("rumpun:reviewed", literal("true" if study["reviewed"] else "false", datatype=BOOLEAN))
    yield Resource(
        page,
        (
            ("a", "schema:WebPage"),
            *both("schema:name", study["short_title"]),
            ("schema:mainEntity", work),
            ("prov:wasDerivedFrom", work),
            *both("schema:abstract", study["objective"]),
            *(("schema:text", literal(" ".join(texts), each)) for each, texts in study["summary"].items() if texts),
            *(_place(setting, name) if setting else ()),
            *(("rumpun:theory", name("theories", use["theory"])) for use in study["theories"]),
            *(("rumpun:method", name("methods", use["method"])) for use in study["methods"]),
            ("rumpun:basis", f"rumpun:basis-{study['basis']}"),
            *each_of("rumpun:openList", study["open_lists"]),
            reviewed,
            *(("schema:hasPart", iri(part["url"]["id"])) for part in (*study["cases"], *study["findings"])),
            *own(study),
        ),
    )
    read = ("rumpun:basis", f"rumpun:basis-{study['basis']}")
    kept = (("dcterms:isPartOf", page), ("dcterms:source", work), read, reviewed)
    cases = {case["id"]: iri(case["url"]["id"]) for case in study["cases"]}
    for case in study["cases"]:
        yield Resource(cases[case["id"]], (*_case(case, name, language), *kept, *own(case)))
    for finding in study["findings"]:
        about = [("rumpun:aboutCase", cases[finding["case"]])] if finding["case"] else []
        retold = [("prov:hadPrimarySource", name("works", finding["cites"]))] if finding["cites"] else []
        yield Resource(
            iri(finding["url"]["id"]),
            (*_finding(finding, name, language), *about, *retold, *kept, *own(finding)),
        )


def _place(setting: Data, name: Address) -> tuple[tuple[str, str], ...]:
    """Where the study was done; a place that the source does not name is told apart."""
    return (("rumpun:inferredPlace" if setting["inferred"] else "rumpun:place", name("places", setting["place"])),)


def _ground(predicate: str, ground: Data | None, language: str) -> Iterator[tuple[str, str]]:
    """What a code rests on: words of the source in its language, or ours in both."""
    if ground:
        yield from (
            [(predicate, literal(ground["quote"], language))] if ground["quote"] else both(predicate, ground["reason"])
        )


def _case(case: Data, name: Address, language: str) -> Iterator[tuple[str, str]]:
    yield "a", "rumpun:Case"
    yield "schema:name", literal(case["name"])
    for kind in case["group_types"]:
        yield "rumpun:groupType", name("group-types", kind)
    yield "rumpun:outcome", f"rumpun:outcome-{case['outcome']}"
    yield from _ground("rumpun:outcomeGround", case["ground"], language)
    yield from both("dcterms:description", case["outcome_text"])
    yield from both("rumpun:locator", case["where"])


def _finding(finding: Data, name: Address, language: str) -> Iterator[tuple[str, str]]:
    yield "a", "rumpun:Finding"
    yield "rumpun:theme", name("themes", finding["theme"])
    for kind in ("level", "effect", "evidence"):
        yield f"rumpun:{kind}", f"rumpun:{kind}-{finding[kind]}"
    yield from _ground("rumpun:levelGround", finding["grounds"]["level"], language)
    yield from _ground("rumpun:effectGround", finding["grounds"]["effect"], language)
    if finding["source_term"]:
        yield "rumpun:sourceTerm", literal(finding["source_term"], language)
    yield from each_of("rumpun:voices", [finding["voices"]])
    yield from both("schema:text", finding["statement"])
    yield from both("rumpun:locator", finding["where"])
