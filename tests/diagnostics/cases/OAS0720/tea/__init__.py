"""A package without a runtime."""
