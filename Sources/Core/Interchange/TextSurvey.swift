import Synchronization

/// What one fast pass over a text shows, part by part; parts end at ends of lines and can be read independently unless
/// quotes stand in them.
struct TextSurvey: Sendable {
    /// Some whole lines of the text.
    struct Part: Sendable {
        /// Their bytes.
        let range: Range<Int>
        /// How many line feeds there are.
        fileprivate(set) var lineFeeds = 0
        /// Whether a zero byte is among them.
        fileprivate(set) var hasZero = false
        /// Whether a quote is among them.
        fileprivate(set) var hasQuote = false
        /// Whether no byte is above 127.
        fileprivate(set) var isASCII = true
    }

    /// The parts in order, which together are the text; a line longer than a part leaves empty ones behind it.
    let parts: [Part]

    /// About as much as stays in the second cache while it is read twice.
    static let partSize = 1 << 19

    /// Surveys `bytes` on all processors.
    init(_ bytes: [UInt8], partSize: Int = TextSurvey.partSize) {
        let count = max(1, (bytes.count + partSize - 1) / partSize)
        parts = [Part](unsafeUninitializedCapacity: count) { parts, filled in
            bytes.withUnsafeBytes { text in
                // Each step sets its own part.
                let parts = parts
                Processors.perform(count) { index in
                    let start = TextSurvey.cut(index * partSize, in: text)
                    let end = index + 1 < count ? TextSurvey.cut((index + 1) * partSize, in: text) : text.count
                    parts.initializeElement(at: index, to: Part(surveying: start..<end, of: text))
                }
            }
            filled = count
        }
    }

    /// Where the first line behind byte `place` begins; the text begins with one.
    private static func cut(_ place: Int, in text: UnsafeRawBufferPointer) -> Int {
        guard place > 0 else { return 0 }
        var cursor = place - 1
        while cursor < text.count, text[cursor] != Byte.lineFeed { cursor += 1 }
        return min(cursor + 1, text.count)
    }
}

// MARK: - Judging

extension TextSurvey {
    /// Whether the surveyed `bytes` are UTF-8: parts end at ends of lines, so each can be judged by itself.
    func isUTF8(_ bytes: [UInt8]) -> Bool {
        let wide = parts.filter { !$0.isASCII }
        guard !wide.isEmpty else { return true }
        let isDamaged = Atomic(false)
        Processors.perform(wide.count) { index in
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span.extracting(wide[index].range))
            } catch {
                isDamaged.store(true, ordering: .relaxed)
            }
        }
        return !isDamaged.load(ordering: .relaxed)
    }
}

// MARK: - Scanning

extension TextSurvey.Part {
    private typealias Block = SIMD16<UInt8>

    /// Looks at the bytes of `range`, which lies in `text`.
    fileprivate init(surveying range: Range<Int>, of text: UnsafeRawBufferPointer) {
        self.range = range
        var cursor = range.lowerBound
        var (any, zeros, quotes) = (Block(), Block(), Block())
        while range.upperBound - cursor >= 16 {
            // A lane counts to 255, so sums are taken before it could run over.
            let stop = cursor + min((range.upperBound - cursor) / 16, 255) * 16
            var feeds = Block()
            while cursor < stop {
                let block = text.loadUnaligned(fromByteOffset: cursor, as: Block.self)
                any |= block
                feeds &-= Self.lanes(block, equal: Byte.lineFeed)
                quotes |= Self.lanes(block, equal: Byte.quote)
                zeros |= Self.lanes(block, equal: 0)
                cursor &+= 16
            }
            for lane in feeds.indices { lineFeeds += Int(feeds[lane]) }
        }
        for place in cursor..<range.upperBound {
            let byte = text[place]
            any[0] |= byte
            if byte == Byte.lineFeed { lineFeeds += 1 }
            if byte == Byte.quote { quotes[0] = 1 }
            if byte == 0 { zeros[0] = 1 }
        }
        isASCII = any.indices.allSatisfy { any[$0] < 0x80 }
        hasZero = zeros != Block()
        hasQuote = quotes != Block()
    }

    /// 255 in each lane that holds `byte`, 0 in the others.
    @inline(__always)
    private static func lanes(_ block: Block, equal byte: UInt8) -> Block {
        // A mask's lanes are 0 or -1 and as wide; the library's own ways to turn them into numbers take each by itself.
        unsafeBitCast(block .== Block(repeating: byte), to: Block.self)
    }
}
