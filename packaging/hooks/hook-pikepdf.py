"""pikepdf: its rules of PDF/A, with where they come from."""

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("pikepdf", subdir="pdfa/data")
