import Markup
package import Site
package import Work

/// What those who run the system see first: what can be done, what is under way, how the installation stands.
///
/// What can be done comes from later features, which put it into ``OperatorPath/tasks``.
package struct OperationsFeature: Sendable {
    let runs: LongRuns
    let health: @Sendable () async throws -> HealthReport

    /// The pages.
    ///
    /// - Parameters:
    ///   - runs: the long runs of this process.
    ///   - health: examines the installation.
    package init(_ runs: LongRuns, health: @escaping @Sendable () async throws -> HealthReport) {
        self.runs = runs
        self.health = health
    }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Operations", OperatorWords.title, endpoints: [overview, run, events, examination],
            columns: [MenuColumn(OperatorPath.column, OperatorWords.title, order: 990)])
    }
}
