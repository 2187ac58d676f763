/// A method's name with the types of its parameters, as models write it: `max(int, int)`.
struct HostSignature: Hashable, Sendable, CustomStringConvertible {
    let name: String
    let types: [HostType]
    /// Whether the last type stands for any number of arguments: `java.lang.Object...`, or the array Java compiles
    /// that to, `[Ljava.lang.Object;`.
    let isVariadic: Bool

    /// Nil for a text that is no name with types in parentheses.
    init?(_ text: String) {
        let bytes = text.utf8.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        guard let open = bytes.firstIndex(of: UInt8(ascii: "(")), open > 0, bytes.last == UInt8(ascii: ")") else {
            return nil
        }
        let inner = bytes[(open + 1)..<(bytes.count - 1)]
        guard !inner.contains(UInt8(ascii: "(")), !inner.contains(UInt8(ascii: ")")) else { return nil }
        name = String(decoding: bytes[..<open], as: UTF8.self)
        var types: [HostType] = []
        var isVariadic = false
        if !inner.isEmpty {
            let parts = inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            for (place, part) in parts.enumerated() {
                guard !part.isEmpty else { return nil }
                var type = String(decoding: part, as: UTF8.self)
                if let item = HostSignature.item(ofArray: type), place == parts.count - 1 {
                    type = item
                    isVariadic = true
                }
                types.append(HostType(type))
            }
        }
        self.types = types
        self.isVariadic = isVariadic
    }

    private static func item(ofArray type: String) -> String? {
        if type.hasSuffix("...") { return String(type.dropLast(3)) }
        if type.hasSuffix("[]") { return String(type.dropLast(2)) }
        return type.hasPrefix("[L") && type.hasSuffix(";") ? String(type.dropFirst(2).dropLast()) : nil
    }

    /// Whether a function of so many parameters can stand for the method.
    func accepts(count: Int) -> Bool { isVariadic ? count >= types.count - 1 : count == types.count }

    /// The type of the argument at a place; behind the last, that of any further one.
    func type(at place: Int) -> HostType? { place < types.count ? types[place] : types.last }

    var parameters: String {
        "(" + types.map(\.name).joined(separator: ", ") + (isVariadic ? "...)" : ")")
    }

    /// The one way of writing it that all ways of writing it come to.
    var description: String { name + parameters }
}
