import Civic

extension Int128 {
    /// A sum of fen in yuan, without the unit; one too large for an amount says that it is in fen.
    var inYuan: String {
        guard let amount = Int64(exactly: self) else { return "\(self) 分" }
        return String(Yuan(fen: amount).description.split(separator: " ").first ?? "")
    }
}
