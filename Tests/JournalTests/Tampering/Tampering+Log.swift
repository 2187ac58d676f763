import Database
import Journal

extension Tampering {
    static let logColumns = [
        Tampering(
            "leaf.idx", "UPDATE leaf SET idx = 5000 WHERE idx = 100",
            finds: ("leaf", "SELECT 100"), ("leaf", "SELECT 5000")),
        Tampering(
            "leaf.act", "UPDATE leaf SET act = (\(.waitingID)) WHERE idx = 100", finds: ("leaf", "SELECT 100"),
            ("act", "SELECT act FROM leaf WHERE idx = 100")),
        Tampering(
            "leaf.hash", "UPDATE leaf SET hash = (SELECT hash FROM leaf WHERE idx = 7) WHERE idx = 100",
            finds: ("leaf", "SELECT 100")),
        Tampering(
            "tile.level", "UPDATE tile SET level = 5 WHERE level = 1", finds: ("tile", "SELECT '1/0'"),
            ("tile", "SELECT '5/0'")),
        Tampering(
            "tile.idx", "UPDATE tile SET idx = 9 WHERE level = 0 AND idx = 1", finds: ("tile", "SELECT '0/1'"),
            ("tile", "SELECT '0/9'")),
        Tampering(
            "tile.hashes, one of a leaf",
            "UPDATE tile SET hashes = CAST(SUBSTR(hashes, 1, 320) || SUBSTR(hashes, 1, 32) || SUBSTR(hashes, 353) AS BLOB) WHERE level = 0 AND idx = 0",
            finds: ("tile", "SELECT '0/0'")),
        Tampering(
            "tile.hashes, one of an upper level",
            "UPDATE tile SET hashes = (SELECT root FROM log_head) WHERE level = 1",
            finds: ("tile", "SELECT '1/0'")),
        Tampering(
            "tile.hashes, shorter", "UPDATE tile SET hashes = SUBSTR(hashes, 1, 992) WHERE level = 0 AND idx = 1",
            finds: ("tile", "SELECT '0/1'")),
        Tampering("log_head.id", "UPDATE log_head SET id = 2", finds: ("log_head", "SELECT 1")),
        Tampering("log_head.size", "UPDATE log_head SET size = 216", finds: ("log_head", "SELECT 1")),
        Tampering(
            "log_head.root", "UPDATE log_head SET root = (SELECT root FROM checkpoint WHERE size = 216)",
            finds: ("log_head", "SELECT 1")),
        Tampering("log_head.peaks", "UPDATE log_head SET peaks = root", finds: ("log_head", "SELECT 1")),
        Tampering("log_head.fence", "UPDATE log_head SET fence = fence + 1", finds: ("lease", "SELECT 'sequencer'")),
        Tampering("lease.name", "UPDATE lease SET name = 'other'", finds: ("lease", "SELECT 'sequencer'")),
        Tampering("lease.fence", "UPDATE lease SET fence = fence - 1", finds: ("lease", "SELECT 'sequencer'")),
    ]

    static let checkpointColumns = [
        Tampering(
            "checkpoint.size", "UPDATE checkpoint SET size = 145 WHERE size = 144",
            finds: ("checkpoint", "SELECT 145"), ("checkpoint", "SELECT 144")),
        checkpoint("root", "(SELECT root FROM checkpoint WHERE size = 72)"),
        checkpoint("note", "(SELECT note FROM checkpoint WHERE size = 72)"),
        checkpoint("note", "REPLACE(note, '144', '145')"), checkpoint("note", "note || '— other aaaa'"),
        checkpoint("at", "at - 86400000"), checkpoint("prev", "0"), checkpoint("prev", "NULL"),
        checkpoint("mac", "(SELECT mac FROM checkpoint WHERE size = 72)"),
    ]

    static let cosignatureColumns = [
        Tampering(
            "cosignature.size", "UPDATE cosignature SET size = 72",
            finds: ("cosignature", "SELECT '72/' || witness FROM cosignature")),
        Tampering(
            "cosignature.witness", "UPDATE cosignature SET witness = REPLACE(witness, '.net', '.com')",
            finds: ("cosignature", "SELECT size || '/' || REPLACE(witness, '.net', '.com') FROM cosignature")),
        Tampering(
            "cosignature.line", "UPDATE cosignature SET line = REPLACE(line, '.net', '.com')",
            finds: ("cosignature", "SELECT size || '/' || witness FROM cosignature")),
    ]

