import Exact

extension ForecastRule {
    /// The value at the end of a month behind the path's last one; nil where the path is too short for the method.
    func value(_ month: Int, after path: MonthlyPath) -> Decimal128? {
        guard !path.levels.isEmpty, month >= path.last else { return nil }
        switch method {
        case .sameMonthsGrowth: return path.level(month, drawnOn: grown(path, until: month))
        case .linearTrend: return path.level(month, drawnOn: straight(path, until: month))
        case .pastYearsShare: return shared(path, month)
        }
    }

    /// Each month is that of the year before times the growth.
    private func grown(_ path: MonthlyPath, until month: Int) -> [Decimal128] {
        let points = path.points
        guard points.count >= 2 * window, points.count >= 12,
            let recent = points.suffix(window).sum, let before = points.dropLast(window).suffix(window).sum,
            !before.isZero, let growth = recent.divided(by: before)
        else { return [] }
        var all = points
        while path.first + all.count <= month {
            guard let next = all[all.count - 12].multiplied(by: growth) else { return [] }
            all.append(next)
        }
        return Array(all.dropFirst(points.count))
    }

    /// The least squares of the last months, drawn on; never below zero.
    private func straight(_ path: MonthlyPath, until month: Int) -> [Decimal128] {
        let recent = Array(path.points.suffix(window))
        guard recent.count == window, let total = recent.sum else { return [] }
        // With the middle as zero the sums of places vanish; twice the distance keeps them whole.
        let places = (0..<window).map { Decimal128(2 * $0 - window + 1) }
        var (products, squares) = (Decimal128.zero, Decimal128.zero)
        for (place, value) in zip(places, recent) {
            guard let product = place.multiplied(by: value).flatMap(products.adding),
                let square = place.multiplied(by: place).flatMap(squares.adding)
            else { return [] }
            (products, squares) = (product, square)
        }
        guard let mean = total.divided(by: Decimal128(window)), let slope = products.divided(by: squares)
        else { return [] }
        return (0..<max(month - path.last, 0)).compactMap { step in
            let place = Decimal128(2 * (window + step) - window + 1)
            return slope.multiplied(by: place).flatMap(mean.adding).map { max($0, .zero) }
        }
    }

    /// What was reached over the share that earlier years had reached; later years grow as this one does.
    private func shared(_ path: MonthlyPath, _ month: Int) -> Decimal128? {
        let december = path.last - path.last % 12 + 11
        guard let now = path.levels.last else { return nil }
        var total = now
        if path.last != december {
            let shares = (1...max(years, 1)).compactMap { back -> Decimal128? in
                guard let part = path.level(path.last - 12 * back), let whole = path.level(december - 12 * back),
                    !whole.isZero
                else { return nil }
                return part.divided(by: whole)
            }
            guard shares.count == years, let mean = shares.sum?.divided(by: Decimal128(years)), !mean.isZero,
                let found = now.divided(by: mean)
            else { return nil }
            total = found
        }
        guard month > december else { return month == december ? total : nil }
        guard let before = path.level(december - 12), !before.isZero, let growth = total.divided(by: before)
        else { return nil }
        for _ in 0..<(month - december) / 12 {
            guard let next = total.multiplied(by: growth) else { return nil }
            total = next
        }
        return total
    }
}
