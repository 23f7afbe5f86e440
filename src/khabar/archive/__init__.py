"""The archive: reports kept, searched and given out. A Django app over SQLite, or over PostgreSQL by the same setting."""
