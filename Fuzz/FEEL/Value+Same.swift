import FEEL

extension Value {
    /// Whether two values are written alike: stricter than equality of the language, and defined for all kinds.
    func isSame(as other: Value) -> Bool { literal.utf8.elementsEqual(other.literal.utf8) }

    /// The value written down; nil where it has no literal or a very long one.
    var shortLiteral: String? {
        guard hasLiteral(depth: 20) else { return nil }
        let literal = literal
        return literal.utf8.count <= 4_000 ? literal : nil
    }

    private func hasLiteral(depth: Int) -> Bool {
        guard depth > 0 else { return false }
        switch self {
        case .function: return false
        case .list(let items): return items.allSatisfy { $0.hasLiteral(depth: depth - 1) }
        case .context(let context): return context.values.allSatisfy { $0.hasLiteral(depth: depth - 1) }
        case .range(let range):
            return range.start.hasLiteral(depth: depth - 1) && range.end.hasLiteral(depth: depth - 1)
        default: return true
        }
    }
}
