/// The name of a record for life, made by us: `clm-7x3k9m2q4t8`, a prefix for the kind, ten random characters and a
/// check character.
///
/// It is short enough to be read out over the telephone and never says how many there are. Only an identifier whose
/// check character is right exists as a value, so a slip of the hand is told as one instead of “not found”. Fifty
/// random bits make two alike improbable and not impossible: the table's key has the last word. Official serial
/// numbers are another thing and have rules of their own.
package struct Identifier: Hashable, Sendable {
    /// The kind of record.
    package let prefix: Prefix
    /// The ten characters, five bits each, the first highest.
    private let value: UInt64

    /// A new name for a record of the kind `prefix`.
    ///
    /// Whoever calls decides what `random` is: the system's generator in the house, a seeded one in tests.
    package init(_ prefix: Prefix, using random: inout some RandomNumberGenerator) {
        self.prefix = prefix
        value = random.next() >> 14
    }

    /// The name with these random characters; see ``init(_:)`` for how it is read.
    init(_ prefix: Prefix, value: UInt64) {
        self.prefix = prefix
        self.value = value
    }
}

// MARK: - Kinds

extension Identifier {
    /// Two to four lower-case letters that say what kind of record a name belongs to.
    package struct Prefix: Hashable, Sendable {
        /// Five bits a letter from 1 for `a`, the first highest; 0 behind the last.
        fileprivate let packed: UInt32

        /// The prefix `text`; `nil` when it is not two to four lower-case letters.
        package init?(text: some StringProtocol) { self.init(letters: text.utf8) }

        init?(letters: some Collection<UInt8>) {
            let count = letters.count
            guard 2...4 ~= count else { return nil }
            var packed: UInt32 = 0
            for byte in letters {
                guard 0x61...0x7A ~= byte else { return nil }
                packed = packed << 5 | UInt32(byte - 0x60)
            }
            self.packed = packed << UInt32(5 * (4 - count))
        }

        /// Calls `body` with the letters' numbers from 1 for `a`.
        fileprivate func forEachLetter(_ body: (UInt8) -> Void) {
            for shift: UInt32 in [15, 10, 5, 0] {
                let letter = UInt8(packed >> shift & 31)
                if letter > 0 { body(letter) }
            }
        }
    }
}

extension Identifier.Prefix: ExpressibleByStringLiteral {
    /// A prefix written in the code; one that is not two to four lower-case letters stops the program at its first
    /// use, so only literals come this way.
    package init(stringLiteral text: String) {
        let prefix = Identifier.Prefix(text: text)
        precondition(prefix != nil, "“\(text)” is not two to four lower-case letters")
        packed = prefix?.packed ?? 0
    }
}

extension Identifier.Prefix: CustomStringConvertible {
    /// `clm`.
    package var description: String {
        var utf8: [UInt8] = []
        forEachLetter { utf8.append($0 + 0x60) }
        return String(decoding: utf8, as: UTF8.self)
    }
}

// MARK: - Check character

extension Identifier {
    /// How many random characters a name has.
    static let randomLength = 10

    /// The character, as its number in ``alphabet``, that makes the weighted sum of all characters zero.
    ///
    /// Sums and products are those of the field of 32 elements, and no two places have the same weight. So one wrong
    /// character always shows, and so do two exchanged ones, neighbours or not, the letters of the prefix included.
    static func check(prefix: Prefix, value: UInt64) -> UInt8 {
        var sum: UInt8 = 0
        // Horner's rule: each step multiplies all that came before by the element 2.
        prefix.forEachLetter { sum = doubled(sum) ^ $0 }
        for place in (0..<randomLength).reversed() { sum = doubled(sum) ^ UInt8(value >> UInt64(5 * place) & 31) }
        return doubled(sum)
    }

    /// The product with 2 in the field of 32 elements, modulo x⁵ + x² + 1, in which 2 has the full order of 31.
    private static func doubled(_ element: UInt8) -> UInt8 {
        element & 16 == 0 ? element << 1 : (element << 1 ^ 0b100101) & 31
    }

    /// Crockford's base 32: no `i`, `l`, `o` and `u`, in the order of the bytes.
    static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

// MARK: - Ordering

extension Identifier: Comparable {
    /// The order of the text's bytes; it says nothing about which record is older.
    package static func < (left: Identifier, right: Identifier) -> Bool {
        (left.prefix.packed, left.value) < (right.prefix.packed, right.value)
    }
}

// MARK: - Writing

extension Identifier: CustomStringConvertible {
    /// The canonical form, lower case.
    package var description: String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(16)
        append(to: &utf8)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Writes ``description`` at the end of `utf8` without making a string.
    package func append(to utf8: inout [UInt8]) {
        prefix.forEachLetter { utf8.append($0 + 0x60) }
        utf8.append(UInt8(ascii: "-"))
        for place in (0..<Identifier.randomLength).reversed() {
            utf8.append(Identifier.alphabet[Int(value >> UInt64(5 * place) & 31)])
        }
        utf8.append(Identifier.alphabet[Int(Identifier.check(prefix: prefix, value: value))])
    }
}
