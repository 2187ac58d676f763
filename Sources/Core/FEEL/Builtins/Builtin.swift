/// A function of the language (DMN 1.5, clause 10.3.4).
public struct Builtin: Sendable {
    /// One way of calling it: parameter names in order, of which the first `required` must be there.
    struct Form: Sendable {
        let parameters: [String]
        let required: Int
        /// Whether any number of arguments may stand for the first, which is a list.
        let isVariadic: Bool
        /// Whether the last parameter may be given any number of times.
        let repeatsLast: Bool
    }

    /// The name as the standard spells it, spaces included.
    public let name: String
    let forms: [Form]
    let result: FEELType
    /// Gets one value for each parameter of the longest form; what was left out is null.
    ///
    /// A variadic function gets the list alone; a function with several forms gets the arguments as they came.
    let body: @Sendable (inout Evaluator, [Value], Site) -> Value

    /// - Parameters:
    ///   - forms: one text a form, parameters separated by commas, optional ones with `?` behind, `list...` for a
    ///     list that may also be given item by item, `item*` for one that may be repeated, `item*?` if it may also be left out.
    init(
        _ name: String, _ forms: String..., gives result: FEELType,
        body: @escaping @Sendable (inout Evaluator, [Value], Site) -> Value
    ) {
        self.init(name, forms: forms, gives: result, body: body)
    }

    init(
        _ name: String, forms: [String], gives result: FEELType,
        body: @escaping @Sendable (inout Evaluator, [Value], Site) -> Value
    ) {
        self.name = name
        self.result = result
        self.body = body
        self.forms = forms.map { form in
            let parts = form.split(separator: ",").map { $0.drop { $0 == " " } }
            let names = parts.map { part in
                if part.hasSuffix("...") { return String(part.dropLast(3)) }
                return String(part.prefix { $0 != "?" && $0 != "*" })
            }
            return Form(
                parameters: names, required: parts.filter { !$0.hasSuffix("?") }.count,
                isVariadic: parts.contains { $0.hasSuffix("...") }, repeatsLast: parts.contains { $0.contains("*") })
        }
    }

    /// How it may be called, for messages.
    var usage: String {
        forms.map { form in
            let parts = form.parameters.enumerated().map { $0.offset < form.required ? $0.element : "\($0.element)?" }
            return "(" + parts.joined(separator: ", ") + (form.isVariadic || form.repeatsLast ? " …)" : ")")
        }.joined(separator: " or ")
    }
}

// MARK: - Arguments

extension Builtin {
    /// Arguments by position, brought into the form the body expects; nil when there are too few or too many.
    func ordered(_ arguments: [Value]) -> [Value]? {
        guard accepts(count: arguments.count) else { return nil }
        if isVariadic {
            if arguments.count == 1, case .list = arguments[0] { return arguments }
            return [.list(arguments)]
        }
        guard forms.count == 1, !forms[0].repeatsLast else { return arguments }
        return arguments + Array(repeating: Builtin.omitted, count: forms[0].parameters.count - arguments.count)
    }

    /// What a body gets for an argument that was left out; unlike a null that was given, it means the default.
    static let omitted = Value.null(omission)
    private static let omission = NullReason(Diagnostic(.nullOperand, at: Site(start: 0, end: 0)))

    static func isOmitted(_ value: Value) -> Bool { value.nullReason === omission }

    /// How many optional parameters stay empty behind `count` arguments.
    func missing(after count: Int) -> Int {
        forms.count == 1 && !forms[0].repeatsLast ? max(0, forms[0].parameters.count - count) : 0
    }

    var isVariadic: Bool { forms.contains(where: \.isVariadic) }

    func accepts(count: Int) -> Bool {
        forms.contains { form in
            form.isVariadic
                ? count >= 1 : count >= form.required && (form.repeatsLast || count <= form.parameters.count)
        }
    }

    /// For each parameter the place of its argument, nil for one left out; nil when no form has these names.
    func order(named names: [String]) -> [Int?]? {
        for form in forms where names.count <= form.parameters.count {
            guard Set(names).count == names.count, names.allSatisfy(form.parameters.contains) else { continue }
            let order = form.parameters.map { names.firstIndex(of: $0) }
            guard order.prefix(form.required).allSatisfy({ $0 != nil }) || name == "is" else { continue }
            if forms.count == 1 { return order }
            let last = order.lastIndex { $0 != nil } ?? -1
            return Array(order[...last])
        }
        return nil
    }
}

// MARK: - All of them

extension Builtin {
    /// Every function of the language by name.
    public static let all: [String: Builtin] = {
        var all: [String: Builtin] = [:]
        let families = [
            conversions, booleans, strings, lists, statistics, numbers, ranges, temporals, contexts, sorting,
            patterns,
        ]
        for builtin in families.joined() { all[builtin.name] = builtin }
        // What takes single values alone takes a list of one for its item (DMN 1.5, clause 10.3.2.9.4).
        for builtin in [conversions, numbers, temporals].joined() where builtin.name != "string" {
            all[builtin.name] = builtin.takingSingles
        }
        for name in ["substring", "not"] { all[name] = all[name]?.takingSingles }
        return all
    }()

    /// The function with lists of one item replaced by the item before they reach it.
    private var takingSingles: Builtin {
        Builtin(name: name, forms: forms, result: result) { [body] evaluator, arguments, site in
            let hasLists = arguments.contains { if case .list = $0 { true } else { false } }
            return body(&evaluator, hasLists ? arguments.map(\.single) : arguments, site)
        }
    }

    private init(
        name: String, forms: [Form], result: FEELType,
        body: @escaping @Sendable (inout Evaluator, [Value], Site) -> Value
    ) {
        (self.name, self.forms, self.result, self.body) = (name, forms, result, body)
    }

    /// The function as a value, to be handed to another function.
    var value: Function {
        let form = forms.max { $0.parameters.count < $1.parameters.count }
        let parameters = (form?.parameters ?? []).map { Function.Parameter($0) }
        return Function(name: name, parameters: parameters, result: result, body: .builtin(self))
    }
}

extension Evaluator {
    /// The null of a function that was given something it does not take.
    mutating func refuse(_ function: String, _ why: String, _ values: [Value] = [], at site: Site) -> Value {
        for value in values {
            if let reason = value.nullReason, !Builtin.isOmitted(value) { return .null(reason) }
        }
        let given = values.filter { !Builtin.isOmitted($0) }
        let what = given.count == 1 ? given[0].sketch : "the arguments"
        return fail(.wrongArgument, [function, why, what], at: site)
    }
}
