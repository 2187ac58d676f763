import Civic
import Database
import Exact
import Journal
import Synchronization
import TestSupport

@testable import Registry

/// A registry with a university, two companies and a contract between the university and the first company, whose clock
/// the test sets.
struct OpeningHouse {
    let house: RegistryHouse
    private let clock: Clock

    static let university = "12379900MB0000001A"
    static let company = "91379903XKGUDJW0MX"
    static let other = "913799027PU5MM18GC"
    static let number = "2026379900000001"
    /// 23 November 2026.
    static let day = CivilDay(number: 20_780)

    private final class Clock: Sendable {
        let day = Mutex(OpeningHouse.day)
        var now: Instant {
            Instant.start(of: day.withLock { $0 }, offsetMinutes: 480).adding(milliseconds: 34_200_000)
        }
    }

    init(_ engine: Engine = .sqlite, title: String = "高温合金叶片检测技术开发") async throws {
        let clock = Clock()
        self.clock = clock
        house =
            engine == .postgres
            ? try await RegistryHouse(.postgres(conninfo: PostgresServer.freshDatabase()), now: { clock.now })
            : try await RegistryHouse(now: { clock.now })
        try await house.sayOrganisations([
            Self.university: "云川大学", Self.company: "北岸航材有限公司", Self.other: "南山无关有限公司",
        ])
        try await contract(Self.number, ["name": .text(title)])
    }

    /// Lets days go by.
    func wait(_ days: Int64) { clock.day.withLock { $0 = $0.adding(days: days) } }

    /// Says what a contract is; the rest is that of the first one.
    func contract(_ number: String, _ fields: [String: SQLValue] = [:]) async throws {
        let values: [String: SQLValue] = [
            "contract_id": .text(number), "registered_on": Self.day.adding(days: -40).sqlValue,
            "signed_on": Self.day.adding(days: -60).sqlValue, "kind": .text("development"),
            "seller_id": .text(Self.university), "buyer_id": .text(Self.company), "seller_name": .text("云川大学"),
            "buyer_name": .text("北岸航材有限公司"), "turnover": .int(765_432_100), "technology_amount": .int(543_210_900),
            "status": .text("registered"), "field": .text("materials"),
        ]
        try await house.say(number, .contract, values.merging(fields) { $1 }, .since(Validity.ever))
    }

    /// Opens a contract as a unit wants it.
    @discardableResult
    func open(
        _ parts: Set<OpeningPart>, by unit: String = OpeningHouse.university, _ numbers: [String] = [Self.number],
        until: CivilDay? = nil
    ) async throws -> Act {
        let letter = Evidence(name: "申请.txt", bytes: Array("申请公开 \(unit) \(numbers)".utf8))
        return try await house.desk.open(
            OpeningOrder(numbers, for: unit, parts, until: until, evidence: letter), by: house.clerk.id)
    }

    /// Closes what a unit opened.
    @discardableResult
    func close(by unit: String = OpeningHouse.university, _ numbers: [String] = [Self.number]) async throws -> Act {
        try await house.desk.close(numbers, for: unit, by: house.clerk.id)
    }

    /// What everybody sees of the contract today, by field; `nil` where it is not open.
    func shown(_ number: String = OpeningHouse.number) async throws -> [String: SQLValue]? {
        let moment = RegistryMoment(house.journal.today, offsetMinutes: 480)
        return try await house.journal.database.read { reader in
            try reader.publicEntry(number, .contracts, moment)?.values.filter { $1 != .null }
        }
    }
}
