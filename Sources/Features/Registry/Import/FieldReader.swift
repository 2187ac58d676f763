import Civic
package import Database
import Exact
package import Interchange
package import Policy

/// Reads what people write in the fields of a register.
package struct FieldReader: Sendable {
    /// The register.
    package let register: Register
    /// For each field of words, these.
    private let words: [WordList?]
    /// Makes the keyed hash of an identity number, in hexadecimal.
    private let pseudonym: @Sendable ([UInt8]) -> String

    /// A reader for `register` with the words of a pack.
    ///
    /// - Parameter pseudonym: makes the keyed hash of an identity number, in hexadecimal; nobody without the key can
    ///   tell from it whose it is.
    package init(_ register: Register, _ plan: Plan, pseudonym: @escaping @Sendable ([UInt8]) -> String) {
        self.register = register
        self.pseudonym = pseudonym
        words = register.fields.map { field in
            switch field.content {
            case .word(let words): WordList(Vocabulary(words.map { [$0.code, $0.label] + $0.aliases }))
            case .district: WordList(Vocabulary(plan.districts.spellings))
            case .recognition: WordList(Vocabulary(plan.recognitions.filter(\.isEnabled).map(\.words)))
            default: nil
            }
        }
    }
}

// MARK: - Reading

extension FieldReader {
    /// What a cell that is not empty says in the field at `place`, as the database holds it.
    ///
    /// - Throws: ``CellProblem``.
    package func value(
        of cell: ImportedCell, at place: Int, unit: AmountUnit? = nil
    ) throws(CellProblem) -> Written<SQLValue> {
        let field = register.fields[place]
        switch (cell, field.content) {
        case (.unreadable(_, let problem, let remedy), _): throw CellProblem(problem, remedy)
        case (.day(let day), .day): return Written(day.sqlValue)
        case (.flag(let flag), .flag): return Written(flag.sqlValue)
        case (.day, _), (.flag, _):
            throw CellProblem("单元格是\(cell.kind)，这一列不是", "请核对是否错列，并把单元格改为文本格式")
        case (.number(let digits), .day):
            throw CellProblem("“\(digits)”是数字，不是日期", "请把单元格设为日期格式，或写成 2023-07-01")
        case (.number(let text), _), (.text(let text), _):
            do throws(CellRefusal) {
                return try read(text.utf8.span, field, place, unit)
            } catch {
                throw CellProblem(error.problem, error.remedy)
            }
        case (.empty, _): return Written(.null)
        }
    }

    /// What a text says in the field at `place`; null for an empty one.
    ///
    /// - Throws: ``RegistryFault``.
    func value(of text: String, at place: Int) throws(RegistryFault) -> SQLValue {
        let field = register.fields[place]
        do throws(CellProblem) {
            guard !text.isEmpty || !field.isRequired else { throw CellProblem("内容为空", "请补填") }
            // Nothing says the unit of a lone amount but itself; without one it is yuan.
            return text.isEmpty ? .null : try value(of: .text(text), at: place, unit: .yuan).value
        } catch {
            throw RegistryFault(.value(field: field.label, problem: error.problem, remedy: error.remedy))
        }
    }

    /// The day a cell says.
    ///
    /// - Throws: ``CellProblem``.
    func day(_ cell: ImportedCell) throws(CellProblem) -> CivilDay {
        if case .day(let day) = cell { return day }
        guard case .text(let text) = cell else {
            throw CellProblem("单元格不是日期", "请把单元格设为日期格式，或写成 2023-07-01")
        }
        do throws(CellRefusal) {
            return try WrittenCell.day(text.utf8.span).value
        } catch {
            throw CellProblem(error.problem, error.remedy)
        }
    }

    /// The keyed hash of the identity number in a cell.
    ///
    /// - Throws: ``CellProblem``.
    func identity(of cell: ImportedCell) throws(CellProblem) -> String {
        do throws(CellRefusal) {
            return hash(of: try WrittenCell.identityNumber(cell.shown.utf8.span).value)
        } catch {
            throw CellProblem(error.problem, error.remedy)
        }
    }

    private func hash(of number: IdentityNumber) -> String {
        var digits: [UInt8] = []
        number.append(to: &digits)
        return pseudonym(digits)
    }

    /// Whether a cell is what an export made of an identity number: `123X-` and 64 hexadecimal digits.
    private func isKept(_ cell: Span<UInt8>) -> Bool {
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

    private func read(
        _ cell: Span<UInt8>, _ field: Field, _ place: Int, _ unit: AmountUnit?
    ) throws(CellRefusal) -> Written<SQLValue> {
        switch field.content {
        case .number, .entry: return try WrittenCell.identifier(cell).map { .text($0) }
        case .text(let limit): return try WrittenCell.text(cell, limit: limit).map { .text($0) }
        case .creditCode, .organisation: return try WrittenCell.creditCode(cell).map { .text($0.description) }
        case .day: return try WrittenCell.day(cell).map(\.sqlValue)
        case .yuan: return try WrittenCell.money(cell, unit: unit).map { .int($0) }
        case .count(let range):
            let count = try WrittenCell.count(cell)
            guard range.contains(count.value) else {
                throw CellRefusal(
                    .tooLarge, "“\(count.value)”不在 \(range.lowerBound) 至 \(range.upperBound) 之间", "请核对数值和单位")
            }
            return count.map { .int($0) }
        case .year: return try WrittenCell.year(cell).map { .int(Int64($0)) }
        case .flag: return try WrittenCell.flag(cell).map(\.sqlValue)
        case .word, .district, .recognition:
            guard let words = words[place] else { return Written(.null) }
            return try WrittenCell.word(cell, of: words).map { .text(words.vocabulary.name(of: $0) ?? "") }
        case .industry: return try WrittenCell.industryCode(cell).map { .text($0.description) }
        case .patentNumber: return try WrittenCell.patentNumber(cell).map { .text($0.description) }
        case .identityNumber: return try WrittenCell.identityNumber(cell).map { .text($0.lastFour) }
        case .identity:
            if isKept(cell) { return try WrittenCell.text(cell, limit: 69).map { .text($0) } }
            return try WrittenCell.identityNumber(cell).map { .text("\($0.lastFour)-\(hash(of: $0))") }
        }
    }
}

extension ImportedCell {
    /// What kind of value the workbook made of it.
    fileprivate var kind: String {
        switch self {
        case .day: "日期"
        case .flag: "逻辑值"
        default: "值"
        }
    }
}
