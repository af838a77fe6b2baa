"""Sees that a file has changed, at once where the system tells, and within a second where it does not."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

_PATIENCE = 1.0
"""Seconds until one looks anyway: folders of another machine or of a container's host tell nothing."""
_REST = 0.02
"""Seconds without news after which an editor has finished saving."""
_FEW = 50
"""Of more files at once, as when somebody takes another version, it is quicker to look at all."""
_Mark = tuple[int, int]
"""When a file was written, and how long it is."""


class Watch:
    """Sees what is new, gone or different since it was made, from a thread of its own."""

    def __init__(self, root: Path, watched: Iterable[str]) -> None:
        self._root, self._watched = root, tuple(watched)
        self._news, self._ended = _News(), threading.Event()
        self._seen = dict(self._look())
        self._observer: BaseObserver | None = Observer()
        for name in self._watched:
            folder = root / name
            if folder.exists():
                self._observer.schedule(self._news, str(folder), recursive=folder.is_dir())

    def start(self, changed: Callable[[set[str]], None]) -> None:
        """From now on call `changed` with the paths, relative to the root; also with what has changed already."""
        self._thread = threading.Thread(target=self._run, args=(changed,), daemon=True)
        try:
            if self._observer:
                self._observer.start()
        except OSError:  # the system watches no more files for this user; then one looks every second
            self._observer = None
        self._thread.start()

    def stop(self) -> None:
        """End; nothing is called any more."""
        self._ended.set()
        self._news.wake()
        if self._observer:
            self._observer.stop()
        self._thread.join()

    def _run(self, changed: Callable[[set[str]], None]) -> None:
        while not self._ended.is_set():
            told = self._news.wait(_PATIENCE)
            while told and not self._ended.is_set() and (more := self._news.wait(_REST)):
                told |= more
            found = self._seen_anew(told) if told else self._seen_all()
            if found is not None:
                different = {path for path, _ in found.items() ^ self._seen.items()}
                self._seen = found
                if different and not self._ended.is_set():
                    changed(different)

    def _seen_anew(self, told: set[str]) -> dict[str, _Mark] | None:
        """All files, when news has come of these: whoever looks at all waits for the disk thousands of times."""
        names = [_below(self._root, path) for path in told]
        if len(names) > _FEW or None in names:
            return self._seen_all()
        found = dict(self._seen)
        for name in filter(None, names):
            *folders, last = name.split("/")
            if "__pycache__" in (*folders, last) or last.startswith("."):
                continue
            for each in [each for each in found if each == name or each.startswith(f"{name}/")]:
                del found[each]
            found |= _files(self._root / name, name)
        return found

    def _seen_all(self) -> dict[str, _Mark] | None:
        """All files, unless news comes meanwhile: that is not to wait."""
        found = {}
        for path, mark in self._look():
            found[path] = mark
            if self._news.has_come and not self._ended.is_set():
                return None
        return found

    def _look(self) -> Iterator[tuple[str, _Mark]]:
        for name in self._watched:
            yield from _files(self._root / name, name)


def _below(root: Path, path: str) -> str | None:
    """The path relative to the root; None where the system calls the root by another name."""
    try:
        return Path(path).relative_to(root).as_posix()
    except ValueError:
        return None


def _files(path: Path, name: str) -> Iterator[tuple[str, _Mark]]:
    try:
        if path.is_dir():
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name != "__pycache__":
                            yield from _files(Path(entry.path), f"{name}/{entry.name}")
                    elif not entry.name.startswith("."):
                        found = entry.stat()
                        yield f"{name}/{entry.name}", (found.st_mtime_ns, found.st_size)
        elif path.is_file():
            found = path.stat()
            yield name, (found.st_mtime_ns, found.st_size)
    except FileNotFoundError:  # gone since
        return


class _News(FileSystemEventHandler):
    """Gathers the paths that the system tells of."""

    def __init__(self) -> None:
        self._come, self._lock, self._told = threading.Event(), threading.Lock(), set[str]()

    @property
    def has_come(self) -> bool:
        """Whether there is news that nobody has taken."""
        return self._come.is_set()

    def wait(self, seconds: float) -> set[str]:
        """The news, as soon as there is any; none after so many seconds."""
        self._come.wait(seconds)
        with self._lock:
            self._come.clear()
            told, self._told = self._told, set()
        return told

    def wake(self) -> None:
        """Let nobody wait any longer."""
        self._come.set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):
            with self._lock:
                self._told |= {os.fsdecode(path) for path in (event.src_path, event.dest_path) if path}
                self._come.set()
