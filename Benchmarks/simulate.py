#!/usr/bin/env python3
"""Times a step of a what-if beside a full settlement of the same year, both with the facts at hand.

Called by script/bench, which builds the program. The facts are those of the bench of settlements. The program itself runs
each in turn and tells medians; a process is run several times, and the table shows the median of those.
"""
import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
POLICY = "jinan-doubling-2023"
YEAR = "2023"
CHANGES = {
    "one parameter": 'parameters: {"seller cap": "1500000"}\n',
    "all four parameters": ('parameters: {"seller rate": "0.012", "seller cap": "1500000", "buyer rate": "0.02", '
                            '"buyer cap": "800000"}\n'),
    "one amount": ('amounts:\n  - {award: "first-class-discipline", kind: "national-first-class-discipline", '
                   'yuan: 6000000}\n'),
}
HEAD = 'format: "beizeng-change/1"\ntitle: {zh: "改动", en: "a change"}\n'


def facts(size, seed, work):
    """The folder of invented facts, made when it is not there yet."""
    folder = os.path.join(work, "facts", f"{size}-{seed}")
    if not os.path.exists(os.path.join(folder, "SHA256SUMS")):
        subprocess.run(
            [sys.executable, os.path.join(HERE, "gen.py"), "--size", size, "--seed", str(seed), "--out", folder],
            check=True, stdout=subprocess.DEVNULL)
    return folder


def timed(program, folder, change):
    """Milliseconds of a step and of a full settlement, as one process tells them."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
        file.write(HEAD + change)
        file.flush()
        done = subprocess.run(
            [program, "simulate", "--policy", os.path.join(ROOT, "Policies", POLICY), "--year", YEAR, "--facts", folder,
             "--change", file.name, "--stats"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"bench: beizeng simulate ended with status {done.returncode}: {done.stderr}")
    step = re.search(r"step ([0-9.]+) ms", done.stdout)
    whole = re.search(r"full settlement ([0-9.]+) ms", done.stdout)
    return float(step.group(1)), float(whole.group(1))


def main():
    parser = argparse.ArgumentParser(prog="script/bench simulate")
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--size", choices=["small", "city", "nation"], default="city")
    parser.add_argument("--seed", type=int, default=2023)
    parser.add_argument("--runs", type=int, default=5, help="processes of each; the table shows their median")
    arguments = parser.parse_args()
    if arguments.runs < 1:
        parser.error("--runs must be 1 or more")
    folder = facts(arguments.size, arguments.seed, arguments.work)
    print(f"{arguments.size}, seed {arguments.seed}, {os.cpu_count()} cores, {arguments.runs} processes each\n")
    print(f"{'':22}{'step ms':>10}{'settlement ms':>16}{'ratio':>8}")
    for name, change in CHANGES.items():
        pairs = [timed(arguments.program, folder, change) for _ in range(arguments.runs)]
        step, whole = (statistics.median(column) for column in zip(*pairs))
        print(f"{name:22}{step:>10.1f}{whole:>16.1f}{step / whole:>8.2f}")


if __name__ == "__main__":
    main()
