"""The dates and versions that pages state."""

from __future__ import annotations

from rumpun.permanence.history import Change, History, work_path

OLD, NEW = Change("2026-01-01", "fffffff", 1), Change("2026-01-01", "0000000", 2)
HISTORY = History(
    Change("2025-12-24"),
    {"studies/a/study.yml": (OLD,), "studies/a/id.md": (OLD, NEW), "bib/references.bib": (OLD, NEW)},
    frozenset({"studies/b/study.yml"}),
)


def test_a_version_names_the_day_and_the_commit() -> None:
    assert Change("2026-11-21", "a1b2c3d").version == "2026-11-21.a1b2c3d"
    assert (Change("2026-11-21").version, Change().version) == ("2026-11-21", "")


def test_of_two_changes_of_one_day_the_later_commit_names_the_version() -> None:
    """Otherwise a page would name a version that does not hold all that it shows."""
    assert HISTORY.last(["studies/a/study.yml", "studies/a/id.md"]) == NEW
    assert max(NEW, OLD) == NEW
    assert min([NEW, OLD, Change("2025-12-31", "aaaaaaa", 9)]).date == "2025-12-31"
    assert HISTORY.newest == NEW


def test_what_has_no_history_states_what_the_owner_states() -> None:
    assert HISTORY.last(["studies/unknown/study.yml"]) == HISTORY.stated == HISTORY.first("studies/unknown/study.yml")
    assert History().newest == Change()
    assert HISTORY.first("studies/a/id.md") == OLD


def test_a_work_whose_lines_tell_nothing_has_the_history_of_its_file() -> None:
    assert HISTORY.last([work_path("bib/references.bib", "amalia2017")]) == NEW


def test_drafts_are_told_by_their_path() -> None:
    assert HISTORY.is_draft(["studies/a/id.md", "studies/b/study.yml"])
    assert not HISTORY.is_draft(["studies/a/id.md"])
