/// The generator behind the demo city (splitmix64): the same numbers for the same seed on every machine.
///
/// Bounds are taken by a multiplication of our own and not by the standard library's, whose way may change with its
/// version; nothing here takes a logarithm or a power, which differ in the last digit between machines.
struct DemoRandom {
    private var state: UInt64

    /// A stream of its own for each `part` of the city, so that a change to one part leaves the others as they were.
    init(seed: UInt64, part: Part) {
        state = seed &+ UInt64(part.rawValue) &* 0xD1B5_4A32_D192_ED03
        _ = next()
    }

    /// The parts that draw.
    enum Part: Int {
        case places = 1
        case organisations, certificates, contracts, stories, payments, people, carriers, agencies, brokers
        case achievements, patents, recognitions, targets, patterns, openings
    }
}

// MARK: - Drawing

extension DemoRandom {
    /// 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but without `bound`; 0 for a bound below 1.
    mutating func below(_ bound: Int) -> Int {
        let high = next().multipliedFullWidth(by: UInt64(max(bound, 1))).high
        return Int(truncatingIfNeeded: high)
    }

    /// A number of `range`.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True `perMille` times in a thousand.
    mutating func chance(_ perMille: Int) -> Bool { below(1_000) < perMille }

    /// One of a list that is never empty: the word lists.
    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// One of a list that may be empty.
    mutating func any<Element>(of list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }

    /// The list in another order.
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for last in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(last, below(last + 1)) }
        return list
    }
}

// MARK: - Uneven chances

/// A draw in which some win more often.
struct Lottery {
    private let cumulative: [Int]

    /// A draw of the places of `weights`, each as often as its weight says.
    init(_ weights: [Int]) {
        var sum = 0
        cumulative = weights.map { weight in
            sum += max(weight, 0)
            return sum
        }
    }

    /// The sum of the weights; nothing can be drawn from zero.
    var total: Int { cumulative.last ?? 0 }

    /// The place drawn; 0 when no weight is above zero.
    func draw(_ random: inout DemoRandom) -> Int {
        let ticket = random.below(total)
        var (low, high) = (0, cumulative.count)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] <= ticket { low = middle + 1 } else { high = middle }
        }
        return min(low, max(cumulative.count - 1, 0))
    }
}
