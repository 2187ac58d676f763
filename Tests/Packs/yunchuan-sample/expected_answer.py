#!/usr/bin/env python3
"""Computes facts/expected/ for 2024 from the rules as plain Python: no plan.yaml, no DMN, whole fen only."""
import csv
from collections import defaultdict
from pathlib import Path

FACTS = Path(__file__).parent / "facts"
WAN = 1_000_000  # fen in 万元


def rows(name):
    with open(FACTS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def scale(base):
    """2 % up to 100 万, 1 % up to 500 万, 0.5 % above; in thousandths until the one rounding."""
    thousandths = 20 * min(base, 100 * WAN) + 10 * max(0, min(base, 500 * WAN) - 100 * WAN)
    thousandths += 5 * max(0, base - 500 * WAN)
    return min(half_up(thousandths, 1000), 16 * WAN)


def main():
    units = {r["org_id"]: r for r in rows("organisations.csv")}
    local = {u for u, r in units.items() if r["district"] not in ("outside", "市外")}
    sold, bought = defaultdict(int), defaultdict(int)
    for c in rows("contracts.csv"):
        if c["registered_on"].startswith("2024-") and c["status"] == "registered":
            sold[c["seller_id"]] += int(c["turnover_fen"])
            if c["kind"] in ("development", "transfer", "licence"):
                bought[c["buyer_id"]] += int(c["technology_amount_fen"])
    held = defaultdict(int)
    for r in rows("recognitions.csv"):
        day, kind, approved = r["recognised_on"], r["recognition"], r["approved_amount_fen"]
        if not day.startswith("2024-"):
            continue
        held[r["org_id"], kind] += {
            "digital-workshop": 10 * WAN if day < "2024-07-01" else 15 * WAN,
            "joint-lab": 80 * WAN if approved == "" else int(approved),
            "agency-gold": 6 * WAN,
            "agency-silver": 3 * WAN,
        }[kind]

    answer = {}
    for u, unit in units.items():
        sale = min(scale(sold[u]), 15 * WAN) if u in local else 0
        buys = u in local and unit["kind"] == "enterprise" and bought[u] >= 50 * WAN
        purchase = min(half_up(4 * bought[u], 100), 10 * WAN, 15 * WAN - sale) if buys else 0
        workshop, lab = held[u, "digital-workshop"], held[u, "joint-lab"]
        if workshop >= lab:
            lab = 0
        else:
            workshop = 0
        for rule, fen in (("sale-scale", sale), ("purchase-threshold", purchase), ("digital-workshop", workshop),
                          ("joint-lab", lab), ("agency-gold", held[u, "agency-gold"]),
                          ("agency-silver", held[u, "agency-silver"])):
            if fen > 0:
                answer[u, rule] = fen

    out = FACTS / "expected"
    out.mkdir(exist_ok=True)
    with open(out / "settlement.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("org_id,rule,amount_fen\n")
        file.writelines(f"{u},{rule},{fen}\n" for (u, rule), fen in sorted(answer.items()))
    with open(out / "totals.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("rule,rows,amount_fen\n")
        for rule in sorted({rule for _, rule in answer}):
            amounts = [fen for (_, r), fen in answer.items() if r == rule]
            file.write(f"{rule},{len(amounts)},{sum(amounts)}\n")
        file.write(f"TOTAL,{len(answer)},{sum(answer.values())}\n")


if __name__ == "__main__":
    main()
