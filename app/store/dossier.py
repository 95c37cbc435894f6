"""The dossier: one file that holds everything of one piece of work, saved at every act."""

from __future__ import annotations

import hashlib
import uuid
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import bindparam, delete, func, insert, select, update

from app.errors import DossierDamagedError, DossierError, DossierLockedError
from app.settings import account_name
from app.store import codec, engine, events, lock, migrations, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import sqlalchemy

    from app.model.analysis import Analysis
    from app.model.decision import ReviewChange, ReviewEvent
    from app.model.detection import Detection
    from app.model.document import Document
    from app.model.proposal import Proposal
    from app.model.textmap import TextMap

SUFFIX = ".lakwerk"


class Dossier:
    """An open dossier. Every method that changes something is one transaction, lasting when it
    returns. Not thread-safe.

    Attributes:
        path: The file.
        id: Random, made with the file; the chain of events hangs on it.
        read_only: Nothing can be changed: :meth:`append` and the like raise.
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
        new_id = uuid.uuid4().hex
        with _finished_file(path) as unfinished, engine.known_errors():
            opened = engine.connect(unfinished, read_only=False)
            try:
                with opened.begin() as connection:
                    migrations.create(connection)
                    connection.execute(
                        insert(tables.dossier).values(
                            id=new_id,
                            created_at=events.now(),
                            head_seq=0,
                            head_hash=events.genesis(new_id),
                        )
                    )
            finally:
                opened.dispose()
        return cls.open(path, who)

    @classmethod
    def open(
        cls, path: Path, who: str = "", *, take_over: bool = False, rescue: bool = False
    ) -> Self:
        """Open a dossier; read-only, with :attr:`notice`, when somebody else has it open or the
        file may not be written.

        Args:
            path: The file.
            who: The name a second opener is told; the account's name when it is empty.
            take_over: Write even if somebody else has it open; he becomes the reader.
            rescue: Open a dossier whose chain of events is broken, to read it only.

        Raises:
            DossierDamagedError: The chain of events is broken; ``rescue`` still opens it.
            DossierError: The file is gone, no dossier, damaged or of a newer version.
        """
        if not path.is_file():
            raise DossierError("Dit dossier is er niet (meer); controleer de map of het station.")
        if rescue:
            return cls._open_to_read(path, "Dit dossier is beschadigd; u kunt het alleen bekijken.")
        if not engine.may_write(path):
            found = cls._open_to_read(
                path, "Dit dossier staat op een plaats waar u niet mag schrijven; "
                "u kunt het bekijken, maar niets wijzigen."
            )  # fmt: skip
        else:
            found = cls._open_to_write(path, who or account_name(), take_over=take_over)
        try:
            found.require_whole_chain()
        except BaseException:
            found.close()
            raise
        return found

    @classmethod
    def _open_to_write(cls, path: Path, who: str, *, take_over: bool) -> Self:
        claim = lock.ourselves(who)
        opened = engine.connect(path, read_only=False)
        try:
            with engine.known_errors(), opened.begin() as connection:
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
            with engine.known_errors(), opened.begin() as connection:
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
            self.path.unlink(missing_ok=True)

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
        if path.absolute() == self.path.absolute():
            raise DossierError("Het dossier kan niet over zichzelf worden bewaard; kies een naam.")
        with _finished_file(path) as unfinished, engine.known_errors():
            engine.copy_into(self._engine, unfinished)
            copy = engine.connect(unfinished, read_only=False)
            try:
                with copy.begin() as connection:
                    lock.release(connection)
            finally:
                copy.dispose()
        return path

    def save_copy_as(self, path: Path) -> Path:
        """Like :meth:`backup`, with the suffix of dossiers and never over one that is in use.

        Returns:
            The path of the copy, which is not opened.
        """
        target = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        if target.exists():
            with self.open(target) as present:
                if present.read_only:
                    raise DossierLockedError(
                        "Het dossier met deze naam is in gebruik; kies een andere naam."
                    )
        return self.backup(target)

    # --- properties of the dossier

    def value(self, key: str, default: str = "") -> str:
        """A property of the dossier, such as ``profile`` or ``title``."""
        with self._reading() as connection:
            found = connection.execute(
                select(tables.properties.c.value).where(tables.properties.c.key == key)
            ).scalar()
        return default if found is None else found

    def set_value(self, key: str, value: str) -> None:
        with self._writing() as connection:
            connection.execute(delete(tables.properties).where(tables.properties.c.key == key))
            connection.execute(insert(tables.properties).values(key=key, value=value))

    # --- documents

    def documents(self) -> tuple[Document, ...]:
        """All documents in order of their number."""
        statement = select(tables.documents).order_by(tables.documents.c.number)
        with self._reading() as connection:
            return tuple(
                codec.document_from_row(dict(row))
                for row in connection.execute(statement).mappings()
            )

    def add_document(self, document: Document, original: bytes, pdf: bytes = b"") -> Document:
        """Store a document with its files.

        Args:
            document: Its ``number`` is ignored.
            original: The file as it was handed in.
            pdf: The decrypted PDF to work on; empty while there is none.

        Returns:
            The document with its number, and the sizes and hashes of what was stored.
        """
        source = replace(document.source, size=len(original), sha256=_sha256(original))
        with self._writing() as connection:
            last = connection.execute(select(func.max(tables.documents.c.number))).scalar()
            stored = replace(
                document,
                number=(last or 0) + 1,
                source=source,
                pdf_sha256=_sha256(pdf) if pdf else "",
            )
            _keep_file(connection, original)
            if pdf:
                _keep_file(connection, pdf)
            connection.execute(insert(tables.documents).values(codec.document_row(stored)))
        return stored

    def update_document(self, document: Document) -> Document:
        """Write status, refusal, pages and title; the number and the files stay as they are.

        Returns:
            The document as it is stored now.
        """
        with self._writing() as connection:
            present = _read_document(connection, document.id)
            return _write_document(
                connection, replace(document, source=present.source, pdf_sha256=present.pdf_sha256)
            )

    def original(self, document_id: str) -> bytes:
        """The file as it was handed in."""
        return self._file(document_id, tables.documents.c.source_sha256)

    def pdf(self, document_id: str) -> bytes:
        """The PDF to work on; the original while no other is stored."""
        return self._file(
            document_id,
            func.coalesce(tables.documents.c.pdf_sha256, tables.documents.c.source_sha256),
        )

    def _file(self, document_id: str, column: sqlalchemy.ColumnElement[str]) -> bytes:
        statement = (
            select(tables.files.c.sha256, tables.files.c.data)
            .join(tables.documents, tables.files.c.sha256 == column)
            .where(tables.documents.c.id == document_id)
        )
        with self._reading() as connection:
            row = connection.execute(statement).first()
        if row is None:
            raise KeyError(document_id)
        if _sha256(row.data) != row.sha256:
            raise DossierError(
                "Een bestand in dit dossier is beschadigd; zet een reservekopie terug."
            )
        data: bytes = row.data
        return data

    # --- derived data

    def add_analysis(self, analysis: Analysis) -> Document:
        """Store what reading and detection gave; what was decided stays untouched.

        Returns:
            The document as it is stored now: the analysis' pages, status and PDF under the number
            and source it had.
        """
        document = analysis.document
        with self._writing() as connection:
            present = _read_document(connection, document.id)
            pdf_sha256 = present.pdf_sha256
            if analysis.pdf:
                pdf_sha256 = _keep_file(connection, analysis.pdf)
            stored = _write_document(
                connection, replace(document, source=present.source, pdf_sha256=pdf_sha256)
            )
            for table, values in (
                (tables.text_maps, codec.text_map_row(analysis.text_map)),
                (tables.detections, {"found": codec.encode_detections(analysis.detections)}),
            ):
                connection.execute(delete(table).where(table.c.document_id == document.id))
                values |= {"document_id": document.id, "version": analysis.version}
                connection.execute(insert(table).values(values))
        return stored

    def analysis_version(self, document_id: str) -> str | None:
        """The version of the detector that analysed a document, None before that."""
        table = tables.detections
        with self._reading() as connection:
            return connection.execute(
                select(table.c.version).where(table.c.document_id == document_id)
            ).scalar()

    def text_map(self, document_id: str) -> TextMap | None:
        table = tables.text_maps
        with self._reading() as connection:
            row = (
                connection.execute(select(table).where(table.c.document_id == document_id))
                .mappings()
                .first()
            )
        return None if row is None else codec.text_map_from_row(dict(row))

    def detections(self, document_id: str) -> tuple[Detection, ...]:
        table = tables.detections
        with self._reading() as connection:
            found = connection.execute(
                select(table.c.found).where(table.c.document_id == document_id)
            ).scalar()
        return () if found is None else codec.decode_detections(found)

    # --- proposals

    def proposals(self) -> tuple[Proposal, ...]:
        """The machine's proposals, in no order."""
        with self._reading() as connection:
            contents = connection.execute(select(tables.proposals.c.content)).scalars()
            return tuple(codec.decode_proposal(content) for content in contents)

    def replace_proposals(self, proposals: Iterable[Proposal]) -> None:
        """Make these the machine's proposals; only what differs is written."""
        table = tables.proposals
        wanted = {p.id: (p.document_id, codec.encode_proposal(p)) for p in proposals}
        with self._writing() as connection:
            present: dict[str, bytes] = dict(
                connection.execute(select(table.c.id, table.c.content)).tuples().all()
            )
            gone = [key for key, old in present.items() if wanted.get(key, ("", b""))[1] != old]
            new = [
                {"id": key, "document_id": document_id, "content": content}
                for key, (document_id, content) in wanted.items()
                if present.get(key) != content
            ]
            if gone:
                connection.execute(
                    delete(table).where(table.c.id == bindparam("gone")),
                    [{"gone": key} for key in gone],
                )
            if new:
                connection.execute(insert(table), new)

    # --- what the officer did

    def append(self, change: ReviewChange, author: str) -> ReviewEvent:
        """Add one event to the chain."""
        with self._writing() as connection:
            return events.append(connection, change, author)

    def events(self) -> tuple[ReviewEvent, ...]:
        """All events in order; of a damaged dossier those up to the first that cannot be read."""
        found: list[ReviewEvent] = []
        with self._reading() as connection, suppress(codec.DecodeError):
            found.extend(events.read(connection))
        return tuple(found)

    def verify_chain(self) -> int | None:
        """The number of the first event that was tampered with, None when all is in order."""
        with self._reading() as connection:
            return events.first_broken(connection)

    def require_whole_chain(self) -> None:
        """Raise a :class:`DossierDamagedError` when an event was tampered with."""
        broken = self.verify_chain()
        if broken is not None:
            raise DossierDamagedError(
                f"Het verslag van beslissingen in dit dossier is beschadigd of van buiten "
                f"gewijzigd (vanaf handeling {broken}); zet een reservekopie terug, of open "
                f"het dossier alleen om het te bekijken."
            )

    def mark_page_seen(self, document_id: str, page: int) -> None:
        """Remember that the officer has seen a page (from 0); again is fine."""
        if page in self.pages_seen(document_id):
            return
        with self._writing() as connection:
            connection.execute(insert(tables.pages_seen).values(document_id=document_id, page=page))

    def pages_seen(self, document_id: str) -> frozenset[int]:
        table = tables.pages_seen
        with self._reading() as connection:
            return frozenset(
                connection.execute(
                    select(table.c.page).where(table.c.document_id == document_id)
                ).scalars()
            )

    # --- transactions

    @contextmanager
    def _reading(self) -> Iterator[sqlalchemy.Connection]:
        with engine.known_errors(), self._engine.begin() as connection:
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


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _keep_file(connection: sqlalchemy.Connection, data: bytes) -> str:
    """Store bytes once; their hash is their name."""
    key = _sha256(data)
    table = tables.files
    known = connection.execute(select(table.c.size).where(table.c.sha256 == key)).first()
    if known is None:
        connection.execute(insert(table).values(sha256=key, size=len(data), data=data))
    return key


def _read_document(connection: sqlalchemy.Connection, document_id: str) -> Document:
    statement = select(tables.documents).where(tables.documents.c.id == document_id)
    row = connection.execute(statement).mappings().first()
    if row is None:
        raise KeyError(document_id)
    return codec.document_from_row(dict(row))


def _write_document(connection: sqlalchemy.Connection, document: Document) -> Document:
    """Write what may change of a document that is there; its number is the stored one."""
    table = tables.documents
    row = codec.document_row(document)
    del row["number"]
    connection.execute(update(table).where(table.c.id == document.id).values(row))
    return _read_document(connection, document.id)


@contextmanager
def _finished_file(path: Path) -> Iterator[Path]:
    """An empty file beside ``path`` that takes its place once the block is through."""
    unfinished = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        unfinished.touch(exist_ok=False)
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise DossierError(
            "Het dossier kan hier niet worden bewaard; kies een andere map of maak ruimte vrij."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
            Path(f"{unfinished}-journal").unlink(missing_ok=True)
