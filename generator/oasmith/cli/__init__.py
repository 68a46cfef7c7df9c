"""The command line: thin commands over the rooms. Exit status 0, 1 and 2 are a contract."""

from .main import main

__all__ = ["main"]
