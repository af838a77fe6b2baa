"""Works, studies, cases and findings as RDF: what each is, says, cites and rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..identifiers import doi_address, is_date
from .documents import Data
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
DATE, YEAR = (f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("date", "gYear"))
Address = Callable[[str, str], str]
"""(section, id) -> the name of a record."""


def own(document: Data) -> tuple[tuple[str, str], ...]:
    """The pages of a record in both languages, and its last change."""
    date, version = document["changed"]["date"], document["changed"]["version"]
    return (
        *(("schema:url", iri(document["url"][language])) for language in ("id", "en")),
        *((("dcterms:modified", literal(date, datatype=DATE)),) if date and is_date(date) else ()),
        *each_of("schema:version", [version]),
    )


def work_resource(work: Data, cited: list[str]) -> Resource:
    """A work, with the names of the works that its reference list holds."""
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
            *each_of("dcterms:creator", work["authors"]),
            *((("dcterms:issued", literal(f"{year:04}", datatype=YEAR))) for year in years),
            *each_of("schema:genre", [work["genre"]]),
            *each_of("dcterms:publisher", [work["publisher"] or work["institution"] or work["organization"]]),
            *each_of("dcterms:isPartOf", [work["journal"] or work["booktitle"]]),
            *each_of("schema:volumeNumber", [work["volume"]]),
            *each_of("schema:issueNumber", [work["number"]] if work["type"] == "article" else []),
            *each_of("schema:pagination", [work["pages"]]),
            *each_of("schema:issn", work["issn"]),
            *((("schema:sameAs", iri(doi_address(work["doi"]))),) if work["doi"] else ()),
            *((("schema:mainEntityOfPage", iri(work["original_url"])),) if work["original_url"] else ()),
            *(("cito:cites", name) for name in cited),
            *own(work),
        ),
    )


def study_resources(study: Data, name: Address, work: str) -> Iterator[Resource]:
    """A study's page, which is ours, and its cases and findings; `work` is the name of what was read."""
    page = iri(study["url"]["id"])
    setting = study["setting"]
    yield Resource(
        page,
        (
            ("a", "schema:WebPage"),
            *both("schema:name", study["short_title"]),
            ("schema:mainEntity", work),
            ("prov:wasDerivedFrom", work),
            *both("schema:abstract", study["objective"]),
            *((("rumpun:place", name("places", setting["place"])),) if setting else ()),
            *(("rumpun:theory", name("theories", use["theory"])) for use in study["theories"]),
            *(("rumpun:method", name("methods", use["method"])) for use in study["methods"]),
            ("rumpun:basis", f"rumpun:basis-{study['basis']}"),
            *(("schema:hasPart", iri(part["url"]["id"])) for part in (*study["cases"], *study["findings"])),
            *own(study),
        ),
    )
    cases = {case["id"]: iri(case["url"]["id"]) for case in study["cases"]}
    for case in study["cases"]:
        yield Resource(cases[case["id"]], (*_case(case, name), ("dcterms:isPartOf", page), *own(case)))
    for finding in study["findings"]:
        about = [("rumpun:aboutCase", cases[finding["case"]])] if finding["case"] else []
        retold = [("prov:hadPrimarySource", name("works", finding["cites"]))] if finding["cites"] else []
        yield Resource(
            iri(finding["url"]["id"]),
            (*_finding(finding, name), *about, *retold, ("dcterms:isPartOf", page), *own(finding)),
        )


def _case(case: Data, name: Address) -> Iterator[tuple[str, str]]:
    yield "a", "rumpun:Case"
    yield "schema:name", literal(case["name"])
    yield "rumpun:groupType", name("group-types", case["group_type"])
    yield "rumpun:outcome", f"rumpun:outcome-{case['outcome']}"
    yield from both("dcterms:description", case["outcome_text"])
    yield from both("rumpun:locator", case["where"])


def _finding(finding: Data, name: Address) -> Iterator[tuple[str, str]]:
    yield "a", "rumpun:Finding"
    yield "rumpun:theme", name("themes", finding["theme"])
    for kind in ("level", "effect", "evidence"):
        yield f"rumpun:{kind}", f"rumpun:{kind}-{finding[kind]}"
    yield from both("schema:text", finding["statement"])
    yield from both("rumpun:locator", finding["where"])
