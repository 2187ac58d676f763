#!/usr/bin/env python3
"""Runs `beizeng settle` and its peers in turn, compares what they wrote, and prints one table.

Called by script/bench, which builds the program and installs what this needs.
"""
import argparse
import filecmp
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from importlib.metadata import version

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RESULTS = ("settlement.csv", "totals.csv")
POLICY = "jinan-doubling-2023"
YEAR = "2023"
NOTE = """\
Seconds are from the start of the process to its end; `without Python` leaves the start of Python and of its packages
out. `wrong` counts the rows of settlement.csv that differ from DuckDB's by at least a fen.
Polars and OpenFisca-Core take every row as good. DuckDB sets bad rows aside and names none. beizeng checks every row,
names the bad ones, and writes a manifest with the digests of facts, pack and results; with full reasons also every
amount's formula, clause and contracts.
OpenFisca-Core's money is a 32-bit float. Polars reads its files and writes its results."""


@dataclass
class Contestant:
    """One command, told where to write, and what its runs took."""

    name: str
    out: str
    command: list
    seconds: list = field(default_factory=list)
    megabytes: list = field(default_factory=list)
    inner: list = field(default_factory=list)

    def run(self):
        """Runs once from the start of the process to its end; ends the program when it fails."""
        shutil.rmtree(self.out, ignore_errors=True)
        os.makedirs(self.out)
        log = self.out + ".log"
        with open(log, "wb") as output:
            begin = time.perf_counter()
            child = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=ROOT)
            _, status, usage = os.wait4(child.pid, 0)
            elapsed = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            with open(log, encoding="utf-8", errors="replace") as output:
                sys.stderr.write(output.read())
            raise SystemExit(f"bench: {self.name} ended with status {child.returncode}: {' '.join(self.command)}")
        self.seconds.append(elapsed)
        self.megabytes.append(usage.ru_maxrss / 1024)
        if os.path.exists(self.out + ".seconds"):
            with open(self.out + ".seconds", encoding="utf-8") as file:
                self.inner.append(float(file.read()))

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def peak(self):
        return max(self.megabytes)


def facts(size, seed, work):
    """The folder of invented facts, made when it is not there yet."""
    folder = os.path.join(work, "facts", f"{size}-{seed}")
    if not os.path.exists(os.path.join(folder, "SHA256SUMS")):
        subprocess.run(
            [sys.executable, os.path.join(HERE, "gen.py"), "--size", size, "--seed", str(seed), "--out", folder],
            check=True, stdout=subprocess.DEVNULL)
    return folder


def differences(first, second):
    """One sentence for each result in which the two differ, naming the first differing line."""
    found = []
    for name in RESULTS:
        left, right = (os.path.join(one.out, name) for one in (first, second))
        for one, path in ((first, left), (second, right)):
            if not os.path.exists(path):
                raise SystemExit(f"bench: {one.name} did not write {name}")
        if filecmp.cmp(left, right, shallow=False):
            continue
        with open(left, "rb") as a, open(right, "rb") as b:
            left_lines, right_lines = a.read().split(b"\n"), b.read().split(b"\n")
        pairs = enumerate(zip(left_lines, right_lines), start=1)
        at = next(((n, x, y) for n, (x, y) in pairs if x != y), None)
        where = (f"line {at[0]}: {at[1].decode()!r} against {at[2].decode()!r}" if at
                 else f"{len(left_lines)} lines against {len(right_lines)}")
        found.append(f"{name} of {first.name} and of {second.name} differ at {where}")
    return found


def amounts(contestant):
    """What each organisation got under each rule, as it was written."""
    with open(os.path.join(contestant.out, "settlement.csv"), encoding="utf-8") as file:
        next(file)
        return dict(line.rstrip("\n").rsplit(",", 1) for line in file)


def wrong(contestant, oracle):
    """How many rows differ in the amount or are in one of the two only."""
    mine, right = amounts(contestant), amounts(oracle)
    return sum(mine.get(key) != right.get(key) for key in mine.keys() | right.keys())


