public import FEEL

/// Turns models into a program: elements into steps in an order that runs, boxes into checked expressions.
struct Compiler {
    let main: Definitions
    /// The models at hand by namespace, the main one among them.
    let models: [TextKey: Definitions]
    /// What external functions may name.
    let hosts: HostFunctions
    var sources: [ProgramSource] = []
    var findings: [ModelFinding] = []
    /// How many bytes of texts may still be walked for the places of findings.
    var walk = 100_000_000
    var steps: [Step] = []
    /// Where an element's step is, once it has one.
    var places: [ElementKey: Int] = [:]
    /// Elements whose requirements are being followed: meeting one again is a circle.
    var open: Set<ElementKey> = []
    /// The named types of each model, by the name they have in it.
    var types: [TextKey: [String: FEELType]] = [:]
    var openTypes: Set<ElementKey> = []

    /// Elements that require one another in a row, and types that stand on one another: each costs stack.
    static let chainLimit = 100

    /// An element of any of the models.
    struct ElementKey: Hashable {
        let namespace: TextKey
        let id: TextKey

        init(_ namespace: String, _ id: String) {
            self.namespace = TextKey(namespace)
            self.id = TextKey(id)
        }
    }

    init(_ main: Definitions, imports: [Definitions], hosts: HostFunctions) {
        self.main = main
        self.hosts = hosts
        var models: [TextKey: Definitions] = [:]
        for model in imports + [main] { models[TextKey(model.namespace)] = model }
        self.models = models
    }
}

extension Program {
    /// Makes a model ready to run, with the models it imports found among `imports` by namespace.
    ///
    /// `hosts` has the functions that external ones of kind Java stand for.
    public static func compile(
        _ main: Definitions, imports: [Definitions] = [], hosts: HostFunctions = .javaLang
    ) -> Program {
        var compiler = Compiler(main, imports: imports, hosts: hosts)
        let types = compiler.types(of: main)
        for element in main.drgElements { _ = compiler.place(of: element, in: main) }
        return Program(
            name: main.name, namespace: main.namespace, steps: compiler.steps, sources: compiler.sources,
            findings: compiler.findings, types: types, memberLabels: compiler.memberLabels)
    }
}

extension Compiler {
    /// What people read for the members of types; where two types label one name differently, the main model's.
    fileprivate var memberLabels: [String: String] {
        var labels: [String: String] = [:]
        for model in models.values.filter({ $0.namespace != main.namespace }) + [main] {
            for definition in model.itemDefinitions {
                for component in definition.itemComponents {
                    if let label = component.label { labels["\(definition.name).\(component.name)"] = label }
                }
            }
        }
        return labels
    }
}

// MARK: - Texts and findings

extension Compiler {
    /// What findings name while a text is read.
    struct Owner {
        let element: String
        let elementID: String?
        let model: Definitions
    }

    /// Registers a text and gives the number under which sites know it.
    ///
    /// - Parameter isWritten: whether the text stands in the file as it is.
    mutating func source(_ text: SourceText, _ owner: Owner, isWritten: Bool = true) -> Int32 {
        sources.append(
            ProgramSource(
                text: text, element: owner.element, elementID: owner.elementID, namespace: owner.model.namespace,
                isWritten: isWritten))
        return Int32(sources.count - 1)
    }

    /// A site for something that has a name and a place but no expression.
    mutating func site(naming name: String, at position: SourcePosition, _ owner: Owner) -> Site {
        let number = source(SourceText(content: name, position: position), owner, isWritten: false)
        return Site(source: number, start: 0, end: Int32(clamping: name.utf8.count))
    }

    mutating func report(_ id: Diagnostic.ID, _ facts: [String], at position: SourcePosition, _ owner: Owner) {
        let place = site(naming: facts.first ?? "", at: position, owner)
        report([Diagnostic(id, facts, at: place)])
    }

    /// Keeps the first of the findings, and the others while finding their places in long texts takes no time to speak
    /// of: each is walked to from the text's beginning.
    mutating func report(_ diagnostics: [Diagnostic]) {
        for (index, diagnostic) in diagnostics.enumerated() where sources.indices.contains(Int(diagnostic.site.source))
        {
            walk -= Int(diagnostic.site.end)
            guard index == 0 || walk > 0 else { continue }
            findings.append(sources[Int(diagnostic.site.source)].finding(diagnostic))
        }
    }
}
