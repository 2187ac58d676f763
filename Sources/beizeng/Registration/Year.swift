import ArgumentParser
import Database
import Exact

/// The year of a registration on the command line.
enum Year {
    /// - Throws: `ValidationError` for a number that is no year.
    static func validate(_ year: Int?) throws {
        guard let year, !(1_900...2_999).contains(year) else { return }
        throw ValidationError("--year 应为四位年份，例如 2024。")
    }

    /// The numbers of its days; nil for no year in particular.
    static func days(_ year: Int?) -> ClosedRange<Int64>? {
        guard let year, let first = CivilDay(year: year, month: 1, day: 1),
            let last = CivilDay(year: year, month: 12, day: 31)
        else { return nil }
        return first.number...last.number
    }

    /// Which contracts were registered on one of `days`.
    static func condition(_ days: ClosedRange<Int64>?) -> SQL? {
        days.map { "registered_on >= \($0.lowerBound) AND registered_on <= \($0.upperBound)" }
    }
}
