"""Detections become proposals: merged, judged (who stays visible), spread, and grounded."""
