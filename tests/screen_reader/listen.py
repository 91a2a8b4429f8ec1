"""What a screen reader is told: walks the accessibility bus beside a program it starts.

`listen.py OUT PYTHON shown.py STATE…` writes one JSON object into the file OUT: by state, the
nodes of the tree from the top down, what was spoken, and what has the focus. It runs on the
system's own Python, which has the bindings of the bus.
"""

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

gi: Any = importlib.import_module("gi")
gi.require_version("Atspi", "2.0")
Atspi: Any = importlib.import_module("gi.repository.Atspi")
GLib: Any = importlib.import_module("gi.repository.GLib")
NAME = "patient-check"
LONGEST_WAIT_S = 20
TABS = 40
SETTLED_MS = 150
QUOTE = "Citation"


class Listener:
    """The program, and what it said since it was last asked."""

    def __init__(self, command: list[str]) -> None:
        Atspi.init()
        self.said: list[str] = []
        self.focused: list[Any] = []
        self._listeners = [
            self._listen("object:announcement", self._on_announcement),
            self._listen("object:state-changed:focused", self._on_focused),
        ]
        self.program = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.wait_for_answer()
        self.settle()

    def ask(self, word: str) -> None:
        """Have the program show something, and wait until it does."""
        if self.program.stdin is None:
            raise OSError("the program cannot be asked")
        self.program.stdin.write(f"{word}\n")
        self.program.stdin.flush()
        self.wait_for_answer()
        self.settle()

    def wait_for_answer(self) -> None:
        """Wait for a whole line, and let no event of the bus be lost meanwhile."""
        if self.program.stdout is None or not self.program.stdout.readline():
            raise OSError("the program ended")

    def settle(self) -> None:
        """Take in every event that is on its way."""
        loop = GLib.MainLoop()
        GLib.timeout_add(SETTLED_MS, loop.quit)
        loop.run()

    def application(self) -> Any:
        """Return the program on the bus."""
        until = time.monotonic() + LONGEST_WAIT_S
        while time.monotonic() < until:
            desktop = Atspi.get_desktop(0)
            for place in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(place)
                if child is not None and child.get_name() == NAME:
                    return child
            self.settle()
        raise OSError("the program is not on the bus")

    def _listen(self, kind: str, call: Any) -> Any:
        listener = Atspi.EventListener.new(call)
        listener.register(kind)
        return listener

    def _on_announcement(self, event: Any, *_: Any) -> None:
        self.said.append(str(event.any_data))

    def _on_focused(self, event: Any, *_: Any) -> None:
        if event.detail1:
            self.focused.append(event.source)


def described(node: Any, depth: int = 0) -> dict[str, Any]:
    """Return what the bus says of one node."""
    states = [state.value_nick for state in node.get_state_set().get_states()]
    box = node.get_extents(Atspi.CoordType.SCREEN)
    relations = [relation.get_relation_type().value_nick for relation in node.get_relation_set()]
    has_text = "Text" in node.get_interfaces()
    return {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": states,
        "relations": relations,
        "actions": node.get_n_actions() if "Action" in node.get_interfaces() else 0,
        "text": Atspi.Text.get_text(node, 0, -1) if has_text else "",
        "caret": Atspi.Text.get_caret_offset(node) if has_text else -1,
        "box": [box.x, box.y, box.width, box.height],
    }


def nodes(root: Any, depth: int = 0) -> Iterator[tuple[Any, int]]:
    """Yield every node that is shown, from the top down."""
    for place in range(root.get_child_count()):
        child = root.get_child_at_index(place)
        if child is None or not child.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        yield child, depth
        yield from nodes(child, depth + 1)


def snapshot(listener: Listener) -> dict[str, Any]:
    """Return the tree of now, what was spoken on the way, and what has the focus."""
    application = listener.application()
    application.clear_cache()
    found = [described(node, depth) for node, depth in nodes(application)]
    result = {
        "nodes": found,
        "said": list(listener.said),
        "focus": [one for one in found if "focused" in one["states"]],
    }
    listener.said.clear()
    return result


def tab_walk(listener: Listener) -> list[dict[str, Any]]:
    """Return what the focus comes to, one Tab key after the other."""
    result = []
    for _ in range(TABS):
        listener.focused.clear()
        listener.ask("tab")
        if listener.focused:
            result.append(described(listener.focused[-1]))
    return result


def pressed_evidence(listener: Listener) -> dict[str, Any]:
    """Press the first quotation on the bus; return its name, and where the caret goes."""
    application = listener.application()
    every = [node for node, _ in nodes(application)]
    quotes = [node for node in every if node.get_name().startswith(QUOTE)]
    if not quotes:
        return {"quote": "", "texts": []}
    name = quotes[0].get_name()
    with suppress(GLib.Error):  # the list is laid anew, and what was pressed is no more
        quotes[0].do_action(0)
    listener.settle()
    application.clear_cache()
    texts = [described(node) for node, _ in nodes(application) if node.get_role_name() == "text"]
    return {"quote": name, "texts": texts}


def main() -> int:
    """Walk the states and write down what was found."""
    listener = Listener(sys.argv[2:4])
    result: dict[str, Any] = {}
    for state in sys.argv[4:]:
        sys.stderr.write(f"{state}\n")
        listener.ask(state)
        result[state] = snapshot(listener)
        if state == "open_row":
            result["evidence"] = pressed_evidence(listener)
            result["tabs"] = tab_walk(listener)
    for key in ("keys", "glossary"):
        listener.ask("findings")
        listener.said.clear()
        listener.ask(key)
        result[key] = snapshot(listener)
        listener.ask("escape")
        result[f"after_{key}"] = snapshot(listener)
    Path(sys.argv[1]).write_text(json.dumps(result), "utf-8")
    if listener.program.stdin is not None:
        listener.program.stdin.close()
    listener.program.wait(LONGEST_WAIT_S)
    return 0


if __name__ == "__main__":
    sys.exit(main())
