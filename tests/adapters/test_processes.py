"""Work that is shared out among processes comes back whole, in its order, whatever happens to one of them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

from rumpun.adapters import processes as module
from rumpun.adapters.processes import ProcessFailedError, apart, processes_available, share_out

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux forks")


@pytest.fixture(autouse=True)
def _may_fork(recwarn: pytest.WarningsRecorder) -> None:
    """Newer Pythons warn of a fork beside other threads, which the processes of a parallel run of tests have."""
    warnings.filterwarnings("ignore", message=".*multi-threaded.*fork", category=DeprecationWarning)


def told(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.parametrize("processes", [1, 2, 3, 50])
def test_every_piece_is_done_once_and_stands_in_its_place(processes: int) -> None:
    work: list[Callable[[], tuple[int, int]]] = [partial(told, number) for number in range(8)]
    done = share_out(work, processes)
    assert [number for number, _ in done] == list(range(8))
    assert len({process for _, process in done}) <= processes


def test_two_processes_meet_and_pieces_that_lie_together_stay_together() -> None:
    first, last = (multiprocessing.get_context("fork").Event() for _ in range(2))

    def piece(number: int) -> tuple[int, int]:
        for own, other, place in ((first, last, 0), (last, first, 7)):
            if number == place:  # each waits until the other has begun at its end
                own.set()
                assert other.wait(30)
        return told(number)

    done = share_out([partial(piece, number) for number in range(8)], 2)
    owners = [process for _, process in done]
    assert len({os.getpid(), owners[0], owners[-1]}) == 3
    assert len([1 for a, b in pairwise(owners) if a != b]) == 1


def test_no_work_is_no_result() -> None:
    assert share_out([], 4) == []


class Told(Exception):
    """An exception that travels."""


class Rooted(Exception):
    """One that does not: what it was made with cannot be made again from its text."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one)


def fails(error: Exception) -> Callable[[], int]:
    parent = os.getpid()

    def piece() -> int:
        if os.getpid() != parent:
            raise error
        return 1

    return piece


@pytest.mark.parametrize(("error", "kind"), [(Told("ran dry"), Told), (Rooted("ran dry", "x"), ProcessFailedError)])
def test_a_fault_in_another_process_is_raised_here_and_no_process_stays(
    error: Exception, kind: type[Exception]
) -> None:
    met = multiprocessing.get_context("fork").Event()

    def wait() -> int:
        assert met.wait(30)
        return 1

    failing = fails(error)

    def last() -> int:
        met.set()
        return failing()

    with pytest.raises(kind, match="ran dry") as raised:
        share_out([wait, last], 2)
    assert "last" in str(raised.value) + "".join(getattr(raised.value, "__notes__", []))
    assert multiprocessing.active_children() == []


def test_a_fault_ends_the_others() -> None:
    def endless() -> int:
        threading.Event().wait()
        return 1

    with pytest.raises(Told, match="there"):
        share_out([fails(Told("there")), endless], 2)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_process_does_some_pieces_and_what_it_remembers_goes_with_it(
    processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_may_fork", lambda: True)
    remembered: list[int] = []

    def piece(number: int) -> tuple[int, int]:
        remembered.append(number)
        return number, len(remembered)

    done = share_out([partial(piece, number) for number in range(23)], processes, life=4)
    assert [number for number, _ in done] == [*range(23)]
    assert max(held for _, held in done) == 4 and remembered == []


def test_a_large_piece_has_a_process_of_its_own_where_there_are_several_lives() -> None:
    def owners(number: int, large: list[int]) -> list[int]:
        work = [partial(told, each) for each in range(number)]
        return [process for _, process in share_out(work, 2, life=4, large=large)]

    found = owners(12, [0, 5, 6])
    assert all(found.count(found[place]) == 1 for place in (0, 5, 6))
    assert len(set(owners(8, [0, 5, 6]))) <= 2  # a small site is made by as few as before


def test_a_piece_that_is_done_apart_leaves_only_its_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_may_fork", lambda: True)  # whatever threads other tests have left
    looked_at: list[int] = []

    def piece() -> tuple[int, int]:
        looked_at.append(1)
        return told(len(looked_at))

    number, process = apart(piece)
    assert (number, looked_at) == (1, []) and process != os.getpid()
    with pytest.raises(Told, match="ran dry"):
        apart(fails(Told("ran dry")))
    assert multiprocessing.active_children() == []
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_where_nothing_may_be_forked_a_piece_apart_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_may_fork", lambda: False)
    assert apart(partial(told, 3)) == (3, os.getpid())


def test_whoever_is_ended_while_a_piece_is_done_apart_ends_that_process_too() -> None:
    system = multiprocessing.get_context("fork")
    receiver, sender = system.Pipe(duplex=False)

    def piece() -> None:
        sender.send(os.getpid())
        threading.Event().wait()

    outer = system.Process(target=apart, args=(piece,))
    outer.start()
    inner = receiver.recv()
    sender.close()  # now only these two hold it
    outer.terminate()
    outer.join()
    with pytest.raises(EOFError):
        receiver.recv()
    assert not _is_there(inner)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_process_that_is_killed_is_told_of() -> None:
    met = multiprocessing.get_context("fork").Event()
    parent = os.getpid()

    def wait() -> int:
        assert met.wait(30)
        return 1

    def dies() -> int:
        met.set()
        if os.getpid() != parent:
            os._exit(9)
        return 1

    with pytest.raises(ProcessFailedError, match="without an answer"):
        share_out([wait, dies], 2)


def test_beside_other_threads_nothing_is_forked() -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert processes_available() == 1
    finally:
        end.set()
        thread.join()
