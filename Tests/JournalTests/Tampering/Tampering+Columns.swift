import Database
import Journal

extension Tampering {
    static let actColumns = [
        Tampering(
            "act.id, to one that is free", "UPDATE act SET id = \(freeID) WHERE \(.chosen)",
            finds: ("act", "SELECT \(freeID)"), ("leaf", .chosenIndex), ("act_body", .chosenID)),
        Tampering(
            "act.id, to capital letters", "UPDATE act SET id = UPPER(id) WHERE \(.chosen)",
            finds: ("act", "SELECT UPPER(id) FROM act WHERE \(.chosen)"), ("leaf", .chosenIndex)),
        Tampering("act.at", "UPDATE act SET at = at + 1 WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering("act.kind", "UPDATE act SET kind = 'matter.refuse' WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering(
            "act.subject", "UPDATE act SET subject = 'matter/m6' WHERE \(.chosen)",
            finds: ("act", .chosenID), ("act", "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 6")),
        Tampering("act.seq", "UPDATE act SET seq = 77 WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering("act.prev", "UPDATE act SET prev = (\(.otherID)) WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering("act.prev, to none", "UPDATE act SET prev = NULL WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering("act.actor", "UPDATE act SET actor = 'li' WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering(
            "act.policy, where there was none",
            "UPDATE act SET policy = (SELECT leaf_hash FROM act WHERE id = (\(.otherID))) WHERE \(.chosen)",
            finds: ("act", .chosenID)),
        Tampering(
            "act.policy, to none", "UPDATE act SET policy = NULL WHERE id = (\(.otherID))", finds: ("act", .otherID)),
        Tampering(
            "act.leaf", "UPDATE act SET leaf = (SELECT leaf FROM act WHERE id = (\(.otherID))) WHERE \(.chosen)",
            finds: ("act", .chosenID)),
        Tampering(
            "act.leaf_hash",
            "UPDATE act SET leaf_hash = (SELECT mac FROM act WHERE id = (\(.otherID))) WHERE \(.chosen)",
            finds: ("act", .chosenID), ("leaf", .chosenIndex)),
        Tampering(
            "act.mac", "UPDATE act SET mac = (SELECT mac FROM act WHERE id = (\(.otherID))) WHERE \(.chosen)",
            finds: ("act", .chosenID)),
        Tampering(
            "act.kind of an act whose body is erased",
            "UPDATE act SET kind = 'matter.other' WHERE subject = 'matter/m24' AND seq = 12",
            finds: ("act", "SELECT id FROM act WHERE subject = 'matter/m24' AND seq = 12")),
    ]

    static let evidenceColumns = [
        Tampering(
            "evidence.hash", "UPDATE evidence SET hash = (SELECT leaf_hash FROM act WHERE \(.chosen))",
            finds: ("evidence", letter), ("evidence", "SELECT LOWER(HEX(leaf_hash)) FROM act WHERE \(.chosen)")),
        Tampering(
            "evidence.bytes", "UPDATE evidence SET bytes = CAST('b letter' AS BLOB)", finds: ("evidence", letter)),
        Tampering("evidence.size", "UPDATE evidence SET size = size + 1", finds: ("evidence", letter)),
    ]

    /// SHA-256 of the one letter there is, which reads “a letter”.
    private static let letter: SQL = "SELECT '5bb27fb86c807b2ff46917449e038a93779fe33ceae2ffc4c843c00c718e4183'"

    static let bodyColumns = [
        Tampering(
            "act_body.act", "UPDATE act_body SET act = \(freeID) WHERE act = (\(.chosenID))",
            finds: ("act_body", .chosenID), ("act_body", "SELECT \(freeID)")),
        Tampering(
            "act_body.open_salt",
            "UPDATE act_body SET open_salt = sealed_salt WHERE act = (\(.chosenID))", finds: ("act_body", .chosenID)),
        Tampering(
            "act_body.open_body",
            """
            UPDATE act_body SET open_body = CAST(REPLACE(CAST(open_body AS TEXT), '"round":5', '"round":6') AS BLOB)
            WHERE act = (\(.chosenID))
            """, finds: ("act_body", .chosenID)),
        Tampering(
            "act_body.sealed_salt",
            "UPDATE act_body SET sealed_salt = open_salt WHERE act = (\(.chosenID))", finds: ("act_body", .chosenID)),
        Tampering(
            "act_body.sealed_body",
            """
            UPDATE act_body SET sealed_body = CAST(REPLACE(CAST(sealed_body AS TEXT), 'zhang', 'wang') AS BLOB)
            WHERE act = (\(.chosenID))
            """, finds: ("act_body", .chosenID)),
        Tampering(
            "act_body.open_salt, to none", "UPDATE act_body SET open_salt = NULL WHERE act = (\(.chosenID))",
            finds: ("act_body", .chosenID)),
        Tampering(
            "act_body, the open half gone without an act",
            "UPDATE act_body SET open_salt = NULL, open_body = NULL WHERE act = (\(.chosenID))",
            finds: ("act_body", .chosenID)),
        Tampering(
            "act_body, the sealed half gone without an act",
            "UPDATE act_body SET sealed_salt = NULL, sealed_body = NULL WHERE act = (\(.chosenID))",
            finds: ("act_body", .chosenID)),
        Tampering(
            "act_body, what was erased is back",
            """
            UPDATE act_body SET sealed_salt = (SELECT sealed_salt FROM act_body WHERE act = (\(.otherID))),
                sealed_body = (SELECT sealed_body FROM act_body WHERE act = (\(.otherID)))
            WHERE open_body IS NULL
            """, finds: ("act_body", "SELECT act FROM act_body WHERE open_body IS NULL")),
    ]

    static let headColumns = [
        Tampering(
            "subject_head.subject", "UPDATE subject_head SET subject = 'matter/none' WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'"), ("subject_head", "SELECT 'matter/none'")),
        Tampering(
            "subject_head.seq", "UPDATE subject_head SET seq = 12 WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'")),
        Tampering(
            "subject_head.act", "UPDATE subject_head SET act = prev WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'")),
        Tampering(
            "subject_head.prev", "UPDATE subject_head SET prev = act WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'")),
        Tampering(
            "subject_head.at", "UPDATE subject_head SET at = at - 1000 WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'")),
        Tampering(
            "unsealed.act", "UPDATE unsealed SET act = (\(.chosenID)) WHERE act = (\(.waitingID))",
            finds: ("act", .waitingID), ("unsealed", .chosenID)),
    ]

    static let rowColumns = [
        grant("id", "'g99-0'", named: "SELECT 'g99-0'"),
        grant("version", "version + 1"), grant("amount_fen", "amount_fen + 1"),
        grant("holder", "'别人'"), grant("holder", "NULL"), grant("paper", "hash"),
        grant("hash", "CAST(salt || salt AS BLOB)"),
        grant("salt", "paper"), grant("salt", "NULL"),
        Tampering(
            "grant_version.act, to an act with rows of its own",
            "UPDATE grant_version SET act = (\(twin)) WHERE act = (\(.chosenID)) AND act_row = 1",
            finds: ("act", .chosenID), ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "grant_version.act, to an act without rows",
            "UPDATE grant_version SET act = (\(.otherID)) WHERE act = (\(.chosenID)) AND act_row = 1",
            finds: ("act", .chosenID), ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "grant_version.act, to none there is",
            "UPDATE grant_version SET act = \(freeID) WHERE act = (\(.chosenID)) AND act_row = 1",
            finds: ("act", .chosenID), ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "grant_version.act_row", "UPDATE grant_version SET act_row = 9 WHERE act = (\(.chosenID)) AND act_row = 1",
            finds: ("act", .chosenID), ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "grant_version.salt and hash and content, of another row of the act",
            """
            UPDATE grant_version SET (id, version, amount_fen, holder, paper, salt, hash) =
                (SELECT id, version, amount_fen, holder, paper, salt, hash FROM grant_version AS other
                    WHERE other.act = grant_version.act AND other.act_row = 2)
            WHERE act = (\(.chosenID)) AND act_row = 1
            """, finds: ("act", .chosenID)),
        Tampering(
            "payment.amount_fen", "UPDATE payment SET amount_fen = amount_fen * 10 WHERE id = 'p3-5'",
            finds: ("payment", "SELECT 'p3-5'")),
    ]

    private static let freeID: SQL = "'act-0000000000d'"
    /// An act with rows on another subject.
    private static let twin: SQL = "SELECT id FROM act WHERE subject = 'matter/m7' AND seq = 5"

    /// A column of the second row that the chosen act wrote.
    private static func grant(_ column: SQLName, _ value: SQL, named key: SQL = "SELECT 'g5-1'") -> Tampering {
        Tampering(
            "grant_version.\(column), to \(value.text)",
            "UPDATE grant_version SET \(column) = \(value) WHERE act = (\(.chosenID)) AND act_row = 1",
            finds: ("grant_version", key))
    }
}
