import Civic
import Database
import Exact
import Foundation
import Interchange
import Journal
import Synchronization
import TestSupport
import Testing

@testable import Registry

@Suite("An import")
struct ImportTests {
    /// The day it is, moved by the test.
    private final class Clock: Sendable {
        private let now = Mutex(Instant(milliseconds: 1_700_000_000_000))
        var instant: Instant { now.withLock(\.self) }
        func pass(days: Int64) { now.withLock { $0 = $0.adding(milliseconds: days * 86_400_000) } }
    }

    private let clock = Clock()
    private let house: RegistryHouse
    private static let header = "信用代码,单位名称,单位类别,规模,区县,规上工业,首次高企年度"
    private static let first = "91379903XKGUDJW0MX,甲公司,企业,小型,市外,否,"
    private static let second = "913799027PU5MM18GC,乙公司,企业,小型,市外,否,2023"

    init() async throws {
        house = try await RegistryHouse(now: { [clock] in clock.instant })
    }

    private func csv(_ rows: String...) -> [UInt8] {
        Array(([ImportTests.header] + rows).joined(separator: "\r\n").utf8)
    }

    private func counts(_ review: ImportReview) -> [Int] {
        [review.new, review.changed, review.unchanged, review.rejected.count]
    }

    private func name(_ code: String, onDay offset: Int64) async throws -> String? {
        let moment = AsOf(clock.instant.day(offsetMinutes: 480).adding(days: offset), known: clock.instant)
        return try await house.names(of: .organisation, moment)[code]
    }

    @Test("is looked at first, which changes nothing, and then does what was foreseen")
    func review() async throws {
        let order = try house.order(csv(ImportTests.first, ImportTests.second), name: "单位.csv", of: .organisation)
        let seen = try await house.desk.review(order)
        #expect(counts(seen) == [2, 0, 0, 0])
        #expect(try await house.count("organisation_version") == 0)
        let (act, done) = try await house.desk.take(order, by: house.clerk.id)
        #expect(counts(done) == counts(seen))
        #expect(act?.kind == "registry.import")
        #expect(try await house.count("organisation_version") == 2)
        #expect(try await house.audit().findings == [])
    }

    @Test("of what is known changes nothing and is no act; what differs holds from the day of the import on")
    func again() async throws {
        _ = try await house.take(csv(ImportTests.first, ImportTests.second), name: "a", of: .organisation)
        clock.pass(days: 30)
        let (none, same) = try await house.take(csv(ImportTests.first), name: "a", of: .organisation)
        #expect(none == nil)
        #expect(counts(same) == [0, 0, 1, 0])
        let renamed = ImportTests.first.replacing("甲公司", with: "甲集团")
        let (act, changed) = try await house.take(csv(renamed, ImportTests.second), name: "a", of: .organisation)
        #expect(act != nil)
        #expect(counts(changed) == [0, 1, 1, 0])
        #expect(try await name("91379903XKGUDJW0MX", onDay: -1) == "甲公司")
        #expect(try await name("91379903XKGUDJW0MX", onDay: 0) == "甲集团")
    }

    @Test("as a correction says that it was never otherwise")
    func correction() async throws {
        _ = try await house.take(csv(ImportTests.first), name: "a", of: .organisation)
        clock.pass(days: 30)
        let renamed = ImportTests.first.replacing("甲公司", with: "甲集团")
        _ = try await house.take(csv(renamed), name: "a", of: .organisation, correcting: true)
        #expect(try await name("91379903XKGUDJW0MX", onDay: -1_000) == "甲集团")
    }

    @Test("tells what it tidied, and reads GB 18030, full-width digits, placeholders and other words")
    func tidied() async throws {
        let text = "信用代码,单位名称,单位类别,规模,区县,规上工业,首次高企年度\n９１379903xkgudjw0mx, 甲公司 ,企业,小型,市外,×,／\n"
        let encoder = String.Encoding(rawValue: 0x8000_0632)
        let bytes = [UInt8](try #require(text.data(using: encoder)))
        let (act, review) = try await house.take(bytes, name: "a", of: .organisation)
        #expect(act != nil)
        #expect(review.rejected == [])
        #expect(review.tidied[0].description.contains("全角字符"))
        #expect(!review.tidied[1].isEmpty && !review.tidied[6].isEmpty)
        #expect(try await name("91379903XKGUDJW0MX", onDay: 0) == "甲公司")
    }

    @Test("gives back the rejected rows with the reason, and takes them once they are mended")
    func givenBack() async throws {
        let broken = ImportTests.second.replacing("小型", with: "小微")
        let bytes = csv(ImportTests.first, broken)
        let (_, review) = try await house.take(bytes, name: "单位.csv", of: .organisation)
        #expect(counts(review) == [1, 0, 0, 1])
        let file = try ImportFile(bytes, name: "单位.csv")
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv").path
        try file.giveBack(
            review.rejected, try file.recognise(among: [.organisation]), to: path, at: clock.instant)
        let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
        #expect(text.contains("退回原因"))
        #expect(text.contains("“规模”"))
        #expect(!text.contains("甲公司"))
        let mended = text.replacing("小微,", with: "小型,")
        let (act, taken) = try await house.take(Array(mended.utf8), name: "退回.csv", of: .organisation)
        #expect(act != nil)
        #expect(counts(taken) == [1, 0, 0, 0])
    }

    @Test("remembers for an origin which header is which field")
    func remembered() async throws {
        let text = "统一代码,单位类别,规模,区县,规上工业\n91379903XKGUDJW0MX,企业,小型,市外,否\n"
        let file = try ImportFile(Array(text.utf8), name: "a.csv")
        #expect(throws: ImportFault.self) { try file.recognise(among: [.organisation]) }
        let told = try HeaderMapping(lines: ["信用代码=统一代码"]).naming(.organisation)
        let recognised = try file.recognise(among: [.organisation]) { _ in told }
        let order = ImportOrder(
            .organisation, file: "a.csv", hash: file.hash, origin: "老系统", mapping: recognised.mapping, told: told,
            reader: FieldReader(.organisation, try SamplePack.plan()) { _ in "" },
            open: { try file.source(headerLine: 1) })
        _ = try await house.desk.take(order, by: house.clerk.id)
        #expect(try await house.desk.mappings(from: "老系统")[Register.organisation.id] == told)
        #expect(try await house.desk.mappings(from: "人工导入").isEmpty)
    }

    @Test("keeps of a person a keyed hash and four characters, and shows no identity number in a message")
    func people() async throws {
        let text = "姓名,身份证号\n陈一,11010519491231002X\n王二,110105194912310021\n"
        let (_, review) = try await house.take(Array(text.utf8), name: "a.csv", of: .person)
        #expect(counts(review) == [1, 0, 0, 1])
        #expect(review.rejected.allSatisfy { !$0.value.contains("19491231") })
        let kept = try await house.journal.database.read { reader in
            try reader.rows("SELECT id, name, identity_last4 FROM person_version").map(\.values)
        }
        #expect(kept.count == 1)
        #expect(kept.first?[2] == .text("002X"))
        #expect(!"\(kept)".contains("19491231"))
    }
}
