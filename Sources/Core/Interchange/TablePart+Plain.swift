import Civic

extension TablePart {
    private static let rowsPerBlock = 128

    /// Reads all records of the part: plain rows in blocks, whose codes are looked up together, and every other record
    /// by itself, the exact way.
    ///
    /// - Parameters:
    ///   - text: the bytes of the layout.
    ///   - finder: looks codes up in the shared book, if there is one.
    mutating func read(_ text: UnsafeRawBufferPointer, _ finder: CodeBook.Finder?) {
        guard let base = text.baseAddress else { return }
        let cells = PlainCells(base, count: text.count)
        var homes = [Int32](repeating: 0, count: TablePart.rowsPerBlock + 1)
        layout.words.withUnsafeBufferPointer { words in
            var columns = plainColumns(words)
            columns.withUnsafeMutableBufferPointer { columns in
                homes.withUnsafeMutableBufferPointer { homes in
                    var limit = TablePart.rowsPerBlock
                    while scanner.position < end {
                        let first = count
                        let isPlain = readBlock(cells, columns, homes, finder, limit)
                        // After a block cut short a smaller one, lest its rest be read in vain time and again.
                        limit = isPlain ? min(limit * 2, TablePart.rowsPerBlock) : max(8, count - first)
                        if !isPlain, scanner.position < end { readRecord() }
                        followOrder(from: first, in: text)
                    }
                }
            }
        }
    }

    private func followedPlaces(_ column: Int) -> UnsafePointer<Int64>? {
        rows.cells[column].map { UnsafePointer($0.assumingMemoryBound(to: Int64.self)) }
    }

    private mutating func followOrder(from first: Int, in text: UnsafeRawBufferPointer) {
        for index in orders.indices {
            guard let places = followedPlaces(orders[index].column) else { continue }
            orders[index].follow(places, first..<count, in: text)
        }
    }

    /// Reads up to `limit` plain rows; false when a record that is none comes next.
    private mutating func readBlock(
        _ cells: PlainCells, _ columns: UnsafeMutableBufferPointer<PlainCells.Column>,
        _ homes: UnsafeMutableBufferPointer<Int32>, _ finder: CodeBook.Finder?, _ limit: Int
    ) -> Bool {
        guard let base = columns.baseAddress else { return false }
        let first = count
        var (cursor, line) = (scanner.position, scanner.line)
        var isPlain = true
        while cursor < end, count - first < limit {
            let next = readPlainRow(cells, base, columns.count, at: cursor)
            guard next >= 0 else {
                isPlain = false
                break
            }
            rows.starts[count] = Int32(truncatingIfNeeded: cursor)
            rows.lines[count] = Int32(truncatingIfNeeded: line)
            count += 1
            line += 1
            cursor = next
        }
        let range = first..<count
        let good =
            finder.map { find(range, columns, cells.text, homes, $0) }
            ?? number(range, columns, cells.text, homes)
        if good < count {
            (cursor, line) = (Int(rows.starts[good]), Int(rows.lines[good]))
            count = good
            isPlain = false
        }
        scanner.move(to: cursor, line: line)
        return isPlain
    }
}

// MARK: - A row

extension TablePart {
    /// Reads the record at `start` into the next row, codes as where they lie; where the next one begins, or -1 for one
    /// that is not plain.
    @inline(__always)
    private mutating func readPlainRow(
        _ cells: PlainCells, _ columns: UnsafeMutablePointer<PlainCells.Column>, _ width: Int, at start: Int
    ) -> Int {
        var cursor = start
        let row = count
        for index in 0..<width {
            guard cursor <= cells.safe else { return -1 }
            let column = columns + index
            var (long, short) = (Int64(0), Int32(0))
            var end: Int
            switch column.pointee.kind {
            case .skip: end = cells.skipped(cursor)
            case .identifier:
                end = cells.identifier(cursor, &long)
                column.pointee.values.assumingMemoryBound(to: Int64.self)[row] = long
            case .day:
                end = cells.day(cursor, column, &short)
                column.pointee.values.assumingMemoryBound(to: Int32.self)[row] = short
            case .money:
                end = cells.money(cursor, scale: column.pointee.scale, &long)
                column.pointee.values.assumingMemoryBound(to: Int64.self)[row] = long
            case .word:
                end = cells.word(cursor, column.pointee.words, mask: column.pointee.wordMask, &short)
                column.pointee.values.assumingMemoryBound(to: Int32.self)[row] = short
            case .code:
                end = cells.code(cursor)
                column.pointee.values.assumingMemoryBound(to: Int32.self)[row] = Int32(truncatingIfNeeded: cursor)
            case .other: end = -1
            }
            if end >= 0 {
                column.pointee.given?[row] = true
            } else {
                end = readExactly(index, at: cursor)
                guard end >= 0 else { return -1 }
            }
            let byte = cells.text.load(fromByteOffset: end, as: UInt8.self)
            if index &+ 1 < width {
                guard byte == Byte.comma else { return -1 }
                cursor = end &+ 1
            } else if byte == Byte.lineFeed {
                return end &+ 1
            } else {
                let next = cells.text.load(fromByteOffset: end &+ 1, as: UInt8.self)
                return byte == Byte.carriageReturn && next == Byte.lineFeed ? end &+ 2 : -1
            }
        }
        return -1
    }

