/// What a rule says of one unit: no silent default, each answer is a different one.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Due, as far as the facts go.
    case granted
    /// Counted at the ceiling because nobody has approved an amount yet; never paid on.
    case assumed
    /// Not due, for a reason.
    case refused
    /// No version of the rule is in force.
    case notInForce = "not in force"
    /// The facts or the model do not say.
    case unknown

    /// The outcome of several facts summed up: the least certain one decides, a grant outweighs refusals.
    static func combined(_ outcomes: [Outcome]) -> Outcome {
        for outcome in [Outcome.unknown, .assumed, .granted, .refused] where outcomes.contains(outcome) {
            return outcome
        }
        return .notInForce
    }
}
