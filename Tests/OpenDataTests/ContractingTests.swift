import Civic
import Exact
import Foundation
import Interchange
import Markup
import TestSupport
import Testing

@testable import OpenData
@testable import Site

@Suite("Opened contracts as OCDS")
struct ContractingTests {
    /// Contracts of which every second one shows everything and the others next to nothing.
    private static func contracts(_ count: Int) -> [OpenedContract] {
        (0..<count).map { number in
            let day = CivilDay(number: 20_000 + Int64(number % 300))
            let isWhole = number % 2 == 0
            return OpenedContract(
                number: "C\(10_000 + number)", title: isWhole ? "第\(number)份\u{0}\"<合同>" : nil, kind: "开发",
                field: isWhole ? "新材料及其应用" : nil, signed: isWhole ? day : nil, registered: day,
                opened: Instant(milliseconds: 1_700_000_000_000 + Int64(number)), digest: "\(number)",
                turnover: isWhole ? Yuan(fen: Int64(number) * 1_234_567 + 1) : nil,
                seller: isWhole ? .init(code: "12379900MB0000001A", name: "甲大学") : nil,
                buyer: number % 4 == 0 ? .init(code: "91379903XKGUDJW0MX", name: "乙公司") : nil)
        }
    }

    private static func site(_ count: Int) -> Site {
        let contracts = contracts(count)
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: Instant(milliseconds: 1_699_000_000_000)) },
            now: { Instant(milliseconds: 1_700_000_000_000) }, identifier: { "q1" }, log: { _ in }, uploads: "/tmp")
        var settings = SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample")))
        settings.licence = Link(Phrase("CC BY 4.0"), to: "https://example.org/licence")
        let feature = OpenDataFeature([]) { _, start, limit in Array(contracts.dropFirst(start).prefix(limit)) }
        return Site([feature.feature], settings: settings, services: services)
    }

    private static func package(_ count: Int, _ target: String) async throws -> JSON {
        guard case .bytes(let bytes) = await site(count).answer(SiteRequest("GET", target)).body else { return .null }
        return try JSON(parsing: Array(bytes))
    }

    @Test("are in parts that name the next one, each contract once")
    func parts() async throws {
        let count = ContractPart.size + 3
        let first = try await Self.package(count, "/data/ocds.json")
        #expect(first["releases"]?.array?.count == ContractPart.size)
        #expect(first["links"]?["next"]?.string == "?part=2")
        let second = try await Self.package(count, "/data/ocds.json?part=2")
        #expect(second["releases"]?.array?.count == 3)
        #expect(second["links"] == nil)
        #expect(await Self.site(count).answer(SiteRequest("GET", "/data/ocds.json?part=3")).status == 404)
    }

    @Test("are a record each, with its release and the same compiled")
    func records() async throws {
        let package = try await Self.package(3, "/data/ocds-records.json")
        let records = package["records"]?.array ?? []
        #expect(records.map { $0["ocid"]?.string } == (0..<3).map { "local-beizeng-C\(10_000 + $0)" })
        #expect(records.first?["compiledRelease"]?["tag"] == .array([.string("compiled")]))
        #expect(records.first?["releases"]?.array?.count == 1)
    }

    @Test(
        "hold against the schema that the standard publishes",
        arguments: [("ocds", "release"), ("ocds-records", "record")])
    func schema(address: String, kind: String) async throws {
        guard let folder = PublicVectors.folder("ocds/schema") else { return }
        let schemas = try PublishedSchemas(folder)
        for count in [1, 25] {
            let package = try await Self.package(count, "/data/\(address).json")
            #expect(try schemas.faults(package, "\(kind)-package-schema.json") == [])
        }
        // The check itself tells a fault from none.
        let broken = JSON.object([
            JSON.Member("version", .string("1.1")), JSON.Member("\(kind)s", .array([.object([])])),
        ])
        #expect(try schemas.faults(broken, "\(kind)-package-schema.json").isEmpty == false)
    }
}
