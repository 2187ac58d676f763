import DMN
import Interchange
import Registration
import Testing

@Suite("The guards of the precheck")
struct GuardTests {
    @Test("object where they should and nowhere else")
    func cases() throws {
        var wrong: [String] = []
        for guarded in GuardCase.all {
            let codes = try Rules.opinion(guarded.answers, asOf: guarded.day).findings.map(\.code)
            if !codes.contains(guarded.code) { wrong.append("\(guarded.code): silent on \(guarded.answers)") }
            let changed = try Rules.opinion(guarded.changed, asOf: guarded.day).findings.map(\.code)
            if changed.contains(guarded.code) { wrong.append("\(guarded.code): objects to \(guarded.changed)") }
        }
        #expect(wrong == [])
    }

    @Test("have each a case for and a case against, under each set of rules that has them")
    func everyGuard() throws {
        let book = try Rules.book()
        var missing: [String] = []
        for (file, isOld) in [
            ("contract-guards.dmn", false), ("registration-2026.dmn", false), ("registration-2001.dmn", true),
        ] {
            let codes = try codes(of: #require(book.models[file]))
            #expect(codes.count > 15)
            missing += codes.filter { code in !GuardCase.all.contains { $0.code == code && $0.isOld == isOld } }
        }
        // A row of costs without an amount cannot be written in a table; the next test hands it in as JSON.
        #expect(missing == ["amount.costs-blank"])
    }

    @Test("see a cost without an amount")
    func blankCost() throws {
        let precheck = try Rules.precheck()
        let reader = ApplicationReader(precheck.form)
        let blank = reader.read(.object([.init("cost_lines", .array([.object([.init("cost", .string("设备"))])]))]))
        #expect(try precheck.opinion(on: blank, asOf: Rules.today).findings.map(\.code).contains("amount.costs-blank"))
    }

    @Test("say nothing of an application with every answer right")
    func clean() throws {
        let opinion = try Rules.opinion(SampleApplication.clean)
        #expect(opinion.findings == [])
        #expect(opinion.openQuestions == [])
        #expect(opinion.suggestion == nil)
        #expect(opinion.conclusion == .ready)
    }

    @Test("ask again for an answer that is taken back")
    func open() throws {
        var silent: [String] = []
        let optional: Set = ["signed_on", "effective_until", "licence_until", "cost_lines", "commission", "agency_id"]
        for column in SampleApplication.clean.keys.sorted() where !optional.contains(column) {
            let opinion = try Rules.opinion(SampleApplication.clean.filter { $0.key != column })
            if opinion.conclusion == .ready { silent.append(column) }
        }
        #expect(
            silent.filter { !["seller_id", "buyer_id", "related_parties", "foreign", "disputed"].contains($0) } == [])
    }

    private func codes(of model: Definitions) -> [String] {
        var codes: [String] = []
        for case .decisionTable(let table) in model.decisions.map(\.expression) {
            guard let column = table.outputs.firstIndex(where: { $0.name == "code" }) else { continue }
            codes += table.rules.map { String($0.outputEntries[column].text.content.dropFirst().dropLast()) }
        }
        return codes
    }
}
