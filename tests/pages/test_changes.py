"""What was added and revised on which day, and how every page says when it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.citation.citations import format_works
from rumpun.context import Context, Settings, contexts
from rumpun.model.graph import Graph
from rumpun.pages import glossary as glossary_pages
from rumpun.pages import home as home_pages
from rumpun.pages import study as study_pages
from rumpun.pages import works as works_pages
from rumpun.pages.changes import pages
from rumpun.permanence.change_log import changes_of, days
from rumpun.permanence.history import Change, History
from rumpun.permanence.provenance import study_sources, term_sources, work_sources
from rumpun.render.page import Page
from rumpun.render.page_changes import histories as history_links
from rumpun.site import Site, read

pytestmark = pytest.mark.slow  # cites every work for each test

ONE, TWO, THREE = (Change(f"2026-03-0{n}", f"{n}" * 7, n) for n in (1, 2, 3))
BIB = "bib/references.bib"
FILES = {
    "studies/koperasi-melati/study.yml": (ONE, THREE),
    "studies/koperasi-melati/id.md": (ONE, TWO, THREE),
    "studies/arisan-anggrek/study.yml": (TWO,),
    "vocab/themes/kohesi.yml": (ONE, THREE),
    "vocab/glossary/uep.yml": (TWO,),
    f"{BIB}#contoh2020": (ONE, ONE),
    f"{BIB}#contoh-tt": (ONE, TWO),
    "docs/id/about.md": (ONE, TWO),
    "studies/gone/study.yml": (ONE, TWO),
}
HISTORY = History(Change("2026-01-01"), FILES)
SETTINGS = Settings(
    "https://rumpun.example/", repository="https://code.example/", history_base="https://code.example/commits/",
    lines_base="https://code.example/blame/", history=HISTORY,
)  # fmt: skip


def both(graph: Graph, tiny: KnowledgeBase, settings: Settings = SETTINGS) -> tuple[Context, ...]:
    settings = replace(settings, cache=tiny.citations)
    return contexts(graph, format_works(list(graph.base.works.values()), tiny.citations), settings)


def text(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.body).split())


def test_days_tell_what_is_new_and_what_was_revised(tiny_graph: Graph) -> None:
    assert [(day.date, day.entries) for day in days(tiny_graph, HISTORY)] == [
        ("2026-03-03", (("revised", "studies", ("koperasi-melati",)), ("revised", "themes", ("kohesi",)))),
        (
            "2026-03-02",
            (
                ("new", "studies", ("arisan-anggrek",)),
                ("revised", "studies", ("koperasi-melati",)),
                ("new", "glossary", ("uep",)),
                ("revised", "works", ("contoh-tt",)),
                ("revised", "docs", ("about",)),
            ),
        ),
        (
            "2026-03-01",
            (
                ("new", "studies", ("koperasi-melati",)),
                ("new", "themes", ("kohesi",)),
                ("new", "works", ("contoh2020", "contoh-tt")),
                ("revised", "docs", ("about",)),
            ),
        ),
    ]


def test_a_renamed_record_keeps_its_past(tiny: KnowledgeBase) -> None:
    tiny.change("vocab/themes/konflik.yml", "name:", "former_ids: [pertikaian]\nname:")
    graph, problems = read(tiny.root)
    assert problems == ()
    history = History(Change(), {"vocab/themes/pertikaian.yml": (ONE,), "vocab/themes/konflik.yml": (THREE,)})
    assert changes_of(graph, history, ("themes", "konflik")) == (ONE, THREE)
    assert [(day.date, day.entries[0][0]) for day in days(graph, history)] == [
        ("2026-03-03", "revised"),
        ("2026-03-01", "new"),
    ]


def test_the_page_of_changes_says_it_with_links(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    indonesian, english = (next(iter(pages(context))) for context in both(tiny_graph, tiny))
    assert "3 Maret 2026 Studi: diperbarui Koperasi Melati dan Kenanga Tema: diperbarui Kohesi" in text(indonesian)
    assert "2 March 2026 Studies: new Anggrek Studies: revised The Melati and Kenanga cooperatives" in text(english)
    assert '<a href="../studies/koperasi-melati/">' in english.body
    assert '<a href="./atom.xml" type="application/atom+xml">' in english.body
    assert "Belum ada edisi untuk dibandingkan" in text(indonesian)


def test_without_a_history_the_page_says_so(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    bare = replace(SETTINGS, history=History())
    for context, said in zip(both(tiny_graph, tiny, bare), ("tanpa riwayat", "without the history"), strict=True):
        page = next(iter(pages(context)))
        assert said in text(page)
        assert "atom.xml" not in page.body + page.head


def test_long_histories_are_cut_into_pages_and_long_days_into_names(tiny: KnowledgeBase) -> None:
    many = tuple(Change(f"2026-{month:02}-{day:02}", "a", 1) for month in (1, 2, 3) for day in range(1, 21))
    graph, _ = read(tiny.root)
    context = both(graph, tiny, replace(SETTINGS, history=History(Change(), {"docs/id/about.md": many})))[0]
    made = list(pages(context))
    assert [page.url for page in made] == ["perubahan/", "perubahan/halaman/2/"]
    assert len({page.title for page in made}) == 2
    assert "1 Januari 2026" in text(made[1])


# --- what stands under a page ------------------------------------------------------------------------------------


def stamp(page: Page) -> str:
    found = re.search(r'<p class="rp-stamp".*?</p>', page.body, re.DOTALL)
    assert found
    return found[0]


def page_of(made: Iterator[Page], url: str) -> Page:
    return next(page for page in made if page.url == url)


def test_a_study_says_when_it_changed_and_where_its_history_is(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    indonesian, english = both(tiny_graph, tiny)
    said = stamp(page_of(study_pages.pages(indonesian), "studi/koperasi-melati/"))
    assert "Terakhir berubah 3 Maret 2026 · Versi <span>2026-03-03.3333333</span>" in said
    assert '<a href="https://code.example/commits/studies/koperasi-melati">Riwayat berkas sumber</a>' in said
    said = stamp(page_of(study_pages.pages(english), "en/studies/koperasi-melati/"))
    assert "Last changed 3 March 2026" in said


def test_a_work_leads_to_its_own_lines(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    page = page_of(works_pages.pages(both(tiny_graph, tiny)[0]), "pustaka/contoh-tt/")
    line = tiny_graph.base.works["contoh-tt"].place.line
    assert f'<a href="https://code.example/blame/{BIB}#L{line}">Riwayat entri sumber</a>' in stamp(page)
    assert "2 Maret 2026" in stamp(page)


def histories(page: Page) -> dict[str, str]:
    """Name -> folder, of the histories that a page links."""
    found = re.findall(r'<a href="https://code.example/commits/([^"]+)">(.*?)</a>', stamp(page))
    return {name: path for path, name in found}


EVERYTHING = [
    {"Studi": "studies", "Daftar istilah": "vocab", "Pustaka": "bib", "Halaman": "docs"},
    {"Studies": "studies", "Vocabulary": "vocab", "Works": "bib", "Pages": "docs"},
]


def test_a_page_that_is_made_from_many_files_links_the_history_of_their_folders(
    tiny_graph: Graph, tiny: KnowledgeBase
) -> None:
    for context, wanted in zip(both(tiny_graph, tiny), EVERYTHING, strict=True):
        (home,) = home_pages.pages(context)
        assert histories(home) == wanted
        (glossary,) = glossary_pages.pages(context)
        assert set(histories(glossary).values()) <= {"vocab/glossary", "studies", "bib"}
        assert histories(glossary)[context.words.menu("glossary")] == "vocab/glossary"


def test_a_pair_links_the_history_of_both_studies_and_of_one_study_only_that(
    tiny_graph: Graph, tiny: KnowledgeBase
) -> None:
    context = both(tiny_graph, tiny)[0]
    own = {id_: study_sources(tiny_graph, id_) for id_ in ("arisan-anggrek", "koperasi-melati")}
    names = {id_: tiny_graph.base.studies[id_].short_title.id for id_ in own}
    found = history_links(context, "comparison", "pairs", "", [*own["arisan-anggrek"], *own["koperasi-melati"]])
    base = "https://code.example/commits/studies/"
    assert found == tuple((names[id_], base + id_) for id_ in own)
    assert history_links(context, "comparison", "pairs", "", own["koperasi-melati"]) == (
        (names["koperasi-melati"], f"{base}koperasi-melati"),
    )


def test_every_page_but_the_search_links_a_history(tiny_site: Site) -> None:
    for page in tiny_site.pages:
        if page.kind not in ("404", "search"):
            assert re.search(r'<a href="https://code.example/(?:commits|blame)/', stamp(page)), page.url


def test_the_glossary_does_not_change_with_what_it_does_not_show(tiny_graph: Graph, tiny: KnowledgeBase) -> None:
    later = History(Change("2026-01-01"), {**FILES, "docs/id/about.md": (ONE, Change("2026-09-09", "9" * 7, 9))})
    for context in both(tiny_graph, tiny, replace(SETTINGS, history=later)):
        (page,) = glossary_pages.pages(context)
        assert page.changed in (TWO, THREE)


@pytest.mark.parametrize(
    ("history", "said"),
    [
        (History(Change("2026-01-01")), "Dari rilis 1 Januari 2026"),
        (History(), ""),
        (
            replace(HISTORY, drafts=frozenset({"studies/koperasi-melati/id.md"})),
            "(dengan perubahan yang belum tersimpan)",
        ),
    ],
)
def test_what_is_not_known_is_not_said(tiny_graph: Graph, tiny: KnowledgeBase, history: History, said: str) -> None:
    """A site without a history knows the day of its release, not when this page was changed last."""
    context = both(tiny_graph, tiny, replace(SETTINGS, history=history, history_base=""))[0]
    found = stamp(page_of(study_pages.pages(context), "studi/koperasi-melati/"))
    assert said in found
    assert "<a" not in found
    if not history.files:
        assert "Terakhir berubah" not in found
        assert "Versi" not in found


# --- what a page is made from ------------------------------------------------------------------------------------


def test_a_page_is_made_from_the_files_whose_text_it_shows(tiny_graph: Graph) -> None:
    own = study_sources(tiny_graph, "arisan-anggrek")
    assert own == (*(f"studies/arisan-anggrek/{name}" for name in ("study.yml", "id.md", "en.md")), f"{BIB}#contoh-tt")
    assert work_sources(tiny_graph, "cartwright1968") == (f"{BIB}#cartwright1968",)
    assert set(term_sources(tiny_graph, "methods", "wawancara")) == {
        "vocab/methods/wawancara.yml", *own, *study_sources(tiny_graph, "koperasi-melati"),
    }  # fmt: skip
    # A broader kind of group shows the studies of the narrower ones.
    assert set(own) <= set(term_sources(tiny_graph, "group-types", "kelompok-usaha")) or set(
        study_sources(tiny_graph, "koperasi-melati")
    ) <= set(term_sources(tiny_graph, "group-types", "kelompok-usaha"))
