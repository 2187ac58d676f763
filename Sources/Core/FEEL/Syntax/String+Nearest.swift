extension String {
    /// The one of `names` that this one is probably a slip of the pen for.
    ///
    /// - Parameter allowing: for how many characters one may be wrong.
    func nearest(among names: some Sequence<String>, allowing share: Int) -> String? {
        let scalars = Array(unicodeScalars)
        let allowed = Swift.max(1, scalars.count / share)
        // Nobody mistypes a name of that length: the comparison would only cost time.
        guard scalars.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for name in names where name.utf8.count <= 4 * (scalars.count + allowed) {
            let distance = String.editDistance(scalars, Array(name.unicodeScalars))
            if distance < scalars.count, distance <= allowed,
                (distance, name) < (best?.distance ?? .max, best?.name ?? "")
            {
                best = (name, distance)
            }
        }
        return best?.name
    }

    /// How many single-character edits lead from one text to the other.
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var previous = Array(0...right.count)
        for (row, a) in left.enumerated() {
            var current = [row + 1]
            for (column, b) in right.enumerated() {
                current.append(
                    Swift.min(previous[column] + (a == b ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}

extension [String] {
    /// The one of these names that comes nearest to `name`, if one is near; not looked for among more than 200.
    package func similar(to name: String) -> String? {
        count <= 200 ? name.nearest(among: self, allowing: 3) : nil
    }
}
