import Database

/// Numbers the sets of facts that decisions tell entries apart by, so that entries which agree in them are judged once
/// and added up under one number.
struct Circumstances {
    /// Where a fact is read.
    enum Source {
        /// A column of the entry.
        case column(Int)
        /// A column of an organisation that the entry speaks of.
        case party(Int, column: Int)
    }

    /// The facts of each number, in the order of the sources.
    private(set) var facts: [[SQLValue]] = []
    private let sources: [Source]
    private let columns: [Int]
    /// The words met so far in each column.
    private var words: [[SQLValue: Int]]
    /// For each party what is seen of an organisation, by the organisation's place in the timelines.
    private let views: [[Int]]
    private let units: [[SQLValue]]
    private var numbers: [[Int]: Int] = [:]

    /// Circumstances of entries that speak of `parties` organisations.
    init(_ sources: [Source], parties: Int, _ organisations: OrganisationTimelines) {
        self.sources = sources
        units = organisations.units
        var columns: [Int] = []
        var seen = Array(repeating: [Int](), count: parties)
        for source in sources {
            switch source {
            case .column(let place): columns.append(place)
            case .party(let party, let column): seen[party].append(column)
            }
        }
        self.columns = columns
        words = Array(repeating: [:], count: columns.count)
        views = seen.map { Circumstances.view(of: organisations.units, seen: $0) }
    }

    /// Numbers organisations by what is seen of them, so that those that look alike have one number.
    private static func view(of units: [[SQLValue]], seen: [Int]) -> [Int] {
        var numbers: [[SQLValue]: Int] = [:]
        return units.map { unit in
            let view = seen.map { unit[$0] }
            let number = numbers[view] ?? numbers.count
            numbers[view] = number
            return number
        }
    }

    /// The number of an entry's circumstances.
    ///
    /// - Parameter parties: what the organisations are, by their places in the timelines; nil for one not on record.
    mutating func number(of values: [SQLValue], _ parties: [Int?]) -> Int {
        var key: [Int] = []
        key.reserveCapacity(columns.count + parties.count)
        for (place, column) in columns.enumerated() {
            let word = words[place][values[column]] ?? words[place].count
            if word == words[place].count { words[place][values[column]] = word }
            key.append(word)
        }
        for (party, unit) in parties.enumerated() { key.append(unit.map { views[party][$0] } ?? -1) }
        if let number = numbers[key] { return number }
        numbers[key] = facts.count
        facts.append(
            sources.map { source in
                switch source {
                case .column(let place): values[place]
                case .party(let party, let column): parties[party].map { units[$0][column] } ?? .null
                }
            })
        return facts.count - 1
    }
}
