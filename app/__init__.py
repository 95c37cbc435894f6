"""Lakwerk: black out personal data in government documents, offline, and prove that nothing leaks.

The packages are the steps of the work, in the order of the data:

==============  ======================================================================
``model``       the nouns: frozen dataclasses, no I/O
``store``       the dossier: one SQLite file, append-only and hash-chained
``intake``      a file from disk becomes a PDF that we can work on, or one clear refusal
``reading``     PDF to :class:`~app.model.textmap.TextMap` (a box per character) and pixels
``detection``   TextMap to Detections: patterns, persons, roles from layout, signatures
``proposal``    Detections to Proposals: merged, propagated, who stays visible, ground
``review``      Proposals and the officer's acts to Decisions
``export``      Decisions to a verified PDF with the note
``pipeline``    the steps above as one story
``worker``      the same steps in child processes
``cli``/``ui``  the two ways in
==============  ======================================================================

``settings``, ``paths``, ``errors``, ``logs``, ``reference`` and ``tesseract`` are leaves that
anyone may import.
"""

__version__ = "0.1.0"
