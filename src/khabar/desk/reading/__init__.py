"""Paste a link, a text or a file and see it read; keep it."""
