"""One person, organization, outlet or place across articles: brought together by name, office and country, or by hand."""
