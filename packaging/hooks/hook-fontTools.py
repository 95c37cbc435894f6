"""fontTools: the tables of fonts, imported by name; no tools for making fonts."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("fontTools.ttLib.tables")
excludedimports = ["fontTools.varLib", "fontTools.feaLib", "fontTools.designspaceLib"]
