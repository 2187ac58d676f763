"""The amounts of Policies/jinan-doubling-2023 for 2023, in fen, as the peers of the bench have them.

They were written down from the plan's description, never from the pack: what the peers and Beizeng agree on was said
twice.
"""

YUAN = 100
WAN = 10_000 * YUAN
CAP = 100 * WAN

FIXED = {
    "national-first-class-discipline": 500 * WAN,
    "provincial-first-class-discipline": 300 * WAN,
    "industry-college-excellent": 500 * WAN,
    "national-university-park": 300 * WAN,
    "provincial-university-park": 100 * WAN,
    "concept-centre-excellent": 300 * WAN,
    "pilot-base-excellent": 50 * WAN,
    "agency-grade-excellent": 20 * WAN,
    "agency-grade-good": 10 * WAN,
}
CEILINGS = {
    "national-key-lab-lead": 500 * WAN,
    "national-key-lab-partner": 300 * WAN,
    "national-incubator": 500 * WAN,
    "national-makerspace": 100 * WAN,
}
# The amount of first-hnte hangs on the organisation: above-scale industrial, others.
FIRST_HNTE = (25 * WAN, 20 * WAN)
ONE_A_YEAR = ("agency-grade-excellent", "agency-grade-good")
