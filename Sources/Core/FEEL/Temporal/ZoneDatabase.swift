import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The zones of one folder of TZif files, each read once.
///
/// The rules are as new as the folder: who needs the same answer on every machine points `TZDIR` at one pinned copy.
final class ZoneDatabase: Sendable {
    /// The folder `TZDIR` names when it is an absolute path, else the standard one of the system.
    static let system = ZoneDatabase(folder: environment("TZDIR") ?? "/usr/share/zoneinfo")

    private let folder: String
    /// Only zones that exist are kept: the names come from users, the files do not.
    private let known = Mutex<[String: ZoneRules]>([:])

    init(folder: String) { self.folder = folder }

    /// The rules of a well-formed name; nil when there is no such file or it is not a zone.
    func rules(for identifier: String) -> ZoneRules? {
        if let rules = known.withLock({ $0[identifier] }) { return rules }
        guard let bytes = contents(of: folder + "/" + identifier) else { return nil }
        guard let rules = ZoneRules(tzif: bytes) else { return nil }
        return known.withLock { known in
            if let earlier = known[identifier] { return earlier }
            known[identifier] = rules
            return rules
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.utf8.first == UInt8(ascii: "/") ? text : nil
    }

    /// The bytes of a file; nil when it cannot be read or is larger than any zone.
    private func contents(of path: String) -> [UInt8]? {
        let limit = 1 << 18
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = fread(buffer.baseAddress, 1, limit, file)
        }
        return bytes.isEmpty || bytes.count == limit ? nil : bytes
    }
}
