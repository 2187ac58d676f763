import Exact
import Synchronization
import Testing

@testable import Work

@Suite("A long run")
struct LongRunsTests {
    private let runs: LongRuns

    init() {
        let number = Mutex(0)
        runs = LongRuns(
            limit: 1, now: { Instant(milliseconds: 0) },
            identifier: {
                number.withLock { number in
                    number += 1
                    return "run\(number)"
                }
            })
    }

    private struct Broken: Error, CustomStringConvertible {
        let description = "请重试"
    }

    @Test("tells how far it is, and where its result stands")
    func result() async throws {
        let gate = AsyncStream.makeStream(of: Void.self)
        let run = try #require(
            runs.begin("测算") { progress in
                progress(1, 2)
                for await _ in gate.stream {}
                return "/result"
            })
        var seen: [LongRun.State] = []
        for await state in runs.watch(run.id) {
            seen.append(state)
            if case .running(done: 1, _) = state { gate.continuation.finish() }
        }
        #expect(seen.last == .done(address: "/result"))
        #expect(seen.contains(.running(done: 1, total: 2)))
        #expect(runs[run.id]?.state == .done(address: "/result"))
    }

    @Test("that fails says what a person can do")
    func failure() async throws {
        let run = try #require(runs.begin("测算") { _ in throw Broken() })
        var last: LongRun.State?
        for await state in runs.watch(run.id) { last = state }
        #expect(last == .failed(message: "请重试"))
    }

    @Test("does not begin while as many as may be are under way, and does afterwards")
    func limit() async throws {
        let gate = AsyncStream.makeStream(of: Void.self)
        let first = try #require(
            runs.begin("甲") { _ in
                for await _ in gate.stream {}
                return "/"
            })
        #expect(runs.begin("乙") { _ in "/" } == nil)
        gate.continuation.finish()
        for await _ in runs.watch(first.id) {}
        #expect(runs.begin("乙") { _ in "/" } != nil)
    }

    @Test("that nobody knows has nothing to watch")
    func unknown() async {
        var states = 0
        for await _ in runs.watch("nobody") { states += 1 }
        #expect(states == 0)
    }
}
