import Exact
import Interchange
import Journal
import TransparencyLog

/// A file between its arrival and its import: looked at, corrected in its mapping, confirmed or forgotten.
struct ImportParcel: Sendable {
    /// Names it; nobody can guess it.
    let id: String
    /// What the sender calls the file.
    let name: String
    /// Where its bytes lie.
    let path: String
    /// How many they are.
    let size: Int
    /// SHA-256 of them: what is imported is what was looked at, or nothing.
    let hash: Hash
    /// When it came.
    let arrived: Instant
    /// Where the file comes from.
    let origin: String
    /// What its rows are about, where somebody said so.
    let register: Register?
    /// Who imports it.
    let account: Actor.ID
    /// Whether what differs was never otherwise.
    let isCorrection: Bool
    /// Which header is which field, as far as somebody said so.
    var told = HeaderMapping.none
    /// What the headers seem to be.
    var guess: ImportGuess
    /// What the file would change; `nil` until it was looked at.
    var review: ImportReview?
    /// Whether it is being imported.
    var isImporting = false
    /// What it has changed.
    var result: Result?

    /// How an import ended.
    struct Result: Sendable {
        /// The act; `nil` where the file said nothing new.
        let act: Act?
        /// What changed.
        let review: ImportReview
    }
}
