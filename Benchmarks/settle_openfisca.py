#!/usr/bin/env python3
"""Settles the year of Policies/jinan-doubling-2023 in OpenFisca-Core: a peer of `beizeng settle`.

  settle_openfisca.py --facts DIR --out DIR [--year 2023] [--seconds FILE]

Writes settlement.csv and totals.csv. The rules are variables with vectorised formulas over parameters, as a country's
package has them: the contract stands where that package has the person, and the two groupings of contracts are the
organisation that sold and the organisation that bought. Everything around them is Polars, and the arrays are set on
the simulation as they are: there is no faster way in. It takes every row as good, and nothing is checked, set aside,
hashed or explained.

Three things are not as a rule maker would have them.
- Its numbers are 32 bits wide: an `int` ends at 21 million yuan in fen, so money that can be more is a `float`, which
  is exact to 24 bits. Fen serve it better than yuan, and a result that a cap keeps small is an `int`; still the
  amounts that go in are already rounded, and some results are wrong. Two numbers for each amount, whole yuan and the
  fen left over, would be exact; then the rules would no longer read as rules.
- A unit's recognitions have no place of their own, since a contract belongs to one organisation and a recognition to
  no contract: they are counted and added up, and the first of two grades in a year found, before OpenFisca sees them.
- A sum over a group needs a role, although there is only one: without it the answer ends at the last organisation
  that has a contract.
--seconds writes how long the work took without the start of Python.
"""
import argparse
import os
import time

import numpy as np
import polars as pl
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable
from plan_2023 import CAP, CEILINGS, FIRST_HNTE, FIXED, ONE_A_YEAR

FIRST = "first-hnte"
SINCE = "2023-01-01"

Contract = build_entity("contract", "contracts", "A registered technology contract", is_person=True)
Organisation = build_entity(
    "organisation", "organisations", "An organisation with the contracts it sold", roles=[{"key": "sale"}])
Buyer = build_entity(
    "buyer", "buyers", "An organisation with the contracts it bought", roles=[{"key": "purchase"}])


class Kind(Enum):
    university = "university"
    institute = "institute"
    enterprise = "enterprise"
    agency = "agency"


class Size(Enum):
    micro = "micro"
    small = "small"
    medium = "medium"
    large = "large"


def snake(kind):
    return kind.replace("-", "_")


def parameters():
    def value(number):
        return {"values": {SINCE: {"value": number}}}

    return ParameterNode("", data={
        "seller": {"rate": value(0.01), "cap": value(CAP)},
        "buyer": {"rate": value(0.03), "cap": value(CAP)},
        "recognition": {snake(kind): value(amount) for kind, amount in (FIXED | CEILINGS).items()},
        "first_hnte": {"industrial": value(FIRST_HNTE[0]), "other": value(FIRST_HNTE[1])},
    })


def given(name, entity, value_type, **more):
    """An input variable of the year."""
    return type(name, (Variable,), {"entity": entity, "value_type": value_type, "definition_period": YEAR, **more})


INPUTS = [
    given("registered", Contract, bool),
    given("turnover", Contract, float),
    given("tax_exempt", Contract, float),
    given("in_city", Organisation, bool),
    given("kind", Organisation, Enum, possible_values=Kind, default_value=Kind.enterprise),
    given("above_scale_industrial", Organisation, bool),
    given("buyer_in_city", Buyer, bool),
    given("buyer_kind", Buyer, Enum, possible_values=Kind, default_value=Kind.enterprise),
    given("buyer_size", Buyer, Enum, possible_values=Size, default_value=Size.large),
    *(given(f"{snake(kind)}_count", Organisation, int) for kind in (*FIXED, *CEILINGS, FIRST)),
    *(given(f"{snake(kind)}_approved", Organisation, float) for kind in CEILINGS),
]


class subsidised_seller(Variable):
    entity = Organisation
    value_type = bool
    definition_period = YEAR

    def formula(organisation, period):
        return organisation("in_city", period) * (organisation("kind", period) != Kind.agency)


