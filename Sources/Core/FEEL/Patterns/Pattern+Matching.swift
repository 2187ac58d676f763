extension Pattern {
    /// Whether the pattern matches some part of the text; `^` and `$` bind it to the ends.
    ///
    /// `steps` is how many steps may be taken; those taken are subtracted.
    public func matches(_ text: String, steps: inout Int) throws(PatternExhaustion) -> Bool {
        try firstMatch(in: text, steps: &steps) != nil
    }

    /// The leftmost match as a range of code points.
    public func firstMatch(in text: String, steps: inout Int) throws(PatternExhaustion) -> Range<Int>? {
        var matcher = PatternMatcher(program, text, steps: steps, keepsGroups: false)
        defer { steps = matcher.steps }
        return try matcher.find(from: 0)
    }
}
