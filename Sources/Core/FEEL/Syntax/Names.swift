/// The names that may stand in a text, with the types known of them.
///
/// Names of the language may hold spaces and signs (`Student's name`, `Approved/Declined`), so where a name ends
/// depends on which names there are. Before reading, every text gets the names of its scope; while reading, loops,
/// functions, contexts and filters add theirs.
public struct Names: Sendable {
    /// What was known before reading.
    private let scope: NameScope
    /// What the forms around the present place have added, the innermost last.
    private var inner: [Known] = []
    /// Where in ``inner`` each form begins.
    private var marks: [Int] = []
    /// Members with several words, of contexts written in the text.
    private var members: [Known] = []

    struct Known: Sendable {
        let name: String
        let hint: FEELType
        /// Of the name's first word.
        let hash: UInt64

        init(_ name: String, _ hint: FEELType = .any) {
            self.name = name
            self.hint = hint
            hash = NameIndex.hash(firstWordOf: name)
        }
    }

    /// A scope with the given variables over the language's built-in functions.
    public init(_ variables: [(name: String, type: FEELType)] = [], types: [String: FEELType] = [:]) {
        scope = NameScope(variables, types: types)
    }
}

// MARK: - Changing the scope

extension Names {
    mutating func push() { marks.append(inner.count) }

    mutating func pop() {
        if let mark = marks.popLast() { inner.removeLast(inner.count - mark) }
    }

    /// How many names there are.
    struct Mark {
        fileprivate let inner: Int
        fileprivate let marks: Int
        fileprivate let members: Int
    }

    var mark: Mark { Mark(inner: inner.count, marks: marks.count, members: members.count) }

    /// Forgets the names added since; none of those there were may have gone.
    mutating func goBack(to mark: Mark) {
        inner.removeLast(inner.count - mark.inner)
        marks.removeLast(marks.count - mark.marks)
        members.removeLast(members.count - mark.members)
    }

    /// Adds a name to the innermost form.
    public mutating func declare(_ name: String, _ type: FEELType) {
        inner.append(Known(name, type))
        learnMembers(of: type, depth: 0)
    }

    /// Members of types that the scope has named are known already.
    private mutating func learnMembers(of type: FEELType, depth: Int) {
        guard depth < 8 else { return }
        switch type {
        case .list(let item), .range(let item): learnMembers(of: item, depth: depth + 1)
        case .context(let fields):
            for field in fields {
                if NameScope.isComposed(field.name) { members.append(Known(field.name)) }
                learnMembers(of: field.type, depth: depth + 1)
            }
        default: break
        }
    }
}

// MARK: - Looking names up

extension Names {
    /// A known name that stands in a text, and where it ends there.
    typealias Found = (known: Known, end: Int)

    /// The longest variable or function that begins with `word`; of one name the innermost.
    func variable(at word: Range<Int>, in bytes: [UInt8]) -> Found? {
        let hash = NameIndex.hash(bytes, word)
        var best: Found?
        for known in inner.reversed() where known.hash == hash { Names.keep(known, &best, word, bytes) }
        scope.variables.forEach(hash) { Names.keep($0, &best, word, bytes) }
        NameScope.builtins.forEach(hash) { Names.keep($0, &best, word, bytes) }
        return best
    }

    /// The longest member that a value of `type` may have and that begins with `word`.
    func member(of type: FEELType, at word: Range<Int>, in bytes: [UInt8]) -> Found? {
        var best: Found?
        if let fields = type.item.fields {
            for field in fields {
                guard let end = NameIndex.end(of: field.name, at: word, in: bytes), end > best?.end ?? -1 else {
                    continue
                }
                best = (Known(field.name, field.type), end)
            }
            return best
        }
        let hash = NameIndex.hash(bytes, word)
        scope.members.forEach(hash) { Names.keep($0, &best, word, bytes) }
        for known in members where known.hash == hash { Names.keep(known, &best, word, bytes) }
        NameScope.properties.forEach(hash) { Names.keep($0, &best, word, bytes) }
        return best
    }

    /// The longest name of a type that begins with `word`.
    func type(at word: Range<Int>, in bytes: [UInt8]) -> Found? {
        var best: Found?
        scope.types.forEach(NameIndex.hash(bytes, word)) { Names.keep($0, &best, word, bytes) }
        return best
    }

    private static func keep(_ known: Known, _ best: inout Found?, _ word: Range<Int>, _ bytes: [UInt8]) {
        guard let end = NameIndex.end(of: known.name, at: word, in: bytes), end > best?.end ?? -1 else { return }
        best = (known, end)
    }

    /// A name close to `name`, to help with a slip of the pen.
    ///
    /// - Parameter ofSeveralWords: whether names of a single word are passed over.
    func similar(to name: String, ofSeveralWords: Bool = false) -> String? {
        let names = [scope.variables.all, inner, NameScope.builtins.all].joined().lazy.map(\.name)
        guard ofSeveralWords else { return name.nearest(among: names, allowing: 3) }
        return name.nearest(among: names.filter(NameScope.isComposed), allowing: 4)
    }
}
