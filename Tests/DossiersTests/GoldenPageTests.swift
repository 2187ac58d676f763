import Documents
import Dossiers
import Foundation
import Testing

@Suite("The page of a dossier")
struct GoldenPageTests {
    /// The page as committed; `RECORD_GOLDEN=1` writes it anew, and the difference is to be justified.
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Golden/dossier.html")

    @Test("is that of the golden file, byte for byte")
    func page() async throws {
        let sample = try await SampleCase()
        let entries = try await DossierExport(sample.dossier(includeSealed: true)).entries
        let page = try #require(entries.first { $0.name == "案卷.html" }).bytes
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(page).write(to: Self.golden) }
        try #require(FileManager.default.fileExists(atPath: Self.golden.path))
        let committed = [UInt8](try Data(contentsOf: Self.golden))
        let lines = (page.split(separator: 0x0A), committed.split(separator: 0x0A))
        let first = zip(lines.0, lines.1).first { $0 != $1 }.map { String(decoding: $0.0, as: UTF8.self) }
        #expect(page == committed, "first difference: \(first ?? "the length")")
    }

    @Test("runs nothing, loads nothing, and lets no fact become markup")
    func closed() async throws {
        let sample = try await SampleCase()
        let entries = try await DossierExport(sample.dossier(includeSealed: true)).entries
        let page = String(decoding: try #require(entries.first).bytes, as: UTF8.self)
        #expect(["<script", "src=", "<img", "<link", "url(", "javascript:", " style="].filter(page.contains) == [])
        #expect(page.contains("default-src &#39;none&#39;"))
        #expect(page.contains("孙办事 \u{FFFD}138&lt;b&gt;"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
    }
}
