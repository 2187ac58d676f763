import Exact
import XML

// MARK: - A row

extension RowReader {
    /// Reads the row that has just started.
    mutating func read(_ row: inout SheetRow) throws(SheetFault) {
        row.cells.removeAll(keepingCapacity: true)
        row.number = lastRow + 1
        if part.tokens.copyAttribute("r", to: &attribute) {
            guard let number = RowReader.count(attribute), number > 0 else {
                throw SheetFault(.badReference(String(decoding: attribute, as: UTF8.self)))
            }
            guard number > lastRow else { throw SheetFault(.rowOrder, place: SheetPlace(row: number, column: 0)) }
            row.number = number
        }
        guard row.number <= SheetPlace.rows else { throw SheetFault(.tooManyRows) }
        row.isHidden = false
        if part.tokens.copyAttribute("hidden", to: &attribute) {
            row.isHidden = attribute == [0x31] || attribute.elementsEqual("true".utf8)
        }
        lastRow = row.number
        if !filled.isEmpty { filled.removeAll { $0.last.row < lastRow } }
        var column = -1
        while try part.nextChild(of: 3) {
            guard part.isAt("c") else {
                try part.skip()
                continue
            }
            let place = try place(after: column)
            let value: SheetValue
            do throws(SheetFault) {
                value = try readCell(at: place)
            } catch {
                throw SheetFault(error.reason, place: place)
            }
            if place.column > column {
                column = place.column
                if value != .empty { row.cells.append(SheetRow.Cell(column: column, value: value)) }
            } else if place.column == column {
                throw SheetFault(.duplicateCell, place: place)
            } else {
                try insert(value, at: place, into: &row)
            }
        }
    }

    /// Where the cell that has just started stands: where it says, or behind the one before it.
    private mutating func place(after column: Int) throws(SheetFault) -> SheetPlace {
        var place = SheetPlace(row: lastRow, column: column + 1)
        if part.tokens.copyAttribute("r", to: &reference) {
            guard let written = SheetPlace(reference), written.row == lastRow else {
                throw SheetFault(
                    .badReference(String(decoding: reference, as: UTF8.self)),
                    place: SheetPlace(row: lastRow, column: 0))
            }
            place = written
        }
        guard place.column < SheetPlace.columns else { throw SheetFault(.tooManyColumns, place: place) }
        return place
    }

    /// Puts a cell that comes late to its place.
    private func insert(_ value: SheetValue, at place: SheetPlace, into row: inout SheetRow) throws(SheetFault) {
        let index = row.cells.firstIndex { $0.column >= place.column } ?? row.cells.endIndex
        guard index == row.cells.endIndex || row.cells[index].column != place.column else {
            throw SheetFault(.duplicateCell, place: place)
        }
        if value != .empty { row.cells.insert(SheetRow.Cell(column: place.column, value: value), at: index) }
    }

    /// A number of up to nine digits.
    private static func count(_ bytes: [UInt8]) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var number = 0
        for byte in bytes {
            guard 0x30...0x39 ~= byte else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}

// MARK: - A cell

extension RowReader {
    /// What the attribute `t` says a cell holds.
    private enum Kind {
        case number, shared, inline, string, flag, error, date
    }

    /// The most formulas that fill several cells and reach one row.
    private static let filledLimit = 256

    private mutating func readCell(at place: SheetPlace) throws(SheetFault) -> SheetValue {
        let kind = try readKind()
        var format = styles[0] ?? .number
        if part.tokens.copyAttribute("s", to: &attribute) {
            guard let found = RowReader.count(attribute).flatMap({ styles[$0] }) else {
                throw SheetFault(.badIndex("样式 \(String(decoding: attribute, as: UTF8.self)) "))
            }
            format = found
        }
        content.removeAll(keepingCapacity: true)
        var isFormula = false
        var hasValue = false
        while try part.nextChild(of: 4) {
            if part.isAt("v") {
                guard !hasValue else { throw SheetFault(.duplicateCell) }
                hasValue = true
                try part.readText(into: &content)
            } else if part.isAt("f") {
                isFormula = true
                try noteFill()
                try part.skip()
            } else if part.isAt("is"), kind == .inline, !hasValue {
                hasValue = true
                try part.readRichText(into: &content)
            } else {
                try part.skip()
            }
        }
        if !isFormula, !filled.isEmpty { isFormula = filled.contains { $0.contains(place) } }
        let value = try value(kind, format)
        return isFormula ? .formula(value) : value
    }

