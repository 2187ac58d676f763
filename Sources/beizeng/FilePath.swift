/// Paths as the command line gives them.
enum FilePath {
    /// The name of the file at `path`, without its folders.
    static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}
