import DMN

extension PackCheck {
    /// Somebody answers for every measure, and every amount has the figure its kind speaks of.
    mutating func checkMeasures() {
        for measure in plan.measures {
            if measure.dutyHolders.isEmpty {
                report(.noDutyHolder(measure.number), at: measure.places["duty_holders"])
            }
            for (index, id) in measure.dutyHolders.enumerated()
            where measure.dutyHolders[..<index].contains(where: { $0.isSame(as: id) && !id.isEmpty }) {
                let place = measure.places["duty_holders", index]
                report(.taken(id, Text(zh: "责任单位", en: "duty holder"), line: place.line), at: place)
            }
            for amount in measure.amounts {
                guard let key = amount.missingKey else { continue }
                report(.amountLacks(key, kind: amount.kind), at: amount.places[key])
            }
        }
    }
}

extension Measure.Amount {
    /// The key whose figure the kind of amount cannot do without, if it is null.
    fileprivate var missingKey: String? {
        switch kind {
        case .fixed, .merit, .budget: yuan == nil ? "yuan" : nil
        case .ceiling: cap == nil ? "cap_yuan" : nil
        case .rate, .share: rate == nil ? "rate" : nil
        }
    }
}
