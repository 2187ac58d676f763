import Exact
import Interchange
import Policy
import Settlement

/// A pack and a folder of facts with the year to settle.
struct SampleYear: Sendable {
    let pack: Pack
    let files: [String: [UInt8]]
    let year: Int

    private static let tests = String(#filePath.dropLast("/EntitlementsTests/SampleYear.swift".count))
    private static let root = String(tests.dropLast("/Tests".count))

    /// The committed year of ten thousand contracts.
    static func small() throws -> SampleYear {
        try SampleYear(
            PackSource(folder: root + "/Policies/jinan-doubling-2023"), facts: root + "/Examples/settle-small", 2023)
    }

    /// The invented city's year, which has approved amounts.
    static func invented() throws -> SampleYear {
        let pack = tests + "/Packs/yunchuan-sample"
        return try SampleYear(
            PackSource(folder: pack, places: [root + "/Policies"]), facts: pack + "/facts", 2024)
    }

    /// A pack that could not be used.
    private struct Broken: Error {
        let findings: [Finding]
    }

    private init(_ source: PackSource, facts: String, _ year: Int) throws {
        let (pack, findings) = Pack.load(source)
        guard let pack else { throw Broken(findings: findings) }
        self.pack = pack
        self.year = year
        var files: [String: [UInt8]] = [:]
        for name in FactsReader.files { files[name] = try FileBytes.read("\(facts)/\(name)") }
        self.files = files
    }

    /// The year settled from the folder, with every reason.
    func settled() throws -> Settlement {
        try Settler(pack, FactsReader.read(files, plan: pack.plan), year: year, keeping: .everything).settle()
    }
}
