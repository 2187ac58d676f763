import Interchange
import Site

/// Opened contracts as a record package of the Open Contracting Data Standard 1.1.5: for each the release that speaks of
/// it, and the same compiled.
///
/// There is one release a contract: what a party closed again is not published a second time as history.
struct RecordPackage: Sendable {
    /// A part of the opened contracts.
    let part: ContractPart

    /// The package.
    func json(_ visit: Visit) -> JSON {
        let package = "urn:\(ReleasePackage.prefix):package:\(part.number)"
        return .object(
            part.frame("records", visit) + [
                JSON.Member("packages", .array([.string(package)])),
                JSON.Member("records", .array(part.contracts.map(Self.record))),
            ])
    }

    /// One contract as one record.
    static func record(_ contract: OpenedContract) -> JSON {
        .object([
            JSON.Member("ocid", .string(ReleasePackage.ocid(contract))),
            JSON.Member("releases", .array([ReleasePackage.release(contract)])),
            JSON.Member("compiledRelease", ReleasePackage.release(contract, tag: "compiled")),
        ])
    }
}
