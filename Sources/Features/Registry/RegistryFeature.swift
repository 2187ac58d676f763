package import Journal
import Markup
import Operations
package import Policy
package import Site

/// The registry as everybody may ask it: search, entries, contracts in sum, what its fields mean, the acts.
package struct RegistryFeature: Sendable {
    let journal: Journal
    let plan: Plan?
    let reader: ValueReader
    let registers: [PublicRegister]
    let names: ActNames

    /// The id of the endpoint under which the menu shows the registry.
    static let column = "registry"

    /// The registry's pages.
    ///
    /// - Parameters:
    ///   - plan: the words of the pack in force; without one districts and kinds of recognition are typed as codes.
    ///   - names: what acts are called.
    ///   - isBrokerListPublic: whether the office publishes brokers with names and employers.
    package init(_ journal: Journal, plan: Plan?, names: ActNames, isBrokerListPublic: Bool = false) {
        self.journal = journal
        self.plan = plan
        self.names = names
        reader = ValueReader(plan)
        registers = PublicRegister.all(isBrokerListPublic: isBrokerListPublic)
    }

    /// What it hands to the command.
    package var feature: Feature {
        Feature(
            "Registry", RegistryFeature.title,
            endpoints: [front, dictionary, contracts] + registers.flatMap { [list($0), entryPage($0)] } + acts,
            columns: [
                MenuColumn(RegistryFeature.column, RegistryWords.registry, order: 30),
                MenuColumn("acts", ActWords.acts, order: 80),
            ], panels: [Panel(OperatorPath.tasks, order: 40) { _, visit in allActs(visit) }], datasets: datasets)
    }

    /// Registers and what was done about them.
    private static let title = Phrase(zh: "登记查询与办理记录", en: "Registry and acts")

    /// The way to all acts, on the overview of operations.
    private func allActs(_ visit: Visit) -> HTML {
        """
        <section><h2>\(Link(ActWords.allActs, to: ActAudience.operators.list.address()), in: visit.language)</h2>\
        <p>\(ActWords.allLead[visit.language])</p></section>
        """
    }
}
