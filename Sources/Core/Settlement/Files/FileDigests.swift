import Interchange

/// SHA-256 of files, worked out on another thread from the moment they are there.
///
/// A digest is one chain from the first byte to the last, so no file can be shared out; but the reading of a file need
/// not wait for it.
package struct FileDigests: Sendable {
    private let names: [String]
    private let digests: Background<[String]>
    /// Files that were hashed while they were written.
    private let written: [(name: String, sha256: String)]

    /// Begins with `files` at once, in this order; `written` come after them.
    package init(_ files: [Manifest.File], written: [(name: String, sha256: String)] = []) {
        self.written = written
        names = files.map(\.name)
        let contents = files.map(\.bytes)
        digests = Background { contents.map { Manifest.digest($0) } }
    }

    /// Begins with the files of a folder of facts; one that is missing counts as empty.
    package init(facts files: [String: [UInt8]]) {
        self.init(FactsReader.files.map { (name: $0, bytes: files[$0] ?? []) })
    }

    /// Each file's name with its digest in hexadecimal; waits until all are known.
    package var all: [(name: String, sha256: String)] {
        zip(names, digests.value).map { (name: $0, sha256: $1) } + written
    }
}
