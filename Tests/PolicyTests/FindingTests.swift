import FEEL
import Policy
import Testing

@Suite("A finding")
struct FindingTests {
    @Test("is one line in either language, in a form that editors open")
    func text() throws {
        let source = try SamplePacks.sample().replacing("fixed_yuan: 60000,", with: "fixed_yuan: 60001,")
        let finding = try #require(PackCheck.run(source).1.first { $0.isError })
        let line = source.line(of: "fixed_yuan: 60001")
        #expect(
            finding.text(in: .english)
                == "plan.yaml:\(line):66: error: “agency-gold”: plan.yaml has 60001 yuan, “facilities.dmn#Agency award” "
                + "gives 60000. Look at the text of the plan and make both the same.")
        #expect(
            finding.text(in: .chinese)
                == "plan.yaml:\(line):66：错误：“agency-gold”：plan.yaml 为 60,001.00 元，“facilities.dmn#Agency award”算得 "
                + "60,000.00 元。请核对原文，把两处改成一致。")
    }

    @Test("stands in the order of files and places, the plan first, and once")
    func order() throws {
        let source = try SamplePacks.sample()
            .replacing("name=\"t2.early\"", with: "name=\"t2.late\"", in: "trade.dmn")
            .replacing("name=\"t4.gold\"", with: "name=\"t4.bronze\"", in: "facilities.dmn")
            .replacing("#Sale award", with: "#Sales award")
        let errors = PackCheck.run(source).1.filter(\.isError)
        #expect(errors.map(\.file) == ["plan.yaml", "facilities.dmn", "trade.dmn"])
        #expect(errors.inOrder == errors)
        #expect((errors + errors).inOrder == errors)
    }
}
