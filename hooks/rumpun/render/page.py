"""A finished page, and the rendering of templates into one."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from ..address import anchor_of
from ..cache import keep, remembered
from ..model.coded_values import CLAIMS
from ..permanence.history import Change
from ..words.words import Words, lower_first

TEMPLATES = Path(__file__).parent.parent / "templates"
_COUNT = re.compile(r'<span class="rp-count".*?</span>', re.DOTALL)
_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A second-level heading of a page."""

    anchor: str
    title: str
    """Plain text."""


@dataclass(frozen=True)
class MenuItem:
    """An entry of the site's menu as one page shows it."""

    title: str
    href: str
    """Relative to the page."""
    current: bool


@dataclass(frozen=True)
class Finished:
    """What is on a page, as its builder has finished it."""

    title: str
    """Plain text, for the browser's tab and for search results."""
    description: str
    """Plain text, one or two sentences."""
    head: Markup
    """Metadata: canonical address, alternates, description, social card."""
    body: Markup
    """The content, without the theme's frame; begins with the `h1`."""
    toc: tuple[Heading, ...]
    menu: tuple[MenuItem, ...]
    chrome: Markup
    """What stands outside the content: the search dialog and the tray, with their words."""
    ways: dict[str, str]
    """Ways that the frame needs, relative to the page: `home`, `search`, `twin`, `root` and the lesser sections."""
    words: Words
    """The interface words of the language."""
    edit: str
    """The contributor's file behind the page, relative to the root; empty when there is none."""
    scripts: tuple[str, ...] = ()
    """Names of the ES modules in `assets/` that add to this page."""
    modules: tuple[str, ...] = ()
    """Names of the modules in `assets/` that the page's scripts import, so that all can be fetched at once."""
    styles: tuple[str, ...] = ()
    """Names of the style sheets in `assets/` that only some pages need."""
    changed: Change = Change()
    """The newest change of what the page shows."""


@dataclass(frozen=True, eq=False)
class Page:
    """Everything a site generator needs to print one page; nothing is left to decide.

    Where it stands is known at once; what is on it is made when it is first asked for, and kept until `forget`.
    """

    url: str
    """Site-relative, without a leading slash; `""` is the home page."""
    twin: str
    """The same page in the other language."""
    language: str
    kind: str
    """The page type, such as `study`."""
    make: Callable[[], Finished]
    files: Mapping[str, Callable[[], str]] = field(default_factory=dict)
    """Site-relative address -> what makes the content, of what belongs to this page alone: its citation to download."""

    @cached_property
    def finished(self) -> Finished:
        """What is on it."""
        return self.make()

    def forget(self) -> None:
        """Keep no longer what is on it: a large site has more than a memory should hold."""
        self.__dict__.pop("finished", None)

    @property
    def title(self) -> str:
        """Plain text, for the browser's tab and for search results."""
        return self.finished.title

    @property
    def description(self) -> str:
        """Plain text, one or two sentences."""
        return self.finished.description

    @property
    def toc(self) -> tuple[Heading, ...]:
        """Its second-level headings."""
        return self.finished.toc

    @property
    def menu(self) -> tuple[MenuItem, ...]:
        """The site's menu as the page shows it."""
        return self.finished.menu

    @property
    def ways(self) -> dict[str, str]:
        """Ways that the frame needs, relative to the page: `home`, `search`, `twin`, `root` and the lesser sections."""
        return self.finished.ways

    @property
    def words(self) -> Words:
        """The interface words of the language."""
        return self.finished.words

    @property
    def edit(self) -> str:
        """The contributor's file behind the page, relative to the root; empty when there is none."""
        return self.finished.edit

    @property
    def scripts(self) -> tuple[str, ...]:
        """Names of the ES modules in `assets/` that add to this page."""
        return self.finished.scripts

    @property
    def modules(self) -> tuple[str, ...]:
        """Names of the modules that these import, so that all can be fetched at once."""
        return self.finished.modules

    @property
    def styles(self) -> tuple[str, ...]:
        """Names of the style sheets in `assets/` that only some pages need."""
        return self.finished.styles

    @property
    def changed(self) -> Change:
        """The newest change of what the page shows."""
        return self.finished.changed

    @property
    def searched(self) -> bool:
        """Whether the search finds the page: not what repeats the names of everything else, or holds nothing."""
        return self.kind not in ("404", "search", "changes")

    @property
    def has_contents(self) -> bool:
        """Whether the page is long enough for a list of what it holds, and has none of its own."""
        return len(self.toc) > 2 and self.kind not in ("home", "glossary")

    @property
    def head(self) -> Markup:
        """Metadata: canonical address, alternates, description, social card."""
        return self.finished.head

    @property
    def body(self) -> Markup:
        """The content, without the theme's frame; begins with the `h1`."""
        return self.finished.body

    @property
    def content(self) -> Markup:
        """The body with a folded list of what it holds under its `h1`."""
        if not self.has_contents:
            return self.body
        title, end, rest = str(self.body).partition("</h1>")
        return Markup(f"{title}{end}{self.frame('contents')}{rest}")

    def frame(self, part: str) -> Markup:
        """What stands around the content on every site: `header` (what is in it), `tabs`, `contents` or `footer`."""
        return render(f"frame/{part}.html", page=self)

    @property
    def chrome(self) -> Markup:
        """What stands outside the content: the search dialog and the tray, with their words."""
        return self.finished.chrome


