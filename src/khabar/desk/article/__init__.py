"""One article: its text with who says what marked in it, and the notes beside."""
