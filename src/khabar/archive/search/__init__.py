"""Search: one box over folded Arabic, the same on SQLite and PostgreSQL."""
