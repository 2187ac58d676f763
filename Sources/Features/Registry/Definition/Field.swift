package import Database

/// One thing that is said of an entry.
package struct Field: Sendable, Identifiable {
    /// Its name in the database, in code and in an English header, money without its unit.
    package let column: SQLName
    /// Its header in Chinese.
    package let label: String
    /// Other headers it goes by.
    package let aliases: [String]
    /// What it holds.
    package let content: Content
    /// Whether an entry must have it.
    package let isRequired: Bool
    /// Whether a file must have its column, though a cell of it may be empty.
    package let isAsked: Bool

    /// Its name as text.
    package var id: String { column.description }

    /// A field that an entry must have.
    package init(_ column: SQLName, _ label: String, aliases: [String] = [], _ content: Content) {
        self.init(column, label, aliases: aliases, content, isRequired: true, isAsked: true)
    }

    private init(
        _ column: SQLName, _ label: String, aliases: [String], _ content: Content, isRequired: Bool, isAsked: Bool
    ) {
        self.column = column
        self.label = label
        self.aliases = aliases
        self.content = content
        self.isRequired = isRequired
        self.isAsked = isAsked
    }

    /// A field that may be empty.
    package static func optional(
        _ column: SQLName, _ label: String, aliases: [String] = [], _ content: Content
    ) -> Field {
        Field(column, label, aliases: aliases, content, isRequired: false, isAsked: false)
    }

    /// A field whose column every file has, though it may be empty for an entry.
    package static func asked(
        _ column: SQLName, _ label: String, aliases: [String] = [], _ content: Content
    ) -> Field {
        Field(column, label, aliases: aliases, content, isRequired: false, isAsked: true)
    }
}

// MARK: - What it is called

extension Field {
    /// Whether a person may call it so.
    package func goes(by name: String) -> Bool {
        ([id, label] + aliases).contains { $0.utf8.elementsEqual(name.utf8) }
    }
}

// MARK: - What it holds

extension Field {
    /// What a field holds; a column of the database holds texts or whole numbers.
    package enum Content: Sendable {
        /// A text that names the entry or another thing, at most 256 bytes.
        case number
        /// A text on one line, at most so many bytes.
        case text(limit: Int)
        /// A credit code, as its 18 characters.
        case creditCode
        /// The credit code of an organisation of the register.
        case organisation
        /// The name of an entry of another register.
        case entry(of: String)
        /// A day.
        case day
        /// An amount in fen, never negative.
        case yuan
        /// A whole number in a range.
        case count(ClosedRange<Int64>)
        /// A year.
        case year
        /// Yes or no, 1 or 0.
        case flag
        /// One of some words, as its code.
        case word([Word])
        /// A district that the pack knows, or outside, by name.
        case district
        /// A kind of recognition that the pack knows.
        case recognition
        /// A code of GB/T 4754.
        case industry
        /// A Chinese patent application number.
        case patentNumber
        /// An identity number, of which the last four characters stay.
        case identityNumber
        /// An identity number, kept as its last four characters and its keyed hash: `123X-` and 64 hexadecimal digits.
        case identity
    }

    /// A word of a field: its code, and what people write.
    package struct Word: Sendable, Hashable {
        /// What the database holds.
        package let code: String
        /// What people read and write.
        package let label: String
        /// What else people write.
        package let aliases: [String]

        /// A word.
        package init(_ code: String, _ label: String, _ aliases: String...) {
            self.code = code
            self.label = label
            self.aliases = aliases
        }
    }
}

extension Field.Content {
    /// Whether the column holds whole numbers; else it holds texts.
    package var isInteger: Bool {
        switch self {
        case .day, .yuan, .count, .year, .flag: true
        default: false
        }
    }

    /// Whether a message must not repeat what stands there.
    var isSecret: Bool {
        switch self {
        case .identityNumber, .identity: true
        default: false
        }
    }

    /// A text as long as a name or a title.
    package static let line = Field.Content.text(limit: 512)
}
