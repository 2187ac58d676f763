/// A place in the industrial classification for national economic activities, GB/T 4754: a section letter, and two,
/// three or four digits for division, group and class.
///
/// Only the divisions are known here, so a code of the right shape in a division of its section is a value; whether
/// the class exists is not tested. The letter follows from the division, so it may be left out when reading.
package struct IndustryCode: Hashable, Sendable {
    /// The section, A to T.
    package let section: Unicode.Scalar
    /// The digits as a number, and how many they are: 0, 2, 3 or 4.
    private let number: UInt16
    private let length: UInt8

    /// Reads a code from text; see ``init(utf8:)``.
    package init(_ text: some StringProtocol) throws(Fault) {
        try self.init(utf8: Array(text.utf8).span)
    }

    /// Reads a code from its bytes: `C3990`, `C39`, `c3990`, `3990`, or a section alone.
    ///
    /// - Throws: ``Fault``, naming the first thing wrong.
    package init(utf8 bytes: Span<UInt8>) throws(Fault) {
        guard !bytes.isEmpty else { throw Fault(reason: .form) }
        let first = 0x61...0x7A ~= bytes[0] ? bytes[0] - 0x20 : bytes[0]
        let hasLetter = 0x41...0x5A ~= first
        let digits = bytes.count - (hasLetter ? 1 : 0)
        guard [2, 3, 4].contains(digits) || (digits == 0 && hasLetter) else { throw Fault(reason: .form) }
        var number: UInt16 = 0
        for index in (hasLetter ? 1 : 0)..<bytes.count {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { throw Fault(reason: .form) }
            number = number * 10 + UInt16(digit)
        }
        if hasLetter, IndustryCode.sections[Unicode.Scalar(first)] == nil {
            throw Fault(reason: .section(Unicode.Scalar(first)))
        }
        (self.number, length) = (number, UInt8(digits))
        guard digits > 0 else {
            section = Unicode.Scalar(first)
            return
        }
        let division = Int(digits == 2 ? number : digits == 3 ? number / 10 : number / 100)
        guard division < IndustryCode.homes.count, let home = IndustryCode.homes[division] else {
            throw Fault(reason: .division(division))
        }
        section = home
        if hasLetter, home != Unicode.Scalar(first) {
            throw Fault(reason: .elsewhere(division: division, found: Unicode.Scalar(first), expected: home))
        }
    }
}

// MARK: - Parts

extension IndustryCode {
    /// How far down the classification a code goes.
    package enum Level: Int, Hashable, Sendable, Comparable {
        case section
        case division
        case group
        case `class`

        /// A higher level comes first.
        package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// How far down the classification the code goes.
    package var level: Level {
        switch length {
        case 0: .section
        case 2: .division
        case 3: .group
        default: .class
        }
    }

    /// The division, 1 to 97; `nil` for a whole section.
    package var division: Int? {
        switch length {
        case 0: nil
        case 2: Int(number)
        case 3: Int(number / 10)
        default: Int(number / 100)
        }
    }

    /// The section's name: 制造业.
    package var sectionName: String { IndustryCode.sections[section]?.name ?? "" }

    /// Whether the code is `other` or lies in it: C3990 is in C399, in C39 and in C.
    package func isWithin(_ other: IndustryCode) -> Bool {
        guard section == other.section, length >= other.length else { return false }
        return other.length == 0 || number / IndustryCode.power(length - other.length) == other.number
    }

    private static func power(_ digits: UInt8) -> UInt16 {
        digits == 0 ? 1 : digits == 1 ? 10 : 100
    }
}

// MARK: - Writing

extension IndustryCode: CustomStringConvertible {
    /// `C3990`.
    package var description: String {
        let digits = String(number)
        let padding = String(repeating: "0", count: max(0, Int(length) - digits.utf8.count))
        return String(Character(section)) + (length == 0 ? "" : padding + digits)
    }
}

extension IndustryCode: Comparable {
    /// The order of the codes as texts.
    package static func < (left: IndustryCode, right: IndustryCode) -> Bool {
        left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
}

// MARK: - Sections

extension IndustryCode {
    /// The section of each division, by its number.
    private static let homes: [Unicode.Scalar?] = {
        var homes = [Unicode.Scalar?](repeating: nil, count: 98)
        for (letter, section) in sections {
            for division in section.divisions { homes[division] = letter }
        }
        return homes
    }()

    /// The sections of the edition of 2017 with their divisions.
    static let sections: [Unicode.Scalar: (name: String, divisions: ClosedRange<Int>)] = [
        "A": ("农、林、牧、渔业", 1...5),
        "B": ("采矿业", 6...12),
        "C": ("制造业", 13...43),
        "D": ("电力、热力、燃气及水生产和供应业", 44...46),
        "E": ("建筑业", 47...50),
        "F": ("批发和零售业", 51...52),
        "G": ("交通运输、仓储和邮政业", 53...60),
        "H": ("住宿和餐饮业", 61...62),
        "I": ("信息传输、软件和信息技术服务业", 63...65),
        "J": ("金融业", 66...69),
        "K": ("房地产业", 70...70),
        "L": ("租赁和商务服务业", 71...72),
        "M": ("科学研究和技术服务业", 73...75),
        "N": ("水利、环境和公共设施管理业", 76...79),
        "O": ("居民服务、修理和其他服务业", 80...82),
        "P": ("教育", 83...83),
        "Q": ("卫生和社会工作", 84...85),
        "R": ("文化、体育和娱乐业", 86...90),
        "S": ("公共管理、社会保障和社会组织", 91...96),
        "T": ("国际组织", 97...97),
    ]
}
