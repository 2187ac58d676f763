/// Where a link or a form leads: a path and what is asked there, escaped once and in one place.
///
/// ```swift
/// let list = Address("/contracts").setting("year", "2023")
/// list.setting("page", "2").text   // /contracts?year=2023&page=2
/// ```
package struct Address: Hashable, Sendable {
    /// What stands before the question mark, as it is; a link that would run something is dropped where it is written.
    package let path: String
    /// Names and values behind the question mark, in their order, not yet escaped.
    package private(set) var query: [Pair]

    /// A name and its value.
    package struct Pair: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value.
        package let value: String

        /// A name and its value.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The address `path`, asked for `query`.
    package init(_ path: String, _ query: [Pair] = []) {
        self.path = path
        self.query = query
    }
}

// MARK: - Changing

extension Address {
    /// The address with `name` at `value`, where it stood before or at the end; `nil` leaves it out.
    package func setting(_ name: String, _ value: String?) -> Address {
        var changed = self
        guard let value else {
            changed.query.removeAll { Self.isSame($0.name, name) }
            return changed
        }
        if let place = query.firstIndex(where: { Self.isSame($0.name, name) }) {
            changed.query[place] = Pair(name, value)
        } else {
            changed.query.append(Pair(name, value))
        }
        return changed
    }

    /// The address with `.ending` behind its path, asked the same.
    package func ending(_ ending: String) -> Address { Address(path + "." + ending, query) }

    private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}

// MARK: - Writing

extension Address {
    /// The address as a browser takes it: every byte of a name or value that is not a letter, a digit or one of `-._~`
    /// is written `%XX`.
    package var text: String {
        guard !query.isEmpty else { return path }
        var utf8 = Array(path.utf8)
        for (index, pair) in query.enumerated() {
            utf8.append(UInt8(ascii: index == 0 ? "?" : "&"))
            Self.append(pair.name, to: &utf8)
            utf8.append(UInt8(ascii: "="))
            Self.append(pair.value, to: &utf8)
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    private static func append(_ text: String, to utf8: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                utf8.append(byte)
            default:
                let digits = Array("0123456789ABCDEF".utf8)
                utf8 += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
