"""Mine now."""

OMIT = 1
