import CLibXLSXWriter
package import Exact

/// Writes one table into an `.xlsx` file, row by row, in memory that does not grow with it.
///
/// The heading is bold and stays in sight, every column can be filtered, and the file's bytes follow from what is
/// written and from the time given, not from the clock. The file appears when ``finish(_:)`` succeeds; where that is
/// not called, or throws, there is none or one that is not to be used.
package final class SheetWriter {
    /// The name of the hidden sheet with choices that are too many for a cell's own list.
    package static let listSheet = "选项"
    /// The name of the sheet that says where the table comes from.
    package static let noteSheet = "说明"

    let columns: [SheetColumn]
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let formats: SheetFormats
    /// The row to be written next, from 0.
    private(set) var row: UInt32 = 1
    /// How wide each column's widest cell is, in letters of the Latin alphabet.
    private var widths: [Int]
    private let name: String
    /// Nil when it has been closed.
    var workbook: UnsafeMutablePointer<lxw_workbook>?

    /// Begins a table.
    ///
    /// - Parameters:
    ///   - path: where the file will be.
    ///   - name: the sheet's name.
    ///   - columns: the columns, from left to right.
    ///   - created: when the file says it was made, to the second.
    ///   - constants: names that stand for a text in the workbook, unseen; ``Workbook/constants`` reads them back. They
    ///     begin with a letter and hold letters, digits, `_` and `.`.
    /// - Throws: ``SheetFault``.
    package init(
        path: String, sheet name: String, columns: [SheetColumn], created: Instant, constants: [String: String] = [:]
    ) throws(SheetFault) {
        guard !columns.isEmpty, columns.count <= SheetPlace.columns else { throw SheetFault(.tooManyColumns) }
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 0
        guard let workbook = workbook_new_opt(path, &options) else { throw SheetFault(.notWritten("memory")) }
        self.columns = columns
        self.name = name
        widths = columns.map { SheetWriter.width(of: $0.title) + 3 }
        do throws(SheetFault) {
            try SheetWriter.describe(workbook, created, constants)
            sheet = try SheetWriter.addSheet(name, to: workbook)
            formats = try SheetFormats(workbook)
        } catch {
            SheetWriter.abandon(workbook)
            throw error
        }
        self.workbook = workbook
        for (place, column) in columns.enumerated() {
            try write(column.title, formats.heading, row: 0, column: place)
        }
    }

    deinit {
        if let workbook { SheetWriter.abandon(workbook) }
    }
}

// MARK: - Writing rows

extension SheetWriter {
    /// Writes the next row; cells beyond the columns are written too.
    ///
    /// - Throws: ``SheetFault`` with the cell that cannot be written, or where the sheet is full.
    package func append(_ entries: [SheetEntry]) throws(SheetFault) {
        guard Int(row) < SheetPlace.rows else { throw SheetFault(.tooManyRows, sheet: name) }
        guard entries.count <= SheetPlace.columns else { throw SheetFault(.tooManyColumns, sheet: name) }
        for (place, entry) in entries.enumerated() { try write(entry, column: place) }
        row += 1
    }

    private func write(_ entry: SheetEntry, column: Int) throws(SheetFault) {
        switch CellContent(entry) {
        case .nothing: break
        case .text(let text): try write(text, formats.text, row: row, column: column)
        case .number(let number, let style, let width):
            try check(worksheet_write_number(sheet, row, UInt16(column), number, formats[style]), column: column)
            if column < widths.count { widths[column] = max(widths[column], width) }
        case .flag(let flag):
            try check(worksheet_write_boolean(sheet, row, UInt16(column), flag ? 1 : 0, nil), column: column)
        }
    }

    func write(
        _ text: String, _ format: UnsafeMutablePointer<lxw_format>?, row: UInt32, column: Int
    ) throws(SheetFault) {
        guard !text.isEmpty else { return }
        let encoded = SheetText.encode(text)
        let units = encoded.utf8.count > 32_767 ? encoded.utf16.count : 0
        guard units <= 32_767 else {
            throw SheetFault(.longText(units), sheet: name, place: SheetPlace(row: Int(row) + 1, column: column))
        }
        try check(worksheet_write_string(sheet, row, UInt16(column), encoded, format), column: column)
        if column < widths.count { widths[column] = max(widths[column], SheetWriter.width(of: text)) }
    }

    func check(_ code: lxw_error, column: Int) throws(SheetFault) {
        guard code != LXW_NO_ERROR else { return }
        throw SheetFault(
            .notWritten(SheetWriter.words(code)), sheet: name, place: SheetPlace(row: Int(row) + 1, column: column))
    }

    /// How wide a text is, in letters of the Latin alphabet; nothing is wider than a column gets.
    private static func width(of text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars {
            width += scalar.value < 0x300 ? 1 : 2
            if width >= widest { break }
        }
        return width
    }

    private static var widest: Int { 60 }
}

// MARK: - Finishing

extension SheetWriter {
    /// Completes the file.
    ///
    /// - Parameters:
    ///   - notes: lines of a second sheet: what was filtered, up to when, by whom, under which number of the record.
    ///   - spareRows: rows below the table that are meant to be filled in, for a template.
    /// - Throws: ``SheetFault``.
    package func finish(_ notes: [(key: String, value: String)] = [], spareRows: Int = 0) throws(SheetFault) {
        guard let workbook else { throw SheetFault(.notWritten("closed")) }
        let last = min(Int(row) - 1 + max(0, spareRows), SheetPlace.rows - 1)
        try addChoices(to: workbook, through: UInt32(last))
        for (place, column) in columns.enumerated() {
            let width = min(max(widths[place], 8), SheetWriter.widest) + 2
            let format = formats[column.kind]
            try check(
                worksheet_set_column(sheet, UInt16(place), UInt16(place), Double(width), format), column: place)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        try check(
            worksheet_autofilter(sheet, 0, 0, max(row, 2) - 1, UInt16(columns.count - 1)), column: 0)
        let corner = SheetPlace(row: last + 1, column: columns.count - 1)
        try check(
            worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:\(corner)"), column: 0)
        try addNotes(notes, to: workbook)
        // The library lets the workbook go whether it could write or not.
        self.workbook = nil
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw SheetFault(.notWritten(SheetWriter.words(code))) }
    }

    private func addNotes(
        _ notes: [(key: String, value: String)], to workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(SheetFault) {
        guard !notes.isEmpty else { return }
        let sheet = try SheetWriter.addSheet(SheetWriter.noteSheet, to: workbook)
        for (place, note) in notes.enumerated() {
            for (column, text) in [note.key, note.value].enumerated() where !text.isEmpty {
                let encoded = SheetText.encode(text)
                let format = column == 0 ? formats.heading : formats.text
                let code = worksheet_write_string(sheet, UInt32(place), UInt16(column), encoded, format)
                guard code == LXW_NO_ERROR else {
                    throw SheetFault(
                        .notWritten(SheetWriter.words(code)), sheet: SheetWriter.noteSheet,
                        place: SheetPlace(row: place + 1, column: column))
                }
            }
        }
        _ = worksheet_set_column(sheet, 0, 0, 16, nil)
        _ = worksheet_set_column(sheet, 1, 1, 60, nil)
    }
}
