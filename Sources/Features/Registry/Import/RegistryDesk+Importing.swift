import Civic
import Database
import Exact
import Interchange
package import Journal
import TransparencyLog

extension RegistryDesk {
    /// Rows of a file that may be wrong before it counts as another kind of file.
    package static let mostRejected = 10_000

    /// What a file would change, without changing anything.
    ///
    /// - Throws: ``ImportFault``, `DatabaseError`.
    package func review(_ order: ImportOrder) async throws -> ImportReview {
        let today = journal.today
        return try await journal.database.read { reader in
            try ImportRun(order, today: today, reader).finish(reader, writingTo: nil)
        }
    }

    /// Imports a file as one act: all of its good rows, or nothing.
    ///
    /// - Parameter expecting: how many rows were wrong when a person looked; more are refused.
    /// - Throws: ``ImportFault``, `ActorFault`, `DatabaseError`.
    package func take(
        _ order: ImportOrder, by account: Actor.ID, expecting rejected: Int? = nil
    ) async throws -> (act: Act?, review: ImportReview) {
        let today = journal.today
        let subject = Subject(kind: "import", id: journal.identifier("imp").description)
        do {
            let (act, review) = try await journal.write(.alone) { transaction in
                let actor = try transaction.registrar(account)
                let draft = ActDraft(
                    "registry.import", on: subject,
                    open: [
                        JSON.Member("register", .string(order.register.id.rawValue)),
                        JSON.Member("file_hash", .string(order.hash.hexadecimal)),
                        JSON.Member("origin", .string(order.origin)),
                    ],
                    sealed: [JSON.Member("file", .string(order.file))])
                var review = ImportReview()
                let act = try transaction.record(draft, by: actor) { rows in
                    let run = try ImportRun(order, today: today, transaction)
                    review = try run.finish(transaction, writingTo: rows)
                    if let rejected, review.rejected.count > rejected {
                        throw ImportFault(.moreRejected(review.rejected.count, expected: rejected))
                    }
                    // An act about nothing is none: the transaction is given up.
                    guard review.accepted > 0 else { throw NothingToImport(review: review) }
                    rows.state(review.facts)
                    if let told = order.told { try transaction.remember(told, of: order, by: rows) }
                }
                return (act, review)
            }
            return (act, review)
        } catch let nothing as NothingToImport {
            return (nil, nothing.review)
        }
    }

    private struct NothingToImport: Error {
        let review: ImportReview
    }
}

/// One way through a file.
struct ImportRun {
    private let order: ImportOrder
    private var writer: EntryWriter
    private var references: EntryReferences

    init(_ order: ImportOrder, today: CivilDay, _ database: some Querying) throws {
        self.order = order
        writer = try EntryWriter(
            order.register, dating: order.isCorrection ? .correction : .since(today), today: today, database)
        references = EntryReferences(order.register)
    }

    /// Goes through all rows.
    ///
    /// - Throws: ``ImportFault``, `DatabaseError`.
    consuming func finish(_ database: some Querying, writingTo rows: ActRows?) throws -> ImportReview {
        var review = ImportReview()
        let ahead = ImportAhead(order)
        defer { ahead.stop() }
        while true {
            let (next, ending) = try ahead.next()
            guard var batch = next else {
                review.tidied = ending.tidied
                review.passed = ending.passed
                break
            }
            let missing = try references.missing(in: batch.changes, database)
            for index in batch.changes.indices.reversed() {
                guard let place = missing[index] else { continue }
                batch.rejected.append(unknown(batch.changes[index], place, line: batch.lines[index]))
                batch.changes.remove(at: index)
                batch.lines.remove(at: index)
            }
            let outcomes = try writer.take(batch.changes, database, writingTo: rows)
            for (index, outcome) in outcomes.enumerated() {
                switch outcome {
                case .new: review.new += 1
                case .changed: review.changed += 1
                case .unchanged: review.unchanged += 1
                case .repeated: batch.rejected.append(repeated(batch.changes[index], line: batch.lines[index]))
                }
                if outcome == .new || outcome == .changed, review.examples.count < 5 {
                    review.examples.append(batch.changes[index].id)
                }
            }
            review.rejected += batch.rejected.sorted { $0.line < $1.line }
            guard review.rejected.count <= RegistryDesk.mostRejected else {
                throw ImportFault(.tooManyRejected(first: review.rejected.first))
            }
            order.progress(review.rows)
        }
        guard review.rows > 0 else { throw ImportFault(.empty) }
        return review
    }

    private func unknown(_ change: EntryChange, _ place: Int, line: Int) -> RejectedRow {
        let field = order.register.fields[place]
        let shown: String = if case .text(let text) = change.values[place] { text } else { "" }
        let other: String =
            if case .entry(let name) = field.content { Register.named(name)?.label ?? "" } else {
                Register.organisation.label
            }
        return RejectedRow(
            line: line, column: order.mapping.places[place]?.header ?? field.label, value: shown,
            problem: "\(other)登记中没有“\(shown)”", remedy: "请先导入该\(other)，或更正编号")
    }

    private func repeated(_ change: EntryChange, line: Int) -> RejectedRow {
        let place = order.register.keyField.flatMap { order.mapping.places[$0] }
        return RejectedRow(
            line: line, column: place?.header ?? "", value: change.id, problem: "本文件前面已有这一项",
            remedy: "保留正确的一行，删除另一行")
    }
}
