/// Points at a decision of one of the pack's models: `contracts.dmn#Seller subsidy`.
package struct DecisionReference: Hashable, Sendable {
    /// The model's file in the pack's folder.
    package let file: String
    /// The decision's name.
    package let decision: String

    init(file: String, decision: String) {
        self.file = file
        self.decision = decision
    }

    /// Reads `file.dmn#Decision name`; nil for another form and for files outside the pack's folder.
    package init?(_ text: String) {
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
        let file = String(text[..<mark])
        let decision = String(text[text.utf8.index(after: mark)...])
        guard file.utf8.count > 4, file.hasSuffix(".dmn"), !file.utf8.contains(UInt8(ascii: "/")), !decision.isEmpty
        else { return nil }
        self.init(file: file, decision: decision)
    }
}

extension DecisionReference: CustomStringConvertible {
    /// `contracts.dmn#Seller subsidy`.
    package var description: String { "\(file)#\(decision)" }
}
