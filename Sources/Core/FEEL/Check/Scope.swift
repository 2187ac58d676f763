/// What the names of an expression mean: places with their types, and the types that may be named.
public struct Scope: Sendable {
    /// Where a name's value lies.
    public enum Place: Hashable, Sendable {
        /// A place of the model, by its number in ``Evaluator/globals``.
        case global(Int)
        /// A place of the running function, by its number in ``Evaluator/locals``.
        case local(Int)
        /// A member of the item of a filter.
        case member(item: Int, key: String, index: Int)
    }

    struct Variable: Sendable {
        let name: String
        let place: Place
        let type: FEELType
        /// The type of the item that a member belongs to.
        var owner = FEELType.any
    }

    private(set) var variables: [Variable] = []
    /// The types of a model, by the name they have here.
    public var types: [String: FEELType] {
        didSet { prepared = nil }
    }
    /// The items in whose filter we stand, whose members are not known: any bare name may be one of them.
    var openItems: [Int] = []
    var nextSlot = 0
    var frame = 0
    /// The names as the parser wants them, kept from text to text.
    private var prepared: Names?

    /// A scope without names that knows the model's `types`.
    public init(types: [String: FEELType] = [:]) {
        self.types = types
    }
}

// MARK: - Declaring

extension Scope {
    /// Adds a name; a later one hides an earlier one of the same name.
    public mutating func declare(_ name: String, at place: Place, type: FEELType) {
        variables.append(Variable(name: name, place: place, type: type))
        prepared?.declare(name, type)
    }

    /// Adds the members of a filter's item under their bare names.
    mutating func declareMembers(of type: FEELType, item slot: Int) {
        for (index, field) in (type.fields ?? []).enumerated() {
            let place = Place.member(item: slot, key: field.name, index: index)
            variables.append(Variable(name: field.name, place: place, type: field.type, owner: type))
            prepared?.declare(field.name, field.type)
        }
    }

    /// Adds a name at a new place of the running function.
    @discardableResult
    public mutating func declareLocal(_ name: String, type: FEELType) -> Int {
        let slot = newSlot()
        declare(name, at: .local(slot), type: type)
        return slot
    }

    /// A place of the running function without a name.
    public mutating func newSlot() -> Int {
        defer { nextSlot += 1 }
        frame = max(frame, nextSlot + 1)
        return nextSlot
    }

    func find(_ name: String) -> Variable? {
        variables.last { sameText($0.name, name) }
    }

    /// What is declared; places used since stay counted in the frame.
    struct Mark {
        fileprivate let variables: Int
        fileprivate let openItems: Int
        fileprivate let nextSlot: Int
        fileprivate let prepared: Names.Mark?
    }

    var mark: Mark {
        Mark(
            variables: variables.count, openItems: openItems.count, nextSlot: nextSlot, prepared: prepared?.mark)
    }

    /// Forgets what was declared since.
    mutating func goBack(to mark: Mark) {
        variables.removeLast(variables.count - mark.variables)
        openItems.removeLast(openItems.count - mark.openItems)
        nextSlot = mark.nextSlot
        if let names = mark.prepared { prepared?.goBack(to: names) } else { prepared = nil }
    }

    /// How many places an expression checked in this scope needs.
    public var frameSize: Int { frame }

    /// The names of this scope as the parser wants them.
    public var names: Names {
        prepared ?? Names(variables.map { ($0.name, $0.type) }, types: types)
    }

    /// The names of this scope, kept for the texts to come.
    mutating func preparedNames() -> Names {
        if let prepared { return prepared }
        let names = self.names
        prepared = names
        return names
    }
}
