"""The archive as JSON over HTTP: OpenAPI, pages of results, keys."""
