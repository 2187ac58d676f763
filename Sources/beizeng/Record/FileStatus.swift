#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the file system says about a path.
enum FileStatus {
    /// Whether there is anything at `path`.
    static func exists(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0
    }

    /// How many bytes the file at `path` has; `nil` where there is none.
    static func size(of path: String) -> Int64? {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int64(facts.st_size) : nil
    }

    /// Whether others than the owner may read or change what is at `path`.
    static func isOpenToOthers(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & 0o077 != 0
    }
}

/// What tells this process from others.
enum ProcessIdentity {
    /// The number of the process.
    static var process: Int32 { getpid() }

    /// The number of the account it runs under.
    static var user: UInt32 { getuid() }

    /// Ends the process at once, whatever it is doing.
    static func end(withStatus status: Int32) -> Never { _exit(status) }

    /// The name of the machine and the number of the process.
    static var text: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "\(getpid())" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) + ":\(getpid())"
    }
}
