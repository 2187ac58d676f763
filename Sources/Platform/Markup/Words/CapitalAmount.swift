package import Civic

/// An amount in the characters of cheques and payment orders, which cannot be altered by a stroke:
/// `人民币伍万叁仟贰佰元整`.
///
/// By the rules for filling in notes and vouchers (支付结算办法, annex): 零 once for a run of zeros between digits, 整
/// behind whole yuan and whole jiao, 零 before fen that no jiao precede.
package enum CapitalAmount {
    /// The amount in words of money; below zero with 负 before it.
    package static func text(_ amount: Yuan) -> String {
        let (yuan, rest) = amount.fen.magnitude.quotientAndRemainder(dividingBy: 100)
        let (jiao, fen) = (Int(rest / 10), Int(rest % 10))
        var text = amount.fen < 0 ? "人民币负" : "人民币"
        if yuan > 0 || rest == 0 { text += whole(yuan) + "元" }
        if rest == 0 { return text + "整" }
        if jiao > 0 {
            text += digits[jiao] + "角"
        } else if yuan > 0 {
            text += "零"
        }
        return text + (fen > 0 ? digits[fen] + "分" : "整")
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

    /// Below 10^8 in groups of four, above in as many 亿 and the rest.
    private static func whole(_ number: UInt64) -> String {
        guard number > 0 else { return digits[0] }
        if number >= 100_000_000 { return joined(number, by: 100_000_000, "亿") }
        if number >= 10_000 { return joined(number, by: 10_000, "万") }
        return group(number)
    }

    private static func joined(_ number: UInt64, by unit: UInt64, _ name: String) -> String {
        let (many, rest) = number.quotientAndRemainder(dividingBy: unit)
        let head = whole(many) + name
        guard rest > 0 else { return head }
        return head + (rest < unit / 10 ? digits[0] : "") + whole(rest)
    }

    /// One to four digits.
    private static func group(_ number: UInt64) -> String {
        var text = ""
        var isZeroOpen = false
        for (place, name) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] as [(UInt64, String)] {
            let digit = Int(number / place % 10)
            if digit == 0 {
                isZeroOpen = !text.isEmpty
            } else {
                text += (isZeroOpen ? digits[0] : "") + digits[digit] + name
                isZeroOpen = false
            }
        }
        return text
    }
}