    private static func checkpoint(_ column: SQLName, _ value: SQL) -> Tampering {
        Tampering(
            "checkpoint.\(column), to \(value.text)",
            "UPDATE checkpoint SET \(column) = \(value) WHERE size = 144", finds: ("checkpoint", "SELECT 144"))
    }

    /// What is not as long, not as it is written, or not there at all.
    static let damages = [
        Tampering(
            "act.kind is not UTF-8", "UPDATE act SET kind = CAST(x'FF41' AS TEXT) WHERE \(.chosen)",
            finds: ("act", .chosenID)),
        Tampering("act.at is a text", "UPDATE act SET at = 'noon' WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering(
            "act.leaf_hash is too short", "UPDATE act SET leaf_hash = x'00' WHERE \(.chosen)", finds: ("act", .chosenID)
        ),
        Tampering("act.mac is null", "UPDATE act SET mac = NULL WHERE \(.chosen)", finds: ("act_body", .chosenID)),
        Tampering("act.subject is null", "UPDATE act SET subject = NULL WHERE \(.chosen)", finds: ("act", .chosenID)),
        Tampering(
            "act.id is null", "UPDATE act SET id = NULL WHERE \(.chosen)", finds: ("act", "SELECT '空'"),
            ("leaf", .chosenIndex)),
        Tampering(
            "act_body.open_body is a text",
            "UPDATE act_body SET open_body = CAST(open_body AS TEXT) WHERE act = (\(.chosenID))",
            finds: ("act_body", .chosenID)),
        Tampering(
            "act_body.sealed_body is no JSON", "UPDATE act_body SET sealed_body = x'FF' WHERE act = (\(.chosenID))",
            finds: ("act_body", .chosenID)),
        Tampering(
            "subject_head.seq is null", "UPDATE subject_head SET seq = NULL WHERE subject = 'matter/m5'",
            finds: ("subject_head", "SELECT 'matter/m5'")),
        Tampering(
            "leaf.idx is null", "UPDATE leaf SET idx = NULL WHERE idx = 100", finds: ("leaf", "SELECT 100"),
            ("leaf", "SELECT '空'")),
        Tampering(
            "leaf.idx is negative", "UPDATE leaf SET idx = -1 WHERE idx = 100", finds: ("leaf", "SELECT 100"),
            ("leaf", "SELECT -1")),
        Tampering(
            "leaf.hash is too short", "UPDATE leaf SET hash = x'00' WHERE idx = 100", finds: ("leaf", "SELECT 100")),
        Tampering(
            "tile.hashes is null", "UPDATE tile SET hashes = NULL WHERE level = 1", finds: ("tile", "SELECT '1/0'")),
        Tampering(
            "tile.idx is beyond all bounds", "UPDATE tile SET idx = 9223372036854775807 WHERE level = 1",
            finds: ("tile", "SELECT '1/0'"), ("tile", "SELECT '1/9223372036854775807'")),
        Tampering(
            "checkpoint.root is null", "UPDATE checkpoint SET root = NULL WHERE size = 144",
            finds: ("checkpoint", "SELECT 144")),
        Tampering(
            "checkpoint.size is null", "UPDATE checkpoint SET size = NULL WHERE size = 144",
            finds: ("checkpoint", "SELECT 144")),
        Tampering("log_head.size is a text", "UPDATE log_head SET size = 'many'", finds: ("log_head", "SELECT 1")),
        Tampering("log_head.peaks is null", "UPDATE log_head SET peaks = NULL", finds: ("log_head", "SELECT 1")),
        Tampering("lease.fence is null", "UPDATE lease SET fence = NULL", finds: ("lease", "SELECT 'sequencer'")),
        Tampering(
            "grant_version.hash is too short",
            "UPDATE grant_version SET hash = x'00' WHERE id = 'g5-1' AND version = 5",
            finds: ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "grant_version.act_row is a text",
            "UPDATE grant_version SET act_row = 'x' WHERE id = 'g5-1' AND version = 5",
            finds: ("grant_version", "SELECT 'g5-1'")),
        Tampering(
            "grant_version.act is null", "UPDATE grant_version SET act = NULL WHERE id = 'g5-1' AND version = 5",
            finds: ("act", .chosenID)),
    ]
}
