"""The dossier: one database file with originals, PDFs, what was found, and what was decided."""
