import Civic
import Crypto
import Exact
import Interchange
import Policy

/// `manifest.json`: what went in, what came out, and what was remarked on; no clock time, so two runs are one file.
package struct Manifest {
    /// A named file and its content.
    package typealias File = (name: String, bytes: [UInt8])

    private let settlement: Settlement
    private let facts: FileDigests
    private let results: FileDigests
    private let version: String

    /// A manifest of files as they lie.
    package init(_ settlement: Settlement, facts: [File], results: [File], version: String) {
        self.init(settlement, facts: FileDigests(facts), results: FileDigests(results), version: version)
    }

    /// A manifest of files whose digests were begun before.
    package init(_ settlement: Settlement, facts: FileDigests, results: FileDigests, version: String) {
        self.settlement = settlement
        self.facts = facts
        self.results = results
        self.version = version
    }

    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("format", "beizeng-settlement/1")
        writer.member("program_version", version)
        writer.member("policy", settlement.pack.plan.id)
        writer.key("year")
        writer.integer(Int64(settlement.year))
        writer.member("as_of", settlement.asOf.description)
        write("policy_files", FileDigests(settlement.pack.files.map { ($0.name, $0.bytes) }), to: &writer)
        write("facts", facts, to: &writer)
        write("results", results, to: &writer)
        writer.key("rows_set_aside")
        writer.integer(Int64(settlement.facts.problems.count))
        writer.key("damaged_organisations")
        writer.integer(Int64(settlement.facts.damaged.count))
        writer.key("notes")
        writer.list(settlement.facts.notes) { note, writer in
            writer.member("kind", note.kind)
            writer.member("text", note.text)
            writer.key("count")
            writer.integer(Int64(note.count))
            writer.member("example", note.example)
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    private func write(_ name: String, _ files: FileDigests, to writer: inout JSONWriter) {
        writer.key(name)
        writer.list(files.all) { file, writer in
            writer.member("name", file.name)
            writer.member("sha256", file.sha256)
        }
    }

    /// SHA-256 in hexadecimal.
    package static func digest(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    static func hexadecimal(_ digest: SHA256Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
