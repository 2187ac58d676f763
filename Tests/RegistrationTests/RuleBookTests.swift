import DMN
import Exact
import FEEL
import Policy
import Registration
import Testing

@Suite("The models of the registration rules")
struct RuleBookTests {
    @Test("have nothing to mend")
    func sound() throws {
        #expect(try Rules.book().issues == [])
    }

    @Test(
        "are told apart from damaged ones",
        arguments: [
            ("contract.kind", "contract.knid", "expression"), ("<type>[D] ", "<type>", "可靠程度"),
            ("\"d24.12\"", "\"d24.11\"", "不同"), ("<text>d24.12</text>", "<text>d24.99</text>", "不存在"),
            ("\"training.product\"", "\"training.general\"", "重复"), ("<annotation name=\"clause\"/>", "", "clause"),
            ("date(Filled application.applied_on)", "today()", "运行时刻"),
        ])
    func damaged(text: String, other: String, fault: String) throws {
        let issues = try Rules.damaged("registration-2026.dmn", text, by: other).issues
        #expect(!issues.isEmpty)
        #expect(fault == "expression" || issues.contains { $0.message.contains(fault) }, "\(issues)")
    }

    @Test("that cannot be used are refused with the place")
    func unusable() throws {
        let broken = try Rules.damaged("registration-2026.dmn", "contract.kind", by: "contract.knid")
        #expect(throws: RuleFault.self) { try Precheck(broken) }
        var files = try Rules.book().files
        files["contract-terms.dmn"] = nil
        let incomplete = try RuleBook(files: files)
        #expect(throws: RuleFault.self) { try Precheck(incomplete) }
        #expect(throws: RuleFault.self) { try RuleBook(files: ["a.dmn": Array("<a/>".utf8)]) }
        #expect(throws: RuleFault.self) { try RuleBook(folder: "/nowhere/at/all") }
    }

    @Test("are found beside the packs")
    func found() throws {
        let place = String(Rules.folder.dropLast("/national".count))
        #expect(try RuleBook.find(in: PackSearch(places: ["/nowhere", place])).files.count == 6)
        let fault = #expect(throws: RuleFault.self) { try RuleBook.find(in: PackSearch(places: ["/nowhere"])) }
        #expect(fault?.reason == .notFound(["/nowhere/national"]))
        let compiledIn = try BundledPolicies(
            files: Dictionary(uniqueKeysWithValues: Rules.book().files.map { ("national/\($0.key)", $0.value) }))
        #expect(try RuleBook.find(in: PackSearch(places: ["/nowhere"], bundled: compiledIn)).files.count == 6)
    }

    @Test("take only numbers they know")
    func parameters() throws {
        let fault = #expect(throws: RuleFault.self) { try Precheck(try Rules.book(), parameters: ["large": 1]) }
        #expect(
            fault?.reason
                == .unknownParameter(
                    "large", known: ["decision days", "expert days", "large contract", "ordinary days"]))
    }

    @Test("ask nothing that no guard reads")
    func questions() throws {
        let book = try Rules.book()
        let text = ["contract-guards.dmn", "registration-2026.dmn"].map {
            String(decoding: book.files[$0] ?? [], as: UTF8.self)
        }
        .joined()
        var asked: Set<String> = []
        for case .decisionTable(let table) in ["contract-guards.dmn", "registration-2026.dmn"]
            .flatMap({ book.models[$0]?.decisions ?? [] }).filter({ $0.name.hasPrefix("Asked") }).map(\.expression)
        {
            for rule in table.rules { asked.insert(String(rule.outputEntries[0].text.content.dropFirst().dropLast())) }
        }
        #expect(asked.count > 60)
        let read = asked.filter { text.contains("<text>contract.\($0)</text>") || text.contains("contract.\($0) ") }
        #expect(asked.subtracting(read) == [])
        let form = try Rules.precheck().form
        #expect(asked.filter { form[$0] == nil } == [])
    }

    @Test("word every question, and every word in Chinese")
    func wording() throws {
        let form = try Rules.precheck().form
        #expect(form.questions.count > 80)
        #expect(form.questions.filter { $0.text.isEmpty || $0.help.isEmpty } == [])
        #expect(form.questions.filter { $0.kind == .word && $0.options.count < 2 } == [])
        #expect(form["kind"]?.options.map(\.word) == ["开发", "转让", "许可", "咨询", "服务"])
    }

    @Test(
        "are chosen by the day of the application",
        arguments: [
            ("2026-01-22", "registration-2001.dmn"), ("2026-01-23", "registration-2026.dmn"),
            ("2001-07-18", "registration-2001.dmn"),
        ])
    func regime(day: String, model: String) throws {
        #expect(try Rules.opinion(["applied_on": day]).regime == model)
    }

    @Test("say so where there are none for a day")
    func noRegime() {
        let fault = #expect(throws: RuleFault.self) { try Rules.opinion(["applied_on": "1999-01-01"]) }
        #expect(fault?.reason == .noRegime(day: "1999-01-01"))
    }

    @Test("cite clauses that say how sure they are")
    func clauses() throws {
        let clauses = try Rules.book().clauses
        #expect(clauses["cc.865"]?.certainty == .statute)
        #expect(clauses["d24.14"]?.certainty == .draft)
        #expect(clauses["list"]?.certainty == .proposal)
        #expect(clauses.count > 30)
    }
}
