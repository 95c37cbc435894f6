"""The one table of what can be done: menus, toolbar, keys and the F1 legend are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton, QWidget

from app.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


class Menu(StrEnum):
    """The menus, in order."""

    DOSSIER = QT_TRANSLATE_NOOP("actions", "&Dossier")
    EDIT = QT_TRANSLATE_NOOP("actions", "Be&werken")
    VIEW = QT_TRANSLATE_NOOP("actions", "Bee&ld")
    REVIEW = QT_TRANSLATE_NOOP("actions", "Be&oordelen")
    CHECK = QT_TRANSLATE_NOOP("actions", "&Nakijken")
    HELP = QT_TRANSLATE_NOOP("actions", "&Help")


class Needs(StrEnum):
    """When an action can be used."""

    NOTHING = "nothing"
    DOSSIER = "dossier"
    DOCUMENT = "document"
    PROPOSAL = "proposal"
    UNDO = "undo"
    REDO = "redo"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. ``plain`` keys work only while the list or the pages have the focus.

    ``bar`` is the group in the toolbar, from 1; 0 is not there. ``short`` is the toolbar's text.
    """

    id: str
    menu: Menu
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    plain: bool = False
    checkable: bool = False
    bar: int = 0
    short: str = ""
    tip: str = ""
    line_above: bool = False


