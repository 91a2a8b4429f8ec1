"""A warm start for many documents: this process never sees one, it only makes children.

Each request brings two pipes. A fresh child is forked for it, locks itself in, reads one document
and ends: nothing of a document can reach the next one. The readers are imported while there is
nothing else to do, so that every child is born with them.
"""

import contextlib
import importlib
import os
import select
import signal
import socket
from collections.abc import Callable

from patient_check.sandbox.confine import leave_network

_PRELOADED = (
    "patient_check.sandbox.landlock",
    "patient_check.sandbox.seccomp",
    "patient_check.sandbox.read",
    "patient_check.sandbox.pdf",
    "patient_check.sandbox.mail",
    "patient_check.sandbox.docx",
    "patient_check.sandbox.odt",
    "patient_check.sandbox.msg",
    "aspose.email_foss.msg",
)
_REAP_SECONDS = 0.5
_PIPES = 2


def serve(control: socket.socket, one_document: Callable[[bool], int]) -> None:
    """Answer requests on `control` until the parent closes it."""
    is_offline = leave_network()
    waiting = list(_PRELOADED)
    children: set[int] = set()
    while True:
        idle = 0.0 if waiting else _REAP_SECONDS if children else None
        if not select.select([control], [], [], idle)[0]:
            if waiting:
                with contextlib.suppress(ImportError):
                    importlib.import_module(waiting.pop(0))
            _reap(children)
            continue
        message, pipes, _, _ = socket.recv_fds(control, 1, _PIPES)
        if not message or len(pipes) != _PIPES:
            return
        _reap(children)
        pid = os.fork()
        if pid == 0:
            control.close()
            _become_reader(pipes)
            os._exit(one_document(is_offline))
        children.add(pid)
        for pipe in pipes:
            os.close(pipe)
        handle = os.pidfd_open(pid)
        socket.send_fds(control, [b"c"], [handle])
        os.close(handle)


def _become_reader(pipes: list[int]) -> None:
    os.setsid()
    os.dup2(pipes[0], 0)
    os.dup2(pipes[1], 1)
    for pipe in pipes:
        os.close(pipe)


def _reap(children: set[int]) -> None:
    """Bury the children that ended, and kill whatever one of them may have left behind."""
    for pid in tuple(children):
        with contextlib.suppress(OSError):
            options = os.WEXITED | os.WNOHANG | os.WNOWAIT
            if os.waitid(os.P_PID, pid, options) is None:
                continue
            with contextlib.suppress(OSError):
                os.killpg(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        children.discard(pid)
