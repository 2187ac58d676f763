import DMN
import FEEL
import Foundation
import Testing

@Suite("The sentences of findings")
struct GoldenDiagnosticsTests {
    /// The texts as committed; `RECORD_GOLDEN=1` writes them anew, and the difference is to be justified.
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden/diagnostics.txt")

    private static var present: String {
        let findings = DiagnosticSample.all.map { sample in
            guard let finding = sample.finding else { return "[\(sample.id.rawValue)] \(sample.shown)\nmissing\n" }
            let place = "\(finding.site.start)..<\(finding.site.end)"
            return "[\(finding.id.rawValue)] \(finding.severity.rawValue) at \(place): \(sample.shown)\n"
                + entry(finding.message, finding.remedy)
        }
        let faults = FileFaultSamples.all.map { "[\($0.name)]\n" + entry($0.message, $0.remedy) }
        return (findings + faults).joined(separator: "\n")
    }

    private static func entry(_ message: (Diagnostic.Language) -> String, _ remedy: (Diagnostic.Language) -> String)
        -> String
    {
        "  \(message(.chinese))。\(remedy(.chinese))。\n  \(message(.english)). \(remedy(.english)).\n"
    }

    @Test("are those of the golden file, byte for byte")
    func texts() throws {
        let present = Self.present
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(present.utf8).write(to: Self.golden)
        }
        try #require(FileManager.default.fileExists(atPath: Self.golden.path))
        let committed = String(decoding: try Data(contentsOf: Self.golden), as: UTF8.self)
        let lines = (present.split(separator: "\n"), committed.split(separator: "\n"))
        let first = zip(lines.0, lines.1).first { $0 != $1 }
        #expect(
            present.utf8.elementsEqual(committed.utf8), "first difference: \(first.map { "\($0)" } ?? "the length")")
    }

    @Test("are there for every finding, each with a sample that gives it")
    func covered() {
        #expect(DiagnosticSample.all.filter { $0.finding == nil }.map(\.shown) == [])
        let known = Set(DiagnosticSample.all.map(\.id))
        #expect(Diagnostic.ID.allCases.filter { !known.contains($0) } == [])
        // Of XML 27, of a model's root 3, of its elements 12, of test cases 7: a new case asks for a sample.
        let names = Set(FileFaultSamples.all.map(\.name))
        #expect(names.count == 49)
    }

    @Test("leave no English phrase in a Chinese sentence")
    func chinese() {
        let findings = DiagnosticSample.all.compactMap(\.finding).map { $0.message(in: .chinese) }
        let faults = FileFaultSamples.all.flatMap { [$0.message(.chinese), $0.remedy(.chinese)] }
        let words = ["is", "the", "a", "an", "of", "must", "was", "not", "needed"]
        var mixed: [String] = []
        for sentence in findings + faults {
            let bare = sentence.split(omittingEmptySubsequences: false) { "“”（）()".contains($0) }.enumerated().filter {
                $0.offset % 2 == 0
            }
            let parts = bare.flatMap { $0.element.split(separator: " ").map(String.init) }
            if parts.contains(where: words.contains) { mixed.append(sentence) }
        }
        #expect(mixed == [])
    }
}
