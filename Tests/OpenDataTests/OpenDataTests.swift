import Civic
import Exact
import Interchange
import Markup
import Testing

@testable import OpenData
@testable import Site

@Suite("Open data")
struct OpenDataTests {
    private static let words = [
        InputForm.Word("company", Phrase(zh: "企业", en: "Company")),
        InputForm.Word("university", Phrase(zh: "高校", en: "University")),
    ]

    /// A table of units, as many as asked for.
    private static func units(_ count: Int, named name: String = "=cmd|' /C calc'!A0") -> Dataset {
        Dataset(
            "units", Phrase(zh: "单位", en: "Units"), reading: Phrase(zh: "今日有效的单位", en: "Units of today"),
            fields: [
                .init("number", Phrase(zh: "序号", en: "Number"), .integer(unit: Phrase("")), isRequired: true),
                .init("name", Phrase(zh: "名称", en: "Name"), .text, isRequired: true),
                .init("kind", Phrase(zh: "类别", en: "Kind"), .code(words)),
                .init("amount", Phrase(zh: "金额", en: "Amount"), .yuan),
                .init("since", Phrase(zh: "成立日期", en: "Since"), .day),
            ], key: ["number"]
        ) { after, limit, _ in
            var first = 0
            if case .integer(let last)? = after?.first { first = Int(last) + 1 }
            return (first..<max(first, min(first + limit, count))).map { unit($0, named: name) }
        }
    }

    private static func unit(_ number: Int, named name: String) -> [Dataset.Value] {
        let amount: Dataset.Value = number % 3 == 0 ? .none : .yuan(Yuan(fen: Int64(number) - 10))
        return [
            .integer(Int64(number)), .text(name), .text(number % 2 == 0 ? "company" : "university"), amount,
            .day(CivilDay(number: Int64(19_000 + number % 100))),
        ]
    }

