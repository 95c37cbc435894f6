"""Intake: a file from disk becomes a PDF that both engines can work on, or one clear refusal."""
