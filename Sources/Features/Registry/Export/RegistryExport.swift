import Civic
package import Database
import Documents
package import Exact
import Interchange

/// A register at a moment, as a file for people: what a page shows, with where it comes from.
package struct RegistryExport: Sendable {
    private let register: Register
    private let moment: AsOf

    /// The entries of `register` at `moment`.
    package init(_ register: Register, _ moment: AsOf) {
        self.register = register
        self.moment = moment
    }
}

// MARK: - Writing

extension RegistryExport {
    /// The entries as CSV for a spreadsheet.
    ///
    /// - Throws: `DatabaseError`.
    package func csv(_ reader: some Querying) throws -> [UInt8] {
        let columns = EntryColumns(register)
        var writer = CSVWriter(for: .spreadsheet)
        writer.record(columns.headers)
        try reader.forEachEntry(of: register, moment) { writer.record(columns.cells($0).map(\.text)) }
        return writer.bytes
    }

    /// The entries as a workbook at `path`, with a second sheet that says what they are.
    ///
    /// - Parameter notes: lines of the second sheet besides register, moment and number of entries.
    /// - Throws: `DatabaseError`, `SheetFault`.
    package func workbook(
        _ reader: some Querying, to path: String, at now: Instant, offsetMinutes: Int,
        notes: [(key: String, value: String)] = []
    ) throws {
        let columns = EntryColumns(register)
        let writer = try SheetWriter(
            path: path, sheet: register.label, columns: columns.sheetColumns(hints: false), created: now)
        var count = 0
        try reader.forEachEntry(of: register, moment) { entry in
            try writer.append(columns.cells(entry).map(\.entry))
            count += 1
        }
        let known = moment.known.text(offsetMinutes: offsetMinutes)
        try writer.finish(
            [("内容", register.label), ("有效日期", "\(moment.day)"), ("数据截至", known), ("项数", "\(count)")] + notes)
    }
}

// MARK: - Templates

extension RegistryExport {
    /// An empty workbook at `path` that a file for `register` can be filled in: headers, choices, an explanation of each
    /// column, codes kept as text.
    ///
    /// - Throws: `SheetFault`.
    package static func template(_ register: Register, choices: [String: [String]], to path: String) throws {
        let columns = EntryColumns(register)
        let writer = try SheetWriter(
            path: path, sheet: register.label, columns: columns.sheetColumns(hints: true, choices: choices),
            created: Instant(milliseconds: 0), constants: [versionName: "\(register.id.rawValue)/1"])
        let explained = register.fields.map { (key: $0.label, value: $0.explanation) }
        try writer.finish([("填写说明", "每行一项；带“必填”的列不能为空。")] + explained, spareRows: 5_000)
    }

    /// The name under which a template keeps which register and version it is for.
    static let versionName = "beizeng.template"
}

extension EntryColumns {
    /// The columns as a workbook has them.
    fileprivate func sheetColumns(hints: Bool, choices: [String: [String]] = [:]) -> [SheetColumn] {
        zip(headers, register.fields.map(Optional.some) + [nil, nil]).map { header, field in
            guard let field else { return SheetColumn(header, .day, hint: hints ? "可不填；填写的，本行自该日起有效" : nil) }
            return SheetColumn(
                header, field.content.sheetKind, choices: hints ? choices[field.id] ?? field.content.choices : [],
                hint: hints ? field.explanation : nil)
        }
    }
}

extension Field {
    /// What a person who fills in the column is told.
    package var explanation: String {
        (isRequired ? "必填。" : "可不填。") + content.explanation
    }
}

extension Field.Content {
    /// What the cells of a column with it are meant for.
    var sheetKind: SheetColumn.Kind {
        switch self {
        case .yuan: .money
        case .day: .day
        case .count, .year: .count
        case .flag: .flag
        default: .text
        }
    }

    fileprivate var choices: [String] {
        if case .word(let words) = self { words.map(\.label) } else { [] }
    }

    fileprivate var explanation: String {
        switch self {
        case .number: "编号，照原样填写，保留前面的零。"
        case .text(let limit): "文字，不超过 \(limit) 个字节。"
        case .creditCode: "统一社会信用代码，18 位。"
        case .organisation: "已登记单位的统一社会信用代码，18 位。"
        case .entry(let name): "\(Register.named(name)?.label ?? name)登记中的编号。"
        case .day: "日期，如 2023-07-01。"
        case .yuan: "金额，单位为元。"
        case .count(let range): "整数，\(range.lowerBound) 至 \(range.upperBound)。"
        case .year: "四位年份，如 2023。"
        case .flag: "是 或 否。"
        case .word(let words): words.map(\.label).joined(separator: "、") + "。"
        case .district: "区县或功能区的名称；不在本市的填市外。"
        case .recognition: "政策包所列的认定事项。"
        case .industry: "国民经济行业代码，如 C3990。"
        case .patentNumber: "专利申请号，含校验位。"
        case .identityNumber: "18 位身份证号；系统只留末四位。"
        case .identity: "18 位身份证号；系统只留末四位和不可还原的摘要。"
        }
    }
}

extension EntryColumns.Cell {
    /// The cell as a workbook takes it.
    fileprivate var entry: SheetEntry {
        switch self {
        case .empty: .empty
        case .text(let text): .text(text)
        case .yuan(let fen): .money(Yuan(fen: fen))
        case .day(let day): .day(day)
        case .count(let count): .count(count)
        case .flag(let flag): .flag(flag)
        }
    }
}
