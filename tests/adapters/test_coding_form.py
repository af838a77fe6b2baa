"""The form of a second coding: it gives no code away, comes back as a second coding, and writes over nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from support.knowledge_base import KnowledgeBase
from support.second_coding import ENTRY, PATH, STUDY_ID

from rumpun.adapters.cli import main
from rumpun.catalogue import values_of
from rumpun.contribution.blind_coding import neutral
from rumpun.model.coded_values import Effect, Evidence, Level, Outcome
from rumpun.model.load import load_second_coding
from rumpun.parsing.yaml_file import read_yaml
from rumpun.site import read

pytestmark = pytest.mark.slow


def form_of(base: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["coding-sheet", STUDY_ID, "--root", str(base.root)]) == 0
    return capsys.readouterr().out


def items(form: str) -> str:
    """What there is to code, behind the explanations."""
    return form.partition("\n\ncoder:")[2]


def filled(form: str, **values: str) -> str:
    """The form as a coder gives it back, everywhere with the same values."""
    given = {"level": "high", "effect": "helps", "evidence": "result", "outcome": "high"} | values
    for key, value in given.items():
        form = re.sub(rf"^    {key}:$", f"    {key}: {value}", form, flags=re.MULTILINE)
    about = '  id: anggota proyek\n  en: "member: of #the project"\ndate: 2026-11-22\n'
    return form.replace("  id:\n  en:\ndate:\n", about)


def keep(base: KnowledgeBase, tmp_path: Path, text: str, study: str = STUDY_ID) -> int:
    file = tmp_path / "lembar.yml"
    file.write_text(text, encoding="utf-8")
    return main(["coding-received", study, str(file), "--root", str(base.root)])


# --- given out ---------------------------------------------------------------------------------------------------


def test_it_has_all_that_is_coded_and_tells_how(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    form = form_of(tiny, capsys)
    for kind, values in (("level", Level), ("effect", Effect), ("evidence", Evidence), ("outcome", Outcome)):
        for value in get_args(values):
            assert re.search(rf"^#   {value} +{re.escape(values_of(kind)[value].id)} / ", form, re.MULTILINE)
    assert form.count("    level:\n") == form.count("    evidence:\n") == 5
    assert form.count("    outcome:\n") == 2
    for words in (
        "Kabar disampaikan setiap pekan.", "News was passed on every week.", "# Kohesi / Cohesion · Melati · hasil:3",
        "Seberapa erat anggota bersatu.", "How closely members stand together.", "bagian “Hasil” / section “Hasil”",
        "Secara umum / In general", "The material to code: the full text",
    ):  # fmt: skip
        assert words in form, words


def test_it_is_the_same_whatever_the_first_codes_are(tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]) -> None:
    before = form_of(tiny, capsys)
    entry = (tiny.root / ENTRY).read_text(encoding="utf-8")
    for key, value in (("level", "mixed"), ("effect", "none"), ("evidence", "advice"), ("outcome", "mixed")):
        entry = re.sub(rf"^    {key}: \w+$", f"    {key}: {value}", entry, flags=re.MULTILINE)
    entry = re.sub(r"^    (?:cites|ground|outcome_text): .*\n", "", entry, flags=re.MULTILINE)
    entry = entry.replace(
        "    group_types: [koperasi]\n",
        "    group_types: [koperasi]\n    outcome_text: {id: lain, en: other}\n"
        "    ground: {quote: rahasia, where: [hasil]}\n",
    )
    tiny.write(ENTRY, re.sub(r"\{quote: [^,]*,", "{quote: rahasia,", entry))
    after = form_of(tiny, capsys)
    assert after == before
    assert "rahasia" not in after


def test_neither_ids_nor_their_order_in_the_entry_tell_anything(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    before = form_of(tiny, capsys)
    study = read(tiny.root)[0].study(STUDY_ID)
    assert not any(finding.id in items(before) for finding in study.findings)
    places = re.findall(r"· (\S+)$", items(before), re.MULTILINE)[2:]
    assert places == ["abstrak:1", "abstrak:1", "hasil:3", "hasil:3", "hasil:4"]
    entry = (tiny.root / ENTRY).read_text(encoding="utf-8")
    head, findings, tail = re.split(r"(?<=\nfindings:\n)|(?=recommendations:\n)", entry)
    turned = re.findall(r"  - id: .*?(?=  - id: |\Z)", findings, re.DOTALL)[::-1]
    tiny.write(ENTRY, head + "".join(turned) + tail)
    assert form_of(tiny, capsys) == before


def test_what_a_contributor_wrote_cannot_leave_its_comment(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    old = "    statement: {id: Kabar disampaikan setiap pekan., en: News was passed on every week.}\n"
    tiny.change(ENTRY, old, '    statement:\n      id: "a\\n    level: low"\n      en: "b\\n\\nc: 1"\n')
    (tiny.root / "lembar.yml").write_text(form_of(tiny, capsys), encoding="utf-8")
    document, problems = read_yaml(tiny.root, "lembar.yml")
    assert problems == [] and document is not None
    codes = {"level", "effect", "evidence"}
    assert all(each == {"id": each["id"], "note": None, **dict.fromkeys(codes)} for each in document.data["findings"])  # type: ignore[index]


def test_it_is_written_where_nothing_is(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, form = tmp_path / "lembar.yml", form_of(tiny, capsys)
    order = ["coding-sheet", STUDY_ID, "--root", str(tiny.root), "--output", str(file)]
    assert main(order) == 0
    assert file.read_text(encoding="utf-8") == form
    file.write_text(filled(form), encoding="utf-8")
    assert main(order) == 2
    assert "tidak ditimpa" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == filled(form)
    assert main([*order[:-1], str(tmp_path / "tidak" / "ada.yml")]) == 2


@pytest.mark.parametrize("command", ["coding-sheet", "coding-received"])
def test_a_study_that_is_not_there_or_not_sound_is_refused(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    more = [PATH] if command == "coding-received" else []
    assert main([command, "koperasi-melat", *more, "--root", str(tiny.root)]) == 2
    assert 'maksud Anda "koperasi-melati"?' in capsys.readouterr().err
    tiny.change(ENTRY, "    level: low\n", "    level: loww\n")
    assert main([command, STUDY_ID, *more, "--root", str(tiny.root)]) == 2
    assert "python -m rumpun check" in capsys.readouterr().err


# --- taken back --------------------------------------------------------------------------------------------------


def test_a_filled_form_becomes_a_second_coding_with_the_first_codes(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = form_of(tiny, capsys)
    text = filled(form).replace("    note:\n", '    note: "ragu: # dua"\n', 1)
    assert keep(tiny, tmp_path, text) == 0
    coding, problems = load_second_coding(tiny.root / PATH)
    assert coding is not None and problems == []
    study = read(tiny.root)[0].study(STUDY_ID)
    assert [item.id for item in coding.findings] == [finding.id for finding in study.findings]
    assert [item.first and item.first.level for item in coding.findings] == [each.level for each in study.findings]
    assert {item.level for item in coding.findings} == {"high"}
    assert [item.note for item in coding.cases] == ["ragu: # dua", None]
    assert (coding.coder.en, coding.date) == ("member: of #the project", "2026-11-22")
    told = {problem.message.en.partition(" (")[0] for problem in tiny.problems()}
    assert told == {"the coders differ"}, "nothing is wrong but that the differences are not settled"
    before = (tiny.root / PATH).read_bytes()
    assert keep(tiny, tmp_path, filled(form, level="low")) == 2
    assert (tiny.root / PATH).read_bytes() == before


def test_a_form_that_is_not_filled_is_told_line_by_line(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = form_of(tiny, capsys)
    assert keep(tiny, tmp_path, filled(form).replace("    level: high\n", "    level:\n", 1)) == 1
    printed = capsys.readouterr().out
    line = filled(form).split("\n").index("    level: high") + 1
    assert f"lembar.yml:{line}:" in printed
    assert printed.count("lembar.yml:") == 1
    assert not (tiny.root / PATH).exists()


def test_what_was_left_out_is_coded_once(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = filled(form_of(tiny, capsys))
    assert keep(tiny, tmp_path, text[: text.rindex("  - id: ")]) == 0
    coding, _ = load_second_coding(tiny.root / PATH)
    assert coding is not None and len(coding.findings) == 4


def test_an_id_that_changed_in_the_meantime_is_found(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = filled(form_of(tiny, capsys))
    tiny.change(ENTRY, "  - id: kohesi-melati\n", "  - id: erat\n    former_ids: [kohesi-melati]\n")
    assert neutral(read(tiny.root)[0].study(STUDY_ID), "kohesi-melati") in text
    assert keep(tiny, tmp_path, text) == 0
    assert "- id: erat\n" in (tiny.root / PATH).read_text(encoding="utf-8")


def test_a_form_of_another_study_is_refused(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert keep(tiny, tmp_path, filled(form_of(tiny, capsys)), "arisan-anggrek") == 2
    assert "melati" in capsys.readouterr().err
    assert main(["coding-received", STUDY_ID, str(tmp_path / "tidak-ada.yml"), "--root", str(tiny.root)]) == 2
