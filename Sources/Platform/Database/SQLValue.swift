package import Civic
package import Exact

/// What a column can hold in both engines. There is no floating point: money, days and instants are integers.
package enum SQLValue: Sendable, Hashable {
    case null
    case int(Int64)
    /// UTF-8 without NUL.
    case text(String)
    case bytes([UInt8])
}

/// A type that columns hold: how it is written and read.
package protocol SQLRepresentable {
    /// The value as a column holds it.
    var sqlValue: SQLValue { get }
    /// Reads a column that is not null; `nil` when it holds something else.
    init?(sqlValue: SQLValue)
}

extension Int64: SQLRepresentable {
    /// The number.
    package var sqlValue: SQLValue { .int(self) }
    /// Reads `INT64`.
    package init?(sqlValue: SQLValue) {
        guard case .int(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Int: SQLRepresentable {
    /// The number.
    package var sqlValue: SQLValue { .int(Int64(self)) }
    /// Reads `INT64`.
    package init?(sqlValue: SQLValue) {
        guard case .int(let number) = sqlValue, let number = Int(exactly: number) else { return nil }
        self = number
    }
}

extension Bool: SQLRepresentable {
    /// 1 or 0.
    package var sqlValue: SQLValue { .int(self ? 1 : 0) }
    /// Reads 1 or 0.
    package init?(sqlValue: SQLValue) {
        guard case .int(let number) = sqlValue, 0...1 ~= number else { return nil }
        self = number == 1
    }
}

extension String: SQLRepresentable {
    /// The text.
    package var sqlValue: SQLValue { .text(self) }
    /// Reads `TEXT` or `ID`.
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension [UInt8]: SQLRepresentable {
    /// The bytes.
    package var sqlValue: SQLValue { .bytes(self) }
    /// Reads `BYTES`.
    package init?(sqlValue: SQLValue) {
        guard case .bytes(let bytes) = sqlValue else { return nil }
        self = bytes
    }
}

extension CivilDay: SQLRepresentable {
    /// Days since 1970-01-01.
    package var sqlValue: SQLValue { .int(number) }
    /// Reads `DAY`.
    package init?(sqlValue: SQLValue) {
        guard case .int(let number) = sqlValue else { return nil }
        self.init(number: number)
    }
}

extension Instant: SQLRepresentable {
    /// Milliseconds since 1970-01-01T00:00Z.
    package var sqlValue: SQLValue { .int(milliseconds) }
    /// Reads `INSTANT`.
    package init?(sqlValue: SQLValue) {
        guard case .int(let milliseconds) = sqlValue else { return nil }
        self.init(milliseconds: milliseconds)
    }
}

extension Yuan: SQLRepresentable {
    /// Fen.
    package var sqlValue: SQLValue { .int(fen) }
    /// Reads fen.
    package init?(sqlValue: SQLValue) {
        guard case .int(let fen) = sqlValue else { return nil }
        self.init(fen: fen)
    }
}

/// An id or another text of its own type needs no more than `extension Claim.ID: SQLRepresentable {}`.
extension SQLRepresentable where Self: RawRepresentable, RawValue: SQLRepresentable {
    /// The raw value.
    package var sqlValue: SQLValue { rawValue.sqlValue }
    /// Reads the raw value.
    package init?(sqlValue: SQLValue) {
        guard let rawValue = RawValue(sqlValue: sqlValue) else { return nil }
        self.init(rawValue: rawValue)
    }
}
