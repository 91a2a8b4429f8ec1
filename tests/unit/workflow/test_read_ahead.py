import threading

import pytest

from patient_check.workflow.read_ahead import read_ahead


def test_results_come_in_order_whatever_ends_first() -> None:
    second_is_done = threading.Event()

    def work(number: int) -> int:
        if number == 0:
            assert second_is_done.wait(10)
        if number == 1:
            second_is_done.set()
        return number * 10

    made = read_ahead(range(5), work, workers=2, ahead=4)
    assert [take() for take in made] == [0, 10, 20, 30, 40]


def test_an_error_is_raised_where_it_is_waited_for_and_stops_no_other() -> None:
    def work(number: int) -> int:
        if number == 1:
            raise ValueError("one")
        return number

    first, second, third = read_ahead(range(3), work, workers=1, ahead=2)
    assert (first(), third()) == (0, 2)
    with pytest.raises(ValueError, match="one"):
        second()


def test_the_work_begins_before_anyone_waits() -> None:
    begun = threading.Event()

    def work(_: int) -> None:
        begun.set()

    made = read_ahead(range(1), work, workers=2, ahead=8)
    assert begun.wait(10)
    assert len(list(made)) == 1


def test_no_more_than_asked_is_begun_ahead() -> None:
    begun: list[int] = []
    made = read_ahead(range(20), begun.append, workers=1, ahead=3)
    next(made)()
    assert len(begun) <= 4
    assert len([take() for take in made]) == 19
    assert begun == list(range(20))


def test_nothing_to_do_is_done() -> None:
    assert list(read_ahead([], str, workers=2, ahead=8)) == []
