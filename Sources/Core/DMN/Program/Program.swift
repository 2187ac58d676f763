public import FEEL

/// A decision model made ready to run: steps in an order in which each finds filled what it needs.
///
/// A value; one program serves any number of evaluations at once. Compiling never throws: what is wrong is in
/// ``findings``, and a step that could not be compiled gives null with that reason.
public struct Program: Sendable {
    /// The model's name.
    public let name: String
    /// The model's namespace, by which other models import it.
    public let namespace: String
    /// The places to fill, numbered from 0; each needs smaller numbers only, so running them in order works.
    public let steps: [Step]
    /// The texts that the sites of the steps' expressions lead to.
    public let sources: [ProgramSource]
    /// What reading and checking the expressions found, in no particular order.
    public let findings: [ModelFinding]
    /// The named types of the model and of what it imports, by the name they have in it.
    public let types: [String: FEELType]
    /// What people read for the members of the models' types, by type and member: `tContract.kind`.
    let memberLabels: [String: String]
    private let places: [TextKey: Int]

    init(
        name: String, namespace: String, steps: [Step], sources: [ProgramSource], findings: [ModelFinding],
        types: [String: FEELType], memberLabels: [String: String]
    ) {
        self.name = name
        self.namespace = namespace
        self.steps = steps
        self.sources = sources
        self.findings = findings
        self.types = types
        self.memberLabels = memberLabels
        var places: [TextKey: Int] = [:]
        for (place, step) in steps.enumerated() where places[TextKey(step.name)] == nil {
            places[TextKey(step.name)] = place
        }
        self.places = places
    }
}

// MARK: - Looking up

extension Program {
    /// The number of the step of this name.
    public func place(named name: String) -> Int? { places[TextKey(name.normalisedName)] }

    /// What people read for a member of a type; its name where the model has no label for it.
    public func label(ofMember key: String, in type: FEELType) -> String {
        var owner = type
        if case .list(let item) = owner.bare { owner = item }
        while case .named(let named) = owner {
            if let label = memberLabels["\(named.name).\(key)"] { return label }
            owner = named.type
        }
        return key
    }

    /// The step of this name, for its type, label and place in the file.
    public func step(named name: String) -> Step? { place(named: name).map { steps[$0] } }

    /// Where in its file a site lies; nil for a site of another program.
    public func position(of site: Site) -> SourcePosition? {
        guard sources.indices.contains(Int(site.source)) else { return nil }
        return sources[Int(site.source)].text.position(atUTF8Offset: Int(site.start))
    }

    /// A finding of an evaluation, with the way back to the file.
    public func locate(_ diagnostic: Diagnostic) -> ModelFinding? {
        let source = Int(diagnostic.site.source)
        return sources.indices.contains(source) ? sources[source].finding(diagnostic) : nil
    }

    /// The steps that `places` rest on and themselves, in the order of running.
    ///
    /// Places in `given` are filled already, so that nothing they rest on is needed for them.
    public func order(for places: [Int], given: Set<Int> = []) -> [Int] {
        steps.order(for: places) { given.contains($0) }
    }
}

extension [Step] {
    /// The numbers of the steps that `places` rest on and of themselves, ascending: the order of running.
    ///
    /// What a place that `isGiven` rests on is not needed for it.
    func order(for places: [Int], isGiven: (Int) -> Bool) -> [Int] {
        var needed = [Bool](repeating: false, count: count)
        var open = places
        while let place = open.popLast() {
            guard !needed[place] else { continue }
            needed[place] = true
            if !isGiven(place) { open += self[place].requirements }
        }
        return indices.filter { needed[$0] }
    }
}
