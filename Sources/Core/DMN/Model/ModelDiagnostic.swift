/// Something in a model file that its author should look at; the model was read all the same.
public struct ModelDiagnostic: Hashable, Sendable {
    /// How grave it is.
    public enum Severity: String, Hashable, Sendable {
        /// The model lacks something or contradicts itself; do not decide by it.
        case error
        /// Something was passed over.
        case warning
    }

    /// What was found, with its facts.
    public enum Reason: Hashable, Sendable {
        /// An element of the standard's namespace, or of none, that has no meaning where it stands.
        case unknownElement(String, parent: String)
        /// An attribute without a namespace that has no meaning where it stands.
        case unknownAttribute(String, element: String)
        /// A required attribute is absent or blank.
        case missingAttribute(String, element: String)
        /// A required child is absent.
        case missingElement(String, parent: String)
        /// A child appears again where one is allowed; the first counts.
        case repeatedElement(String, parent: String)
        /// Text stands where an element holds its text in a child.
        case strayText(element: String)
        /// A value is none of the allowed ones; the default of the standard holds.
        case unknownValue(String, attribute: String, allowed: [String])
        /// A reference is not of the form `#id` or `namespace#id`.
        case malformedReference(String)
        /// Two elements share an id.
        case duplicateID(String, first: SourcePosition)
        /// Two elements share a name.
        case duplicateName(String, first: SourcePosition)
        /// A rule or row has more or fewer cells than the table has columns.
        case cellCount(found: Int, expected: Int, columns: String)
        /// An aggregation is given with a hit policy other than COLLECT, where it has no meaning.
        case aggregationWithoutCollect
    }

    /// The file as the caller named it.
    public let file: String
    /// What was found.
    public let reason: Reason
    /// Where it was found.
    public let position: SourcePosition
}

// MARK: - Telling

extension ModelDiagnostic.Reason {
    /// Names the kind of finding for ever, for filters and manuals.
    public var id: String {
        switch self {
        case .unknownElement: "model.unknown-element"
        case .unknownAttribute: "model.unknown-attribute"
        case .missingAttribute: "model.missing-attribute"
        case .missingElement: "model.missing-element"
        case .repeatedElement: "model.repeated-element"
        case .strayText: "model.stray-text"
        case .unknownValue: "model.unknown-value"
        case .malformedReference: "model.malformed-reference"
        case .duplicateID: "model.duplicate-id"
        case .duplicateName: "model.duplicate-name"
        case .cellCount: "model.cell-count"
        case .aggregationWithoutCollect: "model.aggregation-without-collect"
        }
    }
}

extension ModelDiagnostic: CustomStringConvertible {
    /// File, place, gravity, finding and mend, in English.
    public var description: String { "\(file):\(position): \(severity.rawValue): \(reason)" }

    /// How grave the finding is.
    public var severity: Severity {
        switch reason {
        case .unknownElement, .unknownAttribute, .aggregationWithoutCollect: .warning
        default: .error
        }
    }

    /// Names the kind of finding for ever, for filters and manuals.
    public var id: String { reason.id }
}
