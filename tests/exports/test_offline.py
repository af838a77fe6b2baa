"""The worker at the root says what it must in both languages, and a manifest of each makes the site installable."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

from PIL import Image
from support.records import a_context, a_graph, a_study

from rumpun.address import address
from rumpun.exports.favicon import files as icons
from rumpun.exports.offline import MANIFEST, WORKER, files
from rumpun.metadata.home_screen import FAVICON
from rumpun.render.files import Files
from rumpun.site import assets

BASE = "https://kelompok.example/rumpun/"


def made(cache: Path) -> dict[str, str]:
    graph = a_graph(a_study())
    return dict(files(tuple(a_context(graph, cache, language) for language in ("id", "en"))))


def test_the_worker_loads_what_is_there_and_has_words_for_all_it_says(cache: Path) -> None:
    text = made(cache)[WORKER]
    (script,) = re.findall(r'importScripts\("([^"]+)"\)', text)
    content = assets()[script]
    source = content if isinstance(content, str) else content.decode("utf-8")
    said = json.loads(re.findall(r"^self\.NOTICES = (.*);$", text, re.MULTILINE)[0])
    asked = set(re.findall(r"NOTICES\[language\]\.(\w+)", source)) | {"missing_title", "missing", "offline", "home"}
    for language in ("id", "en"):
        assert asked <= set(said[language])
        assert said[language]["offline"] == address(language, "offline")
        assert not re.search(r"[<>&]", "".join(said[language].values()))


def test_a_manifest_stands_for_the_whole_site_and_opens_its_language(cache: Path) -> None:
    found = made(cache)
    for language in ("id", "en"):
        place = address(language) + MANIFEST
        manifest = json.loads(found[place])
        assert urljoin(BASE + place, manifest["scope"]) == BASE
        assert urljoin(BASE + place, manifest["start_url"]) == BASE + address(language)
        assert urljoin(BASE + place, manifest["icons"][0]["src"]) == f"{BASE}assets/rumpun/favicon.svg"
        assert manifest["lang"] == language and manifest["name"] and re.fullmatch(r"#\w{6}", manifest["theme_color"])


def test_home_screens_find_every_picture_in_the_size_that_the_manifest_tells(cache: Path) -> None:
    context = a_context(a_graph(a_study()), cache, "id")
    there = Files(icons((context,)))
    listed = json.loads(made(cache)[MANIFEST])["icons"]
    assert {each["src"] for each in listed} == set(there)
    assert {("192x192", "any"), ("512x512", "any"), ("192x192", "maskable"), ("512x512", "maskable")} <= {
        (each["sizes"], each["purpose"]) for each in listed
    }
    for each in listed[1:]:
        content = there[each["src"]]
        assert isinstance(content, bytes)
        image = Image.open(io.BytesIO(content))
        assert (image.format, "{}x{}".format(*image.size)) == ("PNG", each["sizes"])


def test_a_frozen_edition_has_none(cache: Path) -> None:
    context = a_context(a_graph(a_study()), cache, "id")
    frozen = replace(context, settings=replace(context.settings, edition="2026-11-22"))
    assert [*files((frozen,))] == []
    assert [name for name, _ in icons((frozen,))] == [FAVICON]
