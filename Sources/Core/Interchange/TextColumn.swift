/// The texts of one column, left where they lie in the file.
package struct TextColumn: Sendable {
    private let source: [UInt8]
    private let unquoted: [UInt8]
    /// First byte and length, 32 bits each.
    private let places: [Int64]
    /// Whether each text stands in an order behind the one before, so that none stands twice.
    private let isAscending: Bool

    init(source: [UInt8], unquoted: [UInt8], places: [Int64], isAscending: Bool) {
        self.source = source
        self.unquoted = unquoted
        self.places = places
        self.isAscending = isAscending
    }

    /// How many rows there are.
    package var count: Int { places.count }

    static func pack(_ field: CSVField) -> Int64 {
        Int64(field.start) << 32 | Int64(field.count)
    }
}

// MARK: - Texts

extension TextColumn {
    /// The text of `row`.
    package subscript(row: Int) -> String {
        withSpan(at: row) { String(copying: $0) }
    }

    /// Lends the bytes of `row`.
    package func withSpan<Result>(at row: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        let start = Int(places[row] >> 32)
        let count = Int(places[row] & 0xFFFF_FFFF)
        if start < source.count || count == 0 { return body(source.span.extracting(start..<start + count)) }
        return body(unquoted.span.extracting(start - source.count..<start - source.count + count))
    }

    /// Writes the text of `row` at the end of `utf8`.
    package func append(_ row: Int, to utf8: inout [UInt8]) {
        withSpan(at: row) { span in span.withUnsafeBufferPointer { utf8.append(contentsOf: $0) } }
    }

    /// The texts of `rows` as items of a JSON array, each with a comma behind it, and where each one begins and the last
    /// one ends.
    ///
    /// The texts lie all over the file; they are fetched in one go, so that the memory has many of them under way at once.
    package func items(_ rows: [Int32]) -> (bytes: [UInt8], starts: [Int32]) {
        var starts: [Int32] = [0]
        starts.reserveCapacity(rows.count + 1)
        var total = 0
        for row in rows {
            total += Int(places[Int(row)] & 0xFFFF_FFFF) + 3
            starts.append(Int32(truncatingIfNeeded: total))
        }
        let bytes = [UInt8](unsafeUninitializedCapacity: total) { buffer, count in
            // Each text is as long as was just counted.
            source.withUnsafeBufferPointer { source in
                unquoted.withUnsafeBufferPointer { unquoted in
                    var next = 0
                    for row in rows {
                        let (start, length) = (
                            Int(places[Int(row)] >> 32), Int(places[Int(row)] & 0xFFFF_FFFF)
                        )
                        let isPlain = start < source.count
                        let text = isPlain ? source : unquoted
                        let first = isPlain ? start : start - source.count
                        buffer[next] = Byte.quote
                        if length > 0 {
                            let piece = UnsafeBufferPointer(rebasing: text[first..<first + length])
                            _ = buffer[(next + 1)...].update(fromContentsOf: piece)
                        }
                        buffer[next + 1 + length] = Byte.quote
                        buffer[next + 2 + length] = Byte.comma
                        next += length + 3
                    }
                }
            }
            count = total
        }
        let quotes = rows.count * 2
        guard bytes.count(where: { $0 < 0x20 || $0 == Byte.quote || $0 == UInt8(ascii: "\\") }) > quotes else {
            return (bytes, starts)
        }
        return escapedItems(rows)
    }

    private func escapedItems(_ rows: [Int32]) -> (bytes: [UInt8], starts: [Int32]) {
        var (bytes, starts): ([UInt8], [Int32]) = ([], [0])
        for row in rows {
            bytes.append(Byte.quote)
            withSpan(at: Int(row)) { JSONWriter.append($0, to: &bytes) }
            bytes += [Byte.quote, Byte.comma]
            starts.append(Int32(truncatingIfNeeded: bytes.count))
        }
        return (bytes, starts)
    }

    /// The rows whose text, byte by byte, stood in an earlier row, each with the first that had it.
    package func repeats() -> [(row: Int, first: Int)] {
        if isAscending { return [] }
        // The size is known and the texts lie in the file, so rows alone are kept: half a hash and a row a place.
        var places = [UInt64](repeating: .max, count: 1 << (Int.bitWidth - count.leadingZeroBitCount + 1))
        let mask = places.count - 1
        var repeats: [(row: Int, first: Int)] = []
        for row in 0..<count {
            let hash = withSpan(at: row) { ByteHash.of($0) }
            let entry = hash & 0xFFFF_FFFF_0000_0000 | UInt64(row)
            var place = Int(truncatingIfNeeded: hash) & mask
            while true {
                let other = places[place]
                if other == .max {
                    places[place] = entry
                    break
                }
                let first = Int(other & 0xFFFF_FFFF)
                if (other ^ entry) >> 32 == 0, isEqual(row, first) {
                    repeats.append((row, first))
                    break
                }
                place = (place + 1) & mask
            }
        }
        return repeats
    }

    private func isEqual(_ row: Int, _ other: Int) -> Bool {
        withSpan(at: row) { left in
            withSpan(at: other) { right in
                guard left.count == right.count else { return false }
                for index in left.indices where left[index] != right[index] { return false }
                return true
            }
        }
    }
}
