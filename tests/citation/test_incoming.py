"""References as Zotero, Mendeley, journals and repositories write them are understood, and nothing true is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun.citation.incoming.dublin_core import NotXmlError, items_of_dublin_core
from rumpun.citation.incoming.mapping import TYPES
from rumpun.citation.incoming.merging import Taken, merged
from rumpun.citation.incoming.reading import read_references
from rumpun.citation.incoming.script_table import import_mapping
from rumpun.exports.import_mapping import files
from rumpun.model.work_reader import work_from
from rumpun.parsing.bibtex_file import read_bibtex
from rumpun.render.files import Files

FILES = sorted(path for path in (Path(__file__).parent / "incoming").iterdir() if path.suffix != ".expected")
PARTED = {file.name: () for file in FILES} | {
    "dblp.bib": ("Anderson, Jane Q.", "Tóth, László", "van der Berg, Maria"),
    "figshare.bib": ("Anderson, Jane",),
    "jabref.bib": ("Gouldner, Alvin W.", "Forsyth, Donelson R."),
}


def taken(text: str) -> list[Taken]:
    return list(merged(read_references(text, "x").drafts, (), ()))


def shown(each: Taken) -> str:
    """The entry, and below it what is told beside it."""
    told = [f"% missing or wrong: {problem.message.en}" for problem in each.problems]
    told += [f"% by a rule: {', '.join(each.draft.guessed)}"] if each.draft.guessed else []
    told += [f"% left out: {', '.join(each.draft.left_out)}"] if each.draft.left_out else []
    return each.draft.text() + "".join(f"{line}\n" for line in told)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_it_is_understood_as_last_reviewed(file: Path, pytestconfig: pytest.Config) -> None:
    read = read_references(file.read_text(encoding="utf-8"), file.name)
    assert read.form
    assert (read.problems, read.strange) == ((), ())
    now = "\n".join(map(shown, merged(read.drafts, (), ())))
    expected = file.with_name(f"{file.name}.expected")
    if pytestconfig.getoption("--update-golden"):
        expected.write_text(now, encoding="utf-8")
    assert now == expected.read_text(encoding="utf-8"), "if this is meant: pytest --update-golden"


@pytest.mark.parametrize("file", [each for each in FILES if each.suffix == ".bib"], ids=lambda file: file.name)
def test_pasted_into_the_bibliography_it_asks_for_nothing_but_a_key_a_language_and_the_parts_of_names(
    file: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.bib").write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    entries, problems = read_bibtex(tmp_path, "a.bib")
    found = [*problems, *(problem for entry in entries for problem in work_from(entry)[1])]
    names = [each for each in found if each.message.en.endswith("are unclear")]
    assert all(f'write "{parted}" if' in each.hint.en for each, parted in zip(names, PARTED[file.name], strict=True))
    found = [each for each in found if each not in names]
    asked = ("cannot be a key", 'has no "langid"')
    assert [each.message.en for each in found if not each.message.en.endswith(asked)] == []
    assert len(found) <= 2 * len(entries)
    assert all("delete" not in each.hint.en and "hapus" not in each.hint.id for each in found)


def test_the_message_on_a_key_offers_the_one_to_write(tmp_path: Path) -> None:
    text = "@book{a2020, title = {A}}\n@book{Siregar_2020, author = {Siregar, R.}, title = {A}, year = 2020}\n"
    text += (
        "@book{Siregar:2020x, author = {Siregar, R.}, title = {B}, date = {2020-05}}\n@misc{X1, title = {Ÿ Kohesi}}\n"
    )
    (tmp_path / "a.bib").write_text(text, encoding="utf-8")
    hints = [problem.hint.en for problem in read_bibtex(tmp_path, "a.bib")[1]]
    assert [hint.rpartition("write ")[2] for hint in hints] == ['"siregar2020"', '"siregar2020b"', '"y-tt"']


def test_what_the_check_would_not_take_is_left_out_and_told() -> None:
    (found,) = taken("@book{x, title = {Kohesi di desa}, isbn = {978-0-306-40615-8}, pages = {9--3}, year = {20l7}}")
    assert list(found.draft.fields) == ["title", "langid"]
    said = [problem.message.en for problem in found.problems]
    assert len(said) == 3
    assert any("978-0-306-40615-8" in each for each in said)


def test_nothing_is_written_over_and_the_same_work_is_found_by_doi_or_by_authors_year_and_title(
    tiny: KnowledgeBase,
) -> None:
    from rumpun.site import read

    graph, _ = read(tiny.root)
    works = graph.base.works
    text = """
    @misc{a, title = {Lain}, doi = {HTTPS://DOI.ORG/10.1234/MELATI.2020}, issn = {2089-0338}}
    @book{b, title = {{GROUP DYNAMICS -- Research and Theory}}, author = {Cartwright, D. and Zander, A.}, year = 1968,
      isbn = {978-0-306-40615-7}, edition = {4}, language = {en}}
    @book{c, title = {Kohesi baru di desa}, author = {Zander, A.}, year = 1968}
    @book{d, title = {Kohesi Baru di Desa}, author = {Zander, A.}, year = {1968}}
    """
    first, second, third, fourth = merged(read_references(text, "x").drafts, works.values(), [*works, "zander1968"])
    assert first.there is works["contoh2020"]
    assert second.there is works["cartwright1968"]
    assert second.lacking == {"isbn": "978-0-306-40615-7"}
    assert third.there is None
    assert third.draft.key == "zander1968b"
    assert fourth.there is not None
    assert fourth.there.key == "zander1968b"


@pytest.mark.parametrize(
    "text",
    ["entah apa", "<dc>", "{", '{"a": 1}', "[]", "@", "TY", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"],
)
def test_what_nobody_understands_is_said(text: str) -> None:
    found = read_references(text, "x")
    assert found.drafts == ()
    assert found.strange or found.problems


def test_a_line_takes_no_longer_than_its_length_and_what_is_too_long_is_no_line() -> None:
    (found,) = read_references(f"Sari, {'A' * 1800}! (2020). Kohesi di desa. Kota: Penerbit", "x").drafts
    assert found.fields["title"] == "Kohesi di desa"
    assert read_references(f"Sari, D. (2020). {'a' * 2000}", "x").drafts == ()


def test_xml_that_could_do_harm_is_refused() -> None:
    bomb = "<!DOCTYPE a [<!ENTITY x 'x'><!ENTITY y '&x;&x;'>]><a>&y;</a>"
    outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
    for each in (bomb, outside):
        with pytest.raises(NotXmlError):
            items_of_dublin_core(each)


@pytest.mark.slow
def test_hostile_values_stay_in_their_field() -> None:
    nasty = "x},\n}\n@article{kedua,\n  title = {dua} \\input{x} % {"
    item = {"type": "book", "title": nasty, "publisher": nasty, "author": [{"family": nasty, "given": nasty}]}
    (found,) = taken(json.dumps([{**item, "language": "id"}]))
    (again,) = taken(found.draft.text())
    assert again.draft.fields == found.draft.fields
    assert again.draft.type == "book"


def test_a_script_has_the_same_table() -> None:
    ((address, content),) = Files(files(())).items()
    table = json.loads(content)
    assert (address, table) == ("data/contribute/import-mapping.json", import_mapping())
    assert table["csl"]["types"] == dict(TYPES)
    assert table["csl"]["texts"]["DOI"] == "doi"
    assert table["bibtex"]["types"]["mastersthesis"] == "thesis"
    assert set(table["csl"]["types"].values()) <= set(table["entry"]["types"])


def test_keys_of_journals_may_hold_spaces() -> None:
    text = "@article{Sosio Konsepsia_2017, title={Kohesi di desa}, author={Amalia, A. D.}, year={2017}, journal={J} }\n"
    found = taken(text + text.replace("2017", "2018"))
    assert [each.draft.key for each in found] == ["amalia2017", "amalia2018"]
    assert [each.problems for each in found] == [(), ()]
