import Exact
import Synchronization

/// A year settled without being kept: it can be looked at and compared until the server stops or newer ones come.
struct SettlementTrial: Sendable {
    /// Names it while the server lives.
    let id: String
    /// What it rests on.
    let basis: SettlementBasis
    /// Its lines, in the order of ``EntitlementLine``.
    let lines: [EntitlementLine]
    /// How many rows of facts were set aside.
    let setAside: Int
    /// When it was made.
    let made: Instant

    /// What the ids of trials begin with, which no run's does.
    static let prefix = "trial-"
}

/// The last few trials.
final class SettlementTrials: Sendable {
    private let kept = Mutex<[SettlementTrial]>([])
    private static let limit = 6

    /// None yet.
    init() {}

    /// Keeps a trial; the oldest goes when there are too many.
    func keep(_ trial: SettlementTrial) {
        kept.withLock { trials in
            trials.append(trial)
            if trials.count > SettlementTrials.limit { trials.removeFirst() }
        }
    }

    /// The trial of this name; `nil` where there is none any more.
    subscript(id: String) -> SettlementTrial? { kept.withLock { $0.first { $0.id.utf8.elementsEqual(id.utf8) } } }

    /// All of them, the last first.
    var all: [SettlementTrial] { kept.withLock { $0.reversed() } }
}
