/// A decision model: what one DMN file holds.
public struct Definitions: Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The namespace that names the model for imports and references.
    public let namespace: String
    /// The version of the standard it is written in.
    public let version: ModelVersion
    /// The language of its expressions; nil means FEEL.
    public let expressionLanguage: String?
    /// The imports in document order.
    public let imports: [Import]
    /// The types in document order.
    public let itemDefinitions: [ItemDefinition]
    /// The elements of the requirements graph in document order.
    public let drgElements: [DRGElement]
    /// Where the root element begins.
    public let position: SourcePosition

    private let elementsByID: [TextKey: Int]
    private let elementsByName: [TextKey: Int]
    private let itemDefinitionsByName: [TextKey: Int]

    init(
        id: String?, name: String, label: String?, description: String?, namespace: String, version: ModelVersion,
        expressionLanguage: String?, imports: [Import], itemDefinitions: [ItemDefinition], drgElements: [DRGElement],
        position: SourcePosition
    ) {
        self.id = id
        self.name = name
        self.label = label
        self.description = description
        self.namespace = namespace
        self.version = version
        self.expressionLanguage = expressionLanguage
        self.imports = imports
        self.itemDefinitions = itemDefinitions
        self.drgElements = drgElements
        self.position = position
        elementsByID = Self.index(drgElements.map(\.id))
        elementsByName = Self.index(drgElements.map(\.name))
        itemDefinitionsByName = Self.index(itemDefinitions.map(\.name))
    }

    private static func index(_ keys: [String?]) -> [TextKey: Int] {
        var index: [TextKey: Int] = [:]
        for (place, key) in keys.enumerated() {
            guard let key, index[TextKey(key)] == nil else { continue }
            index[TextKey(key)] = place
        }
        return index
    }
}

// MARK: - Looking up

extension Definitions {
    /// The element with this id; the first, should the file use an id twice.
    public func element(id: String) -> DRGElement? {
        elementsByID[TextKey(id)].map { drgElements[$0] }
    }

    /// The element with this name, normalised before the search; the first, should a name appear twice.
    public func element(named name: String) -> DRGElement? {
        elementsByName[TextKey(name.normalisedName)].map { drgElements[$0] }
    }

    /// The type with this name, normalised before the search; the first, should a name appear twice.
    public func itemDefinition(named name: String) -> ItemDefinition? {
        itemDefinitionsByName[TextKey(name.normalisedName)].map { itemDefinitions[$0] }
    }

    /// The decisions in document order.
    public var decisions: [Decision] {
        drgElements.compactMap { if case .decision(let decision) = $0 { decision } else { nil } }
    }

    /// The inputs in document order.
    public var inputData: [InputData] {
        drgElements.compactMap { if case .inputData(let input) = $0 { input } else { nil } }
    }
}
