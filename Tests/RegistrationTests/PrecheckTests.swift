import Exact
import FEEL
import Interchange
import Registration
import Testing

@Suite("The precheck")
struct PrecheckTests {
    @Test(
        "suggests the kind a contract belongs to by its content",
        arguments: [
            (["kind": "开发", "subtype": "合作开发", "buyer_role": "resources"], "commissioned-development"),
            (["kind": "开发", "already_mastered": "是"], "general-service"),
            (["kind": "开发", "routine_work": "是"], "general-service"),
            (["kind": "转让", "result_exists": "否"], "commissioned-development"),
            (["kind": "许可", "right": "lapsed"], "general-service"),
            (["kind": "许可", "right": "none"], "general-service"),
            (["kind": "许可", "subtype": "专利实施许可", "right": "application-unpublished"], "know-how-licence"),
            (["kind": "许可", "subtype": "技术秘密使用许可", "right": "application-published"], "patent-licence"),
            (["kind": "转让", "subtype": "专利申请权转让", "right": "granted"], "patent-transfer"),
            (["kind": "转让", "subtype": "专利权转让", "right": "application-published"], "patent-application-transfer"),
            (["purpose": "research", "buyer_role": "research"], "joint-development"),
            (["purpose": "research"], "commissioned-development"),
            (["kind": "服务", "purpose": "grant-use", "right": "secret"], "know-how-licence"),
            (["kind": "服务", "purpose": "assign", "right": "other-right"], "other-ip-transfer"),
            (["purpose": "train"], "training"), (["kind": "开发", "purpose": "advise"], "technical-consulting"),
            (["kind": "服务", "purpose": "assign"], nil), (["kind": "服务", "purpose": "solve"], nil), ([:], nil),
        ] as [([String: String], String?)])
    func suggestion(answers: [String: String], subtype: String?) throws {
        #expect(try Rules.opinion(answers).suggestion?.subtype == subtype)
    }

    @Test(
        "tells the days a registrar has",
        arguments: [
            (["technology_amount": "4999999.99"], 15, "ordinary"), (["technology_amount": "5000000"], 30, "expert"),
            (["technology_amount": "500万"], 15, "ordinary"), (["disputed": "是"], 30, "expert"), ([:], 15, "ordinary"),
        ] as [([String: String], Int, String)])
    func timeLimit(answers: [String: String], days: Int, review: String) throws {
        let limit = try Rules.opinion(answers).timeLimit
        #expect((limit.days, limit.review, limit.unit) == (days, review, .workingDays))
    }

    @Test("counts calendar days under the rules before 2026")
    func oldTimeLimit() throws {
        let limit = try Rules.opinion(["technology_amount": "9000000"], asOf: Rules.before).timeLimit
        #expect((limit.days, limit.review, limit.unit) == (30, "ordinary", .days))
    }

    @Test("takes another number for a large contract")
    func parameter() throws {
        let precheck = try Precheck(try Rules.book(), parameters: ["large contract": 3_000_000])
        let opinion = try precheck.opinion(
            on: try Rules.application(["technology_amount": "3000000"]), asOf: Rules.today)
        #expect(opinion.timeLimit.days == 30)
        #expect(opinion.timeLimit.message.contains("3000000元"))
    }

    @Test("says who applies")
    func guidance() throws {
        #expect(try Rules.opinion([:]).guidance.applicant == "seller")
        #expect(try Rules.opinion(["technology_import": "是"]).guidance.applicant == "buyer")
        #expect(try Rules.opinion(["technology_import": "是"], asOf: Rules.before).guidance.applicant == "seller")
    }

    @Test("puts the gravest first and draws its conclusion from it")
    func conclusion() throws {
        let opinion = try Rules.opinion(
            SampleApplication.clean.merging([
                "valid": "否", "has_technical_annex": "否", "buyer_role": "research",
            ]) { $1 })
        #expect(opinion.findings.map(\.severity) == [.refuse, .supplement, .note])
        #expect(opinion.conclusion == .refuse)
        let supplement = try Rules.opinion(SampleApplication.clean.merging(["has_technical_annex": "否"]) { $1 })
        #expect(supplement.conclusion == .supplement)
        let open = try Rules.opinion(SampleApplication.clean.filter { $0.key != "valid" })
        #expect((open.conclusion, open.openQuestions) == (.incomplete, ["valid"]))
    }

    @Test("asks only what a contract of the kind is asked")
    func openQuestions() throws {
        let development = try Rules.opinion(["kind": "开发"]).openQuestions
        #expect(development.contains("rd_goal"))
        #expect(!development.contains("has_estimates"))
        let transfer = try Rules.opinion(["kind": "转让", "right": "技术秘密"]).openQuestions
        #expect(transfer.contains("has_estimates") && transfer.contains("secret_measures"))
        #expect(!transfer.contains("rd_goal") && !transfer.contains("patent_kind"))
    }

    @Test("is told to programs as it is to people")
    func json() throws {
        let json = try Rules.opinion(["kind": "许可", "right": "lapsed", "in_effect": "否"]).json
        #expect(json["conclusion"]?.string == "refuse")
        #expect(json["findings"]?.array?.first?["code"]?.string == "refusal.not-in-effect")
        #expect(json["suggestion"]?["subtype"]?.string == "general-service")
        #expect(json["time_limit"]?["days"]?.number == 15)
        #expect(json["open_questions"]?.array?.contains(.string("valid")) == true)
    }

    @Test("is printed with what each finding rests on and how sure that is")
    func sheet() throws {
        let precheck = try Rules.precheck()
        let application = try Rules.application([
            "name": "检测方法", "kind": "许可", "right": "lapsed", "turnover": "壹佰", "technology_amount": "1000000.5",
            "in_effect": "否",
        ])
        let opinion = try precheck.opinion(on: application, asOf: Rules.today)
        let text = PrecheckSheet(opinion, on: application, by: precheck).text
        let wanted = [
            "技术合同预审意见\n", "合同类别：许可\n", "技术交易额：1,000,000.50 元\n",
            "一、不予登记（1 项）\n1. 合同尚未生效，不予登记。（依据：技术合同认定登记问答（2021） [V]）\n",
            "二、一次性告知补正（", "已经终止或者无效，不按转让、许可登记，请按实际内容更正类别。（依据：登记规则征求意见稿第十二条 [D]）",
            "合同成交额：金额 “壹佰”是大写数字。请改用阿拉伯数字。", "建议类别\n服务（一般技术服务）。", "自受理之日起15个工作日内办结", "预审只供申请前核对，是否登记由登记机构决定。",
            "[D] 征求意见稿，正式文本可能不同",
        ]
        #expect(wanted.filter { !text.contains($0) } == [], "\(text)")
    }
}
