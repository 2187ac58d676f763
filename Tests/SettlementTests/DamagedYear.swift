import Civic
import Settlement

/// The small year with every kind of damage, each in a row of its own and on organisations of its own.
struct DamagedYear {
    /// What `problems.csv` ought to say of one damage.
    struct Expected: Sendable {
        let damage: String
        let file: String
        let line: Int
        let column: String
        let value: String
        /// A part of the problem's text.
        let problem: String
    }

    /// Which row a damage falls on: a contract, an organisation or a recognition.
    enum File: String {
        case contracts = "contracts.csv"
        case organisations = "organisations.csv"
        case recognitions = "recognitions.csv"
    }

    private(set) var draft: FactsDraft
    private(set) var expected: [Expected] = []
    /// The organisations that some damaged row names, or named before it was damaged.
    private(set) var named: Set<String> = []
    private var cursors: [File: Int] = [:]
    /// Seller and buyer of each contract before any damage.
    private let parties: [Set<String>]

    /// The year, made once for all tests.
    static let small = Result { DamagedYear(try FactsYear.small()) }

    private init(_ year: FactsYear) {
        draft = FactsDraft(year.files)
        parties = (draft.lines[File.contracts.rawValue] ?? []).dropFirst().map { line in
            let cells = line.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
            return [cells[3], cells[4]]
        }
        // The ceilings need a column that the small year lacks; empty, it changes nothing.
        draft.addColumn(File.recognitions.rawValue, "approved_amount_fen")
        damageContracts()
        damageContractRows()
        damageOrganisations()
        damageRecognitions()
    }
}

// MARK: - Contracts

extension DamagedYear {
    private mutating func damageContracts() {
        spoil("bad check character", .contracts, "seller_id", "校验码不符") { code in
            let other = code.hasSuffix("0") ? "1" : "0"
            return String(code.dropLast()) + other
        }
        spoil("lower case", .contracts, "seller_id", "不是允许的字符") { $0.lowercased() + "" }
        spoil("short code", .contracts, "buyer_id", "应为 18 位") { String($0.dropLast()) }
        spoil("unknown word of kind", .contracts, "kind", "不是可用的取值") { _ in "sale" }
        spoil("impossible date", .contracts, "registered_on", "不存在") { _ in "2023-02-30" }
        spoil("wrong form of date", .contracts, "registered_on", "YYYY-MM-DD") { _ in "2023/03/01" }
        spoil("negative amount", .contracts, "turnover_fen", "负数") { "-" + $0 }
        spoil("letters in an amount", .contracts, "technology_amount_fen", "数字以外") { _ in "12abc" }
        spoil("overflow", .contracts, "tax_exempt_fen", "过大") { _ in "99999999999999999999" }
        spoil("fractional fen", .contracts, "turnover_fen", "整数") { $0 + ".5" }
        spoil("scientific notation", .contracts, "turnover_fen", "科学计数法") { _ in "1.2E10" }
        spoil("empty required cell", .contracts, "status", "为空") { _ in "" }
        spoil("outer space", .contracts, "status", "前后有空格") { $0 + " " }
        spoil("control character", .contracts, "contract_id", "控制字符") { $0 + "\u{7}" }
        spoil("party not in the list", .contracts, "buyer_id", "买方不在单位表中") { _ in SampleCode.number(4711) }
        let bytes: [(String, String, [UInt8])] = [
            ("invalid UTF-8", "contract_id", [0x32, 0xFF, 0x33]), ("zero byte", "turnover_fen", [0x31, 0x00, 0x32]),
        ]
        for (damage, column, value) in bytes {
            let row = victim(.contracts)
            draft.set(File.contracts.rawValue, row, column, to: value)
            let shown = String(decoding: value.map { $0 == 0 ? 0xFF : $0 }, as: UTF8.self)
            expect(damage, .contracts, row, column, shown, "损坏的字符")
        }
    }

    private mutating func damageContractRows() {
        var row = victim(.contracts)
        let seller = draft.cell(File.contracts.rawValue, row, "seller_id")
        draft.set(File.contracts.rawValue, row, "buyer_id", to: Array(seller.utf8))
        expect("seller is buyer", .contracts, row, "buyer_id", seller, "同一单位")

        row = victim(.contracts)
        let more = "9" + draft.cell(File.contracts.rawValue, row, "turnover_fen")
        draft.set(File.contracts.rawValue, row, "technology_amount_fen", to: Array(more.utf8))
        expect("technology above turnover", .contracts, row, "technology_amount_fen", more, "大于合同成交额")

        row = victim(.contracts)
        let copied = draft.cells(File.contracts.rawValue, row)
        let added = draft.append(File.contracts.rawValue, Array(copied.joined(separator: ",").utf8))
        expect(
            "duplicate contract", .contracts, added, "contract_id", copied[0], "与第 \(FactsDraft.line(ofRow: row)) 行重复")

        mangle("surplus field", "第 10 列", "表头只有 9 列", value: "更多") { $0 + Array(",更多".utf8) }
        mangle("missing field", "status", "只有 8 个单元格", value: "") { line in
            Array(line[..<(line.lastIndex(of: UInt8(ascii: ",")) ?? 0)])
        }
        mangle("unterminated quote", "", "双引号") { Array("\"".utf8) + $0 }
        mangle("stray quote", "", "双引号") { line in
            Array(line[..<20]) + Array("\"".utf8) + Array(line[20...])
        }
        mangle("text behind a quote", "", "双引号") { Array("\"x\"y".utf8) + $0 }
        mangle("empty line", "", "空行", value: "") { _ in [] }
    }

