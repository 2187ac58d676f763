import ArgumentParser
import Exact

/// A day on the command line, written 2023-12-31.
struct Day: ExpressibleByArgument {
    let day: CivilDay

    init?(argument: String) {
        guard let day = CivilDay(iso8601: Array(argument.utf8)) else { return nil }
        self.day = day
    }
}
