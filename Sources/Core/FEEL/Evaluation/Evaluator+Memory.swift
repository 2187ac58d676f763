// What keeps the values of a hostile expression within memory.
//
// Counted is what is made or kept, not what lies there: a value that is let go is not given back. The weights are above
// what the values take, so that copies in passing fit in too.
extension Evaluator {
    /// Takes memory; when there is none left, the steps end with it.
    mutating func spend(bytes: Int) {
        memory -= bytes
        if memory < 0 { steps = min(steps, 0) }
    }

    /// Takes steps and memory for what an extension of the language does and makes outside of nodes.
    public mutating func take(steps work: Int, bytes: Int) {
        steps -= work
        if bytes > 0 { spend(bytes: bytes) }
    }

    /// Takes memory for a value that a list or context is about to hold.
    mutating func spend(keeping value: Value) { spend(bytes: value.keptWeight) }

    /// Takes memory and steps for a function that keeps so many places of its surroundings.
    mutating func spend(frame: Int) {
        steps -= frame / 8
        spend(bytes: 96 + frame * Value.place)
    }

    /// Gives back what a frame took that is let go.
    mutating func release(frame: Int) {
        if memory >= 0 { memory += 96 + frame * Value.place }
    }

    /// Why there is no room for a list of so many items, as a null; nil when there is.
    mutating func lacksRoom(items count: Int, at site: Site) -> Value? {
        if let refusal = exceeds(count, at: site) { return refusal }
        guard count > memory / Value.place else { return nil }
        spend(bytes: memory + 1)
        return exhausted(at: site)
    }

    /// Facts of a finding, none longer than a reader wants; long ones cost steps, since they may be made in a loop.
    mutating func economical(_ facts: [String]) -> [String] {
        guard facts.contains(where: { $0.utf8.count > Evaluator.factLimit }) else { return facts }
        return facts.map { fact in
            guard fact.utf8.count > Evaluator.factLimit else { return fact }
            steps -= fact.utf8.count / 8
            return fact.beginning(upTo: Evaluator.factLimit)
        }
    }

    /// The longest fact of a finding, in bytes.
    private static let factLimit = 200
}

extension Value {
    /// What a place takes that holds a value.
    static let place = 32

    /// What a value takes that was made, its parts not counted: they were made before.
    var weight: Int {
        switch self {
        case .list(let items): 32 + items.count * Value.place
        case .string(let text): 32 + text.utf8.count
        case .context(let context): 96 + context.count * Value.place
        default: 0
        }
    }

    /// What a place takes together with what only it may hold: the box of a value that has one, the reason of a null.
    fileprivate var keptWeight: Int {
        switch self {
        case .number, .boolean, .date, .yearsAndMonths, .null(nil): Value.place
        case .null: Value.place + 256
        case .range: Value.place + 160
        default: Value.place + 64
        }
    }
}
