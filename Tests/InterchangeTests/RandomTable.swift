import Civic
import Interchange
import TestSupport

/// A made-up file of contracts with every kind of fault, the same for a seed, and what was read of it as text.
struct RandomTable {
    private var random: SeededRandom
    /// How its lines end.
    let ending: [UInt8]
    /// The lines without their ends, the header first.
    private(set) var lines: [[UInt8]] = []
    /// The file.
    private(set) var bytes: [UInt8] = []

    static let schema = TableSchema([
        ColumnSpec("contract_id", .identifier), ColumnSpec("registered_on", .day),
        ColumnSpec("kind", .word(Vocabulary([["development", "开发"], ["service"], ["a word of more than sixteen"]]))),
        ColumnSpec("seller_id", .creditCode), ColumnSpec("buyer_id", .party(Vocabulary([["outside", "市外"]]))),
        ColumnSpec("turnover", .money), ColumnSpec("fee", aliases: ["费用"], .money, isRequired: false, mayBeEmpty: true),
        ColumnSpec("large", .flag), ColumnSpec("since", .year, isRequired: false, mayBeEmpty: true),
    ])
    private static let header =
        "contract_id,备注,registered_on,kind,seller_id,buyer_id,turnover_fen,费用（元）,large,since"

    init(seed: UInt64, rows: Int, hasQuotes: Bool) {
        random = SeededRandom(seed: seed)
        ending = Array((Bool.random(using: &random) ? "\n" : "\r\n").utf8)
        lines.append(Array(RandomTable.header.utf8))
        // From hardly any fault to a fault in every other row.
        let rate = [0.0, 0.02, 0.1, 0.5][Int.random(in: 0..<4, using: &random)]
        for row in 0..<rows {
            var cells = self.cells(row)
            if Double.random(in: 0..<1, using: &random) < rate { spoil(&cells, hasQuotes: hasQuotes) }
            lines.append(Array(cells.joined(separator: [UInt8(ascii: ",")])))
        }
        bytes = Array(lines.joined(separator: ending))
        for _ in 0..<Int.random(in: 0..<3, using: &random) { bytes += ending }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func cells(_ row: Int) -> [[UInt8]] {
        let codes = (0..<2).map { _ in CodeBookTests.code(Int.random(in: 0..<60, using: &random)) }
        let amount = String(UInt64.random(in: 0..<1 << UInt64.random(in: 1..<60, using: &random), using: &random))
        let cells = [
            pick(["2023\(1_000 + row)", "c\(row)", "技\(row)", "\(row)-" + String(repeating: "9", count: row)]),
            pick(["", "note", "a remark (longer than others)", "备注"]),
            pick(["2023-01-02", "2023-01-02", "2024-02-29", "1999-12-31"]),
            pick(["development", "开发", "service", "a word of more than sixteen"]), codes[0],
            pick([codes[1], codes[1], "outside", "市外"]), amount, pick(["", "0.5", "12.34", "7", amount]),
            pick(["true", "FALSE", "是", "否"]), pick(["", "2020", "1999"]),
        ]
        return cells.map { Array($0.utf8) }
    }

    private mutating func spoil(_ cells: inout [[UInt8]], hasQuotes: Bool) {
        let column = Int.random(in: 0..<cells.count, using: &random)
        let place = Int.random(in: 0...cells[column].count, using: &random)
        switch Int.random(in: 0..<(hasQuotes ? 12 : 8), using: &random) {
        case 0: cells[column] = []
        case 1: cells[column].insert(UInt8.random(in: 0x0E..<0x80, using: &random), at: place)
        // At the end of a line it would be a part of it.
        case 2: if !cells[column].isEmpty { cells[column].insert(UInt8(ascii: "\r"), at: 0) }
        case 3: cells.remove(at: column)
        case 4: cells.insert(cells[column], at: column)
        case 5: cells = [[]]
        case 6: cells[column] = Array(repeating: UInt8(ascii: "7"), count: pick([1, 8, 15, 16, 17, 18, 19, 40, 300]))
        case 7: cells[column] = Array(pick(["2023-02-30", "-1", "1e5", "3.", "CON", " x", "0007", "99"]).utf8)
        case 8: cells[column].insert(UInt8(ascii: "\""), at: place)
        case 9: cells[column] = Array("\"".utf8) + cells[column] + Array("\"".utf8)
        case 10: cells[column] = Array("\"".utf8) + cells[column] + Array("\"\"\n\"".utf8)
        default: cells[column] = Array("\"".utf8) + cells[column] + Array("\"x".utf8)
        }
        // What stands for a quote where there may be none.
        if !hasQuotes { cells = cells.map { cell in cell.map { $0 == UInt8(ascii: "\"") ? 0x21 : $0 } } }
    }
}

// MARK: - Reading

extension RandomTable {
    /// What came of reading a file, for comparing.
    struct Shown: Equatable {
        /// Rows and problems, each with its line.
        var rows: [String] = []
        /// The codes by number.
        var codes: [String] = []
        /// What is told of the columns and of repeated texts.
        var notes: [String] = []
    }

    /// Reads `bytes` with a book that has some codes already; row lines count from `line`.
    static func shown(_ bytes: [UInt8], partSize: Int, line: Int = 2) throws -> Shown {
        var codes = CodeBook()
        for number in 0..<30 { _ = codes.intern(utf8: Array(CodeBookTests.code(number * 2).utf8).span) }
        let reading = try Table.read(bytes, partSize: partSize, schema: schema, file: "f.csv", codes: &codes)
        let table = reading.table
        var shown = Shown(codes: codes.codes.map(\.description), notes: reading.notes.map(\.description))
        func name(_ number: Int32?) -> String { number.map { $0 < 0 ? "outside" : codes[$0].description } ?? "-" }
        for row in 0..<table.rowCount {
            let cells: [String] = [
                table.texts("contract_id").map { $0[row] } ?? "", table.rawText(row: row, position: 1) ?? "",
                "\(table.days("registered_on")?[row] ?? -1)", "\(table.words("kind")?[row] ?? -1)",
                name(table.organisations("seller_id")?[row]), name(table.organisations("buyer_id")?[row]),
                "\(table.amounts("turnover")?[row] ?? -1)", "\(table.amounts("fee")?[row] ?? -1)",
                "\(table.flags("large")?[row] ?? false)", "\(table.years("since")?[row] ?? -1)",
            ]
            shown.rows.append("\(Int(table.lines[row]) - 2 + line): " + cells.joined(separator: "|"))
        }
        for problem in reading.problems {
            let named = problem.organisations.map { codes[$0].description }.joined(separator: " ")
            // Alone, a line has its place in the sentence too.
            let text = problem.problem.replacing("第 \(problem.line) 行第", with: "第 \(problem.line - 2 + line) 行第")
            shown.rows.append(
                "\(problem.line - 2 + line)! \(problem.column)|\(problem.value)|\(text)|\(problem.remedy)|\(named)")
        }
        shown.notes += (table.texts("contract_id")?.repeats() ?? []).map { "\($0.row) repeats \($0.first)" }
        return shown
    }
}
