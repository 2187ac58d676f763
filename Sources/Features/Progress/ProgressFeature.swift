package import Journal
import Markup
package import Policy
package import Site

/// What Progress hands to the command.
package enum ProgressFeature {
    /// The pages of the goals of a pack.
    ///
    /// - Throws: ``ProgressFault`` for a section that cannot be used.
    package static func feature(_ journal: Journal, _ pack: Pack) throws -> Feature {
        let shelf = SnapshotShelf(try GoalDesk(journal, pack))
        return Feature(
            "Progress", Phrase(zh: "目标进展与统计", en: "Goals and figures"),
            endpoints: GoalEndpoints(plan: pack.plan, shelf: shelf).all,
            columns: [
                MenuColumn(GoalEndpoints.home, Phrase(zh: "目标", en: "Goals"), order: 10),
                MenuColumn(GoalEndpoints.statistics, Phrase(zh: "统计", en: "Figures"), order: 40),
            ], datasets: GoalDatasets(plan: pack.plan, shelf: shelf).all)
    }
}
