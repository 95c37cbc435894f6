"""The window: everything that imports PySide6. It holds decisions and pixels, never a document.

``application`` starts it, ``workspace`` is the open dossier with its child processes, ``desk`` is
where the officer stands in it (current document, current proposal, the verbs), ``main_window``
puts the panes together and ``actions`` is the one table of menus, toolbar and keys.
"""
