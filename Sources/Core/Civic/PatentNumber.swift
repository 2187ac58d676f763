/// The number of a Chinese patent application, which the granted patent keeps.
///
/// Since October 2003 twelve digits, year (4), kind (1) and serial number (7), and a check character behind a point;
/// before, eight digits, year (2), kind (1) and serial number (5), and the same check. Only a number whose check
/// character is right exists as a value. It is read with and without the point, spaces and the prefix CN or ZL, which
/// tells an application from a granted patent and is not part of the number.
package struct PatentNumber: Hashable, Sendable {
    /// The digits before the check character.
    private let digits: UInt64
    private let isShort: Bool

    /// Reads a number from text; see ``init(utf8:)``.
    package init(_ text: some StringProtocol) throws(Fault) {
        try self.init(utf8: Array(text.utf8).span)
    }

    /// Reads a number from its bytes: `200310102344.5`, `2003101023445`, `ZL 2003 1 0102344.5`, `CN85100001.0`.
    ///
    /// - Throws: ``Fault``, naming the first thing wrong.
    package init(utf8 bytes: Span<UInt8>) throws(Fault) {
        let (body, point) = try PatentNumber.body(of: bytes)
        let hasCheck = body.count == 9 || body.count == 13
        guard point.map({ $0 == body.count - 1 }) ?? true else { throw Fault(reason: .point) }
        guard hasCheck || (point == nil && (body.count == 8 || body.count == 12)) else {
            throw Fault(reason: .length(body.count))
        }
        let length = hasCheck ? body.count - 1 : body.count
        var (digits, sum): (UInt64, Int) = (0, 0)
        for (place, byte) in body.prefix(length).enumerated() {
            guard byte < 10 else { throw Fault(reason: .character(position: place + 1)) }
            digits = digits * 10 + UInt64(byte)
            sum += Int(byte) * (place % 8 + 2)
        }
        (self.digits, isShort) = (digits, length == 8)
        guard years.contains(filingYear) else { throw Fault(reason: .year(filingYear)) }
        guard Kind(rawValue: kindDigit) != nil else { throw Fault(reason: .kind(kindDigit)) }
        let expected = PatentNumber.character(sum % 11)
        guard hasCheck else { throw Fault(reason: .checkMissing(expected: expected)) }
        guard Int(body[length]) == sum % 11 else {
            throw Fault(reason: .checkCharacter(found: PatentNumber.character(Int(body[length])), expected: expected))
        }
    }
}

// MARK: - Reading

extension PatentNumber {
    /// The values of digits and check character without prefix and spaces, X as 10, and before which of them a point
    /// stands.
    private static func body(of bytes: Span<UInt8>) throws(Fault) -> (values: [UInt8], point: Int?) {
        var values: [UInt8] = []
        var letters: [UInt8] = []
        var point: Int?
        for index in bytes.indices {
            switch bytes[index] {
            case 0x20:
                continue
            case 0x30...0x39 where values.last != 10:
                values.append(bytes[index] - 0x30)
            case UInt8(ascii: ".") where point == nil && !values.isEmpty:
                point = values.count
            case UInt8(ascii: "X"), UInt8(ascii: "x"):
                guard !values.isEmpty, values.last != 10 else {
                    throw Fault(reason: .character(position: values.count + 1))
                }
                values.append(10)
            case 0x41...0x5A, 0x61...0x7A:
                if !values.isEmpty {
                    let position = values.count + 1
                    throw Fault(reason: isPublication(letters, values) ? .publication : .character(position: position))
                }
                letters.append(bytes[index] & 0xDF)
            default:
                throw Fault(reason: .character(position: values.count + 1))
            }
        }
        guard letters.isEmpty || letters == Array("CN".utf8) || letters == Array("ZL".utf8) else {
            throw Fault(reason: .prefix)
        }
        return (values, point)
    }

    /// Whether a letter behind seven to nine digits ends a publication number: `CN1234567A`.
    private static func isPublication(_ letters: [UInt8], _ values: [UInt8]) -> Bool {
        letters == Array("CN".utf8) && 7...9 ~= values.count
    }

    private static func character(_ value: Int) -> Unicode.Scalar {
        value == 10 ? "X" : Unicode.Scalar(UInt8(0x30 + value % 10))
    }

    /// The law came into force in 1985; the long form began in 2003, when the short one ended.
    private var years: ClosedRange<Int> { isShort ? 1985...2003 : 2003...2099 }
}

// MARK: - Parts

extension PatentNumber {
    /// What was applied for.
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case invention = 1
        case utilityModel = 2
        case design = 3
        /// An invention that came in by the Patent Cooperation Treaty.
        case internationalInvention = 8
        /// A utility model that came in by the Patent Cooperation Treaty.
        case internationalUtilityModel = 9

        /// 发明, 实用新型, 外观设计.
        package var name: String {
            switch self {
            case .invention: "发明"
            case .utilityModel: "实用新型"
            case .design: "外观设计"
            case .internationalInvention: "发明（PCT）"
            case .internationalUtilityModel: "实用新型（PCT）"
            }
        }

        /// Whether a granted patent of this kind is one for an invention.
        package var isInvention: Bool { self == .invention || self == .internationalInvention }
    }

    /// What was applied for.
    package var kind: Kind {
        // Only numbers with a kind exist.
        Kind(rawValue: kindDigit) ?? .invention
    }

    /// The year of the application.
    package var filingYear: Int {
        guard isShort else { return Int(digits / 100_000_000) }
        let year = Int(digits / 1_000_000)
        return year >= 85 ? 1900 + year : 2000 + year
    }

    private var kindDigit: Int {
        Int(isShort ? digits / 100_000 % 10 : digits / 10_000_000 % 10)
    }
}

// MARK: - Writing

extension PatentNumber: CustomStringConvertible {
    /// The canonical form: digits, a point, the check character: `200310102344.5`.
    package var description: String {
        var utf8: [UInt8] = []
        append(to: &utf8)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Writes ``description`` at the end of `utf8` without making a string.
    package func append(to utf8: inout [UInt8]) {
        let start = utf8.count
        var rest = digits
        for _ in 0..<(isShort ? 8 : 12) {
            utf8.append(0x30 + UInt8(rest % 10))
            rest /= 10
        }
        utf8[start...].reverse()
        var sum = 0
        for (place, byte) in utf8[start...].enumerated() { sum += Int(byte - 0x30) * (place % 8 + 2) }
        utf8.append(UInt8(ascii: "."))
        utf8.append(UInt8(truncatingIfNeeded: PatentNumber.character(sum % 11).value))
    }
}

extension PatentNumber: Comparable {
    /// The order of the year of application, then of the digits.
    package static func < (left: PatentNumber, right: PatentNumber) -> Bool {
        (left.filingYear, left.isShort ? 0 : 1, left.digits) < (right.filingYear, right.isShort ? 0 : 1, right.digits)
    }
}
