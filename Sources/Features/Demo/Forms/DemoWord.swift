/// A word of a closed list, as registers store it and as officials write it.
package protocol DemoWord: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The Chinese word.
    var label: String { get }
}

extension DemoWord {
    /// The word that registers store: the case's name, its words joined by hyphens.
    package var code: String {
        var utf8: [UInt8] = []
        for byte in rawValue.utf8 {
            let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            if isCapital { utf8.append(UInt8(ascii: "-")) }
            utf8.append(isCapital ? byte + 32 : byte)
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
