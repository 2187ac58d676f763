import XML

/// Where a part of a workbook leads to: ids, kinds and paths of other parts.
struct Relationships {
    /// One arrow.
    struct Target {
        let id: String
        /// The last word of its type, such as `worksheet`, which both editions of the format share.
        let kind: String
        /// The path in the archive, without a slash in front; nil where it leads out of the archive.
        let path: String?
    }

    let targets: [Target]

    private static let namespaces = [
        "http://schemas.openxmlformats.org/package/2006/relationships"
    ]
    private static let limit = 10_000

    /// Reads the arrows of the part at `path`; the empty path is the package itself.
    init(of path: String, in archive: ZIPArchive) throws(SheetFault) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let folder = Array(parts.dropLast())
        let file = (folder + ["_rels", (parts.last ?? "") + ".rels"]).joined(separator: "/")
        var part = try PartReader(archive, file, root: "Relationships", in: Relationships.namespaces)
        var targets: [Target] = []
        while try part.nextChild(of: 1) {
            guard part.isAt("Relationship"), let id = part.tokens.attribute("Id"),
                let type = part.tokens.attribute("Type"), let target = part.tokens.attribute("Target")
            else {
                try part.skip()
                continue
            }
            let isExternal = part.tokens.attribute("TargetMode") == "External"
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            let path = isExternal ? nil : Relationships.resolve(target, in: folder)
            targets.append(Target(id: id, kind: kind, path: path))
            guard targets.count <= Relationships.limit else { throw SheetFault(.tooMany("部件")) }
            try part.skip()
        }
        self.targets = targets
    }

    /// The path that `target` names from a folder; nil where it leads out of the archive.
    private static func resolve(_ target: String, in folder: [String]) -> String? {
        var parts = target.utf8.first == UInt8(ascii: "/") ? [] : folder
        for part in target.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    /// The path of the first target of a kind.
    func path(kind: String) -> String? { targets.first { $0.kind == kind && $0.path != nil }?.path }
}
