import CPolicies
import Policy

extension BundledPolicies {
    /// The folder `Policies` as it was when this program was built.
    static let ofThisProgram: BundledPolicies = {
        var count = 0
        let first = policy_files(&count)
        let files = UnsafeBufferPointer(start: first, count: count).map { file in
            (String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
        }
        return BundledPolicies(files: Dictionary(files) { $1 })
    }()
}
