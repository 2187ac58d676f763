package import XML

/// A workbook that is not read, or cannot be written: what, where, and how to mend it.
package struct SheetFault: Error, Hashable {
    /// What is wrong, for programs.
    package enum Reason: Hashable, Sendable {
        /// The file has no bytes.
        case empty
        /// The file cannot be opened or read; the library's words.
        case unreadable(String)
        /// A file of another kind.
        case otherKind(Kind)
        /// The file begins like a workbook, but is cut off or half written.
        case incomplete
        /// The packing is refused: damaged, too large, or made to deceive.
        case archive(ZIPFault)
        /// A part of the workbook that must be there is not; its path.
        case missingPart(String)
        /// A part of the workbook is not the XML it should be.
        case badXML(part: String, XMLFault)
        /// A part of the workbook is XML, but says something impossible.
        case badPart(String)
        /// Macros.
        case macros
        /// Links to other workbooks or to running programs (DDE).
        case externalLinks
        /// Connections to other sources of data.
        case connections
        /// Embedded objects or controls.
        case embedded
        /// No sheet, or none that is visible.
        case noVisibleSheet
        /// No sheet has the name asked for; the names there are.
        case noSuchSheet(String, names: [String])
        /// More than 1,048,576 rows.
        case tooManyRows
        /// A column beyond XFD.
        case tooManyColumns
        /// A cell or row whose reference is no place, or not this one.
        case badReference(String)
        /// A cell that appears twice.
        case duplicateCell
        /// A row that does not come after the row before it.
        case rowOrder
        /// A text, style or number that the workbook does not have.
        case badIndex(String)
        /// A number that is none.
        case badNumber(String)
        /// Merged cells within the data.
        case merged(SheetRange)
        /// More text than the limit, in bytes.
        case tooMuchText(limit: Int)
        /// More of something than any honest workbook has.
        case tooMany(String)
        /// A formula where a value is wanted.
        case formula
        /// An error value such as `#REF!`.
        case errorValue(String)
        /// A text that is too long for a cell; its length in UTF-16 units.
        case longText(Int)
        /// A name that a sheet cannot have.
        case badSheetName(String)
        /// A choice of a list, a column's name or another setting that cannot be written; what.
        case badSetting(String)
        /// The library could not write; its words.
        case notWritten(String)
    }

    /// Kinds of files that are taken for workbooks.
    package enum Kind: Hashable, Sendable {
        /// The binary format from before 2007.
        case oldBinary
        /// A workbook that opens with a password only.
        case encrypted
        /// `.xlsb`.
        case binaryWorkbook
        /// A web page or XML that office software opens as a table.
        case markup
        /// OpenDocument.
        case openDocument
        /// An archive without a workbook in it.
        case otherArchive
        /// Text, perhaps CSV.
        case text
        /// Anything else.
        case unknown
    }

    /// What is wrong.
    package let reason: Reason
    /// The sheet, where it is known.
    package let sheet: String?
    /// The cell, where it is one.
    package let place: SheetPlace?

    /// A fault somewhere in a workbook.
    package init(_ reason: Reason, sheet: String? = nil, place: SheetPlace? = nil) {
        self.reason = reason
        self.sheet = sheet
        self.place = place
    }

    /// The same fault, with the sheet it shows on.
    func on(_ sheet: String) -> SheetFault { SheetFault(reason, sheet: self.sheet ?? sheet, place: place) }
}
