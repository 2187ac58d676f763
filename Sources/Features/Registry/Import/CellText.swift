/// What stands in a cell of text: for a CSV file a part of the file itself, which is not copied.
package struct CellText: Hashable, Sendable {
    /// The text in UTF-8.
    package let utf8: ArraySlice<UInt8>

    /// A text that lies in a file.
    package init(utf8: ArraySlice<UInt8>) { self.utf8 = utf8 }

    /// A text of its own.
    package init(_ text: String) { utf8 = Array(text.utf8)[...] }

    /// The text.
    package var string: String { String(decoding: utf8, as: UTF8.self) }
}
