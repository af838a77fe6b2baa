"""A finished page, its headings, and the pages that long lists are cut into."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.address import address
from rumpun.citation.citations import Citations
from rumpun.citation.formats import FORMATS
from rumpun.context import Context, Settings, contexts
from rumpun.model.graph import Graph
from rumpun.render import templates as compiling
from rumpun.render.page import Finished, Heading, Page, headings
from rumpun.render.page_builder import PageBuilder, shorten
from rumpun.render.paging import Paging, paged
from rumpun.render.planned import planned
from rumpun.render.templates import _environment, render
from rumpun.site import Site, sitemap
from rumpun.synthesis.usage import studies_with
from rumpun.words.ways import lead
from rumpun.words.words import words

pytestmark = pytest.mark.slow


def test_headings_are_plain_text_in_order() -> None:
    body = '<h2 id="a">A &amp; <em>B</em></h2><h3 id="x">x</h3><h2>none</h2><h2 id="b" class="c">C\n D</h2>'
    assert headings(body) == (Heading("a", "A & B"), Heading("b", "C D"))


def test_templates_escape_and_miss_nothing_silently() -> None:
    assert _environment().from_string("{{ a }}{{ b }}").render(a="<b>", b=Markup("<i>")) == "&lt;b&gt;<i>"
    with pytest.raises(UndefinedError):
        render("files/sitemap.xml")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("", ""),
        ("a" * 200, "a" * 200),
        ("satu dua, " + "x" * 300, "satu dua…"),
        ("kata " * 60, ("kata " * 39).strip() + "…"),
    ],
)
def test_shorten_cuts_between_words(text: str, short: str) -> None:
    assert shorten(text) == short
    assert len(shorten(text)) <= 200


def test_a_planned_page_is_one_small_object(context: Context) -> None:
    """Of a large site there are tens of thousands, and each process looks at all of them."""
    steps = ("pasangan-a", "dan-b")

    def make(builder: PageBuilder) -> Finished:
        raise AssertionError

    page = planned(make, context, "pair", "comparison", *steps)
    assert not hasattr(page, "__dict__") and sys.getsizeof(page) < 128
    held = {id(each) for each in gc.get_referents(page)} - {id(each) for each in (type(page), make, context, None)}
    assert len(held) == 5, "address, language, kind, section and steps"
    assert page.twin == address("en", "comparison", *steps) and not page.is_made
    assert {*page.files} == {f"{page.url}citation.{each.ending}" for each in FORMATS}


@pytest.fixture
def context(tiny_graph: Graph) -> Context:
    """The Indonesian context without citations."""
    return contexts(tiny_graph, Citations({}, {}), Settings("https://rumpun.example/"))[0]


Name = Callable[[PageBuilder, int], str] | None
Cut = list[tuple[Page, Sequence[int], Paging]]


def cut(context: Context, items: Sequence[int], section: str, *steps: str, name: Name = None) -> Cut:
    """Pages of two items each, with what each is made from."""
    given: list[tuple[Sequence[int], Paging]] = []

    def make(builder: PageBuilder, part: Sequence[int], paging: Paging) -> Finished:
        given.append((part, paging))
        return builder.finish("pages/not_found.html", "", "", english="")

    pages = [*paged(make, context, "term", items, 2, section, *steps, name=name)]
    assert given == []
    return [(page, *given[-1]) for page in pages if page.finished]


def test_short_lists_have_one_page_and_no_pager(context: Context) -> None:
    [(page, part, paging)] = cut(context, [1, 2], "themes", "kohesi")
    assert (page.url, part, paging.number, paging.count, paging.links) == ("temuan/kohesi/", [1, 2], 1, 1, ())


def test_an_empty_list_has_a_page_too(context: Context) -> None:
    assert [(page.url, part) for page, part, _ in cut(context, [], "themes")] == [("temuan/", [])]


def test_long_lists_are_cut_and_their_pages_know_each_other(context: Context) -> None:
    found = cut(context, list(range(5)), "themes", "kohesi")
    assert [page.url for page, _, _ in found] == [
        "temuan/kohesi/", "temuan/kohesi/halaman/2/", "temuan/kohesi/halaman/3/",
    ]  # fmt: skip
    assert [part for _, part, _ in found] == [[0, 1], [2, 3], [4]]
    assert [(paging.number, paging.count) for _, _, paging in found] == [(1, 3), (2, 3), (3, 3)]
    ways = [(number, lead(way, "id", found[1][0].url)) for number, way in found[1][2].links]
    assert ways == [(1, "../../../../temuan/kohesi/"), (2, "./"), (3, "../../../../temuan/kohesi/halaman/3/")]
    assert found[1][0].twin == "en/findings/kohesi/page/2/"


def test_of_many_pages_those_near_by_are_linked_and_the_ends(context: Context) -> None:
    found = cut(context, list(range(40)), "themes", "kohesi")
    assert [number for number, _ in found[9][2].links] == [1, 8, 9, 10, 11, 12, 20]
    assert [number for number, _ in found[0][2].links] == [1, 2, 3, 20]


def test_the_first_page_says_what_is_on_each_and_the_others_lead_there(context: Context) -> None:
    first, *others = (paging for _, _, paging in cut(context, list(range(5)), "themes", name=lambda _, n: f"#{n}"))
    assert [(told, lead(way, "id", "temuan/")) for told, way in first.contents] == [
        ("#0 – #1", "./"), ("#2 – #3", "./halaman/2/"), ("#4", "./halaman/3/"),
    ]  # fmt: skip
    ways = {lead(each.way_to_contents, "id", "temuan/x/") for each in others}
    assert (ways, [each.contents for each in others]) == ({"../../temuan/#_halaman"}, [(), ()])
    html = render_pager(first)
    assert 'id="_halaman"' in html
    assert html.count("#0 – #1") == 1
    assert not first.way_to_contents


def render_pager(paging: Paging) -> str:
    """What stands below a list."""
    template = _environment().from_string('{% import "parts/parts.html" as parts %}{{ parts.pager(none, t, paging) }}')
    return template.render(t=words("id"), paging=paging)


def test_a_page_is_made_when_somebody_asks_what_is_on_it_and_only_once(context: Context) -> None:
    made: list[str] = []

    def make(builder: PageBuilder) -> Finished:
        made.append(builder.url)
        return builder.finish("pages/not_found.html", "Judul", "Uraian", english="")

    page = planned(make, context, "term", "themes", "kohesi")
    assert (page.url, page.twin, page.language, page.kind) == ("temuan/kohesi/", "en/findings/kohesi/", "id", "term")
    assert list(page.files) == [f"temuan/kohesi/citation.{each.ending}" for each in FORMATS]
    assert made == []
    assert (page.title, page.description) == ("Judul", "Uraian")
    assert "Judul" in page.files["temuan/kohesi/citation.bib"]()
    assert "<h1" in page.body
    assert made == ["temuan/kohesi/"]


def test_a_sheet_says_where_in_the_source(context: Context) -> None:
    study = context.graph.base.studies["koperasi-melati"]
    sheet = PageBuilder(context, "study", "studies", "koperasi-melati")
    assert sheet.where(study, ["abstrak:1", "hasil:2-3", "judul"]) == (
        "Abstrak, paragraf 1; bagian “Hasil”, paragraf 2–3; Judul"
    )
    assert sheet.where(study, []) == ""


def test_every_page_is_finished(tiny_site: Site) -> None:
    for page in tiny_site.pages:
        assert page.body.count("<h1") == 1, page.url
        assert "{{" not in page.body or page.kind == "rules"  # which shows BibTeX
        assert page.head.count('<meta name="description"') == 1
        assert [heading.anchor for heading in page.toc] == [heading.anchor for heading in headings(page.body)]


def test_the_sitemap_names_every_page_once(tiny_site: Site) -> None:
    written = sitemap(tiny_site.pages, "https://rumpun.example/")
    for page in tiny_site.pages:
        assert written.count(f"<loc>https://rumpun.example/{page.url}</loc>") == (page.kind != "404")
    assert written.startswith("<?xml")


def test_every_term_page_lists_the_studies_that_use_it(tiny_site: Site, tiny_graph: Graph) -> None:
    pages = {page.url: page for page in tiny_site.pages}
    for section in ("theories", "methods", "places", "group-types"):
        for id_ in tiny_graph.base.terms[section]:
            for language in ("id", "en"):
                body = pages[address(language, section, id_)].body
                assert body.count('<li class="rp-study">') == len(studies_with(tiny_graph, section, id_)), (
                    section,
                    id_,
                )


def test_a_list_of_studies_inside_a_page_is_bounded(context: Context) -> None:
    sheet = PageBuilder(context, "glossary", "glossary")
    some = next(iter(context.graph.base.studies))
    template = '{% import "parts/parts.html" as parts %}{{ parts.study_names(s, t, ids) }}'
    said = _environment().from_string(template).render(s=sheet, t=sheet.t, ids=[some] * 25)
    assert said.count("<a ") == 20
    assert said.endswith("dan 5 lainnya")


def test_a_page_is_the_same_whichever_pages_were_made_before(tiny: KnowledgeBase) -> None:
    """What the pages of a language share is made by the first that asks for it."""

    def bodies(order: int) -> dict[str, str]:
        pages = site_of(tiny).pages[::order]
        return {page.url: page.head + page.body + page.chrome for page in pages}

    assert bodies(1) == bodies(-1)


# --- compiled templates ------------------------------------------------------------------------------------------


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with one template, and nothing compiled yet."""
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "a.html").write_text("satu {{ name|lower_first }}", encoding="utf-8")
    monkeypatch.setattr(compiling, "TEMPLATES", folder)
    monkeypatch.setattr(compiling, "cache_from_source", lambda _: str(tmp_path / "kept" / "page.pyc"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    _environment.cache_clear()
    yield folder
    _environment.cache_clear()


def anew(monkeypatch: pytest.MonkeyPatch | None = None) -> str:
    """What another process renders; with `monkeypatch`, one that may not compile."""
    _environment.cache_clear()
    if monkeypatch:
        monkeypatch.setattr(_environment(), "compile", lambda *_: pytest.fail("compiled again"))
    return str(render("a.html", name="Dua"))


def test_a_template_is_compiled_once(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert anew() == "satu dua"
    assert anew(monkeypatch) == "satu dua"


def test_a_changed_template_is_compiled_again(templates: Path) -> None:
    assert anew() == "satu dua"
    (templates / "a.html").write_text("tiga {{ name }}", encoding="utf-8")
    assert anew() == "tiga Dua"


def test_another_version_of_jinja_compiles_again(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert anew() == "satu dua"
    monkeypatch.setattr(compiling, "version", lambda _: "0")
    with pytest.raises(pytest.fail.Exception, match="compiled again"):
        anew(monkeypatch)


def test_a_copy_of_the_project_finds_what_was_compiled(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert anew() == "satu dua"
    monkeypatch.setattr(compiling, "TEMPLATES", templates.rename(templates.with_name("copied")))
    assert anew(monkeypatch) == "satu dua"


@pytest.mark.parametrize("rubbish", [b"", b"x" * 50])
def test_a_broken_memory_is_no_memory(templates: Path, rubbish: bytes) -> None:
    assert anew() == "satu dua"
    (kept,) = (templates.parent / "kept").glob("*/*")
    whole = kept.read_bytes()
    for content in (rubbish, whole[:-20], whole[:90]):
        kept.write_bytes(content)
        assert anew() == "satu dua"


def test_a_memory_that_cannot_be_written_only_costs_time(templates: Path) -> None:
    (templates.parent / "kept").write_text("no folder", encoding="utf-8")
    assert anew() == "satu dua"


def test_nothing_is_written_where_python_may_not_write(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert anew() == "satu dua"
    assert not (templates.parent / "kept").exists()
