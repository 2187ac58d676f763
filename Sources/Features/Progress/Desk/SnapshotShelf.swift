package import Exact

/// Snapshots that were worked out, so that pages about the same day share one; a new act empties the shelf.
package actor SnapshotShelf {
    private let desk: GoalDesk
    private var mark = ""
    private var snapshots: [CivilDay: Task<GoalSnapshot, any Error>] = [:]

    /// More days than a page offers; beyond it the shelf begins anew.
    private static let limit = 32

    /// The first day of which the record tells.
    package nonisolated let historyFrom: CivilDay

    /// The shelf of a desk.
    package init(_ desk: GoalDesk) {
        self.desk = desk
        historyFrom = desk.historyFrom
    }

    /// The goals of a day as known now.
    ///
    /// - Parameter mark: changes with every act.
    /// - Throws: ``ProgressFault``, `DatabaseError`.
    package func snapshot(on day: CivilDay, mark: String) async throws -> GoalSnapshot {
        if mark != self.mark || snapshots.count >= SnapshotShelf.limit {
            self.mark = mark
            snapshots = [:]
        }
        if let found = snapshots[day] { return try await found.value }
        let desk = desk
        let task = Task { try await desk.snapshot(desk.moment(day)) }
        snapshots[day] = task
        do {
            return try await task.value
        } catch {
            snapshots[day] = nil
            throw error
        }
    }
}
