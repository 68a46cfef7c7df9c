"""A small SDK around the runtime, written by hand for its tests."""
