"""What the rules are called: after the key of what is said, or together with others that ask the same."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WARNING = "warning."
"""Begins the keys of what only a person can judge."""

# Rule -> the keys of all that is said of it. Whatever is not here is called after its key.
_TOGETHER: Mapping[str, str] = {
    "schema-type": "schema.string_type schema.int_type schema.bool_type schema.list_type schema.model_type "
    "schema.dict_type schema.not_valid file.no_pairs",
    "personal-data": "personal.email personal.telephone personal.number",
    "text-empty": "text.empty text.only_comments",
    "text-invisible": "text.invisible yaml.character",
    "schema-empty": "schema.string_too_short schema.too_short",
    "id-form": "file.no_id schema.no_id",
    "file-missing": "file.missing file.not_there",
    "unknown-reference": "entry.reference_unknown entry.unknown study.no_case study.no_finding study.no_source_part "
    "study.property_unknown study.note_about_nothing twice.not_there",
    "written-twice": "entry.written_twice entry.id_twice study.same_as_itself",
    "within-itself": "entry.within_itself",
    "broader-facet": "entry.broader_of_other_facet",
    "not-reported": "study.property_given study.theme_given",
    "study-differs": "study.differs_few study.differs_of_case",
    "cites": "study.cites_without_cited study.cited_without_cites",
    "contradiction-comment": "contradiction.no_opponent contradiction.too_few",
    "bibtex-key": "bibtex.no_key bibtex.key_missing",
    "bibtex-key-taken": "bibtex.key_taken bibtex.key_differs_in_case file.bib_key_taken",
    "bibtex-braces": "bibtex.no_braces bibtex.joined bibtex.no_macro bibtex.string_without_braces",
    "bibtex-percent": "bibtex.percent bibtex.percent_inside",
    "bibtex-not-closed": "bibtex.not_closed bibtex.field_swallowed",
    "bibtex-comma": "bibtex.comma_after_key bibtex.comma_missing bibtex.equals_sign",
    "bibtex-not-supported": "bibtex.preamble bibtex.unsupported bibtex.unreadable",
    "name-form": "name.empty name.nobody name.several name.unclear work.others_for_authors",
    "work-found": "work.found_as_printed work.found_source_of_nothing work.found_without_source",
    "work-pages": "work.half_a_range work.pages_backwards",
    "work-field-wrong": "work.field_wrong work.issn_wrong work.language_unknown",
    "year-letter": "letter.missing letter.of_loner letter.skipped letter.twice",
    "second-coding": "twice.unresolved twice.kept_other twice.no_first twice.nothing_to_resolve twice.no_date",
    "former-id": "former.claimed_twice former.in_use former.withdrawn_yet_there",
    "published-gone": "published.page_gone published.part_gone published.address_gone published.lines_lost",
    "published-list": "published.merge_mark published.no_address",
    "edition-damaged": "edition.archive_damaged edition.incomplete edition.manifest_damaged edition.stray",
    "leave-out": "leave_out.no_list leave_out.unknown",
    "release-date": "file.no_date",
}
_RULES: Mapping[str, str] = MappingProxyType({key: name for name, keys in _TOGETHER.items() for key in keys.split()})


def rule_of(key: str) -> str:
    """The name of the rule that speaks with the sentence `key`: `ground.too_long` is said by `ground-too-long`."""
    named = key.removeprefix(WARNING).replace(".", "-").replace("_", "-")
    return _RULES.get(key, named) if key else ""
