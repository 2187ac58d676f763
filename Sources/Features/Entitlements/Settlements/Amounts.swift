import Civic
import Markup

extension Int128 {
    /// The sum of amounts, in fen, as an amount; one that no amount can hold is the largest there is.
    var yuan: Yuan { Yuan(fen: Int64(clamping: self)) }
}

extension TableCell {
    /// A sum in yuan, with 万元 beside it from a million on.
    static func sum(_ fen: Int128) -> TableCell {
        guard fen.magnitude >= 100_000_000 else { return .money(fen.yuan) }
        return .noted(.money(fen.yuan), Quantity.money(fen.yuan, in: .wan).text)
    }
}
