"""The preview answers for the site as its files are now, and tells what is wrong in place of its pages."""

from __future__ import annotations

import itertools
import subprocess
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun import context
from rumpun.adapters import preview as preview_module
from rumpun.adapters.folder import plain_document
from rumpun.adapters.preview import Preview
from rumpun.adapters.preview_server import ServedPreview
from rumpun.adapters.watching import _FEW, Watch
from rumpun.catalogue import Said
from rumpun.context import Settings
from rumpun.model import load
from rumpun.model.memory import RecordRead, record_of
from rumpun.model.records import Record
from rumpun.parsing.problems import Place, Problem
from rumpun.render.page import Page
from rumpun.site import build, prepare

pytestmark = pytest.mark.slow

SITE = "http://127.0.0.1:8000/"
STUDY = "studies/koperasi-melati/study.yml"


def preview_of(tiny: KnowledgeBase, folder: Path) -> Preview:
    settings = Settings(SITE, cache=tiny.citations)
    return Preview(tiny.root, folder, lambda: settings, lambda: plain_document)


@pytest.fixture
def preview(tiny: KnowledgeBase, tmp_path: Path) -> Preview:
    return preview_of(tiny, tmp_path)


def test_every_page_and_file_is_what_a_build_writes(preview: Preview, tiny: KnowledgeBase) -> None:
    site = build(tiny.root, Settings(SITE, cache=tiny.citations))
    for page in site.pages[::5]:
        assert preview.answer(page.url) == plain_document(page).encode("utf-8")
    for name in [*site.beside][::7]:
        content = site.beside[name]
        assert preview.answer(name) == (content.encode("utf-8") if isinstance(content, str) else content), name


def test_a_page_is_made_when_it_is_asked_for_and_once(tiny: KnowledgeBase, tmp_path: Path) -> None:
    made: list[str] = []

    def document(page: Page) -> str:
        made.append(page.url)
        return plain_document(page)

    settings = Settings(SITE, cache=tiny.citations)
    preview = Preview(tiny.root, tmp_path, lambda: settings, lambda: document)
    assert made == []
    assert preview.answer("studi/koperasi-melati/") and preview.answer("studi/koperasi-melati/index.html")
    assert set(made) == {"studi/koperasi-melati/"}
    assert sum(page.is_made for page in preview._now.plan.whole().pages) == 1


NOT_THERE = ("tidak-ada/", "studi/tidak-ada/", "../../bib/references.bib", "../style.css", "a\0b", "search", "theme/")


@pytest.mark.parametrize("path", NOT_THERE)
def test_what_is_not_there_is_not_answered(preview: Preview, tiny: KnowledgeBase, path: str) -> None:
    (tiny.root / "hooks" / "theme").mkdir(parents=True)
    (tiny.root / "hooks" / "style.css").touch()
    assert preview.answer(path) is None


def test_a_fault_stands_in_place_of_every_page_until_it_is_mended(preview: Preview, tiny: KnowledgeBase) -> None:
    study = tiny.root / STUDY
    before = study.read_text(encoding="utf-8")
    study.write_text(before.replace("theme: kohesi", "theme: <b>kohessi</b>", 1), encoding="utf-8")
    preview.renew(engine=False)
    for path in ("", "teori/", "en/studies/koperasi-melati/", "404.html", "tidak-ada/"):
        told = (preview.answer(path) or b"").decode("utf-8")
        assert f"{STUDY}:" in told and "kohessi" in told, path
        assert "<b>" not in told
        assert told.count('lang="id"') > 1 and 'lang="en"' in told
    assert preview.answer("assets/rumpun/styles/site.css")
    assert preview.answer("data/v1/csv/studies.csv") is None
    study.write_text(before, encoding="utf-8")
    preview.renew(engine=False)
    assert b"Koperasi Melati" in (preview.answer("studi/koperasi-melati/") or b"")


