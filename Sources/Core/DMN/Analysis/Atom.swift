import FEEL

/// A part of what an input may be, on which no cell of the column changes its answer; one value speaks for all of it.
struct Atom: Sendable {
    /// A value that speaks for all of them; one standing so to a stand-in where only the facts tell the border.
    let sample: Value
    /// Whether it is this one value, which a cell names.
    let isBorder: Bool
    /// How people are told of it.
    let standing: TableAnalysis.Example.Standing

    init(_ sample: Value, _ standing: TableAnalysis.Example.Standing = .value, isBorder: Bool = true) {
        self.sample = sample
        self.isBorder = isBorder
        self.standing = standing
    }

    /// Whether it is a value people can be shown as it is.
    var isPlain: Bool {
        if case .value = standing { return !sample.isNull }
        return false
    }

    /// A fact that is missing.
    static let missing = Atom(.null)
}
