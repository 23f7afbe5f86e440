"""What the templates of all screens share."""
