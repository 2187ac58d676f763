package import Foundation

/// The folder of public test data beside the checkout: `../shared/vectors`, or what `BEIZENG_VECTORS` names.
package enum PublicVectors {
    /// The folder `name`, `nil` where it is not; the reason is printed.
    package static func folder(_ name: String) -> URL? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["BEIZENG_VECTORS"]
        let folder = named.map { URL(fileURLWithPath: $0) } ?? root.appending(path: "../shared/vectors")
        let wanted = folder.appending(path: name).standardizedFileURL
        if FileManager.default.fileExists(atPath: wanted.path) { return wanted }
        print("not run: there is no \(wanted.path); BEIZENG_VECTORS=DIR says where the public vectors are")
        return nil
    }

    /// All JSON files below a folder, by path.
    package static func jsonFiles(below folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "json" }
            .sorted { $0.path < $1.path }
    }
}
