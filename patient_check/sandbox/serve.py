"""A warm start for many documents: this process never sees one, it only makes children.

Each request brings two pipes. A fresh child is forked for it, locks itself in, reads one document
and ends: nothing of a document can reach the next one.
"""

import os
import select
import signal
import socket
import struct
from collections.abc import Callable

_PRELOADED = (
    "patient_check.sandbox.confine",
    "patient_check.sandbox.read",
    "patient_check.sandbox.pdf",
    "pypdfium2_raw",
    "patient_check.sandbox.mail",
    "patient_check.sandbox.docx",
    "patient_check.sandbox.odt",
    "patient_check.sandbox.rtf",
    "patient_check.sandbox.msg",
    "aspose.email_foss.msg",
)


def serve(control: socket.socket, one_document: Callable[[], int]) -> None:
    """Answer requests on `control` until the parent closes it."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    waiting = list(_PRELOADED)
    served = 0
    while True:
        if served and waiting and not select.select([control], [], [], 0)[0]:
            __import__(waiting.pop(0))
            continue
        message, descriptors, _, _ = socket.recv_fds(control, 1, 2)
        if not message:
            return
        served += 1
        pid = os.fork()
        if pid == 0:
            control.close()
            os.setsid()
            os.dup2(descriptors[0], 0)
            os.dup2(descriptors[1], 1)
            for descriptor in descriptors:
                os.close(descriptor)
            os._exit(one_document())
        for descriptor in descriptors:
            os.close(descriptor)
        control.sendall(struct.pack(">i", pid))
