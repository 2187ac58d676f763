import CLibPQ

/// The statements a connection has prepared: by text and types, the least recently used one given up first.
final class PreparedStatements {
    private struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private struct Entry {
        let name: String
        var lastUse: Int
    }

    private var entries: [Key: Entry] = [:]
    private var clock = 0
    private let limit: Int

    init(limit: Int = 256) { self.limit = limit }

    /// The name under which a statement was prepared, if it was.
    func name(of text: String, _ types: [Oid]) -> String? {
        let key = Key(text: text, types: types)
        clock += 1
        entries[key]?.lastUse = clock
        return entries[key]?.name
    }

    /// A name for a statement about to be prepared.
    func nextName() -> String {
        clock += 1
        return "s\(clock)"
    }

    /// Remembers a statement.
    ///
    /// - Returns: the name of one that is to be given up for it.
    func insert(_ name: String, for text: String, _ types: [Oid]) -> String? {
        defer { entries[Key(text: text, types: types)] = Entry(name: name, lastUse: clock) }
        guard entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
            return nil
        }
        return entries.removeValue(forKey: oldest.key)?.name
    }

    /// Forgets one that the server did not prepare after all.
    func remove(_ text: String, _ types: [Oid]) { entries[Key(text: text, types: types)] = nil }

    /// Forgets all, as the server did.
    func removeAll() { entries.removeAll() }
}
