import Foundation

/// The checkout these tests were compiled from.
enum Checkout {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let smallFacts = root.appendingPathComponent("Examples/settle-small").path
    static let samplePack = root.appendingPathComponent("Tests/Packs/yunchuan-sample").path
    static let sampleFacts = samplePack + "/facts"

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
