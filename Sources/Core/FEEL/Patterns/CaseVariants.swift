/// Which characters differ in case only, as flag `i` means it: their upper or their lower cases are the same text.
///
/// So `k`, `K` and the Kelvin sign are variants of one another; `ß` and `ẞ` are, `ß` and `ss` are not.
enum CaseVariants {
    /// The other characters that differ from this one in case only.
    static func of(_ value: UInt32) -> [UInt32] {
        let index = lowerBound(of: value)
        return index < table.count && table[index].value == value ? table[index].variants : []
    }

    static func areVariants(_ one: UInt32, _ other: UInt32) -> Bool { one == other || of(one).contains(other) }

    /// The ranges and the variants of all they hold.
    static func closure(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var all = ranges
        for range in ranges {
            var index = lowerBound(of: range.lowerBound)
            while index < table.count, table[index].value <= range.upperBound {
                for variant in table[index].variants where !range.contains(variant) { all.append(variant...variant) }
                index += 1
            }
        }
        return all
    }

    private static func lowerBound(of value: UInt32) -> Int {
        var (low, high) = (0, table.count)
        while low < high {
            let middle = (low + high) / 2
            if table[middle].value < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: - Table

extension CaseVariants {
    private struct Entry {
        let value: UInt32
        let variants: [UInt32]
    }

    /// Every character that has variants, in order; letters with cases all lie below this bound.
    private static let table: [Entry] = {
        let cased = (UInt32(0)..<0x1F000).compactMap(Unicode.Scalar.init).filter(\.properties.changesWhenCaseMapped)
        var members = Set(cased.map(\.value))
        var families: [[UInt32]: Set<UInt32>] = [:]
        for scalar in cased {
            for mapping in [scalar.lower, scalar.upper] where mapping.count == 1 { members.insert(mapping[0]) }
        }
        for value in members {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // A mark of its own keeps upper and lower cases apart.
            families[[0] + scalar.lower, default: []].insert(value)
            families[[1] + scalar.upper, default: []].insert(value)
        }
        return members.sorted().compactMap { value in
            guard let scalar = Unicode.Scalar(value) else { return nil }
            let family = (families[[0] + scalar.lower] ?? []).union(families[[1] + scalar.upper] ?? [])
            let variants = family.subtracting([value]).sorted()
            return variants.isEmpty ? nil : Entry(value: value, variants: variants)
        }
    }()
}

extension Unicode.Scalar {
    fileprivate var lower: [UInt32] { properties.lowercaseMapping.unicodeScalars.map(\.value) }
    fileprivate var upper: [UInt32] { properties.uppercaseMapping.unicodeScalars.map(\.value) }
}
