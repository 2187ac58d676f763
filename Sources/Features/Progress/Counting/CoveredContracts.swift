/// The contracts behind a goal: how many of them stand behind the difference of two samples, so that it is told only
/// where they are enough. One whose amount was ever opened counts on neither side: it covers no other, and is covered
/// as others are.
struct CoveredContracts: Sendable {
    /// A contract that leaves, comes back, changes, or counts since another month than that of its day.
    fileprivate struct Restless: Hashable {
        let spans: [Span]
    }

    /// What a contract adds at some samples.
    fileprivate struct Span: Hashable {
        var range: Range<Int>
        let sums: GoalSums
        /// The month of its day, from 1.
        let month: Int?
    }

    /// How many contracts.
    private struct Number: Hashable {
        var unknown = 0
        var opened = 0

        /// Whether they are as many as a sum has to be of, so that it tells of nobody.
        var isEnough: Bool { unknown >= CoveredContracts.least }

        mutating func add(isUnknown: Bool) {
            if isUnknown { unknown += 1 } else { opened += 1 }
        }

        static func += (left: inout Number, right: Number) {
            left.unknown += right.unknown
            left.opened += right.opened
        }
    }

    private let samples: GoalSamples
    private let isYearly: Bool
    /// Those that count from a sample on, and stay until their year's end, or the last sample.
    private var steady: [Number]
    private var restless: [Restless] = []
    /// The contract that is being read.
    private var spans: [Span] = []

    /// As many as a sum has to be of, so that it tells of nobody.
    static let least = 3

    /// None yet; those of a yearly goal count anew each year.
    init(_ samples: GoalSamples, isYearly: Bool) {
        self.samples = samples
        self.isYearly = isYearly
        steady = Array(repeating: Number(), count: samples.days.count)
    }
}

// MARK: - Reading

extension CoveredContracts {
    /// Adds what the contract that is being read adds at `range`.
    ///
    /// - Parameter month: the month of its day, from 1.
    mutating func add(_ sums: GoalSums, at range: Range<Int>, month: Int?) {
        guard sums.rows > 0, !range.isEmpty else { return }
        let same = spans.firstIndex {
            $0.sums == sums && $0.month == month && $0.range.upperBound == range.lowerBound
        }
        guard let same else {
            spans.append(Span(range: range, sums: sums, month: month))
            return
        }
        spans[same].range = spans[same].range.lowerBound..<range.upperBound
    }

    /// Ends the contract that is being read.
    mutating func close() {
        guard let first = spans.first else { return }
        let start = first.range.lowerBound
        let isInItsMonth = !isYearly || first.month.map { $0 == samples.month(at: start) % 12 + 1 } ?? false
        if spans.count == 1, isInItsMonth, first.range.upperBound == year(of: start).upperBound {
            steady[start].add(isUnknown: first.sums.unknown > 0)
        } else {
            restless.append(Restless(spans: spans))
        }
        spans.removeAll(keepingCapacity: true)
    }

    /// The samples of a year, or all where years do not begin anew.
    private func year(of place: Int) -> Range<Int> {
        guard isYearly else { return 0..<steady.count }
        let start = place - samples.month(at: place) % 12
        return max(0, start)..<min(steady.count, start + 12)
    }
}

// MARK: - Telling

extension CoveredContracts {
    /// For each sample whether its value can be told, so that no difference of told values, nor what is left of one
    /// without the months that are told as parts, is of fewer than three contracts.
    var told: [Bool] {
        var told = Array(repeating: false, count: steady.count)
        var start = 0
        var anchor: Int?
        while start < steady.count {
            // The value of a year's end is its total, which is asked for by itself.
            let year = start..<min(steady.count, start + 12 - samples.month(at: start) % 12)
            let difference = Difference(self, year)
            if isYearly { anchor = nil }
            let last = year.upperBound - 1
            let isLastTold = difference.isEnough(anchor, last)
            var points = [anchor]
            for place in year.dropLast()
            where (!isLastTold || difference.isEnough(place, last))
                && points.allSatisfy({ difference.isEnough($0, place) })
            {
                points.append(place)
            }
            if isLastTold { points.append(last) }
            for case let place? in points { told[place] = true }
            anchor = points.last ?? nil
            start = year.upperBound
        }
        return told
    }

