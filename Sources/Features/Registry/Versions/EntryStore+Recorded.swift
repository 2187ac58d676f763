package import Database
package import Exact

extension Querying {
    /// The versions of a register that were recorded after one moment and not after another, in the order of the
    /// entries' names, without holding them all.
    ///
    /// - Throws: `DatabaseError`, or what `body` throws.
    package func forEachVersion(
        of register: Register, recordedAfter start: Instant, until end: Instant, _ body: (Entry) throws -> Void
    ) throws {
        try forEach(
            """
            SELECT \(register.columns), act FROM \(register.table) v
            WHERE recorded > \(start) AND recorded <= \(end) ORDER BY id, version
            """
        ) { row in try body(Entry(row, of: register)) }
    }
}
