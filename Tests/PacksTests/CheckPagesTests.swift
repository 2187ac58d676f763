import Foundation
import Policy
import Testing

@testable import Packs

@Suite("The pages of the check")
struct CheckPagesTests {
    @Test("show each table with its rows, those that cases reach, and every finding")
    func check() async throws {
        let pack = try SamplePacks.invented()
        let page = try await PlanSite(pack).ask("/plan/check")
        #expect(page.status == 200)
        for table in ["卖方奖补", "合并一项", "联合实验室奖补"] { #expect(page.text.contains(table), "\(table)") }
        #expect(page.text.contains("14 个，全部相符") && page.text.contains("42 行，有算例的 14 行"))
        #expect(page.text.contains("没有算例用到“Combine”第 1 行（function.combine.nothing）"))
        #expect(page.text.contains("facilities.dmn 没有算例"))
    }

    @Test("tell a case in words: facts, amount, reason and clause")
    func words() async throws {
        let site = try await PlanSite(try SamplePacks.first())
        let page = await site.ask("/plan/cases?award=buyer-subsidy").text
        #expect(page.contains("购买科技成果补助的算例"))
        #expect(page.contains("单位：单位类别 企业、规模 小型、区县 章丘区"))
        #expect(page.contains("免税额 200 万元") && page.contains("合同相对方（单位类别 高校、区县 历下区）"))
        #expect(page.contains("6 万元（可享）") && page.contains("按年度合计乘以比例计算"))
        #expect(page.contains("2022年12月31日") && page.contains("没有有效的规则"))
        let all = await site.ask("/plan/cases").text
        #expect(all.contains("目标亮灯") && all.contains("开放式园区计入 0"))
        let none = await site.ask("/plan/cases?award=none")
        #expect(none.status == 422 || none.status == 400, "\(none.status)")
    }

    @Test("are reached from each award, which says how many cases stand for it")
    func links() async throws {
        let pack = try SamplePacks.first()
        let site = try await PlanSite(pack)
        let page = await site.ask(PlanPaths.award("seller-subsidy")).text
        #expect(page.contains("/plan/cases?award=seller-subsidy") && page.contains("20 个，全部相符"))
        let workshop = try await PlanSite(try SamplePacks.invented()).ask(PlanPaths.award("workshop")).text
        #expect(workshop.contains("这项规则还没有算例"))
    }

    @Test("mark a case that a changed rule turns over")
    func fails() async throws {
        let pack = try SamplePacks.invented(replacing: [
            "\"0.04\", clause: \"t2.threshold\"": "\"0.05\", clause: \"t2.threshold\""
        ])
        let site = try await PlanSite(pack)
        #expect(await site.ask("/plan/cases?award=purchase-threshold").text.contains("不符"))
        let check = await site.ask("/plan/check").text
        #expect(check.contains("算例“purchase-at-threshold”（条款 t2.threshold）不符") && check.contains("不符 1 个"))
    }

    @Test("give the same as JSON")
    func json() async throws {
        let site = try await PlanSite(try SamplePacks.first())
        let text = await site.ask("/plan/check.json").text
        let check = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(check["cases"] as? Int == 132 && check["holding"] as? Int == 132)
        let tables = try #require(check["tables"] as? [[String: Any]])
        #expect(tables.count == 21 && tables[0]["element"] as? String == "Seller subsidy")
        let cases = await site.ask("/plan/cases.json?award=pilot-base").text
        #expect(cases.contains("\"pilot-base-selected\"") && cases.contains("50 万元（可享）"))
    }
}
