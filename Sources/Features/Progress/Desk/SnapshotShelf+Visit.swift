import Exact
import Site

extension SnapshotShelf {
    /// The goals of a day as the visitor may see them: on the machine itself all of it.
    ///
    /// - Throws: ``ProgressFault``, `DatabaseError`.
    func snapshot(on day: CivilDay, for visit: Visit) async throws -> GoalSnapshot {
        let snapshot = try await snapshot(on: day, mark: visit.head.mark)
        return visit.isLocal ? snapshot : snapshot.published
    }
}