def headings(body: str) -> tuple[Heading, ...]:
    """The table of contents, read from the second-level headings that carry an id."""
    found = ((anchor, _COUNT.sub("", title)) for anchor, title in _HEADING.findall(body))
    return tuple(Heading(anchor, Markup(title).striptags()) for anchor, title in found)


class _CompiledTemplates(BytecodeCache):
    """Keeps compiled templates beside Python's own compiled files: to compile all of them takes a second.

    Jinja looks whether a template is still the one that was compiled. What else went into it, its version and this
    module, is in the name of the folder. Where nothing can be kept, a start only takes longer.
    """

    def __init__(self) -> None:
        made_by = sha256(version("jinja2").encode())
        for module in (__name__, lower_first.__module__):  # the filter is called while a template is compiled
            made_by.update(Path(str(sys.modules[module].__file__)).read_bytes())
        self.folder = Path(cache_from_source(__file__)).with_name(f"templates-{made_by.hexdigest()[:16]}")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - as Jinja calls it
        """By its name alone, so that a copy of the project finds what was compiled in the first."""
        return name.replace("/", "--")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, or leave it empty."""
        kept = remembered(self.folder / f"{bucket.key}.pyc")
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                keep(self.folder / f"{bucket.key}.pyc", bucket.bytecode_to_string())


class _PlainCalls(Context):
    """Calls what a template names as it stands.

    Jinja asks of everything that is called, in eight steps, whether it wants to be handed the context. Nothing of ours
    does, and of Jinja's own only macros; a page has thousands of calls, and the asking took an eighth of all its time.
    """

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """As Jinja calls it, from compiled templates."""
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(self.eval_ctx, *args, **kwargs) if called.__class__ is Macro else called(*args, **kwargs)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_CompiledTemplates(),
    )
    environment.context_class = _PlainCalls
    environment.auto_reload = False  # see `read_anew`: to look at every use costs a page some fifty looks
    # `tojson` without needless blanks and escapes, in the order given; it still escapes <, >, & and '.
    environment.policies["json.dumps_kwargs"] = {"sort_keys": False, "separators": (",", ":"), "ensure_ascii": False}
    environment.filters["lower_first"] = lower_first
    environment.globals["anchor_of"] = anchor_of
    environment.tests["claim"] = CLAIMS.__contains__
    return environment


def read_anew() -> None:
    """Forget all templates, for who has changed one."""
    _environment.cache_clear()


def render(template: str, **values: Any) -> Markup:
    """Render a template with autoescape on; a name that is missing is an error, never an empty string."""
    return Markup(_environment().get_template(template).render(**values))
