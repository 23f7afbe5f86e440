"""Corrections by editors: kept beside the reading, laid over every new one, counted by rule, given out as gold."""
