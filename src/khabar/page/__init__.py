"""Bytes of a page, a text or a feed become an Article: decoding, furniture, metadata."""
