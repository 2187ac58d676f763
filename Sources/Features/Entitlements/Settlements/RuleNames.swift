import Markup
import Packs
import Policy

/// What the rules of a settlement are called, by the pack it rests on; their codes where the record does not have it.
struct RuleNames: Sendable {
    private let plan: Plan?

    /// The names of a pack.
    init(_ pack: ShelvedPack?) { plan = pack?.plan }

    /// What a rule is called.
    func title(_ rule: String) -> Phrase {
        guard let plan else { return Phrase(rule) }
        return (plan.recognition(rule)?.label ?? plan.award(rule)?.title).map { Phrase($0) } ?? Phrase(rule)
    }

    /// The clause a rule rests on; empty where it is not known.
    func clause(_ rule: String) -> Phrase {
        guard let plan, let award = plan.award(rule) ?? plan.award(forKind: rule) else { return Phrase("") }
        return plan.clauses.path(to: award.clause).last.map { Phrase($0.title) } ?? Phrase(award.clause)
    }

    /// What a reason says; its code where the record does not have the pack.
    func reason(_ code: String) -> Phrase { plan?.reason(code).map { Phrase($0.text) } ?? Phrase(code) }

    /// What the plan is called.
    func plan(_ id: String) -> Phrase { plan.map { Phrase($0.title) } ?? Phrase(id) }
}