def test_an_edit_is_read_and_nothing_else_anew(
    preview: Preview, tiny: KnowledgeBase, pandoc_runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noted(root: Path, path: str, model: type[Record]) -> RecordRead:
        read.append(path)
        return record_of(root, path, model)

    monkeypatch.setattr(load, "record_of", noted)
    assert preview.answer("studi/koperasi-melati/")
    monkeypatch.setattr(context, "page_patterns", None)  # how our pages are cited has not changed either
    study = tiny.root / STUDY
    text = study.read_text(encoding="utf-8")
    study.write_text(text.replace("id: Koperasi", "id: Baru Koperasi", 1), encoding="utf-8")
    preview.renew(engine=False)
    assert read == [STUDY]
    assert pandoc_runs == []
    preview.answer("studi/koperasi-melati/")
    assert set(preview._now.plan._pages._planned) == {"id study"}
    assert b"Baru Koperasi" in (preview.answer("studi/koperasi-melati/") or b"")


def test_what_the_history_and_the_ledger_say_follows(tiny: KnowledgeBase, tmp_path: Path) -> None:
    """They take longer to ask than an edit may take to be seen, so they are asked afterwards."""
    wrong = Problem(Place(STUDY), Said("dua id tertukar", "two ids exchanged"))
    settings = [Settings(SITE, cache=tiny.citations, problems=(wrong,)), Settings(SITE, cache=tiny.citations)]
    asked = iter((settings[0], settings[0], settings[1], settings[1]))
    preview = Preview(tiny.root, tmp_path, lambda: next(asked), lambda: plain_document)
    assert not preview.settle() and b"tertukar" in (preview.answer("teori/") or b"")
    preview.renew(engine=False)
    assert b"tertukar" in (preview.answer("teori/") or b"")
    assert preview.settle() and b"tertukar" not in (preview.answer("teori/") or b"")
    assert not preview.settle()


def test_templates_are_read_again_when_something_of_the_engine_changes(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(preview_module, "read_anew", lambda: asked.append(1))
    before, memory = preview._now.document, preview._memory
    monkeypatch.setattr(preview, "_document", lambda: str)
    preview.renew(engine=False)
    assert asked == [] and preview._now.document is before and preview._memory is memory
    preview.renew(engine=True)
    assert asked == [1] and preview._now.document is str and preview._memory is not memory


def test_searching_waits_for_the_first_index_and_never_for_a_later_one(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, ran = threading.Event(), []

    def made(command: list[str], **_: object) -> object:
        ran.append(command[-1])
        assert go.wait(30)
        (Path(command[-1]) / "search").mkdir(parents=True)
        (Path(command[-1]) / "search" / "id.json").write_text(f"{len(ran)}")
        return type("Done", (), {"returncode": 0})

    monkeypatch.setattr(subprocess, "run", made)
    waiting = threading.Thread(target=lambda: preview.answer("search/id.json"))
    waiting.start()
    waiting.join(0.2)
    assert waiting.is_alive()
    go.set()
    waiting.join(30)
    assert preview.answer("search/id.json") == b"1" and len(ran) == 1
    go.clear()
    preview.renew(engine=False)
    assert preview.answer("search/id.json") == b"1"
    go.set()
    for _ in range(300):
        if preview.answer("search/id.json") == b"2":
            break
        threading.Event().wait(0.05)
    assert preview.answer("search/id.json") == b"2" and len(ran) == 2
    assert preview.answer("search/en.json") is None


@pytest.fixture
def seen(tmp_path: Path) -> Iterator[list[set[str]]]:
    """What a watch over `here/` has told of so far."""
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "old.yml").write_text("a")
    found: list[set[str]] = []
    watch = Watch(tmp_path, ("here", "mkdocs.yml", "not-there"))
    watch.start(found.append)
    yield found
    watch.stop()


def told(seen: list[set[str]], wanted: set[str]) -> bool:
    for _ in range(600):
        if wanted <= set().union(*seen):
            return True
        threading.Event().wait(0.05)
    return False


def test_new_changed_and_deleted_files_are_told_of(seen: list[set[str]], tmp_path: Path) -> None:
    (tmp_path / "here" / "deep").mkdir()
    (tmp_path / "here" / "deep" / "new.md").write_text("b")
    assert told(seen, {"here/deep/new.md"})
    (tmp_path / "here" / "old.yml").write_text("longer")
    assert told(seen, {"here/old.yml"})
    seen.clear()
    (tmp_path / "here" / "deep" / "new.md").unlink()
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    assert told(seen, {"here/deep/new.md", "mkdocs.yml"})


def test_one_save_is_told_of_once_and_reading_never(seen: list[set[str]], tmp_path: Path) -> None:
    (tmp_path / "here" / ".hidden").write_text("b")
    (tmp_path / "here" / "old.yml").read_text()
    (tmp_path / "saved").write_text("longer")
    (tmp_path / "saved").replace(tmp_path / "here" / "old.yml")  # at once, however busy the machine is
    assert told(seen, {"here/old.yml"})
    threading.Event().wait(1.5)  # also when one looks without being told
    assert seen == [{"here/old.yml"}]


def test_what_changed_before_one_listens_is_told_of_too(tmp_path: Path) -> None:
    """Nothing is lost that is saved while the site is read for the first time."""
    (tmp_path / "here").mkdir()
    watch, found = Watch(tmp_path, ("here",)), list[set[str]]()
    (tmp_path / "here" / "new.md").write_text("a")
    watch.start(found.append)
    assert told(found, {"here/new.md"})
    watch.stop()
    assert found == [{"here/new.md"}]


def test_only_files_are_looked_at_that_the_system_tells_of(tmp_path: Path) -> None:
    """To look at all of a large base takes as long as to read what was edited."""
    for number in range(_FEW + 2):
        (tmp_path / "here" / f"{number}").mkdir(parents=True)
        (tmp_path / "here" / f"{number}" / "old.md").write_text("a")
    watch = Watch(tmp_path, ("here",))
    before = watch._seen
    (tmp_path / "here" / "0" / "new.md").write_text("longer")
    (tmp_path / "here" / "1" / "old.md").unlink()
    (tmp_path / "here" / "2" / "old.md").write_text("longer")
    seen = watch._seen_anew({str(tmp_path / "here" / name) for name in ("0/new.md", "1")}) or {}
    assert seen.keys() == before.keys() - {"here/1/old.md"} | {"here/0/new.md"}
    assert seen["here/2/old.md"] == before["here/2/old.md"]
    many = {str(tmp_path / "here" / f"{number}") for number in range(_FEW + 1)}
    for told_of in (many, {"/elsewhere/2/old.md"}):
        assert (watch._seen_anew(told_of) or {})["here/2/old.md"] != before["here/2/old.md"]


def test_of_what_was_read_at_the_start_an_edit_reads_its_own_file(
    preview: Preview, tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    usual = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path)
        return usual(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    renew_summary(tiny, "Kalimat baru.")
    preview.renew({"studies/koperasi-melati/en.md"}, engine=False)
    assert b"Kalimat baru." in (preview.answer("en/studies/koperasi-melati/") or b"")
    assert {path.relative_to(tiny.root).as_posix() for path in read if path.is_relative_to(tiny.root / "studies")} == {
        "studies/koperasi-melati/en.md"
    }


def test_what_an_edit_replaced_is_gone_when_nobody_edits_any_more(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading.Timer, "start", lambda _timer: None)
    served = ServedPreview(_Server(), preview)
    preview.renew(engine=False)
    replaced = weakref.ref(preview._now.prepared)
    preview.renew(engine=False)
    served._settle()
    assert replaced() is None and preview._now.plan._whole


def test_only_what_is_asked_for_is_planned_and_the_rest_in_between(preview: Preview, tiny: KnowledgeBase) -> None:
    plan = preview._now.plan
    assert plan._pages._planned == {} and plan._exports._planned == {}
    assert preview.answer("studi/koperasi-melati/")
    assert "id terms" not in plan._pages._planned and plan._exports._planned == {}
    assert not preview.settle()
    assert {"id terms", "en works"} <= set(plan._pages._planned) and plan.whole().pages
    renew_summary(tiny, "Kalimat baru.")
    preview.renew(engine=False)
    assert b"Kalimat baru." in (preview.answer("en/studies/koperasi-melati/") or b"")
    assert set(preview._now.plan._pages._planned) == {"en study"}


def renew_summary(tiny: KnowledgeBase, sentence: str) -> None:
    summary = tiny.root / "studies/koperasi-melati/en.md"
    summary.write_text(f"{summary.read_text(encoding='utf-8')}\n{sentence}\n", encoding="utf-8")


def test_an_address_that_was_published_and_is_gone_is_told_when_all_is_planned(
    preview: Preview, tiny: KnowledgeBase
) -> None:
    ledger = tiny.root / "published" / "addresses.txt"
    ledger.parent.mkdir(exist_ok=True)
    ledger.write_text("/perbandingan/tidak-ada/\n", encoding="utf-8")
    preview.renew(engine=True)
    assert b"Koperasi Melati" in (preview.answer("studi/koperasi-melati/") or b"")
    assert preview.settle()
    told = preview.answer("studi/koperasi-melati/") or b""
    assert b"perbandingan/tidak-ada/" in told and b"Koperasi Melati" not in told
    assert not preview.settle()


def test_planning_the_rest_ends_when_the_site_is_read_again(
    preview: Preview, tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, steps = preview._now, []

    def noted() -> Iterator[object]:
        yield lambda: steps.append(1)
        preview.renew(engine=False)
        yield lambda: steps.append(2)

    monkeypatch.setattr(before.plan, "steps", noted)
    assert not preview.settle()
    assert steps == [1] and preview._now is not before


def test_whoever_plans_the_rest_leaves_off_as_soon_as_something_is_read(
    preview: Preview, tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []

    def prepared(*asked: object) -> object:
        assert not preview.settle()
        return prepare(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(preview._now.plan, "steps", lambda: iter([lambda: steps.append(1)]))
    monkeypatch.setattr(preview_module, "prepare", prepared)
    preview.renew(engine=False)
    assert steps == []
    monkeypatch.setattr(preview._now.plan, "steps", lambda: iter([lambda: steps.append(2)]))
    preview.settle()
    assert steps == [2]


def test_the_home_page_is_shown_before_anything_else_is_planned(tiny: KnowledgeBase, tmp_path: Path) -> None:
    preview = preview_of(tiny, tmp_path)
    assert preview.answer("") and preview.answer("en/")
    assert set(preview._now.plan.planners.values()) == {"id home", "en home"}


class _Server:
    """What of MkDocs' server a preview uses."""

    mount_path, _visible_epoch, _wanted_epoch = "/", 1, 1
    error_handler: object = None

    def __init__(self) -> None:
        self._epoch_cond = threading.Condition()

    def _serve_request(self, *asked: object) -> object:
        return None


def test_of_several_edits_in_a_row_the_last_is_settled_alone(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    timers: list[threading.Timer] = []

    def noted(timer: threading.Timer) -> None:
        timers.append(timer)

    monkeypatch.setattr(threading.Timer, "start", noted)
    served = ServedPreview(_Server(), preview)
    for _ in range(3):
        served.renew({STUDY})
    assert [timer.finished.is_set() for timer in timers] == [True, True, True, False]


def test_what_takes_long_to_settle_leaves_who_edits_alone_for_longer(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    timers: list[float] = []
    monkeypatch.setattr(threading.Timer, "start", lambda timer: timers.append(timer.interval))
    clock = itertools.count(0.0, 100.0)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    served = ServedPreview(_Server(), preview)
    served._settle()
    served._settle_later()
    assert timers == [3.0, 300.0]


def test_whether_a_page_is_old_is_asked_of_the_server_alone(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """To look for such an address among our files would plan all of them, while the reader waits for a page."""
    monkeypatch.setattr(threading.Timer, "start", lambda _timer: None)
    served = ServedPreview(_Server(), preview)
    planned = {**preview._now.plan.planners}
    assert served._answer({"PATH_INFO": "/livereload/1/2"}, lambda *_: None) is None
    assert preview._now.plan.planners == planned


def test_of_a_page_only_types_are_planned_that_stand_where_it_does(preview: Preview) -> None:
    assert preview.answer("en/studies/koperasi-melati/") and preview.answer("temuan/kohesi/")
    assert set(preview._now.plan.planners.values()) == {"en studies", "en study", "id terms"}
