import Synchronization
import Testing

@testable import Site

@Suite("The watch over the head of the record")
struct HeadWatchTests {
    /// A record that counts how often it was asked.
    private final class Ledger: Sendable {
        let state = Mutex((acts: Int64(1), readings: 0))

        func read() -> RecordHead {
            state.withLock { state in
                state.readings += 1
                return RecordHead(mark: "\(state.acts)", acts: state.acts, at: nil)
            }
        }

        func act() { state.withLock { $0.acts += 1 } }

        var readings: Int { state.withLock { $0.readings } }
    }

    @Test("asks the database once for many who ask at a time")
    func sharing() async throws {
        let ledger = Ledger()
        let watch = HeadWatch(freshness: .seconds(60)) { ledger.read() }
        try await withThrowingTaskGroup { tasks in
            for _ in 0..<200 { tasks.addTask { try await watch.current() } }
            for try await head in tasks { #expect(head.acts == 1) }
        }
        #expect(ledger.readings == 1)
    }

    @Test("shows at once what this process did, and after a moment what others did")
    func forgetting() async throws {
        let ledger = Ledger()
        let watch = HeadWatch(freshness: .seconds(60)) { ledger.read() }
        _ = try await watch.current()
        ledger.act()
        #expect(try await watch.current().acts == 1)
        watch.forget()
        #expect(try await watch.current().acts == 2)
        let short = HeadWatch(freshness: .zero) { ledger.read() }
        _ = try await short.current()
        ledger.act()
        #expect(try await short.current().acts == 3)
    }

    @Test("tells all who watch of each new head, by one reading, until it stops")
    func telling() async throws {
        let ledger = Ledger()
        let watch = HeadWatch(freshness: .zero, interval: .milliseconds(10)) { ledger.read() }
        let told = try await withThrowingTaskGroup(returning: [[Int64]].self) { tasks in
            for _ in 0..<20 {
                tasks.addTask {
                    var acts: [Int64] = []
                    for await head in watch.changes() {
                        acts.append(head.acts)
                        if head.acts == 2 { break }
                        ledger.state.withLock { $0.acts = 2 }
                    }
                    return acts
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(told.allSatisfy { $0 == [1, 2] || $0 == [2] })
        watch.stop()
        var after = watch.changes().makeAsyncIterator()
        #expect(await after.next() == nil)
    }
}
