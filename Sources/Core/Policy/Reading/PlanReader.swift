/// Reads a pack's `plan.yaml` and says everything that is wrong with its form, not only the first thing.
///
/// What could not be read stands in the plan as an empty text, a zero or the plan's first day, so that the rest can
/// still be checked; whether a plan with errors may be used is the caller's decision: it may not.
package enum PlanReader {
    /// The one file every pack has.
    package static let fileName = "plan.yaml"
    /// The version of the file that this reader knows.
    package static let format = "beizeng-policy/1"

    /// The plan in `bytes`; nil where they are not a map in YAML at all.
    package static func read(_ bytes: [UInt8]) -> (Plan?, [Finding]) {
        var reader = SectionReader(fileName)
        let plan = reader.root(of: bytes).flatMap { reader.plan($0) }
        return (plan, reader.findings)
    }
}