class subsidised_buyer(Variable):
    entity = Buyer
    value_type = bool
    definition_period = YEAR

    def formula(buyer, period):
        enterprise = buyer("buyer_kind", period) == Kind.enterprise
        return buyer("buyer_in_city", period) * enterprise * (buyer("buyer_size", period) != Size.large)


class subsidised(Variable):
    entity = Contract
    value_type = bool
    definition_period = YEAR

    def formula(contract, period):
        return contract("registered", period) * contract.organisation("subsidised_seller", period)


def share(total, percentage):
    """A percentage of a sum in fen, half up to fen, at most the cap."""
    return np.minimum(np.floor(total * percentage.rate + 0.5), percentage.cap)


class seller_subsidy(Variable):
    entity = Organisation
    value_type = int
    definition_period = YEAR

    def formula(organisation, period, parameters):
        counted = organisation.members("turnover", period) * organisation.members("subsidised", period)
        return share(organisation.sum(counted, role=Organisation.SALE), parameters(period).seller)


class buyer_subsidy(Variable):
    entity = Buyer
    value_type = int
    definition_period = YEAR

    def formula(buyer, period, parameters):
        counted = buyer.members("tax_exempt", period) * buyer.members("subsidised", period)
        amount = share(buyer.sum(counted, role=Buyer.PURCHASE), parameters(period).buyer)
        return buyer("subsidised_buyer", period) * amount


class first_hnte(Variable):
    entity = Organisation
    value_type = float
    definition_period = YEAR

    def formula(organisation, period, parameters):
        amounts = parameters(period).first_hnte
        amount = np.where(organisation("above_scale_industrial", period), amounts.industrial, amounts.other)
        return organisation("first_hnte_count", period) * amount


def award(kind):
    """The award for one kind of recognition: its amount each time, and what was approved where only a ceiling is."""
    name = snake(kind)

    def formula(organisation, period, parameters):
        total = organisation(f"{name}_count", period) * float(parameters(period).recognition[name])
        return total + organisation(f"{name}_approved", period) if kind in CEILINGS else total

    return given(name, Organisation, float, formula=formula)


def system():
    made = TaxBenefitSystem([Contract, Organisation, Buyer])
    made.parameters = parameters()
    rules = [subsidised_seller, subsidised_buyer, subsidised, seller_subsidy, buyer_subsidy, first_hnte]
    for variable in (*INPUTS, *rules, *map(award, (*FIXED, *CEILINGS))):
        made.add_variable(variable)
    return made


def scan(folder, name, numbers=()):
    return pl.scan_csv(os.path.join(folder, f"{name}.csv"), schema_overrides=dict.fromkeys(numbers, pl.Int64),
                       infer_schema_length=0)


def read(folder, year):
    """The three files: organisations by row, contracts and recognitions of the year with the rows of their parties."""
    organisations = scan(folder, "organisations").collect(engine="streaming").with_row_index("row")
    rows = organisations.lazy().select("org_id", "row")
    contracts = (
        scan(folder, "contracts", ["turnover_fen", "tax_exempt_fen"])
        .filter(pl.col("registered_on").str.starts_with(f"{year:04}-"))
        .join(rows.rename({"org_id": "seller_id", "row": "seller"}), on="seller_id")
        .join(rows.rename({"org_id": "buyer_id", "row": "buyer"}), on="buyer_id")
        .select("seller", "buyer", "turnover_fen", "tax_exempt_fen", registered=pl.col("status") == "registered")
        .collect()
    )
    recognitions = scan(folder, "recognitions", ["approved_amount_fen"])
    if "approved_amount_fen" not in recognitions.collect_schema():
        recognitions = recognitions.with_columns(approved_amount_fen=pl.lit(None, pl.Int64))
    recognitions = (
        recognitions.filter(pl.col("recognised_on").str.starts_with(f"{year:04}-"))
        .join(rows, on="org_id", maintain_order="left").collect()
    )
    graded = pl.col("recognition").is_in(ONE_A_YEAR)
    first = recognitions.filter(graded).unique("row", keep="first", maintain_order=True)
    return organisations, contracts, pl.concat([recognitions.filter(~graded), first])


