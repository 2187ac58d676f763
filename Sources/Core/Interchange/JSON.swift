package import Exact

/// A JSON value whose numbers are exact and whose objects keep the order of their keys.
///
/// Equality is by content and order, and of texts by bytes, so that two spellings of one letter differ as they do in
/// a hash.
package enum JSON: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number; 1 and 1.0 are equal.
    case number(Decimal128)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSON])
    /// Members in order, each key once.
    case object([Member])

    /// A key of an object with its value.
    package struct Member: Sendable {
        /// The key.
        package let key: String
        /// The value.
        package let value: JSON

        /// The member `key: value`.
        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }
}

// MARK: - Looking inside

extension JSON {
    /// The value under `key`, compared by bytes; `nil` when there is none or this is no object.
    package subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }

    /// The text; `nil` for any other value.
    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number; `nil` for any other value.
    package var number: Decimal128? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The elements; `nil` for any other value.
    package var array: [JSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members; `nil` for any other value.
    package var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

// MARK: - Equality

extension JSON: Equatable {
    /// Equality by content, order and bytes.
    package static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }
}

extension JSON.Member: Equatable {
    /// Equality of key, by bytes, and value.
    package static func == (left: JSON.Member, right: JSON.Member) -> Bool {
        left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
    }
}

// MARK: - Reading and writing

extension JSON {
    /// Reads one value of RFC 8259 that fills `bytes`.
    ///
    /// Stricter than the standard where it leaves a choice: a key may appear once, numbers must be exact within
    /// decimal128, nesting ends at ``JSONParser/depthLimit``, a byte order mark and lone surrogates are refused.
    ///
    /// - Throws: ``JSONFault``, with line and column.
    package init(parsing bytes: [UInt8]) throws(JSONFault) {
        var parser = JSONParser(bytes)
        self = try parser.document()
    }

    /// The canonical form: no spaces, keys in the order given, numbers in plain notation, the fewest escapes.
    package var utf8: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }
}
