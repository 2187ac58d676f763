package import Markup

/// The address of an endpoint, such as `/registry/{register}/{id}`, spelled once.
package struct Path: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A piece between two slashes.
    enum Segment: Hashable, Sendable {
        case word(String)
        case value(String)
    }

    /// As it is written, values in braces.
    package let template: String
    let segments: [Segment]

    /// The path as it is written; a segment in braces is a value.
    package init(stringLiteral template: String) {
        self.template = template
        segments = template.utf8.split(separator: UInt8(ascii: "/")).map { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return .word(text) }
            return .value(String(text.dropFirst().dropLast()))
        }
    }

    /// The names of its values, in order.
    var valueNames: [String] {
        segments.compactMap { segment in
            if case .value(let name) = segment { name } else { nil }
        }
    }
}

// MARK: - Filling

extension Path {
    /// The address with values in it; what no segment names goes to the query, in the order given, `nil` nowhere.
    package func address(_ values: KeyValuePairs<String, String?> = [:]) -> Address {
        var rest = values.map { ($0.key, $0.value) }
        var path = ""
        for segment in segments {
            path += "/"
            switch segment {
            case .word(let word): path += word
            case .value(let name):
                guard let place = rest.firstIndex(where: { $0.0 == name }) else { continue }
                path += PercentCoding.encode(rest.remove(at: place).1 ?? "")
            }
        }
        return Address(path.isEmpty ? "/" : path, rest.compactMap { name, value in value.map { .init(name, $0) } })
    }
}

// MARK: - Matching

extension Path {
    /// The values of an address that has this form; `nil` where it has another.
    func match(_ parts: [String]) -> [String: String]? {
        guard parts.count == segments.count else { return nil }
        var values: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            switch segment {
            case .word(let word): guard part.utf8.elementsEqual(word.utf8) else { return nil }
            case .value(let name): values[name] = part
            }
        }
        return values
    }
}
