import Foundation
import Testing

/// The goals as a division head asks for them.
@Suite("The goals from the shell")
struct GoalsCommandTests {
    private let installation: Installation

    init() throws {
        installation = try Installation(isBare: true, registry: true)
        try installation.require(["demo", "--scale", "0.01", "--seed", "3"])
    }

    @Test("stand in one table, each with unit, target and lamp, with what measured them below")
    func table() throws {
        let text = try installation.require(["goals", "--year", "2025"]).output
        #expect(text.contains("数据截至 2025-12-31，依据 ") && text.contains("最近一次登记 "))
        #expect(text.contains("全市技术合同成交额") && text.contains("＞ 1400.00 亿元"))
        #expect(text.contains("尚未从台账计算") && text.contains("基金入股尚未设登记"))
        #expect(text.contains("goals.dmn#High-tech enterprise") && text.contains("recognitions(first-hnte"))
        // The plan is over: what it reached is asked of its last day.
        #expect(try installation.require(["goals"]).output.contains("数据截至 2025-12-31，依据 "))
        let english = try installation.require(["goals", "--as-of", "2024-06-30", "--lang", "en"]).output
        #expect(english.contains("drawn target") && english.contains("the growth of the last 12 months"))
    }

    @Test("tell one goal month by month, with its reasons and parts, and as JSON")
    func one() throws {
        let months = try installation.require([
            "goals", "--goal", "turnover", "--months", "--reading", "output", "--as-of", "2023-03-15",
        ]).output
        #expect(months.contains("输出口径") && months.contains("2021-01-31") && months.contains("2023-03-15"))
        let reasons = try installation.require([
            "goals", "--explain", "turnover", "--reading", "output", "--year", "2025",
        ])
        #expect(reasons.output.contains("卖方在市外，不计") && reasons.output.contains("技术领域"))
        let json = try installation.require(["goals", "--year", "2025", "--json"]).output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let goals = try #require(object["goals"] as? [[String: Any]])
        #expect(goals.count == 23 && goals[0]["value"] is NSNumber && goals[0]["lamp"] as? String == "red")
        #expect(goals.contains { $0["unmeasured"] != nil && $0["value"] == nil })
    }

    @Test("know nothing of what was recorded later, and say what is wrong with a call")
    func refusals() throws {
        let early = try installation.require(["goals", "--year", "2025", "--known", "2020-01-01"]).output
        #expect(early.contains("没有登记") && early.contains("0.00 亿元"))
        for (arguments, words) in [
            (["--reading", "sold"], "--reading 可选"), (["--months"], "须与 --goal 同用"),
            (["--year", "2025", "--as-of", "2025-01-01"], "只用一个"), (["--known", "soon"], "日期或者时刻"),
        ] {
            let run = try installation.run(["goals"] + arguments)
            #expect(run.status == 2 && run.errors.contains(words), "\(arguments): \(run.errors)")
        }
        for (arguments, words) in [
            (["--goal", "none"], "没有目标“none”"), (["--explain", "stakes"], "尚未从台账计算"),
            (["--explain", "hntes", "--reading", "output"], "没有输出口径"),
        ] {
            let run = try installation.run(["goals"] + arguments)
            #expect(run.status == 1 && run.errors.contains(words), "\(arguments): \(run.errors)")
        }
    }
}
