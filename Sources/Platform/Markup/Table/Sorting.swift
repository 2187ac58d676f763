/// How a list is sorted now, and where the other orders are.
package struct Sorting: Hashable, Sendable {
    /// The key of the column it is sorted by; `nil` for the list's own order.
    package let key: String?
    /// Whether the largest comes first.
    package let isDescending: Bool
    /// The list with its filter, without the page number.
    package let address: Address
    /// The name the order is asked by.
    package let parameter: String

    /// The order `text` of the list at `address`: a column's key, with `-` before it where the largest comes first.
    package init(_ text: String?, at address: Address, parameter: String = "sort") {
        let isDescending = text?.utf8.first == UInt8(ascii: "-")
        self.key = isDescending ? text.map { String($0.dropFirst()) } : text
        self.isDescending = isDescending
        self.address = address
        self.parameter = parameter
    }

    /// The list sorted by `column`: upwards, or downwards where it is sorted upwards by it now.
    package func link(to column: String) -> String {
        let turns = key == column && !isDescending
        return address.setting(parameter, turns ? "-" + column : column).text
    }

    /// `aria-sort` of a column's head; `nil` where the list is not sorted by it.
    func direction(of column: String) -> String? {
        guard key == column else { return nil }
        return isDescending ? "descending" : "ascending"
    }
}
