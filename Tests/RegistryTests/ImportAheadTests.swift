import Database
import Exact
import Journal
import Synchronization
import Testing

@testable import Registry

@Suite("Reading ahead of an import")
struct ImportAheadTests {
    private struct Torn: Error {}

    /// Organisations that go on and on, and count how many were read.
    private struct Rows: ImportSource {
        let read: Counter
        /// After how many rows the file turns out to be torn.
        let tornAfter: Int

        mutating func next() throws -> ImportedRow? {
            let line = read.next()
            if line > tornAfter { throw Torn() }
            let header = ["信用代码", "单位类别", "规模", "区县", "规上工业"]
            let cells = line == 1 ? header : ["91379903XKGUDJW0MX", "企业", "小型", "市外", "否"]
            return ImportedRow(line: line, cells: cells.map { .text(CellText($0)) })
        }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)
        var value: Int { count.withLock(\.self) }
        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    private func order(_ house: RegistryHouse, _ read: Counter, tornAfter: Int) throws -> ImportOrder {
        let file = Array("信用代码,单位类别,规模,区县,规上工业\n91379903XKGUDJW0MX,企业,小型,市外,否\n".utf8)
        let whole = try house.order(file, name: "a.csv", of: .organisation)
        return ImportOrder(
            whole.register, file: whole.file, hash: whole.hash, origin: whole.origin, mapping: whole.mapping,
            reader: whole.reader, open: { Rows(read: read, tornAfter: tornAfter) })
    }

    private func house() async throws -> RegistryHouse {
        try await RegistryHouse(now: { Instant(milliseconds: 1_700_000_000_000) })
    }

    @Test("holds a few batches and waits until one is taken")
    func bounded() async throws {
        let read = Counter()
        let ahead = ImportAhead(try order(try await house(), read, tornAfter: .max))
        // Four batches wait, and one more is in hand; the header is a row, too.
        let most = 5 * ImportReader.batchSize + 1
        while read.value < most { try await Task.sleep(for: .milliseconds(1)) }
        #expect(try ahead.next().batch?.changes.count == ImportReader.batchSize)
        while read.value < most + ImportReader.batchSize { try await Task.sleep(for: .milliseconds(1)) }
        ahead.stop()
        #expect(read.value == most + ImportReader.batchSize)
    }

    @Test("ends the import where the file turns out to be torn, and nothing is kept")
    func torn() async throws {
        let house = try await house()
        await #expect(throws: Torn.self) {
            try await house.desk.take(try order(house, Counter(), tornAfter: 7_000), by: house.clerk.id)
        }
        #expect(try await house.count("organisation_version") == 0)
        #expect(try await house.audit().findings == [])
    }

    @Test("ends where the import is given up")
    func givenUp() async throws {
        let house = try await house()
        let read = Counter()
        // Every row but the first says the same again.
        await #expect(throws: ImportFault.self) {
            try await house.desk.take(try order(house, read, tornAfter: .max), by: house.clerk.id)
        }
        #expect(read.value < 2 * RegistryDesk.mostRejected + 7 * ImportReader.batchSize)
        #expect(try await house.count("organisation_version") == 0)
    }
}
