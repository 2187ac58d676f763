import Civic
import Database
import Exact
import Interchange
package import Journal

extension RegistryDesk {
    /// What is done about the openness of contracts, as people say it.
    package static let openings = ["contract.open": "公开技术合同", "contract.close": "停止公开技术合同"]

    /// Opens contracts to everybody as one of their parties wants it, as one act: all of a list, or none.
    ///
    /// - Throws: ``OpeningFault``, `EvidenceError`, `ActorFault`, `DatabaseError`.
    package func open(_ order: OpeningOrder, by account: Actor.ID) async throws -> Act {
        let today = journal.today
        let subject = subject(of: order.contracts, isList: order.list != nil)
        return try await journal.write { transaction in
            let actor = try transaction.registrar(account)
            try transaction.check(order, on: today)
            let letter = try transaction.keep(order.evidence)
            let draft = ActDraft(
                "contract.open", on: subject, open: order.open(on: today), sealed: order.sealed(letter))
            return try transaction.record(draft, by: actor) { rows in
                try transaction.write(order.changes(on: today), on: today, to: rows)
            }
        }
    }

    /// Closes what a unit opened of its contracts, from today on. Who asks need no longer be their party.
    ///
    /// - Parameter evidence: the document that shows the unit's will, where there is one.
    /// - Throws: ``OpeningFault``, `EvidenceError`, `ActorFault`, `DatabaseError`.
    package func close(
        _ contracts: [String], for unit: String, evidence: Evidence? = nil, by account: Actor.ID
    ) async throws -> Act {
        let today = journal.today
        let subject = subject(of: contracts, isList: contracts.count > 1)
        return try await journal.write { transaction in
            let actor = try transaction.registrar(account)
            try transaction.check(closing: contracts, for: unit, on: today)
            var sealed = [JSON.Member("party", .string(unit))]
            if let evidence { sealed.append(try transaction.keep(evidence).member("evidence")) }
            let draft = ActDraft(
                "contract.close", on: subject,
                open: [
                    JSON.Member("since", .string("\(today)")),
                    JSON.Member("contracts", .number(Decimal128(contracts.count))),
                ], sealed: sealed)
            return try transaction.record(draft, by: actor) { rows in
                let changes = contracts.map { contract in
                    EntryChange(
                        OpeningOrder.name(contract, unit), .since(today), isGone: true,
                        values: OpeningOrder.values(contract, unit, []))
                }
                try transaction.write(changes, on: today, to: rows)
            }
        }
    }

    /// What the act is done to: the contract itself, or a list, which has no name but its own.
    private func subject(of contracts: [String], isList: Bool) -> Subject {
        if !isList, contracts.count == 1, let number = contracts.first { return Register.contract.subject(number) }
        return Subject(kind: Register.opening.id.rawValue, id: journal.identifier("opn").description)
    }
}

// MARK: - Checking

extension ActTransaction {
    /// Whether the unit may open all of the contracts today.
    fileprivate func check(_ order: OpeningOrder, on today: CivilDay) throws {
        if let until = order.until, until < today { throw OpeningFault(.past(until)) }
        let moment = AsOf(today, known: Instant(milliseconds: .max))
        let unit = try entry(order.unit, of: .organisation, moment)
        let isEnded = unit.map { ["merged", "deregistered"].contains($0.values.text("standing")) } ?? false
        guard unit != nil, !isEnded else { throw OpeningFault(.unit(order.unit, isEnded: isEnded)) }
        let known = try EntryHistory.of(order.contracts, in: .contract, self)
        try checkEach(order.contracts) { number in
            guard let contract = known[number]?.speaking(on: today)?.values else { return .missing }
            if contract.text("status") != "registered" { return .cancelled }
            let parties = [contract.text("seller_id"), contract.text("buyer_id")]
            if !parties.contains(order.unit) { return .notParty(unit: order.unit) }
            return ContractSecrecy.mark(in: contract).map { .secret(field: $0.field, word: $0.word) }
        }
    }

    /// Whether the unit has opened all of the contracts.
    fileprivate func check(closing contracts: [String], for unit: String, on today: CivilDay) throws {
        let known = try EntryHistory.of(contracts.map { OpeningOrder.name($0, unit) }, in: .opening, self)
        try checkEach(contracts) { number in
            known[OpeningOrder.name(number, unit)]?.speaking(on: today) == nil ? .notOpen(unit: unit) : nil
        }
    }

    /// Throws what is wrong with contracts of a list, all of it at once.
    private func checkEach(_ contracts: [String], _ problem: (String) throws -> OpeningFault.Problem?) throws {
        guard !contracts.isEmpty else { throw OpeningFault(.empty) }
        var met: Set<String> = []
        let items = try contracts.compactMap { number -> OpeningFault.Item? in
            guard met.insert(number).inserted else { return OpeningFault.Item(number, .repeated) }
            return try problem(number).map { OpeningFault.Item(number, $0) }
        }
        guard items.isEmpty else { throw OpeningFault(.contracts(items)) }
    }

    /// Writes what is said of openings; an act that says nothing new is none.
    ///
    /// Of an opening that changes in one of its parts all parts are written, so that the act tells from when to when it is
    /// open, though nothing but its end may be new.
    fileprivate func write(_ changes: [EntryChange], on today: CivilDay, to rows: ActRows) throws {
        var trial = try EntryWriter(.opening, dating: .since(today), today: today, self)
        let outcomes = try trial.take(changes, self, writingTo: nil)
        let changed = Set(zip(changes, outcomes).filter { $1 != .unchanged }.map { change, _ in change.id })
        guard !changed.isEmpty else { throw OpeningFault(.unchanged) }
        var writer = try EntryWriter(.opening, dating: .since(today), today: today, self)
        writer.writesUnchanged = true
        _ = try writer.take(changes.filter { changed.contains($0.id) }, self, writingTo: rows)
    }
}