def simulate(organisations, contracts, recognitions, year):
    """The simulation with everything given, nothing calculated."""
    builder = SimulationBuilder()
    taxes = system()
    builder.create_entities(taxes)
    for key, table in (("contract", contracts), ("organisation", organisations), ("buyer", organisations)):
        builder.populations[key].count = table.height
        builder.populations[key].ids = np.arange(table.height)
    builder.populations["organisation"].members_entity_id = contracts["seller"].to_numpy()
    builder.populations["buyer"].members_entity_id = contracts["buyer"].to_numpy()
    simulation = builder.build(taxes)

    def numbers(column, names):
        return organisations[column].cast(pl.Enum(list(names.__members__))).to_physical().to_numpy()

    in_city, kind = (organisations["district"] != "outside").to_numpy(), numbers("kind", Kind)
    inputs = {
        "registered": contracts["registered"].to_numpy(),
        "turnover": contracts["turnover_fen"].to_numpy(),
        "tax_exempt": contracts["tax_exempt_fen"].to_numpy(),
        "in_city": in_city,
        "kind": kind,
        "above_scale_industrial": (organisations["above_scale_industrial"] == "true").to_numpy(),
        "buyer_in_city": in_city,
        "buyer_kind": kind,
        "buyer_size": numbers("size", Size),
    }
    for (kind,), rows in recognitions.group_by("recognition"):
        approved = rows.filter(pl.col("approved_amount_fen").is_not_null()) if kind in CEILINGS else rows.clear()
        inputs[f"{snake(kind)}_count"] = np.bincount(rows["row"], minlength=organisations.height)
        if approved.height:
            inputs[f"{snake(kind)}_count"] -= np.bincount(approved["row"], minlength=organisations.height)
            inputs[f"{snake(kind)}_approved"] = np.bincount(
                approved["row"], weights=approved["approved_amount_fen"], minlength=organisations.height)
    for name, values in inputs.items():
        simulation.set_input(name, year, values)
    return simulation


def calculate(simulation, organisations, year):
    """One table of org_id, rule, amount_fen, every amount above zero, sorted."""
    parts = []
    for rule in ("seller-subsidy", "buyer-subsidy", *FIXED, *CEILINGS, FIRST):
        amounts = simulation.calculate(snake(rule), year)
        paid = np.flatnonzero(amounts > 0)
        parts.append(pl.DataFrame({
            "org_id": organisations["org_id"][paid], "rule": pl.repeat(rule, len(paid), eager=True),
            "amount_fen": amounts[paid].astype(np.int64),
        }))
    return pl.concat(parts).sort("org_id", "rule")


def write(settlement, folder):
    os.makedirs(folder, exist_ok=True)
    settlement.write_csv(os.path.join(folder, "settlement.csv"))
    counts = [pl.len().cast(pl.Int64).alias("rows"), pl.col("amount_fen").sum()]
    pl.concat([
        settlement.group_by("rule").agg(counts).sort("rule"),
        settlement.select(pl.lit("TOTAL").alias("rule"), *counts),
    ]).write_csv(os.path.join(folder, "totals.csv"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--facts", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--year", type=int, default=2023)
    parser.add_argument("--seconds")
    arguments = parser.parse_args()
    begin = time.perf_counter()

    organisations, contracts, recognitions = read(arguments.facts, arguments.year)
    simulation = simulate(organisations, contracts, recognitions, arguments.year)
    write(calculate(simulation, organisations, arguments.year), arguments.out)

    if arguments.seconds:
        with open(arguments.seconds, "w", encoding="utf-8") as file:
            file.write(f"{time.perf_counter() - begin}\n")


if __name__ == "__main__":
    main()
