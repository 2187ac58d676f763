import Civic
import DMN
import Exact
import Interchange
import Policy

/// An appropriation as a table, a row for each pot; faults name line and column.
struct AppropriationCSV {
    private let file: String
    private let plans: [Plan]
    private(set) var findings: [Finding] = []
    private var columns: [Column: Int] = [:]
    private var measures: Set<Int> = []
    private var awards: Set<String> = []
    private var ids: Set<String> = []
    private var hasRest = false

    /// A column by the names its head may have, the first in the files of this program.
    private enum Column: String, CaseIterable {
        case pot
        case chinese = "title_zh"
        case english = "title_en"
        case yuan, measures, awards

        var names: [String] {
            switch self {
            case .pot: [rawValue, "指标编号"]
            case .chinese: [rawValue, "指标名称"]
            case .english: [rawValue, "英文名称"]
            case .yuan: [rawValue, "金额（元）", "金额"]
            case .measures: [rawValue, "任务"]
            case .awards: [rawValue, "补助"]
            }
        }

        /// Whether a table may do without it.
        var isOptional: Bool { self == .english || self == .measures || self == .awards }
    }

    init(file: String, for plans: [Plan]) {
        self.file = file
        self.plans = plans
    }

    /// Whether bytes are such a table, by the first cell of its head.
    static func isTable(_ bytes: [UInt8]) -> Bool {
        var reader = CSVReader(withoutMark(bytes))
        var record = CSVRecord()
        guard (try? reader.next(&record)) ?? false, record.fields.count > 1 else { return false }
        let first = reader.text(of: record.fields[0])
        return Column.pot.names.contains { $0.utf8.elementsEqual(first.utf8) }
    }

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
}

// MARK: - Reading

extension AppropriationCSV {
    /// The appropriation; nil, with ``findings``, where it cannot be used.
    mutating func read(_ bytes: [UInt8]) -> Appropriation? {
        guard let text = String(validating: AppropriationCSV.withoutMark(bytes), as: UTF8.self) else {
            report(.notUTF8, .start)
            return nil
        }
        var reader = CSVReader(Array(text.utf8))
        var record = CSVRecord()
        var pots: [Appropriation.Pot] = []
        do throws(CSVFault) {
            guard try reader.next(&record), bind(record, reader) else { return nil }
            while try reader.next(&record) {
                let cells = record.fields.map { reader.text(of: $0).trimmed }
                if cells.allSatisfy(\.isEmpty) { continue }
                if let pot = pot(cells, line: record.line) { pots.append(pot) }
            }
        } catch {
            report(.form(error), SourcePosition(line: error.line, column: error.column))
        }
        if pots.isEmpty, findings.isEmpty { report(.noPot, .start) }
        guard findings.isEmpty else { return nil }
        return Appropriation(title: Text(zh: "预算指标", en: "appropriation"), pots: pots)
    }

    private mutating func report(_ fault: Finding.Fault, _ position: SourcePosition) {
        findings.append(Finding(fault, file: file, at: position))
    }

    private mutating func bind(_ head: CSVRecord, _ reader: CSVReader) -> Bool {
        for (place, field) in head.fields.enumerated() {
            let name = reader.text(of: field).trimmed
            let column = Column.allCases.first { $0.names.contains { $0.utf8.elementsEqual(name.utf8) } }
            guard let column, columns[column] == nil else {
                report(
                    .column(name, known: Column.allCases.map(\.rawValue)),
                    SourcePosition(line: head.line, column: place + 1))
                continue
            }
            columns[column] = place
        }
        for column in Column.allCases where !column.isOptional && columns[column] == nil {
            report(.noColumn(column.rawValue), SourcePosition(line: head.line, column: 1))
        }
        return findings.isEmpty
    }