    /// Reads a single unquoted cell of the next row the exact way; where it ends, or -1 when it cannot be read so.
    private mutating func readExactly(_ column: Int, at start: Int) -> Int {
        let text = layout.bytes
        let end = CSVScanner.endOfPlainField(in: text.span, from: start)
        // A byte more than the end of the cell is looked at.
        guard end + 1 < text.count, text[start] != Byte.quote else { return -1 }
        let reading = layout.binding.readings[column]
        var value: Int64 = 0
        if end == start {
            guard layout.binding.mayBeEmpty[column] else { return -1 }
        } else {
            // New words of an open vocabulary are numbered in their rows' order, so only when the row is known to stand.
            if case .word = reading, layout.wordRanges[column].isEmpty { return -1 }
            let cell = text.span.extracting(start..<end)
            let field = CSVField(start: start, count: end - start)
            guard let found = self.value(of: cell, field, column) else { return -1 }
            value = found
        }
        // Beside places of codes in the text, numbers already known are told by their sign.
        set(reading.namesOrganisation ? -2 - value : value, isGiven: end > start, column)
        return end
    }

    private func plainColumns(_ words: UnsafeBufferPointer<WordTable.Slot>) -> [PlainCells.Column] {
        var columns: [PlainCells.Column] = []
        guard let first = words.baseAddress ?? UnsafePointer(bitPattern: 8) else { return [] }
        let nowhere = UnsafeMutableRawPointer(rows.lines)
        for (column, reading) in layout.binding.readings.enumerated() {
            let range = layout.wordRanges[column]
            var (kind, scale) = (PlainCells.Column.Kind.other, Int64(1))
            switch reading {
            case .skip: kind = .skip
            case .identifier: kind = .identifier
            case .day: kind = .day
            case .money(let decimals):
                kind = .money
                for _ in 0..<decimals { scale *= 10 }
            case .word: kind = range.isEmpty ? .other : .word
            case .creditCode, .party: kind = .code
            case .flag, .year: kind = .other
            }
            columns.append(
                PlainCells.Column(
                    kind: kind, values: rows.cells[column] ?? nowhere, given: rows.given[column], scale: scale,
                    words: first + range.lowerBound, wordMask: range.count - 1))
        }
        return columns
    }
}

// MARK: - Codes

extension TablePart {
    /// Looks the codes of `rows` up in the shared book; the first row with one that it does not have, or the end.
    private func find(
        _ range: Range<Int>, _ columns: UnsafeMutableBufferPointer<PlainCells.Column>, _ text: UnsafeRawPointer,
        _ homes: UnsafeMutableBufferPointer<Int32>, _ finder: CodeBook.Finder
    ) -> Int {
        var good = range.upperBound
        for column in columns where column.kind == .code {
            let values = column.values.assumingMemoryBound(to: Int32.self)
            TablePart.fetch(range, values, text, homes, finder)
            for row in range {
                let value = values[row]
                let number =
                    value < 0 ? -2 - value : finder.index(of: text + Int(value), from: homes[row &- range.lowerBound])
                if number < 0, value >= 0 { good = min(good, row) }
                values[row] = number
            }
        }
        return good
    }

    /// Notes for the codes of `rows` where they are looked for first, and fetches all before one is waited for.
    @inline(__always)
    private static func fetch(
        _ range: Range<Int>, _ values: UnsafeMutablePointer<Int32>, _ text: UnsafeRawPointer,
        _ homes: UnsafeMutableBufferPointer<Int32>, _ finder: CodeBook.Finder
    ) {
        var fetched: Int32 = 0
        // A place in the text is that of eighteen bytes and a margin.
        for row in range where values[row] >= 0 {
            homes[row &- range.lowerBound] = finder.home(of: text + Int(values[row]), &fetched)
        }
        // Set somewhere, lest the compiler leave the fetching out.
        homes[rowsPerBlock] = fetched
    }

    /// Numbers the codes of `rows` in the part's own book; the first row with what is no code, or the end.
    private mutating func number(
        _ range: Range<Int>, _ columns: UnsafeMutableBufferPointer<PlainCells.Column>, _ base: UnsafeRawPointer,
        _ homes: UnsafeMutableBufferPointer<Int32>
    ) -> Int {
        let text = layout.bytes
        let places = columns.filter { $0.kind == .code }.map { $0.values.assumingMemoryBound(to: Int32.self) }
        // Of a book that grows meanwhile the wrong places are fetched, which costs a little time and nothing else.
        codes.withFinder { finder in
            for values in places { TablePart.fetch(range, values, base, homes, finder) }
        }
        for row in range {
            for values in places {
                let value = values[row]
                if value < 0 {
                    values[row] = -2 - value
                } else {
                    let start = Int(value)
                    guard let number = codes.intern(utf8: text.span.extracting(start..<start + CreditCode.length))
                    else { return row }
                    values[row] = number
                }
            }
        }
        return range.upperBound
    }
}
