#!/usr/bin/env python3
"""Settles the year of Policies/jinan-doubling-2023 in DuckDB: the peer of `beizeng settle` and its oracle.

  settle_duckdb.py --facts DIR --out DIR [--year 2023] [--seconds FILE]

Writes settlement.csv and totals.csv. It was written from the description of the files and rules alone, never from the
Swift code, so that the two can check each other. The same rows are set aside, whole, but not reported. It reads the
English words only: aliases, Chinese headers and other encodings are not its business. --seconds writes how long the
work took without the start of Python.
"""
import argparse
import os
import time

import duckdb
from plan_2023 import CAP, CEILINGS, FIRST_HNTE, FIXED, ONE_A_YEAR

DISTRICTS = [
    "历下区", "市中区", "槐荫区", "天桥区", "历城区", "长清区", "章丘区", "济阳区", "莱芜区", "钢城区", "平阴县", "商河县",
    "济南高新区", "莱芜高新区", "起步区", "南部山区",
]
CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def words(values):
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


def columns(types):
    return "{" + ", ".join(f"'{name}': '{kind}'" for name, kind in types.items()) + "}"


def table(connection, name, path, types, optional=()):
    """Reads one file into a table with its row number; a row that does not fit the types is left out."""
    with open(path, encoding="utf-8-sig") as file:
        header = file.readline().rstrip("\r\n").split(",")
    missing = [column for column in types if column not in header and column not in optional]
    if missing:
        raise SystemExit(f"{path}: the header lacks {', '.join(missing)}")
    known = {column: kind for column, kind in types.items() if column in header}
    absent = "".join(f", NULL::{types[column]} AS {column}" for column in optional if column not in header)
    connection.execute(f"""
        CREATE TEMP TABLE {name} AS
        SELECT {', '.join(known)}{absent}
        FROM read_csv('{path.replace("'", "''")}', header = true, delim = ',', quote = '"', escape = '"',
                      types = {columns(known)}, dateformat = '%Y-%m-%d', auto_detect = true, ignore_errors = true)
    """)


def drop_later(connection, name, key):
    """Keeps the first row of each key. Most files have no double, and counting is cheaper than sorting."""
    double = connection.execute(f"SELECT count(*) <> count(DISTINCT ({key})) FROM {name}").fetchone()[0]
    if double:
        connection.execute(f"""
            DELETE FROM {name} WHERE rowid NOT IN (SELECT min(rowid) FROM {name} GROUP BY {key})
        """)


def read_organisations(connection, folder):
    table(connection, "organisations", os.path.join(folder, "organisations.csv"), {
        "org_id": "VARCHAR", "kind": "unit_kind", "size": "unit_size", "district": "VARCHAR",
        "hnte_first_year": "SMALLINT", "above_scale_industrial": "BOOLEAN",
    })
    value = "(strpos('{0}', substr(org_id, {1}, 1)) - 1)"
    weighted = " + ".join(f"{value.format(CODE_CHARACTERS, k + 1)} * {pow(3, k, 31)}" for k in range(17))
    connection.execute(f"""
        DELETE FROM organisations
        WHERE kind IS NULL OR size IS NULL OR above_scale_industrial IS NULL
           OR district IS NULL OR district NOT IN {words(DISTRICTS + ["outside"])}
           OR org_id IS NULL OR NOT regexp_full_match(org_id, '[0-9A-HJ-NPQRTUWXY]{{18}}')
           OR (31 - ({weighted}) % 31) % 31 <> {value.format(CODE_CHARACTERS, 18)}
    """)
    drop_later(connection, "organisations", "org_id")


def read_contracts(connection, folder):
    table(connection, "contracts", os.path.join(folder, "contracts.csv"), {
        "contract_id": "VARCHAR", "registered_on": "DATE", "kind": "contract_kind", "seller_id": "VARCHAR",
        "buyer_id": "VARCHAR", "turnover_fen": "BIGINT", "technology_amount_fen": "BIGINT", "tax_exempt_fen": "BIGINT",
        "status": "contract_status",
    })
    connection.execute("""
        DELETE FROM contracts
        WHERE contract_id IS NULL OR registered_on IS NULL OR kind IS NULL OR status IS NULL
           OR turnover_fen IS NULL OR technology_amount_fen IS NULL OR tax_exempt_fen IS NULL
           OR turnover_fen < 0 OR technology_amount_fen < 0 OR tax_exempt_fen < 0
           OR technology_amount_fen > turnover_fen OR seller_id IS NULL OR buyer_id IS NULL OR seller_id = buyer_id
    """)
    drop_later(connection, "contracts", "contract_id")


