import DMN
import FEEL

/// A decision made ready for cases: the inputs it asks for, and what of them it looks at.
struct CaseQuestion {
    let program: Program
    /// The place of the decision.
    let place: Int
    /// The steps to run, in order.
    let order: [Int]
    private let looks: Set<Look>

    /// The way to a member of an input.
    struct Trail {
        /// The input.
        let input: String
        /// The members on the way, each with the type it is a member of.
        private(set) var steps: [(owner: FEELType, member: String)] = []

        init(_ input: String) { self.input = input }

        /// The way on to a member of what this one leads to.
        func to(_ member: String, of owner: FEELType) -> Trail {
            var trail = self
            trail.steps.append((owner, member))
            return trail
        }
    }

    /// Members that some expression looks at, one within the other.
    struct Look: Hashable {
        /// What it begins from.
        enum Root: Hashable {
            /// An input, by its name.
            case input(Word)
            /// A value of a type, by model and name: an item of a list, what another decision gives.
            case type(Word, Word)
            /// A value of which nothing is known.
            case anything
        }

        let root: Root
        let members: [Word]
    }

    init(_ program: Program, place: Int) {
        self.program = program
        self.place = place
        order = program.order(for: [place])
        var looks: Set<Look> = []
        for step in order.map({ program.steps[$0] }) {
            let logic: Expr? =
                switch step.kind {
                case .decision(let expr, _): expr
                case .function(let function): function.logic
                case .input, .empty: nil
                }
            logic?.walk { node in looks.formUnion(Look.all(in: node, program)) }
        }
        self.looks = looks
    }

    /// The inputs it asks for.
    var inputs: [Step] { order.map { program.steps[$0] }.filter(\.isInput) }

    /// Whether the decision looks at the member that a trail ends with.
    func looks(at trail: Trail) -> Bool {
        let members = trail.steps.map { Word($0.member) }
        guard let last = trail.steps.last, !last.owner.names.isEmpty else { return true }
        if looks.contains(Look(root: .input(Word(trail.input)), members: members)) { return true }
        return trail.steps.indices.contains { index in
            let rest = Array(members[index...])
            return trail.steps[index].owner.names.contains { name in
                looks.contains(Look(root: .type(Word(name.namespace), Word(name.name)), members: rest))
            } || looks.contains(Look(root: .anything, members: rest))
        }
    }
}

// MARK: - Finding

extension CaseQuestion.Look {
    /// What a node looks at; nothing unless it is a member.
    static func all(in node: Expr, _ program: Program) -> [Self] {
        if case .itemMember(_, let key, _) = node.kind { return [Self(root: .anything, members: [Word(key)])] }
        var members: [Word] = []
        var base = node
        while true {
            switch base.kind {
            case .member(let inner, let key, _):
                members.insert(Word(key), at: 0)
                base = inner
                continue
            case .converted(let inner, _):
                base = inner
                continue
            default: break
            }
            break
        }
        guard !members.isEmpty else { return [] }
        if case .global(let place) = base.kind, program.steps[place].isInput {
            return [Self(root: .input(Word(program.steps[place].name)), members: members)]
        }
        let names = base.type.names
        guard !names.isEmpty else { return [Self(root: .anything, members: members)] }
        return names.map { Self(root: .type(Word($0.namespace), Word($0.name)), members: members) }
    }
}

extension FEELType {
    /// The names under which a type, or that of a list's items, is known.
    fileprivate var names: [NamedType] {
        var names: [NamedType] = []
        var type = self
        while true {
            switch type {
            case .named(let named):
                names.append(named)
                type = named.type
            case .list(let item): type = item
            default: return names
            }
        }
    }
}