    /// The parts that are too few by themselves, and as many others as cover them, by their rows and how many of these
    /// nobody knows; a part of which everything is known is hidden as well, and covers nothing beside it.
    static func hidden(_ parts: [(rows: Int, unknown: Int)]) -> Set<Int> {
        var hidden = Set(parts.indices.filter { parts[$0].rows > 0 && parts[$0].unknown == 0 })
        let order = parts.indices.filter { parts[$0].unknown > 0 }
            .sorted { (parts[$0].unknown, $0) < (parts[$1].unknown, $1) }
        var contracts = 0
        for place in order where parts[place].unknown < least || !hidden.isEmpty && contracts < least {
            hidden.insert(place)
            contracts += parts[place].unknown
        }
        return hidden
    }

    /// The samples of a year, with what is told of its months as parts.
    private struct Difference {
        private let steady: [Number]
        private let restless: [Restless]
        private let year: Range<Int>
        /// For each sample of the year whether its month is told as a part.
        private let isPart: [Bool]
        private let samples: GoalSamples
        /// The sample from which a value adds up.
        private let first: Int

        init(_ covered: CoveredContracts, _ year: Range<Int>) {
            (steady, samples, self.year) = (covered.steady, covered.samples, year)
            first = covered.isYearly ? year.lowerBound : 0
            restless = covered.restless.filter { contract in
                contract.spans.contains { $0.range.overlaps(year) || !covered.isYearly }
            }
            guard covered.isYearly else {
                isPart = year.map { _ in false }
                return
            }
            var months = Array(repeating: Number(), count: 13)
            for place in year { months[covered.samples.month(at: place) % 12 + 1] += covered.steady[place] }
            for contract in restless {
                if let month = contract.month(at: year.upperBound - 1) {
                    months[month].add(isUnknown: contract.isUnknown)
                }
            }
            let hidden = CoveredContracts.hidden(months.map { ($0.unknown + $0.opened, $0.unknown) })
            isPart = year.map { !hidden.contains(covered.samples.month(at: $0) % 12 + 1) }
        }

        /// Whether the difference of two samples is of nobody or of enough, all of it and without the told parts; nil is
        /// before the first.
        func isEnough(_ start: Int?, _ end: Int) -> Bool {
            isEnough(start, end, withoutParts: false) && isEnough(start, end, withoutParts: true)
        }

        private func isEnough(_ start: Int?, _ end: Int, withoutParts: Bool) -> Bool {
            let places = (start.map { $0 + 1 } ?? first)...end
            func isTaken(_ place: Int) -> Bool {
                withoutParts && year.contains(place) && isPart[place - year.lowerBound]
            }
            var contracts = Number()
            for place in places where !isTaken(place) { contracts += steady[place] }
            if contracts.isEnough { return true }
            let months = Set(places.filter(isTaken).map { samples.month(at: $0) % 12 + 1 })
            for contract in restless {
                var sums = contract.sums(at: end)
                if let start { sums -= contract.sums(at: start) }
                let last = year.upperBound - 1
                if let month = contract.month(at: last), months.contains(month) { sums -= contract.sums(at: last) }
                if sums != GoalSums() { contracts.add(isUnknown: contract.isUnknown) }
                if contracts.isEnough { return true }
            }
            return contracts == Number()
        }
    }
}

extension CoveredContracts.Restless {
    /// Whether nobody knows its amount.
    var isUnknown: Bool { spans.contains { $0.sums.unknown > 0 } }

    /// What the contract adds at a sample.
    func sums(at place: Int) -> GoalSums {
        spans.reduce(into: GoalSums()) { sums, span in if span.range.contains(place) { sums += span.sums } }
    }

    /// The month as a part of which the contract counts at a sample; nil where it does not count.
    func month(at place: Int) -> Int? {
        spans.first { $0.range.contains(place) }?.month
    }
}
