"""What newcomers read first is short, says the same in both languages, and what it tells them to type is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.full_build import ROOT

from rumpun.address import GUIDES, LANGUAGES, Language
from rumpun.parsing.problems import report
from rumpun.site import read
from rumpun.words.words import words

FILES: dict[Language, str] = {"id": "CONTRIBUTING.md", "en": "CONTRIBUTING.en.md"}
TEXTS = {language: (ROOT / name).read_text(encoding="utf-8") for language, name in FILES.items()}
PICTURES = r'<img src="([^"]+)" width="(\d+)" alt="([^"]*)">'
MOST_LINES = 200
MOST_BYTES = 300_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_is_short_and_in_one_language(language: Language) -> None:
    text = TEXTS[language]
    assert len(text.splitlines()) <= MOST_LINES
    other = next(name for each, name in FILES.items() if each != language)
    assert f"]({other})*" in text.splitlines()[2]
    headings = re.findall(r"^## (\d)\. ", text, re.MULTILINE)
    assert headings == ["1", "2", "3"]


def test_both_say_the_same() -> None:
    for sign in (r"^## ", r"^\d\. ", r"^- \[ \] ", r"^\| ", r"\*\*", r"^```", r"<img ", r"^\$ ", r"\]\(docs/"):
        numbers = {len(re.findall(sign, text, re.MULTILINE)) for text in TEXTS.values()}
        assert len(numbers) == 1 and numbers != {0}, sign
    commands = [re.findall(r"^\$ (.*?)\s+#", text, re.MULTILINE) for text in TEXTS.values()]
    assert commands[0] == commands[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_leads_to_every_guide_in_its_language(language: Language) -> None:
    ways = set(re.findall(r"\]\(docs/(\w\w)/contribute/([\w-]+)\.md\)", TEXTS[language]))
    assert ways == {(language, name) for name in GUIDES}
    for section in re.findall(r"\]\(#([^)]+)\)", TEXTS[language]):
        headings = re.findall(r"^## (.+)$", TEXTS[language], re.MULTILINE)
        assert section in {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}


def test_pictures_are_there_small_and_told_in_words() -> None:
    shown = [found for text in TEXTS.values() for found in re.findall(PICTURES, text)]
    assert len(shown) == len(re.findall("<img", "".join(TEXTS.values())))
    assert all(len(alt) > 30 for _, _, alt in shown)
    assert sum((ROOT / source).stat().st_size for source, *_ in shown) <= MOST_BYTES
    for language, text in TEXTS.items():
        assert all(Path(source).name.startswith(f"{language}-") for source, *_ in re.findall(PICTURES, text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_contributing_tells_the_same_three_ways(language: Language) -> None:
    page = (ROOT / "docs" / language / "contribute.md").read_text(encoding="utf-8")
    ways = {
        "id": ("Formulir", "Situs web GitHub", "Komputer sendiri"),
        "en": ("The form", "The GitHub website", "Your own computer"),
    }
    starts = [page.index(f"\n**{way}**") for way in ways[language]]
    assert starts == sorted(starts)
    # What is to be pressed is called as it is there.
    t = words(language)
    said = {"form": t.contribute_form, "correct": t.contribute_correct, "wrong": t.contribute_wrong.split("?")[0] + "?"}
    for key, name in said.items():
        assert name in TEXTS[language], key
    for step in ("check", "send"):
        assert f"*{t[f'contribute_js_step_{step}']}*" in TEXTS[language]
        assert f"*{t[f'contribute_js_step_{step}']}*" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_references_are_valid(language: Language, tmp_path: Path) -> None:
    guide = (ROOT / "docs" / language / "contribute" / "references.md").read_text(encoding="utf-8")
    samples = re.findall(r"```bibtex\n(.*?)```", guide, re.DOTALL)
    assert samples
    for sample in samples:
        (tmp_path / "bib").mkdir(exist_ok=True)
        (tmp_path / "bib" / "references.bib").write_text(sample, encoding="utf-8")
        problems = [problem for problem in read(tmp_path)[1] if problem.place.path.startswith("bib/")]
        assert report(problems) == ""


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_says_the_same_in_both_languages(name: str) -> None:
    texts = [(ROOT / "docs" / each / "contribute" / f"{name}.md").read_text(encoding="utf-8") for each in LANGUAGES]
    for sign in (r"^## ", r"^\d\. ", r"^- ", r"^\| ", r"\*\*", r"^```", r"\]\(\.\./", r"\[\["):
        assert len({len(re.findall(sign, text, re.MULTILINE)) for text in texts}) == 1, sign
