import errno
import io
import json
import os
from pathlib import Path

import pytest

from patient_check.cli.analyze import read_bytes, run
from patient_check.cli.terminal import Terminal
from patient_check.domain.errors import EmptyDocument, FileNotReadable, NoticeError
from patient_check.workflow.ports import NoticeReader
from tests.fakes import FakeReader

NOTICE = "Votre nom et votre adresse e-mail ont été dérobés lors d'une violation de données."


class Paper(io.TextIOWrapper):
    """An output whose first writing may fail."""

    def __init__(self, error: OSError | type[BaseException] | None = None) -> None:
        self.content = io.BytesIO()
        self._error = error
        super().__init__(self.content, encoding="utf-8")

    def flush(self) -> None:
        error, self._error = self._error, None
        if error is not None:
            raise error
        super().flush()


def terminal(out: Paper) -> tuple[Terminal, Paper]:
    err = Paper()
    return Terminal(out, err, {}), err


def analyze(
    files: list[Path], *, as_json: bool = True, reader: NoticeReader | None = None
) -> tuple[int, list[str]]:
    out = Paper()
    status = run(
        [str(file) for file in files],
        reader or FakeReader(),
        terminal(out)[0],
        as_json=as_json,
        language="fr",
    )
    return status, out.content.getvalue().decode().splitlines()


def test_one_line_a_file_in_the_order_of_the_arguments(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(30)]
    for file in files:
        file.write_text(f"{NOTICE} {file.name}", encoding="utf-8")
    status, lines = analyze(files)
    assert status == 0
    assert [json.loads(line)["file"] for line in lines] == [str(file) for file in files]


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(NOTICE, encoding="utf-8")
    status, lines = analyze([tmp_path / "missing.txt", good])
    first, second = map(json.loads, lines)
    assert status == 1
    assert first["error"]["code"] == "not_readable"
    assert [category["id"] for category in second["categories"]] == ["last_name", "email"]


@pytest.mark.parametrize("error", NoticeError.__subclasses__())
def test_every_failure_of_the_reader_has_its_code(error: type[NoticeError], tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-")
    status, lines = analyze([file], reader=FakeReader(error()))
    assert status == 1
    assert json.loads(lines[0])["error"]["code"] == error.code


def test_without_json_it_is_a_report(tmp_path: Path) -> None:
    file = tmp_path / "courrier.txt"
    file.write_text(NOTICE, encoding="utf-8")
    status, lines = analyze([file], as_json=False)
    assert status == 0
    assert lines[0] == str(file)
    assert any(line.startswith("A fuité (2)") for line in lines)


def test_standard_input_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = os.pipe()
    os.write(target, NOTICE.encode())
    os.close(target)
    monkeypatch.setattr("os.read", lambda _, count, read=os.read: read(source, count))
    try:
        assert read_bytes("-") == NOTICE.encode()
        with pytest.raises(EmptyDocument):
            read_bytes("-")
    finally:
        os.close(source)


def test_a_name_that_is_no_file_is_not_readable(tmp_path: Path) -> None:
    with pytest.raises(FileNotReadable):
        read_bytes(str(tmp_path))


@pytest.fixture
def forgotten(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note that the output was given up, without giving up the one of the tests."""
    calls: list[bool] = []
    monkeypatch.setattr("patient_check.cli.terminal._forget_output", lambda: calls.append(True))
    return calls


@pytest.mark.parametrize(
    ("error", "status", "complaint"),
    [
        (BrokenPipeError(), 1, ""),
        (OSError(errno.ENOSPC, "No space left"), 1, "No space left"),
        (KeyboardInterrupt, 130, ""),
    ],
)
def test_an_output_that_fails_ends_the_work_quietly(
    error: OSError | type[BaseException],
    status: int,
    complaint: str,
    tmp_path: Path,
    forgotten: list[bool],
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(NOTICE, encoding="utf-8")
    subject, err = terminal(Paper(error))
    done = run([str(file)] * 3, FakeReader(), subject, as_json=True, language="en")
    said = err.content.getvalue().decode()
    assert done == status
    assert complaint in said
    assert bool(said) is bool(complaint)
    assert bool(forgotten) is (status == 1)
