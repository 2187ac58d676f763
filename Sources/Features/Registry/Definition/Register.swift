package import Database
import Exact
package import Journal

/// A kind of thing that the registry knows: what is said of each one, and how it is told from the others.
///
/// From this one definition come the columns a file is read by, the versions in the database, the template, the export
/// and what a page shows. A register is data; what is done with one is in ``RegistryDesk``.
///
/// There is one of each kind, which everything that speaks of it shares.
package final class Register: Sendable, Identifiable {
    /// The name of a register, which is also the kind of the subjects of its acts.
    package struct ID: Hashable, Sendable, RawRepresentable, SQLRepresentable {
        /// Lower-case letters.
        package let rawValue: String
        /// The register named so.
        package init(rawValue: String) { self.rawValue = rawValue }
    }

    /// How an entry gets its name.
    package enum Key: Sendable {
        /// What one field says: a credit code, a registration number.
        case field(String)
        /// What several fields say together, joined by `|`.
        case fields([String])
        /// A keyed hash of an identity number, so that the number itself is nowhere.
        case identity(of: String)
    }

    /// What it goes by in commands and in the database.
    package let id: ID
    /// What people call it, such as 技术合同.
    package let label: String
    /// The table of its versions.
    package let table: SQLName
    /// How an entry gets its name.
    package let key: Key
    /// What is said of an entry, in the order of the table.
    package let fields: [Field]
    /// The field with the day from which an entry holds, where nobody says otherwise; without one it holds since ever.
    package let start: String?
    /// What has to be so between the fields of an entry.
    package let checks: [Check]
    /// How an entry ends by being struck off; `nil` where it just holds no longer from that day.
    package let ending: Ending?
    /// The table; once released it never changes.
    package let migration: Migration
    /// The place of the field that is the name of an entry by itself, which the column `id` holds.
    let keyField: Int?
    /// Every column of a version that the journal hashes.
    let columns: [SQLName]
    private let places: [String: Int]

    /// A register.
    package init(
        _ id: String, _ label: String, table: SQLName, key: Key, start: String? = nil, fields: [Field],
        checks: [Check] = [], ending: Ending? = nil, migration: Migration
    ) {
        self.id = ID(rawValue: id)
        self.label = label
        self.table = table
        self.key = key
        self.fields = fields
        self.start = start
        self.checks = checks
        self.ending = ending
        self.migration = migration
        places = Dictionary(fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let keyField: Int? = if case .field(let field) = key { places[field] } else { nil }
        self.keyField = keyField
        columns = Register.versionColumns + fields.indices.filter { $0 != keyField }.map { fields[$0].column }
    }
}

// MARK: - Parts

extension Register {
    /// The word by which a field says that an entry was struck off.
    package struct Ending: Sendable {
        /// The field.
        package let field: String
        /// Its word.
        package let word: String

        /// An ending by `word` in `field`.
        package init(_ field: String, _ word: String) {
            self.field = field
            self.word = word
        }
    }

    /// Something that has to be so between the fields of an entry.
    package struct Check: Sendable {
        /// The field in which a message shows it.
        package let field: String
        /// What is wrong when it is not so.
        package let problem: String
        /// What mends it.
        package let remedy: String
        /// Whether it is so; what an entry leaves empty is no fault here.
        package let holds: @Sendable (FieldValues) -> Bool

        /// A check.
        package init(
            _ field: String, _ problem: String, remedy: String, holds: @escaping @Sendable (FieldValues) -> Bool
        ) {
            self.field = field
            self.problem = problem
            self.remedy = remedy
            self.holds = holds
        }
    }

    /// The place of a field; `nil` when there is none of that name.
    package func index(of field: String) -> Int? {
        places[field]
    }

    /// What acts on an entry are done to; what a subject cannot hold stands as in an address, `%2F` for `/`.
    package func subject(_ entry: String) -> Subject {
        var id: [UInt8] = []
        for byte in entry.utf8 {
            guard byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") else {
                id.append(byte)
                continue
            }
            id += [UInt8(ascii: "%")] + [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x37 + $0 }
        }
        return Subject(kind: self.id.rawValue, id: String(decoding: id, as: UTF8.self))
    }
}

// MARK: - Its table

extension Register {
    /// The columns every register has before its fields.
    static let versionColumns: [SQLName] = ["id", "version", "valid_from", "valid_until", "gone", "recorded"]

    /// The table as the journal hashes its rows.
    package var officialTable: OfficialTable { OfficialTable(table, columns) }

    /// Puts a version as a row of the table behind other rows.
    func append(
        _ change: EntryChange, _ version: Int, _ validity: Validity, _ recorded: Instant, to rows: inout PackedRows
    ) {
        rows.append(.text(change.id))
        rows.append(.int(Int64(version)))
        rows.append(validity.from.sqlValue)
        rows.append(validity.until.sqlValue)
        rows.append(change.isGone.sqlValue)
        rows.append(recorded.sqlValue)
        for (place, value) in change.values.enumerated() where place != keyField { rows.append(value) }
    }
}
