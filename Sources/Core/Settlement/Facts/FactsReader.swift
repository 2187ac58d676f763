import Civic
import Exact
import Interchange
package import Policy

/// Reads a folder of facts and checks every row.
///
/// A bad row is set aside whole and named once; what falls with it is counted in its line, and nobody else's facts
/// change.
package struct FactsReader {
    let plan: Plan
    let schema: FactsSchema
    var codes = CodeBook()
    var facts: Facts
    /// Remarks on columns, which come before those on rows.
    private var columnNotes = NoteBook()
    var notes = NoteBook()
    /// The organisation's number for each number of the code book, -1 where it has no row.
    var organisationOf: [Int32] = []
    /// Problems in the making, with what fell with them.
    var problems: [Problem] = []
    /// For each number of the code book whose own row was set aside, the problem that did it.
    var causes: [Int32: Int] = [:]
    /// Numbers of the code book that some set-aside row names.
    var damagedCodes: Set<Int32> = []

    /// A problem, and the rows that fell because of it.
    struct Problem {
        let problem: RowProblem
        let file: Int
        var contracts = 0
        var recognitions = 0
    }

    private init(_ plan: Plan) {
        self.plan = plan
        schema = FactsSchema(plan)
        facts = Facts(districtNames: schema.districts, recognitionKinds: schema.recognitionKinds)
    }

    /// The three files of a folder by name.
    package static let files = ["organisations.csv", "contracts.csv", "recognitions.csv"]

    /// Reads the facts in `files`, whose bytes are as they lie in the folder.
    ///
    /// - Throws: ``FactsFault`` when a file as a whole cannot be read.
    package static func read(_ files: [String: [UInt8]], plan: Plan) throws(FactsFault) -> Facts {
        var reader = FactsReader(plan)
        // The organisations first: with their codes at hand the contracts are read on all processors.
        let organisations = try reader.table(0, files)
        reader.addOrganisations(organisations)
        let ids = reader.facts.organisations.ids
        let order = Background { CreditCode.order(of: ids) }
        let contracts = try reader.table(1, files)
        let recognitions = try reader.table(2, files)
        reader.addContracts(contracts)
        reader.addRecognitions(recognitions)
        reader.facts.organisations.order = order.value
        return reader.finished()
    }

    private mutating func table(_ index: Int, _ files: [String: [UInt8]]) throws(FactsFault) -> Table {
        let name = Self.files[index]
        let text = try FactsReader.text(of: files[name] ?? [], file: name)
        let schema = index == 0 ? schema.organisations : index == 1 ? schema.contracts : schema.recognitions
        do throws(TableFault) {
            let reading = try Table.read(text, schema: schema, file: name, codes: &codes)
            for problem in reading.problems {
                if index == 0 { for code in problem.organisations { causes[code] = problems.count } }
                setAside(problem.ofReadableText, file: index)
            }
            for note in reading.notes {
                columnNotes.add("unknown-column:\(name):\(note.position)", note.description, example: "\(name):1")
            }
            return reading.table
        } catch {
            throw .table(error)
        }
    }
}

// MARK: - Setting rows aside

extension FactsReader {
    mutating func setAside(_ problem: RowProblem, file: Int) {
        problems.append(Problem(problem: problem, file: file))
        damagedCodes.formUnion(problem.organisations)
    }

    /// Sets a row of a table aside for what is wrong in one of its columns.
    mutating func setAside(
        _ row: Int, of table: Table, in file: Int, column: String, value: String? = nil, codes: [Int32],
        problem: String, remedy: String
    ) {
        let fault = RowProblem(
            file: Self.files[file], line: Int(table.lines[row]), column: table.header(column) ?? column,
            value: value ?? table.rawText(row: row, column) ?? "", problem: problem, remedy: remedy,
            organisations: codes)
        setAside(fault, file: file)
    }

    /// The number of the organisation that a code names; nil when it has no row or its row was set aside.
    func organisation(_ code: Int32) -> Int32? {
        let number = organisationOf.indices.contains(Int(code)) ? organisationOf[Int(code)] : -1
        return number >= 0 ? number : nil
    }

    private mutating func finished() -> Facts {
        let order = problems.indices.sorted {
            (problems[$0].file, problems[$0].problem.line) < (problems[$1].file, problems[$1].problem.line)
        }
        facts.problems = order.map { problems[$0].told }
        facts.notes = columnNotes.all + notes.all
        for (code, problem) in causes { facts.missing[codes[code]] = problems[problem].told }
        facts.damaged = Set(damagedCodes.compactMap { organisation($0) })
        return facts
    }
}

extension FactsReader.Problem {
    /// The problem with what fell with it.
    fileprivate var told: RowProblem {
        guard contracts + recognitions > 0 else { return problem }
        let parts = [contracts > 0 ? "合同 \(contracts) 项" : nil, recognitions > 0 ? "认定 \(recognitions) 项" : nil]
        let consequence = "；一并搁置本单位" + parts.compactMap { $0 }.joined(separator: "、")
        return RowProblem(
            file: problem.file, line: problem.line, column: problem.column, value: problem.value,
            problem: problem.problem + consequence, remedy: problem.remedy, organisations: problem.organisations)
    }
}
