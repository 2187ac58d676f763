import Interchange
import Policy
import Settlement
import Testing

@Suite("The manifest")
struct ManifestTests {
    @Test("names every file that went in and came out with its hash, and no time")
    func files() throws {
        let year = try FactsYear.sample()
        let settlement = try year.settled()
        let manifest = try JSON(parsing: year.manifest(of: settlement))
        #expect(manifest["policy"]?.string == "yunchuan-sample")
        #expect(names(manifest["facts"]) == FactsReader.files)
        #expect(names(manifest["results"]) == ["settlement.csv", "totals.csv"])
        #expect(names(manifest["policy_files"]) == settlement.pack.files.map(\.name))
        let hashes = (manifest["facts"]?.array ?? []).compactMap { $0["sha256"]?.string }
        #expect(hashes == FactsReader.files.map { Manifest.digest(year.files[$0] ?? []) })
        let keys = Set((manifest.members ?? []).map(\.key))
        #expect(
            keys == [
                "format", "program_version", "policy", "year", "as_of", "policy_files", "facts", "results",
                "rows_set_aside", "damaged_organisations", "notes",
            ])
    }

    @Test("hashes as SHA-256 does")
    func digest() {
        #expect(
            Manifest.digest(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    private func names(_ list: JSON?) -> [String] { (list?.array ?? []).compactMap { $0["name"]?.string } }
}
