/// Whole numbers as the log's formats write them: ASCII digits, no sign, no leading zero.
enum DecimalNumber {
    /// The number, `nil` when the text is not its one spelling or it is beyond `Int.max`.
    static func value(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1, text.count <= 19 else {
            return nil
        }
        var value = 0
        for byte in text {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooLarge) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
            guard !isTooLarge, !isStillTooLarge else { return nil }
            value = sum
        }
        return value
    }
}
