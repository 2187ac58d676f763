/// Memory for columns that several threads fill, each with rows of its own, and that are arrays afterwards without a
/// copy.
enum ColumnMemory {
    /// How many bytes a value takes.
    enum Width: Int {
        case one = 1
        case four = 4
        case eight = 8
    }

    /// A column as it came out.
    enum Values: Sendable {
        case flags([Bool])
        case shorts([Int32])
        case longs([Int64])
    }

    /// Columns of these widths for up to `capacity` rows, none of them set before.
    ///
    /// - Parameter fill: is given where each column begins and says how many rows it has set in all of them, which must
    ///   not be more than `capacity`. A byte of width one must be 0 or 1.
    static func filled(
        _ widths: [Width], capacity: Int, by fill: ([UnsafeMutableRawPointer]) -> Int
    ) -> [Values] {
        var values: [Values] = []
        _ = open(widths[...], max(capacity, 1), [], &values, fill)
        return values.reversed()
    }

    /// Opens one array inside the other, the last first done; the innermost step fills them all.
    private static func open(
        _ widths: ArraySlice<Width>, _ capacity: Int, _ opened: [UnsafeMutableRawPointer], _ values: inout [Values],
        _ fill: ([UnsafeMutableRawPointer]) -> Int
    ) -> Int {
        guard let width = widths.first else { return fill(opened) }
        var count = 0
        func inner(_ base: UnsafeMutableRawPointer) -> Int {
            count = open(widths.dropFirst(), capacity, opened + [base], &values, fill)
            return count
        }
        let column: Values =
            switch width {
            case .one: .flags(array(capacity, inner))
            case .four: .shorts(array(capacity, inner))
            case .eight: .longs(array(capacity, inner))
            }
        values.append(column)
        return count
    }

    private static func array<Element>(
        _ capacity: Int, _ fill: (UnsafeMutableRawPointer) -> Int
    ) -> [Element] {
        [Element](unsafeUninitializedCapacity: capacity) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            count = fill(UnsafeMutableRawPointer(base))
        }
    }
}
