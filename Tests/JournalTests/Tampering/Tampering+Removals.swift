import Database
import Journal

extension Tampering {
    /// Rows taken out of each table: the first, one in the middle, the last, several, all.
    static let removals = removedActs + removedFromLog + removedRows + removedEvidence

    private static let removedActs = [
        Tampering(
            "act, the first of a subject", "DELETE FROM act WHERE subject = 'matter/m5' AND seq = 1",
            finds: (
                "leaf", "SELECT idx FROM leaf JOIN act ON act.id = leaf.act WHERE subject = 'matter/m5' AND seq = 1"
            ),
            ("act", "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 2")),
        Tampering(
            "act, one in the middle", "DELETE FROM act WHERE \(.chosen)",
            finds: ("leaf", .chosenIndex), ("act_body", .chosenID),
            ("act", "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 6")),
        Tampering(
            "act, the last of a subject", "DELETE FROM act WHERE id = (\(.waitingID))",
            finds: ("subject_head", "SELECT 'matter/m7'"), ("unsealed", .waitingID), ("act_body", .waitingID)),
        Tampering(
            "act, all of a subject", "DELETE FROM act WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'"),
            ("leaf", "SELECT idx FROM leaf JOIN act ON act.id = leaf.act WHERE subject = 'matter/m5'")),
        Tampering(
            "act, one with everything that hangs on it", "DELETE FROM grant_version WHERE act = (\(.chosenID))",
            "DELETE FROM act_body WHERE act = (\(.chosenID))", "DELETE FROM leaf WHERE act = (\(.chosenID))",
            "DELETE FROM act WHERE \(.chosen)",
            finds: ("leaf", .chosenIndex), ("act", "SELECT id FROM act WHERE subject = 'matter/m5' AND seq = 6")),
        Tampering(
            "act_body, one", "DELETE FROM act_body WHERE act = (\(.chosenID))", finds: ("act_body", .chosenID)),
        Tampering(
            "act_body, all of a subject",
            "DELETE FROM act_body WHERE act IN (SELECT id FROM act WHERE subject = 'matter/m5')",
            finds: ("act_body", "SELECT id FROM act WHERE subject = 'matter/m5'")),
        Tampering(
            "act_body, the one of an erasure",
            "DELETE FROM act_body WHERE act = (SELECT id FROM act WHERE kind = 'journal.erase')",
            finds: ("act_body", "SELECT id FROM act WHERE kind = 'journal.erase'"),
            ("act_body", "SELECT act FROM act_body WHERE open_body IS NULL")),
        Tampering(
            "subject_head, one", "DELETE FROM subject_head WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'")),
        Tampering(
            "subject_head, all", "DELETE FROM subject_head", finds: ("subject_head", "SELECT subject FROM subject_head")
        ),
        Tampering("unsealed, one", "DELETE FROM unsealed WHERE act = (\(.waitingID))", finds: ("act", .waitingID)),
        Tampering("unsealed, all", "DELETE FROM unsealed", finds: ("act", "SELECT act FROM unsealed")),
    ]

    private static let removedFromLog = [
        Tampering("leaf, the first", "DELETE FROM leaf WHERE idx = 0", finds: ("leaf", "SELECT 0")),
        Tampering("leaf, one in the middle", "DELETE FROM leaf WHERE idx = 100", finds: ("leaf", "SELECT 100")),
        Tampering("leaf, the last", "DELETE FROM leaf WHERE idx = 287", finds: ("leaf", "SELECT 287")),
        Tampering(
            "leaf, several", "DELETE FROM leaf WHERE idx IN (3, 4, 5, 200)",
            finds: ("leaf", "SELECT 3"), ("leaf", "SELECT 200"),
            ("act", "SELECT act FROM leaf WHERE idx IN (3, 4, 5, 200)")),
        Tampering("leaf, all", "DELETE FROM leaf", finds: ("leaf", "SELECT 0")),
        Tampering(
            "leaf and tile, all", "DELETE FROM leaf", "DELETE FROM tile",
            finds: ("leaf", "SELECT 0"), ("checkpoint", "SELECT size FROM checkpoint WHERE size > 0")),
        Tampering(
            "leaf, one, with its tile", "DELETE FROM leaf WHERE idx = 100",
            "DELETE FROM tile WHERE level = 0 AND idx = 0",
            finds: ("leaf", "SELECT 100")),
        Tampering(
            "tile, the first", "DELETE FROM tile WHERE level = 0 AND idx = 0", finds: ("tile", "SELECT '0/0'")),
        Tampering(
            "tile, the last of a level", "DELETE FROM tile WHERE level = 0 AND idx = 1", finds: ("tile", "SELECT '0/1'")
        ),
        Tampering("tile, of an upper level", "DELETE FROM tile WHERE level = 1", finds: ("tile", "SELECT '1/0'")),
        Tampering("checkpoint, the first", "DELETE FROM checkpoint WHERE size = 0", finds: ("checkpoint", "SELECT 0")),
        Tampering(
            "checkpoint, one in the middle", "DELETE FROM checkpoint WHERE size = 144",
            finds: ("checkpoint", "SELECT 144")),
        Tampering(
            "checkpoint, several", "DELETE FROM checkpoint WHERE size IN (72, 144)", finds: ("checkpoint", "SELECT 144")
        ),
        Tampering(
            "checkpoint, the last", "DELETE FROM checkpoint WHERE size = 288", finds: ("checkpoint", "SELECT 288")),
        Tampering("checkpoint, all", "DELETE FROM checkpoint", finds: ("checkpoint", "SELECT 288")),
        Tampering("log_head", "DELETE FROM log_head", finds: ("log_head", "SELECT 1")),
        Tampering("lease", "DELETE FROM lease", finds: ("lease", "SELECT 'sequencer'")),
    ]

    private static let removedRows = [
        Tampering(
            "grant_version, the first of an act",
            "DELETE FROM grant_version WHERE act = (\(.chosenID)) AND act_row = 0",
            finds: ("act", .chosenID)),
        Tampering(
            "grant_version, the one in the middle",
            "DELETE FROM grant_version WHERE act = (\(.chosenID)) AND act_row = 1", finds: ("act", .chosenID)),
        Tampering(
            "grant_version, the last of an act", "DELETE FROM grant_version WHERE act = (\(.chosenID)) AND act_row = 2",
            finds: ("act", .chosenID)),
        Tampering(
            "grant_version, all of an act", "DELETE FROM grant_version WHERE act = (\(.chosenID))",
            finds: ("act", .chosenID)),
        Tampering(
            "grant_version, all of an act whose body is erased",
            "DELETE FROM grant_version WHERE act = (SELECT act FROM act_body WHERE open_body IS NULL)",
            finds: ("act", "SELECT act FROM act_body WHERE open_body IS NULL")),
        Tampering(
            "grant_version, all", "DELETE FROM grant_version",
            finds: ("act", "SELECT DISTINCT act FROM grant_version")),
        Tampering(
            "payment, one", "DELETE FROM payment WHERE id = 'p3-5'",
            finds: ("act", "SELECT act FROM payment WHERE id = 'p3-5'")),
    ]

    private static let removedEvidence = [
        Tampering(
            "evidence, the file an act rests on", "DELETE FROM evidence",
            finds: ("evidence", "SELECT '5bb27fb86c807b2ff46917449e038a93779fe33ceae2ffc4c843c00c718e4183'"))
    ]
}
