/// What an audit of the whole record found.
package struct AuditReport: Sendable {
    /// How many acts were looked at.
    package internal(set) var acts = 0
    /// How many of them are in the log.
    package internal(set) var sealed = 0
    /// How many wait for their index.
    package internal(set) var waiting = 0
    /// How many signed checkpoints were held against the tree.
    package internal(set) var checkpoints = 0
    /// How many rows of official tables were held against their acts.
    package internal(set) var rows = 0
    /// How many files that acts rest on were held against their hashes.
    package internal(set) var files = 0
    /// How many cases were replayed from their acts.
    package internal(set) var matters = 0
    /// How many bodies were erased by law; their acts are counted and not opened.
    package internal(set) var erased = 0
    /// What is wrong, the first so many; see ``total``.
    package private(set) var findings: [AuditFinding] = []
    /// How many findings there are.
    package private(set) var total = 0

    /// Findings kept: who changed everything need not be told a million times.
    private static let limit = 1_000

    /// Whether everything is as it was recorded.
    package var isClean: Bool { total == 0 }

    mutating func find(_ table: String, _ row: some CustomStringConvertible, _ fault: String) {
        total += 1
        if findings.count < AuditReport.limit { findings.append(AuditFinding(table, row, fault)) }
    }
}
