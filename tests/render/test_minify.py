"""What is left out of scripts, styles and pages is nothing that a browser reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from pygments.lexers import CssLexer, JavascriptLexer
from pygments.token import Comment

from rumpun.render.minify import minify_page, served
from rumpun.render.script_imports import ASSETS

pytestmark = pytest.mark.slow  # reads every script and style twice

WRITTEN = sorted(
    path.relative_to(ASSETS).as_posix() for ending in ("js", "css") for path in ASSETS.rglob(f"*.{ending}")
)


def code(text: str, name: str) -> list[tuple[object, str]]:
    """The tokens without comments and blanks, by a reader that is not ours; those in texts stay."""
    lexer = JavascriptLexer() if name.endswith(".js") else CssLexer()
    return [(kind, value) for kind, value in lexer.get_tokens(text) if kind not in Comment and value.strip()]


@pytest.mark.parametrize("name", WRITTEN)
def test_the_code_of_every_script_and_style_is_the_same(name: str) -> None:
    text, lean = (ASSETS / name).read_text(encoding="utf-8"), served(ASSETS / name).decode("utf-8")
    assert code(lean, name) == code(text, name)
    assert not [line for line in lean.splitlines() if line.lstrip().startswith("//")]


def test_comments_are_a_good_part_of_what_we_write() -> None:
    written = sum((ASSETS / name).stat().st_size for name in WRITTEN)
    assert sum(len(served(ASSETS / name)) for name in WRITTEN) < 0.85 * written


def test_a_comment_goes_only_with_whole_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.js"
    file.write_text(
        "// all of it\n/**\n * All of it.\n */\nconst a = 1; // stays\n  /** @type {B} */ (c).d = 2; /* stays */\n"
        'const url = "https://x.example/*";\nconst e = 3; /* stays\n too */\n  /* gone */\n\nf();\n',
        encoding="utf-8",
    )
    assert served(file).decode("utf-8") == (
        "const a = 1; // stays\n  /** @type {B} */ (c).d = 2; /* stays */\n"
        'const url = "https://x.example/*";\nconst e = 3; /* stays\n too */\n\nf();\n'
    )


def test_other_files_are_served_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_bytes(b"// \xff\n")
    assert served(file) == b"// \xff\n"


@pytest.mark.parametrize(
    ("written", "lean"),
    [
        ("<ul>\n\n    <li>a</li>  \n\n  <li>b</li>\n</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("<b>a</b> <i>b</i>  <u>c</u>", "<b>a</b> <i>b</i>  <u>c</u>"),
        ("<p>two\n   lines</p>", "<p>two\n   lines</p>"),
        ("<p>a &gt;\n\n  &lt; b</p>", "<p>a &gt;\n\n  &lt; b</p>"),
        ("<p>\n <pre><b>a</b>\n\n   <b>b</b></pre>\n\n<p>", "<p>\n<pre><b>a</b>\n\n   <b>b</b></pre>\n<p>"),
        ("<i>\n <script>a>\n\n  <b</script>\n\n<script>", "<i>\n<script>a>\n\n  <b</script>\n<script>"),
        ("<pre>\n <b>", "<pre>\n<b>"),
        ("<textarea>a\n\n  b</textarea>", "<textarea>a\n\n  b</textarea>"),
        ("<script>a>\n\n  <b</script>", "<script>a>\n\n  <b</script>"),
    ],
)
def test_only_blanks_between_tags_are_joined_and_never_taken_away(written: str, lean: str) -> None:
    assert minify_page(written) == lean
