import Exact
import Interchange
import Journal
import Markup
import Site
import TransparencyLog

/// How the log stands, for programs.
enum LogJSON {
    /// The form of ``json(_:key:)``.
    static let schema = Schema.object([
        .init("origin", .string("the log's name")), .init("key", .string("the log's public key")),
        .init("size", .integer("acts in the log")), .init("root", .string("the root hash, base64")),
        .init("signed", .instant("when the newest checkpoint was signed")),
        .init("waiting", .integer("acts that wait for their place")),
        .init(
            "witnesses",
            .array(
                .object([
                    .init("name", .string("the witness")), .init("key", .string("its public key")),
                    .init("time", .integer("seconds since 1970, when it saw the newest checkpoint")),
                ]))),
        .init(
            "checkpoints",
            .array(
                .object([
                    .init("size", .integer("acts in the log")), .init("root", .string("the root hash, base64")),
                    .init("signed", .instant("when it was signed")), .init("witnesses", .integer("witnesses")),
                    .init("continued", .bool("whether the newest checkpoint continues it")),
                ]))),
    ])

    /// The answer.
    static func json(_ standing: LogStanding, key: VerifierKey) -> JSON {
        guard let newest = standing.checkpoints.first else { return .null }
        let checkpoint = newest.checkpoint.checkpoint
        let witnesses = newest.cosignatures.map { seen -> JSON in
            .object([
                JSON.Member("name", .string("\(seen.key.name)")), JSON.Member("key", .string("\(seen.key)")),
                JSON.Member("time", .number(Decimal128(seen.time))),
            ])
        }
        return .object([
            JSON.Member("origin", .string("\(checkpoint.origin)")), JSON.Member("key", .string("\(key)")),
            JSON.Member("size", .number(Decimal128(checkpoint.size))),
            JSON.Member("root", .string(checkpoint.root.base64)), JSON.Member("signed", .string("\(newest.at)")),
            JSON.Member("waiting", .number(Decimal128(standing.waiting))), JSON.Member("witnesses", .array(witnesses)),
            JSON.Member("checkpoints", .array(standing.checkpoints.map(json))),
        ])
    }

    private static func json(_ signed: LogStanding.Signed) -> JSON {
        let checkpoint = signed.checkpoint.checkpoint
        return .object([
            JSON.Member("size", .number(Decimal128(checkpoint.size))),
            JSON.Member("root", .string(checkpoint.root.base64)), JSON.Member("signed", .string("\(signed.at)")),
            JSON.Member("witnesses", .number(Decimal128(signed.cosignatures.count))),
            JSON.Member("continued", .bool(signed.isContinued)),
        ])
    }
}

/// What came of verifying an act, for programs.
enum VerificationJSON {
    /// The form of ``json(_:)``.
    static let schema = Schema.object([
        .init("act", .string("the number of the act")), .init("index", .integer("its place in the log, from 0")),
        .init("size", .integer("the size of the checkpoint that proves it")),
        .init("root", .string("the root hash, base64")),
        .init("verified", .bool("whether nothing stands against believing it")),
        .init(
            "checks",
            .array(
                .object([
                    .init("subject", .word(Check.Subject.allCases.map(\.rawValue), "what was looked at")),
                    .init("state", .word(Check.State.allCases.map(\.rawValue), "what came of it")),
                    .init("finding", .string("in a sentence")),
                ]))),
        .init("content", .optional(.string("what the act says, as the canonical JSON its leaf commits to"))),
    ])

    /// The answer.
    static func json(_ act: VerifiedAct) -> JSON {
        let checks = act.verification.checks.map { check -> JSON in
            .object([
                JSON.Member("subject", .string(check.subject.rawValue)),
                JSON.Member("state", .string(check.state.rawValue)), JSON.Member("finding", .string(check.finding.zh)),
            ])
        }
        let checkpoint = act.file.proof.signed.checkpoint
        return .object([
            JSON.Member("act", .string("\(act.id)")), JSON.Member("index", .number(Decimal128(act.file.proof.index))),
            JSON.Member("size", .number(Decimal128(checkpoint.size))),
            JSON.Member("root", .string(checkpoint.root.base64)),
            JSON.Member("verified", .bool(act.verification.isSound)), JSON.Member("checks", .array(checks)),
            JSON.Member(
                "content",
                act.file.opening.map { .string(String(decoding: $0.body, as: UTF8.self)) } ?? .null),
        ])
    }
}
