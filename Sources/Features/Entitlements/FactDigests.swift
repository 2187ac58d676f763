import Settlement
package import TransparencyLog

/// SHA-256 of each of the three files of facts.
package struct FactDigests: Hashable, Sendable {
    /// Of `organisations.csv`.
    package let organisations: Hash
    /// Of `contracts.csv`.
    package let contracts: Hash
    /// Of `recognitions.csv`.
    package let recognitions: Hash

    /// The hashes that were kept.
    package init(organisations: Hash, contracts: Hash, recognitions: Hash) {
        self.organisations = organisations
        self.contracts = contracts
        self.recognitions = recognitions
    }

    /// The hashes of files by name; one that is missing counts as empty.
    package init(of files: [String: [UInt8]]) {
        let hashes = FactsReader.files.map { Hash(of: files[$0] ?? []) }
        self.init(organisations: hashes[0], contracts: hashes[1], recognitions: hashes[2])
    }

    /// Each file's name with its hash, in the order in which they are read.
    package var all: [(name: String, hash: Hash)] {
        Array(zip(FactsReader.files, [organisations, contracts, recognitions])).map { (name: $0, hash: $1) }
    }
}
