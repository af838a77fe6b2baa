"""The style sheets: colours and sizes stand in one file, and one file knows the theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

HOOKS = Path(__file__).parents[2] / "hooks"
ASSETS = HOOKS / "rumpun" / "assets"
TOKENS = ASSETS / "styles" / "tokens.css"
BRIDGE = HOOKS / "theme" / "assets" / "stylesheets" / "material_bridge.css"
STYLES = sorted({*ASSETS.rglob("*.css"), BRIDGE} - {TOKENS})
# A picture within a style sheet is a mask: its colour is never seen.
_NOT_READ = re.compile(r"/\*.*?\*/|url\([^)]*\)", re.DOTALL)
_DECLARATION = re.compile(r"(?<![\w-])([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])")
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\(|(?<![\w-])(?:white|black)(?![\w-])",
    re.IGNORECASE,
)
_SIZE = re.compile(r"(?<![\w.])-?\.?\d[\d.]*(?:rem|px|pt)\b")
_SIZED = re.compile(r"font|font-size|border-radius|text-indent|(?:(?:row|column)-)?gap|(?:margin|padding)(?:-[a-z-]+)?")
# `md-…`, `--md-…`, `data-md-…`, `__md_…`: names of Material for MkDocs.
_MATERIAL = re.compile(r"(?<![\w-])(?:--|data-)?md-[a-z]|__md_|__palette")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Number and content of each line, without comments and pictures."""
    return enumerate(_NOT_READ.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text).splitlines(), 1)


def _loose(text: str) -> Iterator[str]:
    """Colours, sizes of type and distances that are no tokens, with the line."""
    for number, line in _lines(text):
        yield from (f"{number}: {found[0]}" for found in _COLOUR.finditer(line))
        for name, value in _DECLARATION.findall(line):
            if _SIZED.fullmatch(name):
                yield from (f"{number}: {name} {found[0]}" for found in _SIZE.finditer(value))


def _material(text: str) -> Iterator[str]:
    yield from (f"{number}: {line.strip()}" for number, line in _lines(text) if _MATERIAL.search(line))


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_colours_and_sizes_stand_in_the_tokens() -> None:
    assert {file.name: found for file in STYLES if (found := list(_loose(_read(file))))} == {}


def test_only_the_bridge_and_the_theme_name_material() -> None:
    files = [file for kind in ("css", "js", "html") for file in (HOOKS / "rumpun").rglob(f"*.{kind}")]
    assert {file.name: found for file in files if (found := list(_material(_read(file))))} == {}
    assert list(_material(_read(BRIDGE)))


def test_both_rules_see_what_they_forbid() -> None:
    sheet = "/* #fff md-x */ .rp-cmd-x { color: #fff;\n margin: 0 var(--rp-s1) -.3rem; width: 2rem; white-space: a }\n"
    assert list(_loose(sheet + ".a { font: 700 12px/1 b; background: url('#000') rgba(0, 0, 0, 1) }")) == [
        "1: #fff", "2: margin -.3rem", "3: rgba(", "3: font 12px",
    ]  # fmt: skip
    assert list(_material(sheet)) == []
    for name in (".md-button {", "var(--md-code)", "<body data-md-color-scheme>", 'class="x md-y"', "__md_get()"):
        assert list(_material(f"\n{name}")) == [f"2: {name}"]


def test_every_token_that_is_named_exists_and_each_is_named() -> None:
    """A name with a slip in it would fall back to nothing, in silence."""
    made = set(re.findall(r"(--rp-[\w-]+):", _read(TOKENS)))
    sheets = "".join(map(_read, [TOKENS, *STYLES]))
    # Some belong to one part of a page only, and are set there by its style sheet or script.
    local = set(re.findall(r"[\s{;](--rp-[\w-]+):", "".join(map(_read, STYLES))))
    by_script = set(re.findall(r"""["'`](--rp-[\w-]+)["'`]""", "".join(map(_read, ASSETS.rglob("*.js")))))
    named = set(re.findall(r"var\((--rp-[\w-]+)", sheets))
    assert named - made - local - by_script == set()
    assert made - named == {"--rp-leaf", "--rp-pale"}, "only cards and the icon take these two"
