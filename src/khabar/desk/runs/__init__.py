"""How pages came in, and what failed."""
