"""Windows that open above the main window; only questions are modal."""
