/// An administrative division of GB/T 2260: six digits, two each for province, prefecture and county.
///
/// Only codes of the list exist as values. A credit code may name a division that was merged away since, or a
/// registration office with a number of its own, so an unknown code is worth a note and never a refusal.
package struct Region: Hashable, Sendable {
    /// 330106 for 西湖区, 330100 for 杭州市, 330000 for 浙江省.
    package let code: Int

    /// The division `code`; `nil` when the list does not have it.
    package init?(code: Int) {
        guard Region.isKnown(code: code) else { return nil }
        self.code = code
    }

    /// Whether the list has `code`, at any of the three levels; 100000 stands for the whole country.
    package static func isKnown(code: Int) -> Bool {
        guard (0..<1_000_000).contains(code) else { return false }
        return list.known[code >> 6] >> UInt64(code & 63) & 1 == 1
    }
}

// MARK: - Names

extension Region {
    /// The province, such as 浙江省; `nil` for the whole country.
    package var province: String? {
        Region.list.names[code / 10_000]
    }

    /// The prefecture, such as 杭州市; `nil` for a province as a whole.
    package var prefecture: String? {
        Region.list.names[code / 100]
    }

    /// Whether the division is `other` or lies in it: 330106 is in 330100 and in 330000.
    package func isWithin(_ other: Region) -> Bool {
        let span = other.code == Region.country ? 1_000_000 : Region.span(of: other.code)
        return other.code == Region.country || code / span == other.code / span
    }

    private static func span(of code: Int) -> Int {
        if code.isMultiple(of: 10_000) { return 10_000 }
        return code.isMultiple(of: 100) ? 100 : 1
    }
}

// MARK: - The list

extension Region {
    /// The code that registrations with the national authority carry.
    static let country = 100_000

    /// The list as bits by code, and the names of provinces (two digits) and prefectures (four).
    private static let list: (known: [UInt64], names: [Int: String]) = {
        var known = [UInt64](repeating: 0, count: 1_000_000 / 64)
        var names: [Int: String] = [:]
        func add(_ code: Int) { known[code >> 6] |= 1 << UInt64(code & 63) }
        add(country)
        for line in divisions.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            guard words.count > 1, let prefix = Int(words[0]) else { continue }
            names[prefix] = words[1]
            add(prefix < 100 ? prefix * 10_000 : prefix * 100)
            for run in words.dropFirst(2) {
                let ends = run.utf8.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
                guard let first = ends.first.flatMap({ Int($0) }), let last = ends.last.flatMap({ Int($0) }) else {
                    continue
                }
                for county in first...last { add(prefix * 100 + county) }
            }
        }
        return (known, names)
    }()
}

// MARK: - Writing

extension Region: CustomStringConvertible {
    /// `370102`.
    package var description: String {
        String(code)
    }
}
