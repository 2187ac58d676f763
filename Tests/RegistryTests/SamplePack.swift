import Foundation
import Policy
import Testing

/// The invented city of the tests.
enum SamplePack {
    /// Its plan.
    static func plan() throws -> Plan {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let search = PackSearch(places: [root.appendingPathComponent("Policies").path])
        let folder = root.appendingPathComponent("Tests/Packs/yunchuan-sample").path
        return try #require(PackCheck.run(folder, in: search).0).plan
    }
}
