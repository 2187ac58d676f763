package import Civic
import Interchange

/// That bodies of an act were erased by law: itself an act on the same subject, which names the erased one.
///
/// Salt and body are destroyed; the leaf stays in the log and proves nothing any more. What the open body said about
/// rows of official tables is carried over, so that the rows stay proved.
package struct Erasure: Hashable, Sendable {
    /// Which bodies are erased.
    package enum Bodies: String, Hashable, Sendable, CaseIterable {
        /// What may be published.
        case open
        /// What only the dossier shows.
        case sealed
        /// Everything.
        case both
    }

    /// The act whose bodies were erased.
    package let act: Identifier
    /// Which of them.
    package let bodies: Bodies
    /// What the erased open body said about rows; `nil` when it stays, or said nothing.
    package let rows: RowsCommitment?

    /// The kind of the act that erases.
    package static let kind = "journal.erase"
}

// MARK: - In a body

extension Erasure {
    /// The open facts of the act.
    func facts(reason: String) -> [JSON.Member] {
        var facts = [
            JSON.Member("act", .string(act.description)), JSON.Member("bodies", .string(bodies.rawValue)),
            JSON.Member("reason", .string(reason)),
        ]
        if let rows { facts.append(JSON.Member(RowsCommitment.key, rows.json)) }
        return facts
    }

    /// Reads the open facts of an act of erasure; `nil` when they are none.
    init?(facts: JSON?) {
        guard let text = facts?["act"]?.string, let act = try? Identifier(text),
            let bodies = facts?["bodies"]?.string.flatMap(Bodies.init(rawValue:))
        else { return nil }
        self.init(act: act, bodies: bodies, rows: RowsCommitment(facts?[RowsCommitment.key]))
    }
}
