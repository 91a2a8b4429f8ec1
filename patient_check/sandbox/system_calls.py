"""The Linux system calls that reading a document needs, by machine; all others are refused.

Numbers are those of the kernel's own tables (x86-64, and the generic table for ARM 64).
"""

from dataclasses import dataclass
from typing import Final

_X86_64: Final = {
    "read": 0, "pread64": 17, "readv": 19, "preadv": 295, "write": 1, "pwrite64": 18,
    "writev": 20, "close": 3, "close_range": 436, "fstat": 5, "newfstatat": 262, "stat": 4,
    "lstat": 6, "statx": 332, "statfs": 137, "fstatfs": 138, "lseek": 8, "mmap": 9, "munmap": 11,
    "mprotect": 10, "mremap": 25, "madvise": 28, "brk": 12, "rt_sigaction": 13,
    "rt_sigprocmask": 14, "rt_sigreturn": 15, "rt_sigpending": 127, "sigaltstack": 131, "poll": 7,
    "ppoll": 271, "select": 23, "pselect6": 270, "dup": 32, "dup2": 33, "dup3": 292, "access": 21,
    "faccessat": 269, "readlink": 89, "readlinkat": 267, "getcwd": 79, "getdents64": 217,
    "uname": 63, "sysinfo": 99, "getrlimit": 97, "getrusage": 98, "times": 100,
    "gettimeofday": 96, "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230,
    "nanosleep": 35, "time": 201, "getpid": 39, "getppid": 110, "gettid": 186, "getuid": 102,
    "geteuid": 107, "getgid": 104, "getegid": 108, "getpgrp": 111, "getpgid": 121, "getsid": 124,
    "getgroups": 115, "getresuid": 118, "getresgid": 120, "getrandom": 318, "futex": 202,
    "set_robust_list": 273, "get_robust_list": 274, "set_tid_address": 218, "rseq": 334,
    "sched_yield": 24, "sched_getaffinity": 204, "sched_getparam": 143,
    "sched_getscheduler": 145, "membarrier": 324, "arch_prctl": 158, "exit": 60,
    "exit_group": 231, "restart_syscall": 219, "fadvise64": 221, "readahead": 187, "getcpu": 309,
}  # fmt: skip
_ARM_64: Final = {
    "read": 63, "pread64": 67, "readv": 65, "preadv": 69, "write": 64, "pwrite64": 68,
    "writev": 66, "close": 57, "close_range": 436, "fstat": 80, "fstatat": 79, "statx": 291,
    "statfs": 43, "fstatfs": 44, "lseek": 62, "mmap": 222, "munmap": 215, "mprotect": 226,
    "mremap": 216, "madvise": 233, "brk": 214, "rt_sigaction": 134, "rt_sigprocmask": 135,
    "rt_sigreturn": 139, "rt_sigpending": 136, "sigaltstack": 132, "ppoll": 73, "pselect6": 72,
    "dup": 23, "dup3": 24, "faccessat": 48, "readlinkat": 78, "getcwd": 17, "getdents64": 61,
    "uname": 160, "sysinfo": 179, "getrlimit": 163, "getrusage": 165, "times": 153,
    "gettimeofday": 169, "clock_gettime": 113, "clock_getres": 114, "clock_nanosleep": 115,
    "nanosleep": 101, "getpid": 172, "getppid": 173, "gettid": 178, "getuid": 174,
    "geteuid": 175, "getgid": 176, "getegid": 177, "getpgid": 155, "getsid": 156,
    "getgroups": 158, "getresuid": 148, "getresgid": 150, "getrandom": 278, "futex": 98,
    "set_robust_list": 99, "get_robust_list": 100, "set_tid_address": 96, "rseq": 293,
    "sched_yield": 124, "sched_getaffinity": 123, "sched_getparam": 121,
    "sched_getscheduler": 120, "membarrier": 283, "exit": 93, "exit_group": 94,
    "restart_syscall": 128, "fadvise64": 223, "readahead": 213, "getcpu": 168,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Machine:
    """The calls of one kind of machine.

    `allowed` are free. `open_calls` map a call to the place of its flags: only reading is free.
    `absent` answer that the kernel has no such call, so that the C library takes another road.
    """

    audit_code: int
    allowed: tuple[int, ...]
    open_calls: dict[int, int]
    clone: int
    fcntl: int
    ioctl: int
    prlimit: int
    tgkill: int
    absent: tuple[int, ...]


MACHINES: Final = {
    "x86_64": Machine(
        0xC000003E, tuple(_X86_64.values()), {2: 1, 257: 2},
        clone=56, fcntl=72, ioctl=16, prlimit=302, tgkill=234, absent=(435, 437, 439),
    ),
    "aarch64": Machine(
        0xC00000B7, tuple(_ARM_64.values()), {56: 2},
        clone=220, fcntl=25, ioctl=29, prlimit=261, tgkill=131, absent=(435, 437, 439),
    ),
}  # fmt: skip
