"""The file of a dossier: made, opened, locked, copied, and its transactions."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from sqlalchemy import select

from app.errors import DossierDamagedError, DossierError, DossierLockedError
from app.settings import account_name
from app.store import copies, engine, events, lock, migrations, tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy

SUFFIX = ".lakwerk"

# All but what is long (each file has its hash, events their chain, a lost text is read again).
_CHECKED = ("documents", "detections", "proposals", "pages_seen", "properties")


class DossierFile:
    """An open dossier; not thread-safe.

    Every method that changes something is one transaction, lasting when it returns; it raises a
    :class:`DossierLockedError` when the dossier is read-only and a :class:`DossierError` when the
    file cannot be written, and then nothing has changed.

    Attributes:
        path: The file.
        id: Random, made with the file; the chain of events hangs on it.
        notice: A Dutch sentence why it is read-only, else empty.
    """

    def __init__(self, path: Path, opened: sqlalchemy.Engine, claim: lock.Owner | None) -> None:
        """Not for callers: use :meth:`create` and :meth:`open`."""
        self.path = path
        self.notice = ""
        self._engine = opened
        self._claim = claim
        with self._reading() as connection:
            self.id: str = connection.execute(select(tables.dossier.c.id)).scalar_one()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed; also after closing."""
        return self._claim is None

    # --- opening and closing

    @classmethod
    def create(cls, path: Path, who: str = "") -> Self:
        """Make a new dossier and open it; ``who`` is what a second opener is told.

        Raises:
            DossierError: There is a file of that name, or it cannot be written there. Nothing is
                left behind.
        """
        if path.exists():
            raise DossierError("Er is al een bestand met deze naam; kies een andere naam.")
        copies.write_empty(path)
        return cls.open(path, who)

    @classmethod
    def open(
        cls, path: Path, who: str = "", *, take_over: bool = False, rescue: bool = False
    ) -> Self:
        """Open a dossier.

        It is read-only, with a :attr:`notice`, when somebody else has it open or the file may not
        be written.

        Args:
            path: The file.
            who: The name a second opener is told; the account's name when it is empty.
            take_over: Write even if somebody else has it open, who becomes a reader.
            rescue: Open a dossier whose chain of events is broken, to read it only.

        Raises:
            DossierDamagedError: The chain of events is broken; ``rescue`` still opens it.
            DossierError: The file is gone, no dossier, damaged or of a newer version.
        """
        if not path.is_file():
            raise DossierError("Dit dossier is er niet (meer); controleer de map of het station.")
        found = cls._opened(path, who or account_name(), take_over=take_over, rescue=rescue)
        try:
            found._require_sound(chain=not rescue)  # noqa: SLF001  a constructor of this class
        except BaseException:
            found.close()
            raise
        return found

    @classmethod
    def _opened(cls, path: Path, who: str, *, take_over: bool, rescue: bool) -> Self:
        if rescue:
            return cls._open_to_read(path, "Dit dossier is beschadigd; u kunt het alleen bekijken.")
        try:
            return cls._open_to_write(path, who, take_over=take_over)
        except engine.ReadOnlyPlaceError:
            return cls._open_to_read(
                path,
                "Dit dossier staat op een plaats waar u niet mag schrijven; "
                "u kunt het bekijken, maar niets wijzigen.",
            )

    @classmethod
    def _open_to_write(cls, path: Path, who: str, *, take_over: bool) -> Self:
        claim = lock.ourselves(who)
        opened = engine.connect(path, read_only=False)
        try:
            with engine.damage(), opened.begin() as connection:
                migrations.upgrade(connection, migrations.check(connection))
                other = lock.acquire(connection, claim, take_over=take_over)
            if other is None:
                return cls(path, opened, claim)
        except BaseException:
            opened.dispose()
            raise
        opened.dispose()
        return cls._open_to_read(path, other.sentence)

    @classmethod
    def _open_to_read(cls, path: Path, notice: str) -> Self:
        opened = engine.connect(path, read_only=True)
        try:
            with engine.damage(), opened.begin() as connection:
                migrations.require_current(connection)
            found = cls(path, opened, None)
        except BaseException:
            opened.dispose()
            raise
        found.notice = notice
        return found

    def close(self) -> None:
        """Give the lock back and let go of the file; closing twice is fine."""
        if self._claim is not None:
            # the disk may be gone by now; a lock that stays is found to be stale
            with suppress(DossierError), self._writing() as connection:
                lock.release(connection, self._claim)
        self._claim = None
        self._engine.dispose()

    def discard(self) -> None:
        """Close and delete the file, as for a temporary dossier that was saved elsewhere."""
        own = not self.read_only
        self.close()
        if own:
            with suppress(OSError):
                self.path.unlink()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- copies

    def backup(self, path: Path) -> Path:
        """Copy the dossier as it is now to ``path``, over what is there, without its lock.

        Raises:
            DossierError: The copy cannot be written; what was there is left as it was.
        """
        if path.resolve() == self.path.resolve():
            raise DossierError("Het dossier kan niet over zichzelf heen; kies een andere naam.")
        copies.write_copy(self._engine, path)
        return path

    def save_copy_as(self, path: Path) -> Path:
        """Like :meth:`backup`, with the suffix of dossiers and never over one that is in use.

        Returns:
            The path of the copy, which is not opened.
        """
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        if target.exists() and target.resolve() != self.path.resolve():
            with self.open(target) as present:
                if present.read_only:
                    raise DossierLockedError(
                        "Het dossier met deze naam is in gebruik; kies een andere naam."
                    )
        return self.backup(target)

    def verify_chain(self) -> int | None:
        """The number of the first event that was tampered with, None when all is in order."""
        with self._reading() as connection:
            return events.first_broken(connection)

    def _require_sound(self, *, chain: bool) -> None:
        with self._reading() as connection:
            engine.require_sound(connection, _CHECKED)
        broken = self.verify_chain() if chain else None
        if broken is not None:
            raise DossierDamagedError(
                f"Het verslag van beslissingen in dit dossier is beschadigd of van buiten "
                f"gewijzigd (vanaf handeling {broken}); zet een reservekopie terug, of open "
                f"het dossier alleen om het te bekijken."
            )

    # --- transactions

    @contextmanager
    def _reading(self) -> Iterator[sqlalchemy.Connection]:
        with engine.damage(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sqlalchemy.Connection]:
        claim = self._claim
        if claim is None:
            raise DossierLockedError(
                self.notice or "Dit dossier is gesloten; open het opnieuw om te wijzigen."
            )
        with engine.known_errors(), self._engine.begin() as connection:
            if not lock.holds(connection, claim):
                self._claim = None
                self.notice = (
                    "Iemand anders heeft dit dossier overgenomen; "
                    "u kunt het bekijken, maar niets meer wijzigen."
                )
                raise DossierLockedError(self.notice)
            yield connection
