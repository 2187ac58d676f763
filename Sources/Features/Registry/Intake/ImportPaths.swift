import Markup
import Site

/// Where the pages of imports are, each spelled once.
enum ImportPaths {
    /// The form, and the imports that were made.
    static let form: Path = "/operator/import"
    /// A file that waits: its mapping, what it would change.
    static let parcel: Path = "/operator/import/{parcel}"
    /// What headers are.
    static let mapping: Path = "/operator/import/{parcel}/mapping"
    /// Looking again.
    static let look: Path = "/operator/import/{parcel}/look"
    /// The rows that would not be taken.
    static let rejected: Path = "/operator/import/{parcel}/rejected"
    /// The last look before the act.
    static let confirm: Path = "/operator/import/{parcel}/confirm"
    /// What was done.
    static let receipt: Path = "/operator/import/{parcel}/receipt"

    /// The page of a file that waits.
    static func parcel(_ id: String) -> Address { parcel.address(["parcel": id]) }
}
