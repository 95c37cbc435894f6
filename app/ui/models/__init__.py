"""Qt item models over the open dossier; they hold no truth of their own."""