    private mutating func readKind() throws(SheetFault) -> Kind {
        guard part.tokens.copyAttribute("t", to: &attribute) else { return .number }
        switch attribute.first {
        case UInt8(ascii: "n") where attribute.count == 1: return .number
        case UInt8(ascii: "s") where attribute.count == 1: return .shared
        case UInt8(ascii: "b") where attribute.count == 1: return .flag
        case UInt8(ascii: "e") where attribute.count == 1: return .error
        case UInt8(ascii: "d") where attribute.count == 1: return .date
        case UInt8(ascii: "s") where attribute.elementsEqual("str".utf8): return .string
        case UInt8(ascii: "i") where attribute.elementsEqual("inlineStr".utf8): return .inline
        default: throw SheetFault(.badIndex("单元格类型 \(String(decoding: attribute, as: UTF8.self)) "))
        }
    }

    /// Remembers how far the formula that has just started reaches, where it fills several cells.
    private mutating func noteFill() throws(SheetFault) {
        guard part.tokens.copyAttribute("t", to: &attribute),
            attribute.elementsEqual("array".utf8) || attribute.elementsEqual("dataTable".utf8),
            part.tokens.copyAttribute("ref", to: &attribute), let range = SheetRange(attribute),
            range.first != range.last
        else { return }
        filled.append(range)
        guard filled.count <= RowReader.filledLimit else { throw SheetFault(.tooMany("数组公式")) }
    }

    private mutating func value(_ kind: Kind, _ format: SheetFormat) throws(SheetFault) -> SheetValue {
        switch kind {
        case .inline: return content.isEmpty ? .empty : .text(String(decoding: content, as: UTF8.self))
        case .string:
            let text = SheetText.decode(content)
            return text.isEmpty ? .empty : .text(String(decoding: text, as: UTF8.self))
        default: break
        }
        content.trimXMLSpace()
        guard !content.isEmpty else { return .empty }
        switch kind {
        case .number, .inline, .string:
            guard let number = SheetNumber.plain(content) else { throw SheetFault(.badNumber(shownContent)) }
            return format == .number ? .number(number) : calendar.value(of: number, shownAs: format)
        case .shared:
            guard let text = RowReader.count(content).flatMap({ strings[$0] }) else {
                throw SheetFault(.badIndex("共享文字 \(shownContent) "))
            }
            return text.isEmpty ? .empty : .text(text)
        case .flag:
            if content == [0x31] || content.elementsEqual("true".utf8) { return .flag(true) }
            if content == [0x30] || content.elementsEqual("false".utf8) { return .flag(false) }
            throw SheetFault(.badIndex("逻辑值 \(shownContent) "))
        case .error: return .error(shownContent)
        case .date: return RowReader.date(content)
        }
    }

    private var shownContent: String { String(decoding: content.prefix(40), as: UTF8.self) }

    /// A day or moment as ISO 8601 writes it, without a zone.
    private static func date(_ bytes: [UInt8]) -> SheetValue {
        let text = SheetValue.impossibleDay(String(decoding: bytes, as: UTF8.self))
        guard let day = CivilDay(iso8601: bytes.prefix(10)) else { return text }
        if bytes.count == 10 { return .day(day) }
        let clock = bytes.dropFirst(11).split(separator: UInt8(ascii: ":")).map(Array.init)
        guard bytes[10] == UInt8(ascii: "T"), clock.count == 3, let hour = count(clock[0]),
            let minute = count(clock[1]),
            let second = count(Array(clock[2].prefix(2))), hour < 24, minute < 60, second < 60
        else { return text }
        let seconds = hour * 3_600 + minute * 60 + second
        return seconds == 0 ? .day(day) : .moment(day, second: seconds)
    }
}
