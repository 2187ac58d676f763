package import FEEL

/// What columns saw on their way, for those who asked: values of nodes, and the rows of tables that fired.
///
/// Columns run every branch for every case. Which branches a case went through, the conditions among the nodes tell.
package struct ColumnTrace: Sendable {
    /// The nodes that are asked for.
    let wanted: Set<Site>
    /// The values of the steps, by place; nil where a step did not run.
    package internal(set) var steps: [Column?] = []
    /// The values of the nodes asked for, as far as they are no constants.
    package internal(set) var nodes: [Site: Column] = [:]
    /// For each table and row the rule that fired, counted from 0; -1 where the interpreter must say, -2 where none did.
    package internal(set) var firings: [Site: [Int32]] = [:]
    /// Whether every step ran as columns; of one that ran interpreted nothing was seen.
    package internal(set) var isWhole = true

    /// Nothing seen yet; of nodes outside of loops, filters and called functions those at `wanted` will be kept.
    package init(_ wanted: Set<Site>) {
        self.wanted = wanted
    }
}
