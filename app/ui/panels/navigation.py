"""The pane at the left: documents, pages in small, bookmarks; one of them in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from app.model.contents import Contents
from app.ui.models.pages import PagesModel
from app.ui.panels.outline import OutlinePanel
from app.ui.panels.thumbnails import ThumbnailsPanel

if TYPE_CHECKING:
    from app.ui.pages.images import PageImages
    from app.ui.pages.view import PageView
    from app.ui.panels.documents import DocumentsPanel
    from app.ui.panels.pagebar import PageBar
    from app.ui.workspace import Workspace


class Navigation(QObject):
    """Ties the three tabs to the pages in the middle; holds nothing but what a file calls them."""

    def __init__(
        self,
        workspace: Workspace,
        documents: DocumentsPanel,
        view: PageView,
        page_bar: PageBar,
        images: PageImages,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._page_bar = page_bar
        self._images = images
        self.pages_model = PagesModel(self)
        self.documents = documents
        self.thumbnails = ThumbnailsPanel(self.pages_model, images)
        self.outline = OutlinePanel()
        self.pane = QTabWidget()
        self.pane.setDocumentMode(True)
        self.pane.setElideMode(Qt.TextElideMode.ElideNone)
        self.pane.setUsesScrollButtons(False)
        self.pane.setAccessibleName(self.tr("Documenten en pagina's"))
        for panel, name, tip in (
            (documents, self.tr("Documenten"), self.tr("De documenten van het dossier")),
            (self.thumbnails, self.tr("Pagina's"), self.tr("De pagina's in het klein (F7)")),
            (
                self.outline,
                self.tr("Inhoud"),
                self.tr("De bladwijzers van het document (Shift+F7)"),
            ),
        ):
            self.pane.addTab(panel, name)
            self.pane.setTabToolTip(self.pane.count() - 1, tip)
        view.page_changed.connect(self._page_changed)
        view.shown.connect(self._shown)
        images.described.connect(self._described)
        workspace.document_changed.connect(lambda _: self.pages_model.refresh())
        workspace.proposals_changed.connect(lambda _: self.pages_model.refresh())
        self.thumbnails.page_wanted.connect(view.go_to_page)
        self.outline.page_wanted.connect(view.go_to_page)

    @property
    def panes(self) -> list[QWidget]:
        """What can have the keyboard here; one of them is in sight."""
        return [self.documents.list, self.thumbnails.list, self.outline.tree]

    def open_pages(self) -> None:
        """Bring the pages in small to the front and the keyboard there."""
        self._open(self.thumbnails, self.thumbnails.list)

    def open_outline(self) -> None:
        """Bring the bookmarks to the front and the keyboard there."""
        self._open(self.outline, self.outline.tree)

    def _open(self, panel: QWidget, inner: QWidget) -> None:
        self.pane.setVisible(True)
        self.pane.setCurrentWidget(panel)
        target = inner if inner.isVisible() else self.pane.tabBar()
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _shown(self) -> None:
        """Another document lies in the middle, or none."""
        document = self._view.document
        self.thumbnails.forget()
        self.outline.show_entries((), 0, str)
        self._page_bar.name_pages(())
        if document is None:
            self.pages_model.show(None, None)
            return
        self.pages_model.show(self._workspace.session, document.id)
        self._images.describe(document.id)

    def _page_changed(self, page: int) -> None:
        self._page_bar.show_page(page)
        self.thumbnails.show_page(page)
        self.outline.show_page(page)

    def _described(self, document_id: str, contents: object) -> None:
        document = self._view.document
        if document is None or document.id != document_id or not isinstance(contents, Contents):
            return
        self.pages_model.name_pages(contents.labels)
        labels = contents.labels if len(contents.labels) == len(document.pages) else ()
        self._page_bar.name_pages(labels)
        self._view.name_pages(labels)
        self.outline.show_entries(contents.outline, len(document.pages), self.pages_model.name)
        self.outline.show_page(self._view.page)
