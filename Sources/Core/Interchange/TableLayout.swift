/// What all parts of a table share while its file is read.
struct TableLayout: Sendable {
    let bytes: [UInt8]
    let binding: HeaderBinding
    let schema: TableSchema
    let file: String
    /// For each column of the schema its words at first.
    let vocabularies: [Vocabulary?]
    /// For each column of the file how wide its values are kept; `nil` where they are not.
    let widths: [ColumnMemory.Width?]
    /// For each column of the file whether a row may lack a value.
    let isOptional: [Bool]
    /// The closed vocabularies' words for plain rows, and for each column of the file which of them are its own.
    let words: [WordTable.Slot]
    let wordRanges: [Range<Int>]

    init(_ bytes: [UInt8], _ binding: HeaderBinding, schema: TableSchema, file: String) {
        self.bytes = bytes
        self.binding = binding
        self.schema = schema
        self.file = file
        vocabularies = schema.columns.map { spec in
            switch spec.kind {
            case .word(let words), .party(let words): words
            default: nil
            }
        }
        widths = binding.readings.map { reading in
            switch reading {
            case .skip: nil
            case .identifier, .money: .eight
            case .day, .word, .year, .creditCode, .party: .four
            case .flag: .one
            }
        }
        isOptional = binding.slots.map { slot in
            slot >= 0 && (schema.columns[slot].mayBeEmpty || !schema.columns[slot].isRequired)
        }
        var words: [WordTable.Slot] = []
        var ranges: [Range<Int>] = []
        for (slot, reading) in zip(binding.slots, binding.readings) {
            let start = words.count
            if case .word = reading, let vocabulary = vocabularies[slot], !vocabulary.isOpen {
                words += WordTable(vocabulary).slots
            }
            ranges.append(start..<words.count)
        }
        (self.words, wordRanges) = (words, ranges)
    }

    /// Whether rows must be read in order: an open vocabulary numbers its words as they come.
    var isSequential: Bool { vocabularies.contains { $0?.isOpen == true } }

    /// Whether each row is an organisation's, so that there may be as many codes as rows.
    var namesEachRow: Bool {
        binding.readings.contains { if case .creditCode = $0 { true } else { false } }
    }
}

extension TableLayout {
    /// The memory of a table's rows, from one row on.
    struct Rows {
        /// For each row the line on which it begins, and the byte.
        let lines: UnsafeMutablePointer<Int32>
        let starts: UnsafeMutablePointer<Int32>
        /// For each column of the file its values, and whether a row has one where some may lack it.
        let cells: [UnsafeMutableRawPointer?]
        let given: [UnsafeMutablePointer<Bool>?]
    }

    /// How wide the columns are that ``rows(in:from:)`` finds: lines, starts, values, then which are given.
    var memory: [ColumnMemory.Width] {
        [.four, .four] + widths.compactMap { $0 } + isOptional.filter { $0 }.map { _ in .one }
    }

    /// The rows from `first` on in `memory`, of the widths of ``memory``, which has that many rows.
    func rows(in memory: [UnsafeMutableRawPointer], from first: Int) -> Rows {
        var next = memory.makeIterator()
        func pointer(_ width: ColumnMemory.Width) -> UnsafeMutableRawPointer? {
            next.next().map { $0 + first * width.rawValue }
        }
        let shorts = [memory[0], memory[1]].map { $0.assumingMemoryBound(to: Int32.self) + first }
        _ = (next.next(), next.next())
        let cells = widths.map { width in width.flatMap { pointer($0) } }
        let given = isOptional.map { isOptional in
            isOptional ? pointer(.one)?.assumingMemoryBound(to: Bool.self) : nil
        }
        return Rows(lines: shorts[0], starts: shorts[1], cells: cells, given: given)
    }
}
