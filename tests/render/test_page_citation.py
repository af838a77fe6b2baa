"""Our own pages as something to cite: in every style, in both languages, with their version, whatever their title."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from markupsafe import escape
from support.sample_works import plain

from rumpun.citation.bibliography import format_references
from rumpun.citation.cited_page import SITE_AUTHOR, SITE_NAME, CitedPage
from rumpun.citation.page_patterns import ENDINGS, FIRST_NOTE, SHORT_NOTE, page_patterns
from rumpun.citation.pandoc import find_pandoc
from rumpun.citation.styles import NOTES_STYLE, STYLES
from rumpun.context import Context
from rumpun.permanence.history import Change
from rumpun.render.page_citation import (
    Cited,
    page_citation,
    page_citations,
    second_hand_citations,
    unread_citations,
    work_citations,
)

pytestmark = pytest.mark.slow  # asks pandoc for every style

URL = "https://rumpun.example/studi/a/"
CHANGED = Change("2026-11-21", "5a39456")


@pytest.fixture(scope="module")
def contexts(real_contexts: tuple[Context, ...]) -> Mapping[str, Context]:
    return {context.language: context for context in real_contexts}


def cited(context: Context, title: str, changed: Change = CHANGED, edition: str = "", url: str = URL) -> dict[str, str]:
    """Style, or footnote -> citation as plain text, its title in the brackets ⟨ ⟩."""
    record = CitedPage(title, url, context.language, changed, edition)
    return {name: read(text) for name, text in texts(page_citations(context, record)).items()}


def texts(ways: tuple[Cited, ...]) -> dict[str, str]:
    """Style -> entry, and the two footnotes after the style that they belong to."""
    found: dict[str, str] = {}
    for each in ways:
        found[each.slug] = str(each.entry)
        if each.slug == NOTES_STYLE.slug:
            found |= dict(zip((FIRST_NOTE, SHORT_NOTE), (str(form.text) for form in each.forms), strict=True))
    return found


def forms(ways: tuple[Cited, ...]) -> dict[str, list[str]]:
    """Style -> how the text refers to the thing."""
    return {each.slug: [read(form.text) for form in each.forms] for each in ways}


def read(entry: str) -> str:
    return plain(str(entry).replace("<cite>", "⟨").replace("</cite>", "⟩"))


# By the manuals of the styles, for a page of a web site whose author is a body; the version is our own addition.
PAGE = {
    "apa": (
        "Kontributor Rumpun. (2026, 21 November). _⟨KUBE Mentari⟩_ (Versi 2026-11-21). Rumpun. @",
        "Rumpun contributors. (2026, November 21). _⟨KUBE Mentari⟩_ (Version 2026-11-21). Rumpun. @",
    ),
    "chicago": (
        "Kontributor Rumpun. 2026. “⟨KUBE Mentari⟩.” Rumpun, versi 2026-11-21, 21 November. @.",
        "Rumpun contributors. 2026. “⟨KUBE Mentari⟩.” Rumpun, version 2026-11-21, November 21. @.",
    ),
    "chicago-notes": (
        "Kontributor Rumpun. “⟨KUBE Mentari⟩.” Rumpun, versi 2026-11-21, 21 November 2026. @.",
        "Rumpun contributors. “⟨KUBE Mentari⟩.” Rumpun, version 2026-11-21, November 21, 2026. @.",
    ),
    FIRST_NOTE: (
        "Kontributor Rumpun, “⟨KUBE Mentari⟩,” Rumpun, versi 2026-11-21, 21 November 2026, @.",
        "Rumpun contributors, “⟨KUBE Mentari⟩,” Rumpun, version 2026-11-21, November 21, 2026, @.",
    ),
    SHORT_NOTE: ("Kontributor Rumpun, “⟨KUBE Mentari⟩.”", "Rumpun contributors, “⟨KUBE Mentari⟩.”"),
    "harvard": (
        "Kontributor Rumpun (2026) _⟨KUBE Mentari⟩_ (Versi 2026-11-21), _Rumpun_. Tersedia pada: @.",
        "Rumpun contributors (2026) _⟨KUBE Mentari⟩_ (Version 2026-11-21), _Rumpun_. Available at: @.",
    ),
    "mla": (
        "Kontributor Rumpun. “⟨KUBE Mentari⟩.” _Rumpun_, versi 2026-11-21, 21 November 2026, @.",
        "Rumpun contributors. “⟨KUBE Mentari⟩.” _Rumpun_, version 2026-11-21, 21 Nov. 2026, @.",
    ),
    "ieee": (
        "Kontributor Rumpun, “⟨KUBE Mentari⟩,” Rumpun, versi 2026-11-21. [Daring]. Tersedia pada: @",
        "Rumpun contributors, “⟨KUBE Mentari⟩,” Rumpun, version 2026-11-21. [Online]. Available: @",
    ),
    "vancouver": (
        "Kontributor Rumpun. Rumpun [Internet]. 2026. ⟨KUBE Mentari⟩ (Versi 2026-11-21). Tersedia pada: @",
        "Rumpun contributors. Rumpun [Internet]. 2026. ⟨KUBE Mentari⟩ (Version 2026-11-21). Available from: @",
    ),
}
UNDATED = {
    "apa": ("Kontributor Rumpun. (t.t.). _⟨Tema⟩_. Rumpun. @", "Rumpun contributors. (n.d.). _⟨Tema⟩_. Rumpun. @"),
    "chicago": ("Kontributor Rumpun. t.t. “⟨Tema⟩.” Rumpun. @.", "Rumpun contributors. n.d. “⟨Tema⟩.” Rumpun. @."),
    "chicago-notes": ("Kontributor Rumpun. “⟨Tema⟩.” Rumpun. @.", "Rumpun contributors. “⟨Tema⟩.” Rumpun. @."),
    FIRST_NOTE: ("Kontributor Rumpun, “⟨Tema⟩,” Rumpun, @.", "Rumpun contributors, “⟨Tema⟩,” Rumpun, @."),
    SHORT_NOTE: ("Kontributor Rumpun, “⟨Tema⟩.”", "Rumpun contributors, “⟨Tema⟩.”"),
    "harvard": (
        "Kontributor Rumpun (t.t.) _⟨Tema⟩_, _Rumpun_. Tersedia pada: @.",
        "Rumpun contributors (no date) _⟨Tema⟩_, _Rumpun_. Available at: @.",
    ),
    "mla": ("Kontributor Rumpun. “⟨Tema⟩.” _Rumpun_, @.", "Rumpun contributors. “⟨Tema⟩.” _Rumpun_, @."),
    "ieee": (
        "Kontributor Rumpun, “⟨Tema⟩,” Rumpun. [Daring]. Tersedia pada: @",
        "Rumpun contributors, “⟨Tema⟩,” Rumpun. [Online]. Available: @",
    ),
    "vancouver": (
        "Kontributor Rumpun. Rumpun [Internet]. [tanggal tidak diketahui]. ⟨Tema⟩. Tersedia pada: @",
        "Rumpun contributors. Rumpun [Internet]. [date unknown]. ⟨Tema⟩. Available from: @",
    ),
}


@pytest.mark.parametrize("slug", PAGE)
def test_a_page_in_every_style(contexts: Mapping[str, Context], slug: str) -> None:
    found = tuple(cited(contexts[language], "KUBE Mentari")[slug].replace(URL, "@") for language in ("id", "en"))
    assert found == PAGE[slug]


@pytest.mark.parametrize("slug", UNDATED)
def test_a_page_that_nobody_has_dated(contexts: Mapping[str, Context], slug: str) -> None:
    found = tuple(cited(contexts[each], "Tema", Change())[slug].replace(URL, "@") for each in ("id", "en"))
    assert found == UNDATED[slug]


def test_styles_stand_in_one_order(contexts: Mapping[str, Context]) -> None:
    for context in contexts.values():
        key = next(iter(context.graph.base.works))
        record = CitedPage("A", URL, context.language, CHANGED)
        slugs = [style.slug for style in STYLES]
        for ways in (
            page_citations(context, record),
            work_citations(context, key),
            second_hand_citations(context, key, key),
            unread_citations(context, key, record),
        ):
            assert [each.slug for each in ways] == slugs
            assert [each.name for each in ways] == [style.named(context.language) for style in STYLES]


def test_a_work_is_cited_as_in_the_bibliography(contexts: Mapping[str, Context]) -> None:
    for language, context in contexts.items():
        t = context.words
        for key in context.graph.base.works:
            ways = {each.slug: each for each in work_citations(context, key)}
            assert ways["apa"].entry == context.citations.entry("apa", language, key)
            told = context.citations.in_text("apa", language, key)
            assert [(form.name, form.text) for form in ways["apa"].forms] == [
                (t.cite_in_brackets, told.bracketed),
                (t.cite_in_sentence, told.narrative),
            ]
            note = context.citations.note(language, key)
            assert [(form.name, form.text) for form in ways["chicago-notes"].forms] == [
                (t.cite_first_note, note.first),
                (t.cite_short_note, note.short),
            ]
            assert [(form.name, form.text) for form in ways["ieee"].forms] == [(t.cite_number, "[1]")]


IN_TEXT = {
    "apa": ["(Kontributor Rumpun, 2026)"],
    "chicago": ["(Kontributor Rumpun 2026)"],
    "chicago-notes": [PAGE[FIRST_NOTE][0].replace("@", URL), PAGE[SHORT_NOTE][0]],
    "harvard": ["(Kontributor Rumpun, 2026)"],
    "mla": ["(Kontributor Rumpun)"],
    "ieee": ["[1]"],
    "vancouver": ["(1)"],
}


def test_the_text_refers_to_a_page_by_its_year(contexts: Mapping[str, Context]) -> None:
    def told(language: str, *when: object) -> dict[str, list[str]]:
        record = CitedPage("KUBE Mentari", URL, language, *when)  # type: ignore[arg-type]
        return forms(page_citations(contexts[language], record))

    assert told("id", CHANGED) == IN_TEXT
    assert told("id", Change("2031-02-03"))["apa"] == ["(Kontributor Rumpun, 2031)"]
    assert told("id", Change())["apa"] == ["(Kontributor Rumpun, t.t.)"]
    assert told("en", Change())["chicago"] == ["(Rumpun contributors, n.d.)"]
    assert told("en", CHANGED, "2025-09-01")["apa"] == ["(Rumpun contributors, 2025)"]


def test_what_a_study_tells_of_another_work_names_both(contexts: Mapping[str, Context]) -> None:
    found = {
        language: forms(second_hand_citations(contexts[language], "amalia2017", "siregar2022")) for language in contexts
    }
    assert found["id"]["apa"] == [
        "(Amalia, 2017, dikutip dalam Siregar dkk., 2022)",
        "Amalia (2017, dikutip dalam Siregar dkk., 2022)",
    ]
    assert found["en"]["mla"] == ["(Amalia, cited in Siregar et al.)", "Amalia (cited in Siregar et al.)"]
    assert found["id"]["ieee"] == ["Amalia (2017), dikutip dalam [1]"]
    first, short = found["id"]["chicago-notes"]
    assert re.fullmatch("A. D. Amalia, “.*, dikutip dalam Rosi L. Vini Siregar dkk., “.*", first)
    assert re.fullmatch("Amalia, “.*,” dikutip dalam Siregar dkk., “.*”", short)
    for language, context in contexts.items():
        assert not [each for each in second_hand_citations(context, "amalia2017", "siregar2022") if each.entry]
        unnamed = forms(second_hand_citations(context, None, "siregar2022"))["apa"]
        assert unnamed == [found[language]["apa"][0].replace("Amalia, 2017, ", "")]


def test_a_study_that_is_known_from_our_page_says_so(contexts: Mapping[str, Context]) -> None:
    record = CitedPage("KUBE Mentari", URL, "id", CHANGED)
    found = forms(unread_citations(contexts["id"], "siregar2022", record))
    assert found["apa"] == ["(Siregar dkk., 2022, dikutip dalam Kontributor Rumpun, 2026)"]
    assert found["ieee"] == ["Siregar dkk. (2022), dikutip dalam [1]"]
    (note,) = found["chicago-notes"]
    assert note.endswith(f", dikutip dalam {IN_TEXT['chicago-notes'][0]}")
    assert note.startswith("Rosi L. Vini Siregar dkk., “")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_about_the_site_shows_the_form_that_pages_have(contexts: Mapping[str, Context], language: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / language / "about.md").read_text(encoding="utf-8")
    (shown,) = re.findall(rf"^> ({re.escape(getattr(SITE_AUTHOR, language))}\..*)$", text, re.MULTILINE)
    form = re.sub(r"\\\[.*?\\\]", ".+", re.escape(shown.replace("*", "_")))
    assert re.fullmatch(form, cited(contexts[language], "Tema")["apa"].replace("⟨", "").replace("⟩", ""))


def test_an_edition_is_named_and_dates_the_page(contexts: Mapping[str, Context]) -> None:
    found = {language: cited(contexts[language], "Tema", edition="2026-09-01") for language in ("id", "en")}
    assert found["id"]["apa"].startswith("Kontributor Rumpun. (2026, 1 September). _⟨Tema⟩_ (Edisi 2026-09-01).")
    assert found["en"]["apa"].startswith("Rumpun contributors. (2026, September 1). _⟨Tema⟩_ (Edition 2026-09-01).")
    for ways in found.values():
        assert not [slug for slug, entry in ways.items() if "5a39456" in entry or "November" in entry]
        assert [slug for slug, entry in ways.items() if "2026-09-01" not in entry] == [SHORT_NOTE]


MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
    "January February March April May June July August September October November December".split(),
)


def test_a_date_put_in_afterwards_is_the_one_that_pandoc_writes(contexts: Mapping[str, Context]) -> None:
    """The patterns know only the months; days and years are filled in."""
    dates = [(month, day) for month in range(1, 13) for day in (1, 9, 20, 27)]
    for language, context in contexts.items():
        author = getattr(SITE_AUTHOR, language)
        items = [
            {
                "id": f"m{month}d{day}", "type": "webpage", "language": language, "title": "Tema", "URL": URL,
                "container-title": SITE_NAME, "author": [{"literal": author}],
                "issued": {"date-parts": [[2031, month, day]]},
            }
            for month, day in dates
        ]  # fmt: skip
        for style in STYLES:
            written = format_references(find_pandoc(), items, style, language, None).entries
            for month, day in dates:
                own = cited(context, "Tema", Change(f"2031-{month:02}-{day:02}"))[style.slug]
                own = re.sub(r"(?i)[⟨⟩]| \((?:versi|version) [\d-]+\)|, (?:versi|version) [\d-]+", "", own)
                assert own == plain(written[f"m{month}d{day}"]), (style.id, month, day)


def test_apa_dates_read_naturally(contexts: Mapping[str, Context]) -> None:
    for month in range(1, 13):
        changed = Change(f"2026-{month:02}-03")
        indonesian = cited(contexts["id"], "Tema", changed)
        english = cited(contexts["en"], "Tema", changed)
        assert f"(2026, 3 {MONTHS[0][month - 1]})" in indonesian["apa"]
        assert f", 3 {MONTHS[0][month - 1]}. https" in indonesian["chicago"]
        assert f"(2026, {MONTHS[1][month - 1]} 3)" in english["apa"]


@pytest.mark.parametrize("ending", ["?", "!", "."])
def test_a_title_with_its_own_ending_gets_no_second_one(contexts: Mapping[str, Context], ending: str) -> None:
    for context in contexts.values():
        for changed in (CHANGED, Change()):
            for slug, entry in cited(context, f"Apa itu kohesi{ending}", changed).items():
                assert f"⟨Apa itu kohesi{ending}⟩" in entry, slug
                assert not re.search(r"[?!.][⟩_”]*[.]", entry.replace("...", "")), (slug, entry)
                # What is in quotation marks is the title alone.
                assert "“" not in entry or f"“⟨Apa itu kohesi{ending}⟩”" in entry, (slug, entry)
        assert cited(context, f"Apa itu kohesi{ending}", Change())[SHORT_NOTE].endswith(f"⟨Apa itu kohesi{ending}⟩”")


def test_quotation_marks_in_a_title(contexts: Mapping[str, Context]) -> None:
    for title in ("Arti “kohesi” bagi KUBE", 'Arti "kohesi" bagi KUBE'):
        found = cited(contexts["id"], title)
        assert "_⟨Arti “kohesi” bagi KUBE⟩_" in found["apa"]
        assert "“⟨Arti ‘kohesi’ bagi KUBE⟩.” Rumpun, versi" in found["chicago"]
        assert "“⟨Arti ‘kohesi’ bagi KUBE⟩.”" in found[SHORT_NOTE]
        assert "⟨Arti “kohesi” bagi KUBE⟩ (Versi" in found["vancouver"]
    assert "⟨Pipa 5\" dan Qur'an⟩" in cited(contexts["id"], "Pipa 5\" dan Qur'an")["apa"]


HARMLESS = {"<em>", "</em>", "<cite>", "</cite>", "</a>"}
HOSTILE = (
    "<b>Tema</b> & <script>alert(1)</script> *x* _y_ [z](javascript:alert(1)) &amp; &#60; {{ t }} {% s %}",
    "Xtitle xversion https://page.invalid/ 3946 27",
    "\uf000\uf001\uf002\uf003\uf004\uf005",
    "</cite></dd></dl></section>",
    "-",
    " ",
    "",
    "?",
    "tema kecil DAN BESAR of the and",
)


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_is_text_and_stays_as_it_is(contexts: Mapping[str, Context], title: str) -> None:
    url = "https://rumpun.example/a/?s=1&b=<x>\"'#c"
    for context in contexts.values():
        for slug, entry in texts(page_citations(context, CitedPage(title, url, context.language, CHANGED))).items():
            assert html.unescape(re.findall("<cite>(.*?)</cite>", entry)[0]) == title, slug
            assert set(re.findall("<[^>]*>", entry)) <= {*HARMLESS, f'<a href="{escape(url)}">'}
            if slug != SHORT_NOTE:
                assert html.unescape(re.findall("<a [^>]*>(.*?)</a>", entry)[0]) == url


def test_a_finding_is_cited_without_a_link(contexts: Mapping[str, Context]) -> None:
    record = CitedPage("KUBE Mentari: Kohesi", f"{URL}#kohesi-rendah", "id", CHANGED)
    linked = str(page_citation(contexts["id"], record))
    bare = str(page_citation(contexts["id"], record, linked=False))
    assert f'<a href="{URL}#kohesi-rendah">{URL}#kohesi-rendah</a>' in linked
    assert bare == re.sub("</?a[^>]*>", "", linked)


def test_a_body_is_neither_taken_apart_nor_shortened(contexts: Mapping[str, Context]) -> None:
    for context in contexts.values():
        author = getattr(SITE_AUTHOR, context.language)
        for slug, entry in cited(context, "Tema").items():
            assert entry.startswith(author), slug
            assert entry.count(author) == 1


def test_forms_cost_the_same_for_every_site(pandoc_runs: list[str]) -> None:
    """Eight runs of pandoc in each language, whatever the number of pages and of days on which they changed."""
    patterns = page_patterns("en", None)
    assert len(pandoc_runs) == len(STYLES) + 1
    assert len({patterns.pattern("apa", month, "") for month in range(13)}) == 13
    assert len({patterns.pattern(SHORT_NOTE, month, "") for month in range(13)}) == 1
    assert len({patterns.pattern("apa", 0, ending) for ending in ENDINGS}) == 2
    assert len({patterns.pattern("modern-language-association", 3, ending) for ending in ENDINGS}) == 2
