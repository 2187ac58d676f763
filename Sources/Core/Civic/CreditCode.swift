/// The number an organisation goes by everywhere: the unified social credit code of GB 32100-2015.
///
/// Eighteen characters: registering department (1), kind (1), administrative division of registration (6), the
/// organisation code of GB 11714 (9), check character (1). Only a code whose check character is right exists as a
/// value, so it can be a key without a second look.
package struct CreditCode: Hashable, Sendable {
    /// Five bits a character, the first character highest, so that numbers order and compare as the bytes do.
    let packed: UInt128

    /// How many characters, and bytes, a code has.
    package static let length = 18

    /// Reads a code from text; see ``init(utf8:)``.
    package init(_ text: some StringProtocol) throws(Fault) {
        try self.init(utf8: Array(text.utf8).span)
    }

    /// Reads a code from exactly its 18 bytes, upper case, without making a string.
    ///
    /// - Throws: ``Fault``, naming the first thing wrong.
    package init(utf8 bytes: Span<UInt8>) throws(Fault) {
        guard bytes.count == CreditCode.length else { throw CreditCode.fault(in: bytes) }
        let table = CreditCode.values
        // Half a code fits a machine word, and 31, which no allowed character has, is looked for once.
        var (first, last, sum, most) = (UInt64(0), UInt64(0), 0, UInt8(0))
        var weight = 1
        for index in 0..<9 {
            let value = table[Int(bytes[index])]
            most = max(most, value)
            sum += Int(value) * weight
            weight = weight * 3 % 31
            first = first << 5 | UInt64(value)
        }
        for index in 9..<17 {
            let value = table[Int(bytes[index])]
            most = max(most, value)
            sum += Int(value) * weight
            weight = weight * 3 % 31
            last = last << 5 | UInt64(value)
        }
        let expected = (31 - sum % 31) % 31
        let found = table[Int(bytes[17])]
        guard max(most, found) < 31 else { throw CreditCode.fault(in: bytes) }
        guard Int(found) == expected else {
            let reason = Fault.Reason.checkCharacter(
                found: Unicode.Scalar(bytes[17]), expected: Unicode.Scalar(CreditCode.alphabet[expected]))
            throw Fault(reason: reason)
        }
        packed = UInt128(first) << 45 | UInt128(last << 5 | UInt64(found))
    }
}

// MARK: - Ordering

extension CreditCode: Comparable {
    /// The order of the bytes, which is the order of the settlement's rows.
    package static func < (left: CreditCode, right: CreditCode) -> Bool {
        left.packed < right.packed
    }
}

// MARK: - Parts

extension CreditCode {
    /// What the organisation code inside says about itself.
    package enum InnerCheck: Hashable, Sendable {
        /// The check character of GB 11714 is right.
        case valid
        /// The 17th character ought to be this one; codes given out before 2015 and by some departments differ, so
        /// this is worth a note and never a refusal.
        case expected(Unicode.Scalar)
    }

    /// The administrative division of registration, characters 3 to 8; `nil` when they are not all digits.
    package var regionCode: Int? {
        var code = 0
        for index in 2..<8 {
            let digit = Int(value(at: index))
            guard digit < 10 else { return nil }
            code = code * 10 + digit
        }
        return code
    }

    /// Whether characters 9 to 17 satisfy the check of GB 11714, the standard for organisation codes.
    package var innerCheck: InnerCheck {
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for (index, weight) in weights.enumerated() {
            let byte = Int(byte(at: 8 + index))
            // Letters count from A = 10 without gaps here, unlike in the alphabet of GB 32100.
            sum += weight * (byte < 0x40 ? byte - 0x30 : byte - 0x41 + 10)
        }
        let expected: UInt8 =
            switch 11 - sum % 11 {
            case 10: UInt8(ascii: "X")
            case 11: UInt8(ascii: "0")
            case let digit: 0x30 + UInt8(digit)
            }
        return byte(at: 16) == expected ? .valid : .expected(Unicode.Scalar(expected))
    }

    private func value(at index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: packed >> UInt128(5 * (17 - index))) & 31
    }

    private func byte(at index: Int) -> UInt8 {
        CreditCode.alphabet[Int(value(at: index))]
    }
}

// MARK: - Writing

extension CreditCode: CustomStringConvertible {
    /// The 18 characters.
    package var description: String {
        String(unsafeUninitializedCapacity: CreditCode.length) { utf8 in
            for index in 0..<CreditCode.length { utf8[index] = byte(at: index) }
            return CreditCode.length
        }
    }

    /// Writes the 18 characters at the end of `utf8` without making a string.
    package func append(to utf8: inout [UInt8]) {
        // Nine characters at a time fit a machine word.
        let half = CreditCode.length / 2
        for word in [packed >> UInt128(5 * half), packed] {
            let word = UInt64(truncatingIfNeeded: word)
            for place in 1...half { utf8.append(CreditCode.alphabet[Int(word >> UInt64(5 * (half - place)) & 31)]) }
        }
    }
}

// MARK: - Alphabet

extension CreditCode {
    /// Digits and letters without I, O, S, V and Z.
    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// The place of each byte in ``alphabet``, 31 for a byte outside it.
    static let values: [UInt8] = {
        var values = [UInt8](repeating: 31, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()
}
