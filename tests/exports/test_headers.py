"""What hosts are told to send along: nothing twice for one address, and the tables stay free to stand elsewhere."""

from __future__ import annotations

from fnmatch import fnmatchcase
from types import SimpleNamespace
from typing import cast
from urllib.parse import urlsplit

import pytest

from rumpun.address import LANGUAGES, SECTIONS, address
from rumpun.context import Context, Settings
from rumpun.exports.headers import FILE, files


def context_of(site_url: str = "https://a.example/", edition: str = "") -> Context:
    """Only the settings count."""
    return cast("Context", SimpleNamespace(settings=Settings(site_url, edition=edition)))


def rules(context: Context) -> dict[str, dict[str, str]]:
    """Path of a rule -> header -> value, as Netlify and Cloudflare read the file."""
    ((name, text),) = files((context,))
    assert name == FILE == "_headers"
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            assert line not in found
            path = line
            found[path] = {}
        else:
            header, _, value = line.strip().partition(": ")
            assert line.startswith("  ") and value and header not in found[path]
            found[path][header] = value
    return found


def sent(context: Context, path: str) -> dict[str, str]:
    """What is sent with the file at `path`; no header by two rules, since hosts join the values of both."""
    given = [
        pair
        for rule, headers in rules(context).items()
        if fnmatchcase(path, rule.replace(":content", "*"))
        for pair in headers.items()
    ]
    assert len({header for header, _ in given}) == len(given), path
    return dict(given)


def test_tables_may_stand_on_other_sites_and_no_other_page_may() -> None:
    context = context_of()
    for language in LANGUAGES:
        for section in ("home", *SECTIONS):
            told = sent(context, f"/{address(language, section)}")
            framed = told.get("Content-Security-Policy") != "frame-ancestors 'none'"
            assert framed == (section == "comparison"), section
            assert told["X-Content-Type-Options"] == "nosniff"
            assert told["Referrer-Policy"] == "same-origin"
    assert "Content-Security-Policy" not in sent(context, "/edisi/2026-09-01/perbandingan/")
    assert "Content-Security-Policy" in sent(context, "/studi/kube-mentari/")


def test_only_what_is_named_by_its_content_is_kept_for_long() -> None:
    context = context_of()
    kept = {
        path: "immutable" in sent(context, path).get("Cache-Control", "")
        for path in (
            "/search/id-1af1b51895/words/0",
            "/search/id.json",
            "/",
            "/en/search/",
            "/assets/rumpun/favicon.svg",
        )
    }
    assert [path for path, lasting in kept.items() if lasting] == ["/search/id-1af1b51895/words/0"]
    assert sent(context, "/data/v1/index.json")["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("site_url", ["https://a.example/", "https://a.example/rumpun/", ""])
def test_a_site_below_a_folder_names_its_folder_and_an_edition_has_no_such_file(site_url: str) -> None:
    context = context_of(site_url)
    base = urlsplit(site_url).path or "/"
    assert all(path.startswith(base) for path in rules(context))
    assert len(rules(context)) <= 100, "Cloudflare reads no more"
    assert list(files((context_of(site_url, "2026-09-01"),))) == []
