"""Work shared out among processes: as many as the machine has, where the system can fork; else one does it all."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Collection, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")
LIFE = 30
"""Pieces that a process does before another takes its place: so much is remembered, and copied of what all share."""
_LOOK = 0.5
"""Seconds after which whoever waits tells how far the work is."""


class ProcessFailedError(Exception):
    """Another process failed, and not with an exception that can be handed over; the text is its traceback."""


def processes_available() -> int:
    """How many processes may work at once: the processors that this one may use, or 1 where it must not be forked."""
    return len(os.sched_getaffinity(0)) if _may_fork() else 1


def _may_fork() -> bool:
    """A fork takes one thread along, and with it whatever the others hold locked; macOS forbids still more."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


def collect_seldom() -> None:
    """Let Python look for circles of memory seldom, in a process that reads much, keeps it, and ends soon.

    It looks through all that was read, over and over, and there is next to nothing to find.
    """
    gc.set_threshold(200_000, 20, 100)


def _give_back() -> None:
    """Let the C library give back the memory that it holds for nothing, where it is one that can be asked (glibc)."""
    library = ctypes.CDLL(None)
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)


def share_out(
    work: Sequence[Callable[[], Result]],
    processes: int,
    taken: Callable[[int, int], object] = lambda first, end: None,
    life: int = LIFE,
    large: Collection[int] = (),
) -> list[Result]:
    """The results of all pieces of work, in their order; raises what a piece raises, whichever process does it.

    Half of the processes begin with the first piece and half with the last, each takes the next one when it is done,
    and they meet. So pieces that lie together are mostly done by one process, which remembers what they share. After
    `life` pieces it ends, and another one takes its place: with it goes all that it remembered. This one only waits.
    `large` are places of pieces that leave so much behind that, where there are several lives, each has one of its own.
    `taken` is told now and then which pieces nobody has taken yet: the first of them, and where they end.
    """
    processes = min(processes, len(work))
    if processes <= 1 and (len(work) <= life or not _may_fork()):
        alone: list[Result] = []
        for each in work:
            alone.append(each())
            taken(len(alone), len(work))
        return alone
    several = len(work) > processes * life
    if several:  # then what lies about in the memory that all share is worth a look
        gc.collect()
        _give_back()
    gc.freeze()  # a collection would else touch, and so copy, all the memory that is shared
    pool = _Pool(work, life if several else len(work), frozenset(large if several else ()))
    try:
        for number in range(processes):
            pool.fork(number)
        done: dict[int, Result] = {}
        while pool.working:
            done |= pool.received()
            taken(*pool.left())
    finally:
        pool.end()
        gc.unfreeze()
    return [done[number] for number in range(len(work))]


def apart(piece: Callable[[], Result]) -> Result:
    """The result of a piece of work that a process of its own does: with it goes all that it has looked at, and copied.

    Where none may be forked, this one does it. A process that is told to end meanwhile ends the other one too.
    """
    if not _may_fork():
        return piece()
    pool = _Pool([piece], 1, frozenset())
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        pool.fork(0)
        done: dict[int, Result] = {}
        while pool.working:
            done |= pool.received()
    finally:
        pool.end()
        signal.signal(signal.SIGTERM, before)
    return done[0]


class _Pool(Generic[Result]):
    """The pieces of work that are left, and the processes that have been forked to do them."""

    def __init__(self, work: Sequence[Callable[[], Result]], life: int, large: frozenset[int]) -> None:
        self._work, self._life, self._large = work, life, large
        self._system = multiprocessing.get_context("fork")
        self._left = self._system.Array("l", (0, len(work)))
        """See `left`."""
        self._forked: dict[Connection, tuple[int, Any]] = {}
        """What a process answers through -> its number, and the process."""

    @property
    def working(self) -> bool:
        """Whether a process has not answered yet."""
        return bool(self._forked)

    def fork(self, number: int) -> None:
        """Start the process of this number."""
        receiver, sender = self._system.Pipe(duplex=False)
        process = self._system.Process(target=self._run, args=(number, sender))
        process.start()
        sender.close()
        self._forked[receiver] = number, process

    def take(self, number: int) -> Iterator[tuple[int, Result]]:
        """Piece after piece until none is left, or the process has done its share: (its place, its result)."""
        for done in range(self._life):
            with self._left.get_lock():
                first, end = self._left[0], self._left[1]
                place = first if number % 2 == 0 else end - 1
                if first == end or (done and place in self._large):
                    return
                self._left[:] = (first + 1, end) if number % 2 == 0 else (first, end - 1)
            yield place, self._work[place]()
            if place in self._large:
                return

    def left(self) -> tuple[int, int]:
        """First and last but one of the pieces that nobody has taken."""
        with self._left.get_lock():
            return self._left[0], self._left[1]

    def received(self) -> dict[int, Result]:
        """What processes have done that end about now; where work is left, others take their places."""
        found: dict[int, Result] = {}
        ended = wait([*self._forked], _LOOK)
        for receiver in [each for each in self._forked if each in ended]:
            number, process = self._forked[receiver]
            found |= self._answer(receiver)
            del self._forked[receiver]
            receiver.close()
            process.join()
            first, end = self.left()
            if first < end:
                self.fork(number)
        return found

    def _answer(self, receiver: Connection) -> dict[int, Result]:
        try:
            answer: dict[int, Result] | BaseException = receiver.recv()
        except EOFError:
            answer = ProcessFailedError("a process ended without an answer: is there enough memory?")
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def end(self) -> None:
        """Leave no process behind, whatever happened."""
        for receiver, (_, process) in self._forked.items():
            receiver.close()
            process.terminate()
            process.join()

    def _run(self, number: int, sender: Connection) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)  # see `apart`
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
