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


class Watch:
    """Calls `changed` with the paths, relative to `root`, that are new, gone or different, from a thread of its own."""

    def __init__(self, root: Path, watched: Iterable[str], changed: Callable[[set[str]], None]) -> None:
        self._root, self._watched, self._changed = root, tuple(watched), changed
        self._news, self._ended = threading.Event(), threading.Event()
        self._seen = dict(self._look())
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._observer: BaseObserver | None = Observer()
        handler = _Handler(self._news)
        for name in self._watched:
            folder = root / name
            if folder.exists():
                self._observer.schedule(handler, str(folder), recursive=folder.is_dir())

    def start(self) -> None:
        """Begin."""
        try:
            if self._observer:
                self._observer.start()
        except OSError:  # the system watches no more files for this user; then one looks every second
            self._observer = None
        self._thread.start()

    def stop(self) -> None:
        """End; nothing is called any more."""
        self._ended.set()
        self._news.set()
        if self._observer:
            self._observer.stop()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.is_set():
            if self._news.wait(_PATIENCE):
                self._news.clear()
                while self._news.wait(_REST) and not self._ended.is_set():
                    self._news.clear()
            found = dict(self._look())
            different = {path for path, _ in found.items() ^ self._seen.items()}
            self._seen = found
            if different and not self._ended.is_set():
                self._changed(different)

    def _look(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Path -> when it was written and how long it is."""
        for name in self._watched:
            yield from _files(self._root / name, name)


def _files(path: Path, name: str) -> Iterator[tuple[str, tuple[int, int]]]:
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


class _Handler(FileSystemEventHandler):
    def __init__(self, news: threading.Event) -> None:
        self._news = news

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):
            self._news.set()
