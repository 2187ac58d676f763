/// Names found by their first word.
struct NameIndex: Sendable {
    let all: [Names.Known]
    /// Where in ``all`` the names of a hash begin, by the hash's last bits; -1 for none.
    private let heads: [Int32]
    /// The next name behind each; -1 for none.
    private let following: [Int32]

    /// Of two names that are the same, the first counts.
    init(_ names: [Names.Known]) {
        all = names
        var size = 8
        while size < 2 * names.count { size *= 2 }
        var heads = Array(repeating: Int32(-1), count: size)
        var following = Array(repeating: Int32(-1), count: names.count)
        for (place, known) in names.enumerated().reversed() {
            let slot = Int(truncatingIfNeeded: known.hash) & (size - 1)
            following[place] = heads[slot]
            heads[slot] = Int32(place)
        }
        self.heads = heads
        self.following = following
    }

    /// Visits the names whose first word has this hash, in order.
    @inline(__always)
    func forEach(_ hash: UInt64, _ visit: (Names.Known) -> Void) {
        var place = heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)]
        while place >= 0 {
            if all[Int(place)].hash == hash { visit(all[Int(place)]) }
            place = following[Int(place)]
        }
    }
}

// MARK: - Words

extension NameIndex {
    /// FNV-1a, 64 bits.
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    static func hash(_ bytes: [UInt8], _ word: Range<Int>) -> UInt64 {
        var hash = seed
        for place in word { hash = mix(hash, bytes[place]) }
        return hash
    }

    static func hash(firstWordOf name: String) -> UInt64 {
        var hash = seed
        var name = name
        name.withUTF8 { bytes in
            for place in 0..<Scanner.wordEnd(bytes, from: 0) { hash = mix(hash, bytes[place]) }
        }
        return hash
    }

    /// Where `name` ends if it stands in the text, beginning with `word`; white space between its words does not
    /// count. Nil when the text goes on otherwise.
    static func end(of name: String, at word: Range<Int>, in bytes: [UInt8]) -> Int? {
        var name = name
        return name.withUTF8 { name in
            guard name.count >= word.count, name[0] == bytes[word.lowerBound] else { return nil }
            var (place, text) = (0, word.lowerBound)
            while place < name.count {
                let part = atomEnd(name, from: place)
                let end = atomEnd(bytes, from: text)
                guard part - place == end - text else { return nil }
                for offset in 0..<part - place where name[place + offset] != bytes[text + offset] { return nil }
                (place, text) = (part, end)
                guard place < name.count else { break }
                place = spacesEnd(name, from: place)
                text = spacesEnd(bytes, from: text)
                guard text < bytes.count else { return nil }
            }
            return text
        }
    }

    /// The end of a piece of a name: a word, or one of the signs that names may hold.
    private static func atomEnd(_ bytes: some Bytes, from start: Int) -> Int {
        let end = Scanner.wordEnd(bytes, from: start)
        return end > start ? end : Scanner.scalarEnd(bytes, from: start)
    }

    private static func spacesEnd(_ bytes: some Bytes, from start: Int) -> Int {
        var end = start
        while let next = Scanner.spaceEnd(bytes, from: end) { end = next }
        return end
    }
}
