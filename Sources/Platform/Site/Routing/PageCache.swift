import Synchronization

/// Answers that stay until the next act, as many as fit into a bound; those of an older record go first.
final class PageCache: Sendable {
    /// What an answer was made from.
    struct Key: Hashable {
        let target: String
        let tag: String
        let isLocal: Bool
    }

    private struct State {
        var answers: [Key: SiteResponse] = [:]
        var order: [Key] = []
        var bytes = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// A cache of at most `limit` bytes.
    init(limit: Int) { self.limit = limit }

    subscript(key: Key) -> SiteResponse? { state.withLock { $0.answers[key] } }

    /// Keeps an answer whose bytes are there; what was kept first goes where there is no room.
    func keep(_ response: SiteResponse, for key: Key) {
        guard case .bytes(let bytes) = response.body, bytes.count * 8 <= limit else { return }
        state.withLock { state in
            if let newest = state.order.last, newest.tag != key.tag, newest.isOlder(than: key) { state = State() }
            guard state.answers.updateValue(response, forKey: key) == nil else { return }
            state.order.append(key)
            state.bytes += bytes.count
            var gone = 0
            while state.bytes > limit, gone < state.order.count {
                if case .bytes(let bytes)? = state.answers.removeValue(forKey: state.order[gone])?.body {
                    state.bytes -= bytes.count
                }
                gone += 1
            }
            state.order.removeFirst(gone)
        }
    }
}

extension PageCache.Key {
    /// Whether the record of this key is another one than that of `other`: what differs behind is how pages look.
    fileprivate func isOlder(than other: PageCache.Key) -> Bool {
        guard let mine = tag.utf8.lastIndex(of: UInt8(ascii: "-")),
            let its = other.tag.utf8.lastIndex(of: UInt8(ascii: "-"))
        else { return true }
        return !tag.utf8[..<mine].elementsEqual(other.tag.utf8[..<its])
    }
}
