"""One file per kind of Dutch personal data, and the lists and grammar they share."""