    private static func site(
        _ datasets: [Dataset], licence: Link? = nil, contracts: [OpenedContract] = []
    ) -> Site {
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: Instant(milliseconds: 1_699_000_000_000)) },
            now: { Instant(milliseconds: 1_700_000_000_000) }, identifier: { "q1" }, log: { _ in }, uploads: "/tmp")
        var settings = SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample")))
        settings.licence = licence
        return Site(
            [
                OpenDataFeature(
                    datasets, contracts: { _, start, limit in Array(contracts.dropFirst(start).prefix(limit)) }
                ).feature
            ], settings: settings, services: services)
    }

    private static func json(_ site: Site, _ target: String) async throws -> JSON {
        try JSON(parsing: await body(site.answer(SiteRequest("GET", target))))
    }

    private static func body(_ response: SiteResponse) async throws -> [UInt8] {
        switch response.body {
        case .bytes(let bytes): return Array(bytes)
        case .stream(let write):
            var bytes: [UInt8] = []
            try await write { piece in bytes += piece }
            return bytes
        }
    }

    @Test("is CSV that a spreadsheet reads as it is, in steps, with no cell it would run")
    func csv() async throws {
        let count = DatasetCSV.step * 2 + 7
        let answer = await Self.site([Self.units(count)]).answer(SiteRequest("GET", "/data/units.csv"))
        let bytes = try await Self.body(answer)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let marks = bytes.indices.count { bytes[$0...].starts(with: [0xEF, 0xBB, 0xBF]) }
        #expect(marks == 1)
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components("\r\n")
        #expect(lines.first == "number,name,kind,amount,since")
        #expect(lines.count == count + 2)
        #expect(lines[2] == "1,'=cmd|' /C calc'!A0,university,-0.09,2022-01-09")
    }

    @Test("is JSON in parts, as its form says")
    func parts() async throws {
        let dataset = Self.units(OpenDataFeature.step + 1)
        let site = Self.site([dataset])
        let first = try await Self.json(site, "/data/units.json")
        #expect(first["rows"]?.array?.count == OpenDataFeature.step)
        #expect(first["next"]?.number == 2)
        let second = try await Self.json(site, "/data/units.json?part=2")
        #expect(second["rows"]?.array?.count == 1)
        #expect(second["next"] == .null)
        #expect(second["rows"]?.array?.first?["amount"]?.string == "9.90")
        #expect(await site.answer(SiteRequest("GET", "/data/units.json?part=3")).status == 404)
    }

    @Test("describes each table and field in a data package")
    func package() async throws {
        let site = Self.site([Self.units(3)], licence: Link(Phrase("CC BY 4.0"), to: "https://example.org/licence"))
        let package = try await Self.json(site, "/data/datapackage.json")
        let resource = package["resources"]?.array?.first
        #expect(resource?["path"]?.string == "units.csv")
        let fields = resource?["schema"]?["fields"]?.array ?? []
        #expect(fields.map { $0["type"]?.string } == ["integer", "string", "string", "number", "date"])
        #expect(fields[2]["constraints"]?["enum"] == .array([.string("company"), .string("university")]))
        #expect(package["licenses"]?.array?.first?["path"]?.string == "https://example.org/licence")
    }

    @Test("shows people words where files keep codes")
    func words() async throws {
        let place = Dataset.Field("place", Phrase(zh: "区县", en: "District"), .text) { code in
            code == "outside" ? Phrase(zh: "市外", en: "Outside the city") : nil
        }
        let share = Dataset.Field("share", Phrase(zh: "占比", en: "Share"), .decimal(unit: Phrase("%")))
        let table = Dataset(
            small: "places", Phrase("places"), reading: Phrase("places"), fields: [place, share], key: []
        ) { _ in
            [[.text("outside"), .decimal(Decimal128("1234567.5") ?? .zero)], [.text("甲区"), .none]]
        }
        let site = Self.site([table])
        let page = String(decoding: try await Self.body(site.answer(SiteRequest("GET", "/data/places"))), as: UTF8.self)
        #expect(page.contains("市外") && page.contains("甲区") && !page.contains(">outside<"))
        #expect(page.contains("1,234,567.5"))
        let csv = String(
            decoding: try await Self.body(site.answer(SiteRequest("GET", "/data/places.csv"))), as: UTF8.self)
        #expect(csv.contains("outside,1234567.5"))
    }

    @Test("shows names as text, whatever they are made of")
    func hostile() async throws {
        let hostile = "\"><script>alert(1)</script>\u{202E}\r\n"
        let site = Self.site([Self.units(3, named: hostile)])
        let page = String(decoding: try await Self.body(site.answer(SiteRequest("GET", "/data/units"))), as: UTF8.self)
        #expect(page.contains("&lt;script&gt;"))
        #expect(!page.contains("<script>alert"))
        let csv = String(
            decoding: try await Self.body(site.answer(SiteRequest("GET", "/data/units.csv"))), as: UTF8.self)
        #expect(csv.contains("\"\"\"><script>"))
        let list = await site.answer(SiteRequest("GET", "/data"))
        #expect(list.status == 200)
    }

    @Test("has an empty release package while no contract is open")
    func noContracts() async throws {
        let package = try await Self.json(Self.site([]), "/data/ocds.json")
        #expect(package["version"]?.string == "1.1")
        #expect(package["releases"] == .array([]))
    }

    @Test("tells of an opened contract what was opened, and no more")
    func contracts() async throws {
        let day = try #require(CivilDay(year: 2023, month: 7, day: 1))
        let contract = OpenedContract(
            number: "2023370100000001", title: "甲工艺开发", kind: "development", signed: day, registered: day,
            opened: Instant(milliseconds: 1_700_000_000_000), digest: "0a", turnover: Yuan(fen: 123_456_70),
            seller: .init(code: "91370100MA00000000", name: "甲大学"), buyer: .init(code: nil, name: "境外公司"))
        let package = try await Self.json(Self.site([], contracts: [contract]), "/data/ocds.json")
        let release = try #require(package["releases"]?.array?.first)
        for key in ["ocid", "id", "date", "tag", "initiationType"] { #expect(release[key] != nil) }
        #expect(release["contracts"]?.array?.first?["value"]?["amount"]?.number == Decimal128("123456.7"))
        #expect(release["awards"]?.array?.first?["suppliers"]?.array?.first?["name"]?.string == "甲大学")
        #expect(release["buyer"]?["name"]?.string == "境外公司")
        #expect(release["parties"]?.array?.count == 2)
        let closed = OpenedContract(
            number: "1", title: "乙", kind: "service", signed: day, registered: day, opened: contract.opened,
            digest: "0b")
        let bare = String(decoding: ReleasePackage.release(closed).utf8, as: UTF8.self)
        #expect(!bare.contains("value"))
        #expect(!bare.contains("buyer"))
    }
}

extension String {
    /// The pieces between `separator`, compared byte by byte.
    fileprivate func components(_ separator: String) -> [String] {
        var pieces: [[UInt8]] = [[]]
        let (bytes, mark) = (Array(utf8), Array(separator.utf8))
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: mark) {
                pieces.append([])
                index += mark.count
            } else {
                pieces[pieces.count - 1].append(bytes[index])
                index += 1
            }
        }
        return pieces.map { String(decoding: $0, as: UTF8.self) }
    }
}
