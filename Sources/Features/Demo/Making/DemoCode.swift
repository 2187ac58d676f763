import Civic
import Exact

/// Numbers with check digits, in ranges that nobody is given.
enum DemoCode {
    /// The first digits of credit codes, contract numbers and identity numbers of the city and its province; GB/T 2260
    /// assigns no province this number.
    static let province = 99
    /// The same for everywhere else.
    static let elsewhere = 98

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// A unified social credit code, GB 32100, both checks right.
    ///
    /// - Parameters:
    ///   - prefix: registering department and kind, two characters.
    ///   - region: six digits.
    ///   - serial: counts the codes; any two below 31⁶ give different ones.
    static func creditCode(
        _ prefix: String, region: Int, serial: Int, seed: UInt64
    ) throws(CreditCode.Fault) -> CreditCode {
        var bytes = Array(prefix.utf8) + digits(region, count: 6)
        let space = 887_503_681  // 31⁶
        // Multiplying by a number without a factor 31 visits every code once, so that neighbours do not look alike.
        let start = Int(truncatingIfNeeded: (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 >> 34)
        var rest = (serial * 411_017_483 + start) % space
        var body: [UInt8] = []
        for _ in 0..<6 {
            body.append(alphabet[rest % 31])
            rest /= 31
        }
        body = Array("MA".utf8) + body.reversed()
        bytes += body
        bytes.append(organisationCheck(body))
        var sum = 0
        var weight = 1
        for byte in bytes {
            sum += (alphabet.firstIndex(of: byte) ?? 0) * weight
            weight = weight * 3 % 31
        }
        bytes.append(alphabet[(31 - sum % 31) % 31])
        return try CreditCode(utf8: bytes.span)
    }

    /// The check character of the organisation code, GB 11714.
    private static func organisationCheck(_ body: [UInt8]) -> UInt8 {
        var sum = 0
        for (byte, weight) in zip(body, [3, 7, 9, 10, 5, 8, 4, 2]) {
            sum += weight * Int(byte < 0x40 ? byte - 0x30 : byte - 0x41 + 10)
        }
        return switch 11 - sum % 11 {
        case 10: UInt8(ascii: "X")
        case 11: UInt8(ascii: "0")
        case let digit: 0x30 + UInt8(digit)
        }
    }

    /// A citizen's identity number, GB 11643, of a division that does not exist.
    static func identityNumber(county: Int, born: CivilDay, sequence: Int) -> String {
        let (year, month, day) = born.components
        let number =
            digits(province * 10_000 + 100 + county, count: 6) + digits(year, count: 4) + digits(month, count: 2)
            + digits(day, count: 2) + digits(sequence, count: 3)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(number, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return text(number) + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    /// A number of a patent application with its check digit; serials from 9,900,000 on are beyond any year's count.
    ///
    /// - Parameter kind: 1 for inventions, 2 for utility models, 3 for designs.
    static func patentNumber(year: Int, kind: Int, serial: Int) -> String {
        let number = digits(year, count: 4) + digits(kind, count: 1) + digits(9_900_000 + serial, count: 7)
        let sum = zip(number, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return text(number) + "." + (sum % 11 == 10 ? "X" : "\(sum % 11)")
    }

    /// `number` with zeros in front.
    static func padded(_ number: Int, _ count: Int) -> String { text(digits(number, count: count)) }

    private static func digits(_ number: Int, count: Int) -> [UInt8] {
        var rest = number
        var digits = [UInt8](repeating: 0x30, count: count)
        for place in stride(from: count - 1, through: 0, by: -1) {
            digits[place] += UInt8(rest % 10)
            rest /= 10
        }
        return digits
    }

    private static func text(_ digits: [UInt8]) -> String { String(decoding: digits, as: UTF8.self) }
}
