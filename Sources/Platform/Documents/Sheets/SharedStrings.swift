/// The texts that the cells of a workbook share, kept as one run of bytes.
struct SharedStrings {
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [UInt32] = []

    /// A workbook without shared texts.
    init() {}

    /// Reads the part at `path`, holding at most `limit` bytes.
    init(_ path: String, in archive: ZIPArchive, limit: Int) throws(SheetFault) {
        let limit = min(limit, Int(UInt32.max))
        var part = try PartReader(archive, path, root: "sst")
        while try part.nextChild(of: 1) {
            guard part.isAt("si") else {
                try part.skip()
                continue
            }
            try part.readRichText(into: &bytes)
            ends.append(UInt32(truncatingIfNeeded: bytes.count))
            guard bytes.count + 4 * ends.count <= limit else { throw SheetFault(.tooMuchText(limit: limit)) }
        }
    }

    /// The text with this number; nil where there is none.
    subscript(number: Int) -> String? {
        guard ends.indices.contains(number) else { return nil }
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
    }
}
