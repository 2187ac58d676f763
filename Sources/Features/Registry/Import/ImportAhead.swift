import Dispatch
import Interchange
import Synchronization

/// Reads a file's rows on a thread of its own, a few batches ahead of the one who takes them, so that cells are read
/// while the database is at work.
final class ImportAhead: Sendable {
    private enum Item: Sendable {
        case batch(ImportReader.Batch)
        case end(Ending)
        case fault(any Error)
    }

    /// What is known when all rows are read.
    struct Ending: Sendable {
        /// For each column, what had to be tidied in its cells.
        var tidied: [TidyingTally] = []
        /// Rows that are no records: sums, signatures.
        var passed: [PassedRow] = []
    }

    private let items = Mutex<[Item]>([])
    private let isStopped = Atomic(false)
    private let filled = DispatchSemaphore(value: 0)
    private let free = DispatchSemaphore(value: 0)

    /// How many batches may wait: what they hold is all the memory that reading ahead takes.
    private static let depth = 4

    /// Begins to read.
    init(_ order: ImportOrder) {
        for _ in 0..<ImportAhead.depth { free.signal() }
        DispatchQueue(label: "import").async { [self] in read(order) }
    }

    /// The next rows, read to the end where it gives none.
    ///
    /// - Throws: what the file as a whole suffers from. Then, and at the end, it must not be asked again.
    func next() throws -> (batch: ImportReader.Batch?, ending: Ending) {
        filled.wait()
        let item = items.withLock { $0.removeFirst() }
        free.signal()
        switch item {
        case .batch(let batch): return (batch, Ending())
        case .end(let ending): return (nil, ending)
        case .fault(let error): throw error
        }
    }

    /// Has reading end early.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        free.signal()
    }
}

// MARK: - On its own thread

extension ImportAhead {
    private func read(_ order: ImportOrder) {
        do {
            var reader = try ImportReader(order)
            while let batch = try reader.next() {
                guard put(.batch(batch)) else { return }
            }
            _ = put(.end(Ending(tidied: reader.tidied, passed: reader.passed)))
        } catch {
            _ = put(.fault(error))
        }
    }

    /// - Returns: whether anybody still wants more.
    private func put(_ item: Item) -> Bool {
        free.wait()
        if isStopped.load(ordering: .acquiring) { return false }
        items.withLock { $0.append(item) }
        filled.signal()
        return true
    }
}
