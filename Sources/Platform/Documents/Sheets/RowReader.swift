import XML

/// What reads a sheet: where it stands in the part, and what it needs for each row.
struct RowReader {
    let calendar: SheetCalendar
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
        _ workbook: Workbook, _ path: String, _ styles: StyleSheet, _ strings: SharedStrings, _ notes: SheetNotes
    ) throws(SheetFault) {
        calendar = workbook.calendar
        self.styles = styles
        self.strings = strings
        self.notes = notes
        part = try PartReader(workbook.archive, path, root: "worksheet")
        try readParts()
    }
}

// MARK: - Reading rows

extension RowReader {
    mutating func next(_ row: inout SheetRow) throws(SheetFault) -> Bool {
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
    }
}

// MARK: - Around the rows

extension RowReader {
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
                    guard merged.count <= RowReader.mergeLimit else { throw SheetFault(.tooMany("合并单元格")) }
                    try part.skip()
                }
                continue
            }
            try part.skip()
        }
        // The end of the root is not yet the end of the part, whose checksum comes last.
        while true {
            if case .finished = try part.next() { break }
        }
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
