import Journal
import Markup

/// Who stands behind accounts: those who run the system read names, not ids alone.
struct ActAccounts: Sendable {
    private let known: [Actor.ID: Actor]

    /// Some accounts, as they are now.
    init(_ actors: [Actor]) {
        known = Dictionary(actors.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The account in a table, where the unit has a column of its own: the name, and small below it the id.
    func cell(_ id: Actor.ID) -> TableCell {
        guard let actor = known[id] else { return .phrase(ActAccounts.system(id)) }
        return .noted(.text(actor.name), Phrase(id.rawValue))
    }

    /// `张敏（registrar，市科技局）`.
    func words(_ id: Actor.ID) -> Phrase {
        guard let actor = known[id] else { return ActAccounts.system(id) }
        return Phrase(
            zh: "\(actor.name)（\(id.rawValue)，\(actor.unit)）", en: "\(actor.name) (\(id.rawValue), \(actor.unit))")
    }

    /// The system acts under a name of its own, without an account.
    private static func system(_ id: Actor.ID) -> Phrase {
        id.rawValue == Procedure.Actor.system.id ? ActWords.system : Phrase(id.rawValue)
    }
}
