"""Writes decimal.csv: what Python's decimal answers where Decimal128 must answer the same.

Columns: operation, left, right, expected. An expected value of "nil" means that there is none.
Run it in this folder; the seed is fixed, so the same Python writes the same file.
"""

import csv
import random
from decimal import (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    Clamped, Context, Decimal, DivisionByZero, InvalidOperation, Overflow,
)
from fractions import Fraction

MODES = {
    "halfEven": ROUND_HALF_EVEN, "halfUp": ROUND_HALF_UP, "halfDown": ROUND_HALF_DOWN, "up": ROUND_UP,
    "down": ROUND_DOWN, "floor": ROUND_FLOOR, "ceiling": ROUND_CEILING,
}
# Overflow and division by zero trap and become "nil"; too small quietly becomes 0 or loses digits.
CONTEXT = Context(prec=34, rounding=ROUND_HALF_EVEN, Emax=6144, Emin=-6143, clamp=1,
                  traps=[Overflow, DivisionByZero, InvalidOperation])
WIDE = Context(prec=25_000, rounding=ROUND_HALF_EVEN, Emax=999_999_999, Emin=-999_999_999)
LONG = Context(prec=150, rounding=ROUND_HALF_EVEN, Emax=999_999_999, Emin=-999_999_999)
random.seed(20_230_101)
rows = []


def text(value):
    if value is None:
        return "nil"
    return "0" if value == 0 else str(value)


def attempt(function, *operands):
    try:
        return function(*operands)
    except (Overflow, DivisionByZero, InvalidOperation):
        return None


def add(operation, left, right, expected):
    rows.append([operation, left, right, text(expected)])


def coefficient():
    kind = random.randrange(8)
    if kind == 0:
        return random.randrange(0, 20)
    if kind == 1:
        return 10 ** random.randrange(0, 34)
    if kind == 2:
        return 10 ** random.randrange(1, 35) - 1
    if kind == 3:
        return int(str(random.randrange(1, 1000)) + "0" * random.randrange(0, 31))
    if kind == 4:
        return int(str(random.randrange(10 ** 15, 10 ** 16)) + random.choice(["5", "50", "49", "51"]) + "0" * 15)
    if kind == 5:
        return random.randrange(2 ** 63, 2 ** 65)
    return random.randrange(10 ** random.randrange(0, 34))


def number(reach=40):
    kind = random.randrange(12)
    if kind == 0:
        exponent = random.choice([-6176, -6175, -6150, 6100, 6110, 6111])
    elif kind < 4:
        exponent = random.choice([-2, -2, 0])
    else:
        exponent = random.randrange(-reach, reach)
    sign = random.choice(["", "-"])
    return Decimal(f"{sign}{coefficient()}E{exponent}")


def pair():
    left = number()
    kind = random.randrange(6)
    if kind == 0:  # near or equal, so that digits cancel
        shift = random.randrange(0, 34)
        other = Decimal((1 - int(left.as_tuple().sign), left.as_tuple().digits, left.as_tuple().exponent))
        return left, attempt(CONTEXT.add, other, Decimal(1).scaleb(left.as_tuple().exponent + shift, WIDE)) or left
    if kind == 1:  # half a unit below the last digit
        digits = 34 - len(left.as_tuple().digits)
        place = left.as_tuple().exponent - digits - 1
        if -6170 < place < 6111:
            return left, Decimal(random.choice(["5", "-5", "50", "5000000001", "4999999999"])).scaleb(place - random.choice([0, 0, 9]), WIDE)
    return left, number()


