"""`make bench`: measure, print the tables, and with --write keep them in docs/benchmarks.md."""

from __future__ import annotations

import argparse
import time

import bench_startup
from bench_tables import Section, markdown

INTRODUCTION = """\
# Benchmarks

Measured on {date} on a machine with {machine}, by `make bench`. The machine is shared and noisy:
absolute figures move by a third from one minute to the next, so contenders take turns within
one run, and the ratios are what to look at. Ratios compare minima.
"""


def main() -> None:
    """Run what was asked for."""
    arguments = _arguments()
    begun = time.monotonic()
    for section in bench_startup.sections(arguments.rounds, {}):
        show(section)
    print(f"{time.monotonic() - begun:.0f} s")


def show(section: Section) -> None:
    """Print a table as soon as it is there."""
    print(markdown(section), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="processes of each kind")
    return parser.parse_args()


if __name__ == "__main__":
    main()
