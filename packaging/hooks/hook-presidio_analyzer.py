"""Presidio: its tables of recognizers are data, and name their classes by text."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

hiddenimports = collect_submodules("presidio_analyzer.predefined_recognizers")
datas = collect_data_files("presidio_analyzer", includes=["conf/*.yaml"])
