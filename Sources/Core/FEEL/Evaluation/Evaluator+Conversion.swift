extension Evaluator {
    /// `value` taken for one of `type`, with the implicit conversions of DMN 1.5, clause 10.3.2.9.4.
    ///
    /// A list of one gives its item, an item gives a list of one, a date gives the date and time of its midnight in
    /// UTC; anything else that does not fit is null with a reason. A model converts once, where a value crosses a
    /// typed boundary, never in between.
    public mutating func convert(_ value: Value, to type: FEELType, at site: Site) -> Value {
        switch (value, type) {
        case (.null, _), (_, .any), (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date):
            return value
        default: break
        }
        if let fitting = fit(value, type, at: site) { return fitting }
        switch (value, type.bare) {
        case (.list, .list): break
        case (.list(let items), _) where items.count == 1:
            if let fitting = fit(items[0], type, at: site) { return fitting }
        case (.date(let day), .dateAndTime):
            if let midnight = FEELDate.midnightUTC(of: day) { return .dateAndTime(midnight) }
        case (_, .list):
            if let fitting = fit(.list([value]), type, at: site) { return fitting }
        default: break
        }
        return fail(.notConvertible, [value.sketch, type.description], at: site)
    }

    /// The value itself if it conforms; nil if its kind does not fit, null if it holds what its type does not allow.
    ///
    /// A list or context conforms only with all its parts (clause 10.3.2.9.4), so one part outside its allowed values
    /// makes the whole null, with the part as the reason.
    private mutating func fit(_ value: Value, _ type: FEELType, at site: Site) -> Value? {
        switch type {
        case .named(let named):
            guard let fitting = fit(value, named.type, at: site) else { return nil }
            guard let constraint = named.constraint, !fitting.isNull else { return fitting }
            if test(constraint, fitting).boolean == true { return fitting }
            return fail(.notAllowed, [fitting.sketch, named.name], at: site)
        case .context(let fields): return fit(value, fields, at: site)
        case .list(let item):
            guard case .list(let items) = value else { return nil }
            if item == .any { return value }
            steps -= items.count / 4
            if isExhausted { return exhausted(at: site) }
            for each in items where !each.isNull {
                guard let fitting = fit(each, item, at: site) else { return nil }
                if fitting.isNull { return fitting }
            }
            return value
        default: return value.isInstance(of: type) ? value : nil
        }
    }

    private mutating func fit(_ value: Value, _ fields: [FEELType.Field], at site: Site) -> Value? {
        guard case .context(let context) = value else { return nil }
        for (index, field) in fields.enumerated() {
            guard let member = context.value(of: field.name, guess: index) else { return nil }
            if member.isNull { continue }
            guard let fitting = fit(member, field.type, at: site) else { return nil }
            if fitting.isNull { return fitting }
        }
        return value
    }
}
