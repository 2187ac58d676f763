/// The columns of a kind of file.
package struct TableSchema: Sendable {
    /// The columns, in the order they are named in messages.
    package let columns: [ColumnSpec]

    /// A schema of `columns`, whose ids differ.
    package init(_ columns: [ColumnSpec]) {
        self.columns = columns
    }

    /// The place of the column `id`.
    func index(of id: String) -> Int? {
        columns.firstIndex { $0.id.utf8.elementsEqual(id.utf8) }
    }
}
