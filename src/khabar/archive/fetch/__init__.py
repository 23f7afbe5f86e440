"""Fetching of pages and feeds, politely (robots.txt, one question at a time to a host) and safely (public addresses only)."""
