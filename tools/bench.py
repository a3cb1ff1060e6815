"""Speed and memory, as ratios within one run, so that they mean the same on every machine.

python tools/bench.py [--reports N]

Prints a table; ends with 1 if a ratio is over its limit.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from palaver.collect import collect
from palaver.desk import Done, open_desk
from palaver.model.evidence import Report
from palaver.model.process import Process
from palaver.read.reader import read_report
from palaver.read.rules import RulesReader
from palaver.text.prepare import prepare

SEED = 20330315
WINDOW = 25


class Measure(NamedTuple):
    what: str
    value: float
    limit: float | None
    detail: str


def sample() -> list[Report]:
    folder = Path(str(files("palaver").joinpath("sample")))
    return [one.report for one in collect([folder]) if one.report is not None]


def recombined(reports: list[Report], number: int) -> Iterator[str]:
    """Texts made of the sample's paragraphs in another order, each with a line of its own, all about equally long."""
    chance = random.Random(SEED)
    paragraphs = [p for r in reports for p in r.text.split("\n\n") if 200 < len(p) < 700]
    for n in range(number):
        chosen = chance.sample(paragraphs, 7)
        yield "\n\n".join([f"Report number {n} of the talks in Portavela", *chosen]) + "\n"


def reading(reports: list[Report]) -> Measure:
    """Reading a report, in units of cutting it into sentences."""
    reader, process = RulesReader(), Process()
    read_report(reports[0], process, reader=reader)  # loads the word lists
    cut, read = 0.0, 0.0
    for report in reports:
        start = time.process_time()
        for _ in range(5):
            prepare(report.text, report.asides)
        cut += (time.process_time() - start) / 5
        start = time.process_time()
        read_report(report, process, reader=reader)
        read += time.process_time() - start
    words = sum(len(r.text.split()) for r in reports)
    return Measure(
        "reading / cutting into sentences",
        read / cut,
        None,
        f"{len(reports)} reports, {words / read:,.0f} words a second",
    )


def adding(reports: list[Report], number: int) -> list[Measure]:
    """What a late report costs, in units of an early one: all of it, and what falls to the store alone."""
    times: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for n, text in enumerate(recombined(reports, number)):
            (folder / f"n{n:06}.txt").write_text(text, encoding="utf-8")
        last = time.process_time()

        def note(_: Done) -> None:
            nonlocal last
            now = time.process_time()
            times.append(now - last)
            last = now

        with open_desk(folder / "palaver.db") as desk:
            desk.add([folder], on_progress=note)
        size = (folder / "palaver.db").stat().st_size
    early, late = statistics.median(times[5 : 5 + WINDOW]), statistics.median(times[-WINDOW:])
    detail = f"medians of {WINDOW}; {late * 1000:.0f} ms a report, store of {size / 1024**2:.0f} MiB"
    return [Measure(f"adding report {number} / report 10", late / early, 1.2, detail)]


def starting() -> Measure:
    """How long help takes, in units of starting Python."""

    def best(*command: str) -> float:
        spent = []
        for _ in range(9):
            start = time.perf_counter()
            subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
            spent.append(time.perf_counter() - start)
        return min(spent)

    bare = best("-c", "pass")
    return Measure("palaver --help / python -c pass", best("-m", "palaver", "--help") / bare, 6, "best of 9 each")


def peak() -> Measure:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    return Measure("peak memory, MiB", used, None, "of this run")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000, help="how many reports are added (default 1000)")
    asked = parser.parse_args()
    if asked.reports < 3 * WINDOW:
        parser.error(f"--reports must be at least {3 * WINDOW}")
    reports = sample()
    measures = [starting(), reading(reports), *adding(reports, asked.reports), peak()]
    print(f"{'':40} {'value':>8} {'limit':>6}")
    over = False
    for one in measures:
        failed = one.limit is not None and one.value > one.limit
        over |= failed
        limit = f"{one.limit:6.1f}" if one.limit is not None else " " * 6
        print(f"{one.what:40} {one.value:8.2f} {limit}  {one.detail}{'  OVER ITS LIMIT' if failed else ''}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
