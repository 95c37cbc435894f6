"""spaCy: its compiled modules and Dutch, not its seventy other languages and its tests."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

# Dutch and the language-neutral base; the others are what spaCy's registry imports at its start.
LANGUAGES = ("nl", "xx", "ja", "ko", "th", "vi", "zh")


def _used(name: str) -> bool:
    if name.startswith("spacy.tests"):
        return False
    parts = name.split(".")
    is_language = parts[:2] == ["spacy", "lang"] and len(parts) > 2 and len(parts[2]) <= 3
    return not is_language or parts[2] in LANGUAGES


hiddenimports = collect_submodules("spacy", filter=_used)
# Its command line, which the program keeps out (app/detection), opens its templates when imported.
datas = collect_data_files("spacy", includes=["default_config*.cfg", "cli/templates/*"])
