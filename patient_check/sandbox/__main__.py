"""The reader child: bytes on standard input, frames on standard output, nothing else."""

import os
import sys

from patient_check.intake.limits import MAX_FILE_BYTES
from patient_check.intake.protocol import ReadStatus, encode


def _one_document() -> int:
    """Read one document under lock; return 0, whatever the status: the frame says it."""
    from patient_check.sandbox.confine import confine  # noqa: PLC0415 - before anything else
    from patient_check.sandbox.failure import ReadFailure  # noqa: PLC0415
    from patient_check.sandbox.read import read  # noqa: PLC0415

    missing = confine()

    def progress(share: float) -> None:
        _write(encode({"type": "progress", "share": share}))

    try:
        content = _input()
        message = read(content, progress)
        message["warnings"] = [*message["warnings"], *missing]
    except ReadFailure as failure:
        message = {"type": "end", "status": failure.status.value}
    except MemoryError:
        message = {"type": "end", "status": ReadStatus.TOO_LARGE.value}
    except RecursionError:
        message = {"type": "end", "status": ReadStatus.TOO_LONG.value}
    except Exception:  # noqa: BLE001 - whatever a hostile document provokes ends here
        message = {"type": "end", "status": ReadStatus.INTERNAL.value}
    _write(encode(message))
    return 0


def _input() -> bytes:
    chunks: list[bytes] = []
    length = 0
    while chunk := os.read(0, 1 << 20):
        chunks.append(chunk)
        length += len(chunk)
        if length > MAX_FILE_BYTES:
            break
    return b"".join(chunks)


def _write(data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(1, view) :]


def main() -> int:
    """Serve requests when a control socket is given, else read one document."""
    if len(sys.argv) > 2 and sys.argv[1] == "--serve":  # noqa: PLR2004
        import socket  # noqa: PLC0415

        from patient_check.sandbox.serve import serve  # noqa: PLC0415

        serve(socket.socket(fileno=int(sys.argv[2])), _one_document)
        return 0
    return _one_document()


if __name__ == "__main__":
    sys.exit(main())
