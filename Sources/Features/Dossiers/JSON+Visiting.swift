import Interchange

extension JSON {
    /// Calls `body` with every member of every object inside.
    func visit(_ body: (String, JSON) -> Void) {
        switch self {
        case .object(let members):
            for member in members {
                body(member.key, member.value)
                member.value.visit(body)
            }
        case .array(let elements): for element in elements { element.visit(body) }
        default: break
        }
    }
}
