"""The report on a proposal: what differs by meaning, what follows from it, and that no text in it does anything."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.git_repository import Repository
from support.knowledge_base import TINY_STUDY, KnowledgeBase, copy_of
from support.proposals import WHEN, add_study, committed

from rumpun.adapters.cli import main
from rumpun.adapters.report.in_words import LONGEST_REPORT, MOST_COMBINATIONS
from rumpun.adapters.report.inert import LONGEST, inert, inert_pair
from rumpun.adapters.report.pictured import MOST_PICTURED
from rumpun.catalogue import Said, values_of
from rumpun.parsing.problems import Place, Problem

pytestmark = pytest.mark.slow

EVIL = "@korban [a](https://evil.example) ![b](c) <img src=x> <!-- #1 `kode` **tebal** | https://evil.example"


@dataclass(frozen=True)
class Proposal:
    """A knowledge base whose first commit is what it is compared with."""

    base: KnowledgeBase
    capsys: pytest.CaptureFixture[str]

    def told(self, *options: str, returns: int = 0) -> str:
        assert main(["report", "--root", str(self.base.root), "--base", "main", *options]) == returns
        return self.capsys.readouterr().out

    def data(self, *options: str) -> Any:
        return json.loads(self.told("--format", "json", *options))


@pytest.fixture
def proposal(tmp_path: Path, cache: Path, capsys: pytest.CaptureFixture[str]) -> Proposal:
    return Proposal(committed(tmp_path / "base", cache), capsys)


def rendered(text: str) -> str:
    """As GitHub makes it HTML, or more so: raw HTML and bare addresses count."""
    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))


# --- what differs ------------------------------------------------------------------------------------------------


def test_where_nothing_differs_nothing_is_told(proposal: Proposal) -> None:
    told = proposal.data()
    assert told["records"] == told["conclusions"] == [] and told["new_studies"] == {}
    assert "0 baru, 0 berubah, 0 dihapus" in proposal.told("--language", "id")


def test_another_form_of_the_entries_is_no_difference(proposal: Proposal) -> None:
    assert main(["format", "--root", str(proposal.base.root)]) == 0
    assert "berkas diubah" in proposal.capsys.readouterr().out
    assert proposal.data()["records"] == []


def test_a_code_is_told_as_it_was_and_as_it_is_with_the_conclusions_that_change(proposal: Proposal) -> None:
    proposal.base.change(TINY_STUDY, "    level: high\n    effect: helps\n", "    level: high\n    effect: mixed\n")
    for language, place in (("id", 0), ("en", 1)):
        words = values_of("effect")
        assert f"`findings.komunikasi.effect`: {words['helps'][place]} → {words['mixed'][place]}" in proposal.told(
            "--language", language
        )
    told = proposal.data()
    (record,) = told["records"]
    assert (record["what"], record["kind"], record["id"]) == ("changed", "studies", "arisan-anggrek")
    assert record["fields"] == [{"path": ["findings", "komunikasi", "effect"], "before": "helps", "after": "mixed"}]
    themes = [each for each in told["conclusions"] if each["kind"] == "theme"]
    assert [each["about"] for each in themes] == [[{"kind": "themes", "id": "komunikasi"}]]
    assert themes[0]["before"]["verdict"] != themes[0]["after"]["verdict"]


def test_a_conclusion_that_now_hangs_on_one_code_comes_first_with_what_it_hangs_on(proposal: Proposal) -> None:
    proposal.base.change(TINY_STUDY, "    level: high\n    effect: helps\n", "    level: high\n    effect: mixed\n")
    told = proposal.data()["conclusions"]
    fragile = [each for each in told if each["hangs_on_one_code"]]
    assert fragile and told[: len(fragile)] == fragile
    for each in fragile:
        assert each["after"]["hangs_on"] == "code"
        assert {"study", "finding", "codes"} <= set(each["after"]["supports"][0])
    text = proposal.told("--language", "en")
    assert "#### Now hanging on one code\n\n- Theme `Communication`: agreement: good for the group " in text
    assert text.count("  - depends on the ") == len(fragile)
    assert re.search(r"depends on the (level and )?effect of `arisan-anggrek\.komunikasi`", text)


def test_a_new_study_is_set_beside_the_others(proposal: Proposal) -> None:
    add_study(proposal.base)
    told = proposal.data()
    assert {(each["what"], each["kind"], each["id"]) for each in told["records"]} == {
        ("added", "studies", "arisan-dahlia"), ("added", "works", "baru2024"),
    }  # fmt: skip
    (position,) = told["new_studies"]["arisan-dahlia"]
    assert position["theme"] == "komunikasi" and "arisan-anggrek" in position["agree"]
    assert "- `Communication`: same direction as `Anggrek`" in proposal.told("--language", "en")
    assert "- `Komunikasi`: searah dengan `Anggrek`" in proposal.told("--language", "id")


REVIEW = "review: {date: '2026-11-01'}\n"


def reviews(proposal: Proposal) -> list[tuple[str, str, list[str]]]:
    return [(each["study_id"], each["what"], each["parts"]) for each in proposal.data()["reviews"]]


def test_a_new_study_that_awaits_review_says_so_and_changes_no_conclusion(proposal: Proposal) -> None:
    assert reviews(proposal) == []
    add_study(proposal.base)
    assert reviews(proposal) == [("arisan-dahlia", "reviewed", [])]
    assert proposal.data()["conclusions"]
    proposal.base.change("studies/arisan-dahlia/study.yml", REVIEW, "")
    assert reviews(proposal) == [("arisan-dahlia", "awaiting", [])]
    assert proposal.data()["conclusions"] == []
    assert "its codes await review" in proposal.told("--language", "en")


def test_codes_that_changed_after_the_review_are_told_until_it_is_renewed(proposal: Proposal) -> None:
    proposal.base.change(TINY_STUDY, "    level: high\n    effect: helps\n", "    level: high\n    effect: mixed\n")
    assert reviews(proposal) == [("arisan-anggrek", "recoded", ["komunikasi"])]
    assert "codes changed after the review (`komunikasi`)" in proposal.told("--language", "en")
    proposal.base.change(TINY_STUDY, REVIEW, REVIEW.replace("01", "02"))
    assert reviews(proposal) == []
    proposal.base.change(TINY_STUDY, REVIEW.replace("01", "02"), "")
    assert reviews(proposal) == [("arisan-anggrek", "awaiting", [])]


def test_another_sentence_of_a_reviewed_study_needs_no_new_review(proposal: Proposal) -> None:
    proposal.base.change(TINY_STUDY, "id: Kabar cepat sampai.", "id: Kabar sampai dengan cepat.")
    assert reviews(proposal) == []


def test_what_was_renamed_is_neither_new_nor_gone(proposal: Proposal) -> None:
    root = proposal.base.root
    (root / "studies/arisan-anggrek").rename(root / "studies/anggrek")
    proposal.base.change(
        "studies/anggrek/study.yml", "basis: abstract\n", "basis: abstract\nformer_ids: [arisan-anggrek]\n"
    )
    term = root / "vocab/themes/kohesi.yml"
    term.write_text(term.read_text(encoding="utf-8").replace("arisan-anggrek", "anggrek"), encoding="utf-8")
    told = {(each["what"], each["kind"], each["id"], each["former_id"]) for each in proposal.data()["records"]}
    assert ("moved", "studies", "anggrek", "arisan-anggrek") in told
    assert not {what for what, *_ in told} & {"added", "gone"}
    assert "**Another id, formerly `arisan-anggrek`:** `anggrek`" in proposal.told("--language", "en")


def test_terms_works_texts_and_parts_that_came_went_and_changed_are_told(proposal: Proposal) -> None:
    base = proposal.base
    base.write("vocab/glossary/lama.yml", "name: {id: Lama, en: Old}\ndefinition: {id: Yang lama., en: What is old.}\n")
    Repository(base.root).commit(WHEN)
    base.remove("vocab/glossary/lama.yml")
    base.write("vocab/glossary/baru.yml", "name: {id: Baru, en: New}\ndefinition: {id: Yang baru., en: What is new.}\n")
    base.change("studies/arisan-anggrek/study.yml", "name: Anggrek\n", "name: Anggrek Bulan\n")
    base.write("studies/arisan-anggrek/id.md", "Ringkasan baru.\n")
    told = {(each["what"], each["kind"], each["id"]): each["fields"] for each in proposal.data()["records"]}
    assert ("gone", "glossary", "lama") in told and ("added", "glossary", "baru") in told
    paths = [field["path"] for field in told["changed", "studies", "arisan-anggrek"]]
    assert paths == [["cases", "anggrek", "name"], ["id.md"]]


def test_pages_are_compared_by_what_stands_on_them(proposal: Proposal) -> None:
    proposal.base.write("studies/arisan-anggrek/id.md", "Ringkasan yang lain.\n")
    pages = proposal.data("--pages")["pages"]
    assert pages["added"] == pages["gone"] == []
    assert "studi/arisan-anggrek/" in pages["changed"]
    assert "en/studies/arisan-anggrek/" not in pages["changed"] and len(pages["changed"]) < pages["all"] / 4
    assert "- berubah `/studi/arisan-anggrek/`" in proposal.told("--pages", "--language", "id")


def test_a_knowledge_base_may_lie_in_a_folder_of_its_repository(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.at(tmp_path)
    base = copy_of(tmp_path / "inside" / "base")
    repository.commit(WHEN)
    base.change(TINY_STUDY, "name: Anggrek\n", "name: Anggrek Bulan\n")
    assert main(["report", "--root", str(base.root), "--base", "HEAD", "--language", "en"]) == 0
    assert "0 new, 1 changed, 0 removed" in capsys.readouterr().out


def test_combinations_of_the_gap_matrices_are_told_in_short(proposal: Proposal) -> None:
    add_study(proposal.base)
    gaps = [each for each in proposal.data()["conclusions"] if each["kind"] == "gap"]
    text = proposal.told("--language", "en").partition("#### Combinations in the gap matrices\n\n")[2]
    assert gaps and f"Combinations that change: {len(gaps)}. " in text
    assert len(re.findall(r"^- `", text, re.MULTILINE)) == min(len(gaps), MOST_COMBINATIONS)


def test_where_pages_cannot_be_made_it_is_told(proposal: Proposal, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(Place("requirements-data.txt"), Said("tidak ada", "not there"))
    monkeypatch.setattr("rumpun.site.missing_libraries", lambda: (problem,))
    assert "not there" in proposal.told("--pages", returns=1)


# --- what cannot be compared -------------------------------------------------------------------------------------


def test_of_faulty_entries_only_what_differs_is_told(proposal: Proposal) -> None:
    proposal.base.change(TINY_STUDY, "theme: kohesi\n", "theme: kohsei\n")
    text = proposal.told("--language", "en", returns=1)
    assert "These entries have " in text and "`findings.kohesi.theme`: `kohesi` → `kohsei`" in text
    assert "### Conclusions" not in text


def test_a_faulty_former_state_is_told(proposal: Proposal) -> None:
    repository = Repository(proposal.base.root)
    place = proposal.base.change(TINY_STUDY, "theme: kohesi\n", "theme: kohsei\n")
    repository.commit(WHEN)
    proposal.base.change(place.path, "theme: kohsei\n", "theme: kohesi\n")
    assert "The former state has " in proposal.told("--language", "en")


@pytest.mark.parametrize("revision", ["nowhere", "--output=stolen", "main:studies", ""])
def test_what_is_no_commit_is_refused(proposal: Proposal, revision: str) -> None:
    assert main(["report", "--root", str(proposal.base.root), f"--base={revision}"]) == 2
    assert revision in proposal.capsys.readouterr().err
    assert not (proposal.base.root / "stolen").exists()


# --- text of others ----------------------------------------------------------------------------------------------


def test_no_text_of_a_contributor_does_anything(proposal: Proposal) -> None:
    quoted = json.dumps(EVIL)
    proposal.base.change(
        TINY_STUDY, "short_title: {id: Anggrek, en: Anggrek}", f"short_title: {{id: {quoted}, en: {quoted}}}"
    )
    proposal.base.change(TINY_STUDY, "name: Anggrek\n", f"name: {quoted}\n")
    proposal.base.write(
        "vocab/themes/konflik.yml", f"name: {{id: {quoted}, en: {quoted}}}\ndefinition: {{id: a, en: b}}\n"
    )
    proposal.base.write("studies/arisan-anggrek/en.md", f"# {EVIL}\n\n```\n\n- {EVIL}\n\n~~~\n")
    html = rendered(proposal.told(returns=1))  # the checks refuse some of it; what differs is told all the same
    assert "@korban" in html
    outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert not re.search(r"@|evil|<a|<img|<!--|#1|<pre|tebal|\|", outside)
    assert set(re.findall(r"<(\w+)", outside)) <= {"h2", "h3", "h4", "p", "ul", "li", "strong", "hr"}


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from([*"`\\<>@#|*_[]()!~\n\r\u2028\u202e ", "``", "a"]), max_size=20).map("".join),
    )
)
def test_whatever_a_text_is_it_is_one_span_of_code(text: str) -> None:
    html = rendered(f"- x {inert(text)} y")
    found = re.fullmatch(r"<ul>\n<li>x (?:<code>([^<>]*)</code>|–) y</li>\n</ul>\n", html)
    assert found, html
    assert len(inert(text, 20)) <= 20 * 3 + 4


@pytest.mark.parametrize(
    ("before", "after"),
    [("kata " * 100 + "lama", "kata " * 100 + "baru"), ("kata " * 100 + "lama", "kata " * 100), ("a" * 300, "b" * 300)],
)
def test_two_long_texts_are_shown_where_they_differ(before: str, after: str) -> None:
    shown = inert_pair(before, after)
    assert shown[0] != shown[1]
    assert all(len(each) <= LONGEST + 2 for each in shown)
    assert ("lama" in shown[0]) == ("lama" in before)


def test_long_texts_and_long_reports_are_cut_and_say_so(proposal: Proposal) -> None:
    proposal.base.write("studies/arisan-anggrek/id.md", "kata " * 800)
    assert "…`" in proposal.told("--language", "id")
    for number in range(60):
        long = f"{'panjang ' * 40}{number}"
        proposal.base.write(
            f"vocab/glossary/t-{number}.yml", f"name: {{id: {long}, en: {long}}}\ndefinition: {{id: a, en: b}}\n"
        )
    text = proposal.told("--language", "id")
    assert "- dan 20 lainnya" in text
    assert max(map(len, text.split("`"))) <= LONGEST
    assert len(text) < LONGEST_REPORT + 500


def test_a_report_never_grows_beyond_what_a_comment_holds(proposal: Proposal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rumpun.adapters.report.in_words.LONGEST_REPORT", 200)
    proposal.base.change(TINY_STUDY, "name: Anggrek\n", "name: Anggrek Bulan\n")
    text = proposal.told("--language", "en")
    assert len(text) < 400 and text.rstrip().endswith("for all of it.")


# --- pictures ----------------------------------------------------------------------------------------------------


def test_pages_of_what_is_new_are_pictured_first_and_never_many(proposal: Proposal, tmp_path: Path) -> None:
    add_study(proposal.base)
    listed = tmp_path / "pictures" / "pages.json"
    told = proposal.told("--pages", "--pictures", str(listed), "--language", "en")
    chosen = json.loads(listed.read_text(encoding="utf-8"))
    assert [each["page"] for each in chosen[:4]] == [
        "studi/arisan-dahlia/", "en/studies/arisan-dahlia/", "pustaka/baru2024/", "en/bibliography/baru2024/",
    ]  # fmt: skip
    assert len(chosen) == MOST_PICTURED == len({each["page"] for each in chosen})
    assert [each["file"][:2] for each in chosen] == [f"{n:02}" for n in range(1, MOST_PICTURED + 1)]
    assert all(re.fullmatch(r"\d\d-[a-z0-9-]+\.webp", each["file"]) for each in chosen)
    section = told.partition("### Pictures")[2].partition("###")[0]
    assert "`pictures`" in section
    assert [f"- `{each['file']}`: `/{each['page']}`" in section for each in chosen] == [True] * len(chosen)


def test_without_pages_nothing_is_pictured_and_nothing_said(proposal: Proposal, tmp_path: Path) -> None:
    proposal.base.change(TINY_STUDY, "    level: high\n    effect: helps\n", "    level: high\n    effect: mixed\n")
    told = proposal.told("--pictures", str(tmp_path / "pages.json"))
    assert json.loads((tmp_path / "pages.json").read_text(encoding="utf-8")) == []
    assert "Gambar" not in told and "Pictures" not in told
