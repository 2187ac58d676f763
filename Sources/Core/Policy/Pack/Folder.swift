import Interchange

/// Paths of folders, and what lies in them.
enum Folder {
    /// The names of the entries in byte order, hidden ones left out; none where there is no such folder.
    static func names(in path: String) -> [String] {
        do throws(FileBytes.Fault) {
            return try FolderListing.names(in: path).filter { !$0.hasPrefix(".") }
        } catch {
            return []
        }
    }

    /// The path of `name` in the folder at `path`.
    static func path(_ path: String, _ name: String) -> String {
        path.isEmpty || path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    /// The folder's own name, closing slashes aside; nil for `.`, `..` and the root, which do not say it.
    static func name(of path: String) -> String? {
        guard let last = path.utf8.split(separator: UInt8(ascii: "/")).last else { return nil }
        let name = String(Substring(last))
        return name == "." || name == ".." ? nil : name
    }
}
