import DMN
import FEEL

/// What running a table for many inputs showed of its rules.
struct SeenRules {
    private let policy: String
    private let outputs: [String]
    /// The rank of each output under PRIORITY.
    private let ranks: [Int]
    private var none = 0
    private var pairs: Set<[Int]> = []
    private var winners: Set<Int> = []

    init(_ table: AnalysedTable) {
        policy = table.policy
        outputs = table.rules.map { $0.last ?? "" }
        let order = (table.outputs[0].values ?? "").split(separator: ",").map { $0.drop { $0 == " " } }
        ranks = outputs.map { output in order.firstIndex { $0 == output } ?? 0 }
    }

    /// Notes the rules that hold for one input.
    mutating func add(_ hits: [Int]) {
        if hits.isEmpty { none += 1 }
        for (place, first) in hits.enumerated() {
            for second in hits.dropFirst(place + 1) { pairs.insert([first, second]) }
        }
        let best = hits.min { (ranks[$0], $0) < (ranks[$1], $1) }
        if let winner = policy == "PRIORITY" ? best : hits.first { winners.insert(winner) }
    }

    /// Where an analysis says something else: of the very inputs it looked at, or of any.
    func differences(from analysis: TableAnalysis, isExact: Bool) -> [String] {
        var found: [String] = []
        let missed = analysis.gaps.reduce(0) { $0 + $1.size }
        if isExact ? missed != none : none > 0 && analysis.gaps.isEmpty {
            found.append("\(none) without a rule, not \(missed)")
        }
        if policy == "UNIQUE" || policy == "ANY" {
            let against = pairs.filter { policy == "UNIQUE" || outputs[$0[0]] != outputs[$0[1]] }
            let told = Set(analysis.overlaps.map { [$0.first, $0.second] })
            if isExact ? told != against : !told.isSuperset(of: against) {
                found.append("\(against.sorted { $0.lexicographicallyPrecedes($1) }) meet, not \(told)")
            }
        }
        if policy == "FIRST" || policy == "PRIORITY" {
            let idle =
                analysis.unreachable.map(\.rule) + analysis.impossible.map(\.rule) + analysis.duplicates.map(\.second)
            let never = Set(outputs.indices).subtracting(winners)
            if isExact ? Set(idle) != never : !never.isSuperset(of: idle) {
                found.append("\(never.sorted()) never count, not \(idle)")
            }
        }
        return found
    }
}

extension AnalysedTable {
    /// Whether a cell compares with an input, so that the analysis lets a value stand in for it.
    var comparesWithFacts: Bool { rules.joined().contains { $0.hasSuffix(" x") || $0.hasSuffix(" y") } }
}

extension TableAnalysis.Example {
    /// An input like this one, the rest from `columns`; nil where only the facts tell what is meant.
    func filling(_ columns: [[Value]]) -> [Value]? {
        var values = columns.map { $0[0] }
        for entry in entries {
            if case .against = entry.standing { return nil }
            values[entry.column] = entry.value
        }
        return values
    }
}
