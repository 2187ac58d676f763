import Fuzzing
import Interchange

/// All that the reader makes of a text, with the places it says it found it at.
struct CSVText {
    struct Record {
        let fields: [[UInt8]]
        let line: Int
        let start: Int
    }

    let bytes: [UInt8]
    private(set) var records: [Record] = []
    private(set) var faults: [CSVFault] = []
    /// Where records and faulty lines begin, in the order of reading.
    private var starts: [(offset: Int, line: Int)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var reader = CSVReader(bytes)
        var record = CSVRecord()
        while true {
            do throws(CSVFault) {
                guard try reader.next(&record) else { break }
                let fields = record.fields.map { field in
                    reader.withSpan(of: field) { span in span.withUnsafeBufferPointer { Array($0) } }
                }
                records.append(Record(fields: fields, line: record.line, start: record.start))
                starts.append((record.start, record.line))
            } catch {
                faults.append(error)
                starts.append((error.firstLine.lowerBound, error.recordLine))
            }
            promise(starts.count <= bytes.count, "the reader goes round in circles")
        }
    }
}

// MARK: - Checking

extension CSVText {
    /// Holds places and contents to the text itself.
    func check() {
        let lines = bytes.count { $0 == 0x0A } + 1
        for fault in faults {
            promise((1...lines).contains(fault.line), "\(fault) lies outside")
            promise(fault.column >= 1 && fault.column <= bytes.count + 1, "\(fault) lies outside")
            promise(fault.firstLine.upperBound <= bytes.count, "\(fault) quotes what is not there")
            promise(!fault.description.isEmpty, "a fault without words")
        }
        promise((starts.first?.offset ?? 0) == 0, "the text does not begin where it begins")
        for (index, start) in starts.enumerated() {
            promise(index == 0 || starts[index - 1].offset < start.offset, "the reader does not move on")
            let breaks = bytes[..<start.offset].count { $0 == 0x0A }
            promise(start.line == breaks + 1, "byte \(start.offset) lies on line \(breaks + 1), not \(start.line)")
        }
        for record in records {
            let next = starts.first { $0.offset > record.start }?.offset ?? bytes.count
            promise(
                record.fields == CSVText.plainly(bytes[record.start..<next]), "the record at \(record.start) differs")
        }
    }

    /// The fields of one record as the plainest reader would find them, ends of line cut off.
    private static func plainly(_ slice: ArraySlice<UInt8>) -> [[UInt8]] {
        var rest = slice
        while rest.last == 0x0A {
            rest.removeLast()
            if rest.last == 0x0D { rest.removeLast() }
        }
        var fields: [[UInt8]] = [[]]
        var isQuoted = false
        var before: UInt8?
        for byte in rest {
            if byte == 0x22 {
                // A quote that follows the closing one was doubled.
                if !isQuoted, before == 0x22 { fields[fields.count - 1].append(byte) }
                isQuoted.toggle()
            } else if byte == 0x2C, !isQuoted {
                fields.append([])
            } else {
                fields[fields.count - 1].append(byte)
            }
            before = byte == 0x22 && before == 0x22 && isQuoted ? nil : byte
        }
        return fields
    }
}
