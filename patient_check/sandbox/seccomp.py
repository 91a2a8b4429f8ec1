"""The filter of system calls: what a reader needs is free, everything else is refused.

A program of the kernel's packet filter (BPF), written here instruction by instruction. A refused
call gets "not permitted", so that a document can at most make its own reading fail.
"""

import ctypes
import os
import struct

from patient_check.sandbox.system_calls import MACHINES, Machine

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_LOAD, _EQUAL, _AT_LEAST, _HAS_BITS, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _ABSENT = 0x7FFF0000, 0x00050001, 0x00050026
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16
_OTHER_ABI = 0x40000000
_CLONE_THREAD = 0x00010000
_WRITES = 0o3 | 0o100 | 0o1000 | 0o2000 | 0o20000000
"""Write, read and write, create, truncate, append, temporary file."""
_FCNTL = (0, 1, 2, 3, 4, 1030)
_IOCTL = (0x5401, 0x541B, 0x5450, 0x5451)

Instruction = tuple[int, int, int, int]


def lock(libc: ctypes.CDLL) -> bool:
    """Put the filter on this process for good; return False when the kernel has none."""
    machine = MACHINES.get(os.uname().machine)
    if machine is None:
        return False
    code = b"".join(struct.pack("<HBBI", *step) for step in _program(machine))
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("<HxxxxxxQ", len(code) // 8, ctypes.addressof(buffer))
    program = ctypes.create_string_buffer(header, len(header))
    done = libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0)
    return bool(done == 0)


def _argument(place: int, *, high: bool = False) -> Instruction:
    return (_LOAD, 0, 0, _ARGUMENTS + 8 * place + (4 if high else 0))


def _program(machine: Machine) -> list[Instruction]:
    program: list[Instruction] = [
        (_LOAD, 0, 0, _MACHINE),
        (_EQUAL, 1, 0, machine.audit_code),
        (_ANSWER, 0, 0, _REFUSE),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _OTHER_ABI),
        (_ANSWER, 0, 0, _REFUSE),
    ]
    for number in machine.allowed:
        program += [(_EQUAL, 0, 1, number), (_ANSWER, 0, 0, _ALLOW)]
    for number in machine.absent:
        program += [(_EQUAL, 0, 1, number), (_ANSWER, 0, 0, _ABSENT)]
    for number, place in machine.open_calls.items():
        program += _when(number, [_argument(place), (_HAS_BITS, 0, 1, _WRITES), _no(), _yes()])
    threads = [_argument(0), (_HAS_BITS, 1, 0, _CLONE_THREAD), _no(), _yes()]
    program += _when(machine.clone, threads)
    program += _when(machine.fcntl, [_argument(1), *_one_of(_FCNTL), _no()])
    program += _when(machine.ioctl, [_argument(1), *_one_of(_IOCTL), _no()])
    program += _when(machine.tgkill, [_argument(0), *_one_of((os.getpid(),)), _no()])
    asks_only = [_argument(2), (_EQUAL, 1, 0, 0), _no(),
                 _argument(2, high=True), (_EQUAL, 1, 0, 0), _no(), _yes()]  # fmt: skip
    program += _when(machine.prlimit, asks_only)
    return [*program, _no()]


def _when(number: int, steps: list[Instruction]) -> list[Instruction]:
    """Return `steps` for the call `number` only; they always end with an answer."""
    return [(_EQUAL, 0, len(steps), number), *steps]


def _one_of(values: tuple[int, ...]) -> list[Instruction]:
    return [step for value in values for step in ((_EQUAL, 0, 1, value), _yes())]


def _yes() -> Instruction:
    return (_ANSWER, 0, 0, _ALLOW)


def _no() -> Instruction:
    return (_ANSWER, 0, 0, _REFUSE)