    private mutating func pot(_ cells: [String], line: Int) -> Appropriation.Pot? {
        func cell(_ column: Column) -> String {
            columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
        }
        func place(_ column: Column) -> SourcePosition {
            SourcePosition(line: line, column: (columns[column] ?? 0) + 1)
        }
        let before = findings.count
        for column in [Column.pot, .chinese] where cell(column).isEmpty {
            report(.emptyCell(column.rawValue), place(column))
        }
        let digits = String(cell(.yuan).unicodeScalars.filter { $0 != "," && $0 != "，" })
        let amount = Decimal128(digits).flatMap { Yuan($0) }
        if amount.map({ $0 < .zero }) ?? true { report(.notYuan(cell(.yuan)), place(.yuan)) }
        let numbers = AppropriationCSV.words(cell(.measures)).compactMap { word -> Int? in
            guard let number = Int(word), plans.contains(where: { $0.awards.contains { $0.measure == number } }) else {
                report(.paysNothing(word), place(.measures))
                return nil
            }
            return number
        }
        let names = AppropriationCSV.words(cell(.awards))
        for name in names where !plans.contains(where: { $0.award(name) != nil }) {
            report(.paysNothing(name), place(.awards))
        }
        guard findings.count == before, let amount else { return nil }
        let english = cell(.english).isEmpty ? cell(.pot) : cell(.english)
        let pot = Appropriation.Pot(
            id: cell(.pot), title: Text(zh: cell(.chinese), en: english), amount: amount, measures: numbers,
            awards: names)
        let twice = numbers.map { !measures.insert($0).inserted } + names.map { !awards.insert($0).inserted }
        if (pot.isForTheRest && hasRest) || twice.contains(true) || !ids.insert(pot.id).inserted {
            report(.paidTwice, place(.pot))
        }
        hasRest = hasRest || pot.isForTheRest
        return pot
    }

    /// Words with spaces or semicolons between them.
    private static func words(_ text: String) -> [String] {
        text.unicodeScalars.split { $0 == " " || $0 == ";" || $0 == "；" || $0 == "、" || $0 == "\u{3000}" }
            .map { String(String.UnicodeScalarView($0)) }
    }
}

extension String {
    /// The text without spaces at either end.
    fileprivate var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first == " " || first == "\u{3000}" { scalars.removeFirst() }
        while let last = scalars.last, last == " " || last == "\u{3000}" { scalars.removeLast() }
        return String(scalars)
    }
}

extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Finding.Fault(id: id, severity: .error, message: message, remedy: remedy)
    }

    fileprivate static let notUTF8 = error(
        "appropriation.encoding", Text(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"),
        Text(zh: "请另存为“CSV UTF-8（逗号分隔）”", en: "Save it as CSV UTF-8"))

    fileprivate static func form(_ fault: CSVFault) -> Self {
        error(
            "appropriation.csv", Text(zh: fault.problem, en: "the table is not well-formed CSV"),
            Text(zh: fault.remedy, en: "Look at quotation marks and line ends"))
    }

    fileprivate static func column(_ name: String, known: [String]) -> Self {
        let list = known.joined(separator: ",")
        return error(
            "appropriation.column", Text(zh: "没有“\(name)”这一列，或者它写了两次", en: "“\(name)” is no column, or stands twice"),
            Text(zh: "可用的列：\(list)", en: "The columns are \(list)"))
    }

    fileprivate static func noColumn(_ name: String) -> Self {
        error(
            "appropriation.column", Text(zh: "缺少“\(name)”一列", en: "the column “\(name)” is missing"),
            Text(zh: "请在第一行补上这一列", en: "Add it to the first line"))
    }

    fileprivate static func emptyCell(_ name: String) -> Self {
        error(
            "appropriation.empty-cell", Text(zh: "“\(name)”是空的", en: "“\(name)” is empty"),
            Text(zh: "请填写", en: "Fill it in"))
    }

    fileprivate static func notYuan(_ text: String) -> Self {
        error(
            "appropriation.yuan", Text(zh: "“\(text)”不是以元为单位的金额", en: "“\(text)” is no amount in yuan"),
            Text(zh: "请填写零以上、至多两位小数的数，如 60000000", en: "Write zero or more with at most two decimals"))
    }
}
