import Civic
import Exact
import Interchange
import TransparencyLog

/// The two bodies of an act and the salts that hide them in the leaf.
struct ActBodies {
    let openSalt: [UInt8]
    let open: [UInt8]
    let sealedSalt: [UInt8]
    let sealed: [UInt8]

    /// The open body says what was done to what and commits to the rows; the sealed one says who did it.
    init(
        _ draft: ActDraft, act: Identifier, sequence: Int, previous: Identifier?, actor: Actor,
        rows commitment: RowsCommitment?, random: RandomSource
    ) {
        openSalt = random.bytes(Commitment.saltLength)
        sealedSalt = random.bytes(Commitment.saltLength)
        var members = [
            JSON.Member("act", .string(act.description)), JSON.Member("kind", .string(draft.kind)),
            JSON.Member("subject", .string(draft.subject.rawValue)),
            JSON.Member("seq", .number(Decimal128(sequence))),
            JSON.Member("prev", previous.map { .string($0.description) } ?? .null),
            JSON.Member("unit", .string(actor.unit)), JSON.Member("facts", .object(draft.open)),
        ]
        if let commitment {
            members.append(JSON.Member(RowsCommitment.key, commitment.json))
        }
        open = CanonicalJSON.bytes(members)
        sealed = CanonicalJSON.bytes([
            JSON.Member("act", .string(act.description)), JSON.Member("actor", .string(actor.id.rawValue)),
            JSON.Member("name", .string(actor.name)), JSON.Member("facts", .object(draft.sealed)),
        ])
    }

    var openCommitment: Hash { Commitment.open(salt: openSalt, body: open) }
    var sealedCommitment: Hash { Commitment.sealed(salt: sealedSalt, body: sealed) }
}
