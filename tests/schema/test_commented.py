"""Entries to begin with: sound as they are, and sound with everything that is only shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from support.full_build import ROOT, copy_content

from rumpun.address import LANGUAGES, Language
from rumpun.model.graph import Graph
from rumpun.parsing.problems import report
from rumpun.schema.commented import commented, names
from rumpun.schema.entry_form import formatted
from rumpun.schema.examples import BEGINNINGS, KINDS, SHOWN_ONLY, example
from rumpun.schema.fields import MODELS, fields_of, records_of
from rumpun.schema.json_schema import entry_schema
from rumpun.schema.known_ids import known_ids
from rumpun.site import read

OF_A_REAL_ENTRY = {
    "study": "studies/kube-cempaka-tulip/study.yml", "abstract": "studies/kube-sejahtera-2/study.yml",
    "theory": "vocab/theories/modal-sosial.yml", "method": "vocab/methods/triangulasi.yml",
    "theme": "vocab/themes/kohesi.yml", "group-type": "vocab/group-types/kube.yml",
    "place": "vocab/places/bogor-barat.yml", "glossary-term": "vocab/glossary/kube.yml",
}  # fmt: skip


def test_the_full_ones_have_every_key_that_there_is() -> None:
    for name in set(KINDS) - set(BEGINNINGS):
        met = {(each.record.__name__, each.field.name) for each in example(name).met}
        missing = {
            (record.__name__, field.name)
            for record in records_of(MODELS[KINDS[name]])
            for field in fields_of(record)
            if (record.__name__, field.name) not in met and field.name not in ("former_ids", "where")
        }
        # Of what stands in many places, once is enough; those without a source have no need of both forms.
        assert missing <= {("Located", "id"), ("Ground", "reason"), ("Text", "id"), ("Text", "en")}, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_comments_leave_the_entry_as_it_is(language: Language) -> None:
    for name in names():
        text = commented(name, language)
        file = example(name)
        aside = {
            at for mark, line in enumerate(file.lines) if line.strip() == SHOWN_ONLY for at in file.below(mark + 1)
        }
        kept = [line for at, line in enumerate(file.lines) if at not in aside and line.strip() != SHOWN_ONLY]
        assert [line for line in text.splitlines() if line and not line.lstrip().startswith("#")] == kept
        assert yaml.safe_load(text)
        assert max(map(len, (line for line in text.splitlines() if re.match(r"\s*# ", line)))) <= 160
        assert not any(line != line.rstrip() for line in text.splitlines())


@pytest.mark.slow
def test_what_is_only_shown_is_right_once_the_signs_are_taken_away(real_graph: Graph) -> None:
    """The example as its file has it."""
    for name in names():
        record, kind = MODELS[KINDS[name]], KINDS[name]
        schema = entry_schema(kind, "id", None)
        record.model_validate(example(name).document.data)
        found = [
            error
            for error in Draft202012Validator(schema).iter_errors(example(name).document.data)
            # One and the same finding shows what different ones may have.
            if {"evidence", "cites", "ground", "effect", "differs"}.isdisjoint(map(str, error.absolute_path))
        ]
        assert found == [], name


def test_taking_a_sign_away_gives_a_key_of_its_place() -> None:
    text = commented("study", "id")
    for key in ("voices", "same_informant", "informants", "period", "withdrawn_cases"):
        line = next(line for line in text.splitlines() if line.lstrip().startswith(f"# {key}:"))
        own = text.replace(line, line.replace("# ", "", 1))
        assert own != text
        assert f"'{key}'" in str(yaml.safe_load(own))


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["study", "abstract", "theory", "method", "theme", "group-type", "place", "glossary-term"]
)
def test_each_passes_the_check_in_the_place_of_its_entry(name: str, tmp_path: Path) -> None:
    copy_content(tmp_path)
    (tmp_path / "published" / "addresses.txt").unlink()
    for coding in tmp_path.glob("studies/*/second-coding.yml"):
        coding.unlink()
    (tmp_path / OF_A_REAL_ENTRY[name]).write_text(commented(name, "id"), encoding="utf-8")
    problems = [each for each in read(tmp_path)[1] if each.place.path == OF_A_REAL_ENTRY[name]]
    assert report(problems) == ""


def test_every_choice_is_named_in_the_full_study() -> None:
    text = commented("study", "en")
    for record in records_of(MODELS["studies"]):
        for field in fields_of(record):
            if field.choice != "property":
                for value in field.values:
                    assert re.search(rf"#.*\b{value}\b", text), value


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_one_form_of_the_full_study_keeps_every_explanation(language: Language) -> None:
    sample = commented("study", language)
    text, problems = formatted("study.yml", sample, "studies")
    assert problems == [] and text is not None
    explained = [line.strip() for line in sample.splitlines() if line.strip().startswith("#")]
    assert explained == [line.strip() for line in text.splitlines() if line.strip().startswith("#")]


def test_what_the_guide_lists_of_terms_is_what_they_have(real_graph: Graph) -> None:
    """Its list, in each language, of what a kind of term has besides name and definition, which is written by hand."""
    guides = [(ROOT / "docs" / language / "contribute/vocabulary.md").read_text("utf-8") for language in LANGUAGES]
    starts = {
        "theories": ("teori", "theory"), "methods": ("metode", "method"), "themes": ("tema", "theme"),
        "group-types": ("jenis kelompok", "kind of group"), "places": ("tempat", "place"),
        "glossary": ("glosarium", "glossary"),
    }  # fmt: skip
    for kind, both in starts.items():
        own = [each for each in fields_of(MODELS[kind]) if each.record != "Term" and each.name not in _TOLD_ELSEWHERE]
        for guide, start in zip(guides, both, strict=True):
            line = re.search(rf"^- {start}: (.*)$", guide, re.MULTILINE)
            assert line, start
            wanted = {each.name for each in own} | {value for each in own for value in each.values}
            assert wanted <= set(re.findall(r"`([^`]+)`", line[1])), start
    assert known_ids(real_graph)["themes"]


_TOLD_ELSEWHERE = {"former_ids", "withdrawn"}
