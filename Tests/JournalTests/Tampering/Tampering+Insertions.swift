import Database
import Journal

extension Tampering {
    /// Rows put into each table.
    static let insertions = forged + added

    private static let forged = [
        Tampering(
            "a forged act with a random mark", act(mac: "leaf_hash"), body, head,
            "INSERT INTO unsealed VALUES (\(free))",
            finds: ("act", .freeID)),
        Tampering(
            "a forged act with a copied mark", act(mac: "mac"), body, head, "INSERT INTO unsealed VALUES (\(free))",
            finds: ("act", .freeID)),
        Tampering(
            "a forged act with its leaf", act(mac: "mac"), body, head,
            "INSERT INTO leaf (idx, act, hash) SELECT 288, id, leaf_hash FROM act WHERE id = \(free)",
            finds: ("act", .freeID), ("leaf", "SELECT 288")),
        Tampering(
            "a forged act with its leaf in another's place", act(mac: "mac"), body, head,
            "DELETE FROM leaf WHERE idx = 100",
            "INSERT INTO leaf (idx, act, hash) SELECT 100, id, leaf_hash FROM act WHERE id = \(free)",
            finds: ("act", .freeID), ("leaf", "SELECT 100"), ("act", "SELECT act FROM leaf WHERE idx = 100")),
        Tampering(
            "an old act again under a new id",
            """
            INSERT INTO act SELECT \(free), at, kind, subject, 14, (SELECT act FROM subject_head
                WHERE subject = 'matter/m5'), actor, policy, leaf, leaf_hash, mac FROM act WHERE \(.chosen)
            """, body, head, "INSERT INTO unsealed VALUES (\(free))", finds: ("act", .freeID)),
        Tampering(
            "an old act again under its own id", "INSERT INTO act SELECT * FROM act WHERE \(.chosen)",
            finds: ("act", .chosenID)),
        Tampering(
            "an act of erasure made up for a body that was removed",
            """
            INSERT INTO act SELECT \(free), at, 'journal.erase', subject, 14, (SELECT act FROM subject_head
                WHERE subject = 'matter/m5'), actor, policy, leaf, leaf_hash, mac FROM act
            WHERE kind = 'journal.erase'
            """, "UPDATE act SET subject = 'matter/m5' WHERE id = \(free)", head,
            """
            INSERT INTO act_body SELECT \(free), open_salt, open_body, sealed_salt, sealed_body FROM act_body
            WHERE act = (SELECT id FROM act WHERE kind = 'journal.erase' AND subject = 'matter/m24')
            """,
            """
            UPDATE act_body SET open_salt = NULL, open_body = NULL, sealed_salt = NULL, sealed_body = NULL
            WHERE act = (\(.chosenID))
            """, "INSERT INTO unsealed VALUES (\(free))", finds: ("act", .freeID), ("act_body", .chosenID)),
    ]

    private static let added = [
        Tampering(
            "grant_version, a row of an act that wrote none",
            """
            INSERT INTO grant_version SELECT 'g99', version, amount_fen, holder, paper, (\(.otherID)), 0, salt, hash
            FROM grant_version WHERE id = 'g5-1' AND version = 5
            """, finds: ("grant_version", "SELECT 'g99'")),
        Tampering(
            "grant_version, one more of an act that wrote some",
            """
            INSERT INTO grant_version SELECT 'g99', version, amount_fen, holder, paper, act, 3, salt, hash
            FROM grant_version WHERE id = 'g5-1' AND version = 5
            """, finds: ("grant_version", "SELECT 'g99'")),
        Tampering(
            "payment, in the place of a row of the other table",
            "INSERT INTO payment SELECT 'p99', 100, act, 1, salt, hash FROM grant_version WHERE id = 'g5-1' AND version = 5",
            finds: ("payment", "SELECT 'p99'")),
        Tampering(
            "act_body of no act",
            "INSERT INTO act_body SELECT \(free), open_salt, open_body, sealed_salt, sealed_body FROM act_body LIMIT 1",
            finds: ("act_body", .freeID)),
        Tampering(
            "subject_head of no subject",
            "INSERT INTO subject_head SELECT 'matter/none', seq, act, prev, at FROM subject_head LIMIT 1",
            finds: ("subject_head", "SELECT 'matter/none'")),
        Tampering("unsealed, a sealed act", "INSERT INTO unsealed \(.chosenID)", finds: ("unsealed", .chosenID)),
        Tampering("unsealed, no act", "INSERT INTO unsealed VALUES (\(free))", finds: ("unsealed", .freeID)),
        Tampering(
            "refused, a sealed act", "INSERT INTO refused SELECT id, 'mark', 0 FROM act WHERE \(.chosen)",
            finds: ("refused", .chosenID)),
        Tampering("refused, no act", "INSERT INTO refused VALUES (\(free), 'mark', 0)", finds: ("refused", .freeID)),
        Tampering(
            "leaf, one behind the end", "INSERT INTO leaf SELECT 288, act, hash FROM leaf WHERE idx = 100",
            finds: ("leaf", "SELECT 288")),
        Tampering(
            "leaf, an index twice", "INSERT INTO leaf SELECT * FROM leaf WHERE idx = 100", finds: ("leaf", "SELECT 100")
        ),
        Tampering(
            "tile, beyond the tree", "INSERT INTO tile SELECT 0, 2, hashes FROM tile WHERE level = 1",
            finds: ("tile", "SELECT '0/2'")),
        Tampering(
            "tile, above the tree", "INSERT INTO tile SELECT 2, 0, hashes FROM tile WHERE level = 1",
            finds: ("tile", "SELECT '2/0'")),
        Tampering(
            "tile, a row twice", "INSERT INTO tile SELECT 0, 0, hashes FROM tile WHERE level = 1",
            finds: ("tile", "SELECT '0/0'")),
        Tampering(
            "checkpoint, between two",
            "INSERT INTO checkpoint SELECT 100, root, note, at, prev, mac FROM checkpoint WHERE size = 144",
            finds: ("checkpoint", "SELECT 100")),
        Tampering(
            "checkpoint, behind the last",
            "INSERT INTO checkpoint SELECT 300, root, note, at, 288, mac FROM checkpoint WHERE size = 288",
            finds: ("checkpoint", "SELECT 300")),
    ]

