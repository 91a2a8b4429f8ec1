"""Sets up a checkout: the environment, the locked dependencies, the libraries that Qt needs.

usage: python packaging/set_up.py run|dev     (run: what the program needs; dev: its tests as well)

As root on Debian or Ubuntu it installs the system's packages that are missing; otherwise it names
them and stops. A second call has nothing to do. Standard library only.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NoReturn

CHECKOUT: Final = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "packaging")]

import ocr_data  # noqa: E402 - beside this file
import qt_libraries  # noqa: E402

from patient_check.host.language import system_language  # noqa: E402

OLDEST: Final = (3, 11)
LOCKS: Final = {"run": "runtime.txt", "dev": "dev.txt"}
LONGEST_SHEBANG: Final = 120
_IS_WINDOWS: Final = sys.platform == "win32"
_LAUNCHER: Final = "import sys\nfrom patient_check.app import main\nsys.exit(main())\n"


class SetUpError(Exception):
    """What cannot be done, said to the person; nothing is half done that a new call would keep."""


def say(key: str, **values: str) -> str:
    """Return the sentence `key` in the language of this computer."""
    path = CHECKOUT / "resources" / "i18n" / f"set_up_{system_language(os.environ)}.json"
    return str(json.loads(path.read_text(encoding="utf-8"))[key]).format(**values)


def tell(key: str, **values: str) -> None:
    """Say on standard error what is going on."""
    print(say(key, **values), file=sys.stderr, flush=True)


class Environment:
    """The folder `.venv` of a checkout, for one kind of work."""

    def __init__(self, checkout: Path, kind: str) -> None:
        self.checkout = checkout
        self.folder = checkout / ".venv"
        self.lock = checkout / "packaging" / "requirements" / LOCKS[kind]
        self.programs = self.folder / ("Scripts" if _IS_WINDOWS else "bin")
        self.python = self.programs / ("python.exe" if _IS_WINDOWS else "python")
        self._kind = kind
        self._owner = self.folder / ".checkout"

    def is_ready(self) -> bool:
        """Tell whether this very set-up was done before, here, from this very lock."""
        stamp = self._stamp(self._kind)
        return self.python.exists() and stamp.is_file() and stamp.read_text() == self.digest()

    def make(self) -> None:
        """Make the folder, unless a sound one is there already."""
        if self._is_sound():
            return
        tell("venv")
        shutil.rmtree(self.folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(self.folder)], check=True)

    def install(self) -> None:
        """Install what the lock names, wheels only, every one checked against its hash."""
        tell("download")
        command = [
            *(str(self.python), "-m", "pip", "install", "--disable-pip-version-check"),
            *("--no-input", "--require-hashes", "--only-binary=:all:"),
            *("--no-deps", "-r", str(self.lock)),  # the lock is whole: there is nothing to resolve
        ]
        if not sys.stderr.isatty():
            command.append("--quiet")
        if subprocess.run(command, check=False).returncode != 0:
            raise SetUpError(say("download_failed"))

    def link(self) -> None:
        """Make the checkout importable and `patient-check` a command, without any build."""
        ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
        answer = subprocess.run([str(self.python), "-c", ask], capture_output=True, check=True)
        packages = Path(os.fsdecode(answer.stdout).strip())
        (packages / "patient-check.pth").write_text(f"{self.checkout}\n", encoding="utf-8")
        if _IS_WINDOWS:
            command = f'@"{self.python}" -I -m patient_check %*\n'
            (self.programs / "patient-check.cmd").write_text(command, encoding="utf-8")
            return
        launcher = self.programs / "patient-check"
        launcher.write_text(launcher_text(self.python), encoding="utf-8")
        launcher.chmod(0o755)

    def compile(self) -> None:
        """Compile our modules and patterns, so that the first start is as fast as the next ones."""
        python = [str(self.python), "-I", "-m"]
        sample = self.checkout / "resources" / "samples" / "exemple.txt"
        for command in (
            ["compileall", "-q", str(self.checkout / "patient_check")],
            ["patient_check", "analyze", "--json", str(sample)],
        ):
            subprocess.run([*python, *command], stdout=subprocess.DEVNULL, check=False)

    def finish(self) -> None:
        """Note what was done; the tests' environment has everything the program needs."""
        self._owner.write_text(str(self.checkout), encoding="utf-8")
        for kind in {self._kind, "run"}:
            self._stamp(kind).write_text(Environment(self.checkout, kind).digest())

    def _is_sound(self) -> bool:
        """Tell whether the folder runs, has pip, and was not moved here from elsewhere."""
        if not self.python.exists():
            return False
        if self._owner.is_file() and self._owner.read_text(encoding="utf-8") != str(self.checkout):
            return False
        test = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
        command = [str(self.python), "-I", "-c", test]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def _stamp(self, kind: str) -> Path:
        return self.folder / f".set-up-{kind}"

    def digest(self) -> str:
        """Return what a finished set-up is known by: the lock, this program, and the place."""
        content = self.lock.read_bytes() + Path(__file__).read_bytes() + os.fsencode(self.checkout)
        return hashlib.sha256(content).hexdigest()


