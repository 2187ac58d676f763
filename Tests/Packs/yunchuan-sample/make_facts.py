#!/usr/bin/env python3
"""Writes facts/: the invented year 2024 of 云川市 (no such city), every row chosen for one rule or edge.

Credit codes have valid check characters (GB 32100, and GB 11714 inside) but a region that does not exist.
Money is given in yuan and written in fen.  Run it from anywhere; it takes no arguments.
"""
import csv
from decimal import Decimal
from pathlib import Path

FACTS = Path(__file__).parent / "facts"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(serial, kind):
    head = {"university": "12", "institute": "12", "enterprise": "91", "agency": "52"}[kind] + "889901"
    body = f"{serial:08d}"
    rest = 11 - sum(int(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    code = head + body + {10: "X", 11: "0"}.get(rest, str(rest))
    weighted = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(code))
    return code + ALPHABET[(31 - weighted % 31) % 31]


# name: kind, size, district, first HNTE year, above-scale industrial
ORGANISATIONS = {
    "university": ("university", "large", "云东区", "", False),
    "institute": ("institute", "medium", "云西区", "", False),
    "tiny": ("enterprise", "micro", "临川县", "", False),
    "both": ("enterprise", "small", "云川经济开发区", 2022, True),  # a district by its alias
    "big buyer": ("enterprise", "large", "云西", "", True),
    "one fen short": ("enterprise", "medium", "云东区", "", False),
    "agency": ("agency", "small", "云东区", "", False),
    "outsider": ("enterprise", "large", "市外", 2020, True),
    "cancelled": ("enterprise", "small", "临川县", "", False),
    "tie": ("enterprise", "medium", "云川经开区", 2024, True),
    "used up": ("enterprise", "medium", "云东区", "", False),
    "college": ("university", "medium", "云西区", "", False),
}

# day, kind, seller, buyer, turnover, technology amount, exempt amount, status
CONTRACTS = [
    ("2024-01-05", "service", "university", "tiny", "30000000", "20000000", "0", "registered"),       # cap, then shared cap
    ("2024-02-01", "development", "institute", "outsider", "1000000", "900000", "900000", "registered"),  # top of band 1
    ("2024-02-02", "service", "institute", "outsider", "500000", "500000", "0", "cancelled"),
    ("2023-12-31", "service", "institute", "outsider", "800000", "800000", "0", "registered"),        # last year
    ("2025-01-01", "service", "institute", "outsider", "800000", "800000", "0", "registered"),        # next year
    ("2024-03-01", "consulting", "tiny", "outsider", "333.25", "300", "0", "registered"),             # 6.665, half up
    ("2024-03-05", "licence", "both", "outsider", "4000000", "4000000", "4000000", "registered"),
    ("2024-11-05", "transfer", "both", "big buyer", "6000000", "480000", "0", "registered"),          # 8.5 万 in all
    ("2024-04-01", "development", "university", "both", "0", "0", "0", "registered"),
    ("2024-04-02", "development", "outsider", "both", "2000000", "2000000", "0", "registered"),       # buys 8 万
    ("2024-05-01", "licence", "outsider", "big buyer", "20000", "20000", "20000", "registered"),      # with the above: 50 万
    ("2024-05-02", "service", "outsider", "big buyer", "900000", "900000", "0", "registered"),        # a service: no count
    ("2024-05-03", "licence", "outsider", "big buyer", "900000", "900000", "0", "cancelled"),
    ("2024-06-01", "transfer", "outsider", "one fen short", "499999.99", "499999.99", "0", "registered"),
    ("2024-06-02", "consulting", "outsider", "one fen short", "700000", "700000", "0", "registered"),
    ("2024-07-01", "service", "agency", "outsider", "6000000", "100000", "0", "registered"),          # band 3: 6.5 万
    ("2024-07-02", "service", "outsider", "agency", "100000", "100000", "0", "registered"),
    ("2024-08-01", "service", "cancelled", "outsider", "1000000", "1000000", "0", "cancelled"),
    ("2024-08-02", "development", "tie", "institute", "0", "0", "0", "registered"),                   # no turnover
    ("2024-08-03", "development", "outsider", "tie", "4000000", "3000000", "0", "registered"),        # cap 10 万
    ("2024-09-01", "development", "used up", "outsider", "23000000", "23000000", "0", "registered"),  # 15 万, the cap
    ("2024-09-02", "transfer", "outsider", "used up", "1000000", "1000000", "0", "registered"),       # nothing left
    ("2024-10-01", "licence", "outsider", "college", "3000000", "3000000", "0", "registered"),        # no enterprise
    ("2024-12-31", "service", "college", "outsider", "1000000.01", "1000000", "0", "registered"),     # a fen into band 2
    ("2024-12-31", "development", "outsider", "cancelled", "500000.01", "500000.01", "0", "registered"),
]

# unit, kind, day, approved amount or None
RECOGNITIONS = [
    ("cancelled", "digital-workshop", "2024-06-30", None),  # old amount; loses to the laboratory
    ("cancelled", "joint-lab", "2024-09-09", None),         # assumed at the ceiling
    ("tie", "digital-workshop", "2024-06-30", None),        # 10 万 …
    ("tie", "digital-workshop", "2024-07-01", None),        # … and 15 万
    ("tie", "joint-lab", "2024-05-05", "250000"),           # the same 25 万: the workshop stands first
    ("college", "joint-lab", "2024-05-06", "0"),            # refused
    ("college", "digital-workshop", "2024-12-31", None),    # kept
    ("institute", "joint-lab", "2024-02-29", "300000.50"),
    ("agency", "agency-silver", "2023-11-11", None),        # last year
    ("agency", "agency-gold", "2024-11-11", None),
]


def fen(yuan):
    return int(Decimal(yuan) * 100)


def write(name, header, rows):
    with open(FACTS / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def main():
    codes = {name: credit_code(10_000_000 + 7_654_321 * i, o[0]) for i, (name, o) in enumerate(ORGANISATIONS.items())}
    FACTS.mkdir(exist_ok=True)
    write("organisations.csv", "org_id,kind,size,district,hnte_first_year,above_scale_industrial",
          [(codes[n], k, s, d, y, "true" if a else "false") for n, (k, s, d, y, a) in ORGANISATIONS.items()])
    write("contracts.csv", "contract_id,registered_on,kind,seller_id,buyer_id,turnover_fen,technology_amount_fen,"
          "tax_exempt_fen,status",
          [(f"20248899{i:08d}", day, kind, codes[s], codes[b], fen(t), fen(a), fen(x), status)
           for i, (day, kind, s, b, t, a, x, status) in enumerate(CONTRACTS, 1)])
    write("recognitions.csv", "org_id,recognition,recognised_on,approved_amount_fen",
          [(codes[u], kind, day, "" if a is None else fen(a)) for u, kind, day, a in RECOGNITIONS])


if __name__ == "__main__":
    main()