    /// Rows that changed places.
    static let exchanges = [
        Tampering(
            "the indexes of two leaves", "UPDATE leaf SET idx = 300 - idx WHERE idx IN (100, 200)",
            finds: ("leaf", "SELECT 100"), ("leaf", "SELECT 200")),
        Tampering(
            "the indexes of two leaves and their hashes in the tile",
            "UPDATE leaf SET idx = 201 - idx WHERE idx IN (100, 101)",
            """
            UPDATE tile SET hashes = CAST(SUBSTR(hashes, 1, 3200) || SUBSTR(hashes, 3233, 32) || SUBSTR(hashes, 3201, 32)
                || SUBSTR(hashes, 3265) AS BLOB) WHERE level = 0 AND idx = 0
            """, finds: ("checkpoint", "SELECT 144"), ("tile", "SELECT '1/0'")),
        Tampering(
            "the acts of two leaves",
            "UPDATE leaf SET idx = 300 - idx WHERE idx IN (100, 200)",
            """
            UPDATE leaf SET hash = SUBSTR((SELECT hashes FROM tile WHERE level = 0 AND idx = 0), leaf.idx * 32 + 1, 32)
            WHERE idx IN (100, 200)
            """, finds: ("leaf", "SELECT 100"), ("leaf", "SELECT 200")),
        Tampering(
            "the bodies of two acts",
            """
            UPDATE act_body SET act = CASE WHEN act = (\(.chosenID)) THEN (\(.otherID)) ELSE (\(.chosenID)) END
            WHERE act IN ((\(.chosenID)), (\(.otherID)))
            """, finds: ("act_body", .chosenID), ("act_body", .otherID)),
        Tampering(
            "the order of two acts of a subject",
            """
            UPDATE act SET seq = 11 - seq, prev = (SELECT prev FROM act AS other
                WHERE other.subject = act.subject AND other.seq = 11 - act.seq)
            WHERE subject = 'matter/m5' AND seq IN (5, 6)
            """, finds: ("act", .chosenID), ("act", "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 6")),
        Tampering(
            "the subjects of two acts",
            """
            UPDATE act SET subject = CASE subject WHEN 'matter/m5' THEN 'matter/m7' ELSE 'matter/m5' END,
                prev = (SELECT prev FROM act AS other WHERE other.seq = 5 AND other.subject <> act.subject
                    AND other.subject IN ('matter/m5', 'matter/m7'))
            WHERE seq = 5 AND subject IN ('matter/m5', 'matter/m7')
            """, finds: ("act", .chosenID), ("act", "SELECT id FROM act WHERE subject = 'matter/m7' AND seq = 5")),
        Tampering(
            "the places of two rows of an act",
            "UPDATE grant_version SET act_row = 1 - act_row WHERE act = (\(.chosenID)) AND act_row IN (0, 1)",
            finds: ("act", .chosenID)),
        Tampering(
            "the amounts of two rows",
            "UPDATE grant_version SET amount_fen = 1001 - amount_fen WHERE act = (\(.chosenID)) AND act_row IN (0, 1)",
            finds: ("grant_version", "SELECT 'g5-0'"), ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "the rows of two acts",
            """
            UPDATE grant_version SET act = CASE WHEN act = (\(.chosenID)) THEN (\(twin)) ELSE (\(.chosenID)) END
            WHERE act IN ((\(.chosenID)), (\(twin)))
            """, finds: ("act", .chosenID), ("act", "SELECT id FROM act WHERE subject = 'matter/m7' AND seq = 5")),
        Tampering(
            "the heads of two subjects",
            """
            UPDATE subject_head SET subject = CASE subject WHEN 'matter/m5' THEN 'matter/m7' ELSE 'matter/m5' END
            WHERE subject IN ('matter/m5', 'matter/m7')
            """, finds: ("subject_head", "SELECT 'matter/m5'"), ("subject_head", "SELECT 'matter/m7'")),
        Tampering(
            "the sizes of two checkpoints", "UPDATE checkpoint SET size = 360 - size WHERE size IN (144, 216)",
            finds: ("checkpoint", "SELECT 144"), ("checkpoint", "SELECT 216")),
    ]

    private static let free: SQL = "'act-0000000000d'"
    private static let twin: SQL = "SELECT id FROM act WHERE subject = 'matter/m7' AND seq = 5"

    /// A new last act of a subject, made of an old one.
    private static func act(mac: SQL) -> SQL {
        """
        INSERT INTO act SELECT \(free), at + 9000000, kind, subject, 14, (SELECT act FROM subject_head
            WHERE subject = 'matter/m5'), actor, policy, SUBSTR(leaf, 2), CAST(SUBSTR(mac, 2) || x'00' AS BLOB), \(mac)
        FROM act WHERE \(.chosen)
        """
    }

    private static let body: SQL = """
        INSERT INTO act_body SELECT \(free), open_salt, open_body, sealed_salt, sealed_body FROM act_body
        WHERE act = (\(.chosenID))
        """

    private static let head: SQL = """
        UPDATE subject_head SET seq = 14, act = \(free), prev = act,
            at = (SELECT at FROM act WHERE id = \(free)) WHERE subject = 'matter/m5'
        """
}
