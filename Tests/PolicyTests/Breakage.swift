import Testing

/// An edit that breaks the sample pack, and what is to be said about it.
struct Breakage: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// The kind of finding.
    let id: String
    /// A text of the broken file that begins in the line where the finding must point.
    let marked: String

    init(_ id: String, in file: String = "plan.yaml", _ old: String, _ new: String, marked: String? = nil) {
        self.id = id
        self.file = file
        self.old = old
        self.new = new
        self.marked = marked ?? new
    }

    var testDescription: String { "\(id): \(new)" }
}
