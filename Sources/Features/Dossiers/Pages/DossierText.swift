/// Numbers as the page writes them.
enum DossierText {
    /// `12,345`, for a number that is not negative.
    static func grouped(_ number: Int) -> String {
        let digits = Array("\(number)".utf8)
        var utf8: [UInt8] = []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { utf8.append(UInt8(ascii: ",")) }
            utf8.append(digit)
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
