"""Work spread over processes: results in the order of the items, memory bounded, nothing lost when a worker dies.

Python's own pools hang or fail as a whole when a worker is killed. Here each worker has a pipe of its own and one item
at a time, so that the item on which it died is known and only that one is given up.
"""

import signal
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import connection, get_context
from typing import Any, Generic, Literal, TypeVar

from khabar.errors import KhabarError

Item = TypeVar("Item")
Result = TypeVar("Result")
Loss = Literal["killed", "timeout"]
_AHEAD = 16  # items a worker that may be under way or wait for their turn
_SPAWN = get_context("spawn")  # a fork would copy locks that other threads hold


class WorkerError(KhabarError):
    """A worker process ended before it could take any work: the machine or the installation is at fault."""

    code = "worker"


def spread(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    lost: Callable[[Item, Loss], Result],
    timeout: float | None = None,
) -> Iterator[Result]:
    """work(item) for each item, in order, on `jobs` processes.

    work, items and results must be picklable. lost: the result of an item whose worker was killed, or that took longer
    than `timeout` seconds. Memory: at most 16 items or results for each job.
    """
    crew = _Crew(work, items, jobs, lost, timeout)
    try:
        yield from crew.results()
    finally:
        crew.end()


class _Worker(Generic[Item]):
    """A process, the pipe to it, and the item that it is at."""

    def __init__(self, work: Callable[[Item], Any]) -> None:
        self.pipe, other = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=_serve, args=(work, other), daemon=True)
        self.process.start()
        other.close()
        self.ready = False
        self.number = -1
        self.item: Item | None = None
        self.since = time.monotonic()

    def take(self, number: int, item: Item) -> None:
        self.number, self.item, self.since = number, item, time.monotonic()
        try:
            self.pipe.send(item)
        except OSError:
            return  # it died: the next look at its pipe says so

    def late(self, timeout: float) -> bool:
        return self.ready and time.monotonic() - self.since > timeout

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Crew(Generic[Item, Result]):
    """The workers, the items that are still to come, and the results whose turn has not come."""

    def __init__(
        self,
        work: Callable[[Item], Result],
        items: Iterable[Item],
        jobs: int,
        lost: Callable[[Item, Loss], Result],
        timeout: float | None,
    ) -> None:
        self._work = work
        self._items = enumerate(items)
        self._jobs = jobs
        self._lost = lost
        self._timeout = timeout
        self._workers: list[_Worker[Item]] = []
        self._done: dict[int, Result] = {}
        self._next = 0  # the number of the result whose turn it is
        self._exhausted = False

    def results(self) -> Iterator[Result]:
        while True:
            self._hand_out()
            while self._next in self._done:
                self._next += 1
                yield self._done.pop(self._next - 1)
            busy = [worker for worker in self._workers if worker.item is not None]
            if busy:
                self._listen(busy)
            elif self._exhausted:
                return

    def end(self) -> None:
        for worker in self._workers:
            worker.end()

    def _hand_out(self) -> None:
        """One item for each worker that has none, as long as the slowest result is not too far behind."""
        while not self._exhausted and (worker := self._idle()) is not None:
            number, item = next(self._items, (-1, None))
            if item is None:
                self._exhausted = True
                return
            worker.take(number, item)

    def _idle(self) -> _Worker[Item] | None:
        waiting = len(self._done) + sum(worker.item is not None for worker in self._workers)
        if waiting >= self._jobs * _AHEAD:
            return None
        for worker in self._workers:
            if worker.item is None:
                return worker
        if len(self._workers) < self._jobs:
            self._workers.append(_Worker(self._work))
            return self._workers[-1]
        return None

    def _listen(self, busy: list[_Worker[Item]]) -> None:
        """Wait for an answer, a death, or the end of a worker's time."""
        speaking = connection.wait([worker.pipe for worker in busy], self._patience(busy))
        for worker in busy:
            if worker.pipe in speaking:
                self._hear(worker)
            elif self._timeout is not None and worker.late(self._timeout):
                self._give_up(worker, "timeout")

    def _patience(self, busy: list[_Worker[Item]]) -> float | None:
        if self._timeout is None:
            return None
        return max(0.05, min(worker.since for worker in busy) + self._timeout - time.monotonic())

    def _hear(self, worker: _Worker[Item]) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._give_up(worker, "killed")
            return
        worker.since = time.monotonic()
        if worker.ready:
            self._done[worker.number], worker.item = answer, None
        worker.ready = True

    def _give_up(self, worker: _Worker[Item], loss: Loss) -> None:
        worker.end()
        if not worker.ready:
            raise WorkerError(f"a worker process ended at once (exit code {worker.process.exitcode}). Try without --jobs.")
        if worker.item is not None:
            self._done[worker.number] = self._lost(worker.item, loss)
        self._workers.remove(worker)


def _serve(work: Callable[[Any], Any], pipe: "connection.Connection[Any, Any]") -> None:
    """The life of a worker: items come in, results go out one by one, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to handle
    pipe.send("ready")
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(work(item))
