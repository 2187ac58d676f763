/// The name of a table or a column: lower-case letters, digits and underscores, so that it needs no quotes anywhere.
package struct SQLName: Sendable, Hashable, CustomStringConvertible {
    let text: String

    /// A name written in the program; anything but a plain name would be a mistake in it, and yields an error in SQL.
    package init(_ text: StaticString) {
        self.text = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }

    /// A name from outside the program, such as the schema of a database; `nil` when it is not plain.
    package init?(checking text: String) {
        let isPlain = text.utf8.allSatisfy { $0 == 0x5F || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
        guard isPlain, let first = text.utf8.first, !(0x30...0x39 ~= first) else { return nil }
        self.text = text
    }

    /// The name itself.
    package var description: String { text }
}

extension SQLName: ExpressibleByStringLiteral {
    /// A name written in the program.
    package init(stringLiteral text: StaticString) { self.init(text) }
}
