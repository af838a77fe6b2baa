"""Whatever a contributor writes reaches every page as text and as nothing else."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.full_build import theme
from support.hostile import BLOCKS, FIRST, NASTY, ROUNDS, SOLVED, SUM, Planting, chunks, free_fields
from support.knowledge_base import KnowledgeBase, copy_of, restore, site_of

from rumpun import site as site_module
from rumpun.adapters.folder import page_file, plain_document
from rumpun.adapters.frames import Frames
from rumpun.model.study import MOST_QUOTED
from rumpun.render.page import Page
from rumpun.site import Site
from rumpun.site import read as read_base

pytestmark = pytest.mark.slow

SITE_URL = "https://rumpun.example/"
WATCHED = (
    "script", "style", "iframe", "object", "embed", "img", "image", "picture", "source", "video", "audio", "svg",
    "math",
    "form", "input", "button", "textarea", "select", "base", "meta", "link", "template", "frame", "frameset", "applet",
)  # fmt: skip
FROM_PROSE = {
    "a", "em", "strong", "code", "pre", "p", "br", "hr", "ul", "ol", "li", "blockquote", "table", "thead", "tbody",
    "tr",
    "th", "td", "h2", "h3", "h4", "i", "sup", "sub", "div",
}  # fmt: skip
ADDRESSES = (
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "background",
    "xlink:href",
    "srcset",
    "ping",
)
ATTRIBUTES_FROM_PROSE = {"href", "class", "data-term", "id", "rel", "title", "start", "tabindex"}
STYLE = re.compile(r"(?:flex-grow|--[\w-]+): ?[\d.]+%?;?")


@dataclass
class Reading(HTMLParser):
    """A document as a browser takes it apart."""

    tags: Counter[str] = field(default_factory=Counter)
    attributes: set[str] = field(default_factory=set)
    addresses: list[tuple[str, str, str]] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    """What stands in `script` and `style`."""
    data: list[str] = field(default_factory=list)
    """What stands in a `script` of data, which no browser runs."""
    metas: Counter[str] = field(default_factory=Counter)
    """Names of the `meta` elements."""
    _in_data: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self._in_data = tag == "script" and dict(attrs).get("type") == "application/ld+json"
        if tag == "meta":
            self.metas[dict(attrs).get("name") or dict(attrs).get("property") or ""] += 1
        for name, value in attrs:
            self.attributes.add(name)
            if name in ADDRESSES:
                self.addresses.append((tag, name, value or ""))
            if name == "style":
                self.styles.append(value or "")

    def handle_data(self, data: str) -> None:
        (self.data if self.cdata_elem and self._in_data else self.raw if self.cdata_elem else self.text).append(data)

    def words(self) -> str:
        return " ".join("".join(self.text).split())


def read(html: str) -> Reading:
    reading = Reading()
    reading.feed(html)
    reading.close()
    return reading


def scheme(address: str) -> str:
    """The scheme as a browser finds it: controls and blanks in front and line ends inside do not count."""
    bare = re.sub(r"[\t\r\n]", "", address.lstrip("".join(map(chr, range(33)))))
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", bare)
    return found[1].lower() if found else "//" if re.match(r"[/\\]{2}", bare) else ""


def wrong_in(reading: Reading) -> list[str]:
    """Everything that could do harm."""
    wrong = [f"attribute {name}" for name in sorted(reading.attributes) if name.startswith("on") or name == "srcdoc"]
    for tag, name, value in reading.addresses:
        allowed = {"http", "https", "//", ""} if (tag, name) in (("a", "href"), ("link", "href")) else {""}
        if scheme(value) not in allowed:
            wrong.append(f"<{tag} {name}={value!r}>")
        elif "jahat" in value and (tag, name) != ("a", "href"):
            wrong.append(f"<{tag} {name}={value!r}> asks another host")
    wrong += [f"style {style!r}" for style in reading.styles if not STYLE.fullmatch(style)]
    wrong += [f"data that somebody broke: {data!r}" for data in reading.data if not is_json(data)]
    wrong += [f"in a script: {code!r}" for code in reading.raw if "alert(1)" in code or "display:none}" in code]
    return wrong


def is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except json.JSONDecodeError:
        return False


@dataclass(frozen=True)
class Planted:
    """A knowledge base full of nasty text, and its pages as a browser takes them apart."""

    planting: Planting
    site: Site
    readings: dict[str, Reading]


def planted(root: Path, cache: Path, part: int, *, harmless: bool = False) -> Planted:
    planting = Planting(copy_of(root, cache), part, harmless)
    planting.plant()
    with pytest.MonkeyPatch.context() as patch:
        # Rules refuse most of it; the walls behind them must hold by themselves.
        patch.setattr(site_module, "check_all", lambda graph: ())
        site = site_of(planting.base)
    # What stands at the address of something withdrawn is a document of its own, beside the pages.
    notices = {name: read(str(site.files[name])) for name in site.files if name.endswith("index.html")}
    return Planted(planting, site, {page.url: read(whole(page)) for page in site.pages} | notices)


def whole(page: Page) -> str:
    return f"<head>{page.head}</head><body>{page.body}{page.chrome}</body>"


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Planted:
    """The same pages from the same files with harmless words, to compare with."""
    return planted(tmp_path_factory.mktemp("harmless") / "base", cache, 0, harmless=True)


# Long texts take the whole set in the first round, short ones a part in each.
@pytest.fixture(scope="module", params=range(ROUNDS))
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Planted:
    return planted(tmp_path_factory.mktemp("hostile") / "base", cache, request.param)


def test_every_free_text_of_the_model_is_planted(hostile: Planted) -> None:
    assert free_fields() - hostile.planting.models == set()


def test_no_page_has_an_element_that_our_templates_did_not_write(hostile: Planted, harmless: Planted) -> None:
    assert set(hostile.readings) == set(harmless.readings)
    for url, found in hostile.readings.items():
        expected = harmless.readings[url]
        for tag in WATCHED:
            assert found.tags[tag] == expected.tags[tag], (url, tag)
        assert set(found.tags) <= set(expected.tags) | FROM_PROSE, url
        assert found.attributes <= expected.attributes | ATTRIBUTES_FROM_PROSE, url
        assert found.metas == expected.metas, url
        assert len(found.data) == len(expected.data), url


def test_no_page_has_an_address_or_a_script_that_could_do_harm(hostile: Planted) -> None:
    for url, reading in hostile.readings.items():
        assert wrong_in(reading) == [], url


def test_a_page_without_a_theme_is_as_safe(hostile: Planted) -> None:
    one_of_each = {(page.kind, page.language): page for page in hostile.site.pages}
    for page in one_of_each.values():
        assert wrong_in(read(plain_document(page))) == [], page.url


def test_the_nasty_text_is_there_as_text(hostile: Planted) -> None:
    everything = "\n".join(reading.words() for reading in hostile.readings.values())
    # What begins a cell or a sentence may get a capital.
    shown = set(re.findall(r"tanda\d+x", everything.lower()))
    missing = {
        marker: at
        for marker, at in hostile.planting.planted.items()
        if marker not in shown and marker not in hostile.planting.hidden
    }
    assert missing == {}
    assert any(marker in shown for marker, at in hostile.planting.planted.items() if " before_use" in at)
    if hostile.planting.round == 0:
        for each in (FIRST, "<img src=x onerror=alert(1)>", f"{{{{ {SUM} }}}}", "{% raw %}{{ config }}{% endraw %}"):
            assert each in everything


def test_no_template_of_a_contributor_is_run(hostile: Planted) -> None:
    assert eval(SUM) == int(SOLVED)
    for url, reading in hostile.readings.items():
        assert SOLVED not in reading.words(), url


def test_titles_and_descriptions_are_one_line(hostile: Planted) -> None:
    for page in hostile.site.pages:
        assert not set("\r\n") & set(page.title + page.description), page.url


PLAIN = ("studi/kube-mentari/index.html", "teori/modal-sosial/index.html", "tema/kohesi/index.html")
"""Pages of the real site with something of most that pages have."""


@pytest.mark.parametrize("hostile", [0], indirect=True)
def test_the_theme_prints_titles_as_text(hostile: Planted, built: Path, tmp_path: Path) -> None:
    """The pages of the nasty set as MkDocs prints them, beside those that it has made of the real entries."""
    frames = Frames(theme(tmp_path))
    theirs = {page_file(page): frames.print(page) for page in hostile.site.pages}
    ours = {
        name: read((built / name).read_text(encoding="utf-8")) for name in (*theirs, *PLAIN) if (built / name).is_file()
    }
    attributes = set().union(*(page.attributes for page in ours.values()))
    # A page has as many statements in its head as there are facts; no name is new, and what is said once stays so.
    metas: Counter[str] = Counter()
    for file in built.rglob("*.html"):
        metas |= read(file.read_text(encoding="utf-8").partition("</head>")[0]).metas
    for name, text in theirs.items():
        reading = read(text)
        assert wrong_in(reading) == [], name
        # A page that both sites have is held against its like, every other against a plain one.
        like = ours.get(name, ours[PLAIN[0]])
        for tag in ("iframe", "object", "embed", "img", "base", "textarea", "video", "audio", "math"):
            assert reading.tags[tag] <= like.tags[tag], (name, tag)
        assert {each: n for each, n in reading.metas.items() if n > metas[each]} == {}, name
        assert len(reading.data) == len(like.data), name
        assert reading.attributes <= attributes | RARE_ATTRIBUTES, name


# Of our own too, but the real pages have no need of them now.
RARE_ATTRIBUTES: set[str] = set()


# --- what is refused outright ------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["url", "doi"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java%73cript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//jahat.example/",
        "https://jahat.example/%0d%0aX-Jahat: 1",
        "https://a@jahat.example/",
        'https://jahat.example/"onclick="alert(1)',
        "https://jahat.example/<script>",
        "https://jahat.example/\u202ea",
    ],
)
def test_an_address_that_is_none_is_refused(tiny: KnowledgeBase, field: str, address: str) -> None:
    old = {"url": "https://jurnal.example/melati", "doi": "10.1234/melati.2020"}[field]
    place = tiny.change("bib/references.bib", f"{field} = {{{old}}}", f"{field} = {{¤{address}}}")
    told = tiny.problems()
    assert {(problem.place.path, problem.place.line) for problem in told} == {(place.path, place.line)}


def test_the_nasty_set_is_as_wide_as_it_says() -> None:
    everything = " ".join(NASTY) + BLOCKS
    for needed in (
        "javascript:",
        "&#106;",
        "%6a",
        "\t",
        "data:",
        "vbscript:",
        "{{",
        "{%",
        "{:",
        "[[",
        "[@",
        "</script>",
        "-->",
    ):
        assert needed in everything


def test_the_grounds_of_all_rounds_together_hold_the_whole_nasty_set(tiny: KnowledgeBase) -> None:
    quoted = ""
    for part in range(ROUNDS):
        restore(tiny.root)
        Planting(tiny, part).plant()
        for study in read_base(tiny.root)[0].base.studies.values():
            grounds = [case.ground for case in study.cases]
            grounds += [each for finding in study.findings for each in (finding.grounds.level, finding.grounds.effect)]
            quoted += "\n".join(ground.quote or "" for ground in grounds if ground)
    assert [each for each in chunks(400, MOST_QUOTED - 1) if each not in quoted] == []
