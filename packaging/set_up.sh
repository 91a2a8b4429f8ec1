#!/bin/sh
# Finds a Python that is recent enough and hands over to set_up.py, which does the rest.
# usage: packaging/set_up.sh run|dev     PYTHON=/path/to/python chooses one.
set -eu
here=$(dirname "$0")
oldest="3.11"

is_recent() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

hand_over() {
    python=$1
    shift
    exec "$python" "$here/set_up.py" "$@"
}

for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    if is_recent "$name"; then
        hand_over "$name" "$@"
    fi
done

# None: a distribution may have one beside its own `python3`.
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then
        DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null
    fi
    for version in 3.14 3.13 3.12 3.11; do
        if apt-cache show "python$version" >/dev/null 2>&1; then
            if [ "$(id -u)" = 0 ]; then
                DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
                    "python$version" "python$version-venv" >/dev/null
                hand_over "python$version" "$@"
            fi
            hint="    sudo apt-get install python$version python$version-venv"
            break
        fi
    done
fi
printf '%s\n' "Python $oldest ou plus récent est nécessaire." \
    "Python $oldest or newer is needed." ${hint:+"$hint"} >&2
exit 1
