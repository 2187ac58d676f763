/// The names that are known before a text is read: shared by all texts of a scope.
final class NameScope: Sendable {
    let variables: NameIndex
    /// Members with several words of any type of the model: what a path on a value of unknown type may name.
    let members: NameIndex
    let types: NameIndex

    init(_ variables: [(name: String, type: FEELType)], types: [String: FEELType]) {
        var members = Members()
        for (_, type) in types { members.learn(type, depth: 0) }
        for (_, type) in variables { members.learn(type, depth: 0) }
        // Of two variables of one name the later counts.
        self.variables = NameIndex(variables.reversed().map { Names.Known($0.name, $0.type) })
        self.members = NameIndex(members.found)
        self.types = NameIndex((Array(FEELType.byName.keys) + Array(types.keys)).map { Names.Known($0) })
    }

    static let builtins = NameIndex(Builtin.all.keys.map { Names.Known($0) })

    /// Members of values of the language that have a space in their name.
    static let properties = NameIndex(["time offset", "start included", "end included"].map { Names.Known($0) })

    /// Whether a name is more than one word.
    static func isComposed(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { Scanner.wordEnd($0, from: 0) < $0.count }
    }

    private struct Members {
        var found: [Names.Known] = []
        private var named: Set<NamedType> = []

        mutating func learn(_ type: FEELType, depth: Int) {
            guard depth < 8 else { return }
            switch type {
            case .list(let item), .range(let item): learn(item, depth: depth + 1)
            case .named(let type):
                if named.insert(type).inserted { learn(type.type, depth: depth + 1) }
            case .context(let fields):
                for field in fields {
                    if NameScope.isComposed(field.name) { found.append(Names.Known(field.name)) }
                    learn(field.type, depth: depth + 1)
                }
            default: break
            }
        }
    }
}
