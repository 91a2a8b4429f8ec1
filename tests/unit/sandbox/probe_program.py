"""A program for the tests: locks itself in as the reader child does, then tries to get out.

Prints one JSON object: the name of each attempt, and the error that stopped it ("done" if none).
"""

import ctypes
import json
import os
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, sys.argv[1])
HOME_FILE, FREE_FOLDER = Path(sys.argv[2]), Path(sys.argv[3])

from patient_check.sandbox.confine import confine, leave_network  # noqa: E402 - path just set

NAMES_OF_CALLS = {"process_vm_readv": 310, "ptrace": 101, "memfd_create": 319, "mount": 165}


def attempt(act: Callable[[], object]) -> str:
    try:
        act()
    except OSError as error:
        return os.strerror(error.errno or 0)
    except ValueError as error:
        return str(error)
    except MemoryError:
        return "no memory"
    return "done"


def call(number: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(number, 0, 0, 0, 0, 0, 0) < 0:
        raise OSError(ctypes.get_errno(), "refused")


def late_import() -> None:
    import encodings.utf_16_le  # noqa: F401, PLC0415
    import wave  # noqa: F401, PLC0415

    import pypdfium2_raw  # noqa: F401, PLC0415


def thread() -> None:
    ran: list[int] = []
    worker = threading.Thread(target=ran.append, args=(1,))
    worker.start()
    worker.join()
    if not ran:
        raise OSError(1, "the thread did not run")


ATTEMPTS: dict[str, Callable[[], object]] = {
    "socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "local_socket": lambda: socket.socket(socket.AF_UNIX),
    "read_home": HOME_FILE.read_bytes,
    "list_home": lambda: list(HOME_FILE.parent.iterdir()),
    "read_passwd": lambda: Path("/etc/passwd").read_bytes(),
    "read_process": lambda: Path("/proc/self/environ").read_bytes(),
    "write": lambda: (FREE_FOLDER / "new").write_bytes(b"x"),
    "create_empty": lambda: os.open(FREE_FOLDER / "new", os.O_RDONLY | os.O_CREAT),
    "delete": HOME_FILE.unlink,
    "rename": lambda: HOME_FILE.rename(FREE_FOLDER / "taken"),
    "make_folder": (FREE_FOLDER / "folder").mkdir,
    "change_mode": lambda: HOME_FILE.chmod(0o777),
    "fork": os.fork,
    "run": lambda: os.execv("/bin/true", ["true"]),  # noqa: S606
    "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
    "signal_parent": lambda: os.kill(os.getppid(), 0),
    "two_gigabytes": lambda: bytearray(2 * 1024**3),
    "raise_limit": lambda: __import__("resource").setrlimit(7, (4096, 4096)),
    "late_import": late_import,
    "thread": thread,
} | {name: (lambda number=number: call(number)) for name, number in NAMES_OF_CALLS.items()}


def main() -> None:
    is_offline = leave_network() if sys.argv[4:] == ["--born-offline"] else False
    missing = confine(has_left_network=is_offline)
    results = {name: attempt(act) for name, act in ATTEMPTS.items()}
    os.write(1, json.dumps({"missing": missing, "results": results}).encode())


if __name__ == "__main__":
    main()
