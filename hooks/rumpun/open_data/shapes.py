"""What each document of the open data holds, as models from which its JSON Schema is made."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from ..model.kinds import TERM_MODELS
from ..model.records import Basis
from ..model.study import Case, Finding, Study
from ..synthesis.properties import Status, Unsaid
from .derived import Both, Fields, Shape, described, fields_of, fields_of_work, shape

Address = Annotated[str, Field(json_schema_extra={"format": "iri"})]


class Addresses(Shape):
    """Absolute addresses of the page in both languages; a published address never changes."""

    id: Address
    en: Address


class Version(Shape):
    """The newest change of what this is made from."""

    date: Annotated[str, Field(json_schema_extra={"format": "date"})] | None
    """YYYY-MM-DD; null where nobody has stated one."""
    version: str | None
    """The date, with the short id of the change where there is one."""


class Source(Both):
    """The work that it is from, as a text cites it: "Siregar et al., 2022"."""

    work: str
    """The key of the work in the bibliography."""


class Summary(Shape):
    """Our summary, by paragraphs, in plain text."""

    id: list[str]
    """In Indonesian."""
    en: list[str]
    """In English."""


class CodeGivenTwice(Shape):
    """One code as the first and as the second coder gave it."""

    part: Literal["findings", "cases"]
    item: str
    """The id of the finding or case; it may have been withdrawn since."""
    code: Literal["level", "effect", "evidence", "outcome"]
    first: str
    """As it was when the second coding came in."""
    second: str
    kept: Literal["first", "second", "neither"] | None
    """Whose code the entry holds; null where they do not differ."""
    why: Both | None


class SecondCodingOfStudy(Shape):
    """What a second coder, who had not seen the first codes, made of the study."""

    coder: Both
    """Who it was, by role."""
    date: Annotated[str, Field(json_schema_extra={"format": "date"})]
    """YYYY-MM-DD, the day on which it was finished."""
    codes: list[CodeGivenTwice]


class StudyEntry(Shape):
    """A study in the list of all studies."""

    id: str
    url: Addresses
    data: Address
    """Absolute address of the study's own document."""
    changed: Version
    short_title: Both
    work: str
    """The key of the study in the bibliography."""
    title: str
    language: str
    """Of the work itself, as a tag of BCP 47; so far "id" or "en"."""
    authors: list[str]
    year: int | None
    basis: Basis
    open_lists: list[str]
    """Properties of which the source says that there is more than it names."""
    reviewed: bool
    """Whether a second person has read its codes; no conclusion draws on codes that await review."""
    place: str | None
    place_inferred: bool
    """Whether the place is only inferred by the editors, because the source does not say it."""
    theories: list[str]
    methods: list[str]
    cases: int
    findings: int


class FileEntry(Shape):
    """One file of the open data."""

    address: Address
    """Absolute."""
    media_type: str
    title: Both
    table: str | None
    """The name of the table that the file holds; null for one that holds something else."""
    rows: int | None
    bytes: int | None
    """Null for files that are made elsewhere."""


@lru_cache(maxsize=1)
def shapes() -> dict[str, type[BaseModel]]:
    """Name of a schema -> what the document of that name holds."""
    case = shape("Case", Case.__doc__ or "", {**fields_of(Case), **_FIRST_KIND, **_PART_OF_STUDY, **_OWN})
    finding = shape("Finding", Finding.__doc__ or "", {**fields_of(Finding), **_PART_OF_STUDY, **_OWN})
    work = shape("Work", "One work of the bibliography, in plain text; null where its entry does not say.",
                 {"id": (str, ...), **_OWN, **fields_of_work(), **_YEARS})  # fmt: skip
    terms = {
        section: shape(term.__name__, f"One term of the vocabulary ({section}).",
                       {"id": (str, ...), **_OWN, **fields_of(term)})
        for section, term in TERM_MODELS.items()
    }  # fmt: skip
    return {
        "index": _document("Index", "What there is.", {
            "title": (Both, ...), "description": (Both, ...), "counts": (dict[str, int], ...),
            "files": (list[FileEntry], ...),
        }),
        "studies": _document("Studies", "All studies, in short.", {"studies": (list[StudyEntry], ...)}),
        "study": _document("StudyDocument", "One study with its cases and findings.", {
            "study": (_study(case, finding, work), ...),
        }),
        "cases": _document("Cases", "All cases.", {"cases": (list[case], ...)}),  # type: ignore[valid-type]
        "findings": _document("Findings", "All findings.", {"findings": (list[finding], ...)}),  # type: ignore[valid-type]
        "works": _document("Works", "The whole bibliography.", {"works": (list[work], ...)}),  # type: ignore[valid-type]
        "vocabulary": _document("Vocabulary", "All terms, by kind.", {
            section.replace("-", "_"): (list[term], ...)  # type: ignore[valid-type]
            for section, term in terms.items()
        }),
    }  # fmt: skip


_REVIEWED = (
    "Whether a second person has read the codes of the study against its source: by coding it a second time, or as its"
    " entry says. No conclusion draws on codes that await review."
)
_OWN: Fields = {"url": (Addresses, ...), "changed": (Version, ...)}
_PART_OF_STUDY: Fields = {
    "id": described(str, "The id of the study, a full stop, and the id within the study."),
    "study": described(str, "The id of the study."),
    "local_id": described(str, "The id within the study."),
    "source": (Source, ...),
    "basis": described(Basis, "What was read of the study: what it leaves out may be told where nobody has read it."),
    "reviewed": described(bool, _REVIEWED),
}
_FIRST_KIND: Fields = {"group_type": described(str, "The first of `group_types`; most groups are of one kind.")}
_YEARS: Fields = {"year": (int | None, ...), "origyear": (int | None, ...)}


def _document(name: str, description: str, members: Fields) -> type[BaseModel]:
    """What stands around every document: its schema, the licence and the version."""
    about: Fields = {
        "described_by": described(Address, "Absolute address of this document's JSON Schema."),
        "licence": described(Address, "Absolute address of the licence of the content."),
        "version": described(Version, "The newest change of all."),
    }
    return shape(name, description, {**about, **members})


def _study(case: Any, finding: Any, work: Any) -> type[BaseModel]:
    more: Fields = {
        "cases": (list[case], ...),
        "findings": (list[finding], ...),
        "summary": (Summary, ...),
        "work": described(work, "The study itself as a work of the bibliography."),
        "properties": described(
            dict[str, Status],
            "Property -> whether it is coded; not in what was read: not_reported (of a full text; until told apart,"
            " of anything), not_in_abstract, not_in_record; inferred by the editors, as the source does not say it;"
            " not coded yet; or does not apply. Later editions may add values.",
        ),
        "reviewed": described(bool, _REVIEWED),
        "second_coding": described(SecondCodingOfStudy | None, "Null where the study was coded once."),
        "themes": described(
            dict[str, dict[str, Literal["coded", Unsaid]]],
            "Case -> theme -> whether it is coded, or not in what was read: not_reported (of a full text; until it was"
            " told apart, of anything), not_in_abstract, not_in_record. A theme that is absent is not coded yet.",
        ),
    }
    return shape("Study", "One study as coded.", {"id": (str, ...), **_OWN, **fields_of(Study), **more})
