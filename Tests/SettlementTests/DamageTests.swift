import Civic
import Interchange
import Settlement
import Testing

@Suite("Damaged facts")
struct DamageTests {
    private let clean: FactsYear
    private let damaged: DamagedYear
    private let settlement: Settlement

    init() throws {
        clean = try FactsYear.small()
        damaged = try DamagedYear.small.get()
        settlement = try FactsYear(pack: clean.pack, files: damaged.draft.files, year: clean.year).settled()
    }

    @Test("are listed once each: file, line, column, value, what is wrong, how to mend it")
    func problems() throws {
        let rows = try CSVRows(settlement.problemsCSV)
        #expect(rows.header == ["file", "line", "column", "value", "problem", "remedy"])
        var faults: [String] = []
        for expected in damaged.expected {
            let found = rows.rows.filter { $0[0] == expected.file && $0[1] == "\(expected.line)" }
            guard found.count == 1, let row = found.first else {
                faults.append("\(expected.damage): \(found.count) lines for \(expected.file):\(expected.line)")
                continue
            }
            if row[2] != expected.column || row[3] != expected.value || !row[4].contains(expected.problem)
                || row[5].isEmpty
            {
                faults.append("\(expected.damage): \(row)")
            }
        }
        #expect(faults == [])
        #expect(rows.rows.count == Set(damaged.expected.map { "\($0.file):\($0.line)" }).count)
        #expect(rows.rows.count >= 30)
    }

    @Test("leave everyone else's result alone, row for row")
    func others() throws {
        let undamaged = { (row: [String]) in !damaged.named.contains(row[0]) }
        let before = try CSVRows(try clean.settled().settlementCSV).rows.filter(undamaged)
        let after = try CSVRows(settlement.settlementCSV).rows.filter(undamaged)
        #expect(before == after)
        #expect(before.count > 2_000)
    }

    @Test("mark as damaged only those whom a row set aside names")
    func damagedUnits() {
        let ids = settlement.facts.organisations.ids
        let marked = Set(settlement.facts.damaged.map { ids[Int($0)].description })
        #expect(marked.subtracting(damaged.named) == [])
        #expect(marked.count > 40)
    }

    @Test("of a number twice keep the first row that is otherwise good")
    func repeatedNumber() throws {
        let (seller, buyer) = (SampleCode.number(1), SampleCode.number(2))
        let year = try FactsYear.written(
            organisations: "\(seller),enterprise,small,历下区,,false\n\(buyer),enterprise,small,历下区,,false\n",
            contracts: """
                A,2023-01-01,service,\(seller),\(seller),100000,0,0,registered
                A,2023-01-01,service,\(seller),\(buyer),200000,300000,0,registered
                A,2023-01-01,service,\(seller),\(buyer),400000,0,0,registered
                A,2023-01-01,service,\(seller),\(buyer),800000,0,0,registered

                """)
        let settlement = try year.settled()
        #expect(settlement.facts.problems.map(\.line) == [2, 3, 5])
        #expect(try CSVRows(settlement.settlementCSV).lines == ["\(seller),seller-subsidy,4000"])
    }

    @Test("that open a quote nothing closes cost their line alone")
    func openQuote() throws {
        let (seller, buyer) = (SampleCode.number(1), SampleCode.number(2))
        let year = try FactsYear.written(
            organisations: "\(seller),enterprise,small,历下区,,false\n\(buyer),enterprise,small,历下区,,false\n",
            contracts: """
                "A,2023-01-01,service,\(seller),\(buyer),100000,0,0,registered
                B,2023-01-01,service,\(seller),\(buyer),400000,0,0,registered

                """)
        let settlement = try year.settled()
        #expect(settlement.facts.problems.map(\.line) == [2])
        #expect(settlement.facts.problems.allSatisfy { $0.problem.contains("没有配对") })
        #expect(try CSVRows(settlement.settlementCSV).lines == ["\(seller),seller-subsidy,4000"])
    }

    @Test("name the organisation whose row fell, for whoever asks after it")
    func missing() throws {
        let (seller, buyer) = (SampleCode.number(1), SampleCode.number(2))
        let year = try FactsYear.written(
            organisations: "\(seller),enterprise,small,历下区,,false\n\(buyer),enterprise,small,月球区,,false\n",
            contracts: "A,2023-01-01,service,\(seller),\(buyer),400000,0,0,registered\n",
            recognitions: "\(buyer),national-makerspace,2023-03-01,\n")
        let facts = try year.facts()
        let problem = try #require(facts.missing.values.first)
        #expect(facts.missing.keys.map(\.description) == [buyer])
        #expect(facts.problems == [problem])
        #expect(problem.problem.hasSuffix("；一并搁置本单位合同 1 项、认定 1 项"))
        #expect(facts.damaged == [0])
    }

    @Test(
        "of a whole file are refused with its name and what to do",
        arguments: [
            ("organisations.csv", "", "没有表头"), ("contracts.csv", "contract_id,kind\n", "缺少列"),
            ("recognitions.csv", "org_id\u{0},recognition\n", "空字节"),
            ("recognitions.csv", "org_id,org_id,recognition,recognised_on\n", "只保留一列"),
        ])
    func wholeFile(name: String, text: String, part: String) throws {
        var year = clean
        year.files[name] = Array(text.utf8)
        let fault = try #require(#expect(throws: FactsFault.self) { try year.facts() })
        #expect(fault.description.contains(name))
        #expect(fault.description.contains(part))
    }
}
