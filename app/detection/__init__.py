"""TextMap to Detections: recognizers for presidio, one file per kind of datum, roles by layout."""

from __future__ import annotations

import socket

# urllib3, which spaCy and tldextract bring along, opens a socket at its import to try out IPv6.
# This program talks to nobody, so it says beforehand that there is nothing to try.
socket.has_ipv6 = False
