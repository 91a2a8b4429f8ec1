"""Runs before the program: what the bundle needed of the environment is not for others.

The loader was told of the bundle's own libraries by a variable; a browser or a mail program that
is opened from the window would load them in place of its own.
"""

import os

for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
    _before = os.environ.pop(f"{_name}_ORIG", None)
    if _before is not None:
        os.environ[_name] = _before
    else:
        os.environ.pop(_name, None)
