"""Work shared out among processes: as many as the machine has, where the system can fork; else one does it all."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class ProcessFailedError(Exception):
    """Another process failed, and not with an exception that can be handed over; the text is its traceback."""


def processes_available() -> int:
    """How many processes may work at once: the processors that this one may use, or 1 where it must not be forked.

    A fork takes one thread along, and with it whatever the others hold locked; macOS forbids still more.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def collect_seldom() -> None:
    """Let Python look for circles of memory seldom, in a process that reads much, keeps it, and ends soon.

    It looks through all that was read, over and over, and there is next to nothing to find.
    """
    gc.set_threshold(200_000, 20, 100)


def share_out(
    work: Sequence[Callable[[], Result]], processes: int, taken: Callable[[int, int], object] = lambda first, end: None
) -> list[Result]:
    """The results of all pieces of work, in their order; raises what a piece raises, whichever process does it.

    Half of the processes begin with the first piece and half with the last, each takes the next one when it is done,
    and they meet. So pieces that lie together are mostly done by one process, which remembers what they share.
    `taken` is told now and then which pieces nobody has taken yet: the first of them, and where they end.
    """
    processes = min(processes, len(work))
    if processes <= 1:
        alone: list[Result] = []
        for each in work:
            alone.append(each())
            taken(len(alone), len(work))
        return alone
    gc.freeze()  # a collection would else touch, and so copy, all the memory that is shared
    pool = _Pool(work)
    try:
        for number in range(1, processes):
            pool.fork(number)
        done: dict[int, Result] = {}
        for place, result in pool.take(0):
            done[place] = result
            taken(*pool.left())
        done |= pool.received()
    finally:
        pool.end()
        gc.unfreeze()
    return [done[number] for number in range(len(work))]


class _Pool(Generic[Result]):
    """The pieces of work that are left, and the processes that have been forked to do them."""

    def __init__(self, work: Sequence[Callable[[], Result]]) -> None:
        self._work = work
        self._system = multiprocessing.get_context("fork")
        self._left = self._system.Array("l", (0, len(work)))
        """See `left`."""
        self._others: list[tuple[Any, Connection]] = []

    def fork(self, number: int) -> None:
        """Start the process of this number."""
        receiver, sender = self._system.Pipe(duplex=False)
        process = self._system.Process(target=self._run, args=(number, sender))
        process.start()
        sender.close()
        self._others.append((process, receiver))

    def take(self, number: int) -> Iterator[tuple[int, Result]]:
        """Piece after piece until none is left: (its place, its result)."""
        while True:
            with self._left.get_lock():
                first, end = self._left[0], self._left[1]
                if first == end:
                    return
                place = first if number % 2 == 0 else end - 1
                self._left[:] = (first + 1, end) if number % 2 == 0 else (first, end - 1)
            yield place, self._work[place]()

    def left(self) -> tuple[int, int]:
        """First and last but one of the pieces that nobody has taken."""
        with self._left.get_lock():
            return self._left[0], self._left[1]

    def received(self) -> dict[int, Result]:
        """What the other processes have done."""
        found: dict[int, Result] = {}
        for _, receiver in self._others:
            try:
                answer = receiver.recv()
            except EOFError:
                answer = ProcessFailedError("a process ended without an answer: is there enough memory?")
            if isinstance(answer, BaseException):
                raise answer
            found |= answer
        return found

    def end(self) -> None:
        """Leave no process behind, whatever happened."""
        for process, receiver in self._others:
            receiver.close()
            process.terminate()
            process.join()

    def _run(self, number: int, sender: Connection) -> None:
        answer: dict[int, Result] | BaseException
        try:
            answer = dict(self.take(number))
        except BaseException as error:  # noqa: BLE001 - the process that asked raises it
            answer = _portable(error)
        sender.send(answer)


def _portable(error: BaseException) -> BaseException:
    """The exception as another process can raise it, with where it came from."""
    told = traceback.format_exc()
    try:
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own, made just now
    except Exception:  # noqa: BLE001 - of whatever kind: it cannot travel
        return ProcessFailedError(told)
    assert isinstance(again, BaseException)
    again.add_note(told)
    return again
