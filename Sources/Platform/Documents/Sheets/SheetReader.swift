import XML

/// Reads the rows of one sheet as they come out of the file, in memory that does not grow with it.
///
/// ```swift
/// var reader = try Workbook(path: path).read()
/// var row = SheetRow()
/// while try reader.next(&row) { … }
/// let notes = try reader.finish(dataFrom: 2)
/// ```
///
/// Merged cells are told behind the last row, so what was read counts only when ``finish(dataFrom:)`` has not thrown.
package struct SheetReader {
    /// The sheet's name.
    package let name: String

    let workbook: Workbook
    let styles: StyleSheet
    let strings: SharedStrings
    var part: PartReader
    var notes: SheetNotes
    var merged: [SheetRange] = []
    /// The number of the row that was read last, with or without content.
    var lastRow = 0
    /// Where formulas that fill several cells reach; those above the row are dropped.
    var filled: [SheetRange] = []
    var state = State.before
    // Buffers that are used again for every cell.
    var reference: [UInt8] = []
    var attribute: [UInt8] = []
    var content: [UInt8] = []

    /// Where in the part the reader stands.
    enum State {
        /// Above the rows.
        case before
        /// Among the rows.
        case rows
        /// The part is over.
        case over
    }

    init(
        _ workbook: Workbook, _ name: String, _ path: String, _ styles: StyleSheet, _ strings: SharedStrings,
        _ notes: SheetNotes
    ) throws(SheetFault) {
        self.workbook = workbook
        self.name = name
        self.styles = styles
        self.strings = strings
        self.notes = notes
        part = try PartReader(workbook.archive, path, root: "worksheet")
        try readParts()
    }
}

// MARK: - Reading rows

extension SheetReader {
    /// Reads the next row with something in it; false behind the last.
    ///
    /// - Throws: ``SheetFault`` with sheet and, where it is one, cell; after that nothing more can be read.
    package mutating func next(_ row: inout SheetRow) throws(SheetFault) -> Bool {
        do throws(SheetFault) {
            while state == .rows {
                guard try part.nextChild(of: 2) else {
                    try readParts()
                    break
                }
                guard part.isAt("row") else {
                    try part.skip()
                    continue
                }
                try read(&row)
                guard !row.cells.isEmpty else { continue }
                if row.isHidden { notes.hiddenRows += 1 }
                return true
            }
            return false
        } catch {
            state = .over
            throw error.on(name)
        }
    }

    /// Reads what is left of the sheet and tells what was noticed beside its cells.
    ///
    /// - Parameter dataFrom: the first row whose cells may not be merged, from 1; titles above it may.
    /// - Throws: ``SheetFault``, also for merged cells within the data.
    package mutating func finish(dataFrom first: Int) throws(SheetFault) -> SheetNotes {
        var row = SheetRow()
        while try next(&row) {}
        if let within = merged.first(where: { $0.last.row >= first }) {
            throw SheetFault(.merged(within), sheet: name, place: within.first)
        }
        notes.mergedAbove = merged
        return notes
    }
}

// MARK: - Around the rows

extension SheetReader {
    /// The most merged ranges that are kept.
    private static let mergeLimit = 100_000

    /// Reads the parts of the sheet up to its rows, or behind them to its end.
    private mutating func readParts() throws(SheetFault) {
        while try part.nextChild(of: 1) {
            if part.isAt("sheetData"), state == .before {
                state = .rows
                return
            }
            if part.isAt("sheetPr") {
                if let mode = part.tokens.attribute("filterMode"), mode == "1" || mode == "true" {
                    notes.isFiltered = true
                }
            } else if part.isAt("cols") {
                while try part.nextChild(of: 2) {
                    readColumn()
                    try part.skip()
                }
                continue
            } else if part.isAt("mergeCells") {
                while try part.nextChild(of: 2) {
                    if part.tokens.copyAttribute("ref", to: &attribute), let range = SheetRange(attribute) {
                        merged.append(range)
                    }
                    guard merged.count <= SheetReader.mergeLimit else { throw SheetFault(.tooMany("合并单元格")) }
                    try part.skip()
                }
                continue
            }
            try part.skip()
        }
        // The end of the root is not yet the end of the part, whose checksum comes last.
        while try part.next() != .finished {}
        state = .over
    }

    private mutating func readColumn() {
        guard part.isAt("col"), let hidden = part.tokens.attribute("hidden"), hidden == "1" || hidden == "true",
            let first = part.tokens.attribute("min").flatMap({ Int($0) }),
            let last = part.tokens.attribute("max").flatMap({ Int($0) }), first >= 1
        else { return }
        let shown = min(last, 1_000)
        guard first <= shown, notes.hiddenColumns.count <= 1_000 else { return }
        notes.hiddenColumns += (first...shown).map { $0 - 1 }
    }
}
