import Civic
import Database
import Exact
import Interchange
import Policy

extension FieldReader {
    /// How a field reads the text of a cell, and what else an import asks of it; made once for all rows.
    struct Prepared: Sendable {
        /// What the text says; the unit is what a header says of amounts.
        let read: Read
        /// What a workbook may have typed already.
        let typed: Typed?

        typealias Read = @Sendable (Span<UInt8>, AmountUnit?) throws(CellRefusal) -> FieldReading

        /// A kind of value that a workbook knows and the database holds as it is.
        enum Typed {
            case day
            case flag
        }

        /// Prepares a field whose words a pack may have.
        init(_ content: Field.Content, _ plan: Plan, _ pseudonym: @escaping FieldReader.Pseudonym) {
            read = Prepared.reading(content, plan, pseudonym)
            typed =
                switch content {
                case .day: .day
                case .flag: .flag
                default: nil
                }
        }
    }
}

extension FieldReader.Prepared {
    private static func reading(
        _ content: Field.Content, _ plan: Plan, _ pseudonym: @escaping FieldReader.Pseudonym
    ) -> Read {
        switch content {
        case .number, .entry:
            { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.identifier(cell)) { .text($0) } }
        case .text(let limit):
            { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.text(cell, limit: limit)) { .text($0) } }
        case .creditCode, .organisation:
            { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.creditCode(cell)) { .text($0.description) } }
        case .day: { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.day(cell), \.sqlValue) }
        case .yuan:
            { cell, unit throws(CellRefusal) in try FieldReading(WrittenCell.money(cell, unit: unit)) { .int($0) } }
        case .count(let range): { cell, _ throws(CellRefusal) in try count(cell, in: range) }
        case .year: { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.year(cell)) { .int(Int64($0)) } }
        case .flag: { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.flag(cell), \.sqlValue) }
        case .word(let words): word(of: words.map { [$0.code, $0.label] + $0.aliases })
        case .district: word(of: plan.districts.spellings)
        case .recognition: word(of: plan.recognitions.filter(\.isEnabled).map(\.words))
        case .industry:
            { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.industryCode(cell)) { .text($0.description) }
            }
        case .patentNumber:
            { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.patentNumber(cell)) { .text($0.description) }
            }
        case .identityNumber:
            { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.identityNumber(cell)) { .text($0.lastFour) } }
        case .identity: { cell, _ throws(CellRefusal) in try identity(cell, pseudonym) }
        }
    }

    private static func count(
        _ cell: Span<UInt8>, in range: ClosedRange<Int64>
    ) throws(CellRefusal) -> FieldReading {
        let count = try WrittenCell.count(cell)
        guard range.contains(count.value) else {
            throw CellRefusal(
                .tooLarge, "“\(count.value)”不在 \(range.lowerBound) 至 \(range.upperBound) 之间", "请核对数值和单位")
        }
        return FieldReading(count) { .int($0) }
    }

    /// Reads one of some words, each with its other spellings behind its name.
    private static func word(of spellings: [[String]]) -> Read {
        let words = WordList(Vocabulary(spellings))
        let names = spellings.map { SQLValue.text($0.first ?? "") }
        return { cell, _ throws(CellRefusal) in try FieldReading(WrittenCell.word(cell, of: words)) { names[Int($0)] } }
    }
}

// MARK: - Identity numbers

extension FieldReader.Prepared {
    private static func identity(
        _ cell: Span<UInt8>, _ pseudonym: FieldReader.Pseudonym
    ) throws(CellRefusal) -> FieldReading {
        if isKept(cell) { return try FieldReading(WrittenCell.text(cell, limit: 69)) { .text($0) } }
        return try FieldReading(WrittenCell.identityNumber(cell)) {
            .text("\($0.lastFour)-\($0.hashed(by: pseudonym))")
        }
    }

    /// Whether a cell is what an export made of an identity number: `123X-` and 64 hexadecimal digits.
    private static func isKept(_ cell: Span<UInt8>) -> Bool {
        guard cell.count == 69, cell[4] == UInt8(ascii: "-") else { return false }
        for place in cell.indices where place != 4 {
            let byte = cell[place]
            let isDigit = 0x30...0x39 ~= byte
            guard isDigit || (place == 3 ? byte == UInt8(ascii: "X") : place > 4 && 0x61...0x66 ~= byte) else {
                return false
            }
        }
        return true
    }
}

extension IdentityNumber {
    /// Its keyed hash.
    func hashed(by pseudonym: FieldReader.Pseudonym) -> String {
        var digits: [UInt8] = []
        append(to: &digits)
        return pseudonym(digits)
    }
}
