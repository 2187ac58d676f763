import Synchronization

/// The facts as the interpreter's values, made when a case first wants them: a year settled in columns may never.
final class SharedFactValues: Sendable {
    private let facts: Facts
    private let made: Mutex<FactValues?>

    init(_ facts: Facts) {
        self.facts = facts
        made = Mutex(nil)
    }

    var values: FactValues {
        made.withLock { made in
            if let made { return made }
            let values = FactValues(facts)
            made = values
            return values
        }
    }
}
