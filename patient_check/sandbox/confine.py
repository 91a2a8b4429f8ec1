"""The child locks itself in before it looks at a byte: limits, files, system calls, network.

Four layers on Linux, each independent of the others; a layer that the kernel lacks is named by a
warning code and the others stay. Elsewhere only what the system offers through `resource`.
"""

import contextlib
import ctypes
import signal
import sys
from collections.abc import Callable

from patient_check.intake.limits import CPU_SECONDS, LONGEST_SECONDS, MEMORY_BYTES, OPEN_FILES

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_GRACE_SECONDS = 5

LIMITS_MISSING = "confinement_limits_missing"
NETWORK_MISSING = "confinement_network_missing"
LANDLOCK_MISSING = "confinement_landlock_missing"
SECCOMP_MISSING = "confinement_seccomp_missing"
SYSTEM_MISSING = "confinement_system_missing"


def is_linux() -> bool:
    """Tell whether the system has the three layers beyond the limits."""
    return sys.platform.startswith("linux")


def leave_network() -> bool:
    """Move into a network of our own, without any way out; children born later are in it too."""
    if not is_linux():
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    return any(
        libc.unshare(flags) == 0 for flags in (_CLONE_NEWUSER | _CLONE_NEWNET, _CLONE_NEWNET)
    )


def confine(*, has_left_network: bool = False) -> tuple[str, ...]:
    """Lock this process in for good; return a warning code for each layer that is missing.

    `has_left_network` tells that the process was born in a network without a way out.
    """
    missing = [] if _limit() else [LIMITS_MISSING]
    if not is_linux():
        return (*missing, SYSTEM_MISSING)
    from patient_check.sandbox import landlock, seccomp  # noqa: PLC0415 - Linux only

    libc = ctypes.CDLL(None, use_errno=True)
    is_offline = has_left_network or leave_network()
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if not _is_done(landlock.lock, libc):
        missing.append(LANDLOCK_MISSING)
    has_filter = _is_done(seccomp.lock, libc)
    if not has_filter:
        missing.append(SECCOMP_MISSING)
    if not is_offline and not has_filter:  # the filter refuses every socket
        missing.append(NETWORK_MISSING)
    return tuple(missing)


def _is_done(layer: Callable[[ctypes.CDLL], bool], libc: ctypes.CDLL) -> bool:
    with contextlib.suppress(OSError):
        return layer(libc)
    return False


def _limit() -> bool:
    """Set the limits of time, memory, files and dumps; return False where there are none."""
    if sys.platform == "win32":
        return False
    import resource  # noqa: PLC0415 - absent on Windows

    signal.alarm(int(LONGEST_SECONDS) + _GRACE_SECONDS)  # should the parent have gone
    is_limited = True
    for name, value in (
        ("RLIMIT_CPU", CPU_SECONDS),
        ("RLIMIT_AS", MEMORY_BYTES),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_NOFILE", OPEN_FILES),
        ("RLIMIT_CORE", 0),
    ):
        try:
            number = getattr(resource, name)
            hard = resource.getrlimit(number)[1]
            limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(number, (limit, limit))
        except (AttributeError, OSError, ValueError):
            is_limited = False
    return is_limited
