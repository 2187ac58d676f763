import DMN
import FEEL
import Policy
import Settlement

/// What the models of an award look at, read off their expressions.
struct AwardReads: Sendable {
    /// Members of the unit.
    private(set) var unit: Set<String> = []
    /// Members of the contracts it sold or bought under.
    private(set) var contract: Set<String> = []
    /// Members of the other party of a contract.
    private(set) var party: Set<String> = []
    /// Texts that a condition names, among them districts.
    private(set) var texts: Set<String> = []

    /// What these versions' decisions look at.
    init(_ programs: [AwardProgram]) {
        for program in programs {
            for place in program.order {
                program.program.steps[place].expr?.walk { add($0, in: program.program) }
            }
        }
    }

    private mutating func add(_ expr: Expr, in program: Program) {
        switch expr.kind {
        case .constant(let value): if let text = value.string { texts.insert(text) }
        case .itemMember(_, let key, _): contract.insert(key)
        case .member(let base, let key, _):
            if case .global(let place) = base.kind, program.steps[place].isInput,
                program.steps[place].name == AwardProgram.Input.unit.rawValue
            {
                unit.insert(key)
            } else if base.type.isNamed("tOrganisation") {
                party.insert(key)
            } else if base.type.isNamed("tContract") {
                contract.insert(key)
            }
        default: break
        }
    }

    /// What several awards look at together.
    static func union(_ all: some Sequence<AwardReads>) -> AwardReads {
        var union = AwardReads([])
        for reads in all {
            union.unit.formUnion(reads.unit)
            union.contract.formUnion(reads.contract)
            union.party.formUnion(reads.party)
            union.texts.formUnion(reads.texts)
        }
        return union
    }
}

extension FEELType {
    /// Whether it is, or lists, the type of this name.
    fileprivate func isNamed(_ name: String) -> Bool {
        switch self {
        case .named(let named): named.name.utf8.elementsEqual(name.utf8) || named.type.isNamed(name)
        case .list(let item): item.isNamed(name)
        default: false
        }
    }
}

// MARK: - Questions

extension AwardReads {
    /// Which members of the unit a question asks for.
    static let members: KeyValuePairs<CalculatorQuestion, String> = [
        .kind: "kind", .district: "district", .size: "size", .aboveScale: "above_scale_industrial",
        .firstYear: "hnte_first_year",
    ]

    /// The questions about the unit that the models look at.
    var questions: [CalculatorQuestion] {
        AwardReads.members.filter { unit.contains($0.value) }.map(\.key)
    }
}
