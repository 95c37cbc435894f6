"""The nouns of Lakwerk: frozen dataclasses that import nothing of the program and do no I/O.

Coordinates everywhere: PDF points, origin at the top left of the page's CropBox, *before* the
page's ``/Rotate`` is applied, y downwards. :func:`app.model.geometry.to_shown` and
:func:`app.model.geometry.from_shown` convert to and from the page as a reader sees it. Pages
count from 0 in code and from 1 wherever a person reads the number.
"""
