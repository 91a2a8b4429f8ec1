import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patient_check.cli.terminal import Terminal, escape_json, one_line, readable


class Screen(io.TextIOWrapper):
    """A text stream over bytes that can pass for a terminal."""

    def __init__(self, *, is_tty: bool, encoding: str = "utf-8") -> None:
        self.content = io.BytesIO()
        self._is_tty = is_tty
        super().__init__(self.content, encoding=encoding)

    def isatty(self) -> bool:
        return self._is_tty

    def text(self) -> str:
        self.flush()
        return self.content.getvalue().decode(self.encoding)


def terminal(*, out: bool, err: bool, **environment: str) -> tuple[Terminal, Screen, Screen]:
    screens = Screen(is_tty=out), Screen(is_tty=err)
    return Terminal(*screens, environment), *screens


def test_orders_to_the_terminal_do_not_get_through() -> None:
    assert readable("a\x1b]0;title\x07\x9b31mb\u202ec") == "a\ufffd]0;title\ufffd\ufffd31mb\ufffdc"
    assert one_line("two\n  lines\tand\x00 more") == "two lines and\ufffd more"


@given(st.text(st.characters(codec=None), max_size=60))
def test_a_line_of_json_stays_one_line_and_keeps_its_value(text: str) -> None:
    line = escape_json(json.dumps({"file": text}, ensure_ascii=False))
    assert line.splitlines() == [line]
    assert json.loads(line.encode("utf-8")) == {"file": text}


@pytest.mark.parametrize(
    ("out", "environment", "is_coloured"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(
    *, out: bool, environment: dict[str, str], is_coloured: bool
) -> None:
    subject, *_ = terminal(out=out, err=True, **environment)
    assert (subject.bold("words") != "words") is is_coloured
    assert (subject.coloured("words", 31) != "words") is is_coloured


def test_a_count_is_shown_only_where_no_result_shows_it() -> None:
    hidden, _, silent = terminal(out=True, err=True)
    hidden.count("1 / 2")
    assert silent.text() == ""
    shown, _, counting = terminal(out=False, err=True)
    shown.count("1 / 2")
    shown.count("")
    assert counting.text() == "\r\x1b[K1 / 2\r\x1b[K"


def test_nothing_is_wiped_when_nothing_was_counted() -> None:
    subject, _, err = terminal(out=False, err=True)
    subject.count("")
    assert err.text() == ""


def test_words_that_the_terminal_cannot_write_do_not_stop_it() -> None:
    out, err = Screen(is_tty=False, encoding="latin-1"), Screen(is_tty=False, encoding="latin-1")
    subject = Terminal(out, err, {})
    subject.write("l’été…\n")
    subject.complain("l’hiver")
    assert out.text() == "l?été?\n"
    assert err.text() == "l?hiver\n"


def test_json_is_utf_8_whatever_the_terminal_speaks() -> None:
    out = Screen(is_tty=False, encoding="latin-1")
    Terminal(out, out, {}).write_utf8('{"file": "été"}')
    assert out.content.getvalue() == '{"file": "été"}\n'.encode()


def test_a_gauge_grows_on_a_terminal_and_goes_at_the_end() -> None:
    screen = Screen(is_tty=True)
    terminal = Terminal(Screen(is_tty=False), screen, {})
    for share in (0.0, 0.5, 1.0, None):
        terminal.gauge(share, "3 / 6")
    shown = screen.content.getvalue().decode()
    start, half, full, end = shown.split("\r\x1b[K")[1:]
    assert start == f"[{'-' * 30}]   0 %  3 / 6"
    assert half == f"[{'#' * 15}{'-' * 15}]  50 %  3 / 6"
    assert full == f"[{'#' * 30}] 100 %  3 / 6"
    assert end == ""


def test_a_log_gets_a_line_for_each_tenth() -> None:
    log = Screen(is_tty=False)
    terminal = Terminal(Screen(is_tty=False), log, {})
    for done in range(101):
        terminal.gauge(done / 100, str(done))
    terminal.gauge(None)
    assert log.content.getvalue().decode().split() == [str(tenth * 10) for tenth in range(11)]
