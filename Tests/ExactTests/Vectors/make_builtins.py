"""Writes builtins.csv: calls of FEEL's numeric functions at the edges of decimal128, answered by Python's decimal."""

import random
from decimal import (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
    Context, Decimal, DivisionByZero, InvalidOperation, Overflow,
)

SEED = 20240229
CONTEXT = Context(prec=34, Emin=-6143, Emax=6144, clamp=1, rounding=ROUND_HALF_EVEN,
                  traps=[DivisionByZero, InvalidOperation, Overflow])
# Room enough for any rounding and any sum, to be rounded once at the end.
WIDE = Context(prec=13000, Emin=-999999, Emax=999999, traps=[DivisionByZero, InvalidOperation, Overflow])
ROUNDINGS = {
    "decimal": ROUND_HALF_EVEN, "floor": ROUND_FLOOR, "ceiling": ROUND_CEILING, "round up": ROUND_UP,
    "round down": ROUND_DOWN, "round half up": ROUND_HALF_UP, "round half down": ROUND_HALF_DOWN,
}
EDGES = [Decimal(text) for text in (
    "0", "1", "-1", "0.5", "-0.5", "1.5", "-1.5", "2.5", "-2.5", "0.05", "-0.15", "9.5", "99.95",
    "9999999999999999999999999999999999", "-9999999999999999999999999999999999", "999999999999999999999999999999999.5",
    "1234567890123456789012345678901234", "0.1234567890123456789012345678901234", "1E-6176", "-1E-6176", "9E-6176",
    "1E-6143", "9.999999999999999999999999999999999E-6143", "1E+6144", "9.999999999999999999999999999999999E+6144",
    "-9.999999999999999999999999999999999E+6144", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
    "18446744073709551616", "4.35", "1.005", "-1.005", "1E+33", "1E+34", "123E+30", "5E-1", "49999999999999999E-17",
)]
SCALES = [-6111, -34, -33, -2, -1, 0, 1, 2, 17, 33, 34, 6176]


def literal(number):
    return format(number, "E").replace("E+0", "") if number else "0"


def rounded(name, number, scale):
    """The exact result, then what decimal128 holds of it; None where it holds none."""
    exact = number.quantize(Decimal((0, (1,), -scale)), rounding=ROUNDINGS[name], context=WIDE)
    return answer(lambda: CONTEXT.plus(exact))


def answer(function):
    try:
        return function()
    except (Overflow, DivisionByZero, InvalidOperation):
        return None


def fold(numbers, step):
    total = numbers[0]
    for number in numbers[1:]:
        total = step(total, number)
    return total


def deviation(numbers):
    mean = CONTEXT.divide(fold(numbers, CONTEXT.add), Decimal(len(numbers)))
    squares = [CONTEXT.multiply(d, d) for d in (CONTEXT.subtract(n, mean) for n in numbers)]
    total = fold([Decimal(0)] + squares, CONTEXT.add)
    return CONTEXT.sqrt(CONTEXT.divide(total, Decimal(len(numbers) - 1)))


def modulo(left, right):
    """left - right * floor(left / right), exactly, rounded once."""
    if not right:
        return None
    quotient = WIDE.divide_int(left, right)
    rest = WIDE.subtract(left, WIDE.multiply(quotient, right))
    if rest and (rest < 0) != (right < 0):
        rest = WIDE.add(rest, right)
    return answer(lambda: CONTEXT.plus(rest))


def median(numbers):
    ordered = sorted(numbers)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return CONTEXT.divide(CONTEXT.add(ordered[middle - 1], ordered[middle]), Decimal(2))


def number(source):
    digits = source.choice([1, 3, 17, 33, 34])
    value = source.randrange(10 ** digits) * source.choice([1, -1])
    exponent = source.choice([0, 0, -1, -2, -digits, 5, -40, 40, -6176, 6111, -3000, 3000])
    return CONTEXT.plus(Decimal(value).scaleb(exponent, context=WIDE)) if value else Decimal(0)


def rows():
    source = random.Random(SEED)
    for name in ROUNDINGS:
        for edge in EDGES:
            for scale in source.sample(SCALES, 3):
                yield f"{name}({literal(edge)}, {scale})", rounded(name, edge, scale)
    for edge in EDGES:
        text = literal(edge)
        yield f"abs({text})", edge.copy_abs()
        yield f"floor({text})", rounded("floor", edge, 0)
        yield f"ceiling({text})", rounded("ceiling", edge, 0)
        yield f"sqrt({text})", answer(lambda: CONTEXT.sqrt(edge))
        yield f"~log({text})", answer(lambda: CONTEXT.ln(edge)) if edge > 0 else None
        yield f"~exp({text})", answer(lambda: CONTEXT.exp(edge))
        whole = edge == edge.to_integral_value(context=WIDE)
        yield f"odd({text})", whole and WIDE.remainder(edge.copy_abs(), Decimal(2)) == 1
        yield f"even({text})", whole and WIDE.remainder(edge.copy_abs(), Decimal(2)) == 0
    for _ in range(250):
        left, right = (source.choice([source.choice(EDGES), number(source)]) for _ in range(2))
        if abs(left.adjusted() - right.adjusted()) < 12000:
            yield f"modulo({literal(left)}, {literal(right)})", modulo(left, right)
    for _ in range(120):
        numbers = [source.choice([source.choice(EDGES), number(source)]) for _ in range(source.randrange(2, 7))]
        text = "[" + ", ".join(map(literal, numbers)) + "]"
        total = answer(lambda: fold(numbers, CONTEXT.add))
        yield f"sum({text})", total
        yield f"mean({text})", None if total is None else answer(lambda: CONTEXT.divide(total, Decimal(len(numbers))))
        yield f"product({text})", answer(lambda: fold(numbers, CONTEXT.multiply))
        yield f"median({text})", answer(lambda: median(numbers))
        yield f"stddev({text})", answer(lambda: deviation(numbers))
        yield f"min({text})", min(numbers)
        yield f"max({text})", max(numbers)


def written(value):
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else literal(value)


if __name__ == "__main__":
    with open("builtins.csv", "w", encoding="ascii") as file:
        for call, value in rows():
            file.write(f"{call}|{written(value)}\n")
