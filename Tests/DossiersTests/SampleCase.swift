import Database
import Documents
import Dossiers
import Exact
import Foundation
import Interchange
import Journal
import Synchronization
import TestSupport
import Testing
import TransparencyLog

/// A case in a journal of its own, with two files, a witness, and other cases between its acts.
struct SampleCase {
    let journal: Journal
    let signer: SignerKey
    let witness: SignerKey
    let clock: Clock
    let subject = Subject(kind: "claim", id: "clm-2023-0001")

    static let words = DossierWords(
        names: [
            "subject:claim": "兑现申请", "kind:claim.submit": "提交申请", "kind:claim.review": "复核",
            "kind:claim.approve": "审定", "claim:state:submitted": "待复核", "claim:state:reviewed": "待审定",
            "claim:state:approved": "已审定", "claim:role:unit": "申请单位", "claim:role:clerk": "经办",
            "claim:role:head": "处长", "fact:from": "原状态", "fact:to": "新状态", "fact:role": "办理身份",
            "fact:amount_fen": "申请金额", "fact:approved_fen": "审定金额", "fact:letter": "推荐函",
            "fact:attachments": "附件", "fact:grounds": "理由", "fact:contact": "联系人",
            "fact:minutes": "会议纪要", "fact:complete": "材料齐全", "fact:unused": "没有用到",
        ])

    static let clerk = Actor(
        id: Actor.ID(rawValue: "zhao"), name: "赵经办", unit: "市科学技术局", roles: ["clerk"])
    static let head = Actor(id: Actor.ID(rawValue: "qian"), name: "钱处长", unit: "市科学技术局", roles: ["head"])
    static let unit = Actor(id: Actor.ID(rawValue: "sun"), name: "孙办事", unit: "演示科技有限公司", roles: ["unit"])

    static let letter = Evidence(name: "推荐函（盖章）.pdf", bytes: Array("%PDF-1.4 推荐函".utf8))
    static let table = Evidence(name: "合同清单.csv", bytes: Array("编号,金额\n1,532000000\n".utf8))

    /// A clock that the case moves.
    final class Clock: Sendable {
        private let milliseconds = Mutex<Int64>(1_703_036_400_000)
        var now: Instant { Instant(milliseconds: milliseconds.withLock(\.self)) }
        func advance(hours: Int64) { milliseconds.withLock { $0 += hours * 3_600_000 + 61_000 } }
    }

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let database = try await Database(.sqlite(path: path), migrations: JournalMigrations.all)
        let clock = Clock()
        try await database.migrate(at: clock.now)
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        journal = Journal(database, actKey: key, random: RandomSource(SeededRandom(seed: 5)), now: { clock.now })
        signer = try SignerKey(
            name: try #require(KeyName("sti.example.org/acts/2023")), type: .ed25519,
            seed: [UInt8](repeating: 9, count: 32))
        witness = try SignerKey(
            name: try #require(KeyName("audit.example.org")), type: .cosignature,
            seed: [UInt8](repeating: 3, count: 32))
        self.clock = clock
        let sequencer = Sequencer(journal, signer: signer, holder: "test")
        try await sequencer.begin()
        try await fill(sealing: sequencer)
        let line = try await journal.checkpoint().checkpoint.cosigned(by: witness, at: 1_703_400_000)
        _ = try await journal.take(cosignature: Array("\(line)\n".utf8), by: witness.verifier)
    }

    /// Three acts on the case, and others before and between.
    private func fill(sealing sequencer: Sequencer) async throws {
        try await noise(3)
        _ = try await sequencer.sealAll()
        let subject = subject
        try await journal.write { transaction in
            let table = try transaction.keep(Self.table)
            let open = [
                JSON.Member("from", .null), JSON.Member("to", .string("submitted")),
                JSON.Member("role", .string("unit")), JSON.Member("amount_fen", .number(5_320_000)),
                JSON.Member("attachments", .array([table.json])),
            ]
            let sealed = [JSON.Member("contact", .string("孙办事 \u{202E}138<b>"))]
            try transaction.record(
                ActDraft("claim.submit", on: subject, open: open, sealed: sealed), by: Self.unit)
        }
        clock.advance(hours: 26)
        try await noise(2)
        try await journal.write { transaction in
            let letter = try transaction.keep(Self.letter)
            let open = [
                JSON.Member("from", .string("submitted")), JSON.Member("to", .string("reviewed")),
                JSON.Member("role", .string("clerk")), letter.member("letter"), JSON.Member("complete", .bool(true)),
            ]
            let sealed = [JSON.Member("grounds", .string("37 份合同均在有效期内，金额与登记台账一致。"))]
            try transaction.record(
                ActDraft("claim.review", on: subject, open: open, sealed: sealed), by: Self.clerk)
        }
        _ = try await sequencer.sealAll()
        clock.advance(hours: 49)
        try await journal.write { transaction in
            let open = [
                JSON.Member("from", .string("reviewed")), JSON.Member("to", .string("approved")),
                JSON.Member("role", .string("head")), JSON.Member("approved_fen", .number(5_320_000)),
                JSON.Member("minutes", .string("局长办公会〔2023〕第 18 号")),
            ]
            try transaction.record(
                ActDraft("claim.approve", on: subject, open: open, policy: Hash(of: [1])), by: Self.head)
        }
        try await noise(4)
        _ = try await sequencer.sealAll()
    }

    private func noise(_ count: Int) async throws {
        for number in 0..<count {
            let other = Subject(kind: "claim", id: "other-\(number)")
            _ = try await journal.record(ActDraft("claim.submit", on: other), by: .system)
        }
    }
}

// MARK: - The dossier

extension SampleCase {
    /// The text of the policy: this log, this witness.
    var policyText: String {
        "log \(signer.verifier)\nwitness 市审计局 \(witness.verifier)\nquorum 市审计局\n"
    }

    func dossier(includeSealed: Bool, policy: Bool = true) async throws -> Dossier {
        let (subject, log, text) = (subject, signer.verifier, policyText)
        return try await journal.database.read { reader in
            try reader.dossier(
                of: subject, includeSealed: includeSealed, log: log, policy: policy ? text : nil, words: Self.words)
        }
    }

    /// A verifier that brought key, policy and names along.
    func verifier() throws -> DossierVerifier {
        DossierVerifier(key: signer.verifier, policy: try WitnessPolicy(Array(policyText.utf8)), words: Self.words)
    }

    /// The entries with one changed, and the sums made anew so that they hide it.
    static func changing(_ entries: [ZIPEntry], at place: Int, to bytes: [UInt8]) -> [ZIPEntry] {
        var changed = entries
        changed[place] = ZIPEntry(entries[place].name, bytes)
        let sums = changed.dropLast().map { "\(Hash(of: $0.bytes).hexadecimal)  \($0.name)\n" }.joined()
        if place < entries.count - 1 { changed[entries.count - 1] = ZIPEntry("SHA256SUMS", Array(sums.utf8)) }
        return changed
    }

    /// An archive of entries as somebody else could write it.
    static func archive(_ entries: [ZIPEntry]) throws -> [UInt8] {
        var writer = ZIPWriter()
        for entry in entries { try writer.add(entry) }
        return try writer.bytes()
    }
}
