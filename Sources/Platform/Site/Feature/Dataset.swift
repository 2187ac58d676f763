package import Civic
package import Exact
package import Markup

/// A table that the site gives away: what it holds, field by field, and how its rows are found.
///
/// A feature names its tables; the pages, the CSV, the JSON and the Data Package follow from this one value. What may be
/// shown is decided in the query behind ``page``: no row has more than its fields.
package struct Dataset: Sendable, Identifiable {
    /// Its name in addresses and in the package; lower-case letters and hyphens.
    package let id: String
    /// What people call it.
    package let title: Phrase
    /// 口径: what a row is, what is left out, from which record.
    package let reading: Phrase
    /// What a row has, in order.
    package let fields: [Field]
    /// The fields that name a row, never empty; none where several together do that may be empty.
    package let key: [String]
    /// Rows in the order of the key: at most `limit` of those behind `after`, the values of the last row before.
    package let page: @Sendable (_ after: [Value]?, _ limit: Int, Visit) async throws -> [[Value]]

    /// A table.
    package init(
        _ id: String, _ title: Phrase, reading: Phrase, fields: [Field], key: [String],
        page: @escaping @Sendable (_ after: [Value]?, _ limit: Int, Visit) async throws -> [[Value]]
    ) {
        self.id = id
        self.title = title
        self.reading = reading
        self.fields = fields
        self.key = key
        self.page = page
    }

    /// A table of so few rows that they are found at once.
    package init(
        small id: String, _ title: Phrase, reading: Phrase, fields: [Field], key: [String],
        rows: @escaping @Sendable (Visit) async throws -> [[Value]]
    ) {
        self.init(id, title, reading: reading, fields: fields, key: key) { after, limit, visit in
            let all = try await rows(visit)
            let start = after.flatMap { last in all.firstIndex { $0 == last } }.map { $0 + 1 } ?? 0
            return Array(all.dropFirst(start).prefix(limit))
        }
    }
}

// MARK: - Fields

extension Dataset {
    /// A field of a row.
    package struct Field: Sendable {
        /// Its name in files.
        package let name: String
        /// What people call it.
        package let label: Phrase
        /// What it holds.
        package let kind: Kind
        /// Whether it is never empty.
        package let isRequired: Bool
        /// What more there is to know: what the words mean, what an empty value means.
        package let note: Phrase?
        /// What people read on a page for a value that is a code, where the kind does not say it; files keep the code.
        package let words: @Sendable (String) -> Phrase?

        /// A field.
        package init(
            _ name: String, _ label: Phrase, _ kind: Kind, isRequired: Bool = false, note: Phrase? = nil,
            words: @escaping @Sendable (String) -> Phrase? = { _ in nil }
        ) {
            self.words = words
            self.name = name
            self.label = label
            self.kind = kind
            self.isRequired = isRequired
            self.note = note
        }
    }

    /// What a field holds.
    package enum Kind: Sendable {
        /// A text.
        case text
        /// One of some codes.
        case code([InputForm.Word])
        /// A whole number, in a unit.
        case integer(unit: Phrase)
        /// A number, in a unit.
        case decimal(unit: Phrase)
        /// A calendar year.
        case year
        /// An amount in yuan, two decimals.
        case yuan
        /// A day.
        case day
        /// Yes or no.
        case flag
    }

    /// The value of a field.
    package enum Value: Hashable, Sendable {
        /// Not known, or not to be shown.
        case none
        /// A text or a code.
        case text(String)
        /// A whole number.
        case integer(Int64)
        /// A number.
        case decimal(Decimal128)
        /// An amount.
        case yuan(Yuan)
        /// A day.
        case day(CivilDay)
        /// Yes or no.
        case flag(Bool)
    }
}
