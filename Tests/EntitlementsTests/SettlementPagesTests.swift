import Civic
import Database
import Exact
import Journal
import Registry
import Settlement
import Testing
import Work

@testable import Entitlements

@Suite("The pages of settlements")
struct SettlementPagesTests {
    private let pages: SettlementSite
    private let sample: SampleYear

    init() async throws {
        sample = try .invented()
        pages = try await SettlementSite(sample, on: "2025-01-10")
    }

    private var journal: Journal { pages.registry.journal }

    private func lines() async throws -> (run: SettlementRun, lines: [EntitlementLine]) {
        try await journal.database.read { reader in
            let run = try #require(try reader.settlementRuns().first)
            return (run, try reader.entitlements(of: run))
        }
    }

    private func settled() async throws -> String {
        try await pages.result(of: pages.post("/operator/settlements", "year=2024&account=su"))
    }

    @Test("begin a run that is kept as an act, and show what it comes to")
    func kept() async throws {
        let address = try await settled()
        let (run, lines) = try await lines()
        #expect(address == "/operator/settlements/\(run.id)")
        let page = await pages.get(address)
        #expect(page.status == 200 && page.text.contains("2024 年度测算") && page.text.contains("分项合计"))
        let total = lines.reduce(0) { $0 + $1.amount.fen }
        #expect(page.text.contains("\(Digits(total))"))
        let id = try #require(pages.runs.all.first?.id)
        #expect(await pages.get("/operator/runs/\(id)").text.contains("查看结果"))
        #expect(await pages.get("/operator/runs/\(id).json").text.contains("\"done\""))
        let events = await pages.get("/operator/runs/\(id)/events")
        #expect(events.text.contains("event: end") && events.text.contains(address))
        #expect(await pages.get("/operator/runs/none").status == 404)
        let list = await pages.get("/operator/settlements")
        #expect(list.text.contains(run.id.description) && list.text.contains("当前"))
        let overview = await pages.get("/operator")
        #expect(overview.status == 200 && overview.text.contains("共登记 1 次"))
    }

    @Test("try a year without keeping it")
    func tried() async throws {
        let address = try await pages.result(of: pages.post("/operator/settlements", "year=2024&account=-"))
        #expect(address.hasPrefix("/operator/settlements/trial-"))
        let page = await pages.get(address)
        #expect(page.status == 200 && page.text.contains("试算，未登记"))
        #expect(try await journal.database.read { try $0.settlementRuns() }.isEmpty)
        #expect(await pages.get("/operator/settlements/trial-none").status == 404)
    }

    @Test(
        "show the form again with what was wrong",
        arguments: [
            ("year=2024&account=wang", "测算经办人"), ("account=su", "请填写“年度”"), ("year=24&account=su", "之间的整数"),
            ("year=2024&account=su&rules=2024-13-01", "应为日期"),
        ])
    func refused(form: String, told: String) async throws {
        let answer = await pages.post("/operator/settlements", form)
        #expect(answer.status == 422 && answer.text.contains(told), "\(answer.text.prefix(300))")
        #expect(try await journal.database.read { try $0.settlementRuns() }.isEmpty)
    }

    @Test("filter lines by rule, outcome and unit, and give them away as they are filtered")
    func filtered() async throws {
        let address = try await settled()
        let (_, lines) = try await lines()
        let line = try #require(lines.first { $0.amount > .zero })
        func rows(_ query: String) async -> Int {
            await pages.get(address + ".csv?" + query).text.split(whereSeparator: \.isNewline).count - 1
        }
        #expect(await rows("") == lines.count)
        #expect(await rows("rule=\(line.rule)") == lines.count { $0.rule == line.rule })
        #expect(await rows("outcome=refused") == lines.count { $0.outcome == .refused })
        #expect(await rows("unit=\(line.organisation)") == lines.count { $0.organisation == line.organisation })
        #expect(await rows("unit=nobody") == 0)
        #expect(await pages.get(address + "?unit=nobody").text.contains("没有符合条件的记录"))
        #expect(await pages.get(address + ".xlsx").text.hasPrefix("PK"))
    }

    @Test("explain every line of a unit by the steps that the command prints, as it was settled")
    func reasons() async throws {
        let address = try await settled()
        let (_, lines) = try await lines()
        let units = Set(lines.map(\.organisation))
        var faults: [String] = []
        for unit in units {
            let page = await pages.get("\(address)/units/\(unit)")
            if page.status != 200 || page.text.contains("不一致") { faults.append("\(unit): \(page.status)") }
        }
        #expect(faults == [] && units.count > 3)
        let paid = try #require(lines.first { $0.amount > .zero })
        let page = await pages.get("\(address)/units/\(paid.organisation)").text
        for word in ["测算步骤", "依据条款", "算式", "可享合计"] { #expect(page.contains(word), "\(word)") }
        #expect(await pages.get("\(address)/units/nobody").status == 404)
    }

    @Test("compare a run with the registry as it became, and name what was recorded in between")
    func compared() async throws {
        let address = try await settled()
        try pages.registry.turn(to: "2025-02-01")
        try await pages.registry.change(
            "2024889900000002", of: .contract, ["status": .text("cancelled")], from: "2025-02-01")
        let result = try await pages.result(of: pages.post(address + "/again"))
        #expect(result.hasPrefix("/operator/settlements/compare?before=run-"))
        let page = await pages.get(result)
        for word in ["事实不同（合同）", "差异明细", "其间登记的变动", "2024889900000002"] {
            #expect(page.text.contains(word), "\(word)")
        }
        let file = await pages.get(result.replacing("/compare?", with: "/compare.csv?"))
        #expect(file.status == 200 && file.text.contains("差额"))
        #expect(await pages.get("/operator/settlements/compare").status == 200)
    }

    @Test("are open to the machine itself alone, and take no text for markup")
    func guarded() async throws {
        let address = try await settled()
        for target in ["/operator", "/operator/settlements", address, "/operator/health"] {
            #expect(await pages.get(target, host: "beizeng.example").status == 403, "\(target)")
        }
        let page = await pages.get(address + "?rule=%3Cscript%3E&unit=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
        #expect(page.status == 200 && !page.text.contains("<script>"))
        #expect(await pages.get(address + "?nothing=1").status == 400)
    }
}

/// An amount as a table of yuan has it.
private struct Digits: CustomStringConvertible {
    let fen: Int64

    init(_ fen: Int64) { self.fen = fen }

    var description: String {
        let whole = String(fen / 100)
        var groups: [String] = []
        var rest = whole[...]
        while rest.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = rest.dropLast(3)
        }
        let cents = fen % 100
        return ([String(rest)] + groups).joined(separator: ",") + ".\(cents < 10 ? "0" : "")\(cents)"
    }
}
