import DMN

/// Where values stand in the bytes of a YAML file, so that one can be written anew and every other byte stays.
struct YAMLBytes {
    private let bytes: [UInt8]
    /// Where each line begins.
    private let lines: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lines = [start] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The bytes of the value that begins at a place, its quotes included; nil where none can begin.
    func scalar(at position: SourcePosition) -> Range<Int>? {
        guard let start = offset(of: position), start < bytes.count else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "\""): return quoted(from: start, escape: UInt8(ascii: "\\"))
        case UInt8(ascii: "'"): return quoted(from: start, escape: nil)
        default: return plain(from: start)
        }
    }

    private func offset(of position: SourcePosition) -> Int? {
        guard lines.indices.contains(position.line - 1) else { return nil }
        var offset = lines[position.line - 1]
        for _ in 1..<max(position.column, 1) {
            guard offset < bytes.count else { return nil }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return offset
    }

    private func quoted(from start: Int, escape: UInt8?) -> Range<Int>? {
        let quote = bytes[start]
        var place = start + 1
        while place < bytes.count {
            if bytes[place] == escape {
                place += 2
            } else if bytes[place] != quote {
                place += 1
            } else if escape == nil, place + 1 < bytes.count, bytes[place + 1] == quote {
                place += 2
            } else {
                return start..<place + 1
            }
        }
        return nil
    }

    private func plain(from start: Int) -> Range<Int>? {
        let end = bytes[start...].firstIndex { [0x0A, 0x0D, 0x2C, 0x7D, 0x5D, 0x23].contains($0) } ?? bytes.count
        var last = end
        while last > start, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
        return last > start ? start..<last : nil
    }
}
