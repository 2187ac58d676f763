import Database
import Exact
import Foundation
import Journal
import Markup
import Operations
import Synchronization
import TestSupport
import Testing
import TransparencyLog
import Work

@testable import Registry
@testable import Site

@Suite("The pages of an import")
struct ImportPagesTests {
    private static let now = Instant(milliseconds: 1_700_000_000_000)
    private static let header = "信用代码,单位类别,规模,区县,规上工业"
    private static let good = "91379903XKGUDJW0MX,企业,小型,市外,否"
    private static let bad = "91379903XKGUDJW0M1,企业,小型,市外,否"

    private let house: RegistryHouse
    private let office: ImportOffice
    private let site: Site
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path

    init() async throws {
        house = try await RegistryHouse(now: { ImportPagesTests.now })
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let journal = house.journal
        let count = Counter()
        let runs = LongRuns(now: { journal.now() }, identifier: { "n\(count.next())" })
        office = ImportOffice(
            journal, plan: try SamplePack.plan(), runs: runs,
            parcels: ImportParcels(in: folder, now: { journal.now() }),
            reader: { register, plan in FieldReader(register, plan) { Hash(of: $0).hexadecimal } },
            identifier: { "p\(count.next())" }, seal: {})
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { journal.now() }, identifier: { "q1" },
            log: { _ in }, uploads: "/tmp")
        site = Site(
            [OperationsFeature(runs) { HealthReport([], facts: []) }.feature, ImportFeature(office).feature],
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

    // MARK: - Asking

    private func ask(_ method: String, _ target: String, _ form: String = "") async -> (
        status: Int, location: String, text: String
    ) {
        var headers = ["host": ["127.0.0.1"]]
        if method == "POST" { headers["content-type"] = ["application/x-www-form-urlencoded"] }
        let answer = await site.answer(SiteRequest(method, target, headers: headers, body: .bytes(Array(form.utf8))))
        let location = answer.headers.first { $0.name == "location" }?.value ?? ""
        var bytes: [UInt8] = []
        switch answer.body {
        case .bytes(let all): bytes = Array(all)
        case .stream(let write): try? await write { bytes += $0 }
        }
        return (answer.status, location, String(decoding: bytes, as: UTF8.self))
    }

    /// Hands a file in, as a form with a file does, and looks at it.
    private func parcel(_ text: String, of register: Register? = nil) async throws -> ImportParcel {
        let path = folder + "/upload"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let file = UploadedFile(name: "单位.csv", path: path, size: text.utf8.count)
        let parcel = try await office.take(
            file, .init(origin: "测试", register: register, account: house.clerk.id, isCorrection: false))
        if parcel.guess.recognition != nil { _ = try await end(of: office.look(at: parcel)) }
        return try office.parcel(parcel.id)
    }

    /// Where a run leads in the end; what went wrong, where it failed.
    private func end(of run: LongRun?) async throws -> String {
        let run = try #require(run)
        var end = ""
        for await state in office.runs.watch(run.id) {
            if case .done(let address) = state { end = address }
            if case .failed(let message) = state { end = message }
        }
        return end
    }

    private func confirm(_ parcel: ImportParcel) async throws -> String {
        let rejected = parcel.review?.rejected.count ?? 0
        let answer = await ask("POST", "/operator/import/\(parcel.id)/confirm", "agreed=1&rejected=\(rejected)")
        #expect(answer.status == 303, "\(answer.text.prefix(400))")
        let id = try #require(answer.location.split(separator: "/").last.map(String.init))
        return try await end(of: office.runs[id])
    }

    // MARK: - What they do

    @Test("show what would change and which rows would come back, and nothing reaches the registry")
    func review() async throws {
        let parcel = try await parcel([Self.header, Self.good, Self.bad].joined(separator: "\n") + "\n")
        let page = await ask("GET", "/operator/import/\(parcel.id)")
        #expect(page.status == 200)
        for word in ["新增", "退回的行", "91379903XKGUDJW0M1", "下一步：核对并导入", parcel.hash.hexadecimal] {
            #expect(page.text.contains(word), "\(word)")
        }
        #expect(parcel.review?.new == 1 && parcel.review?.rejected.count == 1)
        #expect(try await house.count("organisation_version") == 0)
        let rejected = await ask("GET", "/operator/import/\(parcel.id)/rejected")
        #expect(rejected.text.contains("退回原因") && rejected.text.contains("91379903XKGUDJW0M1"))
        #expect(!rejected.text.contains("91379903XKGUDJW0MX"))
    }

    @Test("import after the confirmation as one act, and give a receipt")
    func confirmed() async throws {
        let parcel = try await parcel([Self.header, Self.good, Self.bad].joined(separator: "\n") + "\n")
        let refused = await ask("POST", "/operator/import/\(parcel.id)/confirm", "rejected=1")
        #expect(refused.status == 422 && refused.text.contains("请核对后勾选同意"))
        #expect(await ask("GET", "/operator/import/\(parcel.id)/receipt").status == 409)
        #expect(await ask("GET", "/operator/import/\(parcel.id)/confirm").text.contains("将新增 1 项"))
        let address = try await confirm(parcel)
        #expect(address == "/operator/import/\(parcel.id)/receipt")
        let receipt = await ask("GET", address)
        let act = try #require(try office.parcel(parcel.id).result?.act)
        #expect(receipt.status == 200 && receipt.text.contains("\(act.id)") && receipt.text.contains("退回的 1 行未记入"))
        #expect(try await house.count("organisation_version") == 1)
        let again = await ask("POST", "/operator/import/\(parcel.id)/confirm", "agreed=1&rejected=1")
        #expect(again.status == 303 && again.location == address)
        #expect(await ask("GET", "/operator/import").text.contains("\(act.id)"))
    }

    @Test("ask what a header is that nobody can know, and remember it for the origin")
    func told() async throws {
        let lines = ["信用代码,单位性质,规模,区县,规上工业", Self.good].joined(separator: "\n") + "\n"
        let parcel = try await parcel(lines, of: .organisation)
        #expect(parcel.guess.recognition == nil)
        let page = await ask("GET", "/operator/import/\(parcel.id)")
        #expect(page.status == 200 && page.text.contains("指明不能确定的列") && page.text.contains("header-1"))
        let answer = await ask("POST", "/operator/import/\(parcel.id)/mapping", "header-1=kind")
        #expect(answer.status == 303, "\(answer.text.prefix(400))")
        let id = try #require(answer.location.split(separator: "/").last.map(String.init))
        if let run = office.runs[id] { _ = try await end(of: run) }
        let looked = try office.parcel(parcel.id)
        #expect(looked.review?.new == 1)
        _ = try await confirm(looked)
        let next = try await self.parcel(lines.replacing("0MX", with: "0MX"), of: .organisation)
        #expect(next.guess.recognition != nil && next.review?.unchanged == 1)
        #expect(await ask("GET", "/operator/import/\(next.id)").text.contains("没有新增或变更，无须导入"))
    }

    @Test("refuse a file whose bytes are no longer those that were looked at")
    func bound() async throws {
        let parcel = try await parcel([Self.header, Self.good].joined(separator: "\n") + "\n")
        try Data("else".utf8).write(to: URL(fileURLWithPath: parcel.path))
        #expect(try await !confirm(parcel).hasPrefix("/"))
        #expect(try await house.count("organisation_version") == 0)
    }

    @Test("take no text of a file for markup")
    func hostile() async throws {
        let text = "<script>alert('\u{301}1')</script>"
        let parcel = try await parcel(
            [Self.header + "," + text, "\(text),企业,小型,市外,否,\(text)"].joined(separator: "\n") + "\n")
        let page = await ask("GET", "/operator/import/\(parcel.id)")
        #expect(page.status == 200 && !page.text.contains("<script>alert"))
    }
}

@Suite("Files that wait for their import")
struct ImportParcelsTests {
    private final class Clock: Sendable {
        private let moment = Mutex(Instant(milliseconds: 1_700_000_000_000))
        var now: Instant { moment.withLock(\.self) }
        func advance(minutes: Int64) { moment.withLock { $0 = $0.adding(milliseconds: minutes * 60_000) } }
    }

    @Test("are forgotten after an hour, and leave nothing behind")
    func forgotten() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let clock = Clock()
        let parcels = ImportParcels(in: folder, now: { clock.now })
        let bytes = Array("信用代码,单位类别,规模,区县,规上工业\n91379903XKGUDJW0MX,企业,小型,市外,否\n".utf8)
        let file = try ImportFile(bytes, name: "a.csv")
        let path = parcels.path(of: "p1")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        parcels.keep(
            ImportParcel(
                id: "p1", name: "a.csv", path: path, size: bytes.count, hash: file.hash, arrived: clock.now,
                origin: "测试", register: nil, account: Actor.ID(rawValue: "clerk"), isCorrection: false,
                guess: try file.guess(among: Register.all)))
        clock.advance(minutes: 59)
        #expect(parcels["p1"] != nil)
        clock.advance(minutes: 2)
        #expect(parcels["p1"] == nil && !FileManager.default.fileExists(atPath: path))
    }
}
