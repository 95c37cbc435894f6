"""Ctrl+,: how one person works on one machine, made from the declared list of settings."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app import reference, settings
from app.errors import KnownError
from app.settings import Group, Language
from app.ui import keys
from app.ui.panels.keylist import KeyList
from app.ui.said import said

if TYPE_CHECKING:
    from app.settings import Declared
    from app.ui.preferences import Preferences

MOST = {"model_redact": 100, "model_check": 100, "workers": settings.MAX_WORKERS}
AT_START = frozenset({"language", "workers", "model_redact", "model_check"})
"""What is looked at when the program starts."""


class PreferencesDialog(QDialog):
    """A page for each group of settings, and one for the keys.

    Not modal: what is changed elsewhere meanwhile is shown here too, and stays as it is.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Voorkeuren"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields: dict[str, QWidget] = {}
        self._shown: dict[str, object] = {}
        self.pages = QTabWidget()
        for group in Group:
            if group is not Group.NONE:
                self.pages.addTab(self._page(group), said(group.value))
        self.keys = KeyList(keys.usual() | keys.from_settings(preferences.now.keys))
        self.pages.addTab(self.keys, self.tr("Toetsen"))
        later = QLabel(self.tr("Met * : geldt vanaf de volgende start van het programma."))
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.save_button = buttons.addButton(self.tr("Bewaren"), role.AcceptRole)
        buttons.addButton(self.tr("Annuleren"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        layout.addWidget(later)
        layout.addWidget(buttons)
        self.resize(640, 520)
        self._first_keys = dict(self.keys.chosen)
        preferences.changed.connect(self._follow)

    def _page(self, group: Group) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(10)
        for setting in settings.declared():
            if setting.group is group:
                self._add(form, setting)
        return page

    def _add(self, form: QFormLayout, setting: Declared) -> None:
        label = said(setting.label) + (" *" if setting.key in AT_START else "")
        field = self._field(setting)
        field.setAccessibleName(label)
        field.setMinimumHeight(26)
        self.fields[setting.key] = field
        self._shown[setting.key] = _value(field)
        if isinstance(field, QCheckBox):
            field.setText(label)
            form.addRow(field)
        else:
            form.addRow(label, field)

    def _field(self, setting: Declared) -> QWidget:
        now = getattr(self._preferences.now, setting.key)
        field: QWidget
        if isinstance(now, bool):
            field = QCheckBox()
        elif isinstance(now, int):
            field = QSpinBox()
            field.setRange(0, MOST[setting.key])
        elif isinstance(now, StrEnum) or setting.key == "profile":
            field = _choice(_named(setting))
        else:
            field = QLineEdit()
            field.setMaxLength(200)
        _show(field, now)
        return field

    def accept(self) -> None:
        """Keep all at once, and go."""
        self._preferences.changed.disconnect(self._follow)
        kinds = {s.key: s.kind for s in settings.declared()}
        made = {key: kinds[key](_value(self.fields[key])) for key in self._touched()}
        if self.keys.chosen != self._first_keys:
            made["keys"] = keys.to_settings(self.keys.chosen)
        self._preferences.change(**made)
        super().accept()

    @property
    def is_changed(self) -> bool:
        """Whether something was chosen that is not kept."""
        return bool(self._touched()) or self.keys.chosen != self._first_keys

    def _touched(self) -> list[str]:
        return [key for key, field in self.fields.items() if _value(field) != self._shown[key]]

    def _follow(self) -> None:
        touched = self._touched()
        for key, field in self.fields.items():
            if key not in touched:
                _show(field, getattr(self._preferences.now, key))
                self._shown[key] = _value(field)


def _choice(named: dict[str, str]) -> QComboBox:
    box = QComboBox()
    for value, name in named.items():
        box.addItem(name, value)
    return box


def _named(setting: Declared) -> dict[str, str]:
    """The values that can be chosen, each with its name."""
    if setting.kind is Language:
        return {Language.DUTCH.value: "Nederlands", Language.ENGLISH.value: "English"}
    if issubclass(setting.kind, StrEnum):
        return {value.value: said(value.value) for value in setting.kind}
    found: dict[str, str] = {}
    for name in reference.profile_files():
        try:
            found[name] = reference.profile(name).title
        except KnownError:  # a file of one's own that is not in order
            continue
    return found


def _show(field: QWidget, now: object) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(now))
    elif isinstance(field, QSpinBox) and isinstance(now, int):
        field.setValue(now)
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(max(0, field.findData(str(now))))
    elif isinstance(field, QLineEdit):
        field.setText(str(now))


def _value(field: QWidget) -> object:
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QSpinBox):
        return field.value()
    if isinstance(field, QComboBox):
        return field.currentData()
    assert isinstance(field, QLineEdit)
    return field.text().strip()
