import Civic
import Database
import Exact
package import Interchange
package import Policy

/// Reads what people write in the fields of a register.
package struct FieldReader: Sendable {
    /// The register.
    package let register: Register
    /// One a field.
    private let fields: [Prepared]
    private let pseudonym: Pseudonym

    /// Makes the keyed hash of an identity number, in hexadecimal.
    package typealias Pseudonym = @Sendable ([UInt8]) -> String

    /// A reader for `register` with the words of a pack.
    ///
    /// - Parameter pseudonym: makes the keyed hash of an identity number, in hexadecimal; nobody without the key can
    ///   tell from it whose it is.
    package init(_ register: Register, _ plan: Plan, pseudonym: @escaping Pseudonym) {
        self.register = register
        self.pseudonym = pseudonym
        fields = register.fields.map { Prepared($0.content, plan, pseudonym) }
    }
}

// MARK: - Reading

extension FieldReader {
    /// What a cell that is not empty says in the field at `place`, as the database holds it.
    ///
    /// - Throws: ``CellProblem``.
    package func value(
        of cell: ImportedCell, at place: Int, unit: AmountUnit? = nil
    ) throws(CellProblem) -> FieldReading {
        switch cell {
        case .text(let text): return try read(text.utf8.span, place, unit)
        case .empty: return FieldReading(.null)
        case .unreadable(_, let problem, let remedy): throw CellProblem(problem, remedy)
        case .number(let digits):
            if fields[place].typed == .day {
                throw CellProblem("“\(digits)”是数字，不是日期", "请把单元格设为日期格式，或写成 2023-07-01")
            }
            return try read(digits.utf8.span, place, unit)
        case .day(let day):
            if fields[place].typed == .day { return FieldReading(day.sqlValue) }
        case .flag(let flag):
            if fields[place].typed == .flag { return FieldReading(flag.sqlValue) }
        }
        throw CellProblem("单元格是\(cell.kind)，这一列不是", "请核对是否错列，并把单元格改为文本格式")
    }

    private func read(
        _ text: Span<UInt8>, _ place: Int, _ unit: AmountUnit?
    ) throws(CellProblem) -> FieldReading {
        do throws(CellRefusal) {
            return try fields[place].read(text, unit)
        } catch {
            throw CellProblem(error.problem, error.remedy)
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
            return text.isEmpty ? .null : try value(of: .text(CellText(text)), at: place, unit: .yuan).value
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
            return try WrittenCell.identityNumber(cell.shown.utf8.span).value.hashed(by: pseudonym)
        } catch {
            throw CellProblem(error.problem, error.remedy)
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
