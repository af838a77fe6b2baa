"""A rule goes only when something that it asks for occurs nowhere, and then all of it goes."""

from __future__ import annotations

import pytest

from rumpun.render.used_styles import minify_styles, names_in, used_styles

NAMES = names_in(
    '<html dir="ltr"><body class="page {{ "wide" if x }}"><ul id="list"><li data-k="v"><a class=\'own\'>',
    "element('button', {type: 'submit'}); hidden",
)


def used(sheet: str, beside: str = "") -> str:
    return used_styles(sheet, NAMES, beside)


@pytest.mark.parametrize(
    "selector",
    [
        "*", ":root", "html body>ul+li~a", ".page", ".wide", ".own", "body.page #list", "li[data-k]", "[dir=ltr] li",
        '[data-k="v"]', "[data-k^=x]", "a:hover", "a:not(.gone):focus-visible", "li:nth-child(2n + 1)", "a::before",
        "a:after", "ul::-webkit-scrollbar", ":is(.gone,.page)", "button[type=submit][hidden]", ":where(.page :is(a,b))",
        "li:has(.own)", "A",
    ],
)  # fmt: skip
def test_what_may_match_stays_as_it_is_written(selector: str) -> None:
    rule = f"{selector}{{color:red}}"
    assert used(rule) == rule


@pytest.mark.parametrize(
    "selector",
    [
        ".gone", "video", "#gone", "li[gone]", "[dir=rtl] li", '[data-k="gone"]', ".page .gone>a", "a.gone:hover",
        ".hidden", ":is(.gone,video)", "li:has(.gone)", ".button", ".page:not(.own) .gone",
    ],
)  # fmt: skip
def test_what_asks_for_a_name_that_is_nowhere_goes(selector: str) -> None:
    assert used(f"{selector}{{color:red}}") == ""
    assert used(f".page,{selector}{{color:red}}") == ".page{color:red}"
    assert used(f"@media print{{{selector}{{color:red}}}}") == ""


def test_declarations_stay_in_order_and_in_full() -> None:
    sheet = (
        "a{color:red;color:#F00A;width:-moz-fit-content;width:fit-content;margin:0 -.2em!important;--x: ;top:var(--x)}"
    )
    assert used(sheet) == sheet
    assert used("/* c */\na { /* d */ color : red ; }\n") == "a{color:red}"
    nested = "a{color:red;&:hover{color:blue}}"
    assert used(nested) == nested
    picture = "a{background:url(\"data:image/svg+xml;charset=utf-8,<svg xmlns='http://x/y'/>\")}"
    assert used(picture) == picture


def test_conditions_stay_with_what_they_hold() -> None:
    sheet = "@media screen and (max-width:59.98em){a{top:0}@supports selector(::marker){li{top:1px}}}@page{margin:25mm}"
    assert used(f'@charset "UTF-8";{sheet}') == sheet
    assert used("@media print{a{top:0}.gone{top:0}}") == "@media print{a{top:0}}"
    assert used("@layer x{.gone{top:0}}") == "@layer x{.gone{top:0}}"  # what is not known is not judged


def test_properties_that_nothing_refers_to_go_with_what_only_they_refer_to() -> None:
    sheet = ":root{--a:var(--b);--b:var(--c);--c:1px;--d:2px;top:0}:root{--e:3px}.gone{top:var(--a)}a{left:var(--d)}"
    assert used(sheet) == ":root{--d:2px;top:0}a{left:var(--d)}"
    assert used(sheet, "b{top:var( --b )}") == ":root{--b:var(--c);--c:1px;--d:2px;top:0}a{left:var(--d)}"


def test_all_rules_stay_where_only_what_a_browser_does_not_need_goes() -> None:
    sheet = """/* a */ .gone > video , .page:is(.x, .y) { --light: ; --dark: initial; margin: 0 auto; }
      @media print { .gone::after { content: "▸" / ""; } /* b */ }
      @keyframes c { to { top: 0; } }"""
    assert minify_styles(sheet) == (
        ".gone > video,.page:is(.x, .y){--light: ;--dark:initial;margin:0 auto}"
        '@media print{.gone::after{content:"▸" / ""}}@keyframes c { to { top: 0; } }'
    )


def test_keyframes_go_that_nothing_is_moved_by() -> None:
    sheet = "@keyframes a{0%{top:0}}@-webkit-keyframes b{to{top:0}}@keyframes c{to{top:0}}"
    assert used(sheet) == ""
    moved = "li{animation:b 1s}a{animation-name:a,x}"
    indirect = "li{--moved:c 1s;animation:var(--moved)}"
    assert used(sheet + indirect) == "@keyframes c{to{top:0}}" + indirect
    assert used(sheet + moved) == "@keyframes a{0%{top:0}}@-webkit-keyframes b{to{top:0}}" + moved
    assert used(sheet, "li{animation:1s c infinite}") == "@keyframes c{to{top:0}}"
