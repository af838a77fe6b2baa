"""CSL-JSON: well-formed, in the shape of the standard, and pandoc formats it as it formats what the pages show."""

from __future__ import annotations

import json
import re
import subprocess
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.hard_works import HARD, HOSTILE, hostile, work
from support.remembered import answered

from rumpun.citation.citations import format_works
from rumpun.citation.csl import csl_items
from rumpun.citation.formats import FORMATS, Reference
from rumpun.citation.formats.reference import one_line
from rumpun.citation.pandoc import find_pandoc
from rumpun.citation.styles import STYLES, style_text
from rumpun.model.graph import Graph
from rumpun.model.works import Work
from rumpun.parsing.bibtex_tables import WORK_TYPES

CSL = next(each for each in FORMATS if each.ending == "json")
BY_ENDING = {each.ending: each for each in FORMATS}
# Variables of CSL 1.0.2 that we use, by the kind of their value (csl-data.json of the schema).
TEXT = {
    "id", "type", "title", "container-title", "publisher", "publisher-place", "genre", "language", "volume", "issue",
    "number", "edition", "page", "ISSN", "DOI", "URL", "division", "version", "note",
    "ISBN", "collection-title", "collection-number", "status",
}  # fmt: skip
NAMES = {"author", "editor", "translator", "contributor"}
DATES = {"issued", "original-date", "accessed"}


def items(made: list[Work]) -> list[dict[str, Any]]:
    found = json.loads(CSL.file(map(Reference, made)))
    assert isinstance(found, list)
    return found


def fits(item: dict[str, Any]) -> None:
    """The shape that the standard asks for."""
    assert item.keys() <= TEXT | NAMES | DATES
    assert {"id", "type"} <= item.keys()
    for name, value in item.items():
        if name in TEXT:
            assert isinstance(value, str) and value == value.strip() != ""
        elif name in NAMES:
            assert all(
                each.keys() in ({"family"}, {"family", "given"}, {"literal"}, {"family", "given", "literal"})
                for each in value
            )
        else:
            assert value.keys() == {"date-parts"}
            assert all(isinstance(part, int) for part in value["date-parts"][0])


def test_every_real_and_every_hard_work_fits_the_standard(real_graph: Graph) -> None:
    every = [*real_graph.base.works.values(), *HARD]
    for made, item in zip(every, items(every), strict=True):
        fits(item)
        assert (item["id"], item["title"], item["language"]) == (made.key, made.title, made.language)
        assert item.get("genre") == made.genre
        assert item.get("URL") == made.url
        (cited,) = csl_items([made])
        if made.authors_truncated:  # "others" is for pandoc alone
            assert cited["author"].pop() == {"literal": "others"}
            assert "others" not in str(item["author"])
            assert item["note"].endswith(("(dkk.).", "(et al.)."))
        assert {name: item[name] for name in cited if name != "DOI"} == {
            name: value for name, value in cited.items() if name != "DOI"
        }


def test_importing_keeps_what_citing_does_not_need() -> None:
    (item,) = items([next(each for each in HARD if each.key == "skripsi")])
    assert item["contributor"] == [{"literal": "Krisdyatmiko"}, {"literal": "A. B. Putra"}]
    assert item["division"] == "Fakultas Dakwah & Komunikasi, S1 Sosiologi"
    assert (item["genre"], item["type"], item["publisher"]) == ("Skripsi", "thesis", "UIN Raden Fatah")


def test_a_file_is_a_list_of_items() -> None:
    item = '{\n  "id": "%s",\n  "type": "book",\n  "title": "Judul",\n  "language": "id"\n}'
    assert CSL.file([Reference(work("a")), Reference(work("b"))]) == f"[\n{item % 'a'},\n{item % 'b'}\n]\n"
    assert items([work("a b/é")])[0]["id"] == "a-b/"


def test_no_file_holds_what_no_file_may_hold() -> None:
    assert one_line("k\x00o\x08n\x1ft\x7fr\ufffeo\ud800l\x85baru\u2028lagi") == "kon trol baru lagi"
    for each in FORMATS:
        written = each.file([Reference(hostile("a\x00b\ud800c\x9bd"))])
        assert "abcd" in written
        written.encode("utf-8")


@pytest.mark.slow
def test_what_readers_take_for_markup_stays_text() -> None:
    (item,) = items([work("a", title='<i>x</i> a<b and c > d <span class="nocase">K</span>')])
    assert item["title"] == '<\u2060i>x<\u2060/i> a<b and c > d <\u2060span class="nocase">K<\u2060/span>'.replace(
        "a<b", "a<\u2060b"
    )
    formatted = pandoc("csljson", "html", CSL.file([Reference(work("a", title="<i>x</i> & <sup>2</sup>"))]), cite=True)
    assert "<em>&lt;\u2060i&gt;x&lt;\u2060/i&gt; &amp; &lt;\u2060sup&gt;2&lt;\u2060/sup&gt;</em>" in formatted


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    (item,) = items([hostile(text)])
    fits(item)
    assert item["title"].replace("\u2060", "") == one_line(text)


