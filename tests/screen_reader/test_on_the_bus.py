"""What a person with a screen reader meets, on a real accessibility bus, state after state."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.ui.states import STATES

HERE = Path(__file__).resolve().parent
CONTROLS = {
    "push button", "check box", "radio button", "text", "entry", "password text", "combo box",
    "menu item", "progress bar", "link", "toggle button", "button", "list item",
}  # fmt: skip
CONTAINERS_WITH_A_NAME = {"dialog", "frame", "menu bar"}
HEARD = {
    "findings": re.compile(r"données? sur \d+ ont fuité"),
    "visits": re.compile(r"Ce que cela peut révéler"),
}
Snapshot = dict[str, Any]


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the bus says of every state, and of the help."""
    folder = tmp_path_factory.mktemp("runtime")
    read, write = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    settings = {
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
    }
    out, log = folder / "heard.json", folder / "log.txt"
    listen = ["/usr/bin/python3", str(HERE / "listen.py"), str(out)]
    command = ["dbus-run-session", "--", *listen, sys.executable, str(HERE / "shown.py"), *STATES]
    try:
        # Into a file, no pipe: the daemons of the bus would hold a pipe open.
        with log.open("w") as stream:
            subprocess.run(
                command,
                env={**os.environ, **settings},
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=stream,
                timeout=400,
                check=False,
            )
    finally:
        display.terminate()
        display.wait(20)
    assert out.exists(), log.read_text("utf-8")
    result: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return result


def _controls(snapshot: Snapshot) -> list[dict[str, Any]]:
    nodes = snapshot["nodes"]
    return [node for node in nodes if node["role"] in CONTROLS or "focusable" in node["states"]]


@pytest.mark.parametrize("state", STATES)
def test_every_control_has_a_role_and_a_name(heard: dict[str, Snapshot], state: str) -> None:
    controls = _controls(heard[state])
    assert controls
    assert [node for node in controls if not node["name"].strip()] == []
    assert [node for node in controls if node["role"] in {"unknown", "invalid"}] == []


@pytest.mark.parametrize("state", STATES)
def test_windows_and_menus_say_what_they_are(heard: dict[str, Snapshot], state: str) -> None:
    nodes = heard[state]["nodes"]
    named = [node for node in nodes if node["role"] in CONTAINERS_WITH_A_NAME]
    assert named
    assert [node["role"] for node in named if not node["name"].strip()] == []


@pytest.mark.parametrize("state", STATES)
def test_everything_that_can_be_pressed_can_be_pressed_by_voice(
    heard: dict[str, Snapshot], state: str
) -> None:
    buttons = [node for node in _controls(heard[state]) if "button" in node["role"]]
    stuck = [node for node in buttons if "enabled" in node["states"] and not node["actions"]]
    assert stuck == []


@pytest.mark.parametrize("state", STATES)
def test_one_thing_has_the_focus_and_it_has_a_name(heard: dict[str, Snapshot], state: str) -> None:
    focus = [node for node in heard[state]["focus"] if "focusable" in node["states"]]
    if len(focus) > 1:  # Qt calls the current cell of any table focused
        focus = [node for node in focus if node["role"] != "table cell"]
    assert len(focus) == 1
    assert focus[0]["name"].strip()


@pytest.mark.parametrize("state", STATES)
def test_two_buttons_in_view_are_told_apart(heard: dict[str, Snapshot], state: str) -> None:
    buttons = [node for node in _controls(heard[state]) if "button" in node["role"]]
    said = Counter((node["role"], node["name"], node["description"]) for node in buttons)
    assert [words for words, count in said.items() if count > 1] == []


@pytest.mark.parametrize("state", HEARD)
def test_changes_are_spoken(heard: dict[str, Snapshot], state: str) -> None:
    assert any(HEARD[state].search(said) for said in heard[state]["said"]), heard[state]["said"]


def test_an_error_takes_the_focus_and_says_what_to_do(heard: dict[str, Snapshot]) -> None:
    (card,) = heard["error"]["focus"]
    assert "image" in card["name"]
    assert "Vous pouvez" in card["description"]


def test_evidence_is_reached_by_pressing_its_quotation(heard: dict[str, Any]) -> None:
    pressed = heard["evidence"]
    words = pressed["quote"].split(":", 1)[1].strip(" \u00a0-")
    notice = next(node for node in pressed["texts"] if node["caret"] > 0)
    assert words[:20] in notice["text"][notice["caret"] - 40 :][: 80 + len(words)]


def test_the_tab_key_goes_down_the_page(heard: dict[str, Any]) -> None:
    """A row that is open is gone through before the next one, and nothing comes twice."""
    names = [node["name"] for node in heard["tabs"]]
    opened = next(i for i, name in enumerate(names) if name.startswith("Numéro de téléphone"))
    following = next(i for i, name in enumerate(names) if name.startswith("Date de rendez-vous"))
    between = names[opened + 1 : following]
    assert between[0].startswith("Citation")
    assert {"Pourquoi\u00a0?", "C’est juste", "Modifier…", "Retirer"} <= set(between)
    first_round = [(node["name"], tuple(node["box"][:2])) for node in heard["tabs"][:25]]
    assert len(set(first_round)) == len(first_round)


@pytest.mark.parametrize("key", ["keys", "glossary"])
def test_help_announces_itself_and_gives_the_focus_back(heard: dict[str, Any], key: str) -> None:
    roles = [(node["role"], node["name"]) for node in heard[key]["nodes"]]
    assert [name for role, name in roles if role == "dialog" and name]
    assert len(heard[key]["focus"]) == 1
    after = heard[f"after_{key}"]
    assert not [node for node in after["nodes"] if node["role"] == "dialog"]
    assert [node["name"] for node in after["focus"]] == [
        node["name"] for node in heard["findings"]["focus"]
    ]


def test_stages_are_one_choice_of_several(heard: dict[str, Snapshot]) -> None:
    stages = [node for node in heard["findings"]["nodes"] if node["name"].startswith("Étape ")]
    assert {node["role"] for node in stages} == {"radio button"}
    assert [node["name"][:7] for node in stages if "checked" in node["states"]] == ["Étape 2"]
