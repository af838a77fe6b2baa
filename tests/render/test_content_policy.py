"""What a page may load and run: every document says so before it loads anything, and holds no code but one line."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from markupsafe import Markup

from rumpun.render.content_policy import FIRST_SCRIPT, POLICY, allowing
from rumpun.render.minify import minify_page
from rumpun.render.templates import render
from rumpun.words.words import words

HOOKS = Path(__file__).parents[2] / "hooks"
TEMPLATES = sorted([*(HOOKS / "rumpun" / "templates").rglob("*"), *(HOOKS / "theme").rglob("*.html")])
TAG = '<meta http-equiv="Content-Security-Policy" content="'
_CODE = re.compile(
    r"""<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)[^>]*>|<style|\sstyle=|\son[a-z]+=["']|javascript:"""
)


def directives() -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in str(POLICY).split("; "))}


def test_the_policy_lets_in_nothing_that_does_not_lie_on_the_sites_own_host() -> None:
    told = directives()
    assert told.pop("default-src") == ["'none'"]
    assert told.pop("base-uri") == ["'none'"]
    assert told.pop("img-src") == ["'self'", "data:"]
    hash_ = b64encode(sha256(FIRST_SCRIPT.encode()).digest()).decode()
    assert told.pop("script-src") == ["'self'", f"'sha256-{hash_}'"]
    assert {name: values for name, values in told.items() if values != ["'self'"]} == {}
    assert "unsafe" not in POLICY


def test_templates_hold_no_code_and_no_style() -> None:
    found = {
        path.name: codes for path in TEMPLATES if path.is_file() and (codes := _CODE.findall(path.read_text("utf-8")))
    }
    assert found == {"head.html": ["<script>"]}


@pytest.mark.parametrize("code", ["<script>", "<style>", "<p style='x'>", "<p\nonclick='x'>", "javascript:x"])
def test_that_look_sees_what_it_forbids(code: str) -> None:
    assert _CODE.search(code)
    assert not _CODE.search('<script type="module" src="a.js"><p data-on="x" class="style">')


def test_every_document_tells_the_policy_before_it_loads_anything() -> None:
    documents = [path for path in TEMPLATES if path.is_file() and "<!doctype html>" in path.read_text("utf-8")]
    assert {path.name for path in documents} == {
        "main.html", "plain.html", "problems.html", "redirect.html", "withdrawn.html",
    }  # fmt: skip
    for path in documents:
        text = path.read_text("utf-8")
        policy = re.search(r"page_policy|(?:rp|page)\.head\b", text)
        assert policy, path.name
        assert "<link" not in text[: policy.start()] and "<script" not in text[: policy.start()], path.name
    head = (HOOKS / "rumpun/templates/parts/head.html").read_text("utf-8")
    assert head.index(TAG) < head.index("<script")


def test_problems_are_told_on_a_page_with_the_policy() -> None:
    told = render("files/problems.html", problems=(), assets="a/", words=[words("id"), words("en")])
    assert f'{TAG}{POLICY}">' in told


def test_the_script_in_the_page_is_the_one_that_is_let_in() -> None:
    """To the byte, also when the page is printed without needless white space."""
    page = minify_page(f"<head>\n<script>{FIRST_SCRIPT}</script>\n</head>")
    assert page == f"<head>\n<script>{FIRST_SCRIPT}</script>\n</head>"
    assert isinstance(FIRST_SCRIPT, Markup)


def test_the_preview_lets_one_more_script_into_a_page_of_ours_and_changes_no_other() -> None:
    page = f'{TAG}{POLICY}"><script>{FIRST_SCRIPT}</script>'.encode()
    let_in = allowing(page, "reload()").decode()
    hash_ = b64encode(sha256(b"reload()").digest()).decode()
    assert let_in.replace(f" 'sha256-{hash_}'", "", 1).encode() == page
    assert let_in.index(hash_) < let_in.index(";", let_in.index("script-src"))
    assert allowing(b"<p>an old page</p>", "reload()") == b"<p>an old page</p>"
