import Database
import Exact
import Journal
import Testing

@testable import Registry

@Suite("A contract's party without a credit code")
struct ContractPartyTests {
    private static let now = Instant(milliseconds: 1_750_000_000_000)
    private static let unit = "91379903XKGUDJW0MX"
    /// The example of GB 11643; nobody's.
    private static let citizen = "11010519491231002X"
    private static let header =
        "contract_id,registered_on,kind,seller_id,seller_name,卖方身份,卖方国别,卖方证件号码,buyer_id,buyer_name,买方身份,买方国别,"
        + "买方证件号码,turnover_fen,technology_amount_fen,tax_exempt_fen,status"

    /// A file with one row a contract: what is said of the seller and of the buyer, five cells each.
    private static func csv(_ rows: (seller: String, buyer: String)...) -> [UInt8] {
        let lines = rows.enumerated().map { number, row in
            "2023\(number),2023-01-02,development,\(row.seller),\(row.buyer),100,100,0,registered"
        }
        return Array(([header] + lines).joined(separator: "\n").utf8)
    }

    private func house() async throws -> RegistryHouse {
        let house = try await RegistryHouse { ContractPartyTests.now }
        try await house.enrolParties([ContractPartyTests.unit])
        return house
    }

    private static let local = "\(unit),,,,"
    private static let good: [(seller: String, buyer: String)] = [
        (local, ",Sample Widgets Ltd,境外单位,新加坡,"), (local, ",Beispiel GmbH,,德国,"),
        (",张三,个人,,\(citizen)", local), (",李四,自然人,,", local), (",某部队,无代码单位,,", local),
        (",张三,,,\(citizen)", ",Sample Widgets Ltd,境外,新加坡,"),
    ]

    @Test("is taken by name with what it is or where it is from")
    func taken() async throws {
        let house = try await house()
        let bytes = Self.csv(
            Self.good[0], Self.good[1], Self.good[2], Self.good[3], Self.good[4], Self.good[5])
        let (_, review) = try await house.take(bytes, name: "台账.csv", of: .contract)
        #expect(review.rejected == [])
        let (sellers, buyers) = try await house.journal.database.read { reader in
            var (sellers, buyers): ([String?], [String?]) = ([], [])
            try reader.forEachEntry(of: .contract, house.journal.asOf(nil)) {
                sellers.append(ContractParty.seller.name(in: $0.values))
                buyers.append(ContractParty.buyer.name(in: $0.values))
            }
            return (sellers, buyers)
        }
        #expect(buyers[0] == "Sample Widgets Ltd（新加坡）")
        #expect(buyers[1] == "Beispiel GmbH（德国）")
        #expect(sellers[2]?.hasPrefix("002X-") == true)
        #expect(sellers[2] == sellers[5])
        #expect(sellers[3] == "李四")
        #expect(buyers[3] == Self.unit)
    }

    @Test("stays in an export, which says nothing new when it is read again, and never tells an identity number")
    func roundTrip() async throws {
        let house = try await house()
        let bytes = Self.csv(
            Self.good[0], Self.good[1], Self.good[2], Self.good[3], Self.good[4], Self.good[5])
        _ = try await house.take(bytes, name: "台账.csv", of: .contract)
        let moment = house.journal.asOf(nil)
        let exported = try await house.journal.database.read { try RegistryExport(.contract, moment).csv($0) }
        let text = String(decoding: exported, as: UTF8.self)
        #expect(!text.contains(Self.citizen.dropLast(4)))
        #expect(text.contains(",002X-"))
        let (act, review) = try await house.take(exported, name: "导出.csv", of: .contract)
        #expect(act == nil)
        #expect(review.rejected == [])
        #expect(review.unchanged == Self.good.count)
    }

    @Test("is nobody to a settlement, which has the contract for its other side alone")
    func settlement() async throws {
        let house = try await house()
        _ = try await house.take(Self.csv(Self.good[0], Self.good[2], Self.good[5]), name: "台账.csv", of: .contract)
        let facts = try #require(SettlementFacts(year: 2023, cutOff: house.journal.asOf(nil)))
        let files = try await house.journal.database.read { try facts.files(from: $0) }
        let lines = String(decoding: files["contracts.csv"] ?? [], as: UTF8.self).split(separator: "\n").dropFirst()
        #expect(
            lines == [
                "20230,2023-01-02,development,\(Self.unit),outside,100,100,0,registered",
                "20231,2023-01-02,development,outside,\(Self.unit),100,100,0,registered",
            ])
    }

    @Test(
        "is refused with what is missing or contradicts",
        arguments: [
            (",,,,", local, "没有卖方信用代码，也没有卖方名称"), (local, ",,境外单位,德国,", "没有买方信用代码，也没有买方名称"),
            (local, ",Beispiel GmbH,,,", "没有写明买方身份或国别"), (",某公司,境内单位,,", local, "没有写明卖方身份或国别"),
            (local, "\(unit),,境外单位,,", "身份却不是境内单位"), ("\(unit),,,,\(citizen)", local, "却不是个人"),
            (",甲,境外单位,,\(citizen)", local, "却不是个人"), (",甲,个人,,", ",甲,个人,,", "同一单位"),
            (",张三,个人,,11010519491231002Y", local, "身份证号"),
        ])
    func refused(seller: String, buyer: String, words: String) async throws {
        let house = try await house()
        let (act, review) = try await house.take(Self.csv((seller, buyer)), name: "台账.csv", of: .contract)
        #expect(act == nil)
        let told = review.rejected.map { "\($0.problem)。\($0.remedy)" }.joined()
        #expect(told.contains(words), "\(told)")
        #expect(!"\(review.rejected)".contains("491231"))
    }
}
