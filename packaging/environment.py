"""Runs first in the frozen program: give what it starts (a file manager) its own libraries back.

The freezer's launcher points the loader at our folder of libraries. The loader reads that once, at
the start, so putting the old value back changes nothing for this process, and our own children are
started through the launcher again.
"""

import os

_original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _original:
    os.environ["LD_LIBRARY_PATH"] = _original
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