def table(peers, ours, oracle):
    """Everyone's figures, each time as a part of the fastest peer's."""
    fastest = min(peers, key=lambda one: one.median)
    head = f"to {fastest.name.split()[0]}"
    width = max(len(one.name) for one in (*peers, *ours)) + 2
    lines = [f"{'':{width}}{'median s':>10}{'without Python':>16}{'peak MB':>9}{head:>11}{'wrong':>9}"]
    for one in (*peers, *ours):
        inner = f"{statistics.median(one.inner):.3f}" if one.inner else ""
        ratio = one.median / fastest.median
        lines.append(f"{one.name:{width}}{one.median:>10.3f}{inner:>16}{one.peak:>9.0f}{ratio:>11.2f}"
                     f"{wrong(one, oracle):>9,}")
    return "\n".join(lines)


def goals(peers, ours, oracle, size):
    """Ours against the fastest peer and against DuckDB; the goals are set for the nation's year."""
    fastest = min(peers, key=lambda one: one.median)
    none, full = ours

    def line(one, peer, most, less_memory):
        name = peer.name.split()[0]
        time_to = one.median / peer.median
        memory = one.peak / peer.peak
        reached = time_to <= most and (memory < 1 or not less_memory)
        bare = one.median / statistics.median(peer.inner)
        wanted = f"at most {most:g} in time" + (", less memory" if less_memory else "")
        goal = f"; goal {'reached' if reached else 'missed'} ({wanted})" if size == "nation" else ""
        return (f"{one.name} / {name}: {time_to:.2f} in time, {bare:.2f} without Python, "
                f"{memory:.2f} in memory{goal}")

    return "\n".join((line(none, fastest, 0.5, True), line(full, oracle, 1, False)))


def main():
    parser = argparse.ArgumentParser(prog="script/bench")
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--size", choices=["small", "city", "nation"], default="city")
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--runs", type=int, default=5, help="runs of each; the table shows their median")
    parser.add_argument("--check", action="store_true", help="compare the results only, one run each")
    arguments = parser.parse_args()
    if arguments.runs < 1:
        parser.error("--runs must be 1 or more")

    folder = facts(arguments.size, arguments.seed, arguments.work)

    def out(name):
        return os.path.join(arguments.work, "out", name)

    def peer(name, package):
        return Contestant(f"{name} {version(package)}", out(name), [
            sys.executable, os.path.join(HERE, f"settle_{name}.py"), "--facts", folder, "--out", out(name),
            "--year", YEAR, "--seconds", out(name) + ".seconds",
        ])

    polars, duckdb = peer("polars", "polars"), peer("duckdb", "duckdb")
    peers = [polars, duckdb] if arguments.check else [polars, duckdb, peer("openfisca", "OpenFisca-Core")]
    ours = [
        Contestant(f"beizeng settle --reasons {level}", out(level), [
            arguments.program, "settle", "--policy", os.path.join(ROOT, "Policies", POLICY), "--year", YEAR,
            "--facts", folder, "--out", out(level), "--reasons", level,
        ])
        for level in (("none",) if arguments.check else ("none", "full"))
    ]
    for _ in range(1 if arguments.check else arguments.runs):
        for one in (*peers, *ours):
            one.run()
    found = [sentence for one in (polars, *ours) for sentence in differences(one, duckdb)]

    subject = f"{arguments.size}, seed {arguments.seed}"
    if not arguments.check:
        rows = len(amounts(duckdb))
        print(f"{subject}, {rows:,} rows, {os.cpu_count()} cores, {arguments.runs} runs each in turn\n")
        print(table(peers, ours, duckdb), NOTE, goals(peers, ours, duckdb, arguments.size), sep="\n\n", end="\n\n")
    if found:
        raise SystemExit("\n".join(f"bench: {sentence}" for sentence in found))
    print(f"{' and '.join(RESULTS)} of beizeng, DuckDB and Polars are the same, byte for byte ({subject})")


if __name__ == "__main__":
    main()
