import Civic
import Database
package import Exact
import Interchange
package import Journal

/// What the registrar can do about entries; one method an act.
///
/// A change (变更) says what holds from a day on, a correction that it was never otherwise; striking off (注销) ends an
/// entry from a day on, revoking (撤销) says that there never was one. Nothing is ever overwritten.
package struct RegistryDesk: Sendable {
    let journal: Journal

    /// Who keeps the registry.
    package static let registrar = Procedure.Role("registrar", "登记经办人")

    /// The desk over a journal.
    package init(_ journal: Journal) { self.journal = journal }

    /// Says what holds of an entry from a day on.
    ///
    /// - Parameters:
    ///   - fields: what changes, as it is written in a file; the rest stays.
    ///   - day: from when on; `nil` where it was never otherwise.
    /// - Throws: ``RegistryFault``, `ActorFault`, `DatabaseError`.
    package func change(
        _ id: String, _ fields: [String: String], from day: CivilDay?, reading reader: FieldReader,
        because reason: String, by account: Actor.ID
    ) async throws -> Act {
        let register = reader.register
        let kind = day == nil ? "correct" : "change"
        return try await act(kind, on: id, of: register, from: day, because: reason, by: account) { entry in
            var values = entry.values.values
            for (name, text) in fields.sorted(by: { $0.key < $1.key }) {
                guard let place = register.fields.firstIndex(where: { $0.goes(by: name) }) else {
                    throw RegistryFault(.noField(name, register: register.label))
                }
                values[place] = try reader.value(of: text, at: place)
            }
            let said = FieldValues(values, of: register)
            if let broken = register.checks.first(where: { !$0.holds(said) }) {
                throw RegistryFault(.check(problem: broken.problem, remedy: broken.remedy))
            }
            guard said.keepsName(of: entry.values) else { throw RegistryFault(.renamed(id)) }
            return (values, false)
        }
    }

    /// Strikes an entry off from a day on.
    ///
    /// - Throws: ``RegistryFault``, `ActorFault`, `DatabaseError`.
    package func strikeOff(
        _ id: String, of register: Register, from day: CivilDay, because reason: String, by account: Actor.ID
    ) async throws -> Act {
        try await act("strike", on: id, of: register, from: day, because: reason, by: account) { entry in
            guard let ending = register.ending, let place = register.index(of: ending.field) else {
                return (entry.values.values, true)
            }
            var values = entry.values.values
            values[place] = .text(ending.word)
            return (values, false)
        }
    }

    /// Revokes an entry: there never was one.
    ///
    /// - Throws: ``RegistryFault``, `ActorFault`, `DatabaseError`.
    package func revoke(
        _ id: String, of register: Register, because reason: String, by account: Actor.ID
    ) async throws -> Act {
        try await act("revoke", on: id, of: register, from: nil, because: reason, by: account) { entry in
            (entry.values.values, true)
        }
    }
}

// MARK: - Who may

extension RegistryDesk {
    /// Looks whether an account may keep the registry, before a long file is read.
    ///
    /// - Throws: `ActorFault`, `DatabaseError`.
    package func check(_ account: Actor.ID) async throws {
        try await journal.database.read { _ = try $0.registrar(account) }
    }
}

// MARK: - The act

extension RegistryDesk {
    /// What acts on entries are called, as people say it.
    package static let actions = ["change": "变更", "correct": "更正", "strike": "注销", "revoke": "撤销"]

    private func act(
        _ action: String, on id: String, of register: Register, from day: CivilDay?, because reason: String,
        by account: Actor.ID, _ said: @escaping @Sendable (Entry) throws -> (values: [SQLValue], isGone: Bool)
    ) async throws -> Act {
        guard !reason.isEmpty else { throw RegistryFault(.noReason) }
        let today = journal.today
        return try await journal.write { transaction in
            let actor = try transaction.registrar(account)
            guard let history = try EntryHistory.of([id], in: register, transaction)[id], let start = history.start,
                let entry = history.speaking(on: day ?? today) ?? history.versions.last(where: { !$0.isGone })
            else { throw RegistryFault(.noEntry(id, register: register.label)) }
            let (values, isGone) = try said(entry)
            let change = EntryChange(id, .since(day.map { max($0, start) } ?? start), isGone: isGone, values: values)
            let draft = ActDraft(
                register.id.rawValue + "." + action, on: register.subject(id),
                open: [JSON.Member("since", .string("\(change.validity?.from ?? start)"))],
                sealed: [JSON.Member("reason", .string(reason))])
            return try transaction.record(draft, by: actor) { rows in
                var writer = try EntryWriter(register, dating: .correction, today: today, transaction)
                guard try writer.take([change], transaction, writingTo: rows) != [.unchanged] else {
                    throw RegistryFault(.unchanged(id))
                }
            }
        }
    }
}

extension Querying {
    /// Who acts under an account, where it is a registrar's.
    ///
    /// - Throws: `ActorFault`, `DatabaseError`.
    func registrar(_ account: Actor.ID) throws -> Actor {
        let actor = try actor(account)
        guard actor.roles.contains(RegistryDesk.registrar.id) else {
            throw ActorFault(account: account.rawValue, reason: .notPermitted(role: RegistryDesk.registrar.label))
        }
        return actor
    }
}
