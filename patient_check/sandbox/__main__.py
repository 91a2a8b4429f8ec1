"""The reader child: bytes on standard input, frames on standard output, nothing else."""

import os
import sys

from patient_check.intake.limits import MAX_FILE_BYTES
from patient_check.intake.protocol import ReadStatus, encode

_CHUNK = 1 << 20
_LIKELY = (
    "patient_check.sandbox.confine",
    "patient_check.sandbox.read",
    "patient_check.sandbox.pdf",
    "patient_check.sandbox.landlock",
    "patient_check.sandbox.seccomp",
    "patient_check.sandbox.mail",
)


def one_document(has_left_network: bool = False) -> int:  # noqa: FBT001, FBT002 - one switch
    """Read one document under lock; return 0, whatever the status: the frame says it."""
    from patient_check.sandbox.confine import confine  # noqa: PLC0415 - see the server

    missing = confine(has_left_network=has_left_network)
    _write(encode(_answer(missing)))
    return 0


def _answer(missing: tuple[str, ...]) -> dict[str, object]:
    """Return the last frame; whatever a hostile document provokes ends as a status."""
    from patient_check.sandbox.failure import ReadFailure  # noqa: PLC0415 - under lock
    from patient_check.sandbox.read import read  # noqa: PLC0415 - under lock

    try:
        message = read(_input(), _progress)
    except ReadFailure as failure:
        return {"type": "end", "status": failure.status.value}
    except MemoryError:
        return {"type": "end", "status": ReadStatus.TOO_LARGE.value}
    except RecursionError:
        return {"type": "end", "status": ReadStatus.DAMAGED.value}
    except Exception:  # noqa: BLE001 - the last resort of the child
        return {"type": "end", "status": ReadStatus.INTERNAL.value}
    message["warnings"] += missing
    return message


def _progress(share: float | None, step: str = "reading") -> None:
    shown = None if share is None else round(share, 4)
    _write(encode({"type": "progress", "step": step, "share": shown}))


def _input() -> bytes:
    """Return standard input to its end, or one byte more than the limit."""
    chunks: list[bytes] = []
    length = 0
    while length <= MAX_FILE_BYTES and (chunk := os.read(0, _CHUNK)):
        chunks.append(chunk)
        length += len(chunk)
    return b"".join(chunks)


def _write(data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(1, view) :]


def _prepare() -> None:
    """Import the likely readers while no document has come; nothing is known of it yet."""
    if sys.platform == "win32":
        return  # pipes cannot be asked there
    import importlib  # noqa: PLC0415 - only this road needs it
    import select  # noqa: PLC0415

    waiting = list(_LIKELY)
    while waiting and not select.select([0], [], [], 0)[0]:
        importlib.import_module(waiting.pop(0))


def main() -> int:
    """Serve requests when a control socket is given, else read one document."""
    if sys.argv[1:2] == ["--serve"]:
        import socket  # noqa: PLC0415 - the server alone has one

        from patient_check.sandbox.serve import serve  # noqa: PLC0415

        with socket.socket(fileno=int(sys.argv[2])) as control:
            serve(control, one_document)
        return 0
    _prepare()
    return one_document()


if __name__ == "__main__":
    sys.exit(main())
