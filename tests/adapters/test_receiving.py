"""A contribution becomes files of the knowledge base, all or none, and each fault is told at its place in it."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.knowledge_base import TINY_STUDY, KnowledgeBase, site_of

from rumpun.adapters.cli import main
from rumpun.adapters.receiving import MOST_BYTES, receive
from rumpun.contribution.blind_coding import neutral
from rumpun.parsing.problems import Place
from rumpun.schema.entry_form import formatted
from rumpun.search.slips import slips
from rumpun.site import read

pytestmark = pytest.mark.slow

BOTH = {"id": "Teks.", "en": "Text."}
WHERE = ["abstrak:1"]
NEW: dict[str, Any] = {
    "format": "rumpun-contribution", "version": 1, "seen": "2026-11-01", "message": "Bahasa Inggrisnya mohon dibaca.",
    "studies": {
        "arisan-mawar": {
            "study": {
                "findings": [
                    {
                        "theme": "kekompakan", "case": "mawar", "evidence": "result", "level": "high",
                        "effect": "unstated", "statement": BOTH, "where": WHERE, "id": "kekompakan",
                        "grounds": {"level": {"quote": "sangat kompak", "where": WHERE}},
                    }
                ],
                "reference": "contohmawar2024", "basis": "abstract",
                "short_title": {"id": "Mawar: arisan", "en": "Mawar"},
                "source_parts": [{"id": "abstrak", "role": "abstract", "name": {"id": "Abstrak", "en": "Abstract"}}],
                "cases": [
                    {
                        "id": "mawar", "name": "Mawar", "group_types": ["kelompok-arisan"], "outcome": "unstated",
                        "outcome_text": BOTH, "where": WHERE,
                    }
                ],
            },
            "summary": {"id": "Ringkasan.", "en": "Summary."},
        }
    },
    "terms": {"themes": {"kekompakan": {"definition": BOTH, "name": {"id": "Kekompakan", "en": "Togetherness"}}}},
    "works": {
        "contohmawar2024": {
            "type": "article",
            "fields": {
                "langid": "indonesian", "journal": "Jurnal R&D 50%", "year": "2024",
                "author": "{Dinas Sosial} and Mawar, Ani",
                "title": "Arisan {Mawar} -- sebuah_kisah", "doi": "10.1234/a_b%c", "pages": "1-9",
            },
        }
    },
    "changes": {},
}  # fmt: skip


def handed_in(folder: Path, data: Any) -> Path:
    file = folder / "mawar.rumpun.json"
    file.write_text(json.dumps(data, indent=2, ensure_ascii=False), encoding="utf-8")
    return file


def files_below(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


def with_change(*way: str | int, to: Any) -> dict[str, Any]:
    """The new study with one thing otherwise; None takes it away."""
    data = copy.deepcopy(NEW)
    around: Any = data
    for step in way[:-1]:
        around = around[step]
    if to is None:
        del around[way[-1]]
    else:
        around[way[-1]] = to
    return data


def test_a_new_study_stands_where_it_belongs_and_is_sound(tiny: KnowledgeBase, tmp_path: Path) -> None:
    before = files_below(tiny.root)
    received = receive(tiny.root, handed_in(tmp_path, NEW))
    assert received.problems == ()
    assert received.files == (
        "bib/references.bib", "studies/arisan-mawar/en.md", "studies/arisan-mawar/id.md",
        "studies/arisan-mawar/study.yml", "vocab/themes/kekompakan.yml",
    )  # fmt: skip
    after = files_below(tiny.root)
    assert sorted(after) == sorted({*before, *received.files})
    assert all(after[path] == content for path, content in before.items() if path != "bib/references.bib")
    assert after["bib/references.bib"].startswith(before["bib/references.bib"].rstrip(b"\n"))
    graph, problems = read(tiny.root)
    assert problems == ()
    study = graph.base.studies["arisan-mawar"]
    assert study.model_dump(exclude_unset=True) == NEW["studies"]["arisan-mawar"]["study"]
    assert study.work.title == "Arisan (Mawar) – sebuah_kisah"
    assert (study.work.journal, study.work.doi) == ("Jurnal R&D 50%", "10.1234/a_b%c")
    assert [person.literal for person in study.work.authors] == ["Dinas Sosial", None]


def test_the_study_is_found_from_its_theory_its_theme_the_matrix_and_the_search(
    tiny: KnowledgeBase, tmp_path: Path
) -> None:
    theories = [{"theory": "modal-sosial", "role": "main", "where": WHERE}]
    data = with_change("studies", "arisan-mawar", "study", "theories", to=theories)
    assert receive(tiny.root, handed_in(tmp_path, data)).problems == ()
    pages = {page.url: page for page in site_of(tiny).pages}
    for url in ("teori/modal-sosial/", "temuan/kekompakan/", "perbandingan/", "studi/", "en/comparison/"):
        assert re.search(r'href="[^"]*\barisan-mawar/', pages[url].body), url
    slip, _ = next(iter(slips(pages["studi/arisan-mawar/"])))
    assert "Mawar" in slip.title and slip.study == "arisan-mawar" and "kekompakan" in slip.words


def test_its_files_have_the_form_of_the_house(tiny: KnowledgeBase, tmp_path: Path) -> None:
    receive(tiny.root, handed_in(tmp_path, NEW))
    for path, kind in (("studies/arisan-mawar/study.yml", "studies"), ("vocab/themes/kekompakan.yml", "themes")):
        text = (tiny.root / path).read_text(encoding="utf-8")
        assert formatted(path, text, kind) == (text, [])


@pytest.mark.parametrize(
    ("way", "to", "line_of", "said"),
    [
        (("studies", "arisan-mawar", "study", "basis"), "abstrak", '"basis"', '"abstrak" bukan pilihan'),
        (("studies", "arisan-mawar", "study", "cases", 0, "group_types"), ["kelompok-x"], '"kelompok-x"', "kelompok-x"),
        (("studies", "arisan-mawar", "study", "findings", 0, "where"), ["hasil"], '"hasil"', 'bagian sumber "hasil"'),
        (("studies", "arisan-mawar", "study", "findings", 0, "level"), "low", None, None),
        (("studies", "arisan-mawar", "study", "findings", 0, "grounds"), None, '"level": "high"', "mempunyai dasar"),
        (("studies", "arisan-mawar", "summary", "en"), "", '"summary"', "berkas ini belum ada"),
        (("terms", "themes", "kekompakan", "definition"), None, '"kekompakan": {', '"definition" belum ada'),
        (("works", "contohmawar2024", "fields", "langid"), None, '"contohmawar2024": {', "langid"),
        (("works", "contohmawar2024", "fields", "pages"), "9-1", '"contohmawar2024": {', "9–1"),
        (("version",), 2, '"version"', "bukan pilihan"),
        (("studies", "arisan-mawar", "more"), "x", '"more"', 'kunci "more" tidak dikenal'),
    ],
)  # fmt: skip
def test_each_fault_is_told_at_its_place_and_nothing_is_written(
    tiny: KnowledgeBase, tmp_path: Path, way: tuple[str | int, ...], to: Any, line_of: str | None, said: str | None
) -> None:
    before = files_below(tiny.root)
    file = handed_in(tmp_path, with_change(*way, to=to))
    received = receive(tiny.root, file)
    if said is None:
        assert received.problems == ()
        return
    lines = file.read_text(encoding="utf-8").split("\n")
    told = [problem for problem in received.problems if said in problem.message.id]
    assert told, received.problems
    assert told[0].place.path == file.name
    assert line_of is not None and line_of in lines[told[0].place.line - 1]
    assert received.files == () and files_below(tiny.root) == before


def test_all_faults_are_told_at_once(tiny: KnowledgeBase, tmp_path: Path) -> None:
    data = with_change("studies", "arisan-mawar", "study", "basis", to="x")
    data["studies"]["arisan-mawar"]["study"]["findings"][0]["theme"] = "tidak-ada"
    data["works"]["contohmawar2024"]["fields"]["year"] = "dua ribu"
    said = "\n".join(problem.message.id for problem in receive(tiny.root, handed_in(tmp_path, data)).problems)
    assert '"x" bukan' in said and "tidak-ada" in said and "dua ribu" in said


@pytest.mark.parametrize(
    ("part", "id_"), [("studies", "arisan-anggrek"), ("themes", "kohesi"), ("works", "contoh2020")]
)
def test_nothing_that_is_there_is_overwritten(tiny: KnowledgeBase, tmp_path: Path, part: str, id_: str) -> None:
    data = copy.deepcopy(NEW)
    around = data["terms"]["themes"] if part == "themes" else data[part]
    around[id_] = around.pop(next(iter(around)))
    before = files_below(tiny.root)
    (problem,) = (
        each for each in receive(tiny.root, handed_in(tmp_path, data)).problems if "ditimpa" in each.message.id
    )
    assert id_ in problem.message.id and "beri id lain" in problem.hint.id
    assert files_below(tiny.root) == before


@pytest.mark.parametrize("id_", ["../x", "a/b", "A", "", "a" * 81])
def test_a_name_cannot_lead_out_of_its_folder(tiny: KnowledgeBase, tmp_path: Path, id_: str) -> None:
    data = copy.deepcopy(NEW)
    data["studies"][id_] = data["studies"].pop("arisan-mawar")
    before = files_below(tmp_path)
    file = handed_in(tmp_path, data)
    assert receive(tiny.root, file).problems
    file.unlink()
    assert files_below(tmp_path) == before


def a_correction(*changes: dict[str, Any]) -> dict[str, Any]:
    return {"format": "rumpun-contribution", "version": 1, "changes": {"arisan-anggrek": list(changes)}}


LOWER = {"path": ["findings", "komunikasi", "effect"], "was": "helps", "becomes": "unstated"}
NO_GROUND = {
    "path": ["findings", "komunikasi", "grounds", "effect"],
    "was": {"quote": "Kabar cepat sampai", "where": ["abstrak:2"]}, "becomes": None,
}  # fmt: skip


def test_a_correction_changes_what_it_names_and_keeps_comments(tiny: KnowledgeBase, tmp_path: Path) -> None:
    path = tiny.root / TINY_STUDY
    path.write_text(f"# Dibaca dua kali.\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    before = read(tiny.root)[0].base.studies["arisan-anggrek"]
    received = receive(tiny.root, handed_in(tmp_path, a_correction(LOWER, NO_GROUND)))
    assert (received.files, received.problems) == ((TINY_STUDY,), ())
    graph, problems = read(tiny.root)
    after = graph.base.studies["arisan-anggrek"]
    assert problems == () and path.read_text(encoding="utf-8").startswith("# Dibaca dua kali.\n")
    assert [finding.effect for finding in after.findings] == ["hinders", "unstated"]
    assert after.findings[0] == before.findings[0] and after.cases == before.cases


def test_a_correction_of_what_has_changed_meanwhile_is_refused(tiny: KnowledgeBase, tmp_path: Path) -> None:
    before = files_below(tiny.root)
    file = handed_in(tmp_path, a_correction({**LOWER, "was": "hinders"}))
    (problem,) = receive(tiny.root, file).problems
    assert "sekarang helps" in problem.message.id
    assert '"path"' in file.read_text(encoding="utf-8").split("\n")[problem.place.line]
    assert files_below(tiny.root) == before


def test_a_correction_that_is_no_longer_sound_is_refused(tiny: KnowledgeBase, tmp_path: Path) -> None:
    before = files_below(tiny.root)
    problems = receive(tiny.root, handed_in(tmp_path, a_correction(LOWER))).problems
    assert [problem.place.path for problem in problems] == ["mawar.rumpun.json"]
    assert "mempunyai dasar" in problems[0].message.id and files_below(tiny.root) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format": "rumpun-contribution", "version": 1}', "tidak berisi apa-apa"),
        ("[]", "pasangan kunci"),
        ("{\n  x", "bukan JSON lagi"),
        ("", "JSON"),
        ("[" * 40 + "]" * 40, "terlalu dalam"),
    ],
)
def test_what_is_no_contribution_is_told(tiny: KnowledgeBase, tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, encoding="utf-8")
    assert any(said in problem.message.id for problem in receive(tiny.root, file).problems)


def test_what_is_too_large_is_not_read(tiny: KnowledgeBase, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(" " * (MOST_BYTES + 1), encoding="utf-8")
    (problem,) = receive(tiny.root, file).problems
    assert problem.place == Place("a.json") and "2000 kB" in problem.message.id


def test_a_disk_that_fails_leaves_nothing_behind(
    tiny: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device", str(path))

    before = files_below(tiny.root)
    monkeypatch.setattr("rumpun.adapters.receiving.replace_file", full)
    with pytest.raises(OSError, match="No space"):
        receive(tiny.root, handed_in(tmp_path, NEW))
    assert files_below(tiny.root) == before
    assert not (tiny.root / "studies/arisan-mawar").exists()


def test_what_was_replaced_before_a_disk_failed_is_put_back(
    tiny: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_for_studies(path: Path, text: str) -> None:
        if path.name == "study.yml":
            raise OSError(28, "No space left on device", str(path))
        path.write_text(text, encoding="utf-8")

    before = files_below(tiny.root)
    monkeypatch.setattr("rumpun.adapters.receiving.replace_file", full_for_studies)
    both = {**copy.deepcopy(NEW), "changes": a_correction(LOWER, NO_GROUND)["changes"]}
    with pytest.raises(OSError, match="No space"):
        receive(tiny.root, handed_in(tmp_path, both))
    assert files_below(tiny.root) == before


def test_the_command_says_what_it_wrote(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = handed_in(tmp_path, NEW)
    assert main(["receive", str(file), "--root", str(tiny.root)]) == 0
    assert "studies/arisan-mawar/study.yml" in capsys.readouterr().out
    assert main(["receive", str(file), "--root", str(tiny.root)]) == 1
    assert "ditimpa" in capsys.readouterr().out
    assert main(["receive", str(tmp_path / "none.json"), "--root", str(tiny.root)]) == 2


# --- reviews ---------------------------------------------------------------------------------------------------------


def test_a_contribution_cannot_say_that_its_codes_were_reviewed(tiny: KnowledgeBase, tmp_path: Path) -> None:
    """Neither of a new study nor of one that is there: a second person says it, in the entry or by a second coding."""
    before = files_below(tiny.root)
    claimed = copy.deepcopy(NEW)
    claimed["studies"]["arisan-mawar"]["study"]["review"] = {"date": "2026-11-02"}
    renewed = {"path": ["review", "date"], "was": "2026-11-01", "becomes": "2026-11-29"}
    claimed["changes"] = {"koperasi-melati": [renewed]}
    problems = receive(tiny.root, handed_in(tmp_path, claimed)).problems
    assert [getattr(problem.message, "key", "") for problem in problems] == ["contribution.review_claimed"] * 2
    assert files_below(tiny.root) == before


def test_a_study_that_comes_in_awaits_review_and_a_correction_leaves_the_review_as_it_is(
    tiny: KnowledgeBase, tmp_path: Path
) -> None:
    corrected = copy.deepcopy(NEW)
    change = {"path": ["cases", "melati", "outcome"], "was": "high", "becomes": "mixed"}
    corrected["changes"] = {"koperasi-melati": [change]}
    assert receive(tiny.root, handed_in(tmp_path, corrected)).problems == ()
    graph, problems = read(tiny.root)
    assert problems == ()
    assert [study.id for study in graph.awaiting] == ["arisan-mawar"]


# --- second codings ---------------------------------------------------------------------------------------------------

CODED = "arisan-anggrek"
SECOND = f"studies/{CODED}/second-coding.yml"


def second_coding(base: KnowledgeBase, **otherwise: str) -> dict[str, Any]:
    """The codes that the entry has, but for one kind of code."""
    study = read(base.root)[0].study(CODED)
    findings = [
        {"id": neutral(study, each.id)}
        | {code: otherwise.get(code, getattr(each, code)) for code in ("level", "effect", "evidence")}
        for each in study.findings
    ]
    cases = [{"id": case.id, "outcome": otherwise.get("outcome", case.outcome)} for case in study.cases]
    coding = {"coder": {"id": "pengode", "en": "coder"}, "date": "2026-11-22", "cases": cases, "findings": findings}
    return {"format": "rumpun-contribution", "version": 1, "seen": "", "second_codings": {CODED: coding}}


def test_a_second_coding_stands_beside_the_entry_and_is_a_review(tiny: KnowledgeBase, tmp_path: Path) -> None:
    tiny.change(TINY_STUDY, "review: {date: '2026-11-01'}\n", "")
    before = files_below(tiny.root)
    received = receive(tiny.root, handed_in(tmp_path, second_coding(tiny)))
    assert (received.files, received.problems, received.unsettled) == ((SECOND,), (), ())
    assert {path for path, content in files_below(tiny.root).items() if before.get(path) != content} == {SECOND}
    graph, problems = read(tiny.root)
    assert (problems, graph.awaiting) == ((), ())
    again = receive(tiny.root, handed_in(tmp_path, second_coding(tiny))).problems
    assert [getattr(problem.message, "key", "") for problem in again] == ["contribution.coded_twice"]


def test_where_the_coders_differ_the_file_is_written_and_the_differences_are_told(
    tiny: KnowledgeBase, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = handed_in(tmp_path, second_coding(tiny, effect="mixed"))
    assert main(["receive", str(file), "--root", str(tiny.root)]) == 0
    written, _, told = capsys.readouterr().out.partition("\n\n")
    assert written == SECOND
    assert "The two coders differ on" in told
    assert f"{SECOND}:" in told
    assert {problem.rule for problem in read(tiny.root)[1]} == {"second-coding"}


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        (lambda coding: coding["findings"].pop(), ["contribution.coding_incomplete"]),
        (lambda coding: coding["cases"].clear(), ["contribution.coding_incomplete"]),
        (lambda coding: coding["cases"].append({"id": "f-0", "outcome": "low"}), ["contribution.coding_unknown"]),
        (lambda coding: coding.update(date="kemarin"), ["twice.no_date"]),
        (lambda coding: coding["findings"][0].update(level="besar"), ["schema.no_choice"]),
        (lambda coding: coding["findings"][0].update(first={}), ["schema.key_unknown"]),
    ],
)  # fmt: skip
def test_a_second_coding_that_is_not_whole_or_not_sound_is_refused(
    tiny: KnowledgeBase, tmp_path: Path, change: Callable[[Any], object], keys: list[str]
) -> None:
    before, data = files_below(tiny.root), second_coding(tiny)
    change(data["second_codings"][CODED])
    problems = receive(tiny.root, handed_in(tmp_path, data)).problems
    assert [getattr(problem.message, "key", "") for problem in problems] == keys
    assert files_below(tiny.root) == before


def test_a_second_coding_of_no_study_is_refused(tiny: KnowledgeBase, tmp_path: Path) -> None:
    data = second_coding(tiny)
    data["second_codings"]["arisan-anggerk"] = data["second_codings"].pop(CODED)
    (problem,) = receive(tiny.root, handed_in(tmp_path, data)).problems
    assert "arisan-anggrek" in problem.hint.en
