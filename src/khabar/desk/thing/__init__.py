"""People, organizations, outlets and places across articles."""
