import Civic
import Exact
import Interchange
import Journal
import TransparencyLog

/// `dossier.json`: what has no file of its own, above all the bodies with their salts.
struct DossierManifest {
    /// An act without what has a file of its own.
    struct Entry {
        let id: Identifier
        let open: Dossier.Opening?
        let sealed: Dossier.Opening?
    }

    let subject: Subject
    let acts: [Entry]
    /// Files that acts name and that were erased.
    let omitted: [Hash]
    let policy: String?
    let includesSealed: Bool
    let words: DossierWords
}

// MARK: - Writing

extension DossierManifest {
    init(_ dossier: Dossier) {
        subject = dossier.subject
        acts = dossier.acts.map { Entry(id: $0.id, open: $0.open, sealed: $0.sealed) }
        omitted = dossier.omitted
        policy = dossier.policy
        includesSealed = dossier.includesSealed
        words = dossier.words
    }

    /// Canonical JSON.
    var bytes: [UInt8] {
        let acts = acts.map { act -> JSON in
            .object([
                JSON.Member("id", .string(act.id.description)), JSON.Member("open", Self.json(act.open)),
                JSON.Member("sealed", Self.json(act.sealed)),
            ])
        }
        return CanonicalJSON.bytes([
            JSON.Member("acts", .array(acts)),
            JSON.Member("omitted", .array(omitted.map { .string($0.hexadecimal) })),
            JSON.Member("policy", policy.map(JSON.string) ?? .null),
            JSON.Member("sealed", .bool(includesSealed)), JSON.Member("subject", .string(subject.rawValue)),
            JSON.Member("v", .number(1)),
            JSON.Member("words", .object(words.names.map { JSON.Member($0.key, .string($0.value)) })),
        ])
    }

    private static func json(_ opening: Dossier.Opening?) -> JSON {
        guard let opening else { return .null }
        return .object([
            JSON.Member("body", .string(String(decoding: opening.body, as: UTF8.self))),
            JSON.Member("salt", .string(opening.salt.base64)),
        ])
    }
}

// MARK: - Reading

extension DossierManifest {
    /// Reads what ``bytes`` writes; `nil` for anything else, also for another spelling of the same.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes), json["v"]?.number == 1,
            let subject = json["subject"]?.string.flatMap(Subject.init(rawValue:)),
            let acts = json["acts"]?.array, let omitted = json["omitted"]?.array,
            case .bool(let includesSealed)? = json["sealed"], let words = json["words"]?.members
        else { return nil }
        self.subject = subject
        self.acts = acts.compactMap(Entry.init)
        self.omitted = omitted.compactMap { $0.string.flatMap(Hash.init(hexadecimal:)) }
        policy = json["policy"]?.string
        self.includesSealed = includesSealed
        let names = words.compactMap { member in member.value.string.map { (member.key, $0) } }
        self.words = DossierWords(names: Dictionary(names, uniquingKeysWith: { first, _ in first }))
        guard self.bytes == bytes else { return nil }
    }
}

extension DossierManifest.Entry {
    fileprivate init?(_ json: JSON) {
        guard let id = json["id"]?.string.flatMap({ try? Identifier($0) }) else { return nil }
        self.init(id: id, open: Dossier.Opening(json["open"]), sealed: Dossier.Opening(json["sealed"]))
    }
}

extension Dossier.Opening {
    fileprivate init?(_ json: JSON?) {
        guard let salt = json?["salt"]?.string.flatMap(Hash.init(base64:)), let body = json?["body"]?.string
        else { return nil }
        self.init(salt: salt, body: Array(body.utf8))
    }
}
