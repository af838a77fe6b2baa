"""Old addresses lead on: to the new name, to the nearest that is left, or to the reason why nothing is there."""

from __future__ import annotations

import re
from functools import partial
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from support.knowledge_base import KnowledgeBase, site_of
from support.permanence import RENAMES, TOGETHER, publish, rename_noted, rename_theory, replace_everywhere

from rumpun.adapters.folder import page_file, plain_document
from rumpun.context import Settings
from rumpun.model.linking import link_up
from rumpun.model.load import load
from rumpun.parsing.ledger_file import LEDGER
from rumpun.permanence.redirects import Redirects
from rumpun.render.files import Files
from rumpun.site import Site, build, sitemap
from rumpun.synthesis.pairs import Pairs
from rumpun.synthesis.related import index_of

pytestmark = pytest.mark.slow

BASE = "https://rumpun.example/"
SUBFOLDER = "https://a.example/rumpun/"
"""Where a site may lie: its links must hold there too."""
WITHDRAWN = "published/withdrawn.yml"


class Notice(HTMLParser):
    """What a page that leads on says to browsers and readers."""

    def __init__(self, text: object) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(str(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def one(self, tag: str, **wanted: str) -> dict[str, str]:
        asked = {key.replace("_", "-"): value for key, value in wanted.items()}
        (found,) = [values for name, values in self.tags if name == tag and asked.items() <= values.items()]
        return found

    def said(self) -> str:
        return " ".join("".join(self.words).split())


def served(site: Site) -> Files:
    """Its pages and files by address, as a reader gets them: each is made when it is asked for."""
    return Files((page_file(page), partial(plain_document, page)) for page in site.pages) | site.beside


def leads_to(files: Files, old: str) -> str:
    """Where the redirect page at `old` leads, site-relative; its link, its refresh and its canonical address agree."""
    notice = Notice(files[f"{old}index.html"])
    href = notice.one("a", id="rp-moved")["href"]
    assert notice.one("meta", http_equiv="refresh")["content"] == f"0; url={href}"
    assert notice.one("meta", name="robots")["content"] == "noindex"
    target = urljoin(f"{SUBFOLDER}{old}", href).removeprefix(SUBFOLDER)
    assert notice.one("link", rel="canonical")["href"] == f"{BASE}{target}"
    assert notice.one("html")["lang"] == ("en" if old.startswith("en/") else "id")
    for tag, name in (("link", "href"), ("script", "src"), ("a", "href")):
        for way in (values.get(name, "") for kind, values in notice.tags if kind == tag):
            assert "://" in way or urljoin(f"{SUBFOLDER}{old}", way).startswith(SUBFOLDER), way
    return target


# --- renamed -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", TOGETHER["pages"])
def test_a_renamed_page_is_found_at_its_old_address(tiny: KnowledgeBase, what: str) -> None:
    _, _, old, new = RENAMES[what]
    site = rename_noted(tiny, "pages")
    files = served(site)
    page = next(page for page in site.pages if page.url == new)
    assert leads_to(files, old) == new
    assert page.title in Notice(files[f"{old}index.html"]).said()
    twin = next(name for name in files if name.startswith("en/") and name.endswith(f"{old.split('/')[1]}/index.html"))
    assert leads_to(files, twin.removesuffix("index.html")) == page.twin


@pytest.mark.parametrize("what", TOGETHER["parts"])
def test_a_renamed_part_has_its_old_anchor_too(tiny: KnowledgeBase, what: str) -> None:
    path, _, anchor = RENAMES[what][2].partition("#")
    body = next(page.body for page in rename_noted(tiny, "parts").pages if page.url == path)
    assert body.count(f'<span id="{anchor}"></span>') == 1


def test_a_page_without_former_ids_carries_nothing_of_this(tiny_site: Site) -> None:
    for page in tiny_site.pages:
        assert '<span id="' not in page.body
        assert "data-former" not in page.body


def test_redirects_are_no_pages(tiny: KnowledgeBase) -> None:
    before = {page.url for page in site_of(tiny).pages}
    site = rename_noted(tiny, "pages")
    assert len(site.pages) == len(before)
    assert "koperasi-melati/" not in sitemap(site.pages, BASE).replace("koperasi-melati-baru/", "")
    assert "studi/koperasi-melati/" not in {page.url for page in site.pages}
    assert "studi/koperasi-melati/" not in site.addresses


def test_files_of_a_renamed_record_are_there_under_both_names(tiny: KnowledgeBase) -> None:
    wanted = re.compile(r"data/.*/(?:cartwright1968|koperasi-melati)\.\w+|(?:en/)?(?:studi|studies)/koperasi-melati/.+")
    names = [name for name in site_of(tiny).files if wanted.fullmatch(name)]
    assert {name.split("/")[0] for name in names} >= {"data", "studi", "en"}
    files = rename_noted(tiny, "pages").files
    for name in names:
        new = name.replace("cartwright1968", "cartwright-zander1968").replace("koperasi-melati", "koperasi-melati-baru")
        assert files[name] == files[new], name


# --- pairs and lists ---------------------------------------------------------------------------------------------


def redirects_of(base: KnowledgeBase, *alive: str) -> Redirects:
    graph = link_up(load(base.root)[0])
    return Redirects(graph, Pairs(graph, index_of(graph)), set(alive))


PAIR = "perbandingan/pasangan/"
SIDE = "perbandingan/berdampingan/"


@pytest.mark.parametrize(
    ("slug", "target"),
    [
        ("arisan-anggrek-vs-koperasi-melati", f"{SIDE}?s=arisan-anggrek,koperasi-melati"),
        ("koperasi-melati-kenanga-vs-melati", f"{PAIR}koperasi-melati-kenanga-vs-melati/"),
        ("koperasi-melati--kenanga--vs--melati", f"{PAIR}koperasi-melati-kenanga-vs-melati/"),
        ("melati-lama-vs-anggrek-lama", f"{SIDE}?s=koperasi-melati,arisan-anggrek"),
        ("melati-lama-bubar-vs-melati", f"{PAIR}koperasi-melati-kenanga-vs-melati/"),
        ("koperasi-melati-vs-melati-lama", "studi/koperasi-melati/"),
        ("ditarik-vs-koperasi-melati", "studi/ditarik/"),
        ("ditarik-satu-vs-dua", "studi/ditarik/"),
        ("koperasi-melati-dahlia-vs-melati", "studi/koperasi-melati/#kasus_dahlia"),
        ("tidak-ada-vs-koperasi-melati", ""),
        ("tanpa-pembagi", ""),
    ],
)
def test_a_pair_that_is_no_longer_ready_made(tiny: KnowledgeBase, slug: str, target: str) -> None:
    replace_everywhere(tiny, "reference: contoh2020\n", "reference: contoh2020\nformer_ids: [melati-lama]\n")
    replace_everywhere(tiny, "reference: contoh-tt\n", "reference: contoh-tt\nformer_ids: [anggrek-lama]\n")
    replace_everywhere(tiny, "  - id: kenanga\n", "  - id: kenanga\n    former_ids: [bubar]\n")
    reason = "reason: {id: Salah., en: Wrong.}"
    replace_everywhere(tiny, "not_reported: [issn", f"withdrawn_cases: [{{id: dahlia, {reason}}}]\nnot_reported: [issn")
    tiny.write(WITHDRAWN, f"withdrawn: [{{kind: studies, id: ditarik, {reason}}}]\n")
    found = redirects_of(tiny, SIDE).all([f"{PAIR}{slug}/"])
    assert found.get(f"{PAIR}{slug}/", "") == target


def test_both_languages_of_a_pair_stay_in_their_language(tiny: KnowledgeBase) -> None:
    old = "en/comparison/pairs/arisan-anggrek-vs-koperasi-melati/"
    assert redirects_of(tiny).all([old])[old] == "en/comparison/side-by-side/?s=arisan-anggrek,koperasi-melati"


def test_the_pages_of_a_list_that_became_shorter_lead_to_its_first(tiny: KnowledgeBase) -> None:
    rename_theory(tiny)
    RENAMES["theory"][1](tiny)
    theory = "teori/dinamika-kelompok-baru/"
    found = redirects_of(tiny, "studi/", "en/studies/", theory, f"{theory}halaman/2/")
    expected = {
        "studi/halaman/7/": "studi/",
        "en/studies/page/2/": "en/studies/",
        "teori/dinamika-kelompok/halaman/2/": f"{theory}halaman/2/",
        "teori/dinamika-kelompok/halaman/3/": theory,
        "hilang/halaman/2/": "",
    }
    led = found.all(expected)
    assert {old: led.get(old, "") for old in expected} == expected


def test_a_pair_of_a_renamed_study_is_found_in_the_built_site(tiny: KnowledgeBase) -> None:
    site = rename_noted(tiny, "pages")
    files = served(site)
    ready = [line for line in (tiny.root / LEDGER).read_text("utf-8").splitlines() if f"{PAIR}koperasi-melati-" in line]
    assert ready
    for line in ready:
        target = leads_to(files, line.removeprefix("/"))
        assert target in {page.url for page in site.pages}
        assert "koperasi-melati-baru" in target


# --- taken back --------------------------------------------------------------------------------------------------

NASTY = "<script>alert(1)</script> [x](javascript:alert(1)) {{ 7*7 }} <img src=x onerror=alert(1)>"


def taken_back(base: KnowledgeBase) -> Site:
    """A site from which a theme, a word, a study, a finding, a case and a construct were withdrawn."""
    publish(base)
    for what in ("theme", "finding", "case", "construct"):
        RENAMES[what][0](base)
    merged = "reason: {id: Digabung dengan *kohesi*., en: Merged with *cohesion*.}"
    base.write(
        WITHDRAWN,
        "withdrawn:\n"
        f"  - {{kind: themes, id: komunikasi, former_ids: [kabar], successor: kohesi, {merged}}}\n"
        f"  - {{kind: glossary, id: arisan-lama, successor: 'glossary:arisan', {merged}}}\n"
        f"  - {{kind: studies, id: lama, reason: {{id: '{NASTY}', en: '{NASTY}'}}}}\n",
    )
    misread = "reason: {id: Salah baca., en: Misread.}"
    gone = f"withdrawn: [{{id: kohesi-kenanga, former_ids: [tua], {misread}}}]\n"
    gone += f"withdrawn_cases: [{{id: kenanga, {misread}}}]\n"
    replace_everywhere(base, "not_reported: [issn", f"{gone}not_reported: [issn")
    replace_everywhere(base, "thinkers: [Kurt", f"withdrawn: [{{id: kohesi, {misread}}}]\nthinkers: [Kurt")
    return site_of(base)


def test_a_withdrawn_record_says_why_and_what_to_read_instead(tiny: KnowledgeBase) -> None:
    site = taken_back(tiny)
    files = served(site)
    for old in ("temuan/komunikasi/", "temuan/kabar/"):
        notice = Notice(files[f"{old}index.html"])
        assert "Halaman ini ditarik" in notice.said()
        assert "Digabung dengan kohesi." in notice.said()
        assert notice.one("meta", name="robots")["content"] == "noindex"
        assert "../../temuan/kohesi/" in [values.get("href") for tag, values in notice.tags if tag == "a"]
        assert not [tag for tag, values in notice.tags if values.get("http-equiv") == "refresh"]
    assert "This page was withdrawn" in Notice(files["en/findings/komunikasi/index.html"]).said()
    glossary = next(page.body for page in site.pages if page.url == "glosarium/")
    assert '<dt id="arisan-lama">' in glossary
    assert "temuan/komunikasi/" not in sitemap(site.pages, BASE)
    assert "glosarium/arisan-lama/index.html" not in files


def test_withdrawn_parts_stand_at_the_end_of_their_page_under_their_anchors(tiny: KnowledgeBase) -> None:
    bodies = {page.url: page.body for page in taken_back(tiny).pages}
    study = bodies["en/studies/koperasi-melati/"]
    assert re.search(r'<h2 id="_ditarik">.*<dt id="kohesi-kenanga"><span id="tua"></span>.*Misread\.', study, re.DOTALL)
    assert '<dt id="kasus_kenanga">' in study
    assert '<dt id="kohesi">' in bodies["en/theories/dinamika-kelompok/"]
    assert "_ditarik" not in bodies["en/studies/arisan-anggrek/"]


def test_a_hostile_reason_is_text(tiny: KnowledgeBase) -> None:
    notice = Notice(served(taken_back(tiny))["studi/lama/index.html"])
    assert "<script>alert(1)</script>" in notice.said()
    assert "{{ 7*7 }}" in notice.said()
    assert not [tag for tag, _ in notice.tags if tag in ("script", "img")]
    assert not [values for _, values in notice.tags if values.get("href", "").startswith("javascript:")]


def test_a_frozen_edition_has_no_old_addresses(tiny: KnowledgeBase) -> None:
    old = "pustaka/cartwright1968/index.html"
    assert old in rename_noted(tiny, "pages").files
    frozen = build(tiny.root, Settings(BASE, cache=tiny.citations, edition="2026-09-01"))
    assert frozen.pages
    assert old not in frozen.files
    assert frozen.addresses == ()


def test_a_site_without_a_date_is_told_that_its_feeds_need_one(tiny: KnowledgeBase) -> None:
    publish(tiny)
    problems = build(tiny.root, Settings(BASE, cache=tiny.citations)).problems
    assert problems
    assert all('atom.xml" pernah terbit' in each.message.id for each in problems)
    assert all("CITATION.cff" in each.hint.en for each in problems if each.hint)
    assert all(each.hint for each in problems)
