import Civic
import Exact
import Policy
import Settlement
import Testing

@Suite("An appropriation")
struct AppropriationTests {
    private static let head = "format: \"beizeng-appropriation/1\"\ntitle: {zh: \"指标\", en: \"pots\"}\npots:\n"

    private func read(_ pots: String) throws -> (Appropriation?, [Finding]) {
        let plan = try FactsYear.sample().pack.plan
        return Appropriation.read(Array((Self.head + pots).utf8), file: "pots.yaml", for: [plan])
    }

    private func pot(_ id: String, _ yuan: String, _ more: String = "") -> String {
        "  - {id: \"\(id)\", title: {zh: \"甲\", en: \"A\"}, yuan: \(yuan)\(more)}\n"
    }

    @Test("pays in the order of days and codes, nobody in part, and all behind the first who waits wait")
    func order() throws {
        let settlement = try FactsYear.small().settled()
        let total = settlement.totals.reduce(Int128(0)) { $0 + $1.fen }
        var faults: [String] = []
        for part in [Int128(0), 1, 3, 7, 10] {
            let pot = Yuan(fen: Int64(total * part / 10))
            let line = try #require(PaymentQueue(settlement, from: Appropriation(pot)).lines.first)
            let keys = line.entries.map { "\($0.day) \($0.code) \($0.rule)" }
            if keys != keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                faults.append("order \(part)")
            }
            if line.paid + line.waiting != total { faults.append("sum \(part)") }
            if line.paid > Int128(pot.fen) { faults.append("too much \(part)") }
            let first = line.entries.firstIndex { !$0.isPaid }
            if first.map({ line.entries[$0...].contains(where: \.isPaid) }) ?? false { faults.append("gap \(part)") }
            if first.map({ line.entries[$0].day }) != line.dryOn { faults.append("day \(part)") }
            if let first, Int128(line.entries[first].amount.fen) <= line.left { faults.append("could pay \(part)") }
        }
        #expect(faults == [])
    }

    @Test("divides awards among its pots, and tells what none pays")
    func pots() throws {
        let (appropriation, findings) = try read(
            pot("trade", "1000000000", ", measures: [1, 2]") + pot("shops", "1000000000", ", awards: [\"workshop\"]"))
        #expect(findings == [])
        let settlement = try FactsYear.sample().settled()
        let queue = PaymentQueue(settlement, from: try #require(appropriation))
        #expect(queue.lines.map { $0.pot?.id } == ["trade", "shops", nil])
        #expect(Set(queue.lines[0].entries.map(\.measure)).isSubset(of: [1, 2]))
        #expect(queue.lines[2].paid == 0)
        #expect(queue.lines[2].waiting > 0)
        let all = queue.lines.flatMap(\.entries).count
        #expect(all == settlement.candidates.count { $0.amount > .zero })
    }

    @Test("is refused where it names what does not pay, or pays it twice", arguments: [1, 2, 3, 4, 5, 6])
    func faults(_ number: Int) throws {
        let pots: [Int: (String, String, Int)] = [
            1: (pot("a", "1", ", measures: [9]"), "appropriation.unknown", 4),
            2: (pot("a", "1", ", awards: [\"nothing\"]"), "appropriation.unknown", 4),
            3: (pot("a", "1") + pot("b", "1"), "appropriation.twice", 5),
            4: (pot("a", "1", ", measures: [1]") + pot("b", "1", ", measures: [1]"), "appropriation.twice", 5),
            5: (pot("a", "-1"), "plan.range", 4), 6: (pot("a", "null"), "plan.kind", 4),
        ]
        let (text, id, line) = try #require(pots[number])
        let (appropriation, findings) = try read(text)
        #expect(appropriation == nil)
        #expect(findings.map(\.id) == [id])
        #expect(findings.map(\.line) == [line])
    }

    @Test("as a table says the same as the file, with heads in either language and thousands apart")
    func table() throws {
        let plan = try FactsYear.sample().pack.plan
        let (written, _) = try read(
            pot("trade", "1000000000", ", measures: [1, 2]") + pot("shops", "5000", ", awards: [\"workshop\"]"))
        let tables = [
            "pot,title_zh,title_en,yuan,measures,awards\ntrade,甲,A,1000000000,1 2,\nshops,甲,A,5000,,workshop\n",
            "\u{FEFF}指标编号,任务,补助,指标名称,英文名称,金额（元）\r\ntrade,1；2,,甲,A,\"1,000,000,000\"\r\nshops,,workshop,甲,A,5000.00\r\n",
        ]
        for table in tables {
            let (read, findings) = Appropriation.read(Array(table.utf8), file: "pots.csv", for: [plan])
            #expect(findings == [])
            #expect(read?.pots == written?.pots)
        }
    }

    @Test(
        "as a table is refused by line and column",
        arguments: [
            ("pot,title_zh,yuan\na,甲,x", "appropriation.yuan", 2, 3),
            ("pot,title_zh,yuan\na,甲,1.001", "appropriation.yuan", 2, 3),
            ("pot,title_zh,yuan\na,甲,-1", "appropriation.yuan", 2, 3),
            ("pot,title_zh,yuan\na,,1", "appropriation.empty-cell", 2, 2),
            ("pot,title_zh,yuan\na,甲,1\na,乙,1", "appropriation.twice", 3, 1),
            ("pot,title_zh,yuan,measures\na,甲,1,99", "appropriation.unknown", 2, 4),
            ("pot,title_zh,yuan,awards\na,甲,1,nothing", "appropriation.unknown", 2, 4),
            ("pot,title_zh,sum\na,甲,1", "appropriation.column", 1, 3),
            ("pot,title_zh\na,甲", "appropriation.column", 1, 1), ("pot,title_zh,yuan\n", "appropriation.empty", 1, 1),
            ("pot,title_zh,yuan\na,\"甲,1", "appropriation.csv", 2, 3),
        ])
    func tableFaults(text: String, id: String, line: Int, column: Int) throws {
        let plan = try FactsYear.sample().pack.plan
        let (read, findings) = Appropriation.read(Array(text.utf8), file: "pots.csv", for: [plan])
        #expect(read == nil)
        let finding = try #require(findings.first)
        #expect(finding.id == id && finding.line == line && finding.column == column, "\(finding)")
    }
}
