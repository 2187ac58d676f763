/// A row of a sheet that has something in it.
package struct SheetRow: Hashable, Sendable {
    /// A cell that is not empty.
    package struct Cell: Hashable, Sendable {
        /// From 0: 0 is column A.
        package let column: Int
        /// What it holds.
        package let value: SheetValue

        /// A cell in a column, counted from 0.
        package init(column: Int, value: SheetValue) {
            self.column = column
            self.value = value
        }
    }

    /// The row's number on the sheet, from 1.
    package internal(set) var number = 0
    /// Whether the row is hidden, by hand or by a filter.
    package internal(set) var isHidden = false
    /// The cells that are not empty, from left to right.
    package internal(set) var cells: [Cell] = []

    /// A row to read into.
    package init() {}

    /// What the cell in a column holds; empty where nothing stands.
    package subscript(column: Int) -> SheetValue {
        // Most rows have no gaps, so that a cell stands where its column says.
        if cells.indices.contains(column), cells[column].column == column { return cells[column].value }
        var (low, high) = (0, min(column, cells.count))
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low].value : .empty
    }
}
