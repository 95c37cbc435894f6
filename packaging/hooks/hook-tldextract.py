"""tldextract: the list of public suffixes it carries, so that it never asks the network."""

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("tldextract", includes=[".tld_set_snapshot"])
