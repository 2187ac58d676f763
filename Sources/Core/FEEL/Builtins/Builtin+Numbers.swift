import Exact

extension Builtin {
    static let numbers: [Builtin] = [
        Builtin("decimal", "n, scale", gives: .number) { evaluator, arguments, site in
            evaluator.round("decimal", arguments, .halfEven, at: site)
        },
        Builtin("floor", "n, scale?", gives: .number) { evaluator, arguments, site in
            evaluator.round("floor", arguments, .floor, at: site)
        },
        Builtin("ceiling", "n, scale?", gives: .number) { evaluator, arguments, site in
            evaluator.round("ceiling", arguments, .ceiling, at: site)
        },
        Builtin("round up", "n, scale?", gives: .number) { evaluator, arguments, site in
            evaluator.round("round up", arguments, .up, at: site)
        },
        Builtin("round down", "n, scale?", gives: .number) { evaluator, arguments, site in
            evaluator.round("round down", arguments, .down, at: site)
        },
        Builtin("round half up", "n, scale?", gives: .number) { evaluator, arguments, site in
            evaluator.round("round half up", arguments, .halfUp, at: site)
        },
        Builtin("round half down", "n, scale?", gives: .number) { evaluator, arguments, site in
            evaluator.round("round half down", arguments, .halfDown, at: site)
        },
        Builtin("abs", "n", gives: .any) { evaluator, arguments, site in
            switch arguments[0] {
            case .number(let number): return .number(number.magnitude)
            case .yearsAndMonths(let duration):
                return duration.magnitude.map(Value.yearsAndMonths) ?? evaluator.fail(.temporalRange, at: site)
            case .daysAndTime(let duration):
                return duration.magnitude.map(Value.daysAndTime) ?? evaluator.fail(.temporalRange, at: site)
            default: return evaluator.refuse("abs", "a number or a duration is needed", arguments, at: site)
            }
        },
        Builtin("modulo", "dividend, divisor", gives: .number) { evaluator, arguments, site in
            guard let dividend = arguments[0].number, let divisor = arguments[1].number else {
                return evaluator.refuse("modulo", "two numbers are needed", arguments, at: site)
            }
            guard let result = dividend.modulo(divisor) else {
                return evaluator.fail(divisor.isZero ? .divisionByZero : .numberRange, at: site)
            }
            return .number(result)
        },
        numeric("sqrt", needs: "a number that is not negative is needed") { $0.squareRoot() },
        numeric("log", needs: "a number above zero is needed") { $0.naturalLogarithm() },
        numeric("exp") { $0.exponential() },
        parity("odd", remainder: 1),
        parity("even", remainder: 0),
    ]

    /// - Parameter domain: what is needed where the function has no value, if that is not for the size of the result.
    private static func numeric(
        _ name: String, needs domain: String? = nil, _ function: @escaping @Sendable (Decimal128) -> Decimal128?
    ) -> Builtin {
        Builtin(name, "number", gives: .number) { evaluator, arguments, site in
            guard let number = arguments[0].number else {
                return evaluator.refuse(name, "a number is needed", arguments, at: site)
            }
            // A series to a hundred digits takes as long as many nodes.
            evaluator.steps -= 100
            guard let result = function(number) else {
                guard let domain else { return evaluator.fail(.numberRange, at: site) }
                return evaluator.refuse(name, domain, arguments, at: site)
            }
            return .number(result)
        }
    }

    private static func parity(_ name: String, remainder: Int) -> Builtin {
        Builtin(name, "number", gives: .boolean) { evaluator, arguments, site in
            guard let number = arguments[0].number else {
                return evaluator.refuse(name, "a number is needed", arguments, at: site)
            }
            guard number.isInteger, let rest = number.modulo(Decimal128(2)) else { return .boolean(false) }
            return .boolean(rest == Decimal128(remainder))
        }
    }
}

extension Evaluator {
    /// Rounds at a scale, which is cut to a whole number first and must lie in −6111…6176.
    fileprivate mutating func round(_ name: String, _ arguments: [Value], _ mode: Rounding, at site: Site) -> Value {
        guard let number = arguments[0].number else { return refuse(name, "a number is needed", arguments, at: site) }
        if Builtin.isOmitted(arguments[1]) {
            return .number(number.rounded(toScale: 0, mode))
        }
        guard let scale = arguments[1].number?.rounded(toScale: 0, .down).int64, scale >= -6111, scale <= 6176 else {
            return refuse(name, "the scale must be a number from -6111 to 6176", arguments, at: site)
        }
        return .number(number.rounded(toScale: Int(scale), mode))
    }
}
