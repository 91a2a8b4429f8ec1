"""Work done ahead of the one who waits for it, in threads, and handed over in order."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Generic, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(slots=True)
class _Task(Generic[Item, Made]):
    item: Item
    done: "SimpleQueue[Callable[[], Made]]" = field(default_factory=SimpleQueue)


def read_ahead(
    items: Sequence[Item], work: Callable[[Item], Made], *, workers: int, ahead: int
) -> Iterator[Callable[[], Made]]:
    """Start now; yield, for each of `items` in order, a function that gives what `work` did.

    That function returns the value, or raises the error. At most `ahead` items are begun and not
    yet handed over. The threads are daemons: a program that ends waits for none of them.
    """
    waiting: SimpleQueue[_Task[Item, Made] | None] = SimpleQueue()
    begun: deque[_Task[Item, Made]] = deque()
    for item in items[:ahead]:
        _begin(item, begun, waiting)
    for _ in range(min(workers, len(items))):
        threading.Thread(target=_serve, args=(waiting, work), daemon=True).start()

    def hand_over() -> Iterator[Callable[[], Made]]:
        try:
            for number in range(len(items)):
                made = begun.popleft().done.get()
                if number + ahead < len(items):
                    _begin(items[number + ahead], begun, waiting)
                yield made
        finally:
            for _ in range(workers):
                waiting.put(None)

    return hand_over()


def _begin(
    item: Item,
    begun: "deque[_Task[Item, Made]]",
    waiting: "SimpleQueue[_Task[Item, Made] | None]",
) -> None:
    task: _Task[Item, Made] = _Task(item)
    begun.append(task)
    waiting.put(task)


def _serve(waiting: "SimpleQueue[_Task[Item, Made] | None]", work: Callable[[Item], Made]) -> None:
    while (task := waiting.get()) is not None:
        task.done.put(_outcome(work, task.item))


def _outcome(work: Callable[[Item], Made], item: Item) -> Callable[[], Made]:
    """Do the work; return a function that gives its result, or raises its error, elsewhere."""
    try:
        made = work(item)
    except Exception as error:  # noqa: BLE001 - raised again where it is waited for
        failure = error

        def fail() -> Made:
            raise failure

        return fail
    return lambda: made
