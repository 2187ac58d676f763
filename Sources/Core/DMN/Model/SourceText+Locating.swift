import XML

// MARK: - Locating

extension SourceText {
    /// The place in the file of the character at `offset`, which counts UTF-8 bytes of `content`.
    ///
    /// Exact also behind references such as `&lt;`, CDATA marks and comments. An offset beyond the end gives
    /// the end. Linear in the length of the text.
    public func position(atUTF8Offset offset: Int) -> SourcePosition {
        var walk = Walk(bytes: Array((raw ?? content).utf8), isRaw: raw != nil, position: position)
        walk.advance(by: offset)
        return walk.position
    }

    /// Walks what stands in the file and counts the bytes of content it makes.
    private struct Walk {
        private let bytes: [UInt8]
        private let isRaw: Bool
        private(set) var position: SourcePosition
        private var index = 0
        private var isInCDATA = false

        init(bytes: [UInt8], isRaw: Bool, position: SourcePosition) {
            self.bytes = bytes
            self.isRaw = isRaw
            self.position = position
        }

        mutating func advance(by count: Int) {
            var remaining = count
            skipMarks()
            while remaining > 0, index < bytes.count {
                remaining -= takeUnit()
                skipMarks()
            }
        }

        /// Passes over one unit of the file and tells how many bytes of content it makes.
        private mutating func takeUnit() -> Int {
            if isRaw, !isInCDATA, has("&"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ";")) {
                let scalar = XMLTokenizer.scalar(ofReference: bytes[(index + 1)..<end])
                step(to: end + 1)
                return scalar.map { UTF8.width($0) } ?? 1
            }
            step(to: index + (isRaw && has("\r\n") ? 2 : 1))
            return 1
        }

        private mutating func skipMarks() {
            while isRaw, index < bytes.count {
                if isInCDATA {
                    guard has("]]>") else { return }
                    step(to: index + 3)
                    isInCDATA = false
                } else if has("<![CDATA[") {
                    step(to: index + 9)
                    isInCDATA = true
                } else if has("<!--") {
                    step(to: end(of: "-->", from: index + 4))
                } else if has("<?") {
                    step(to: end(of: "?>", from: index + 2))
                } else {
                    return
                }
            }
        }

        private func has(_ mark: String, at place: Int? = nil) -> Bool {
            bytes[(place ?? index)...].starts(with: mark.utf8)
        }

        private func end(of mark: String, from start: Int) -> Int {
            var place = start
            while place < bytes.count {
                if has(mark, at: place) { return place + mark.utf8.count }
                place += 1
            }
            return bytes.count
        }

        private mutating func step(to target: Int) {
            var line = position.line
            var column = position.column
            while index < min(target, bytes.count) {
                if bytes[index] == 0x0A {
                    line += 1
                    column = 1
                } else if bytes[index] & 0xC0 != 0x80 {
                    column += 1
                }
                index += 1
            }
            position = SourcePosition(line: line, column: column)
        }
    }
}
