"""The child locks itself in before it looks at a byte: limits, files, system calls, network.

Four layers on Linux, each independent of the others; a layer that the kernel lacks is named by a
warning code and the others stay. Elsewhere only what the system offers through `resource`.
"""

import ctypes
import os
import platform
import struct
import sys
from pathlib import Path

from patient_check.intake.limits import CPU_SECONDS, MEMORY_BYTES, OPEN_FILES

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_CLONE_THREAD = 0x00010000
_EPERM, _ENOSYS = 1, 38

# Linux system calls that a reader of documents never needs, by machine.
_CALLS: dict[str, tuple[int, dict[str, int]]] = {
    "x86_64": (0xC000003E, {
        "socket": 41, "connect": 42, "accept": 43, "sendto": 44, "sendmsg": 46, "bind": 49,
        "listen": 50, "socketpair": 53, "fork": 57, "vfork": 58, "execve": 59, "kill": 62,
        "ptrace": 101, "mount": 165, "tkill": 200, "keyctl": 250, "unshare": 272, "accept4": 288,
        "open_by_handle_at": 304, "setns": 308, "process_vm_readv": 310, "process_vm_writev": 311,
        "memfd_create": 319, "bpf": 321, "execveat": 322, "userfaultfd": 323,
        "io_uring_setup": 425, "clone": 56, "clone3": 435,
    }),
    "aarch64": (0xC00000B7, {
        "mount": 40, "unshare": 97, "ptrace": 117, "kill": 129, "tkill": 130, "socket": 198,
        "socketpair": 199, "bind": 200, "listen": 201, "accept": 202, "connect": 203,
        "sendto": 206, "sendmsg": 211, "keyctl": 219, "execve": 221, "accept4": 242,
        "open_by_handle_at": 265, "setns": 268, "process_vm_readv": 270, "process_vm_writev": 271,
        "memfd_create": 279, "bpf": 280, "execveat": 281, "userfaultfd": 282,
        "io_uring_setup": 425, "clone": 220, "clone3": 435,
    }),
}  # fmt: skip

_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_LANDLOCK_READ = 0x4 | 0x8  # read a file, read a folder
_LANDLOCK_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}


def _limits() -> None:
    import resource  # noqa: PLC0415 - absent on Windows

    for name, value in (
        ("RLIMIT_CPU", CPU_SECONDS), ("RLIMIT_AS", MEMORY_BYTES), ("RLIMIT_FSIZE", 0),
        ("RLIMIT_NOFILE", OPEN_FILES), ("RLIMIT_CORE", 0),
    ):  # fmt: skip
        number = getattr(resource, name, None)
        if number is not None:
            hard = resource.getrlimit(number)[1]
            limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(number, (limit, limit))


def _readable_folders() -> list[str]:
    """Return where Python and our own code live: late imports must still find them."""
    package = Path(__file__).resolve().parent.parent
    folders = {
        sys.prefix,
        sys.base_prefix,
        str(package),
        "/usr/lib",
        "/lib",
        "/lib64",
        "/usr/lib64",
    }
    return sorted(folder for folder in folders if Path(folder).is_dir())


def _landlock(libc: ctypes.CDLL) -> bool:
    """Deny every file but the code itself; return False when the kernel has no Landlock."""
    version = libc.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version <= 0:
        return False
    handled = (1 << _LANDLOCK_RIGHTS.get(min(version, 5), 13)) - 1
    attributes = struct.pack("<Q", handled)
    ruleset = libc.syscall(_LANDLOCK_CREATE, attributes, ctypes.c_size_t(8), ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    for folder in _readable_folders():
        descriptor = os.open(folder, os.O_PATH | os.O_CLOEXEC)
        rule = struct.pack("<Qi", _LANDLOCK_READ, descriptor)
        libc.syscall(_LANDLOCK_ADD, ruleset, 1, rule, ctypes.c_uint32(0))
        os.close(descriptor)
    done = bool(libc.syscall(_LANDLOCK_RESTRICT, ruleset, ctypes.c_uint32(0)) == 0)
    os.close(ruleset)
    return done


def _instruction(code: int, true: int, false: int, value: int) -> bytes:
    return struct.pack("<HBBI", code, true, false, value)


def _program(audit_arch: int, calls: dict[str, int]) -> bytes:
    """Return the filter: foreign machines and the listed calls are refused, threads are not."""
    load, equal, at_least, bits, answer = 0x20, 0x15, 0x35, 0x45, 0x06
    allow, refuse, absent = 0x7FFF0000, 0x00050000 | _EPERM, 0x00050000 | _ENOSYS
    program = [
        _instruction(load, 0, 0, 4),
        _instruction(equal, 1, 0, audit_arch),
        _instruction(answer, 0, 0, refuse),
        _instruction(load, 0, 0, 0),
        _instruction(at_least, 0, 1, 0x40000000),
        _instruction(answer, 0, 0, refuse),
        _instruction(equal, 0, 1, calls["clone3"]),
        _instruction(answer, 0, 0, absent),
    ]
    for name, number in calls.items():
        if name not in {"clone", "clone3"}:
            program += [_instruction(equal, 0, 1, number), _instruction(answer, 0, 0, refuse)]
    program += [
        _instruction(equal, 0, 3, calls["clone"]),
        _instruction(load, 0, 0, 16),
        _instruction(bits, 1, 0, _CLONE_THREAD),
        _instruction(answer, 0, 0, refuse),
        _instruction(answer, 0, 0, allow),
    ]
    return b"".join(program)


def _seccomp(libc: ctypes.CDLL) -> bool:
    known = _CALLS.get(platform.machine())
    if known is None:
        return False
    code = _program(*known)
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("<HxxxxxxQ", len(code) // 8, ctypes.addressof(buffer))
    program = ctypes.create_string_buffer(header, len(header))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _no_network(libc: ctypes.CDLL) -> bool:
    """Move into a network of our own, which has no way out."""
    if os.geteuid() == 0 and libc.unshare(_CLONE_NEWNET) == 0:
        return True
    return bool(libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)


def confine() -> tuple[str, ...]:
    """Lock this process in for good; return a warning code for each layer that is missing."""
    missing: list[str] = []
    try:
        _limits()
    except (ImportError, OSError, ValueError):
        missing.append("confinement_limits_missing")
    if not sys.platform.startswith("linux"):
        return (*missing, "confinement_system_missing")
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    for name, layer in (("network", _no_network), ("files", _landlock), ("calls", _seccomp)):
        try:
            is_on = layer(libc)
        except OSError:
            is_on = False
        if not is_on:
            missing.append(f"confinement_{name}_missing")
    return tuple(missing)
