package import Database
package import Packs
package import Site

/// What can be worked out for a unit, as it shows itself to the world.
package struct EntitlementsFeature {
    private let shelf: PackShelf
    private let database: Database

    /// The pages over a shelf of packs and the record.
    package init(_ shelf: PackShelf, _ database: Database) {
        self.shelf = shelf
        self.database = database
    }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Entitlements", CalculatorWords.column,
            endpoints: CalculatorEndpoints(shelf: shelf, database: database).all,
            columns: [MenuColumn("calculator", CalculatorWords.column, order: 60)],
            panels: RecognitionPanels(shelf: shelf, database: database).all)
    }
}
