/// The names that may stand in a text, with the types known of them.
///
/// Names of the language may hold spaces and signs (`Student's name`, `Approved/Declined`), so where a name ends
/// depends on which names there are. Before reading, every text gets the names of its scope; while reading, loops,
/// functions, contexts and filters add theirs.
public struct Names: Sendable {
    private var frames: [[String: [Known]]]
    /// Names of members of any type of the model: what a path or filter on a value of unknown type may name.
    private var members: [String: [Known]] = [:]
    /// The named types whose members are known already.
    private var learned: Set<NamedType> = []
    /// Names of types.
    private var types: [String: [Known]] = [:]

    struct Known: Sendable {
        let name: String
        let atoms: [Atom]
        let hint: FEELType
    }

    /// A scope with the given variables over the language's built-in functions.
    public init(_ variables: [(name: String, type: FEELType)] = [], types: [String: FEELType] = [:]) {
        frames = [Names.builtins, [:]]
        for (name, type) in variables { declare(name, type) }
        for name in FEELType.byName.keys {
            Names.insert(Known(name: name, atoms: Atom.split(name), hint: .any), &self.types)
        }
        for (name, type) in types {
            Names.insert(Known(name: name, atoms: Atom.split(name), hint: .any), &self.types)
            learnMembers(of: type)
        }
    }

    private static let builtins: [String: [Known]] = {
        var frame: [String: [Known]] = [:]
        for name in Builtin.all.keys {
            insert(Known(name: name, atoms: Atom.split(name), hint: .any), &frame)
        }
        return frame
    }()

    private static func insert(_ known: Known, _ frame: inout [String: [Known]]) {
        guard let first = known.atoms.first else { return }
        var same = frame.removeValue(forKey: first.text) ?? []
        same.removeAll { sameText($0.name, known.name) }
        let place = same.firstIndex { $0.atoms.count <= known.atoms.count }
        same.insert(known, at: place ?? same.count)
        frame[first.text] = same
    }
}

// MARK: - Changing the scope

extension Names {
    mutating func push() { frames.append([:]) }
    mutating func pop() { frames.removeLast() }

    /// Adds a name to the innermost frame.
    public mutating func declare(_ name: String, _ type: FEELType) {
        Names.insert(Known(name: name, atoms: Atom.split(name), hint: type), &frames[frames.count - 1])
        learnMembers(of: type)
    }

    private mutating func learnMembers(of type: FEELType, depth: Int = 0) {
        guard depth < 8 else { return }
        switch type {
        case .list(let item), .range(let item): learnMembers(of: item, depth: depth + 1)
        case .named(let named):
            if learned.insert(named).inserted { learnMembers(of: named.type, depth: depth + 1) }
        case .context(let fields):
            for field in fields {
                let known = Known(name: field.name, atoms: Atom.split(field.name), hint: .any)
                if known.atoms.count > 1 { Names.insert(known, &members) }
                learnMembers(of: field.type, depth: depth + 1)
            }
        default: break
        }
    }
}

// MARK: - Looking names up

extension Names {
    /// The known names that begin with `atom`, the longest first.
    func variables(startingWith atom: String) -> [Known] {
        var found: [Known] = []
        var taken: Set<Shape.Key> = []
        for frame in frames.reversed() {
            guard let here = frame[atom] else { continue }
            if found.isEmpty {
                found = here
                continue
            }
            if taken.isEmpty { taken = Set(found.map { Shape.Key($0.name) }) }
            for known in here where taken.insert(Shape.Key(known.name)).inserted { found.append(known) }
        }
        return taken.isEmpty ? found : found.sorted { $0.atoms.count > $1.atoms.count }
    }

    /// The members that a value of `type` may have and that begin with `atom`, the longest first.
    func members(of type: FEELType, startingWith atom: String) -> [Known] {
        let item = type.item
        guard let fields = item.fields else {
            return (members[atom] ?? []) + Names.properties.filter { $0.atoms.first?.text == atom }
        }
        return fields.map { Known(name: $0.name, atoms: Atom.split($0.name), hint: $0.type) }
            .filter { $0.atoms.first?.text == atom }
            .sorted { $0.atoms.count > $1.atoms.count }
    }

    func types(startingWith atom: String) -> [Known] { types[atom] ?? [] }

    /// Members of values of the language that have a space in their name.
    private static let properties = ["time offset", "start included", "end included"].map {
        Known(name: $0, atoms: Atom.split($0), hint: .any)
    }

    /// A name close to `name`, to help with a slip of the pen.
    func similar(to name: String) -> String? {
        let scalars = Array(name.unicodeScalars)
        let allowed = max(1, scalars.count / 3)
        // Nobody mistypes a name of that length: the comparison would only cost time.
        guard scalars.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for frame in frames.dropFirst() {
            for known in frame.values.joined() where known.name.utf8.count <= 4 * (scalars.count + allowed) {
                let distance = editDistance(scalars, Array(known.name.unicodeScalars))
                if distance <= allowed, (distance, known.name) < (best?.distance ?? .max, best?.name ?? "") {
                    best = (known.name, distance)
                }
            }
        }
        return best?.name
    }
}

/// How many single-character edits lead from one text to the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var previous = Array(0...right.count)
    for (row, a) in left.enumerated() {
        var current = [row + 1]
        for (column, b) in right.enumerated() {
            current.append(min(previous[column] + (a == b ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
        }
        previous = current
    }
    return previous[right.count]
}
