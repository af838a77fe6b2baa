"""The forms and documents that GitHub shows to those who come: whole, in both languages, naming nobody."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from support.full_build import ROOT

FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]-*.yml"))
TYPES = {"markdown", "input", "textarea", "dropdown", "checkboxes"}
"""GitHub Docs, "Syntax for GitHub's form schema"."""
REPOSITORY = "https://github.com/rumpun-kb/rumpun"


def form(path: Any) -> dict[str, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def both(text: str) -> bool:
    """Whether it is said in Indonesian and in English."""
    return len([part for part in text.split(" / ") if part.strip()]) == 2


def test_one_can_suggest_a_study_or_a_word_report_a_mistake_and_hand_in_a_file() -> None:
    assert [path.stem[2:] for path in FORMS] == [
        "suggest-a-study", "report-a-mistake", "hand-in-a-contribution-file", "suggest-a-word",
    ]  # fmt: skip


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_one_that_github_accepts(path: Any) -> None:
    found = form(path)
    assert set(found) == {"name", "description", "title", "body"}
    ids = [item["id"] for item in found["body"] if item["type"] != "markdown"]
    labels = [item["attributes"]["label"] for item in found["body"] if item["type"] != "markdown"]
    assert len(set(ids)) == len(ids) and len(set(labels)) == len(labels)
    assert all(re.fullmatch(r"[a-z-]+", each) for each in ids)
    for item in found["body"]:
        assert item["type"] in TYPES and set(item) <= {"type", "id", "attributes", "validations"}
        if item["type"] in ("dropdown", "checkboxes"):
            options = [each if isinstance(each, str) else each["label"] for each in item["attributes"]["options"]]
            assert len(set(options)) == len(options) > 1
    assert any(item.get("validations", {}).get("required") for item in found["body"])


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_speaks_both_languages(path: Any) -> None:
    found = form(path)
    said = [found["name"], found["description"], found["title"].rstrip(": ")]
    for item in found["body"]:
        attributes = item["attributes"]
        said += [attributes[key] for key in ("label", "description") if key in attributes]
        said += [each if isinstance(each, str) else each["label"] for each in attributes.get("options", [])]
        if item["type"] == "markdown":
            assert len(attributes["value"].strip().split("\n\n")) == 2
    assert [text for text in said if not both(text)] == []


def test_what_is_pasted_into_a_form_stays_text() -> None:
    (item,) = [item for item in form(FORMS[2])["body"] if item.get("id") == "content"]
    assert item["attributes"]["render"] == "text"


def test_links_beside_the_forms_lead_into_the_repository_of_the_site() -> None:
    assert f'"{REPOSITORY}"' in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for link in form(ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml")["contact_links"]:
        assert link["url"].startswith(f"{REPOSITORY}/")
        assert both(link["name"]) and both(link["about"])
        path = link["url"].partition("/blob/main/")[2]
        assert not path or (ROOT / path).is_file()


@pytest.mark.parametrize("name", ["CODE_OF_CONDUCT.md", "SECURITY.md"])
def test_the_documents_say_the_same_twice_and_name_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    indonesian, english = re.split(r"^# .+$", text, flags=re.MULTILINE)[1:]
    for sign in (r"^## ", r"^- ", r"\*\*"):
        assert len(re.findall(sign, indonesian, re.MULTILINE)) == len(re.findall(sign, english, re.MULTILINE)), sign
    assert not re.search(r"[\w.]+@[\w.]+|mailto:|https?://", text)
    assert "*Report a vulnerability*" in indonesian and "*Report a vulnerability*" in english
    (way,) = re.findall(r"\(#([a-z-]+)\)", text)
    assert way in [heading.lower().replace(" ", "-") for heading in re.findall(r"^# (.+)$", text, re.MULTILINE)]


def test_what_the_template_of_a_pull_request_names_is_there() -> None:
    text = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    named = re.findall(r"“([^”]+)” (?:di|in) (\S+\.md)\.", text)
    assert [file for _, file in named] == ["CONTRIBUTING.md", "CONTRIBUTING.en.md"]
    assert all(f"\n## {heading}\n" in (ROOT / file).read_text(encoding="utf-8") for heading, file in named)
    for line in text.splitlines():
        if line.startswith(("**", "- [ ]")):
            assert " / " in line, line


def test_who_reviews_what_can_be_filled_in_and_names_only_what_is_there() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    folders = [line.removeprefix("# ").split()[0] for line in lines if line.removeprefix("# ").startswith("/")]
    assert {"/studies/", "/vocab/", "/bib/"} <= set(folders)
    assert [folder for folder in folders if not (ROOT / folder.strip("/")).is_dir()] == []
    # An account that is made up would stop every pull request, or belong to a stranger.
    assert [line for line in lines if not line.startswith("#")] == []
