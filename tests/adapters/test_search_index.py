"""The search index is put into one order without losing anything."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import cbor2
import pytest

from rumpun.adapters.search_index import SearchIndexError, index_folder, settle
from rumpun.model.graph import Graph
from rumpun.words.markdown import plain


def pack(value: object) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(value))


def unpack(path: Path) -> object:
    return cbor2.loads(gzip.decompress(path.read_bytes())[12:])


def index(folder: Path, filters: list[str], values: list[str], languages: list[str]) -> Path:
    (folder / "filter").mkdir(parents=True)
    entry: dict[str, object] = {"version": "1.5.2", "languages": {}}
    for language in languages:
        hashes = [[name, f"{language}_{n}"] for n, name in enumerate(filters)]
        for name, hash_ in hashes:
            content = [name, [[value, [1, 2]] for value in values]]
            (folder / "filter" / f"{hash_}.pf_filter").write_bytes(pack(content))
        meta = ["1.5.2", [["id_a", 10]], [["a", "b", "id_c"]], hashes, [], ["title"]]
        (folder / f"pagefind.{language}_x.pf_meta").write_bytes(pack(meta))
        entry["languages"][language] = {"hash": f"{language}_x", "page_count": 1}  # type: ignore[index]
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_orders_of_the_same_index_become_one(tmp_path: Path) -> None:
    one = index(tmp_path / "1", ["Teori", "Metode"], ["b", "a"], ["id", "en"])
    other = index(tmp_path / "2", ["Metode", "Teori"], ["a", "b"], ["en", "id"])
    assert tree(one) != tree(other)
    settle(one)
    settle(other)
    assert tree(one) == tree(other)


def test_nothing_is_lost_and_names_lead_to_files(tmp_path: Path) -> None:
    folder = index(tmp_path / "1", ["Teori", "Metode"], ["b", "a"], ["id"])
    settle(folder)
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    meta = unpack(folder / f"pagefind.{entry['languages']['id']['hash']}.pf_meta")
    assert isinstance(meta, list)
    assert meta[:3] == ["1.5.2", [["id_a", 10]], [["a", "b", "id_c"]]]
    assert meta[4:] == [[], ["title"]]
    assert [unpack(folder / "filter" / f"{hash_}.pf_filter") for _, hash_ in meta[3]] == [
        ["Metode", [["a", [1, 2]], ["b", [1, 2]]]],
        ["Teori", [["a", [1, 2]], ["b", [1, 2]]]],
    ]
    assert len(list((folder / "filter").iterdir())) == 2


def test_every_python_and_every_system_writes_the_same(tmp_path: Path) -> None:
    """Whatever release of gzip and whatever zlib they bring."""
    folder = index(tmp_path / "1", ["Teori", "Metode"], [f"nilai {number * number}" for number in range(99)], ["id"])
    settle(folder)
    written = b"".join(content for _, content in sorted(tree(folder).items()))
    assert hashlib.sha256(written).hexdigest()[:16] == "ebb5226320be0ac9"


def test_an_unknown_form_is_an_error(tmp_path: Path) -> None:
    folder = index(tmp_path / "1", ["Teori"], ["a"], ["id"])
    (folder / "filter" / "id_0.pf_filter").write_bytes(gzip.compress(b"something else"))
    with pytest.raises(SearchIndexError):
        settle(folder)


def test_signs_places_citations_and_permalinks_are_not_searched(tmp_path: Path) -> None:
    """They stand dozens of times on a study's page, in the forms that the templates give them."""
    page = """<!doctype html><html lang="id"><body><main data-pagefind-body><h1>Judul</h1>
    <p>kohesi <span class="rp-badge"><span aria-hidden="true">▲</span> tinggi</span>
    <a class="rp-permalink" href="#a">pagar</a>
    <span class="rp-where"><span class="rp-where__label">Letak:</span> bagian hasil</span></p>
    <details class="rp-c"><summary>Kutip</summary><p>Kontributor</p></details>
    <dl class="rp-citestyles"><dt>APA 7</dt><dd>Isnaniyah</dd></dl></main></body></html>"""
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    index_folder(tmp_path)
    (fragment,) = (tmp_path / "pagefind/fragment").iterdir()
    words = gzip.decompress(fragment.read_bytes()).decode("utf-8").partition("{")[2]
    assert json.loads("{" + words)["content"].split() == ["Judul.", "kohesi", "tinggi"]


@pytest.mark.parametrize(("address", "found"), [("", True), ("pustaka", True), ("perubahan", False), ("cari", False)])
def test_pages_that_only_repeat_others_are_not_found(built: Path, address: str, found: bool) -> None:
    page = (built / address / "index.html").read_text(encoding="utf-8")
    assert ("data-pagefind-body" in page) == found


def words_of(text: str) -> str:
    """The words alone, as one can look for them in what Pagefind kept of a page."""
    return " ".join(re.findall(r"\w+", text.lower()))


def test_a_finding_is_searched_on_the_page_of_its_study(built: Path, real_graph: Graph) -> None:
    """Else the study would stand below every page that tells of it, and a large index would be copies.

    A contrast or contradiction is the theme's own, and told there with the findings that it lies between; a difference
    that a study states itself leads the page of its pair of cases.
    """
    kept = {}
    for fragment in (built / "pagefind/fragment").glob("id_*.pf_fragment"):
        found = json.loads("{" + gzip.decompress(fragment.read_bytes()).decode("utf-8").partition("{")[2])
        kept[found["url"].strip("/").removesuffix("index.html").strip("/")] = words_of(found["content"])
    alone = []
    study = next(study for study in real_graph.base.studies.values() if len(study.cases) > 1)
    for finding in study.findings:
        beginning = " ".join(words_of(plain(finding.statement.id)).split()[:9])
        told = {url for url, words in kept.items() if beginning in words}
        others = told - {f"studi/{study.id}", f"temuan/{finding.theme}"}
        assert f"studi/{study.id}" in told, finding.id
        assert not others or (finding.differs and all("/pasangan/" in url for url in others)), finding.id
        alone.append(len(told) == 1)
    assert sum(alone) > len(alone) * 0.7


def test_the_pages_of_terms_are_still_found_by_what_they_say_themselves(built: Path, real_graph: Graph) -> None:
    kept = ""
    for fragment in (built / "pagefind/fragment").glob("id_*.pf_fragment"):
        kept += words_of(gzip.decompress(fragment.read_bytes()).decode("utf-8")) + " "
    for kind in ("themes", "theories", "methods"):
        for term in real_graph.base.terms[kind].values():
            assert words_of(plain(term.definition.id))[:60] in kept
