"""Thinc, under spaCy: its compiled modules import each other where no freezer can see it."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

hiddenimports = collect_submodules("thinc", filter=lambda name: not name.startswith("thinc.tests"))
hiddenimports += ["cymem.cymem", "preshed.maps", "blis.py", "srsly.msgpack.util"]
datas = collect_data_files("thinc", includes=["backends/*.cu"])
