package import Interchange
package import TransparencyLog

/// A file to be imported, and how it is read.
package struct ImportOrder: Sendable {
    /// What its rows are about.
    package let register: Register
    /// The file's name, without its folder.
    package let file: String
    /// SHA-256 of the file.
    package let hash: Hash
    /// Where the file comes from, such as the national registration system.
    package let origin: String
    /// Which column is which field.
    package let mapping: ImportMapping
    /// Which header is which field, where a person said so; remembered for the next file of the same origin.
    package let told: HeaderMapping?
    /// How cells become values.
    package let reader: FieldReader
    /// Whether what differs from what is known was never otherwise, instead of holding from today on.
    package let isCorrection: Bool
    /// Opens the file; asked again where the transaction has to begin anew.
    package let open: @Sendable () throws -> any ImportSource
    /// Told now and then how many rows are done.
    package let progress: @Sendable (Int) -> Void

    /// An order.
    package init(
        _ register: Register, file: String, hash: Hash, origin: String, mapping: ImportMapping,
        told: HeaderMapping? = nil, reader: FieldReader,
        isCorrection: Bool = false, open: @escaping @Sendable () throws -> any ImportSource,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.register = register
        self.file = file
        self.hash = hash
        self.origin = origin
        self.mapping = mapping
        self.told = told
        self.reader = reader
        self.isCorrection = isCorrection
        self.open = open
        self.progress = progress
    }
}
