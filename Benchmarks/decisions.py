#!/usr/bin/env python3
"""Times decisions of one table beside zen-engine in the same run, checks that both decide alike, prints one table.

Called by script/bench, which builds what this runs and installs what this needs. Both hold the same table: household
by income, hit policy first, one number out. zen-engine is asked in its fastest form, an engine with a static loader.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time

import zen

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
ROWS = (10, 100, 1000)
FACTS = 1000


def bands(rows):
    """Rules as (household test, income low, income high, result); the lowest band has no low end."""
    return [(number % 5 + 1, number // 5 * 20_000 or None, (number // 5 + 1) * 20_000, (number + 1) * 100)
            for number in range(rows)]


def facts(rows):
    """Facts that go through every rule and some that no rule holds for."""
    return [(number % 7 + 1, number * 7919 % (rows * 4_400) + 1) for number in range(FACTS)]


def dmn(rows):
    rules = "".join(
        "<rule><inputEntry><text>{}</text></inputEntry><inputEntry><text>{}</text></inputEntry>"
        "<outputEntry><text>{}</text></outputEntry></rule>".format(
            "&gt;= 5" if household == 5 else household,
            f"&lt;= {high}" if low is None else f"]{low}..{high}]", result)
        for household, low, high, result in bands(rows))
    inputs = "".join(
        f'<inputData id="{name}" name="{name}"><variable name="{name}" typeRef="number"/></inputData>'
        for name in ("household", "income"))
    needs = "".join(
        f'<informationRequirement><requiredInput href="#{name}"/></informationRequirement>'
        for name in ("household", "income"))
    columns = "".join(
        f'<input><inputExpression typeRef="number"><text>{name}</text></inputExpression></input>'
        for name in ("household", "income"))
    return (f'<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="bench" '
            f'namespace="urn:bench">{inputs}<decision id="a" name="allowance">'
            f'<variable name="allowance" typeRef="number"/>{needs}<decisionTable hitPolicy="FIRST">{columns}'
            f'<output typeRef="number"/>{rules}</decisionTable></decision></definitions>')


def zen_model(rows):
    """The same table as zen-engine has it: a graph of input, table and output."""
    rules = [{
        "_id": f"r{result}", "h": ">= 5" if household == 5 else str(household),
        "i": f"<= {high}" if low is None else f"]{low}..{high}]", "o": str(result),
    } for household, low, high, result in bands(rows)]
    table = {
        "hitPolicy": "first", "rules": rules,
        "inputs": [{"id": "h", "name": "household", "field": "household"},
                   {"id": "i", "name": "income", "field": "income"}],
        "outputs": [{"id": "o", "name": "allowance", "field": "allowance"}],
    }
    return {
        "nodes": [{"id": "a", "type": "inputNode", "name": "in"},
                  {"id": "b", "type": "decisionTableNode", "name": "table", "content": table},
                  {"id": "c", "type": "outputNode", "name": "out"}],
        "edges": [{"id": "x", "sourceId": "a", "targetId": "b", "type": "edge"},
                  {"id": "y", "sourceId": "b", "targetId": "c", "type": "edge"}],
    }


def write(work):
    os.makedirs(work, exist_ok=True)
    for rows in ROWS:
        with open(os.path.join(work, f"table-{rows}.dmn"), "w", encoding="utf-8") as file:
            file.write(dmn(rows))
        with open(os.path.join(work, f"facts-{rows}.csv"), "w", encoding="utf-8") as file:
            file.write("household,income\n" + "".join(f"{h},{i}\n" for h, i in facts(rows)))


def check(program, engine, work):
    """Both engines on every fact; ends the program where they differ."""
    for rows in ROWS:
        questions = "".join(json.dumps({"input": {"household": h, "income": i}}) + "\n" for h, i in facts(rows))
        answer = subprocess.run(
            [program, "eval", os.path.join(work, f"table-{rows}.dmn"), "--decision", "allowance", "--stdin"],
            input=questions, capture_output=True, text=True, check=True)
        ours = [json.loads(line)["value"] for line in answer.stdout.splitlines()]
        for (h, i), value in zip(facts(rows), ours, strict=True):
            other = engine.evaluate(str(rows), {"household": h, "income": i})["result"].get("allowance")
            if (None if value is None else float(value)) != (None if other is None else float(other)):
                raise SystemExit(f"bench: {rows} rows, household {h}, income {i}: {value} against {other}")


def zen_seconds(engine, rows, trace, seconds):
    """Seconds a decision, over one window."""
    contexts = [{"household": h, "income": i} for h, i in facts(rows)]
    key, options = str(rows), {"trace": True} if trace else None
    count, begin = 0, time.perf_counter()
    while True:
        for context in contexts:
            if options:
                engine.evaluate(key, context, options)
            else:
                engine.evaluate(key, context)
        count += len(contexts)
        elapsed = time.perf_counter() - begin
        if elapsed >= seconds:
            return elapsed / count


def our_seconds(benchmark, work):
    """Seconds of one measured unit of each benchmark, by name: the median of its iterations."""
    out = os.path.join(work, "jmh")
    subprocess.run(
        [*benchmark, "--format", "jmh", "--path", out, "--no-progress"], check=True, cwd=ROOT,
        stdout=subprocess.DEVNULL, env=dict(os.environ, BEIZENG_DEV="1", BEIZENG_BENCH=work))
    with open(os.path.join(out, "Current_run.jmh.json"), encoding="utf-8") as report:
        results = json.load(report)
    # The score counts thousands of the unit a second.
    names = [one["benchmark"].rsplit(".", 1)[-1].replace("_", " ") for one in results]
    return {name: 1 / (one["primaryMetric"]["scorePercentiles"]["50.0"] * 1_000)
            for name, one in zip(names, results, strict=True)}


def main():
    parser = argparse.ArgumentParser(prog="script/bench decisions")
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--windows", type=int, default=3, help="windows of each in turn; the table shows their median")
    parser.add_argument("--seconds", type=float, default=2, help="how long a window of zen-engine is")
    arguments = parser.parse_args()
    work = os.path.join(arguments.work, "decisions")
    write(work)
    models = {str(rows): zen_model(rows) for rows in ROWS}
    engine = zen.ZenEngine({"loader": {"type": "static", "content": models}})
    check(arguments.program, engine, work)
    benchmark = ["swift", "package", "--scratch-path", os.path.join(arguments.work, "swift"), "--disable-sandbox",
                 "--allow-writing-to-directory", work, "benchmark", "run", "--target", "Decisions"]
    print(f"{FACTS} facts decided alike by both, tables of {', '.join(map(str, ROWS))} rows", file=sys.stderr)

    print(f"{'one decision, one thread':28}{'Beizeng ns':>12}{'zen ns':>10}{'Beizeng/s':>13}{'times zen':>11}")
    kinds = [(f"{rows} rows, {name}", rows, trace)
             for rows in ROWS for name, trace in (("no trace", False), ("rules trace", True))]
    ours, theirs = [], []
    for _ in range(arguments.windows):
        ours.append(our_seconds(benchmark, work))
        theirs.append({name: zen_seconds(engine, rows, trace, arguments.seconds) for name, rows, trace in kinds})
    for name, _, _ in kinds:
        mine = statistics.median(window[name] for window in ours)
        other = statistics.median(window[name] for window in theirs)
        print(f"{name:28}{mine * 1e9:>12.0f}{other * 1e9:>10.0f}{1 / mine:>13,.0f}{other / mine:>11.1f}")
    once = [window["read and check"] for window in ours]
    with open(os.path.join(HERE, "Decisions", "Texts.swift"), encoding="utf-8") as file:
        literals = re.findall(r'^        ("(?:[^"\\]|\\.)*"),$', file.read(), re.MULTILINE)
    size = sum(len(json.loads(text).encode()) for text in literals)
    print(f"\nFEEL read and checked: {size / statistics.median(once) / 1e6:.1f} MB/s, {len(literals)} texts in one scope")


if __name__ == "__main__":
    main()
