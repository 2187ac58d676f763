import Civic
import Database
import Dossiers
import Exact
import Foundation
import Interchange
import Journal
import Markup
import TestSupport
import Testing
import TransparencyLog

@testable import Proofs
@testable import Site

/// A log of three hundred acts, one of them published, one with a witness's signature over it.
struct LogSample {
    let journal: Journal
    let signer: SignerKey
    let witness: SignerKey
    /// An act whose content is published.
    let published: Act
    /// One whose content is not.
    let closed: Act

    /// What must never be seen.
    static let secret = "李四 13800000000"

    static let words = DossierWords(names: ["kind:pack.approve": "批准施行", "fact:title": "政策名称"])

    static let clerk = Actor(id: Actor.ID(rawValue: "zhao"), name: secret, unit: "市科学技术局", roles: ["clerk"])

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let database = try await Database(.sqlite(path: path), migrations: JournalMigrations.all)
        let now = Instant(milliseconds: 1_703_036_400_000)
        try await database.migrate(at: now)
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 5)), now: { now })
        let (name, other) = (KeyName("sti.example.org/acts"), KeyName("audit.example.org"))
        signer = try SignerKey(name: try #require(name), type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        witness = try SignerKey(name: try #require(other), type: .cosignature, seed: [UInt8](repeating: 3, count: 32))
        let sequencer = Sequencer(journal, signer: signer, holder: "test")
        try await sequencer.begin()
        published = try await journal.record(
            ActDraft(
                "pack.approve", on: Subject(kind: "pack", id: "pck-1"),
                open: [JSON.Member("title", .string("倍增计划 <script>"))],
                sealed: [JSON.Member("contact", .string(Self.secret))]), by: Self.clerk)
        closed = try await journal.record(
            ActDraft(
                "claim.submit", on: Subject(kind: "claim", id: "clm-1"),
                open: [JSON.Member("title", .string("甲公司的申请"))]), by: Self.clerk)
        try await journal.write { transaction in
            for number in 0..<298 {
                let draft = ActDraft("claim.submit", on: Subject(kind: "claim", id: "other-\(number)"))
                try transaction.record(draft, by: .system)
            }
        }
        _ = try await sequencer.sealAll()
        let line = try await journal.checkpoint().checkpoint.cosigned(by: witness, at: 1_703_400_000)
        _ = try await journal.take(cosignature: Array("\(line)\n".utf8), by: witness.verifier)
    }

    var desk: ProofsDesk {
        ProofsDesk(journal.database, key: signer.verifier, words: Self.words) { $0.act.subject.kind == "pack" }
    }

    /// The site of the log alone.
    var site: Site { site(uploads: "/tmp") }

    private func site(uploads: String) -> Site {
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { Instant(milliseconds: 1_703_036_400_000) },
            identifier: { "q1" }, log: { _ in }, uploads: uploads)
        return Site(
            [ProofsFeature.feature(desk)],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    func get(_ target: String) async -> SiteResponse { await site.answer(SiteRequest("GET", target)) }

    /// Sends the form to verify on.
    func post(_ fields: KeyValuePairs<String, String>) async -> SiteResponse {
        let text = fields.map { "\($0)=\(PercentCoding.encode($1))" }.joined(separator: "&")
        return await site.answer(
            SiteRequest(
                "POST", "/verify", headers: ["content-type": ["application/x-www-form-urlencoded"]],
                body: .bytes(Array(text.utf8))))
    }

    /// Sends a file with the form to verify on, as a browser does.
    func post(file bytes: [UInt8]) async throws -> SiteResponse {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n"
        let fields = ["text", "leaf"].map { "\r\n--B\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n" }
        let body = Array(head.utf8) + bytes + Array((fields.joined() + "\r\n--B--\r\n").utf8)
        return await site(uploads: folder).answer(
            SiteRequest(
                "POST", "/verify", headers: ["content-type": ["multipart/form-data; boundary=B"]], body: .bytes(body)))
    }
}

extension SiteResponse {
    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The body where it is there.
    var bytes: [UInt8] {
        guard case .bytes(let bytes) = body else { return [] }
        return Array(bytes)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