def launcher_text(python: Path) -> str:
    """Return a program that starts ours, isolated from the person's Python settings.

    The kernel wants a short path without spaces after `#!`; for any other the shell is asked, in
    two lines that Python takes for a text.
    """
    if " " not in str(python) and len(str(python)) <= LONGEST_SHEBANG:
        return f"#!{python} -I\n{_LAUNCHER}"
    return f"#!/bin/sh\n'''exec' \"{python}\" -I \"$0\" \"$@\"\n' '''\n{_LAUNCHER}"


def missing_venv_package() -> str | None:
    """Return the package that has the module `venv` whole, or None when it is whole."""
    if find_spec("venv") and find_spec("ensurepip"):
        return None
    this, system = Path(sys.executable).resolve(), Path("/usr/bin/python3").resolve()
    if this == system:
        return "python3-venv"
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def provide_system_packages() -> None:
    """Install what the system lacks, or raise `SetUpError` that says what to type."""
    venv = missing_venv_package()
    is_linux = sys.platform.startswith("linux")
    libraries = qt_libraries.missing_libraries() if is_linux else []
    if venv is None and not libraries:
        return
    if shutil.which("apt-get") is None:
        if libraries:
            raise SetUpError(say("missing_libraries", libraries=" ".join(libraries)))
        raise SetUpError(say("missing_venv"))
    is_root = os.geteuid() == 0
    if is_root:
        _apt_get("update")
    packages = [venv] if venv else []
    packages += qt_libraries.packages_of(libraries, has_t64=qt_libraries.has_t64())
    names = " ".join(packages)
    if not is_root:
        raise SetUpError(say("missing_packages", packages=names))
    tell("installing", packages=names)
    if not _apt_get("install", "-y", "--no-install-recommends", *packages):
        raise SetUpError(say("install_failed", packages=names))


def _apt_get(*arguments: str) -> bool:
    """Run apt-get without a question; its words are shown when it fails."""
    done = subprocess.run(
        ["apt-get", "-q", *arguments],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        sys.stderr.buffer.write(done.stdout)
    return done.returncode == 0


def verify_qt(python: Path) -> None:
    """Let the new environment load Qt and its platforms; raise `SetUpError` when it cannot."""
    program = str(CHECKOUT / "packaging" / "qt_libraries.py")
    done = subprocess.run([str(python), program], capture_output=True, check=False)
    if done.returncode != 0:
        detail = os.fsdecode(done.stdout + done.stderr).strip()
        raise SetUpError(say("qt_fails", detail=detail))


def provide_ocr_data() -> None:
    """Put the data that read scans in place, or say what is missing: the rest works without."""
    folder = CHECKOUT / "resources" / "ocr"
    if ocr_data.missing(folder):
        tell("ocr_data")
        if ocr_data.provide(folder):
            tell("ocr_data_missing", packages=" ".join(ocr_data.PACKAGES))


def set_up(kind: str) -> None:
    """Bring the checkout to where `kind` of work can begin."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetUpError(say("old_python", oldest=".".join(map(str, OLDEST)), found=found))
    environment = Environment(CHECKOUT, kind)
    if environment.is_ready():
        return
    provide_system_packages()
    environment.make()
    environment.install()
    environment.link()
    if sys.platform.startswith("linux"):
        verify_qt(environment.python)
    provide_ocr_data()
    environment.compile()
    environment.finish()
    tell("done")


def _leave(message: str, status: int) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:  # noqa: PLR2004 - the program and its word
        _leave("usage: set_up.py run|dev", 2)
    try:
        set_up(sys.argv[1])
    except SetUpError as problem:
        _leave(str(problem), 1)
    except KeyboardInterrupt:
        sys.exit(130)
