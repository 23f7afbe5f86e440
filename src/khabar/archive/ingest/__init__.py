"""Ingest: pages, feeds and addresses become articles of the archive, each once, whatever happens on the way."""
