"""The steps of the work in child processes, so that a bad file costs that file and no more.

``client`` is the window's (or the command line's) side and never imports a document engine;
``child`` is the other end of the pipe; ``messages`` is what goes through it.
"""
