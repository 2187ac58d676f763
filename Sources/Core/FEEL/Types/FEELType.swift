/// A type of the language (DMN 1.5, clause 10.3.2.9), gradual: `any` stands for what is not known yet.
public indirect enum FEELType: Hashable, Sendable {
    /// Anything: what is not known before it runs, and what asks for nothing.
    case any
    /// The type whose only value is null.
    case null
    /// True or false.
    case boolean
    /// A decimal number of up to 34 digits.
    case number
    /// A text of code points.
    case string
    /// A day of the calendar.
    case date
    /// A time of day, with or without a zone.
    case time
    /// A day with a time.
    case dateAndTime
    /// A duration in whole months.
    case yearsAndMonths
    /// A duration in nanoseconds.
    case daysAndTime
    /// A list whose items are of a type.
    case list(FEELType)
    /// A context that has at least these members; a value may have more.
    case context([Field])
    /// A range whose end points are of a type.
    case range(FEELType)
    /// A function of these parameters that gives a type.
    case function([FEELType], FEELType)
    /// A type that a model has named; it may allow fewer values than the type it stands on.
    case named(NamedType)

    /// A member of a context type.
    public struct Field: Hashable, Sendable {
        /// The member's name.
        public let name: String
        /// The type of its values.
        public let type: FEELType

        /// A member from its name and type.
        public init(_ name: String, _ type: FEELType) {
            self.name = name
            self.type = type
        }
    }
}

// MARK: - Names

extension FEELType {
    /// The types that have a name in the language itself.
    static let byName: [String: FEELType] = [
        "Any": .any, "Null": .null, "boolean": .boolean, "number": .number, "string": .string,
        "date": .date, "time": .time, "date and time": .dateAndTime, "dateTime": .dateAndTime,
        "years and months duration": .yearsAndMonths, "yearMonthDuration": .yearsAndMonths,
        "days and time duration": .daysAndTime, "dayTimeDuration": .daysAndTime,
    ]

    /// The names of the language's own types.
    package static var builtinNames: [String] { byName.keys.sorted() }

    /// The type of this name in the language itself, nil when a model would have to define it.
    public static func builtin(_ name: String) -> FEELType? { byName[name] }
}

extension FEELType: CustomStringConvertible {
    /// The type as one writes it.
    public var description: String {
        switch self {
        case .any: "Any"
        case .null: "Null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateAndTime: "date and time"
        case .yearsAndMonths: "years and months duration"
        case .daysAndTime: "days and time duration"
        case .list(let item): "list<\(item)>"
        case .range(let item): "range<\(item)>"
        case .context(let fields):
            "context<" + fields.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ">"
        case .function(let parameters, let result):
            "function<" + parameters.map(\.description).joined(separator: ", ") + "> -> \(result)"
        case .named(let named): named.name
        }
    }
}

// MARK: - Structure

extension FEELType {
    /// The type without its model's name.
    public var bare: FEELType {
        if case .named(let named) = self { return named.type.bare }
        return self
    }

    /// The members of a context type, nil for other types.
    public var fields: [Field]? {
        if case .context(let fields) = bare { return fields }
        return nil
    }

    /// The type of the items that going through a value of this type gives.
    public var item: FEELType {
        switch bare {
        case .list(let item): item
        case .range(let item): item
        case .any: .any
        default: self
        }
    }

    /// The type and place of a member; nil when the type is not a context or has no such member.
    func field(_ name: String) -> (index: Int, type: FEELType)? {
        guard let fields, let index = fields.firstIndex(where: { sameText($0.name, name) }) else { return nil }
        return (index, fields[index].type)
    }

    /// The type that both fit, as far as it is worth knowing.
    func joined(with other: FEELType) -> FEELType {
        if self == other || other == .null { return self }
        if self == .null { return other }
        if bare == other.bare { return bare }
        return .any
    }

    /// Whether every value of this type is one of `other` (DMN 1.5, clause 10.3.2.9.2).
    public func conforms(to other: FEELType) -> Bool {
        switch (bare, other.bare) {
        case (_, .any), (.null, _): true
        case (.list(let mine), .list(let theirs)), (.range(let mine), .range(let theirs)):
            mine.conforms(to: theirs)
        case (.context, .context(let wanted)):
            wanted.allSatisfy { field($0.name)?.type.conforms(to: $0.type) ?? false }
        case (.function(let mine, let gives), .function(let theirs, let wanted)):
            mine.count == theirs.count && (gives == .any || gives.conforms(to: wanted))
                && zip(theirs, mine).allSatisfy { $0.conforms(to: $1) }
        default: bare == other.bare
        }
    }
}

// MARK: - Bounds

extension FEELType {
    /// The type itself, or `any` in place of one with so many parts that comparing it would be felt.
    ///
    /// Types are inferred from values that may share their parts, so a short text can have an enormous type.
    var bounded: FEELType {
        var parts = 1_000
        return counts(within: &parts, depth: 32) ? self : .any
    }

    private func counts(within parts: inout Int, depth: Int) -> Bool {
        parts -= 1
        guard parts >= 0, depth > 0 else { return false }
        switch self {
        case .list(let item), .range(let item): return item.counts(within: &parts, depth: depth - 1)
        case .context(let fields):
            for field in fields {
                guard field.type.counts(within: &parts, depth: depth - 1) else { return false }
            }
            return true
        case .function(let parameters, let result):
            for type in parameters {
                guard type.counts(within: &parts, depth: depth - 1) else { return false }
            }
            return result.counts(within: &parts, depth: depth - 1)
        default: return true
        }
    }

    /// Whether the type leaves open how deep its values are nested.
    var isOpen: Bool {
        switch self {
        case .any, .function: true
        case .list(let item), .range(let item): item.isOpen
        case .context(let fields): fields.contains(where: \.type.isOpen)
        case .named(let named): named.isOpen
        default: false
        }
    }

    /// How many types lie within one another, through the names that a model gives.
    public var depth: Int {
        switch self {
        case .list(let item), .range(let item): 1 + item.depth
        case .context(let fields): 1 + (fields.lazy.map(\.type.depth).max() ?? 0)
        case .function(let parameters, let result): 1 + max(result.depth, parameters.lazy.map(\.depth).max() ?? 0)
        case .named(let named): named.depth
        default: 1
        }
    }
}
