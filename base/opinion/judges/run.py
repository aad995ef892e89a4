"""Puts the mathematics of this library before other people's: `python run.py PROGRAM [--rscript RSCRIPT]`.

PROGRAM is the built example `judge`; without Rscript what only R can judge is skipped. Inputs are drawn from fixed
seeds, so every run asks the same. The last line is `N passed, N failed`; the exit code is 0 only if nothing disagreed.
"""

import argparse
import sys

import axes
import clusters
import committees
import figures
import polis
import weights
from engine import Engine
from report import Report


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--rscript")
    given = options.parse_args()
    engine, report = Engine(given.program), Report()
    clusters.judge(engine, report)
    axes.judge(engine, report)
    figures.judge(engine, report, given.rscript)
    weights.judge(engine, report, given.rscript)
    committees.judge(engine, report)
    polis.judge(engine, report)
    engine.close()
    return 0 if report.end() else 1


if __name__ == "__main__":
    sys.exit(main())
