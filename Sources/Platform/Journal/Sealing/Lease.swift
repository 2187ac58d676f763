import Database
package import Exact

/// The right to be the only one who does something, for a while; renewed by using it.
///
/// The clock decides only who tries. What is safe is decided by the fence, a number that grows with every new holder:
/// who was overtaken finds a higher one and stops.
package struct Lease: Hashable, Sendable {
    /// What it is for.
    package let name: String
    /// Who holds it.
    package let holder: String
    /// Grows by one with each change of holder.
    package let fence: Int

    /// How long a holder may be silent before another takes over, in milliseconds.
    package static let duration: Int64 = 10_000
}

extension ActTransaction {
    /// Takes a lease that is free, or that `holder` has, and keeps it for ``Lease/duration``.
    ///
    /// - Returns: `nil` while another holds it.
    /// - Throws: ``DatabaseError``.
    package func takeLease(_ name: String, holder: String, now: Instant) throws -> Lease? {
        let until = now.adding(milliseconds: Lease.duration)
        let row = try transaction.first(
            """
            INSERT INTO lease (name, holder, fence, until) VALUES (\(name), \(holder), 1, \(until))
            ON CONFLICT (name) DO UPDATE SET until = excluded.until, holder = excluded.holder,
                fence = CASE WHEN lease.holder = excluded.holder THEN lease.fence ELSE lease.fence + 1 END
            WHERE lease.holder = excluded.holder OR lease.until < \(now)
            RETURNING fence
            """)
        return try row.map { try Lease(name: name, holder: holder, fence: $0["fence"]) }
    }

    /// Whether nobody has taken over since: a clock may run out unnoticed, a new holder may not.
    ///
    /// - Throws: ``DatabaseError``.
    package func isHeld(_ lease: Lease) throws -> Bool {
        try transaction.value("SELECT fence FROM lease WHERE name = \(lease.name)") == lease.fence
    }

    /// Gives a lease back, so that the next holder need not wait.
    ///
    /// - Throws: ``DatabaseError``.
    package func giveBack(_ lease: Lease, now: Instant) throws {
        let ended = now.adding(milliseconds: -1)
        try transaction.execute(
            """
            UPDATE lease SET until = \(ended)
            WHERE name = \(lease.name) AND holder = \(lease.holder) AND fence = \(lease.fence)
            """)
    }
}
