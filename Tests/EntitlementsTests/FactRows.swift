import Database
import Exact
import Testing

@testable import Registry

/// Entries of a register as the rows of a file of facts write them.
struct FactRows {
    let changes: [EntryChange]

    /// Reads a file without quotes, as the examples are.
    init(_ bytes: [UInt8], _ register: Register) throws {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        let header = try #require(lines.first)
        let places = register.fields.map { field in
            header.firstIndex { $0 == field.id || $0 == field.id + "_fen" }
        }
        changes = try lines.dropFirst().map { cells in
            let values = try zip(register.fields, places).map { field, place in
                try FactRows.value(of: place.map { cells[$0] } ?? "", field.content)
            }
            let name = register.name(of: FieldValues(values, of: register), identity: nil)
            return EntryChange(name, values: values)
        }
    }

    private static func value(of text: String, _ content: Field.Content) throws -> SQLValue {
        if text.isEmpty { return .null }
        switch content {
        case .day: return .int(try #require(CivilDay(iso8601: Array(text.utf8))).number)
        case .flag: return .int(text == "true" ? 1 : 0)
        default: return content.isInteger ? .int(try #require(Int64(text))) : .text(text)
        }
    }
}
