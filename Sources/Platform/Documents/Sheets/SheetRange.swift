/// A rectangle of cells, both corners included: `A1:B3`.
package struct SheetRange: Hashable, Sendable {
    /// The upper left corner.
    package let first: SheetPlace
    /// The lower right corner.
    package let last: SheetPlace

    /// The rectangle between two corners; nil where they are the wrong way round.
    package init?(first: SheetPlace, last: SheetPlace) {
        guard first.row <= last.row, first.column <= last.column else { return nil }
        self.first = first
        self.last = last
    }

    /// Reads `A1:B3`, or `A1` for a single cell.
    init?(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first.flatMap({ SheetPlace($0) }),
            let last = parts.last.flatMap({ SheetPlace($0) })
        else { return nil }
        self.init(first: first, last: last)
    }

    func contains(_ place: SheetPlace) -> Bool {
        first.row <= place.row && place.row <= last.row && first.column <= place.column && place.column <= last.column
    }
}

// MARK: - Telling

extension SheetRange: CustomStringConvertible {
    /// `A1:B3`.
    package var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
