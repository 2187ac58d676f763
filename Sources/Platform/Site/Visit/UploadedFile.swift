import Interchange

/// A file that came with a form; it is gone when the answer is.
package struct UploadedFile: Sendable {
    /// What the sender calls it; only to be shown, never a path.
    package let name: String
    /// Where its bytes lie.
    package let path: String
    /// How many bytes it has.
    package let size: Int

    /// A file at `path`.
    package init(name: String, path: String, size: Int) {
        self.name = name
        self.path = path
        self.size = size
    }

    /// All its bytes; no more than the limit of its input.
    ///
    /// - Throws: `FileBytes.Fault`.
    package func bytes() throws -> [UInt8] { try FileBytes.read(path) }
}
