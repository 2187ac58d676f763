/// The two pieces every temporal text is written from.
extension String {
    /// Adds a number of at least `width` digits.
    mutating func append(_ value: Int64, digits width: Int) {
        let digits = String(value)
        for _ in 0..<max(0, width - digits.utf8.count) { append("0") }
        append(digits)
    }

    /// Adds a decimal point and a fraction of a second without trailing zeros; nothing when there is no fraction.
    mutating func append(fraction nanoseconds: Int64) {
        guard nanoseconds != 0 else { return }
        var significant = nanoseconds
        var width = 9
        while significant % 10 == 0 {
            significant /= 10
            width -= 1
        }
        append(".")
        append(significant, digits: width)
    }
}
