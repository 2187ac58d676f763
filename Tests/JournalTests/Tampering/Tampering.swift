import Database
import Journal
import Testing

/// One way of changing the record behind the program's back, and the rows an audit must name for it.
struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let statements: [SQL]
    /// Tables, each with a query for the keys of the rows to be named; it is asked before anything is changed.
    let finds: [(table: String, keys: SQL)]

    init(_ name: String, _ statements: SQL..., finds: (table: String, keys: SQL)...) {
        self.name = name
        self.statements = statements
        self.finds = finds
    }

    var testDescription: String { name }

    /// Every way there is.
    static let all = columns + removals + insertions + exchanges + damages

    /// Every column of every table, to another plausible value.
    static let columns =
        actColumns + bodyColumns + evidenceColumns + headColumns + logColumns + checkpointColumns + rowColumns
        + cosignatureColumns
}

/// The rows that most of the changes are about.
extension SQL {
    /// The condition of an act in the middle of its subject, long since sealed, with rows in one table.
    static let chosen: SQL = "subject = 'matter/m5' AND seq = 5"
    /// Its id.
    static let chosenID: SQL = "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 5"
    /// Its index in the log.
    static let chosenIndex: SQL = "SELECT idx FROM leaf WHERE act = (\(chosenID))"
    /// Another act, of another subject.
    static let otherID: SQL = "SELECT id FROM act WHERE subject = 'matter/m8' AND seq = 3"
    /// Its index in the log.
    static let otherIndex: SQL = "SELECT idx FROM leaf WHERE act = (\(otherID))"
    /// An act that still waits.
    static let waitingID: SQL = "SELECT id FROM act WHERE subject = 'matter/m7' AND seq = 13"
    /// An id that no act has.
    static let freeID: SQL = "SELECT 'act-0000000000d'"
}
