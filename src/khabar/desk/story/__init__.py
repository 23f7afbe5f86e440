"""Stories: many reports of one happening."""
