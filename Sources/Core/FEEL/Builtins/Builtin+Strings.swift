import Exact

// Strings count code points, so 🐎 is one.
extension Builtin {
    static let strings: [Builtin] = [
        text("string length") { .number($0.unicodeScalars.count) },
        text("upper case") { .string($0.uppercased()) },
        text("lower case") { .string($0.lowercased()) },
        Builtin("substring", "string, start position, length?", gives: .string) { evaluator, arguments, site in
            guard let text = arguments[0].string else {
                return evaluator.refuse("substring", "a string is needed", arguments, at: site)
            }
            evaluator.steps -= text.utf8.count / 16
            return substring(text, arguments)
                ?? evaluator.refuse(
                    "substring", "the position is outside the string", Array(arguments.dropFirst()), at: site)
        },
        texts("substring before") { text, match in
            .string(find(match, in: text).map { decoded(Array(text.utf8)[..<$0]) } ?? "")
        },
        texts("substring after") { text, match in
            .string(find(match, in: text).map { decoded(Array(text.utf8)[($0 + match.utf8.count)...]) } ?? "")
        },
        texts("contains") { .boolean(find($1, in: $0) != nil) },
        texts("starts with") { .boolean($0.utf8.starts(with: $1.utf8)) },
        texts("ends with") { .boolean($0.utf8.reversed().starts(with: $1.utf8.reversed())) },
        Builtin("string join", "list, delimiter?", gives: .string) { evaluator, arguments, site in
            evaluator.join(arguments, at: site)
        },
    ]

    private static func text(_ name: String, _ function: @escaping @Sendable (String) -> Value) -> Builtin {
        Builtin(name, "string", gives: .any) { evaluator, arguments, site in
            guard let text = arguments[0].single.string else {
                return evaluator.refuse(name, "a string is needed", arguments, at: site)
            }
            return function(text)
        }
    }

    private static func texts(_ name: String, _ function: @escaping @Sendable (String, String) -> Value) -> Builtin {
        Builtin(name, "string, match", gives: .any) { evaluator, arguments, site in
            guard let text = arguments[0].single.string, let match = arguments[1].single.string else {
                return evaluator.refuse(name, "two strings are needed", arguments, at: site)
            }
            return function(text, match)
        }
    }

    /// The byte where `match` first begins in `text`.
    private static func find(_ match: String, in text: String) -> Int? {
        let (haystack, needle) = (Array(text.utf8), Array(match.utf8))
        guard needle.count <= haystack.count, !needle.isEmpty else { return needle.isEmpty ? 0 : nil }
        // Never back in the text (Knuth, Morris and Pratt): a hostile pair would take length times length otherwise.
        var borders = [0]
        borders.reserveCapacity(needle.count)
        var matched = 0
        for byte in needle.dropFirst() {
            matched = extended(matched, by: byte, needle, borders)
            borders.append(matched)
        }
        matched = 0
        for (place, byte) in haystack.enumerated() {
            matched = extended(matched, by: byte, needle, borders)
            if matched == needle.count { return place + 1 - matched }
        }
        return nil
    }

    /// How many bytes of `needle` are matched after one more byte of the text.
    private static func extended(_ matched: Int, by byte: UInt8, _ needle: [UInt8], _ borders: [Int]) -> Int {
        var matched = matched
        while matched > 0, needle[matched] != byte { matched = borders[matched - 1] }
        return needle[matched] == byte ? matched + 1 : 0
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func substring(_ text: String, _ arguments: [Value]) -> Value? {
        let scalars = Array(text.unicodeScalars)
        guard let start = index(arguments[1], in: scalars.count) else { return nil }
        var end = scalars.count
        if !arguments[2].isNull {
            guard let length = arguments[2].number?.rounded(toScale: 0, .down).int64, length > 0 else { return nil }
            end = min(end, start + Int(clamping: min(length, Int64(scalars.count))))
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[start..<end])
        return .string(String(result))
    }
}

extension Evaluator {
    fileprivate mutating func join(_ arguments: [Value], at site: Site) -> Value {
        let delimiter: String
        switch arguments[1] {
        case .null: delimiter = ""
        case .string(let text): delimiter = text
        default: return refuse("string join", "the delimiter must be a string", at: site)
        }
        let items: [Value]
        switch arguments[0] {
        case .list(let list): items = list
        case .string: items = [arguments[0]]
        default: return refuse("string join", "a list of strings is needed", arguments, at: site)
        }
        var parts: [String] = []
        for item in items where !item.isNull {
            guard let text = item.string else { return refuse("string join", "the items must be strings", at: site) }
            parts.append(text)
        }
        let size = parts.reduce(0) { $0 + $1.utf8.count + delimiter.utf8.count }
        return exceeds(size, at: site) ?? .string(parts.joined(separator: delimiter))
    }
}
