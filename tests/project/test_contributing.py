"""What CONTRIBUTING.md tells newcomers to type is what the checks accept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.full_build import ROOT, copy_content

from rumpun.parsing.problems import report
from rumpun.schema.entry_form import formatted
from rumpun.site import read

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("mark", ["contoh", "sample"])
def test_the_sample_entry_is_valid(mark: str, tmp_path: Path) -> None:
    copy_content(tmp_path)
    # The sample takes the place of an entry whose findings have been published, and has fewer of them.
    (tmp_path / "published" / "addresses.txt").unlink()
    (tmp_path / "studies" / "kube-cempaka-tulip" / "second-coding.yml").unlink(missing_ok=True)
    found = re.search(rf"<!-- {mark} -->\n```yaml\n(.*?)```", GUIDE, re.DOTALL)
    assert found
    (tmp_path / "studies" / "kube-cempaka-tulip" / "study.yml").write_text(found[1], encoding="utf-8")
    assert report(read(tmp_path)[1]) == ""


def test_the_sample_references_are_valid(tmp_path: Path) -> None:
    samples = re.findall(r"```bibtex\n(.*?)```", GUIDE, re.DOTALL)
    assert samples
    for sample in samples:
        (tmp_path / "bib").mkdir(exist_ok=True)
        (tmp_path / "bib" / "references.bib").write_text(sample, encoding="utf-8")
        problems = [problem for problem in read(tmp_path)[1] if problem.place.path.startswith("bib/")]
        assert report(problems) == ""


@pytest.mark.parametrize("mark", ["contoh", "sample"])
def test_the_sample_entry_keeps_every_explanation_in_its_one_form(mark: str) -> None:
    found = re.search(rf"<!-- {mark} -->\n```yaml\n(.*?)```", GUIDE, re.DOTALL)
    assert found
    text, problems = formatted("study.yml", found[1], "studies")
    assert problems == [] and text is not None
    explained = [line.strip() for line in found[1].splitlines() if line.strip().startswith("#")]
    assert explained == [line.strip() for line in text.splitlines() if line.strip().startswith("#")]
