import Markup
import Site
import Synchronization

/// Lets few dossiers be verified at a time: each takes tens of megabytes while it is unpacked and made anew.
final class DossierGate: Sendable {
    /// The gate of this process.
    static let process = DossierGate(places: 2)

    private let places: Int
    private let taken = Mutex(0)

    /// A gate through which so many go at a time.
    init(places: Int) { self.places = places }

    /// Does `work` where a place is free; nobody waits, since whoever waits holds the sent file in memory.
    ///
    /// - Throws: ``Refusal`` where no place is free.
    func pass<Value>(_ work: () throws -> Value) throws -> Value {
        let isLet = taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
        guard isLet else { throw Refusal(.unavailable, ProofsWords.gateFull) }
        defer { taken.withLock { taken in taken -= 1 } }
        return try work()
    }
}

extension ProofsWords {
    static let gateFull = Phrase(
        zh: "正在核验其他案卷。请稍后再试", en: "other dossiers are being verified; send this again in a moment")

    /// `另有 12 条未列出。请先处理以上各条。`
    static func moreFindings(_ count: Int) -> Phrase {
        Phrase(zh: "另有 \(count) 条未列出。请先处理以上各条。", en: "\(count) more are not listed; look into these first.")
    }
}
