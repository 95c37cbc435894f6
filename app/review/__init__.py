"""Proposals and the officer become decisions: one change at a time, each of them undoable."""
