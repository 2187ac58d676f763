#!/usr/bin/env python3
"""Runs `beizeng settle` and its DuckDB peer in turn, compares what they wrote, and prints one table.

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

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RESULTS = ("settlement.csv", "totals.csv")
POLICY = "jinan-doubling-2023"
YEAR = "2023"


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


def table(peer, others):
    rows = [(one.name, statistics.median(one.seconds), max(one.megabytes)) for one in (peer, *others)]
    if peer.inner:
        rows.insert(1, ("duckdb, without Python's start", statistics.median(peer.inner), None))
    base = rows[0][1]
    lines = [f"{'':34}{'median s':>10}{'peak MB':>10}{'to DuckDB':>11}"]
    for name, seconds, megabytes in rows:
        peak = "" if megabytes is None else f"{megabytes:.0f}"
        lines.append(f"{name:34}{seconds:>10.3f}{peak:>10}{seconds / base:>11.2f}")
    return "\n".join(lines)


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

    peer = Contestant("duckdb", out("duckdb"), [
        sys.executable, os.path.join(HERE, "settle_duckdb.py"), "--facts", folder, "--out", out("duckdb"),
        "--year", YEAR, "--seconds", out("duckdb") + ".seconds",
    ])
    ours = [
        Contestant(f"beizeng settle --reasons {level}", out(level), [
            arguments.program, "settle", "--policy", os.path.join(ROOT, "Policies", POLICY), "--year", YEAR,
            "--facts", folder, "--out", out(level), "--reasons", level,
        ])
        for level in (("none",) if arguments.check else ("none", "full"))
    ]
    for _ in range(1 if arguments.check else arguments.runs):
        for one in (peer, *ours):
            one.run()
    found = [sentence for one in ours for sentence in differences(one, peer)]
    if found:
        raise SystemExit("\n".join(f"bench: {sentence}" for sentence in found))

    subject = f"{arguments.size}, seed {arguments.seed}"
    if not arguments.check:
        print(f"{subject}, {os.cpu_count()} cores, {arguments.runs} runs each in turn\n")
        print(table(peer, ours))
        print()
    print(f"{' and '.join(RESULTS)} are the same, byte for byte ({subject})")


if __name__ == "__main__":
    main()
