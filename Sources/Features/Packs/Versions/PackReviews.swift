import Exact
import Journal
import Markup
import Policy

/// What was concluded about a pack as a whole in the reviews before its approval.
struct PackReviews: Sendable {
    private let acts: [TimelineEntry]

    /// The reviews among the acts of a pack: those since it was last submitted, what was mended is another text.
    init(_ acts: [TimelineEntry]) {
        let last = acts.lastIndex { entry in
            PackDesk.submissions.contains { entry.act.kind.isSame(as: PackReviews.kind($0)) }
        }
        self.acts = Array(acts.dropFirst(last ?? 0))
    }

    /// `随政策包审核通过（2023年4月1日，市司法局）`; `nil` where the legality review did not pass.
    func legality(offsetMinutes: Int) -> Phrase? { words("pass-legality", offsetMinutes) }

    /// The same of the fair-competition review.
    func competition(offsetMinutes: Int) -> Phrase? { words("pass-competition", offsetMinutes) }

    /// Whether a finding asks for no more than reviews that have passed.
    func answer(_ finding: Finding) -> Bool {
        switch finding.id {
        case "award.review": hasPassed("pass-legality") && hasPassed("pass-competition")
        case "model.depends-on-place": hasPassed("pass-competition")
        default: false
        }
    }

    private func hasPassed(_ action: Procedure.Action.ID) -> Bool { passing(action) != nil }

    private func passing(_ action: Procedure.Action.ID) -> TimelineEntry? {
        acts.last { $0.act.kind.isSame(as: PackReviews.kind(action)) }
    }

    private static func kind(_ action: Procedure.Action.ID) -> String {
        "\(PackProcedure.table.id.text).\(action.text)"
    }

    private func words(_ action: Procedure.Action.ID, _ offsetMinutes: Int) -> Phrase? {
        guard let passed = passing(action) else { return nil }
        let day = Phrase.day(passed.act.at.day(offsetMinutes: offsetMinutes))
        let note = passed.unit.map { Phrase(zh: "\(day.zh)，\($0)", en: "\(day.en), \($0)") } ?? day
        return Phrase(zh: "随政策包整体审查，通过", en: "passed, with the pack as a whole").noting(note)
    }
}
