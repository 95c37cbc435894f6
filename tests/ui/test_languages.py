"""The window speaks Dutch and English: nothing is untranslated, and what is compiled agrees."""

from __future__ import annotations

import re
import shutil
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from app import settings
from app.ui.application import translators
from tools import translations

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def messages(path) -> list[tuple[str, str, ET.Element]]:
    return [
        (context.findtext("name"), message.findtext("source"), message.find("translation"))
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def test_every_text_of_the_window_is_translated(tmp_path) -> None:
    fresh = tmp_path / "now.ts"
    shutil.copy(translations.FILE, fresh)
    translations.extract(fresh)
    unfinished = [source for _, source, t in messages(fresh) if t.get("type") or not t.text]
    assert unfinished == [], "run python tools/translations.py and translate these"
    kept = {(c, s) for c, s, _ in messages(translations.FILE)}
    assert {(c, s) for c, s, _ in messages(fresh)} == kept


def test_a_translation_has_the_fields_and_the_keys_of_its_source() -> None:
    for _, source, translation in messages(translations.FILE):
        words = translation.text or ""
        assert sorted(re.findall(r"{[^}]*}", source)) == sorted(re.findall(r"{[^}]*}", words))
        assert re.findall(r"Ctrl\+[A-Z]\w*", source) == re.findall(r"Ctrl\+[A-Z]\w*", words)


def test_what_the_program_loads_is_what_was_translated(qapp) -> None:
    compiled = QTranslator()
    assert compiled.load(str(translations.FILE.with_suffix(".qm")))
    for context, source, translation in messages(translations.FILE):
        assert compiled.translate(context, source) == translation.text


def test_english_is_a_setting_and_dutch_is_what_it_starts_with(qapp) -> None:
    assert settings.Settings().language is settings.Language.DUTCH
    assert "lakwerk_en" not in [t.objectName() for t in translators(settings.Language.DUTCH)]
    (english,) = [t for t in translators(settings.Language.ENGLISH) if t.objectName()]
    assert english.translate("states", "Te beoordelen") == "To review"


def test_the_language_is_chosen_in_the_menu_and_kept(window) -> None:
    menu = window._questions.languages
    assert [a.text() for a in menu.actions()] == ["Nederlands", "English"]
    menu.actions()[1].trigger()
    assert window._preferences.now.language is settings.Language.ENGLISH
