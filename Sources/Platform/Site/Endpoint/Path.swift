package import Markup

/// The address of an endpoint, such as `/registry/{register}/{id}`, spelled once.
package struct Path: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A piece between two slashes.
    enum Segment: Hashable, Sendable {
        case word(String)
        case value(String)
        /// All pieces from here on, slashes between them; only at the end.
        case rest(String)
    }

    /// As it is written, values in braces.
    package let template: String
    let segments: [Segment]

    /// The path as it is written; a segment in braces is a value, one that ends in `...` all that follows.
    package init(stringLiteral template: String) {
        self.template = template
        segments = template.utf8.split(separator: UInt8(ascii: "/")).map { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return .word(text) }
            let name = text.dropFirst().dropLast()
            let isRest = name.utf8.suffix(3).elementsEqual("...".utf8)
            return isRest ? .rest(String(name.dropLast(3))) : .value(String(name))
        }
    }

    /// Whether its last value is all that follows.
    var isOpen: Bool {
        if case .rest? = segments.last { true } else { false }
    }

    /// As the OpenAPI document writes it: every value in braces alone.
    var described: String { template.replacing("...}", with: "}") }

    /// The names of its values, in order.
    var valueNames: [String] {
        segments.compactMap { segment in
            switch segment {
            case .word: nil
            case .value(let name), .rest(let name): name
            }
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
            case .rest(let name):
                guard let place = rest.firstIndex(where: { $0.0 == name }) else { continue }
                let pieces = (rest.remove(at: place).1 ?? "").split(separator: "/", omittingEmptySubsequences: false)
                path += pieces.map { PercentCoding.encode(String($0)) }.joined(separator: "/")
            }
        }
        return Address(path.isEmpty ? "/" : path, rest.compactMap { name, value in value.map { .init(name, $0) } })
    }
}

// MARK: - Matching

extension Path {
    /// The values of an address that has this form; `nil` where it has another.
    func match(_ parts: [String]) -> [String: String]? {
        guard parts.count == segments.count || isOpen && parts.count > segments.count else { return nil }
        var values: [String: String] = [:]
        for (part, segment) in zip(parts, segments) {
            switch segment {
            case .word(let word): guard part.utf8.elementsEqual(word.utf8) else { return nil }
            case .value(let name): values[name] = part
            case .rest(let name): values[name] = parts[(segments.count - 1)...].joined(separator: "/")
            }
        }
        return values
    }
}
