import Markup

/// Names and values as a query or a form holds them.
enum FormCoding {
    /// How many bytes a form without files may have.
    static let limit = 1 << 20

    /// The names and values, decoded, in order.
    ///
    /// - Throws: ``Refusal`` where the coding is wrong.
    static func decode(_ bytes: some Collection<UInt8>) throws(Refusal) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.flatMap({ PercentCoding.decode($0, plusIsSpace: true) }),
                let value = PercentCoding.decode(parts.count > 1 ? Array(parts[1]) : [], plusIsSpace: true)
            else {
                throw Refusal(
                    .invalid, Phrase(zh: "地址或表单的编码有误，请从页面上的链接进入", en: "the address or the form is wrongly encoded"))
            }
            pairs.append((name, value))
        }
        return pairs
    }
}
