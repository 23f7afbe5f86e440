"""What goes out of the archive: tables, feeds, linked data, links to the very words."""