def read_recognitions(connection, folder):
    table(connection, "recognitions", os.path.join(folder, "recognitions.csv"), {
        "org_id": "VARCHAR", "recognition": "recognition_kind", "recognised_on": "DATE", "approved_amount_fen": "BIGINT",
    }, optional=("approved_amount_fen",))
    above = " OR ".join(f"recognition = '{kind}' AND approved_amount_fen > {most}" for kind, most in CEILINGS.items())
    connection.execute(f"""
        DELETE FROM recognitions
        WHERE org_id IS NULL OR recognition IS NULL OR recognised_on IS NULL OR approved_amount_fen < 0 OR {above}
    """)
    drop_later(connection, "recognitions", "org_id, recognition, recognised_on")


def settle(connection, year):
    """One table of org_id, rule, amount_fen, every amount above zero."""
    amounts = "".join(f"WHEN '{kind}' THEN {amount} " for kind, amount in FIXED.items())
    amounts += "".join(f"WHEN '{kind}' THEN coalesce(approved_amount_fen, {most}) " for kind, most in CEILINGS.items())
    first, day_after = f"DATE '{year:04}-01-01'", f"DATE '{year + 1:04}-01-01'"
    connection.execute(f"""
        CREATE TEMP TABLE settlement AS
        WITH sales AS (
            SELECT seller_id, buyer_id, turnover_fen, tax_exempt_fen,
                   seller.district <> 'outside' AND seller.kind <> 'agency' AS subsidised,
                   buyer.district <> 'outside' AND buyer.kind = 'enterprise' AND buyer.size <> 'large' AS small_buyer
            FROM contracts
            JOIN organisations seller ON seller.org_id = seller_id
            JOIN organisations buyer ON buyer.org_id = buyer_id
            WHERE status = 'registered' AND registered_on >= {first} AND registered_on < {day_after}
        ), dated AS (
            SELECT r.*, above_scale_industrial, r.rowid AS place,
                   recognition IN {words(ONE_A_YEAR)} AS one_a_year
            FROM recognitions r JOIN organisations USING (org_id)
            WHERE recognised_on >= {first} AND recognised_on < {day_after}
        ), counted AS (
            SELECT * FROM dated WHERE NOT one_a_year
            UNION ALL
            SELECT * FROM dated WHERE one_a_year
            QUALIFY row_number() OVER (PARTITION BY org_id ORDER BY place) = 1
        ), awards AS (
            SELECT seller_id AS org_id, 'seller-subsidy' AS rule,
                   least((sum(turnover_fen) + 50) // 100, {CAP})::BIGINT AS amount_fen
            FROM sales WHERE subsidised GROUP BY seller_id
            UNION ALL
            SELECT buyer_id, 'buyer-subsidy', least((sum(tax_exempt_fen) * 3 + 50) // 100, {CAP})::BIGINT
            FROM sales WHERE subsidised AND small_buyer GROUP BY buyer_id
            UNION ALL
            SELECT org_id, recognition::VARCHAR, sum(CASE recognition {amounts}
                       ELSE CASE WHEN above_scale_industrial THEN {FIRST_HNTE[0]} ELSE {FIRST_HNTE[1]} END END)::BIGINT
            FROM counted GROUP BY org_id, recognition
        )
        SELECT org_id, rule, amount_fen FROM awards WHERE amount_fen > 0
    """)


def write(connection, folder):
    os.makedirs(folder, exist_ok=True)

    def copy(query, name):
        path = os.path.join(folder, name).replace("'", "''")
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT csv, HEADER)")

    copy("SELECT org_id, rule, amount_fen FROM settlement ORDER BY org_id, rule", "settlement.csv")
    copy("""
        SELECT rule, rows, amount_fen FROM (
            SELECT 0 AS part, rule, count(*) AS rows, sum(amount_fen)::BIGINT AS amount_fen
            FROM settlement GROUP BY rule
            UNION ALL
            SELECT 1, 'TOTAL', count(*), coalesce(sum(amount_fen), 0)::BIGINT FROM settlement)
        ORDER BY part, rule
    """, "totals.csv")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--facts", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--year", type=int, default=2023)
    parser.add_argument("--seconds")
    arguments = parser.parse_args()
    begin = time.perf_counter()

    connection = duckdb.connect()
    kinds = [*FIXED, *CEILINGS, "first-hnte"]
    for name, values in {
        "unit_kind": ["university", "institute", "enterprise", "agency"],
        "unit_size": ["micro", "small", "medium", "large"],
        "contract_kind": ["development", "transfer", "licence", "consulting", "service"],
        "contract_status": ["registered", "cancelled"],
        "recognition_kind": kinds,
    }.items():
        connection.execute(f"CREATE TYPE {name} AS ENUM {words(values)}")
    read_organisations(connection, arguments.facts)
    read_contracts(connection, arguments.facts)
    read_recognitions(connection, arguments.facts)
    settle(connection, arguments.year)
    write(connection, arguments.out)

    if arguments.seconds:
        with open(arguments.seconds, "w", encoding="utf-8") as file:
            file.write(f"{time.perf_counter() - begin}\n")


if __name__ == "__main__":
    main()
