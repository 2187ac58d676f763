#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a folder holds.
package enum FolderListing {
    /// The names in the folder at `path`, in byte order, without `.` and `..`.
    ///
    /// - Throws: ``FileBytes/Fault``, naming the path and what the system says.
    package static func names(in path: String) throws(FileBytes.Fault) -> [String] {
        guard let folder = opendir(path) else { throw FileBytes.Fault(path: path, code: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The names in the folder at `path`; none where there is no such folder.
    package static func names(orNone path: String) -> [String] { (try? names(in: path)) ?? [] }

    /// Whether there is a folder at `path`.
    package static func exists(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }
}