M, N = Menu, Needs
ACTIONS: tuple[Spec, ...] = (
    Spec("new", M.DOSSIER, "&Nieuw dossier…", ("Ctrl+N",), "new"),
    Spec("open", M.DOSSIER, "Dossier &openen…", ("Ctrl+O",), "folder"),
    Spec("recent", M.DOSSIER, "&Recente dossiers"),
    Spec("add", M.DOSSIER, "Bestanden &toevoegen…", ("Ctrl+T",), "add", bar=1,
         short="Toevoegen", tip="Voeg brieven en nota's toe (PDF)", line_above=True),
    Spec("add_folder", M.DOSSIER, "Map toe&voegen…", (), "folder"),
    Spec("copy", M.DOSSIER, "&Kopie van het dossier bewaren…", needs=N.DOSSIER),
    Spec("profile", M.DOSSIER, "&Profiel", line_above=True),
    Spec("organisation", M.DOSSIER, "&Lijsten van uw organisatie…"),
    Spec("motivations", M.DOSSIER, "S&jablonen voor motiveringen…"),
    Spec("known_blocks", M.DOSSIER, "Onthouden &blokken…", ("Ctrl+Alt+B",),
         tip="Blokken van sjablonen die op deze computer zijn onthouden"),
    Spec("author", M.DOSSIER, "&Uw naam…"),
    Spec("preferences", M.DOSSIER, "&Voorkeuren…", ("Ctrl+,",),
         tip="Werkwijze, beeld en toetsen op deze computer"),
    Spec("export", M.DOSSIER, "&Exporteren…", ("Ctrl+E",), "export", N.DOSSIER, bar=6,
         short="Exporteren…", tip="Schrijf gelakte, gecontroleerde kopieën",
         line_above=True),
    Spec("print", M.DOSSIER, "Gelakt doc&ument afdrukken…", ("Ctrl+P",), needs=N.DOCUMENT),
    Spec("account", M.DOSSIER, "Verslag van de &beoordeling…", ("Ctrl+Shift+E",), needs=N.DOSSIER,
         tip="Bewaar wie keek, hoe volledig, en wat is gemeten (HTML)"),
    Spec("sample", M.DOSSIER, "&Voorbeeldbrief openen", (), "sample", line_above=True),
    Spec("close", M.DOSSIER, "Dossier &sluiten", ("Ctrl+W",), needs=N.DOSSIER),
    Spec("quit", M.DOSSIER, "&Afsluiten", ("Ctrl+Q",)),
    Spec("undo", M.EDIT, "&Ongedaan maken", ("Ctrl+Z",), "undo", N.UNDO, bar=2),
    Spec("redo", M.EDIT, "Op&nieuw", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", N.REDO, bar=2),
    Spec("copy_text", M.EDIT, "&Kopiëren", ("Ctrl+C",), needs=N.DOCUMENT, line_above=True),
    Spec("find", M.EDIT, "&Zoeken en lakken…", ("Ctrl+F",), "search", N.DOSSIER, bar=1,
         short="Zoeken", tip="Zoek in het hele dossier en lak wat u vindt"),
    Spec("select", M.EDIT, "&Selecteren", ("V",), "select", N.DOCUMENT, plain=True,
         checkable=True, bar=3, short="Selecteren",
         tip="Kies voorstellen en tekst met de muis", line_above=True),
    Spec("draw", M.EDIT, "Vlak &tekenen", ("R",), "draw", N.DOCUMENT, plain=True,
         checkable=True, bar=3, short="Tekenen", tip="Teken een vlak om te lakken"),
    Spec("box", M.EDIT, "&Vlak op de pagina zetten", ("Shift+R",), needs=N.DOCUMENT, plain=True,
         tip="Zet een vlak in het midden; Alt+pijl verschuift het, Alt+Shift+pijl rekt het uit"),
    Spec("redact_block", M.EDIT, "&Blok lakken", ("B",), needs=N.DOCUMENT, plain=True,
         tip="Lak de alinea, de cel of het blok dat u aanwijst"),
    Spec("redact_column", M.EDIT, "Kolo&m lakken", ("K",), needs=N.DOCUMENT, plain=True,
         tip="Lak de kolom die u aanwijst; van een tabel zonder de kop"),
    Spec("choose_block", M.EDIT, "Blok k&iezen", ("Shift+B",), needs=N.DOCUMENT, plain=True),
    Spec("choose_column", M.EDIT, "Ko&lom kiezen", ("Shift+K",), needs=N.DOCUMENT, plain=True),
    Spec("redact_page", M.EDIT, "Hele pa&gina lakken", needs=N.DOCUMENT),
    Spec("erase", M.EDIT, "Eigen vlak &weghalen", ("Backspace",), "erase", N.PROPOSAL,
         plain=True),
    Spec("zoom_in", M.VIEW, "&Groter", ("Ctrl++", "Ctrl+="), "zoom-in", N.DOCUMENT),
    Spec("zoom_out", M.VIEW, "&Kleiner", ("Ctrl+-",), "zoom-out", N.DOCUMENT),
    Spec("zoom_real", M.VIEW, "Ware grootte (&100%)", ("Ctrl+0",), needs=N.DOCUMENT),
    Spec("fit_page", M.VIEW, "Hele &pagina", ("Ctrl+1",), "fit-page", N.DOCUMENT),
    Spec("fit_width", M.VIEW, "Pagina&breedte", ("Ctrl+2",), "fit-width", N.DOCUMENT, bar=4,
         short="Breedte", tip="Pas de breedte van de pagina in het venster"),
    Spec("two_pages", M.VIEW, "T&wee pagina's naast elkaar", ("Ctrl+3",), "two-pages",
         N.DOCUMENT, checkable=True),
    Spec("language", M.VIEW, "&Taal (Language)"),
    Spec("next_document", M.VIEW, "Volgend &document", ("Ctrl+PgDown",), needs=N.DOSSIER,
         line_above=True),
    Spec("previous_document", M.VIEW, "Vo&rig document", ("Ctrl+PgUp",), needs=N.DOSSIER),
    Spec("next_pane", M.VIEW, "Naar het volgende deel&venster", ("F6",), needs=N.DOSSIER),
    Spec("previous_pane", M.VIEW, "Naar het vorige deelvenster", ("Shift+F6",),
         needs=N.DOSSIER),
    Spec("documents_pane", M.VIEW, "Deelvenster met d&ocumenten", ("F9",), checkable=True,
         line_above=True),
    Spec("proposals_pane", M.VIEW, "Lijst van voor&stellen", ("Shift+F9",), checkable=True),
    Spec("thumbnails", M.VIEW, "Pagina's &in het klein", ("F7",), "thumbnails", N.DOCUMENT,
         tip="Toon alle pagina's in het klein, met wat er nog te beoordelen is"),
    Spec("outline", M.VIEW, "In&houd van het document", ("Shift+F7",), "outline", N.DOCUMENT,
         tip="Toon de bladwijzers van het document"),
    Spec("preview", M.VIEW, "Voorbee&ld", ("F5",), "preview", N.DOCUMENT, checkable=True,
         bar=5, short="Voorbeeld", tip="Toon de pagina's zoals ze worden geëxporteerd",
         line_above=True),
    Spec("compare", M.VIEW, "Voor en n&a naast elkaar", ("Shift+F5",), "compare", N.DOCUMENT,
         checkable=True, tip="Toon het origineel naast het bestand dat wordt geëxporteerd"),
    Spec("next", M.REVIEW, "&Volgende te beoordelen", ("N", "F8"), "next", N.DOSSIER,
         plain=True),
    Spec("previous", M.REVIEW, "V&orige te beoordelen", ("Shift+N", "Shift+F8"), "previous",
         N.DOSSIER, plain=True),
    Spec("redact", M.REVIEW, "&Lakken", ("L", "Return", "Enter"), "redact", N.DOCUMENT,
         plain=True, line_above=True),
    Spec("keep", M.REVIEW, "O&penlaten", ("O", "Del"), "keep", N.PROPOSAL, plain=True),
    Spec("later", M.REVIEW, "Later &bekijken", ("S",), "later", N.PROPOSAL, plain=True),
    Spec("ground", M.REVIEW, "&Grond kiezen", ("G",), needs=N.PROPOSAL, plain=True),
    Spec("add_ground", M.REVIEW, "Nog een gron&d…", ("Shift+G",), "new", N.PROPOSAL, plain=True,
         tip="Zet er een grond bij; op één passage kunnen er meer gelden"),
    Spec("grounds", M.REVIEW, "Alle gro&nden en favorieten…", ("Ctrl+G",), needs=N.NOTHING,
         tip="De tabel met de tekst van de wet, en welke gronden onder 1 tot 9 zitten"),
    Spec("matter", M.REVIEW, "Mi&lieu-informatie in dit document…", needs=N.DOCUMENT,
         tip="Voor milieu-informatie en emissies gelden andere gronden (Woo 5.1)"),
    Spec("motivate", M.REVIEW, "Motivering uit een s&jabloon", ("T",), needs=N.PROPOSAL,
         plain=True, tip="Vul de motivering met een sjabloon van uw organisatie"),
    Spec("fault", M.REVIEW, "Volgende fo&ut in grond of motivering", ("Ctrl+Shift+F8",),
         "warning", N.DOSSIER),
    Spec("redact_document", M.REVIEW, "Alle gelijke in dit document lakken", ("Shift+L",),
         needs=N.PROPOSAL, plain=True, line_above=True),
    Spec("keep_document", M.REVIEW, "Alle gelijke in dit document openlaten", ("Shift+O",),
         needs=N.PROPOSAL, plain=True),
    Spec("redact_dossier", M.REVIEW, "Alle gelijke in het dossier lakken…",
         ("Ctrl+Shift+L",), needs=N.PROPOSAL),
    Spec("keep_dossier", M.REVIEW, "Alle gelijke in het dossier openlaten…",
         ("Ctrl+Shift+O",), needs=N.PROPOSAL),
    Spec("always_redact", M.REVIEW, "Voortaan altijd la&kken", needs=N.PROPOSAL,
         tip="Zet dit woord in uw lijst: in elk dossier lakken", line_above=True),
    Spec("always_keep", M.REVIEW, "Voortaan altijd openla&ten", needs=N.PROPOSAL,
         tip="Zet dit woord in uw lijst: in elk dossier zichtbaar"),
    Spec("block", M.REVIEW, "&Blok ook in stukken met dit sjabloon…", needs=N.PROPOSAL),
    Spec("remember_block", M.REVIEW, "Blok ont&houden voor dit sjabloon", ("Ctrl+B",),
         needs=N.PROPOSAL,
         tip="Stel dit blok ook voor in latere dossiers; alleen plaats en sjabloon worden bewaard"),
    Spec("excess", M.REVIEW, "Volgend vlak met te &veel gelakt", ("Ctrl+F8",), "warning",
         N.DOSSIER),
    Spec("accept_all", M.REVIEW, "&Alle voorstellen lakken…", ("Ctrl+Shift+A",),
         "accept-all", N.DOSSIER, bar=5, short="Alles lakken…",
         tip="Lak alles wat het advies lakken heeft en nog open staat", line_above=True),
    Spec("score", M.REVIEW, "Alles van een soort, vanaf een &zekerheid…", ("Ctrl+Shift+S",),
         needs=N.DOSSIER, tip="Lak of laat open wat het programma zeker genoeg weet"),
    Spec("history", M.REVIEW, "Gesch&iedenis van dit voorstel…", needs=N.PROPOSAL,
         line_above=True),
    Spec("seen", M.CHECK, "Pagina &gezien", ("P",), "seen", N.DOCUMENT, plain=True),
    Spec("unseen", M.CHECK, "&Volgende niet geziene pagina", ("Shift+P",), needs=N.DOCUMENT,
         plain=True),
    Spec("radar", M.CHECK, "Verschillen in het &dossier…", ("Ctrl+D",), needs=N.DOSSIER,
         tip="Wat op de ene plaats is gelakt en op de andere zichtbaar"),
    Spec("comment", M.CHECK, "&Opmerking bij dit voorstel…", ("M",), "comment", N.PROPOSAL,
         plain=True, tip="Schrijf een opmerking voor collega's; die wordt nooit geëxporteerd",
         line_above=True),
    Spec("comment_page", M.CHECK, "Opmerking bij deze &pagina…", ("Shift+M",), needs=N.DOCUMENT,
         plain=True),
    Spec("comments", M.CHECK, "Alle op&merkingen…", ("Ctrl+M",), needs=N.DOSSIER),
    Spec("completeness", M.CHECK, "Volledig&heid en vier ogen…", ("Ctrl+Shift+P",),
         needs=N.DOSSIER, tip="Wat is gezien, en wat moet voordat er wordt geëxporteerd",
         line_above=True),
    Spec("second_look", M.CHECK, "&Tweede blik (vier ogen)…", ("Ctrl+Shift+T",), "second",
         N.DOSSIER, checkable=True, tip="Een tweede beoordelaar kijkt na wat de eerste besliste"),
    Spec("agree", M.CHECK, "A&kkoord met de eerste beoordelaar", ("A",), needs=N.SECOND,
         plain=True),
    Spec("differences", M.CHECK, "Verschillen met de tweede &blik…", ("Ctrl+Shift+D",),
         needs=N.DOSSIER),
    Spec("blind", M.CHECK, "Blinde &steekproef…", ("Ctrl+Shift+B",), needs=N.DOSSIER,
         tip="Meet op een willekeurig deel wat de eerste beoordelaar miste"),
    Spec("finish_blind", M.CHECK, "Blinde steekproef &afronden", ("Ctrl+Shift+K",),
         needs=N.DOSSIER, tip="Meet wat de eerste beoordelaar miste"),
    Spec("manual", M.HELP, "&Handleiding", ("Shift+F1",), "help"),
    Spec("legend", M.HELP, "&Toetsen en tekens", ("F1",), "info"),
    Spec("tour", M.HELP, "&Rondleiding", tip="In een minuut langs het werk"),
    Spec("about", M.HELP, "&Over Lakwerk"),
)  # fmt: skip

BAR_GROUPS = 6


class Actions:
    """The actions of one window, made from the table and tied to what they do."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            self._make(spec)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def _make(self, spec: Spec) -> None:
        action = QAction(_say(spec.text), self._owner)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        if spec.short:
            action.setIconText(_say(spec.short))
        self._actions[spec.id] = action
        self.give_keys(spec, spec.keys)
        if spec.plain:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._owner.addAction(action)

    def give_keys(self, spec: Spec, keys: Iterable[str]) -> None:
        """Let an action have these keys; its tooltip and the legend tell them."""
        action, given = self._actions[spec.id], tuple(keys)
        action.setShortcuts([QKeySequence(key) for key in given])
        told, tip = ", ".join(native(given)), _say(spec.tip or plain_text(spec))
        action.setToolTip(f"{tip} ({told})" if told else tip)

    def legend(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """For each menu its title and its actions with their keys, for the F1 legend."""
        found: list[tuple[str, list[tuple[str, str]]]] = []
        for menu in Menu:
            mine = [(s, self._actions[s.id].shortcuts()) for s in ACTIONS if s.menu is menu]
            rows = [(plain_text(s), "  ".join(native(keys))) for s, keys in mine if keys]
            if rows:
                found.append((plain(menu.value), rows))
        return found

    def connect(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Tie actions to functions without arguments."""
        for action_id, deed in deeds.items():
            self._actions[action_id].triggered.connect(lambda _checked=False, d=deed: d())

    def give_plain_keys(self, widgets: Iterable[QWidget]) -> None:
        """Let single letters work while one of these widgets has the focus."""
        plain = [self._actions[s.id] for s in ACTIONS if s.plain]
        for widget in widgets:
            widget.addActions(plain)

    def enable(self, met: Mapping[Needs, bool]) -> None:
        """Switch actions on and off by what they need."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(met.get(spec.needs, True))

    def refresh_icons(self) -> None:
        """Make the icons in the palette of now."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(theme.icon(spec.icon))

    def fill_menus(self, bar: QMenuBar, submenus: Mapping[str, QMenu]) -> None:
        """Build the menus; ``submenus`` takes the place of the action of the same id."""
        menus = {menu: bar.addMenu(_say(menu.value)) for menu in Menu}
        for spec in ACTIONS:
            menu = menus[spec.menu]
            if spec.line_above:
                menu.addSeparator()
            if spec.id in submenus:
                submenus[spec.id].setTitle(_say(spec.text))
                menu.addMenu(submenus[spec.id])
            else:
                menu.addAction(self._actions[spec.id])

    def fill_toolbar(self, bar: QToolBar, extra: Mapping[int, Iterable[QWidget]]) -> None:
        """Build the toolbar; ``extra`` widgets go in front of a group's actions."""
        for group in range(1, BAR_GROUPS + 1):
            if group > 1:
                bar.addSeparator()
            for widget in extra.get(group, ()):
                bar.addWidget(widget)
            for spec in ACTIONS:
                if spec.bar == group:
                    bar.addAction(self._actions[spec.id])
                    button = bar.widgetForAction(self._actions[spec.id])
                    if isinstance(button, QToolButton) and not spec.short:
                        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)


def _say(text: object) -> str:
    return QCoreApplication.translate("actions", str(text))


def plain(text: object) -> str:
    """A text of the table without the mark of its access key."""
    return _say(text).replace("&", "").rstrip("…")


def plain_text(spec: Spec) -> str:
    """The action's words without the mark of its access key."""
    return plain(spec.text)


def native(keys: Iterable[QKeySequence | str]) -> list[str]:
    """Keys as this machine's keyboards show them, once each."""
    texts = [QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in keys]
    return [t for t in dict.fromkeys(t.replace("Return", "Enter") for t in texts) if t]
