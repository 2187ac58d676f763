import Database
package import Exact

/// Which acts of the log somebody asks for.
package struct ActSelection: Hashable, Sendable {
    /// The first moment that is meant; `nil` for the beginning.
    package var from: Instant?
    /// The first moment that is no longer meant; `nil` for no end.
    package var until: Instant?
    /// What stands before the dot of their kind, such as `pack`; `nil` for every kind.
    package var family: String?
    /// The kinds of subjects that are meant; `nil` for every kind.
    package var subjects: [String]?

    /// All acts.
    package init() {}

    /// Whether all acts are meant.
    package var isEverything: Bool { from == nil && until == nil && family == nil && subjects == nil }

    /// Which rows of the table `act` are meant.
    var condition: SQL {
        var condition: SQL = "1 = 1"
        if let from { condition = "\(condition) AND act.at >= \(from)" }
        if let until { condition = "\(condition) AND act.at < \(until)" }
        if let family { condition = "\(condition) AND act.kind >= \(family + ".") AND act.kind < \(family + "/")" }
        guard let subjects else { return condition }
        let kinds = subjects.reduce("1 = 0" as SQL) { kinds, kind in
            "\(kinds) OR act.subject >= \(kind + "/") AND act.subject < \(kind + "0")"
        }
        return "\(condition) AND (\(kinds))"
    }
}

extension Querying {
    /// How many acts of the log are meant.
    ///
    /// - Throws: ``JournalError``, ``DatabaseError``.
    package func count(of selection: ActSelection) throws -> Int {
        if selection.isEverything { return try logHead()?.size ?? 0 }
        return try value("SELECT COUNT(*) FROM leaf JOIN act ON act.id = leaf.act WHERE \(selection.condition)") ?? 0
    }

    /// Acts of the log, the newest first; those that wait for their index are not among them yet.
    ///
    /// - Parameter start: how many of the list come before.
    /// - Throws: ``JournalError``, ``DatabaseError``.
    package func acts(_ selection: ActSelection, from start: Int = 0, limit: Int) throws -> [TimelineEntry] {
        // The log has no gaps, so that a page of all acts is a range of indexes, however far back.
        let end = selection.isEverything ? (try logHead()?.size ?? 0) - start : Int.max
        let condition: SQL =
            selection.isEverything ? "leaf.idx < \(end) AND leaf.idx >= \(max(end - limit, 0))" : selection.condition
        return try entries(
            """
            FROM leaf JOIN act ON act.id = leaf.act JOIN act_body ON act_body.act = act.id
            WHERE \(condition) ORDER BY leaf.idx DESC LIMIT \(limit) OFFSET \(selection.isEverything ? 0 : start)
            """)
    }

    /// The last acts on subjects of a kind, the newest first.
    ///
    /// - Throws: ``DatabaseError``.
    package func lastActs(onKind kind: String, limit: Int) throws -> [TimelineEntry] {
        try entries(
            """
            FROM act JOIN act_body ON act_body.act = act.id LEFT JOIN leaf ON leaf.act = act.id
            WHERE act.subject >= \(kind + "/") AND act.subject < \(kind + "0") ORDER BY act.at DESC, act.id LIMIT \(limit)
            """)
    }
}
