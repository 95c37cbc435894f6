"""fontTools: the tables of fonts, imported by name."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("fontTools.ttLib.tables")
