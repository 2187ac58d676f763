import Civic
import Exact
import Interchange
import Settlement
import Testing

@Suite("Notes")
struct NoteTests {
    private static let seller = SampleCode.number(1)
    private static let buyer = SampleCode.number(2)

    private static func year() throws -> FactsYear {
        try FactsYear.written(
            organisations: """
                \(seller),university,large,历下区,,false
                \(buyer),enterprise,small,outside,2022,false

                """,
            contracts: """
                A,2023-01-01,service,\(seller),\(buyer),400000,1000,2000,registered
                B,2023-01-02,service,\(seller),\(buyer),400000,1000,1001,registered
                C,2023-01-03,service,\(seller),\(buyer),400000,1000,1000,registered

                """,
            recognitions: """
                \(buyer),first-hnte,2023-05-01,
                \(seller),pilot-base-excellent,2023-05-01,1

                """)
    }

    @Test(
        "count what they remark on and give the first example",
        arguments: [
            ("exempt-above-technology", 2, "contracts.csv:2"), ("first-year-differs", 1, "recognitions.csv:2"),
            ("recognised-outside", 1, "recognitions.csv:2"), ("approved-differs", 1, "recognitions.csv:3"),
        ])
    func counts(kind: String, count: Int, example: String) throws {
        let notes = try NoteTests.year().facts().notes
        let note = try #require(notes.first { $0.kind == kind })
        #expect(note.count == count)
        #expect(note.example == example)
        #expect(!note.text.isEmpty)
    }

    @Test("set no row aside")
    func noProblems() throws {
        let settlement = try NoteTests.year().settled()
        #expect(settlement.facts.problems == [])
        #expect(settlement.facts.damaged == [])
        // What a note remarks on still counts: the unit outside the city, the amount that is fixed.
        let rows = try CSVRows(settlement.settlementCSV).lines
        #expect(rows.contains("\(NoteTests.buyer),first-hnte,20000000"))
        #expect(rows.contains("\(NoteTests.seller),pilot-base-excellent,50000000"))
    }

    @Test("stand in the manifest, each kind once")
    func manifest() throws {
        let year = try NoteTests.year()
        let settlement = try year.settled()
        let manifest = try JSON(parsing: year.manifest(of: settlement))
        let notes = try #require(manifest["notes"]?.array)
        #expect(notes.compactMap { $0["kind"]?.string } == settlement.facts.notes.map(\.kind))
        #expect(Set(notes.compactMap { $0["kind"]?.string }).count == notes.count)
        #expect(notes.compactMap { $0["count"]?.number?.int64 } == settlement.facts.notes.map { Int64($0.count) })
    }

    @Test("name an unknown column of a file once")
    func unknownColumn() throws {
        var draft = FactsDraft(try NoteTests.year().files)
        draft.addColumn("contracts.csv", "备注")
        let year = FactsYear(pack: try NoteTests.year().pack, files: draft.files, year: 2023)
        let notes = try year.facts().notes.filter { $0.kind.hasPrefix("unknown-column") }
        #expect(notes.map(\.count) == [1])
        #expect(notes.map(\.example) == ["contracts.csv:1"])
        #expect(try #require(notes.first).text.contains("备注"))
    }

    @Test("say that the day of a recognition decides over the year of the column only where they differ")
    func firstYear() throws {
        let code = SampleCode.number(3)
        let year = try FactsYear.written(
            organisations: "\(code),enterprise,small,历下区,2023,true\n", recognitions: "\(code),first-hnte,2023-05-01,\n")
        let settlement = try year.settled()
        #expect(!settlement.facts.notes.contains { $0.kind == "first-year-differs" })
        #expect(try CSVRows(settlement.settlementCSV).lines == ["\(code),first-hnte,25000000"])
    }
}
