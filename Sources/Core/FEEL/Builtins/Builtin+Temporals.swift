import Exact

extension Builtin {
    static let temporals: [Builtin] = [
        calendar("day of year", gives: .number) { .number($0.dayOfYear) },
        calendar("day of week", gives: .string) { .string(FEELDate.weekdayName(of: $0)) },
        calendar("month of year", gives: .string) { .string(FEELDate.monthName(of: $0)) },
        calendar("week of year", gives: .number) { .number($0.isoWeek) },
        clock("now", gives: .dateAndTime) { .dateAndTime($0) },
        clock("today", gives: .date) { .date($0.day) },
    ]

    private static func calendar(
        _ name: String, gives result: FEELType, _ function: @escaping @Sendable (CivilDay) -> Value
    ) -> Builtin {
        Builtin(name, "date", gives: result) { evaluator, arguments, site in
            guard let day = arguments[0].day else {
                return evaluator.refuse(name, "a date is needed", arguments, at: site)
            }
            return function(day)
        }
    }

    /// A decision that can be repeated knows no clock: the moment is the one its evaluation was given.
    private static func clock(
        _ name: String, gives result: FEELType, _ function: @escaping @Sendable (DateAndTime) -> Value
    ) -> Builtin {
        Builtin(name, "", gives: result) { evaluator, _, site in
            evaluator.now.map(function) ?? evaluator.fail(.noClock, [name], at: site)
        }
    }
}