def floored_modulo(left, right):
    if right == 0:
        return None
    a, b = Fraction(left), Fraction(right)
    exact = a - b * (a // b)
    exponent = min(left.as_tuple().exponent, right.as_tuple().exponent)
    scaled = exact * Fraction(10) ** -exponent
    assert scaled.denominator == 1
    return attempt(CONTEXT.create_decimal, Decimal(scaled.numerator).scaleb(exponent, WIDE))


def fraction_power(base, exponent):
    if base == 0:
        return Decimal(1) if exponent == 0 else (None if exponent < 0 else Decimal(0))
    raised = LONG.power(base, exponent)
    return attempt(CONTEXT.plus, raised)


for _ in range(500):
    a, b = pair()
    add("add", a, b, attempt(CONTEXT.add, a, b))
    a, b = pair()
    add("subtract", a, b, attempt(CONTEXT.subtract, a, b))
    a, b = pair()
    add("compare", a, b, attempt(CONTEXT.compare, a, b))
for _ in range(500):
    a, b = number(), number()
    add("multiply", a, b, attempt(CONTEXT.multiply, a, b))
    a, b = number(), number()
    add("divide", a, b, attempt(CONTEXT.divide, a, b))
for _ in range(120):  # products and quotients around ties
    half = Decimal(random.randrange(10 ** 33, 10 ** 34) * 10 + 5)
    factor = Decimal(random.choice([2, 4, 5, 8, 16, 25, 125, 3, 7, 9, 11]))
    a = attempt(CONTEXT.divide, half, factor)
    add("multiply", a, factor, CONTEXT.multiply(a, factor))
    odd = Decimal(random.randrange(10 ** 33, 10 ** 34) | 1)
    power = Decimal(2) ** random.randrange(1, 20)
    add("divide", odd, power, CONTEXT.divide(odd, power))
for digits in range(1, 35):
    a, b = Decimal(10 ** digits - 1), Decimal(10 ** digits - random.randrange(1, 9))
    add("multiply", a, b, CONTEXT.multiply(a, b))
    add("divide", a, b, CONTEXT.divide(a, b))
for _ in range(400):
    a, b = number(), number()
    if abs(a.adjusted() - b.adjusted()) > 3000 and random.random() < 0.7:
        b = Decimal((b.as_tuple().sign, b.as_tuple().digits, a.as_tuple().exponent - random.randrange(-20, 20)))
        if not -6176 <= b.as_tuple().exponent <= 6111:
            continue
    add("modulo", a, b, floored_modulo(a, b))
for a, b in [("-12", "5"), ("12", "-5"), ("10.1", "4.5"), ("-10.1", "4.5"), ("10.1", "-4.5"), ("1E+6000", "7")]:
    add("modulo", Decimal(a), Decimal(b), floored_modulo(Decimal(a), Decimal(b)))

for _ in range(300):
    base = number(12)
    exponent = Decimal(random.choice([0, 1, 2, 3, 4, 5, 7, 10, 33, 64, 65, 100, 365]) * random.choice([1, 1, -1]))
    add("power", base, exponent, fraction_power(base, exponent))
for _ in range(60):
    base = 1 + Decimal(random.randrange(1, 10 ** 6)).scaleb(-random.randrange(6, 12))
    exponent = Decimal(random.randrange(-10 ** 5, 10 ** 5))
    add("power", base, exponent, fraction_power(base, exponent))
for base in ["2", "5", "-2", "0.5", "20", "1.5", "-0.1", "10", "-10"]:
    for exponent in range(-120, 121, 7):
        add("power", Decimal(base), Decimal(exponent), fraction_power(Decimal(base), Decimal(exponent)))
for exponent in range(45, 56):  # 2^-50 has 35 digits, the last a 5
    add("power", Decimal(2), Decimal(-exponent), fraction_power(Decimal(2), Decimal(-exponent)))
for exponent in ["6144", "6145", "-6176", "-6177", "-7000", "1E+30", "-1E+30", "1E+100", "-1E+100"]:
    for base in ["10", "0.1"]:
        places = int(Decimal(exponent)) if base == "10" else -int(Decimal(exponent))
        expected = None if places > 6144 else Decimal(0) if places < -6176 else Decimal(1).scaleb(places, WIDE)
        add("power", Decimal(base), Decimal(exponent), expected)
ONE_AND_LITTLE = Decimal("1.000000000000000000000000000000001")
for exponent in ["1E+20", "-1E+20", "1234567890123456789012345678901234", "12345678901234567890123456789012340"]:
    add("power", ONE_AND_LITTLE, Decimal(exponent), fraction_power(ONE_AND_LITTLE, Decimal(exponent)))

for _ in range(200):
    base = abs(number(8))
    exponent = Decimal(random.randrange(-10 ** 12, 10 ** 12)).scaleb(-random.randrange(8, 40))
    if base == 0 or exponent == exponent.to_integral_value():
        continue
    add("realPower", base, exponent, attempt(CONTEXT.plus, LONG.power(base, exponent)))
for base, exponent in [("5", "2.55"), ("4", "0.5"), ("8", "0.25"), ("2", "0.1"), ("16", "1.25"), ("10", "-3.5")]:
    add("realPower", Decimal(base), Decimal(exponent), CONTEXT.plus(LONG.power(Decimal(base), Decimal(exponent))))
add("realPower", Decimal(-8), Decimal("0.5"), None)
add("realPower", Decimal(0), Decimal("0.5"), Decimal(0))
add("realPower", Decimal(0), Decimal("-0.5"), None)

for _ in range(300):
    a = number()
    add("squareRoot", a, "", attempt(CONTEXT.sqrt, a) if a >= 0 else None)
for root in range(100):
    square = Decimal(random.randrange(1, 10 ** 17)) ** 2
    add("squareRoot", square, "", CONTEXT.sqrt(square))
    add("squareRoot", square + 1, "", CONTEXT.sqrt(square + 1))

for _ in range(250):
    a = abs(number())
    add("logarithm", a, "", None if a == 0 else CONTEXT.ln(a))
for _ in range(120):
    little = Decimal(random.randrange(1, 10 ** 4)).scaleb(-random.randrange(5, 34))
    for a in [CONTEXT.add(Decimal(1), little), CONTEXT.subtract(Decimal(1), little)]:
        if a > 0:
            add("logarithm", a, "", CONTEXT.ln(a))
add("logarithm", Decimal(-1), "", None)
for _ in range(300):
    a = Decimal(random.randrange(-10 ** 34, 10 ** 34)).scaleb(-random.randrange(29, 70))
    add("exponential", a, "", attempt(CONTEXT.exp, a))
for a in ["14149", "14150", "14149.38", "14149.39", "-14149", "-14220", "-14221", "1E+6", "-1E+6", "1E+6111",
          "-1E+6111", "1E-6176", "-1E-34", "5E-34", "1", "-1", "0"]:
    add("exponential", Decimal(a), "", attempt(CONTEXT.exp, Decimal(a)))

for mode, rounding in MODES.items():
    wide = Context(prec=13_000, rounding=rounding, Emax=999_999_999, Emin=-999_999_999)
    for _ in range(90):
        a = number(30)
        places = -a.as_tuple().exponent - random.randrange(-2, 37)
        scale = max(-6111, min(6176, places))
        if a.as_tuple().exponent >= -scale:
            expected = a
        else:
            expected = wide.quantize(a, Decimal(1).scaleb(-scale, WIDE))
        add("round." + mode, a, scale, expected)
    for a in ["0.5", "-0.5", "1.5", "-1.5", "2.5", "-2.5", "2.4999", "2.5001", "-0.3333", "1E-6176", "9.99"]:
        add("round." + mode, Decimal(a), 0, Decimal(a).quantize(Decimal(1), rounding))
        add("round." + mode, Decimal(a), 6176, Decimal(a))

for _ in range(150):
    a = number(12)
    plain = format(a.normalize(WIDE), "f") if a != 0 else "0"
    add("print", a, "", None)
    rows[-1][3] = plain
for _ in range(200):  # more digits than are kept
    digits = "".join(random.choice("0123456789") for _ in range(random.randrange(30, 60)))
    if random.random() < 0.4:
        digits = digits[:34] + random.choice(["5", "50000000", "500000001", "4999999"])
    point = random.randrange(0, len(digits))
    literal = random.choice(["", "-"]) + digits[:point] + "." + digits[point:] + random.choice(["", "e5", "E-7", "e+12"])
    add("parse", literal, "", attempt(CONTEXT.create_decimal, Decimal(literal)))
for literal in ["9.9999999999999999999999999999999999e6144", "9.999999999999999999999999999999999e6144", "1e6145",
                "4e-6177", "5e-6177", "6e-6177", "15e-6177"]:
    add("parse", literal, "", attempt(CONTEXT.create_decimal, Decimal(literal)))
for literal, expected in [("1e-99999999999999999999", "0"), ("0e99999999999999999999", "0"),
                          ("1e99999999999999999999", "nil")]:
    rows.append(["parse", literal, "", expected])

with open("decimal.csv", "w", newline="") as file:
    csv.writer(file, lineterminator="\n").writerows([["operation", "left", "right", "expected"]] + rows)
