package import Interchange

/// Which column of a file is which field.
package struct ImportMapping: Sendable {
    /// A column of the file.
    package struct Place: Sendable, Hashable {
        /// From 0.
        package let column: Int
        /// Its header as the file has it.
        package let header: String
        /// The unit of an amount.
        package let unit: AmountUnit?

        /// The column at a place.
        package init(column: Int, header: String, unit: AmountUnit? = nil) {
            self.column = column
            self.header = header
            self.unit = unit
        }
    }

    /// The column with the first of the days of which a row speaks.
    package static let validFrom = (id: "valid_from", label: "生效日期")
    /// The column with the last of them.
    package static let validUntil = (id: "valid_until", label: "失效日期")

    /// The line of the header; rows begin behind it.
    package let headerLine: Int
    /// How many columns the header has; a row with more is no row of this table.
    package let width: Int
    /// One place a field of the register; `nil` where the file has no such column.
    package let places: [Place?]
    /// The columns that say of which days a row speaks.
    package let validFrom: Place?
    /// The column with the last of these days.
    package let validUntil: Place?

    /// A mapping of a file's columns to the fields of a register.
    package init(headerLine: Int, width: Int, places: [Place?], validFrom: Place? = nil, validUntil: Place? = nil) {
        self.headerLine = headerLine
        self.width = width
        self.places = places
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}
