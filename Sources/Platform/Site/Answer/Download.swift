/// A file that a browser keeps; its bytes may come while they are sent.
package struct Download: Sendable {
    /// What it is called, with its ending.
    package let name: String
    /// What it is.
    package let type: MediaType
    /// Hands the bytes to its argument, piece by piece; each call waits until the reader can take more.
    package let write: @Sendable (_ piece: ([UInt8]) async throws -> Void) async throws -> Void

    /// A file whose bytes come while they are sent.
    package init(
        _ name: String, _ type: MediaType,
        write: @escaping @Sendable (_ piece: ([UInt8]) async throws -> Void) async throws -> Void
    ) {
        self.name = name
        self.type = type
        self.write = write
    }

    /// A file whose bytes are there.
    package init(_ name: String, _ type: MediaType, _ bytes: [UInt8]) {
        self.init(name, type) { piece in try await piece(bytes) }
    }
}
