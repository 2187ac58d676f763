import Civic
import Exact
import Policy

/// Which program judges the facts of a day under one award, settled once for all days.
struct AwardTimeline: Sendable {
    /// The first days of stretches, in order; before the first nothing is in force.
    private var days: [Int64] = []
    /// For each stretch the number of its program, -1 where no version is in force.
    private var programs: [Int32] = []

    /// - Parameter numbers: for each version of the award the number of its program.
    init(_ award: Award, numbers: [Int?]) {
        let borders = award.versions.flatMap { version in
            [version.from.number] + (version.to.map { [$0.number + 1] } ?? [])
        }
        for day in Set(borders).sorted() {
            let version = award.versions.inForce(on: CivilDay(number: day))
            let place = version.flatMap { award.versions.firstIndex(of: $0) }
            days.append(day)
            programs.append(place.flatMap { numbers[$0] }.map { Int32(truncatingIfNeeded: $0) } ?? -1)
        }
    }

    /// The number of the program for facts of a day, -1 where no version is in force.
    subscript(day: Int64) -> Int32 {
        var found: Int32 = -1
        for (place, first) in days.enumerated() {
            guard first <= day else { break }
            found = programs[place]
        }
        return found
    }
}
