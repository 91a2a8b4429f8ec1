import json
import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import patient_check
from patient_check.app import (
    INTERRUPTED_STATUS,
    NO_WINDOW_STATUS,
    USAGE_STATUS,
    _ReaderOnDemand,
)
from tests.fakes import FakeReader

CHECKOUT = Path(patient_check.__file__).parent.parent
NOTICE = "Votre nom et votre adresse e-mail ont été dérobés lors d'une violation de données."
COMMAND = [sys.executable, "-m", "patient_check"]
# A program started in the background inherits a deaf ear to interruptions.
LISTENING = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    "from patient_check.app import main; sys.exit(main())"
)


def environment(**values: str) -> dict[str, str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANGUAGE"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"LANG": "fr_FR.UTF-8", "PYTHONUTF8": "1"} | values


def run(
    arguments: Sequence[str], *, given: bytes = b"", **values: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        cwd=CHECKOUT,
        env=environment(**values),
        timeout=60,
        check=False,
    )


def test_the_version_is_that_of_the_package() -> None:
    done = run(["--version"])
    assert done.stdout.decode() == f"patient-check {patient_check.__version__}\n"


@pytest.mark.parametrize(("lang", "word"), [("fr_FR.UTF-8", "Utilisation"), ("C.UTF-8", "Usage")])
def test_help_speaks_the_language_of_the_computer(lang: str, word: str) -> None:
    for arguments in (["--help"], ["analyze", "--help"], ["letter", "--help"]):
        done = run(arguments, LANG=lang)
        assert done.returncode == 0
        assert f"{word}" in done.stdout.decode()


def test_a_wrong_command_is_explained() -> None:
    done = run(["analyze", "--jsn", "a"])
    assert done.returncode == USAGE_STATUS
    assert "--jsn" in done.stderr.decode()
    assert done.stdout == b""


@pytest.mark.parametrize("command", ["analyze", "explain", "letter", "batch"])
def test_a_wrong_command_names_the_help_that_tells_of_it(command: str) -> None:
    assert f"{command} --help" in run([command]).stderr.decode()
    assert f"{command} " in run(["--help"]).stdout.decode()


@pytest.mark.linux
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["explain", "cardiologue"]])
@pytest.mark.parametrize("output", [">/dev/full", "| true", ">&-", ">&- 2>&-"])
def test_an_output_that_is_full_or_closed_is_no_accident(arguments: list[str], output: str) -> None:
    command = shlex.join([*COMMAND, *arguments])
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} {output}"],
        capture_output=True,
        cwd=CHECKOUT,
        env=environment(),
        timeout=60,
        check=False,
    )
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert done.returncode == (0 if "&-" in output else 1) or output == "| true"
    assert ("n’a pas pu être écrit" in said) == ("full" in output)


@pytest.mark.sandbox
@pytest.mark.linux
def test_without_a_standard_input_the_notice_is_said_missing() -> None:
    done = subprocess.run(
        ["bash", "-c", shlex.join([*COMMAND, "analyze", "--json", "-"]) + " <&-"],
        capture_output=True,
        cwd=CHECKOUT,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert json.loads(done.stdout)["error"]["code"] == "not_readable"
    assert done.stderr == b""


@pytest.mark.linux
@pytest.mark.parametrize("arguments", [[], ["le courrier.pdf"]])
def test_without_a_display_the_other_way_is_shown(arguments: list[str]) -> None:
    done = run(arguments)
    said = done.stderr.decode()
    assert done.returncode == NO_WINDOW_STATUS
    assert "Il n’y a pas d’écran ici" in said
    file = "'le courrier.pdf'" if arguments else "courrier.pdf"
    assert f"analyze {file}" in said


@pytest.mark.linux
def test_a_display_that_does_not_answer_is_said_and_nothing_aborts() -> None:
    done = run([], DISPLAY=":731")
    assert done.returncode == NO_WINDOW_STATUS
    assert "analyze" in done.stderr.decode()


@pytest.mark.sandbox
def test_text_on_standard_input_is_analysed() -> None:
    done = run(["analyze", "--json", "-"], given=NOTICE.encode())
    row = json.loads(done.stdout)
    assert done.returncode == 0
    assert row["file"] == "-"
    assert {category["id"] for category in row["categories"]} == {"last_name", "email"}
    for category in row["categories"]:
        for proof in category["evidence"]:
            assert NOTICE[proof["start"] : proof["end"]] == proof["text"]


@pytest.mark.sandbox
def test_json_is_utf_8_in_a_locale_that_is_not(tmp_path: Path) -> None:
    file = tmp_path / "été.txt"
    file.write_text(NOTICE, encoding="utf-8")
    done = run(["analyze", "--json", str(file)], LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert Path(json.loads(done.stdout.decode("utf-8"))["file"]) == file


@pytest.mark.sandbox
def test_an_unread_file_costs_the_status_and_not_the_others(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(NOTICE, encoding="utf-8")
    done = run(["analyze", "--json", str(tmp_path / "missing"), str(good)])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert rows[0]["error"]["code"] == "not_readable"
    assert rows[1]["is_breach_notice"] is True


@pytest.mark.sandbox
@pytest.mark.linux
def test_an_interrupted_reading_ends_cleanly(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(NOTICE, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING, "analyze", "--json", str(file), "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        # Once the first line is out, the program is waiting for its standard input.
        assert json.loads(process.stdout.readline())["file"] == str(file)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait(30) == INTERRUPTED_STATUS


@pytest.mark.sandbox
@pytest.mark.linux
def test_a_reader_that_leaves_early_is_no_accident(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(NOTICE, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "analyze", "--json", *[str(file)] * 200],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 1


def test_a_command_line_imports_neither_qt_nor_the_patterns() -> None:
    program = (
        "import sys; from patient_check.app import main; main(['--version']);"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'patient_check.extraction',"
        " 'patient_check.ui', 'patient_check.sandbox', 'patient_check.report', 'typst', 'odfdo',"
        " 'argparse'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=CHECKOUT, check=True, timeout=60
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_the_window_s_reader_is_made_for_the_first_reading_and_closed_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[FakeReader] = []

    def make() -> FakeReader:
        made.append(FakeReader())
        return made[-1]

    monkeypatch.setattr("patient_check.intake.reader.IsolatedReader", make)
    reader = _ReaderOnDemand()
    reader.close()
    assert made == []
    assert reader.read(b"un") != reader.read(b"deux")
    reader.close()
    assert [one.is_closed for one in made] == [True]
