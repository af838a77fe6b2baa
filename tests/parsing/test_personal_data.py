"""What points to a person is refused in every file of entries; numbers that point to nobody are left alone."""

from __future__ import annotations

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.parsing.personal_data import personal_data
from rumpun.parsing.problems import Place


def found(text: str) -> list[tuple[int, str]]:
    problems = personal_data(lambda offset: Place("a", 1, offset + 1), text)
    return [(problem.place.column, problem.message.en.split(" (")[0]) for problem in problems]


EMAIL, TELEPHONE = "there is an e-mail address here", "there is a telephone number here"
NUMBER = "there is a number that points to a person, such as a student number"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("siti.aminah@kampus.ac.id", EMAIL), ("siti@mail.example", EMAIL), ("siti (at) kampus.ac.id", EMAIL),
        ("0812-3456-7890", TELEPHONE), ("081234567890", TELEPHONE), ("+62 812 3456 7890", TELEPHONE),
        ("(021) 555 1234", TELEPHONE), ("+6281234567890", TELEPHONE),
        ("NIM 1801234567", NUMBER), ("NIM. E1G018042", NUMBER), ("NPM: 18.01.234", NUMBER), ("1801234567", NUMBER),
        ("student number 20180142", NUMBER), ("NIK 3201012345670001", NUMBER),
    ],
)  # fmt: skip
def test_personal_data_are_found_at_their_place(text: str, kind: str) -> None:
    assert found(f"Ketua {text}, Bogor") == [(7, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "322.828 orang pada September 2015", "Rp 15.000.000", "2015-2019", "10.1086/225469", "[@amalia2017]",
        "https://repository.unej.ac.id/xmlui/handle/123456789/66501", "https://doi.org/10.1234/2020081234567890",
        "ISSN 2089-0338", "ISBN 978-602-1234-56-7", "nim", "KUBE-FM 2008", "halaman 1360--1380", "KTP 2019.",
        "@article{contoh2020,", "volume 8123, nomor 12",
    ],
)  # fmt: skip
def test_numbers_of_nobody_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_report_does_not_publish_what_it_finds() -> None:
    [problem] = personal_data(lambda _: Place("a"), "siti.aminah@kampus.ac.id")
    assert "aminah" not in problem.message.en


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("studies/koperasi-melati/study.yml", "Banyak koperasi"),
        ("studies/koperasi-melati/id.md", "Dua koperasi"),
        ("vocab/themes/konflik.yml", "Pertentangan"),
        ("bib/references.bib", "Contoh untuk pengujian"),
    ],
)
def test_every_file_of_entries_is_looked_through_comments_too(tiny: KnowledgeBase, path: str, old: str) -> None:
    place = tiny.change(path, old, f"¤siti@kampus.ac.id {old}")
    assert [(problem.rule, problem.place) for problem in tiny.problems()] == [("personal-data", place)]


def test_pages_of_the_project_may_say_how_to_reach_it(tiny: KnowledgeBase) -> None:
    tiny.write("docs/id/about.md", "# Tentang\n\nTulis kepada redaksi@rumpun.example.\n")
    assert tiny.problems() == []
