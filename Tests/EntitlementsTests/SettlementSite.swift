import Exact
import Foundation
import Journal
import Markup
import Operations
import Packs
import Synchronization
import Testing
import Work

@testable import Entitlements
@testable import Site

/// The pages of settlements over a registry with a year's facts.
struct SettlementSite {
    let registry: SampleRegistry
    let runs: LongRuns
    let site: Site

    /// The pages on a day.
    init(_ sample: SampleYear, on day: String) async throws {
        registry = try await SampleRegistry(sample, on: day)
        let journal = registry.journal
        let counter = Counter()
        runs = LongRuns(now: { journal.now() }, identifier: { "n\(counter.next())" })
        let office = SettlementOffice(
            journal, shelf: PackShelf(journal.database, given: sample.pack), runs: runs, program: "test",
            identifier: { "n\(counter.next())" },
            scratch: { "\(FileManager.default.temporaryDirectory.path)/\(UUID()).xlsx" }, seal: {})
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { journal.now() }, identifier: { "q1" },
            log: { _ in }, uploads: "/tmp")
        let operations = OperationsFeature(runs) { HealthReport([], facts: []) }
        site = Site(
            [operations.feature, SettlementsFeature(office).feature],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }
}

// MARK: - Asking

extension SettlementSite {
    /// The answer to a question from the machine itself, or from elsewhere.
    func get(_ target: String, host: String = "127.0.0.1") async -> (status: Int, text: String) {
        let answer = await site.answer(SiteRequest("GET", target, headers: ["host": [host]]))
        switch answer.body {
        case .bytes(let bytes): return (answer.status, String(decoding: bytes, as: UTF8.self))
        case .stream(let write):
            var bytes: [UInt8] = []
            try? await write { bytes += $0 }
            return (answer.status, String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The answer to a form.
    func post(_ target: String, _ form: String = "") async -> (status: Int, location: String, text: String) {
        let headers = ["host": ["127.0.0.1"], "content-type": ["application/x-www-form-urlencoded"]]
        let answer = await site.answer(
            SiteRequest("POST", target, headers: headers, body: .bytes(Array(form.utf8))))
        let location = answer.headers.first { $0.name == "location" }?.value ?? ""
        guard case .bytes(let bytes) = answer.body else { return (answer.status, location, "") }
        return (answer.status, location, String(decoding: bytes, as: UTF8.self))
    }

    /// The address to which the run of a form leads in the end.
    func result(of form: (status: Int, location: String, text: String)) async throws -> String {
        #expect(form.status == 303)
        let id = try #require(form.location.split(separator: "/").last.map(String.init))
        var last: LongRun.State?
        for await state in runs.watch(id) { last = state }
        guard case .done(let address) = try #require(last) else {
            Issue.record("\(String(describing: last))")
            return ""
        }
        return address
    }
}
