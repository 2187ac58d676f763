/// The runs of all rules for a part of the organisations, as they were judged: award after award.
struct PartRuns: Sendable {
    /// Where a run was seen: a row of a sheet.
    struct Seen: Sendable {
        /// The number of the sheet; one of the two below where there is none.
        var sheet: Int32
        var row: Int32

        /// No version was in force, so nothing ran.
        static let nothing = Seen(sheet: -1, row: 0)
        /// The interpreter has to say what it sees.
        static let untold = Seen(sheet: -2, row: 0)
    }

    /// For each run the place of its organisation in the part, and the number of its rule.
    var places: [Int32] = []
    var rules: [Int32] = []
    var judgements = Judgements()
    /// For each run where it was seen; empty where no reasons are asked for.
    var seen: [Seen] = []
    var sheets: [ReasonSheet] = []

    var count: Int { places.count }

    /// The runs by organisation, then by the rank of their rule, each rule's in the order of the facts; and where each
    /// organisation's begin.
    func ordered(_ organisations: Int, ranks: [Int32]) -> (runs: [Int32], starts: [Int32]) {
        var starts = Array(repeating: Int32(0), count: organisations + 1)
        for place in places { starts[Int(place) + 1] += 1 }
        for place in 0..<organisations { starts[place + 1] += starts[place] }
        var next = starts
        var ordered = Array(repeating: Int32(0), count: count)
        for run in places.indices {
            let place = Int(places[run])
            // Organisations have few runs, and awards come in nearly the order of their rules.
            var slot = Int(next[place])
            let rank = ranks[Int(rules[run])]
            while slot > Int(starts[place]), ranks[Int(rules[Int(ordered[slot - 1])])] > rank {
                ordered[slot] = ordered[slot - 1]
                slot -= 1
            }
            ordered[slot] = Int32(truncatingIfNeeded: run)
            next[place] += 1
        }
        return (ordered, starts)
    }
}
