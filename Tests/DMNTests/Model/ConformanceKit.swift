import Foundation

/// The public conformance kit, where it lies on this machine.
///
/// Looked for in the folder named by `BEIZENG_TCK`, else in `../shared/tck` beside the checkout.
enum ConformanceKit {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["BEIZENG_TCK"].map { URL(fileURLWithPath: $0) }
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let folder = named ?? root.appendingPathComponent("../shared/tck").standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.path + "/compliance-level-2") ? folder : nil
    }()

    static let scored = ["compliance-level-2", "compliance-level-3"]
    static let unscored = ["non-compliant"]

    /// The files with this ending under the named folders, in order of their paths.
    static func files(_ ending: String, in levels: [String]) -> [URL] {
        guard let folder else { return [] }
        var files: [URL] = []
        for level in levels {
            let walk = FileManager.default.enumerator(
                at: folder.appendingPathComponent(level), includingPropertiesForKeys: nil)
            while let file = walk?.nextObject() as? URL {
                if file.pathExtension == ending { files.append(file) }
            }
        }
        return files.sorted { $0.path < $1.path }
    }

    static func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }
}
