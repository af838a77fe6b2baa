"""The index of one language: names weigh more than text, files stay small, the same pages give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.searched import entry_of

from rumpun.adapters.search_index import note_pages, write_index
from rumpun.render.page import FoundBy, Page
from rumpun.search import index
from rumpun.search import roots as module
from rumpun.search.extract import Passage
from rumpun.search.index import Index
from rumpun.search.packing import in_files, pack, pack_weight, packed_set, strongest, unpacked
from rumpun.search.roots import Roots
from rumpun.search.slips import PRIORS, Slip, as_bytes, from_bytes, lay_out, slips
from rumpun.search.spelling import affixes
from rumpun.search.tokens import tokens


def slip(url: str, text: str, title: str = "", names: Iterable[str] = (), language: str = "id") -> Slip:
    words = {word: (text.split().count(word), 0) for word in tokens(text)}
    return Slip(
        language, url, title or url, "", 1.0, text, list(names), [], [], [["Tahun", "2020"]], words=words, length=9
    )


def files_of(*found: Slip, language: str = "id", unasked: str = "") -> dict[str, str]:
    index = Index(language, unasked)
    for each in found:
        index.add(each)
    return dict(index.files())


def weights(files: dict[str, str], root: str) -> dict[int, int]:
    """Page -> step of its weight; few pages, so that each distance is one digit."""
    pages, steps, _ = json.loads(files["roots/0.json"])[root].split(" ")
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    found, last = {}, -1
    for distance, step in zip(pages, steps, strict=True):
        last += digits.index(distance) + 1
        found[last] = digits.index(step)
    return found


def test_words_of_a_root_are_found_together() -> None:
    files = files_of(slip("a/", "pengelompokan anggota"), slip("b/", "berkelompok"), slip("c/", "anggota"))
    assert set(weights(files, "kelompok")) == {0, 1} and set(weights(files, "anggota")) == {0, 2}
    assert "1pengelompokan kelompok" in json.loads(files["words/0.json"]).split("\n")


def test_a_name_weighs_more_than_the_text_and_the_shorter_name_most() -> None:
    files = files_of(
        slip("a/", "kohesi kohesi kohesi kohesi"), slip("b/", "x", "Kohesi kelompok"), slip("c/", "x", "c", ["Kohesi"]),
        slip("d/", "x", "Peran panjang (kohesi)"), slip("e/", "x", "Satu dua tiga empat lima enam tujuh (kohesi)"),
    )  # fmt: skip
    steps = weights(files, "kohesi")
    assert steps[2] > steps[1] > steps[0] and steps[3] == steps[2] and steps[4] < steps[1]


def test_scripts_know_what_the_only_word_of_a_name_weighs() -> None:
    """By it they tell whether the whole name of a page was asked for."""
    script = (Path(index.__file__).parent.parent / "assets/search/ranking.js").read_text(encoding="utf-8")
    assert f"const SHORTEST = {index._NAME:.0f};" in script
    steps = weights(files_of(slip("a/", "x", "Kohesi"), slip("b/", "x", "Modal sosial")), "kohesi")
    assert 0.05 * 2 ** (steps[0] / 8) >= 0.9 * index._NAME


def test_words_that_nobody_means_are_left_out() -> None:
    files = files_of(slip("a/", "apa yang kohesi", "Apa itu kohesi"), unasked="apa yang itu")
    assert set(json.loads(files["roots/0.json"])) == {"kohesi"}


def test_names_that_the_page_did_not_know_are_names() -> None:
    index = Index("id", "")
    index.add(slip("a/", "x", "Kepercayaan"), "Trust")
    assert "trust" in json.loads(dict(index.files())["roots/0.json"])


@pytest.mark.slow
def test_the_entry_leads_to_each_file() -> None:
    many = [slip(f"{n}/", " ".join(f"kata{n}x{m}" for m in range(60)), f"Judul {n}") for n in range(120)]
    files = files_of(*many)
    entry = json.loads(files["entry.json"])
    for kind in ("words", "roots"):
        beginnings = entry[kind].split()
        numbers = [name for name in files if name.startswith(f"{kind}/")]
        assert len(numbers) == len(beginnings) + 1 > 2
        for n, beginning in enumerate(beginnings):
            before, after = json.loads(files[f"{kind}/{n}.json"]), json.loads(files[f"{kind}/{n + 1}.json"])
            keys = [
                list(each) if kind == "roots" else [row[1:] for row in each.split("\n")] for each in (before, after)
            ]
            assert max(keys[0]) < beginning <= min(keys[1])
    assert max(len(content) for name, content in files.items() if name != "entry.json") < 20_000
    assert entry["pages"] == 120 and entry["facets"] == {"Tahun": {"2020": 120}}


def test_the_entry_tells_how_chats_write_and_what_turns_a_meaning() -> None:
    entry = json.loads(dict(Index("id", "", chat="ga, gak = tidak", turning="tidak").files())["entry.json"])
    assert entry["chat"] == {"ga": "tidak", "gak": "tidak"} and entry["turning"] == "tidak"


def test_rows_of_one_key_are_not_torn() -> None:
    rows = [("a", "x" * 5), ("b", "x" * 5), ("b", "x" * 5), ("c", "x")]
    assert [[key for key, _ in file] for file in in_files(rows, 9)] == [["a"], ["b", "b"], ["c"]]
    assert list(in_files([], 9)) == []


def test_numbers_are_packed_as_the_scripts_read_them() -> None:
    digits = bytearray()
    for number in (0, 31, 32, 1024):
        pack(digits, number)
    assert digits == b"Af" + b"gB" + b"ggB"
    assert packed_set([0, 1, 5]) == "AAD"
    steps = bytearray()
    for weight in (0.0, 0.05, 0.1, 1e9):
        pack_weight(steps, weight)
    assert steps == b"AAI_"


def test_of_a_word_on_very_many_pages_the_heaviest_are_kept() -> None:
    digits = [bytearray(), bytearray(), bytearray()]
    for place, (page, weight) in enumerate([(0, 0.1), (40, 3.0), (41, 0.2), (99, 3.0), (100, 0.1)]):
        last = (0, 40, 41, 99, 100)[place - 1] if place else -1
        pack(digits[0], page - last - 1)
        pack_weight(digits[1], weight)
        pack(digits[2], 50 + place)
    assert strongest(digits[0], digits[1], digits[2], 5) == tuple(digits)
    pages, weights, pieces, number = strongest(digits[0], digits[1], digits[2], 3)
    assert pages.decode() == packed_set([40, 41, 99]) and len(weights) == 3 and number == b"5"
    assert list(unpacked(pieces)) == [51, 52, 53]


def test_affixes_that_several_words_show_can_be_taken_off() -> None:
    roots = Roots("id")
    words = "pengelompokan pengelolaan pengumpulan pengiriman bermain bekerja"
    for word in words.split():
        roots.of(word)
    assert affixes(roots.known, words.split()) == "peng:k:an"


def test_affixes_of_speech_can_be_taken_off_in_indonesian_alone() -> None:
    entry = {
        language: json.loads(files_of(slip("a/", "kerja"), language=language)["entry.json"])
        for language in ("id", "en")
    }
    assert "ng:k:in" in entry["id"]["affixes"].split() and entry["en"]["affixes"] == ""


@pytest.mark.parametrize(("language", "word", "root"), [("id", "penelitian", "teliti"), ("en", "groups", "group")])
@pytest.mark.slow
def test_each_language_has_its_own_roots(language: str, word: str, root: str) -> None:
    assert Roots(language).of(word) == root and Roots(language).of("2022") == "2022"


def test_a_slip_survives_being_noted() -> None:
    (noted,) = from_bytes(as_bytes([slip("a/", "kata “kutip” é", names=["n"])]))
    assert noted == slip("a/", "kata “kutip” é", names=["n"])


def noted(folder: Path, runs: Iterable[int]) -> Path:
    """A site of four pages, noted in some order."""
    for run in runs:
        found = [
            (slip(f"{run}/{n}/", f"kata{run} kata{n}", language=("id", "en")[n % 2]), [Passage("", "", "x")])
            for n in (0, 1)
        ]
        note_pages(run, found, folder)
    write_index(folder, {})
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_index_is_the_same_in_whatever_order_pages_were_noted(tmp_path: Path) -> None:
    assert tree(noted(tmp_path / "a", (0, 1, 10, 2))) == tree(noted(tmp_path / "b", (10, 2, 1, 0)))
    assert not list((tmp_path / "a/search").glob(".*"))


def test_another_content_lies_in_a_folder_of_another_name(tmp_path: Path) -> None:
    """So that a browser that kept files of the former site never mixes them with new ones."""
    folders = [entry_of(noted(tmp_path / str(n), range(n)), "id")["folder"] for n in (1, 2)]
    assert len(set(folders)) == 2 and all(
        (tmp_path / str(n + 1) / "search" / each).is_dir() for n, each in enumerate(folders)
    )


def test_texts_are_found_again_where_the_slip_says(tmp_path: Path) -> None:
    cuts = [[Passage(f"a{n}", "", f"{page} {n} " + "x" * 900) for n in range(20)] for page in range(3)]
    found = [(slip(f"{page}/", "x"), cut) for page, cut in enumerate(cuts)]
    files = {name: json.loads(content) for name, content in lay_out(7, found)}
    assert len(files) > 5
    for each, cut in found:
        run, begins, place, *further = each.texts
        for n, piece in enumerate(cut):
            passed = [first for first in further if first <= n]
            at = n - passed[-1] if passed else place + n
            assert files[f"{run}-{begins + len(passed)}.json"][at] == list(piece)


def test_roots_of_a_former_index_are_not_worked_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("berkelompok", "kelompok", "kepercayaan")
    first = Roots("id", tmp_path / "roots.json")
    found = [first.of(word) for word in asked]
    first.keep()
    with monkeypatch.context() as patch:
        patch.setattr(module, "_indonesian", lambda: pytest.fail("worked out again"))
        again = Roots("id", tmp_path / "roots.json")
        assert [again.of(word) for word in asked] == found and again.known == first.known
    monkeypatch.setattr(module, "_mark", lambda: b"by other rules\n")
    patched = Roots("id", tmp_path / "roots.json")
    monkeypatch.setattr(module, "_indonesian", lambda: str.upper)
    assert patched.of("kelompok") == "KELOMPOK"


def test_a_rule_of_the_checks_comes_after_what_readers_mean() -> None:
    """Its example is full of the words that readers ask for, such as how to cite."""
    page = SimpleNamespace(
        searched=True, kind="rules", url="a/", title="Aturan", description="", language="id",
        body='<h2 id="cites">kutip</h2>', found_by=FoundBy("aturan", parts=(("cites", ("cites",)),)),
    )  # fmt: skip
    of_rule = [slip.prior for slip, _ in slips(page)][1]  # type: ignore[arg-type]
    page.kind = "glossary"
    of_term = [slip.prior for slip, _ in slips(page)][1]  # type: ignore[arg-type]
    assert of_rule < PRIORS["work"] < of_term


def test_the_page_of_changes_is_found_by_its_name_alone() -> None:
    """It names everything that ever changed, and would be found by all of it."""
    page = SimpleNamespace(
        searched=True, kind="changes", url="perubahan/", title="Perubahan", description="Yang baru", language="id",
        body="<p>Kohesi kelompok</p>", found_by=FoundBy(),
    )  # fmt: skip
    ((found, pieces),) = slips(page)  # type: ignore[arg-type]
    assert [*found.words] == ["yang", "baru"] and [piece.text for piece in pieces] == ["Yang baru"]


@pytest.mark.parametrize(("url", "found"), [("perubahan/", True), ("perubahan/halaman/2/", False)])
def test_what_only_goes_on_with_the_changes_is_not_searched(url: str, found: bool) -> None:
    asked = Page.searched.fget  # type: ignore[attr-defined]
    assert asked(SimpleNamespace(kind="changes", language="id", url=url)) == found


def test_a_kind_of_page_that_is_called_so_is_found_before_what_only_has_the_word() -> None:
    tool, study = slip("a/", "x", "Celah"), slip("b/", "celah celah celah")
    tool.prior = 0.5
    steps = weights(files_of(tool, study), "celah")
    assert steps[0] > steps[1]
