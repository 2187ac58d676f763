/// A name in a procedure's table, of one `Kind`: a state's cannot be written where an action's belongs.
///
/// Lower-case letters, digits and hyphens; ``Procedure/findings`` tells of others. People see the labels.
package struct ProcedureName<Kind>: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name as it is stored.
    package let text: String

    /// The name `text`.
    package init(_ text: String) {
        self.text = text
    }

    /// A name written in the table.
    package init(stringLiteral text: String) {
        self.text = text
    }

    /// Whether the name has only the characters a name may have.
    var isWellFormed: Bool {
        !text.isEmpty && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
    }
}

extension ProcedureName: CustomStringConvertible {
    /// The name.
    package var description: String { text }
}

extension ProcedureName: Comparable {
    /// The order of the bytes.
    package static func < (left: ProcedureName, right: ProcedureName) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// One or several names in a cell of the table: `"clerk"` or `["clerk", "head"]`.
package struct ProcedureNames<Kind>: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// The names, in the order written.
    package let names: [ProcedureName<Kind>]

    /// A cell with one name.
    package init(stringLiteral text: String) {
        names = [ProcedureName(text)]
    }

    /// A cell with several names, or none.
    package init(arrayLiteral names: ProcedureName<Kind>...) {
        self.names = names
    }

    /// A cell with `names`.
    package init(_ names: [ProcedureName<Kind>]) {
        self.names = names
    }
}
