#!/bin/sh
# Sets up the environment of a checkout: Python, locked dependencies, Qt's system libraries.
# usage: packaging/setup.sh run|dev     (run: what the program needs; dev: the tests as well)
# As root it installs what is missing; otherwise it names the exact command and stops.
set -eu
kind="${1:-run}"
here=$(cd "$(dirname "$0")/.." && pwd)
venv="$here/.venv"
case "$kind" in
    run) lock="$here/packaging/requirements/runtime.txt" ;;
    dev) lock="$here/packaging/requirements/dev.txt" ;;
    *) echo "usage: packaging/setup.sh run|dev" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*" >&2; }

apt_install() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing: $*"
        DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null
    else
        say "Il manque des paquets du système. Installez-les, puis recommencez :"
        say "System packages are missing. Install them, then try again:"
        say "    sudo apt-get install $*"
        exit 1
    fi
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

python=$(find_python) || {
    say "Python 3.11 ou plus récent est nécessaire et n'a pas été trouvé."
    say "Python 3.11 or newer is needed and was not found."
    exit 1
}

# The stamp tells what was installed from which lock: a second call has nothing to do.
stamp="$venv/.set-up-$kind"
wanted=$(cat "$lock" "$0" | sha256sum | cut -d' ' -f1)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    apt_install python3-venv
fi
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    say "Creating .venv"
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi
say "Installing the locked dependencies ($kind)"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"

# The checkout itself: a path file and a launcher, so that no build tool is needed.
site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
printf '%s\n' "$here" > "$site/patient-check.pth"
cat > "$venv/bin/patient-check" <<LAUNCHER
#!$venv/bin/python
import sys
from patient_check.app import main
sys.exit(main())
LAUNCHER
chmod +x "$venv/bin/patient-check"

# Qt's libraries: what the loader itself cannot find is what is missing.
if [ "$(uname -s)" = Linux ]; then
    missing_libraries() {
        qt=$("$venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
        ldd "$qt"/QtWidgets.abi3.so "$qt"/QtGui.abi3.so "$qt"/Qt/plugins/platforms/libqxcb.so \
            "$qt"/Qt/plugins/platforms/libqoffscreen.so 2>/dev/null | sed -n 's/^[[:space:]]*\(.*\) => not found.*/\1/p' | sort -u
    }
    if [ -n "$(missing_libraries)" ]; then
        glib=libglib2.0-0
        if command -v apt-cache >/dev/null 2>&1 && apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then
            glib=libglib2.0-0t64
        fi
        apt_install "$glib" libegl1 libgl1 libx11-6 libx11-xcb1 libdbus-1-3 libfontconfig1 libfreetype6 \
            libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
            libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
    fi
    left=$(missing_libraries)
    if [ -n "$left" ]; then
        say "Some libraries that Qt needs are still missing: $left"
        exit 1
    fi
fi
printf '%s' "$wanted" > "$stamp"
if [ "$kind" = dev ]; then
    cat "$here/packaging/requirements/runtime.txt" "$0" | sha256sum | cut -d' ' -f1 | tr -d '\n' > "$venv/.set-up-run"
fi
