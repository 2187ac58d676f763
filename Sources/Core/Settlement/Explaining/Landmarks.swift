import DMN
import FEEL
import Policy

/// What is worth naming in an award's decisions, found once: the steps and how they read, the facts they look at,
/// limits and roundings.
struct Landmarks: Sendable {
    /// A decision on the way to the amount.
    struct Step: Sendable {
        let place: Int
        /// The name in the model.
        let name: String
        let label: Text
        /// How the value comes about.
        let chinese: Phrase
        let english: Phrase
        let type: FEELType
    }

    /// A single fact: a member of an input.
    struct Member: Sendable {
        let site: Site
        let name: String
        let label: String
        let type: FEELType
    }

    /// A call of a function with the nodes of its arguments.
    struct Call: Sendable {
        let site: Site
        let function: String
        let arguments: [Expr]
    }

    /// In the order in which they are made.
    private(set) var steps: [Step] = []
    private(set) var members: [Member] = []
    /// Calls of `min`, which is how models write a cap.
    private(set) var limits: [Call] = []
    private(set) var roundings: [Call] = []

    private static let roundingFunctions: Set = [
        "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down",
    ]

    init(_ award: AwardProgram) {
        let program = award.program
        let (chinese, english) = (FormulaWriter(program, .chinese), FormulaWriter(program, .english))
        for place in award.order {
            let step = program.steps[place]
            guard let expr = step.expr else { continue }
            steps.append(
                Step(
                    place: place, name: step.name, label: Text(zh: step.label ?? step.name, en: step.name),
                    chinese: chinese.formula(expr), english: english.formula(expr), type: step.type))
            expr.walk { add($0, in: program) }
        }
    }

    private mutating func add(_ expr: Expr, in program: Program) {
        switch expr.kind {
        case .member(let base, let key, _):
            guard case .global(let place) = base.kind, program.steps[place].isInput else { return }
            let name = "\(program.steps[place].name).\(key)"
            let label = program.label(ofMember: key, in: base.type)
            members.append(Member(site: expr.site, name: name, label: label, type: expr.type))
        case .builtin(let builtin, let arguments):
            let call = Call(site: expr.site, function: builtin.name, arguments: Landmarks.parts(arguments))
            if builtin.name == "min" { limits.append(call) }
            if Self.roundingFunctions.contains(builtin.name) { roundings.append(call) }
        default: break
        }
    }

    /// The arguments as they were written: a function of a list may be given its items one by one.
    private static func parts(_ arguments: [Expr?]) -> [Expr] {
        let given = arguments.compactMap { $0 }
        if given.count == 1, case .list(let items) = given[0].kind { return items }
        return given
    }
}
