import Exact

/// The number of a citizen's identity card, GB 11643: division of registration (6), day of birth (8), serial number
/// (3), check character (1).
///
/// Personal information that the law protects: a value never prints whole, in texts, logs or a debugger, only its last
/// four characters. Who must have all of it, to compute a keyed hash, says so with ``append(to:)``. Only a number whose
/// day of birth exists and whose check character is right exists as a value. A number beginning with 9 belongs to the
/// residence card of a foreigner, which has no division.
package struct IdentityNumber: Hashable, Sendable {
    /// The 17 digits before the check character.
    private let digits: UInt64

    /// How many characters, and bytes, a number has.
    package static let length = 18

    /// Reads a number from text; see ``init(utf8:)``.
    package init(_ text: some StringProtocol) throws(Fault) {
        try self.init(utf8: Array(text.utf8).span)
    }

    /// Reads a number from exactly its 18 bytes; the check character X may be of either case.
    ///
    /// - Throws: ``Fault``, which does not hold the number.
    package init(utf8 bytes: Span<UInt8>) throws(Fault) {
        guard bytes.count == IdentityNumber.length else {
            throw Fault(reason: .length(IdentityNumber.characters(in: bytes)))
        }
        var digits: UInt64 = 0
        for place in 0..<17 {
            let digit = bytes[place] &- 0x30
            guard digit < 10 else { throw Fault(reason: .character(position: place + 1)) }
            digits = digits * 10 + UInt64(digit)
        }
        let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
        guard last == UInt8(ascii: "X") || last &- 0x30 < 10 else { throw Fault(reason: .character(position: 18)) }
        self.digits = digits
        let isForeign = digits / 10_000_000_000_000_000 == 9
        guard isForeign || IdentityNumber.provinces.contains(regionCode / 10_000) else {
            throw Fault(reason: .region)
        }
        guard birth != nil else { throw Fault(reason: .birth) }
        guard last == checkCharacter else { throw Fault(reason: .checkCharacter) }
    }

    /// Code points, where the bytes are text.
    private static func characters(in bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The provinces; 71, 81, 82 and 83 stand for Taiwan, Hong Kong, Macao and residence cards of Taiwan.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
        62, 63, 64, 65, 71, 81, 82, 83,
    ]
}

// MARK: - Parts

extension IdentityNumber {
    /// The last four characters, which may be shown.
    package var lastFour: String {
        var utf8: [UInt8] = []
        append(to: &utf8)
        return String(decoding: utf8.suffix(4), as: UTF8.self)
    }

    /// Whether the division of registration is, or once was, one of the list; old divisions that the list has
    /// forgotten are worth a note and never a refusal.
    package var hasKnownRegion: Bool { Region.isKnown(code: regionCode) }

    private var regionCode: Int { Int(digits / 100_000_000_000) }

    private var birth: CivilDay? {
        let day = Int(digits / 1_000 % 100_000_000)
        guard 1850...2199 ~= day / 10_000 else { return nil }
        return CivilDay(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    }

    /// The check of ISO 7064, mod 11-2: the weights are the powers of 2 from the right.
    private var checkCharacter: UInt8 {
        var (rest, weight, sum): (UInt64, Int, Int) = (digits, 2, 0)
        for _ in 0..<17 {
            sum += Int(rest % 10) * weight
            weight = weight * 2 % 11
            rest /= 10
        }
        let check = UInt8((12 - sum % 11) % 11)
        return check == 10 ? UInt8(ascii: "X") : 0x30 + check
    }
}

// MARK: - Keeping it private

extension IdentityNumber {
    /// Writes the whole number at the end of `utf8`, for a keyed hash and nothing else.
    package func append(to utf8: inout [UInt8]) {
        let start = utf8.count
        var rest = digits
        for _ in 0..<17 {
            utf8.append(0x30 + UInt8(rest % 10))
            rest /= 10
        }
        utf8[start...].reverse()
        utf8.append(checkCharacter)
    }

    /// `text`, which was to be a number and may be a faulty one, with all but its last four code points hidden, so that
    /// a list of problems can quote it.
    package static func masked(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        // A fragment of four is the whole of a short text.
        let shown = min(4, scalars.count / 2)
        var masked = String(repeating: "*", count: min(scalars.count - shown, length - 4))
        masked.unicodeScalars.append(contentsOf: scalars.suffix(shown))
        return masked
    }
}

extension IdentityNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `**************002X`.
    package var description: String {
        String(repeating: "*", count: IdentityNumber.length - 4) + lastFour
    }

    /// The same as ``description``.
    package var debugDescription: String { description }

    /// A mirror that shows nothing, so that no dump prints the digits.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
