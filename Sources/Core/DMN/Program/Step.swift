public import FEEL

/// One place that a program fills: an input, a decision, or a piece of knowledge to call.
public struct Step: Sendable {
    /// What fills the place.
    public enum Kind: Sendable {
        /// A fact given from outside, taken for the step's type.
        case input
        /// A decision: its logic, and how many places of its own it uses.
        case decision(Expr, frame: Int)
        /// A function other steps call: a business knowledge model or a decision service.
        case function(Function)
        /// Nothing: the element has no logic, or could not be compiled.
        case empty
    }

    /// The name under which facts are given and results asked for; of imported elements with the import's name.
    public let name: String
    /// What fills the place.
    public let kind: Kind
    /// The type of its value, which every value is taken for at this boundary and nowhere else.
    public let type: FEELType
    /// The steps it needs, by their numbers, all smaller than its own.
    public let requirements: [Int]
    /// The authorities it rests on: names of knowledge sources.
    public let authorities: [String]
    /// What people read in place of the name; nil where the model has no label.
    public let label: String?
    /// The element's id in the file, nil where the file gives none.
    public let elementID: String?
    /// The model it comes from: the main one, or an imported one.
    public let namespace: String
    /// Where the element begins in its file.
    public let position: SourcePosition
    /// Its name and type as a text of the program, for messages about the boundary.
    public let site: Site
    /// Whether the logic only chooses among values that were taken for this type before.
    let isChecked: Bool
}

extension Step {
    /// Whether the place is filled from outside: by input data, not by a decision.
    public var isInput: Bool {
        if case .input = kind { return true }
        return false
    }

    /// The logic of a decision.
    public var expr: Expr? {
        if case .decision(let expr, _) = kind { return expr }
        return nil
    }
}

extension Step.Kind {
    /// Whether a decision's logic only chooses among values of `type`.
    func isChosen(as type: FEELType) -> Bool {
        guard case .decision(let expr, _) = self else { return false }
        return expr.isChosen && expr.type == type
    }
}
