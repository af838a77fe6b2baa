"""What was not found says in what: of a study that was not read in full, nothing is called unreported."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.model.records import Basis
from rumpun.site import Site
from rumpun.words.words import words

pytestmark = pytest.mark.slow

SOURCES = ("studies/koperasi-melati/study.yml", "studies/arisan-anggrek/study.yml")
OF_THE_SITE_ITSELF = (
    "document", "guide", "walk", "rules", "fields", "contribution", "data", "tour", "own",
)  # fmt: skip
"""Kinds of pages that tell of how entries are written, whatever was read of a study."""
_NO_STATUS = re.compile(
    r"""<dl class="rp-legend.*?</dl>"""  # the keys name every kind of silence
    r"""|\sdata-(?:words|settings|values|drafts)="[^"]*\"""",  # what scripts may say
    re.DOTALL,
)


def read_as(base: KnowledgeBase, basis: Basis) -> Site:
    """The site, as if so much of every study had been read, and all of them were silent on a theme and a property."""
    for path in SOURCES:
        text = (base.root / path).read_text(encoding="utf-8")
        base.write(path, re.sub(r"^basis: .*$", f"basis: {basis}", text, count=1, flags=re.MULTILINE))
    return site_of(base)


def statuses(site: Site) -> set[str]:
    """Every status that data say of a study or a case."""
    found: set[str] = set()
    wanted = r"data/comparison/(?:id|en)/(?:studies|gaps)/.*\.json|data/v1/(?:studies/.*\.json|csv/.*)"
    for name in filter(re.compile(wanted).fullmatch, site.files):
        content = site.files[name]
        if re.fullmatch(r"data/comparison/(id|en)/(studies|gaps)/.*\.json", name):
            found |= set(re.findall(r'"(not_(?:reported|in_\w+))"', str(content)))
        elif re.fullmatch(r"data/v1/studies/.*\.json", name):
            study = json.loads(content)["study"]
            found |= {
                *study["properties"].values(),
                *(each for case in study["themes"].values() for each in case.values()),
            }
        elif name in ("data/v1/csv/study_properties.csv", "data/v1/csv/case_themes.csv"):
            text = content if isinstance(content, str) else content.decode("utf-8-sig")
            found |= {row["status"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}
    return {status for status in found if status.startswith("not_") and status not in ("not_coded", "not_applicable")}


@pytest.mark.parametrize(
    ("basis", "said"),
    [("full-text", "not_reported"), ("abstract", "not_in_abstract"), ("catalogue-record", "not_in_record")],
)
def test_silence_is_told_by_what_was_read(tiny: KnowledgeBase, basis: Basis, said: str) -> None:
    site = read_as(tiny, basis)
    assert statuses(site) == {said}
    for page in site.pages:
        if page.kind in OF_THE_SITE_ITSELF:
            continue
        t = words(page.language)
        shown = _NO_STATUS.sub("", str(page.body))
        assert set(re.findall(r"rp-status--(not_(?:reported|in_\w+))", shown)) <= {said}, page.url
        unreported = t.value("status", "not_reported")
        assert basis == "full-text" or unreported not in shown.lower(), (page.url, unreported)


def test_tables_say_what_was_read_of_each_study(tiny: KnowledgeBase) -> None:
    site = read_as(tiny, "catalogue-record")
    for language in ("id", "en"):
        t = words(language)
        said = t.caveat_read.format(basis=t.value("basis", "catalogue-record"))
        bodies = {page.kind: str(page.body) for page in site.pages if page.language == language}
        for kind, columns in (("comparison", 3), ("side", 2), ("matrix", 2)):
            assert bodies[kind].count(f">{said}<") == columns, kind
        index = json.loads(site.files[f"data/comparison/{language}/index.json"])
        assert [each["basis"] for each in index] == [t.value("basis", "catalogue-record")] * 2
