import Foundation

/// The checkout these tests were compiled from.
enum Checkout {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file by its path from the root.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// Every Swift file under a folder, in order of path.
    static func swiftFiles(under folder: String) throws -> [SourceFile] {
        try paths(under: folder).filter { $0.hasSuffix(".swift") }
            .map { try SourceFile(path: $0, text: text($0)) }
    }

    /// The paths of the files under a folder whose names end in `suffix`, in order.
    static func files(under folder: String, suffix: String) throws -> [String] {
        try paths(under: folder).filter { $0.hasSuffix(suffix) }
    }

    /// The words of every pack, the shipped and the invented.
    static func packWords() throws -> Set<String> {
        let plans = try ["Policies", "Tests/Packs"].flatMap(paths).filter { $0.hasSuffix("/plan.yaml") }
        return try plans.reduce(into: []) { words, plan in words.formUnion(PackWords(plan: try text(plan)).words) }
    }

    private static func paths(under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path)
            .map { folder + "/" + $0 }.sorted()
    }
}
