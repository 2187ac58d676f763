package import Database
import Markup
package import Site

/// What the plan and its rules show to the world.
package struct PackFeature {
    private let shelf: PackShelf
    private let database: Database

    /// The pages over a shelf of packs and the database it is filled from.
    package init(_ shelf: PackShelf, _ database: Database) {
        self.shelf = shelf
        self.database = database
    }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Packs", Phrase(zh: "计划、补助规则与政策包", en: "The plan, its rules, versions of the pack"),
            endpoints: PackEndpoints(shelf: shelf, database: database).all,
            columns: [MenuColumn("plan", PlanWords.plan, order: 20)])
    }
}
