"""CITATION.cff and .zenodo.json: what GitHub, Zenodo and reference managers read about the project itself."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rumpun.citation.cited_page import SITE_AUTHOR, SITE_NAME
from rumpun.parsing.yaml_file import read_yaml

ROOT = Path(__file__).resolve().parents[2]
# Of the schema of the Citation File Format 1.2.0: what it requires, and every key that it knows.
REQUIRED = {"authors", "cff-version", "message", "title"}
KNOWN = REQUIRED | {
    "abstract", "commit", "contact", "date-released", "doi", "identifiers", "keywords", "license", "license-url",
    "preferred-citation", "references", "repository", "repository-artifact", "repository-code", "type", "url",
    "version",
}  # fmt: skip
# Of the metadata that Zenodo's deposit interface documents for a data set with open access.
ZENODO_REQUIRED = {"title", "description", "upload_type", "access_right", "license", "creators", "publication_date"}


@pytest.fixture(scope="module")
def citation() -> dict[str, Any]:
    document, problems = read_yaml(ROOT, "CITATION.cff")
    assert problems == []
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data


@pytest.fixture(scope="module")
def zenodo() -> dict[str, Any]:
    data = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def test_the_citation_file_has_what_its_format_asks_for(citation: dict[str, Any]) -> None:
    assert citation.keys() >= REQUIRED
    assert citation.keys() <= KNOWN
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] in ("dataset", "software")
    assert all(isinstance(value, str) for key, value in citation.items() if key not in ("authors", "keywords"))
    assert len(set(citation["keywords"])) == len(citation["keywords"])
    # An entity has a name and no family name: nobody turns it around.
    assert all(set(author) <= {"name", "alias", "website"} for author in citation["authors"])


def test_the_project_bears_the_name_and_author_that_its_pages_cite(citation: dict[str, Any]) -> None:
    assert citation["title"].startswith(f"{SITE_NAME}:")
    assert [author["name"] for author in citation["authors"]] == [SITE_AUTHOR.id]
    assert citation["authors"][0]["alias"] == SITE_AUTHOR.en


def test_the_release_is_the_same_everywhere(citation: dict[str, Any], zenodo: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert citation["version"] == zenodo["version"] == project["version"]
    assert citation["date-released"] == zenodo["publication_date"]
    assert date.fromisoformat(citation["date-released"]).isoformat() == citation["date-released"]


def test_the_addresses_are_those_of_the_site(citation: dict[str, Any]) -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = dict(re.findall(r'^(site_url|repo_url): !ENV \[\w+, "([^"]+)"\]', settings, re.MULTILINE))
    assert citation["url"] == named["site_url"]
    assert citation["repository-code"] == named["repo_url"]


def test_zenodo_finds_what_it_asks_for(citation: dict[str, Any], zenodo: dict[str, Any]) -> None:
    assert zenodo.keys() >= ZENODO_REQUIRED
    assert zenodo["upload_type"] == citation["type"]
    assert zenodo["license"] == citation["license"].lower()
    assert zenodo["title"] == citation["title"]
    assert [creator["name"] for creator in zenodo["creators"]] == [author["name"] for author in citation["authors"]]
    assert zenodo["keywords"] == citation["keywords"]
    # Languages as three letters of ISO 639-2; the description is HTML of a few tags.
    assert re.fullmatch("[a-z]{3}", zenodo["language"])
    assert set(re.findall(r"</?(\w+)", zenodo["description"])) == {"p"}


def test_the_licence_is_the_one_of_the_content(citation: dict[str, Any]) -> None:
    assert citation["license"] == "CC-BY-4.0"
    assert "CC BY 4.0" in (ROOT / "LICENSE-CONTENT").read_text(encoding="utf-8")
