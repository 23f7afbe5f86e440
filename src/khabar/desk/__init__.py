"""The desk: the archive in a browser. A Django site, one folder a screen with its addresses, views and templates."""