    /// Changes the bytes of a contract's line, which is then the value shown unless told otherwise.
    private mutating func mangle(
        _ damage: String, _ column: String, _ problem: String, value: String? = nil, _ change: ([UInt8]) -> [UInt8]
    ) {
        let row = victim(.contracts)
        let line = change(Array(draft.cells(File.contracts.rawValue, row).joined(separator: ",").utf8))
        draft.setLine(File.contracts.rawValue, row, line)
        let shown = value ?? String(decoding: line, as: UTF8.self)
        // A value is shortened for the clerk to 80 characters.
        expect(damage, .contracts, row, column, shown.count > 80 ? shown.prefix(80) + "…" : shown, problem)
    }
}

// MARK: - Organisations

extension DamagedYear {
    private mutating func damageOrganisations() {
        let cells: [(String, String, String, String)] = [
            ("unknown kind of unit", "kind", "school", "不是可用的取值"), ("unknown size", "size", "huge", "不是可用的取值"),
            ("unknown district", "district", "月球区", "不是可用的取值"), ("bad year", "hnte_first_year", "20x3", "不是年份"),
            ("bad flag", "above_scale_industrial", "maybe", "“是”或“否”"),
        ]
        for (damage, column, value, problem) in cells {
            let row = victim(.organisations)
            let fallen = contracts(of: draft.cell(File.organisations.rawValue, row, "org_id"))
            draft.set(File.organisations.rawValue, row, column, to: Array(value.utf8))
            expect(damage, .organisations, row, column, value, problem)
            expect(damage, .organisations, row, column, value, "一并搁置本单位合同 \(fallen) 项")
        }
        let row = victim(.organisations)
        let copied = draft.cells(File.organisations.rawValue, row)
        let added = draft.append(File.organisations.rawValue, Array(copied.joined(separator: ",").utf8))
        expect("duplicate organisation", .organisations, added, "org_id", copied[0], "重复")
    }

    private func contracts(of code: String) -> Int {
        parties.count { $0.contains(code) }
    }
}

// MARK: - Recognitions

extension DamagedYear {
    private mutating func damageRecognitions() {
        let file = File.recognitions
        spoil("unknown recognition", file, "recognition", "不是可用的取值") { _ in "moon-landing" }
        spoil("negative approval", file, "approved_amount_fen", "负数") { _ in "-1" }
        var row = victim(file) { $0[1] == "national-makerspace" }
        draft.set(file.rawValue, row, "approved_amount_fen", to: Array("100000001".utf8))
        expect("above the ceiling", file, row, "approved_amount_fen", "100000001", "高于该事项的最高补助")

        row = victim(file)
        let copied = draft.cells(file.rawValue, row)
        var added = draft.append(file.rawValue, Array(copied.joined(separator: ",").utf8))
        expect("identical recognition", file, added, "recognition", copied[1], "完全相同")

        row = victim(file) { $0[1] == "agency-grade-excellent" && $0[2].hasPrefix("2023") }
        let agency = draft.cell(file.rawValue, row, "org_id")
        added = draft.append(file.rawValue, Array("\(agency),agency-grade-good,2023-12-31,".utf8))
        expect("two grades in a year", file, added, "recognition", "agency-grade-good", "只认一个等次")

        let stranger = SampleCode.number(4712)
        added = draft.append(file.rawValue, Array("\(stranger),first-hnte,2023-12-31,".utf8))
        expect("recognised but not in the list", file, added, "org_id", stranger, "不在单位表中")
    }
}

// MARK: - Choosing rows

extension DamagedYear {
    /// Changes one cell of a row that nothing else has touched.
    private mutating func spoil(
        _ damage: String, _ file: File, _ column: String, _ problem: String, _ change: (String) -> String
    ) {
        let row = victim(file)
        let value = change(draft.cell(file.rawValue, row, column))
        draft.set(file.rawValue, row, column, to: Array(value.utf8))
        expect(damage, file, row, column, value, problem)
    }

    private mutating func expect(
        _ damage: String, _ file: File, _ row: Int, _ column: String, _ value: String, _ problem: String
    ) {
        let line = FactsDraft.line(ofRow: row)
        expected.append(
            Expected(damage: damage, file: file.rawValue, line: line, column: column, value: value, problem: problem))
    }

    /// The next row of a file whose organisations no damage names yet; from now on this one does.
    private mutating func victim(_ file: File, where isFit: ([String]) -> Bool = { _ in true }) -> Int {
        for row in cursors[file, default: 0]..<draft.rowCount(file.rawValue) {
            let touched = touched(file, row)
            guard isFit(draft.cells(file.rawValue, row)), named.isDisjoint(with: touched) else { continue }
            named.formUnion(touched)
            cursors[file] = file == .recognitions ? 0 : row + 1
            return row
        }
        return 0
    }

    /// The organisations whose result a row that falls may change; with an organisation fall its contracts.
    private func touched(_ file: File, _ row: Int) -> Set<String> {
        switch file {
        case .contracts: return parties[row]
        case .recognitions: return [draft.cell(file.rawValue, row, "org_id")]
        case .organisations:
            let code = draft.cell(file.rawValue, row, "org_id")
            return parties.filter { $0.contains(code) }.reduce([code]) { $0.union($1) }
        }
    }
}
