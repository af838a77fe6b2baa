"""The look at the form of pages sees what it should, and nothing in what is sound."""

from __future__ import annotations

import pytest
from support.html_form import faults_of_form


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("<div><p>a</div>", "</div> closes <p>"),
        ("<div>a", "<div> stays open"),
        ("a</div>", "</div> closes <>"),
        ("<p><ul><li>a</li></ul></p>", "not within <p>"),
        ("<span><div>a</div></span>", "not within <span>"),
        ("<ul><p>a</p></ul>", "no child of <ul>"),
        ("<div><li>a</li></div>", "not a child of <div>"),
        ("<dl><span>a</span></dl>", "no child of <dl>"),
        ("<table><tr><p>a</p></tr></table>", "no child of <tr>"),
        ('<a href="a"><em><a href="b">c</a></em></a>', "a link within a link"),
        ('<button type="button"><a href="a">b</a></button>', "within a button"),
        ('<p id="a" class="b" id="c">d</p>', "an attribute twice"),
        ('<p id="a">b</p><p id="a">c</p>', "no id of its own"),
        ('<p id="">b</p>', "no id of its own"),
        ('<label for="a">b</label>', "no id 'a'"),
        ('<p aria-labelledby="a b" id="a">c</p>', "no id 'b'"),
        ('<img src="a">', "no alt"),
        ('<input type="checkbox" autocomplete="off">', "nobody types into it"),
        ('<a href="a b">c</a>', "no address"),
    ],
)
def test_one_fault_is_found(page: str, fault: str) -> None:
    (found,) = faults_of_form(page)
    assert fault in found


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><html><head><title><p></title><script>if (a < b) { '</p>' }</script></head></html>",
        '<p>a <b>b</b><br><img src="a" alt=""> &lt;div&gt;</p><!-- <div> -->',
        "<details><summary><h2>a</h2></summary><p>b</p></details>",
        "<dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>",
        '<p id="a" aria-labelledby="a" data-x="{&quot;a&quot;: &quot;>&quot;}">a</p>',
        '<svg viewBox="0 0 1 1"><a href="b"><title>a</title><path d="M0 0"/></a></svg>',
        '<input type="search" autocomplete="off"><label>a <input type="checkbox"></label>',
        "<table><caption>a</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td><ul><li>a</li></ul></td></tr></tbody></table>",
    ],
)
def test_what_is_sound_has_no_fault(page: str) -> None:
    assert faults_of_form(page) == []
