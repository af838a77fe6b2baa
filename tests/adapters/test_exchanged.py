"""Two things that exchange their addresses are noticed, although no address dies."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.git_repository import Repository
from support.knowledge_base import KnowledgeBase
from support.permanence import BIB, STUDY, THEORY, publish_records, replace_everywhere

from rumpun.adapters.exchanged import exchange_problems
from rumpun.adapters.settings import settings_of, settings_problems
from rumpun.parsing.ledger_file import LEDGER

pytestmark = pytest.mark.slow  # writes repositories


@pytest.fixture
def published(tiny: KnowledgeBase) -> KnowledgeBase:
    """The tiny knowledge base in a repository, with its addresses recorded."""
    publish_records(tiny)
    Repository.at(tiny.root).commit("2026-03-01T08:00:00+0000")
    return tiny


def swap(base: KnowledgeBase, path: str, one: str, other: str) -> None:
    text = (base.root / path).read_text(encoding="utf-8")
    assert one in text and other in text
    base.write(path, text.replace(one, "\0").replace(other, one).replace("\0", other))


def swap_files(base: KnowledgeBase, one: str, other: str) -> None:
    texts = [(base.root / path).read_text(encoding="utf-8") for path in (other, one)]
    for path, text in zip((one, other), texts, strict=True):
        base.write(path, text)


def swap_studies(base: KnowledgeBase) -> None:
    swap_files(base, STUDY, "studies/arisan-anggrek/study.yml")


SWAPS: dict[str, tuple[Callable[[KnowledgeBase], None], set[str]]] = {
    "finding": (
        lambda base: swap(base, STUDY, "- id: kohesi-kenanga\n", "- id: komunikasi-melati\n"),
        {"kohesi-kenanga", "komunikasi-melati"},
    ),
    "case": (lambda base: swap(base, STUDY, "- id: kenanga\n", "- id: melati\n"), {"kenanga", "melati"}),
    "work": (lambda base: swap(base, BIB, "{contoh2020,", "{cartwright1968,"), {"contoh2020", "cartwright1968"}),
    "study": (swap_studies, {"koperasi-melati", "arisan-anggrek"}),
    "term": (
        lambda base: swap_files(base, "vocab/themes/kohesi.yml", "vocab/themes/komunikasi.yml"),
        {"kohesi", "komunikasi"},
    ),
    "glossary": (
        lambda base: swap_files(base, "vocab/glossary/uep.yml", "vocab/glossary/arisan.yml"),
        {"uep", "arisan"},
    ),
}


@pytest.mark.parametrize("commit", [False, True])
@pytest.mark.parametrize("what", SWAPS)
def test_an_exchange_is_told_at_both_ends(published: KnowledgeBase, what: str, commit: bool) -> None:
    assert exchange_problems(published.root) == ()
    make, ids = SWAPS[what]
    make(published)
    if commit:
        Repository(published.root).commit("2026-03-02T08:00:00+0000")
    found = exchange_problems(published.root)
    assert {id_ for id_ in ids for each in found if each.message.en.startswith(f'"{id_}" now holds')} == ids
    assert set(found) <= set(settings_problems(published.root))
    assert set(found) <= set(settings_of(published.root, "").problems)
    for problem in found:
        assert (published.root / problem.place.path).is_file()
        assert problem.message.id != problem.message.en


def test_an_exchange_on_purpose_is_said_openly(published: KnowledgeBase) -> None:
    SWAPS["finding"][0](published)
    ledger = (published.root / LEDGER).read_text(encoding="utf-8")
    marks = [each.hint.en.split('"')[1] for each in exchange_problems(published.root) if each.hint]
    assert len(marks) == 2
    published.write(LEDGER, ledger + "".join(f"{mark}\n" for mark in marks))
    assert settings_problems(published.root) == ()
    assert published.problems() == []


def test_what_is_renamed_reworded_added_or_moved_to_a_new_id_is_no_exchange(published: KnowledgeBase) -> None:
    replace_everywhere(published, "- id: kohesi-kenanga\n", "- id: kohesi-baru\n    former_ids: [kohesi-kenanga]\n")
    published.change(STUDY, "Kabar disampaikan setiap pekan.", "Kabar disampaikan setiap hari.")
    replace_everywhere(published, "contoh2020", "contoh-baru2020")
    published.change(THEORY, "thinkers:", "# catatan\nthinkers:")
    assert exchange_problems(published.root) == ()


def test_two_things_of_one_name_are_no_exchange(published: KnowledgeBase) -> None:
    """A statement that a second finding repeats still stands where it stood."""
    published.change(STUDY, "Kabar disampaikan setiap pekan.", "Anggota saling percaya.")
    Repository(published.root).commit("2026-03-02T08:00:00+0000")
    assert exchange_problems(published.root) == ()


def test_without_a_history_or_with_broken_files_nothing_is_compared(
    tiny: KnowledgeBase, published: KnowledgeBase
) -> None:
    published.write(STUDY, "short_title: [")
    published.write("vocab/glossary/uep.yml", b"\xff\xfe")
    assert exchange_problems(published.root) == ()
    (tiny.root / ".git").rename(tiny.root / ".gone")
    assert exchange_problems(tiny.root) == ()


def test_a_published_letter_does_not_change_unnoticed(published: KnowledgeBase) -> None:
    published.change(BIB, "  year = {2020},", "  year = {2020},\n  year-letter = {a},")
    assert exchange_problems(published.root) == ()
    published.write(LEDGER, (published.root / LEDGER).read_text(encoding="utf-8") + "# baru\n")
    Repository(published.root).commit("2026-03-02T08:00:00+0000")
    published.change(BIB, "year-letter = {a}", "year-letter = {b}")
    (problem,) = exchange_problems(published.root)
    assert problem.message.en == 'the published letter of "contoh2020" changed from "a" to "b"'
    assert problem.place.path == BIB
    mark = problem.hint.en.split('"')[1]
    assert mark == "# letter: /pustaka/contoh2020/ a -> b"
    published.write(LEDGER, (published.root / LEDGER).read_text(encoding="utf-8") + f"{mark}\n")
    assert exchange_problems(published.root) == ()


def test_a_letter_is_followed_to_a_new_key(published: KnowledgeBase) -> None:
    published.change(BIB, "  year = {2020},", "  year = {2020},\n  year-letter = {a},")
    published.write(LEDGER, (published.root / LEDGER).read_text(encoding="utf-8") + "# baru\n")
    Repository(published.root).commit("2026-03-02T08:00:00+0000")
    replace_everywhere(published, "contoh2020", "contoh-baru2020")
    published.change(BIB, "  year-letter = {a},", "  ids = {contoh2020},")
    assert [each.message.en for each in exchange_problems(published.root)] == [
        'the published letter of "contoh-baru2020" changed from "a" to "-"'
    ]
