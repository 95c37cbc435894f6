"""TextMap to Detections: recognizers for presidio, one file per kind of datum, roles by layout."""

from __future__ import annotations

import socket
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

# urllib3, which tldextract brings along, opens a socket at its import to try out IPv6. This program
# talks to nobody, so it says beforehand that there is nothing to try.
socket.has_ipv6 = False

# spaCy loads its command line when it is imported: downloads, projects and what they need to reach
# the net. That is a sixteenth of a child's start, and nothing that belongs in here; so it finds
# that module, of which it takes one name, already there.
_COMMANDS = "spacy.cli.info"
if "spacy" not in sys.modules:
    sys.modules[_COMMANDS] = ModuleType(_COMMANDS)
    sys.modules[_COMMANDS].__spec__ = ModuleSpec(_COMMANDS, None)
    setattr(sys.modules[_COMMANDS], "info", None)  # noqa: B010 (a module has no such attribute)
