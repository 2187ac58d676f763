import Civic
import Database
import Exact
import Foundation
import Journal
import Policy
import Synchronization
import TestSupport
import Testing

@testable import Registry

@Suite("A registrar")
struct RegistryDeskTests {
    private let house: RegistryHouse
    private let reader: FieldReader
    private static let day = CivilDay(number: 20_000)

    init() async throws {
        house = try await RegistryHouse(now: { Instant(milliseconds: RegistryDeskTests.day.number * 86_400_000) })
        reader = FieldReader(.carrier, try SamplePack.plan()) { _ in "" }
        let change = EntryChange("Z1", values: house.carrier("Z1", "甲园"))
        _ = try await house.write(change, to: .carrier)
    }

    private func name(on offset: Int64) async throws -> String? {
        let moment = AsOf(RegistryDeskTests.day.adding(days: offset), known: house.journal.now())
        return try await house.names(of: .carrier, moment)["Z1"]
    }

    @Test("says what holds from a day on, and what always held, and nothing is overwritten")
    func change() async throws {
        let desk = house.desk
        _ = try await desk.change(
            "Z1", ["载体名称": "乙园"], from: RegistryDeskTests.day.adding(days: 10), reading: reader, because: "来函",
            by: house.clerk.id)
        #expect(try await name(on: 9) == "甲园")
        #expect(try await name(on: 10) == "乙园")
        let act = try await desk.change(
            "Z1", ["name": "丙园"], from: nil, reading: reader, because: "录入有误", by: house.clerk.id)
        #expect(act.kind == "carrier.correct")
        #expect(try await name(on: -1_000) == "丙园")
        let versions = try await house.journal.database.read { try $0.versions(of: "Z1", in: .carrier) }
        #expect(versions.map { $0.values.text("name") } == ["甲园", "乙园", "丙园"])
        #expect(try await house.audit().findings == [])
    }

    @Test("strikes an entry off from a day on, and revokes it from its beginning")
    func end() async throws {
        _ = try await house.desk.strikeOff(
            "Z1", of: .carrier, from: RegistryDeskTests.day, because: "退出", by: house.clerk.id)
        #expect(try await name(on: -1) == "甲园")
        #expect(try await name(on: 0) == nil)
        _ = try await house.desk.revoke("Z1", of: .carrier, because: "弄虚作假", by: house.clerk.id)
        #expect(try await name(on: -1) == nil)
    }

    @Test("is refused what changes nothing, names nothing, or gives no reason")
    func refusals() async throws {
        func reason(_ fields: [String: String], _ entry: String = "Z1", because: String = "来函") async -> RegistryFault
            .Reason?
        {
            await #expect(throws: RegistryFault.self) {
                try await house.desk.change(
                    entry, fields, from: nil, reading: reader, because: because, by: house.clerk.id)
            }?.reason
        }
        #expect(await reason(["name": "甲园"]) == .unchanged("Z1"))
        #expect(await reason(["颜色": "红"]) == .noField("颜色", register: "载体"))
        #expect(await reason(["name": "乙园"], "Z9") == .noEntry("Z9", register: "载体"))
        #expect(await reason(["name": "乙园"], because: "") == .noReason)
        #expect(await reason(["载体编号": "Z2"]) == .renamed("Z1"))
        let refused = await reason(["启用日期": "去年"])
        guard case .value(let field, _, _)? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(field == "启用日期")
    }

    @Test("has to be one: another role may not")
    func role() async throws {
        let guest = Actor(id: Actor.ID(rawValue: "guest"), name: "王二", unit: "外单位", roles: ["drafter"])
        _ = try await house.journal.write { try $0.enrol(guest, by: .system) }
        await #expect(throws: ActorFault.self) {
            try await house.desk.revoke("Z1", of: .carrier, because: "试一试", by: guest.id)
        }
        #expect(try await name(on: 0) == "甲园")
    }
}