@settings(deadline=None)
@given(st.text(), st.sampled_from(sorted(WORK_TYPES)))
@pytest.mark.slow
def test_whatever_a_field_holds_there_is_one_item(text: str, type_: str) -> None:
    written = CSL.file([Reference(hostile(f"a{text}z", type_))])
    (item,) = json.loads(written)
    (harmless,) = items([hostile("x", type_)])
    assert item.keys() == harmless.keys()
    assert len(written.splitlines()) == len(CSL.file([Reference(hostile("x", type_))]).splitlines())


# --- pandoc, an importer that is not ours --------------------------------------------------------------------


def pandoc(source: str, to: str, text: str, *options: str, cite: bool = False) -> str:
    more = ["--citeproc", "--wrap=none"] if cite else []
    done = subprocess.run(
        [find_pandoc().path, f"--from={source}", f"--to={to}", *more, *options],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def entries(html: str) -> dict[str, str]:
    """Key -> the entry as plain text."""
    found = re.findall(r'<div id="ref-([^"]*)" class="csl-entry" role="listitem">\n(.*?)\n</div>', html, re.DOTALL)
    return {key: " ".join(unescape(re.sub(r"<[^>]+>", "", body)).split()) for key, body in found}


@pytest.mark.slow
def test_pandoc_formats_the_file_as_it_formats_the_pages(
    real_graph: Graph, tmp_path: Path, cache: Path, answers: Path
) -> None:
    works = list(real_graph.base.works.values())
    citations = format_works(works, cache)
    for style in STYLES:
        csl = tmp_path / f"{style.id}.csl"
        # The pages word editions in Indonesian, the kinds of theses and the number of an article themselves.
        for language, locale, own in (("id", "id-ID", "edition"), ("en", style.english, "genre")):
            file, used = CSL.file(map(Reference, works)), style_text(style, language)
            csl.write_text(used, encoding="utf-8")
            ask = partial(pandoc, "csljson", "html", file, f"--csl={csl}", f"-Mlang={locale}", cite=True)
            html = answered(answers, (find_pandoc().version, "csljson to html", file, used, locale), ask)
            found = entries(html)
            for made in works:
                shown = unescape(re.sub(r"<[^>]+>", "", citations.entry(style.id, language, made.key)))
                got = re.sub(r"^(?:\[\d+\]|\d+\.)\s*", "", found[made.key])
                same = unquote(got).casefold() == unquote(shown).casefold()  # the pages encode “<” and “>” of a DOI
                # That a list of authors is cut off stands in a note: "others" would become a person elsewhere.
                assert getattr(made, own) or made.article_number or made.authors_truncated or same, (
                    style.id,
                    language,
                    made.key,
                )


def imported(source: str, text: str) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in json.loads(pandoc(source, "csljson", text))}


@pytest.mark.slow
def test_pandoc_reads_the_same_from_bibtex(real_graph: Graph) -> None:
    works = list(real_graph.base.works.values())
    references = [Reference(made) for made in works]
    expected = {item["id"]: item for item in items(works)}
    for source in ("biblatex", "bibtex"):
        found = imported(source, BY_ENDING["bib"].file(references))
        assert found.keys() == expected.keys()
        for key, item in expected.items():
            assert {"indonesian": "id", "en-US": "en"}[found[key]["language"]] == item["language"]
            # It has no name for a work of unknown kind, and knows neither supervisors nor faculties.
            for name in item.keys() - {
                "language",
                "contributor",
                "division",
                *(["type"] if item["type"] == "document" else []),
            }:
                value = found[key].get(name)
                if item.get("note") and name == "author":
                    value = [person for person in value or () if person != {"literal": "others"}]
                assert name == "note" or value == item[name], (source, key, name)


@pytest.mark.parametrize(
    "text",
    [
        "a -- b --- c", "{ } & % $ # _ \\ ~ ^ < >", "lone { brace", "lone } brace", "} { turned", "ends in \\", "{\\}",
        "x},\n}\n\n@article{kedua,\n  title = {dua}", "%komentar #1 $x$", "<i>miring</i>",
    ],
)  # fmt: skip
def test_pandoc_reads_hard_titles_from_bibtex(text: str) -> None:
    found = imported("biblatex", BY_ENDING["bib"].file([Reference(work("a", title=text, publisher=text))]))
    assert found.keys() == {"a"}
    assert found["a"]["title"] == found["a"]["publisher"] == one_line(text)


def test_pandoc_reads_the_same_from_ris(real_graph: Graph) -> None:
    works = list(real_graph.base.works.values())
    found = imported("ris", BY_ENDING["ris"].file(map(Reference, works)))
    # pandoc's reader of RIS leaves out everything else.
    read = (
        "title",
        "container-title",
        "publisher",
        "volume",
        "issue",
        "page",
        "ISSN",
        "DOI",
        "URL",
        "issued",
        "language",
        "edition",
    )
    for item in items(works):
        for name in read:
            assert found[item["id"]].get(name) == item.get(name), (item["id"], name)
        names = [
            {key.replace("literal", "family"): value for key, value in each.items()} for each in item.get("author", [])
        ]
        got = [
            {key.replace("literal", "family"): value for key, value in each.items()}
            for each in found[item["id"]].get("author", [])
        ]
        assert got == names
