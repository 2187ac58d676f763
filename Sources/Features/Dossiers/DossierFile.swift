import Civic
import TransparencyLog

/// What the files of a dossier are called.
enum DossierFile {
    static let page = "案卷.html"
    static let readme = "README.txt"
    static let manifest = "dossier.json"
    static let key = "log.key"
    static let sums = "SHA256SUMS"
    static let evidenceFolder = "evidence/"

    static func leaf(_ act: Identifier) -> String { "leaves/\(act).json" }
    static func proof(_ act: Identifier) -> String { "proofs/\(act).tlog-proof" }
    static func evidence(_ hash: Hash) -> String { evidenceFolder + hash.hexadecimal }
}
