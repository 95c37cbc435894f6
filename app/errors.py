"""Errors that tell the user what to do.

A :class:`KnownError` comes from the environment or the input: its message is one Dutch sentence
with the remedy, free of personal data, and it is shown as it is. Every other exception is a bug.
"""

from __future__ import annotations


class KnownError(Exception):
    """Something outside the program is not as it should be; ``str()`` is for the officer."""


class UnreadableFileError(KnownError):
    """The file cannot be opened as what it should be; the rest of the dossier goes on."""


class PasswordNeededError(UnreadableFileError):
    """The file is encrypted and none of the given passwords opens it."""


class UnsafeExportError(KnownError):
    """The document cannot be redacted safely; nothing is written."""


class VerificationFailedError(KnownError):
    """The written file still shows what was removed; it has been deleted again.

    ``verification`` is the :class:`app.model.export.Verification` that says what was found where
    (this module is a leaf, so the type is not named here).
    """

    def __init__(self, message: str, verification: object | None = None) -> None:
        super().__init__(message)
        self.verification = verification


class DossierError(KnownError):
    """The dossier file cannot be used."""


class DossierDamagedError(DossierError):
    """The record of decisions was changed from outside; reading alone is still possible."""


class DossierLockedError(DossierError):
    """Somebody else has the dossier open."""


class WorkerCrashedError(KnownError):
    """The child process died or ran out of time on this document."""


class CancelledError(KnownError):
    """The officer stopped the work."""


class UsageError(KnownError):
    """The command line or an input file for it is wrong (exit code 2)."""


class ChildFailedError(Exception):
    """A bug, but in a child process: the name of its exception and the places in the code.

    No KnownError: it becomes a crash file, to which ``places`` is added.
    """

    def __init__(self, name: str, places: tuple[str, ...]) -> None:
        super().__init__(name)
        self.places = (name, *places)
