/// Which unit stands for each: itself, or the one that took it over, however many steps away.
struct Successors {
    private let successors: [String: String]

    init(_ successors: [String: String]) { self.successors = successors }

    /// The last successor of a unit; of units that name one another in a circle the first in byte order.
    func last(of unit: String) -> String {
        guard var current = successors[unit] else { return unit }
        var seen: Set<String> = [unit]
        while let next = successors[current], seen.insert(current).inserted { current = next }
        guard successors[current] != nil else { return current }
        var circle = [current]
        while let next = successors[circle[circle.count - 1]], next != current { circle.append(next) }
        return circle.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? current
    }
}
