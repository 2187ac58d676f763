import Journal
import Markup
import Site
import TransparencyLog

/// What can be asked of the log. Nothing of it is steady: an act gets its place, and a checkpoint its witnesses, without
/// another act.
struct ProofsEndpoints: Sendable {
    let desk: ProofsDesk

    /// The log itself, as C2SP tlog-tiles lays it out below `/log`.
    var log: [Endpoint] { [standing, checkpoint, key, tile] }

    private var standing: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.log", .get("/log"), ProofsWords.logTitle, summary: ProofsWords.logLead, isSteady: false,
            answers: [
                .page { standing, visit in logPage(standing, key: desk.key, visit) },
                .json(LogJSON.schema) { LogJSON.json($0, key: desk.key) },
                .document(".atom", .atom) { standing, visit in CheckpointFeed(standing: standing).bytes(for: visit) },
            ]
        ) { _ in try await desk.standing() }
    }

    private var checkpoint: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.checkpoint", .get("/log/checkpoint"), ProofsWords.checkpointFile,
            summary: ProofsWords.checkpointWhat, isSteady: false, answers: [.passing(.text, seconds: 5) { $0 }]
        ) { _ in try await desk.checkpoint() }
    }

    private var key: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.key", .get("/log/key"), ProofsWords.keyFile, summary: ProofsWords.keyWhat, isSteady: false,
            answers: [.passing(.text, seconds: 3_600) { $0 }]
        ) { _ in Array("\(desk.key)\n".utf8) }
    }

    private static let path = Input.text(
        "path", ProofsWords.tilePath, hint: ProofsWords.tileHint, limit: 80, isRequired: true)

    /// A tile of hashes or entries. Partial ones never change either: a longer one has another name.
    private var tile: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.tile", .get("/log/tile/{path...}"), ProofsWords.tileFile, summary: ProofsWords.hashesWhat,
            takes: [Self.path], isSteady: false, answers: [.lasting(.octets) { $0 }]
        ) { visit in try await desk.tile(try visit.required(Self.path)) }
    }
}

// MARK: - Verifying

extension ProofsEndpoints {
    private static let act = Input.text("act", ProofsWords.actNumber, hint: ProofsWords.actHint, limit: 40)
    private static let number = Input.text("id", ProofsWords.actNumber, limit: 40, isRequired: true)
    private static let file = Input.file("file", ProofsWords.file, hint: ProofsWords.fileHint, limit: 8 << 20)
    private static let text = Input.passage("text", ProofsWords.text, limit: 200_000)
    private static let leaf = Input.passage("leaf", ProofsWords.leafText, hint: ProofsWords.leafHint, limit: 70_000)
    private static let key = Input.text("key", ProofsWords.key, hint: ProofsWords.keyHint, limit: 500)

    /// The page to verify on, its two forms, and an act by its number.
    var verifying: [Endpoint] { [ask, send, verifiedAct, proof] }

    private var ask: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.verify", .get("/verify"), ProofsWords.verify, summary: ProofsWords.verifyLead, takes: [Self.act],
            isSteady: false, answers: [.page(verifyPage)]
        ) { visit in
            guard let number = visit[Self.act] else {
                return VerifyForm(key: desk.key, witnesses: try await desk.witnesses(), words: desk.words)
            }
            return VerifyForm(key: desk.key, witnesses: [], words: desk.words, act: try await desk.act(number))
        }
    }

    private var send: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.verify.file", .post("/verify"), ProofsWords.send,
            takes: [Self.file, Self.text, Self.leaf, Self.key],
            again: again,
            answers: [.page { verification, visit in verificationPage(verification, words: desk.words, visit) }]
        ) { visit in
            let bytes = try Self.bytes(of: visit)
            let key = try Self.key(of: visit) ?? desk.key
            let verifier = Verifier(
                key: key, witnesses: key == desk.key ? try await desk.witnesses() : [], words: desk.words)
            return try await desk.verify(bytes, leaf: visit[Self.leaf].map { Array($0.utf8) }, by: verifier)
        }
    }

    @Sendable private func again(_ faults: FormFaults, _ visit: Visit) async throws -> Page {
        verifyPage(
            VerifyForm(key: desk.key, witnesses: try await desk.witnesses(), words: desk.words, faults: faults), visit)
    }

    private static func bytes(of visit: Visit) throws -> [UInt8] {
        if let file = visit.files["file"] { return try file.bytes() }
        guard let pasted = visit[text] else {
            throw FormFaults(faults: [InputFault("file", ProofsWords.nothingToVerify)])
        }
        return Self.pasted(pasted)
    }

    /// A pasted text as it was before it went through a form, which ends lines its own way and loses the last end.
    static func pasted(_ text: String) -> [UInt8] {
        var bytes = text.utf8.filter { $0 != 0x0D }
        if bytes.last != 0x0A { bytes.append(0x0A) }
        return bytes
    }

    private static func key(of visit: Visit) throws -> VerifierKey? {
        guard let text = visit[key] else { return nil }
        guard let key = try? VerifierKey(text) else {
            throw FormFaults(faults: [InputFault("key", ProofsWords.wrongKey)])
        }
        return key
    }

    private var verifiedAct: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.verify.act", .get("/verify/acts/{id}"), ProofsWords.verify, takes: [Self.number], isSteady: false,
            answers: [
                .page { act, visit in verifiedActPage(act, words: desk.words, visit) },
                .json(VerificationJSON.schema) { VerificationJSON.json($0) },
            ]
        ) { visit in try await desk.act(try visit.required(Self.number)) }
    }

    private var proof: Endpoint {
        let desk = desk
        return Endpoint(
            "proofs.proof", .get("/acts/{id}/proof"), ProofsWords.proofFile, summary: ProofsWords.proofWhat,
            takes: [Self.number], isSteady: false,
            answers: [.file("", .text) { act, _ in Download("\(act.id).tlog-proof", .text, act.file.bytes) }]
        ) { visit in try await desk.act(try visit.required(Self.number)) }
    }
}
